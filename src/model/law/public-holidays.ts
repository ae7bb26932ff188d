import { addDays } from '../date.ts';

/** A day off by law, or the working day off in its stead where it falls on a weekend. */
export interface PublicHoliday {
  date: string;
  occasion: Occasion;
  /** True where the law leaves the day to the yearly announcement: what it gives is the usual choice. */
  isPresumed: boolean;
}

/** Occasions whose days are announced each year (Bộ luật Lao động 45/2019/QH14, Điều 112 khoản 3). */
const announcedOccasions = ['tet', 'national'] as const;
export type Occasion = 'fixed' | (typeof announcedOccasions)[number];

/**
 * The first day of the lunar year (mùng 1 Tết) and the 10th of its third month (Giỗ Tổ Hùng Vương), by year, in the
 * Vietnamese calendar: new moons and solar terms reckoned at UTC+7. Computed with Jean Meeus' series, Astronomical
 * Algorithms, as Hồ Ngọc Đức applies them to this calendar; a test computes them anew.
 */
const lunarDays: Readonly<Record<number, readonly [tet: string, hungKings: string]>> = {
  2015: ['02-19', '04-28'],
  2016: ['02-08', '04-16'],
  2017: ['01-28', '04-06'],
  2018: ['02-16', '04-25'],
  2019: ['02-05', '04-14'],
  2020: ['01-25', '04-02'],
  2021: ['02-12', '04-21'],
  2022: ['02-01', '04-10'],
  2023: ['01-22', '04-29'],
  2024: ['02-10', '04-18'],
  2025: ['01-29', '04-07'],
  2026: ['02-17', '04-26'],
  2027: ['02-06', '04-16'],
  2028: ['01-26', '04-04'],
  2029: ['02-13', '04-23'],
  2030: ['02-02', '04-12'],
  2031: ['01-23', '04-01'],
  2032: ['02-11', '04-19'],
  2033: ['01-31', '04-09'],
  2034: ['02-19', '04-28'],
  2035: ['02-08', '04-17'],
};

/** Returns mùng 1 Tết and Giỗ Tổ of a year, ISO; undefined before 2015 and after 2035. */
export function lunarHolidays(year: number): { tet: string; hungKings: string } | undefined {
  const [tet, hungKings] = lunarDays[year] ?? [];
  if (tet === undefined || hungKings === undefined) return undefined;
  return { tet: `${year}-${tet}`, hungKings: `${year}-${hungKings}` };
}

/** The usual days of Tết, from its first: the last two of the old year and the first three of the new. */
const tetDays = [-2, -1, 0, 1, 2];

/** The code of 2012 (10/2012/QH13, Điều 115) gave one day for Quốc khánh; that of 2019 gives two. */
const firstYearOfTwo = 2021;

const thursday = 4;

/** Returns the day of the week, 0 for Sunday. */
const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** Tells whether a day is a Saturday or a Sunday. */
export const isWeekend = (date: string): boolean => weekdayOf(date) % 6 === 0;

/**
 * Returns the days off of a year by Bộ luật Lao động, Điều 112, with the next working day for each that falls on a
 * weekend (Điều 111 khoản 3). The days of Tết and the one beside 02/9 are presumed. Without the lunar days where these
 * are not known.
 */
export function publicHolidays(year: number): PublicHoliday[] {
  const lunar = lunarHolidays(year);
  const national = `${year}-09-02`;
  // Beside a weekend where it can be: on a Thursday, the day after.
  const beside = addDays(national, weekdayOf(national) === thursday ? 1 : -1);
  const certain = [
    `${year}-01-01`,
    ...(lunar ? [lunar.hungKings] : []),
    `${year}-04-30`,
    `${year}-05-01`,
    national,
  ].map((date): PublicHoliday => ({ date, occasion: 'fixed', isPresumed: false }));
  const presumed = [
    ...(lunar ? tetDays.map((days) => ({ date: addDays(lunar.tet, days), occasion: 'tet' as const })) : []),
    ...(year < firstYearOfTwo ? [] : [{ date: beside, occasion: 'national' as const }]),
  ].map((day): PublicHoliday => ({ ...day, isPresumed: true }));
  const days = [...certain, ...presumed];
  const off = new Set(days.map(({ date }) => date));
  const instead = days.filter(({ date }) => isWeekend(date)).map((day) => ({ ...day, date: free(day, off) }));
  return [...days, ...instead];
}

/** Returns the next working day that is not yet off, and takes it. */
function free({ date }: PublicHoliday, off: Set<string>): string {
  let next = date;
  while (isWeekend(next) || off.has(next)) next = addDays(next, 1);
  off.add(next);
  return next;
}
