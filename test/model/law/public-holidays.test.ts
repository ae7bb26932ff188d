import { describe, expect, it } from 'vitest';
import { lunarHolidays, publicHolidays } from '../../../src/model/law/public-holidays.ts';
import { presumptionOf, workCalendar } from '../../../src/model/law/working-days.ts';
import { lunarDaysOf } from '../../support/lunar.ts';

const years = Array.from({ length: 21 }, (_, at) => 2015 + at);

/** Mùng 1 Tết as calendars printed in Vietnam have it. */
const printed = [
  ...['2015-02-19', '2016-02-08', '2017-01-28', '2018-02-16', '2019-02-05', '2020-01-25', '2021-02-12'],
  ...['2022-02-01', '2023-01-22', '2024-02-10', '2025-01-29', '2026-02-17', '2027-02-06', '2028-01-26'],
  ...['2029-02-13', '2030-02-02'],
];

/** In these years the moon is new within an hour of midnight in Vietnam or China: other calendars have another day. */
const closeToMidnight = [2027, 2030];

describe('lunar holidays', () => {
  it('are those that the sun and the moon give at UTC+7', () => {
    expect(years.map(lunarHolidays)).toEqual(years.map(lunarDaysOf));
    // Where the Vietnamese calendar parted from the Chinese one.
    expect(lunarDaysOf(2007).tet).toBe('2007-02-17');
  });

  it('are those printed, and those of the Chinese calendar but where the moon is new near midnight', () => {
    expect(printed.map((day) => lunarHolidays(Number(day.slice(0, 4)))?.tet)).toEqual(printed);
    const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', {
      timeZone: 'UTC',
      month: 'numeric',
      day: 'numeric',
    });
    for (const year of years.filter((one) => !closeToMidnight.includes(one))) {
      const { tet = '', hungKings = '' } = lunarHolidays(year) ?? {};
      expect([tet, hungKings].map((day) => chinese.format(new Date(day)))).toEqual(['1/1', '3/10']);
    }
  });
});

/** Returns the days of a month on which nobody works, weekends left out. */
function offIn(month: string, ...[holidays]: Parameters<typeof workCalendar>): string[] {
  const calendar = workCalendar(holidays);
  return Array.from({ length: 31 }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`)
    .filter((day) => !Number.isNaN(Date.parse(day)) && new Date(day).getUTCDay() % 6 !== 0)
    .filter((day) => !calendar.isWorkingDay(day))
    .map((day) => day.slice(8));
}

describe('public holidays', () => {
  it('are the days of the Labour Code, each that falls on a weekend on the next working day', () => {
    expect(offIn('2023-01')).toEqual(['02', '20', '23', '24', '25', '26']);
    // Giỗ Tổ on a Saturday, 30/4 on a Sunday, 01/5 on the Monday after.
    expect([offIn('2023-04'), offIn('2023-05')]).toEqual([[], ['01', '02', '03']]);
    expect(offIn('2023-09')).toEqual(['01', '04']);
    expect(offIn('2026-02')).toEqual(['16', '17', '18', '19', '20']);
  });

  it('have two days for Quốc khánh from 2021 on, beside a weekend where they can be', () => {
    expect(['2020-09', '2021-09', '2022-09', '2025-09', '2026-09'].map((month) => offIn(month))).toEqual([
      ['02'],
      ['02', '03'],
      ['01', '02'],
      ['01', '02'],
      ['01', '02'],
    ]);
  });

  it('leave out the lunar days before 2015 and after 2035', () => {
    expect([2014, 2036].map(lunarHolidays)).toEqual([undefined, undefined]);
    expect(publicHolidays(2036).filter(({ isPresumed }) => !isPresumed)).toHaveLength(4);
  });

  it('are those of an announcement, where holidays.yaml has its days of Tết or of Quốc khánh', () => {
    const holidays = (...dates: string[]) => ({ holidays: dates.map((date) => ({ date })) });
    expect(offIn('2027-02')).toEqual(['04', '05', '08', '09', '10']);
    expect(offIn('2027-02', holidays('2027-02-05', '2027-02-08', '2027-02-09'))).toEqual(['05', '08', '09']);
    expect(offIn('2031-09')).toEqual(['01', '02']);
    expect(offIn('2031-09', holidays('2031-09-03'))).toEqual(['02', '03']);
    expect(offIn('2027-02', holidays('2031-09-03'))).toHaveLength(5);
    const worked = { ...holidays('2027-04-29'), workingDays: ['2027-04-30'] };
    expect(offIn('2027-04', worked)).toEqual(['16', '29']);
  });

  it('say which of them are presumed, and for which years nothing is known', () => {
    const calendar = workCalendar();
    expect(presumptionOf('2027-02-01', '2027-02-08', calendar)).toEqual({
      days: ['2027-02-04', '2027-02-05', '2027-02-08'],
      years: [],
    });
    expect(presumptionOf('2027-04-10', '2027-05-10', calendar)).toBeUndefined();
    expect(presumptionOf('2036-03-30', '2036-04-06', calendar)).toEqual({ days: [], years: [2036] });
    expect(presumptionOf('2036-05-02', '2036-06-06', calendar)).toBeUndefined();
    const announced = workCalendar({ holidays: [{ date: '2027-02-05' }] });
    expect(presumptionOf('2027-02-01', '2027-02-08', announced)).toBeUndefined();
  });
});
