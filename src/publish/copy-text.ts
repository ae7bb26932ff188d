import type { Cell } from './table.ts';

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Returns a row in the text form of COPY: cells between tabs, what would end a cell or a row escaped. */
export function copyLine(cells: readonly Cell[]): string {
  return `${cells.map((cell) => (cell === null ? '\\N' : escapeCell(cell))).join('\t')}\n`;
}

const escapeCell = (cell: string): string => cell.replace(/[\\\n\r\t]/gu, (sign) => escapes[sign] ?? sign);

/** Returns a list of plain words as an array is written: they hold nothing that would have to be quoted. */
export const arrayCell = (words: readonly string[]): string => `{${words.join(',')}}`;

/**
 * Returns a value whose texts can all be stored: of a database no text may hold a NUL or half of a character. Nearly
 * always it is the value itself.
 */
export function storable<T>(value: T): T {
  const json = JSON.stringify(value);
  if (!/\\u(?:0000|d[89a-f])/iu.test(json)) return value;
  return JSON.parse(json, (_, held) => (typeof held === 'string' ? storableText(held) : held)) as T;
}

const storableText = (text: string): string => text.replace(/\0|\p{Surrogate}/gu, '\ufffd');
