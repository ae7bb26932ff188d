import type { TimeLimit } from '../../model/types.ts';
import { foldText } from '../../text/fold.ts';
import { doubt, type Notes } from './notes.ts';
import { spellTime } from './time-words.ts';
import { saysNothing } from './values.ts';

type Unit = NonNullable<TimeLimit['unit']>;

/**
 * Units of papers, each with the catalog's and how many of these it is: by law a week is seven days, an hour sixty
 * minutes (Bộ luật Dân sự 2015 Điều 146), and a year ends on the day on which its twelfth month does (Điều 148). No law
 * says how many hours a working day has.
 */
const units = new Map<string, { unit: Unit; times: number }>([
  ['ngay lam viec', { unit: 'working_day', times: 1 }],
  ['ngay', { unit: 'day', times: 1 }],
  ['gio', { unit: 'hour', times: 1 }],
  ['thang', { unit: 'month', times: 1 }],
  ['tuan', { unit: 'day', times: 7 }],
  ['phut', { unit: 'hour', times: 1 / 60 }],
  ['nam', { unit: 'month', times: 12 }],
]);

/** Tells whether a heading, or the words of a key, name the unit of a time or an amount beside it. */
export const namesUnit = (heading: string): boolean =>
  /(?:^| )(?:unit|don vi)(?: (?:tinh|thoi gian|thoi han))*$/.test(foldText(heading).trim());

/** Tells whether a text is a unit of time and nothing else: `ngày làm việc`. */
export const isTimeUnit = (text: string): boolean =>
  /^1 (?:ngày(?: làm việc)?|giờ(?: làm việc)?|tháng|tuần|năm|phút)$/iu.test(spellTime(`1 ${text.trim()}`));

/** Tells whether a text is a number of days or hours, with its unit or without. */
export const isTime = (text: string): boolean =>
  /^\d{1,3}(?:[.,]\d)?(?: ?\([^()]{1,20}\))?(?:\s*(?:ngày|giờ|tháng)(?!\p{L}).*)?$|^(?:ngay )?trong ngày/iu.test(
    spellTime(text.trim()),
  );

/** Returns a time with the unit that stands beside it, where it is a number alone. */
export const withUnit = (text: string, unit: string | undefined): string =>
  unit && /^\d+(?:[.,]\d)?$/u.test(text.trim()) ? `${text.trim()} ${unit.trim()}` : text;

/**
 * Reads a time as the portal's table has it: `5 Ngày làm việc`. A number without its unit stays a
 * text, for days and working days are not the same.
 */
export function readTime(text: string, notes: Notes): TimeLimit | undefined {
  if (saysNothing(text)) return undefined;
  const [, digits = '', word = ''] = /^([\d.,]+)\s*(.*)$/u.exec(spellTime(text)) ?? [];
  const value = /^\d+(?:[.,]\d)?$/u.test(digits) ? Number(digits.replace(',', '.')) : Number.NaN;
  const found = units.get(foldText(word));
  const whole = found && inHundredths(value * found.times);
  if (found && whole !== undefined && value > 0) return { value: whole, unit: found.unit, text };
  doubt(notes, 'timeLimit', word === '' ? 'time_without_unit' : 'time_unit_unknown', { text });
  return { text };
}

/** Returns a number that has two decimals at most; undefined for any other: twenty minutes are no such part of an hour. */
function inHundredths(value: number): number | undefined {
  const rounded = Math.round(value * 100) / 100;
  return Math.abs(rounded - value) < 1e-9 ? rounded : undefined;
}

/** Notes a table's days that are working days in the words beside it: `10 Ngày`, `10 ngày làm việc`. */
export function compareTime(limit: TimeLimit, words: string, notes: Notes): void {
  if (limit.unit !== 'day') return;
  const said = new RegExp(`(?<!\\d)0?${limit.value}(?: \\([^)]{1,30}\\))? ngày(?: làm việc)?`, 'giu');
  const found = [...words.matchAll(said)].map(([text]) => text);
  const [first] = found;
  if (!first || !found.every((text) => /làm việc$/iu.test(text))) return;
  doubt(notes, 'timeLimit', 'time_unit_differs', { text: limit.text ?? '', words: first });
}

/**
 * Combines the times of a procedure's ways of applying into its time limit (thời hạn giải quyết, NĐ 63/2010
 * Điều 8 khoản 2 điểm đ): the one that all who state one agree on, else all of them as text. Bare numbers are
 * no time limit.
 */
export function combineTimes(
  all: readonly { label: string; time: TimeLimit | undefined }[],
  notes: Notes,
): TimeLimit | undefined {
  const stated = all.filter(({ time }) => time !== undefined);
  const [first] = stated;
  if (!first?.time || !stated.some(({ time }) => !/^[\d.,]*$/u.test(time?.text ?? ''))) return undefined;
  const { value, unit } = first.time;
  if (
    stated.every(
      ({ time }) => time?.value === value && time?.unit === unit && time?.text === first.time?.text,
    )
  ) {
    return first.time;
  }
  const text = listTimes(stated.map(({ label, time }) => ({ label, text: time?.text ?? '' })));
  doubt(notes, 'timeLimit', 'times_differ', { text });
  return { text };
}

/** Lists each time once, with the ways of applying that it is for unless it is for all of them. */
function listTimes(stated: readonly { label: string; text: string }[]): string {
  const byTime = new Map<string, Set<string>>();
  for (const { label, text } of stated) byTime.set(text, (byTime.get(text) ?? new Set()).add(label));
  const every = new Set(stated.map(({ label }) => label)).size;
  const forAll = [...byTime.values()].every((labels) => labels.size === every);
  return [...byTime]
    .map(([text, labels]) => (forAll ? text : `${[...labels].join(', ')}: ${text}`))
    .join('; ');
}
