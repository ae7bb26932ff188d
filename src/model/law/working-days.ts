import { addDays } from '../date.ts';
import type { Holidays } from '../generated/types.ts';
import { isWeekend, lunarHolidays, type Occasion, publicHolidays } from './public-holidays.ts';

/** Calendar of the days on which offices work. */
export interface WorkCalendar {
  isWorkingDay(date: string): boolean;
  /** Tells whether a day is off only as the usual choice of a year whose announcement is not in holidays.yaml. */
  isPresumedOff(date: string): boolean;
}

/** Days off that a count of working days presumes, beside the law and the announcements. */
export interface Presumption {
  /** Days taken as off, which no announcement in holidays.yaml states. */
  days: string[];
  /** Years whose lunar holidays are not known, and were not taken into account. */
  years: number[];
}

/** Lunar holidays, with the days off in their stead, lie before May. */
const lunarMonths = '04';

/** Days of Tết, as an announcement names them, lie no further from its first day. */
const nearTet = 7;

/**
 * Makes the calendar of a catalog: weekends, and the public holidays of the Labour Code. What holidays.yaml lists is off
 * as well; where it lists a day of Tết, or one beside 02/9, its days stand for those presumed. Its working days are
 * worked, whatever else they are.
 */
export function workCalendar(holidays?: Holidays): WorkCalendar {
  const listed = new Set(holidays?.holidays.map(({ date }) => date));
  const worked = new Set(holidays?.workingDays);
  const years = new Map<number, ReadonlyMap<string, boolean>>();
  const daysOf = (date: string): ReadonlyMap<string, boolean> => {
    const year = Number(date.slice(0, 4));
    const known = years.get(year);
    if (known) return known;
    const days = publicHolidays(year).filter(
      ({ occasion, isPresumed }) => !isPresumed || !isAnnounced(occasion, year, listed),
    );
    const made = new Map(days.map((day) => [day.date, day.isPresumed]));
    years.set(year, made);
    return made;
  };
  return {
    isWorkingDay: (date) =>
      worked.has(date) || !(isWeekend(date) || listed.has(date) || daysOf(date).has(date)),
    isPresumedOff: (date) =>
      !worked.has(date) && !isWeekend(date) && !listed.has(date) && daysOf(date).get(date) === true,
  };
}

/** Tells whether the days listed name an occasion of a year. */
function isAnnounced(occasion: Occasion, year: number, listed: ReadonlySet<string>): boolean {
  if (occasion === 'national') return listed.has(`${year}-09-01`) || listed.has(`${year}-09-03`);
  const tet = lunarHolidays(year)?.tet;
  if (occasion !== 'tet' || tet === undefined) return false;
  return [...listed].some((date) => addDays(tet, -nearTet) <= date && date <= addDays(tet, nearTet));
}

/** Returns the date `count` working days after a date (before it, when negative); the day itself is not counted. */
export function addWorkingDays(date: string, count: number, calendar: WorkCalendar): string {
  const step = Math.sign(count);
  let at = date;
  for (let left = Math.abs(count); left > 0; ) {
    const next = addDays(at, step);
    if (next === at) break;
    at = next;
    if (calendar.isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** Counts the working days from a date on to a later one, which is counted; none when it is not later. */
export function workingDaysBetween(from: string, to: string, calendar: WorkCalendar): number {
  let days = 0;
  for (let at = from; at < to; ) {
    at = addDays(at, 1);
    if (calendar.isWorkingDay(at)) days += 1;
  }
  return days;
}

/** Returns what a count of working days between two days rests on; undefined where that is the law alone. */
export function presumptionOf(from: string, to: string, calendar: WorkCalendar): Presumption | undefined {
  const days: string[] = [];
  const years = new Set<number>();
  for (let at = from; at <= to; at = addDays(at, 1)) {
    if (calendar.isPresumedOff(at)) days.push(at);
    const year = Number(at.slice(0, 4));
    if (at.slice(5, 7) <= lunarMonths && !lunarHolidays(year)) years.add(year);
    if (at === to) break;
  }
  return days.length + years.size > 0 ? { days, years: [...years] } : undefined;
}
