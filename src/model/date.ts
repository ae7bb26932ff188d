/** Dates are ISO strings (2020-08-03): they compare as text and need no time zone. */
const datePattern = /^\d{4}-\d{2}-\d{2}$/;
/** Day, month and year with one sign between, as in documents. */
const officePattern = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;

/** Tells whether a text has the form of a date, whether or not there is such a day. */
export const isDateForm = (text: string): boolean => datePattern.test(text);

/** Tells whether a text has a form in which people write days, whether or not there is such a day. */
export const isDayForm = (text: string): boolean =>
  isDateForm(text.trim()) || officePattern.test(text.trim());

/** Days that were found to exist: the same ones come again and again. */
const knownDays = new Set<string>();
const mostDays = 10_000;

/** No law that is in force is older, and no decision is for a later day: what lies outside is a slip of the keyboard. */
const firstYear = 1945;
const lastYear = 2200;

/** Tells whether the text is written as a day of a year in which no decision of a catalog can lie. */
export function isFarDate(text: string): boolean {
  const written = isDateForm(text) ? text.slice(0, 4) : officePattern.exec(text.trim())?.[4];
  // A year of two digits is one of this century.
  if (written?.length !== 4) return false;
  return Number(written) < firstYear || Number(written) > lastYear;
}

/** Tells whether the text is a day that exists, from 1945 to 2200. */
export function isRealDate(text: string): boolean {
  if (knownDays.has(text)) return true;
  const isReal = isDay(text);
  if (isReal && knownDays.size < mostDays) knownDays.add(text);
  return isReal;
}

function isDay(text: string): boolean {
  if (!isDateForm(text) || isFarDate(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  // Every month has that many; what comes after depends on the month and the year.
  if (day >= 1 && day <= 28 && month >= 1 && month <= 12) return true;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * Reads a day that a person wrote: ISO, or as officers write it, 30/6/2026 or 1/7/26, with - or . between as well.
 *
 * @returns the day in ISO; undefined where the text is none, or a day that does not exist
 */
export function readDay(text: string): string | undefined {
  const written = text.trim();
  if (isRealDate(written)) return written;
  const found = officePattern.exec(written);
  if (!found) return undefined;
  const [, day = '', , month = '', year = ''] = found;
  // The catalog knows no other century.
  const date = [year.padStart(4, '20'), month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return isRealDate(date) ? date : undefined;
}

/** Reads a day written otherwise, as 31/12/2025 or 2025-1-5; undefined where it is none. */
export function dayMeant(text: string): string | undefined {
  const parts = text.split(/[-/.]/u);
  if (parts.length !== 3) return undefined;
  const [year = '', month = '', day = ''] = parts[0]?.length === 4 ? parts : parts.reverse();
  const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return isRealDate(date) ? date : undefined;
}

const dayMs = 86_400_000;
/** Days beyond these are not written with four digits of a year, and would not compare as text. */
const [earliest, latest] = [Date.parse('0001-01-01'), Date.parse('9999-12-31')];

/** Returns the day that lies `days` after (or before, when negative) a date; no further than dates are written. */
export function addDays(date: string, days: number): string {
  const moved = Date.parse(date) + days * dayMs;
  return new Date(Math.min(latest, Math.max(earliest, moved))).toISOString().slice(0, 10);
}

/** Vietnam keeps one time all year. */
const hoursAheadOfUtc = 7;

/** Returns the day in Vietnam at a moment, whatever the time zone of the machine. */
export function vietnamDay(moment: Date): string {
  return new Date(moment.getTime() + (hoursAheadOfUtc / 24) * dayMs).toISOString().slice(0, 10);
}

/** Returns the latest of some days, ISO; empty where there is none. */
export const latestDay = (days: readonly string[]): string => [...days].sort().at(-1) ?? '';

/** Returns the number of days from one day to another. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayMs;
