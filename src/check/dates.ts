import { isRealDate } from '../model/date.ts';
import type { Path } from '../model/finding.ts';
import type { Found } from './rule.ts';

const dateKeys = new Set([
  'issued',
  'effective',
  'posted',
  'effectiveFrom',
  'effectiveTo',
  'validFrom',
  'validTo',
  'asOf',
  'date',
]);

/** Every date below a value that is no real day; the schema has seen to its form. */
export function* invalidDates(value: unknown, at: Path = []): Generator<Found<'date/invalid'>> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const path = [...at, Array.isArray(value) ? Number(key) : key];
    if (typeof child === 'object') yield* invalidDates(child, path);
    else if (isDateKey(key, at) && typeof child === 'string' && /^\d/.test(child) && !isRealDate(child)) {
      yield { at: path, args: { actual: child } };
    }
  }
}

/** The working days of holidays.yaml are dates in a list. */
const isDateKey = (key: string, at: Path): boolean => dateKeys.has(key) || at.at(-1) === 'workingDays';
