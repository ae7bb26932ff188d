import { cleanLine } from '../../text/normalize.ts';
import type { Sheet } from '../files/table.ts';
import { looksLikeCode } from '../values/codes.ts';
import { type Column, type Header, type ListColumn, meaningOfAll, severalAllowed } from './columns.ts';
import { type Grid, openGrid, seenText } from './grid.ts';
import { settleColumns } from './settle.ts';

/** The first row of a list stands below any number of title rows, but not below a whole page of them. */
const lastHeaderRow = 100;
const tallest = 4;

/** Finds the first list of procedures in a sheet by the meaning of its headings and cells, below any titles. */
export function findHeader(grid: Grid, from = 0, last = from + lastHeaderRow): Header | undefined {
  for (let row = from; row < Math.min(grid.height, last); row++) {
    const header = headerAt(grid, row);
    if (header) return header;
  }
  return undefined;
}

/** Tells whether any sheet of a workbook holds a list of procedures. */
export function holdsTable(sheets: readonly Sheet[]): boolean {
  return sheets.some((sheet) => findHeader(openGrid(sheet)) !== undefined);
}

/** Returns the header that begins in a row, of as many rows as give the most known columns. */
export function headerAt(grid: Grid, row: number): Header | undefined {
  if (grid.filled(row).length < 2 || holdsCode(grid, row)) return undefined;
  let best: { header: Header; score: number } | undefined;
  for (let height = 1; height <= tallest && row + height <= grid.height; height++) {
    if (height > 1 && (holdsCode(grid, row + height - 1) || isAcross(grid, row + height - 1))) break;
    const header = readHeader(grid, row, height);
    const score = scoreOf(header);
    if (!best || score > best.score) best = { header, score };
  }
  if (!best || !(mayBeList(best.header) || standsOverCodes(grid, best.header))) return undefined;
  const header = settleColumns(grid, best.header);
  const meanings = new Set(header.columns.map(({ meaning }) => meaning));
  return meanings.has('code') && meanings.has('name') ? header : undefined;
}

/** Tells whether columns may be a list's: one is of the procedure itself, and there is another one. */
function mayBeList({ columns }: Header): boolean {
  const known = columns.flatMap(({ meaning }) => meaning ?? []);
  return known.length >= 2 && (known.includes('code') || known.includes('name'));
}

/**
 * Tells whether headings, none of which is known, stand right above a row with a code: the cells may tell
 * their meaning.
 */
function standsOverCodes(grid: Grid, { columns, firstDataRow }: Header): boolean {
  return columns.length > 2 && firstDataRow < grid.height && holdsCode(grid, firstDataRow);
}

function holdsCode(grid: Grid, row: number): boolean {
  return grid.filled(row).some((column) => looksLikeCode(grid.own(row, column)));
}

/** Tells whether a row is one text over all columns: it is a heading of the rows below, and not of a column. */
function isAcross(grid: Grid, row: number): boolean {
  const [first, ...others] = grid.filled(row);
  return first !== undefined && others.length === 0 && (grid.area(row, first)?.columns ?? 1) > 2;
}

/** Rates a header; one of fewer rows is better than the same one with a row of data in it. */
function scoreOf({ columns, headerRow, firstDataRow }: Header): number {
  // Two times, of two levels or before and after reduction, are two columns.
  const known = columns.flatMap(({ meaning, heading }) =>
    meaning && meaning !== 'unread' ? [meaning === 'timeLimit' ? `${meaning} ${heading}` : meaning] : [],
  );
  return new Set(known).size - (firstDataRow - headerRow) / 10;
}

function readHeader(grid: Grid, row: number, height: number): Header {
  const rows = Array.from({ length: height }, (_, index) => row + index);
  const width = Math.max(...rows.map((one) => grid.width(one)));
  const taken = new Set<ListColumn>();
  const columns: Column[] = [];
  for (let at = 0; at < width; at++) {
    const texts = headingsAt(grid, rows, at);
    if (texts.length === 0) continue;
    const meaning = meaningOfAll(texts);
    const isFree = meaning !== undefined && (!taken.has(meaning) || severalAllowed.has(meaning));
    if (meaning && isFree) taken.add(meaning);
    columns.push({ at, heading: texts.join(' / '), ...(isFree && { meaning }) });
  }
  return { columns, headerRow: row, firstDataRow: row + height };
}

/** Returns the headings over a column, the highest first, each once. */
function headingsAt(grid: Grid, rows: readonly number[], at: number): string[] {
  const texts = rows.map((row, index) => {
    const text = cleanLine(seenText(grid, row, at)).text;
    const isDivided = text === '' && index + 1 < rows.length;
    return isDivided ? leftOf(grid, row, at) : text;
  });
  return [...new Set(texts)].filter((text) => text !== '');
}

/** Returns the heading over several columns that a cell is below, where its cells were not merged. */
function leftOf(grid: Grid, row: number, at: number): string {
  const hasPart = (column: number): boolean => grid.own(row + 1, column).trim() !== '';
  let column = at;
  while (column > 0 && hasPart(column) && seenText(grid, row, column).trim() === '') column -= 1;
  return hasPart(column) && column < at ? cleanLine(seenText(grid, row, column)).text : '';
}

/** Tells whether a row repeats the header, as on each printed page. */
export function repeatsHeader(grid: Grid, row: number, { columns }: Header): boolean {
  const filled = grid.filled(row);
  const isHeading = (at: number): boolean => {
    const heading = columns.find((column) => column.at === at)?.heading;
    return heading?.split(' / ').includes(cleanLine(grid.own(row, at)).text) ?? false;
  };
  return filled.length > 1 && filled.every(isHeading);
}

/** Tells whether a row numbers the columns: (1), (2), (3). */
export function numbersColumns(grid: Grid, row: number): boolean {
  const texts = grid.filled(row).map((column) => grid.own(row, column).trim());
  return texts.length > 2 && texts.every((text) => /^\(?(?:\d{1,2}|[A-Za-z])\)?(?:\s*=.*)?$/u.test(text));
}

/** Tells whether a sheet without a header of its own has codes where the list before it has them. */
export function goesOn(grid: Grid, { columns }: Pick<Header, 'columns'>): boolean {
  const code = columns.find(({ meaning }) => meaning === 'code')?.at ?? -1;
  return Array.from({ length: grid.height }, (_, row) => grid.own(row, code)).some(looksLikeCode);
}
