import { groupDigits } from '../../text/numbers.ts';
import type { Writing } from '../messages.ts';

/**
 * Writes a number with what it counts, in the singular where it is one: `1 file`, `2 files`, `1 place is`.
 *
 * @param count a number, or one as it is written
 * @param one what a single one is called, with its verb where that changes
 * @param many what others are called; with an s when left out
 */
export const counted = (count: string | number, one: string, many = `${one}s`): string =>
  `${count} ${String(count) === '1' ? one : many}`;

export const writing: Writing = {
  number: (value) => groupDigits(value, ',', 'en'),
  date: (iso) => iso,
};
