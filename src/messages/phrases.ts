import type { FindingsSummary } from './finding-words.ts';
import type { Deadline, Doubt } from '../figures/deadlines.ts';

/** `a, b, c` */
export const list = (items: readonly string[]): string => items.join(', ');

/** `a, b hoặc c` */
export function or(word: string, items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}

/** `Có phải là “a” hoặc “b”?`, or undefined when there is nothing to offer. */
export function orNear(question: string, word: string, names: readonly string[]): string | undefined {
  const quoted = names.map((name) => `“${name}”`);
  return names.length === 0 ? undefined : `${question} ${or(word, quoted)}?`;
}

/** Returns a text of somebody else's as the end of a sentence: with a full stop, and not with two. */
export const ended = (text: string): string =>
  /[.!?…]["'”’)]*\s*$/u.test(text) ? text.trimEnd() : `${text}.`;

/** Returns the words for rows of tables or sheets: `bảng 1, dòng 3; bảng 2, dòng 5`. */
export const rowsIn = (
  rows: readonly { table?: number; sheet?: string; row?: number }[],
  words: { table(number: string): string; sheet(name: string): string; row(number: string): string },
): string =>
  rows
    .map(({ table, sheet, row }) =>
      list([
        ...(table === undefined ? [] : [words.table(`${table}`)]),
        ...(sheet === undefined ? [] : [words.sheet(sheet)]),
        ...(row === undefined ? [] : [words.row(`${row}`)]),
      ]),
    )
    .join('; ');

/** Lists the first of some names, and shows where there are more. */
export const firstOf = (names: readonly string[], most: number): string =>
  names.slice(0, most).join(', ') + (names.length > most ? ', …' : '');

/** Says in what ways days are unproved, those that there are: none is recorded, or one that proves nothing. */
export function unprovedDays(
  { decisions }: Deadline,
  words: Readonly<Record<'unrecorded' | Doubt, string>>,
): string[] {
  const kinds = new Set(
    decisions.flatMap(({ daysLate, doubt = 'unrecorded' as const }) => (daysLate === null ? [doubt] : [])),
  );
  return (['unrecorded', 'before_signing', 'to_come'] as const)
    .filter((kind) => kinds.has(kind))
    .map((kind) => words[kind]);
}

/**
 * Returns the example of a command that shows what is missing in one; undefined where none has all of it.
 *
 * @param name what is missing: `<mã>`, `--to <tệp>`, `--number, --code`, one of `--number | --issued`
 * @param begun the command as far as it was typed: `decision sign`
 */
export function exampleWith(name: string, begun: string, examples: readonly string[]): string | undefined {
  const options = name.split(/[ ,]/u).filter((word) => word.startsWith('--'));
  const ofTask = examples.filter((example) => example.startsWith(`tthc ${begun} `));
  const among = ofTask.length > 0 ? ofTask : examples;
  const has = (example: string) => (option: string) => example.includes(`${option} `);
  return among.find((example) =>
    name.includes('|') ? options.some(has(example)) : options.every(has(example)),
  );
}

/** Tells whether procedures and decisions are counted where files were checked: a single one may be neither. */
export const countsRecords = ({ files, procedures, decisions }: FindingsSummary): boolean =>
  files > 1 || procedures + decisions > 0;
