import { isRealDate } from '../../model/date.ts';
import type { Path } from '../../model/finding.ts';
import type { Found } from '../rule.ts';

const dateKeys = new Set([
  'issued',
  'effective',
  'expires',
  'posted',
  'received',
  'answered',
  'due',
  'effectiveFrom',
  'effectiveTo',
  'validFrom',
  'validTo',
  'asOf',
  'date',
]);

/** Parts of a procedure that hold no dates and most of its text. */
const timelessKeys = new Set(['steps', 'methods', 'dossier', 'results', 'forms', 'conditions', 'fees']);

/** Finds every date below a value that is no day of the calendar; the schema has checked its form. */
export function invalidDates(value: unknown): Found<'date/invalid'>[] {
  const found: Found<'date/invalid'>[] = [];
  collect(value, [], found);
  return found;
}

/** Collects invalid dates. The path is one list for all: nearly every date is a day, and needs none. */
function collect(value: unknown, path: (string | number)[], found: Found<'date/invalid'>[]): void {
  if (typeof value !== 'object' || value === null) return;
  const isList = Array.isArray(value);
  for (const key in value) {
    const child = (value as Record<string, unknown>)[key];
    if (typeof child === 'object') {
      if (timelessKeys.has(key)) continue;
      path.push(isList ? Number(key) : key);
      collect(child, path, found);
      path.pop();
    } else if (typeof child === 'string' && isDateKey(key, path) && /^\d/.test(child) && !isRealDate(child)) {
      found.push({ at: [...path, isList ? Number(key) : key], args: { actual: child } });
    }
  }
}

/** Tells whether a key holds a date; the working days of holidays.yaml are dates in a list. */
const isDateKey = (key: string, at: Path): boolean => dateKeys.has(key) || at.at(-1) === 'workingDays';
