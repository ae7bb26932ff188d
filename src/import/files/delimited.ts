import { UnreadableFile } from '../../model/unreadable.ts';
import { remembering } from '../../text/remember.ts';
import { columnOf } from '../annex/columns.ts';
import { csvRows } from './csv.ts';
import { meaningOf } from '../lists/columns.ts';
import { type Separator, separators } from './spellings.ts';
import type { Sheet } from './table.ts';

const maxRows = 200_000;
/** The header of a list and its first rows are within this much of a file. */
const sampleLength = 100_000;
const noCells: string[] = [];
/** Cells that say the same are one text: the first so many of those that are short enough to come again. */
const mostHeld = 5000;
const longestHeld = 40;

/**
 * Reads text whose lines are rows (.csv, .tsv) into a sheet. The separator is the one that gives
 * the most headings that lists of procedures have, then the most rows of one length.
 *
 * @param separator what the user says it is, instead
 * @throws UnreadableFile `open_quote` or `too_large`
 */
export function readDelimited(text: string, separator?: Separator): { sheet: Sheet; separator: Separator } {
  const body = unwrapped(text.replace(/^\ufeff/u, ''));
  const taken = separator ?? detectSeparator(body);
  return { sheet: { name: '', rows: split(body, taken), firstRow: 1, numeric: [] }, separator: taken };
}

/** Returns a text each line of which is one quoted cell, with the cells of the line in it, without these quotes. */
function unwrapped(text: string): string {
  // A line that is one cell, and holds doubled quotes where cells within it are quoted.
  const isWrapped = (line: string): boolean => /^"(?:[^"]|"")*"$/u.test(line);
  // The first line tells nearly all others: a long list is not parted into lines for this.
  if (!isWrapped(/^[^\r\n]*/u.exec(text)?.[0] ?? '')) return text;
  const lines = text.split(/\r\n?|\n/u).filter((line) => line.trim() !== '');
  const isCell = !lines.some((line) => /[,;\t|]/u.test(line));
  return lines.length < 2 || isCell || !lines.every(isWrapped)
    ? text
    : lines.map((line) => line.slice(1, -1).replaceAll('""', '"')).join('\n');
}

/** Returns the sign around the cells of a text: single quotes, where a line of its beginning has them around each of its cells. */
function quoteOf(text: string): string {
  const lines = text.slice(0, 5000).split(/\r\n?|\n/u);
  const isOfSingle = (line: string): boolean =>
    /^'.*'$/u.test(line.trim()) &&
    Object.values(separators).some((sign) => line.trim().slice(1, -1).split(`'${sign}'`).length > 2);
  return lines.some(isOfSingle) ? "'" : '"';
}

function split(text: string, separator: Separator): string[][] {
  const rows: string[][] = [];
  const held = remembering<string>(mostHeld);
  let filled = 0;
  for (const cells of csvRows(text, separators[separator], quoteOf(text))) {
    for (const [at, cell] of cells.entries())
      cells[at] = cell.length <= longestHeld ? held(cell, () => apart(cell)) : apart(cell);
    const last = cells.findLastIndex((cell) => cell.trim() !== '');
    rows.push(last < 0 ? noCells : last === cells.length - 1 ? cells : cells.slice(0, last + 1));
    if (last >= 0) filled += 1;
    if (filled > maxRows) throw new UnreadableFile('too_large');
  }
  return rows;
}

/** Returns a text on its own: a part of another keeps the whole of that in memory. */
const apart = (part: string): string => Buffer.from(part, 'utf16le').toString('utf16le');

function detectSeparator(text: string): Separator {
  const sample = text.length > sampleLength ? text.slice(0, text.lastIndexOf('\n', sampleLength)) : text;
  const scored = (Object.keys(separators) as Separator[]).map((name) => ({ name, ...score(sample, name) }));
  scored.sort((a, b) => b.headings - a.headings || b.regular - a.regular);
  return scored[0]?.name ?? 'comma';
}

function score(sample: string, separator: Separator): { headings: number; regular: number } {
  let rows: string[][];
  try {
    rows = split(sample, separator).filter((cells) => cells.length > 0);
  } catch {
    return { headings: 0, regular: 0 };
  }
  const known = (cells: readonly string[]): number =>
    cells.filter((cell) => cell.length < 200 && (meaningOf(cell) ?? columnOf(cell)) !== undefined).length;
  const lengths = new Map<number, number>();
  for (const { length } of rows) if (length > 1) lengths.set(length, (lengths.get(length) ?? 0) + 1);
  return {
    headings: Math.max(0, ...rows.slice(0, 100).map(known)),
    regular: Math.max(0, ...lengths.values()) / Math.max(1, rows.length),
  };
}
