import type { Side } from '../../values/changes/sides.ts';
import { foldText } from '../../../text/fold.ts';
import { cleanLine } from '../../../text/normalize.ts';
import {
  type AnnexColumn,
  columnInTwos,
  columnOf,
  columnOfAll,
  isSide,
  mayBeSectors,
  nameColumns,
} from '../columns.ts';
import { anyCode } from '../../values/codes.ts';
import {
  cellText,
  filledCells,
  type WordBlock,
  type WordCell,
  type WordRow,
  type WordTable,
} from '../../files/word/document.ts';

/** A column of an annex: its position in the table's grid and its meaning. */
export interface GridColumn {
  start: number;
  end: number;
  /** The heading as written, those above it included. */
  heading: string;
  /** Meaning of the column; undefined where the heading is not known. */
  column?: AnnexColumn;
}

/** The header of a list of procedures. */
export interface GridHeader {
  columns: GridColumn[];
  firstRow: number;
  /** Index of the row after the header. */
  firstDataRow: number;
  /** Tells of which procedure the first of two rows is, where rows go in twos below headings that do. */
  first?: Side;
  /** Texts of the header's cells, folded, by which a repeated header is recognised. */
  texts: ReadonlySet<string>;
}

/** Titles may stand above a header within the table, but not a page of them. */
const lastHeaderRow = 12;
/** The widest annexes have some twenty columns. */
const maxColumns = 100;

/**
 * Finds the header of a list of procedures, of one row or more; undefined where the table is no such list.
 *
 * @param within how many rows may stand above it
 */
export function findHeader(table: WordTable, within = lastHeaderRow): GridHeader | undefined {
  const last = Math.min(table.rows.length, within);
  for (let row = 0; row < last; row++) {
    const header = readHeader(table, row);
    if (header && holdsNames(table, header)) return header;
  }
  return undefined;
}

/** Tells whether the columns of names hold more than figures, which only count procedures. */
function holdsNames({ rows }: WordTable, { columns, firstDataRow }: GridHeader): boolean {
  const texts = rows.slice(firstDataRow).flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      const { column } = columnAt(columns, cell) ?? {};
      const text = column && nameColumns.includes(column) ? cellText(cell).trim() : '';
      return text === '' ? [] : [text];
    }),
  );
  return texts.length === 0 || texts.some((text) => !/^[\d\s.,/–-]+$/u.test(text));
}

function readHeader(table: WordTable, firstRow: number): GridHeader | undefined {
  const top = table.rows[firstRow];
  if (!top || top.cells.length > maxColumns || knownIn(top) < 2 || holdsCode(top)) return undefined;
  const height = headerHeight(table, firstRow);
  const own = table.rows.slice(firstRow, firstRow + height);
  const rows = own.length === 2 && goesOnBelow(top.cells, own[1]) ? [joinedRow(top, own[1])] : own;
  const columns = namedByContent(columnsOf(rows));
  const known = new Set(columns.map(({ column }) => column));
  if (!nameColumns.some((name) => known.has(name))) return undefined;
  const texts = new Set(
    [...rows, ...own].flatMap(({ cells }) => cells.map((cell) => foldText(cellText(cell)))),
  );
  texts.delete('');
  const first = columns.flatMap(({ heading }) => columnInTwos(heading.split(' / '))?.first ?? [])[0];
  return { columns, firstRow, firstDataRow: firstRow + height, texts, ...(first && { first }) };
}

/** Takes what a correction sets right for names, where nothing else in a list says which procedures it is about. */
function namedByContent(columns: readonly GridColumn[]): GridColumn[] {
  const known = new Set(columns.map(({ column }) => column));
  const isNamed = [...nameColumns, 'code', 'oldCode'].some((name) => known.has(name as AnnexColumn));
  if (isNamed || !known.has('oldContent') || !known.has('newContent')) return [...columns];
  const named: Partial<Record<AnnexColumn, AnnexColumn>> = { oldContent: 'oldName', newContent: 'newName' };
  return columns.map(({ column, ...rest }) => ({
    ...rest,
    ...(column && { column: named[column] ?? column }),
  }));
}

/**
 * Returns the header that begins in a row further down, where one table holds several lists. Rows of
 * procedures may look like one, so every cell has to be a heading.
 */
export function headerWithin(table: WordTable, row: number): GridHeader | undefined {
  const cells = filledCells(table.rows[row] ?? { cells: [] });
  if (cells.length < 3 || cells.length > maxColumns) return undefined;
  const known = cells.map((cell) => columnOf(cellText(cell)));
  const isHeader =
    known[0] === 'order' ? known.includes('name') || known.includes('oldName') : !known.includes(undefined);
  return isHeader ? readHeader(table, row) : undefined;
}

/** Tells whether a row holds a code: then it is a procedure's, however much its words look like headings. */
function holdsCode(row: WordRow): boolean {
  return row.cells.some((cell) => /[1-9]\.\d{6}(?!\d)/u.test(cellText(cell)));
}

function knownIn(row: WordRow): number {
  return row.cells.filter((cell) => {
    if (cell.coveredBy) return false;
    const text = cellText(cell);
    return columnOf(text) !== undefined || (cell.span > 1 && text.length <= longestPart && isSide(text));
  }).length;
}

/**
 * Returns the number of rows of a header: that of its highest merged cell; without one, also a row that only
 * divides cells of the first.
 */
function headerHeight(table: WordTable, firstRow: number): number {
  const top = table.rows[firstRow]?.cells ?? [];
  const merged = Math.max(1, ...top.map((cell) => (columnOf(cellText(cell)) ? cell.rowSpan : 1)));
  if (merged > 1) return Math.min(merged, 4);
  const next = table.rows[firstRow + 1];
  const isDivided = top.some((cell) => cell.span > 1 && cellText(cell).trim() !== '');
  if (!next) return 1;
  const isSecond = goesInTwos(top, next) || goesOnBelow(top, next) || dividesOpenly(top, next);
  return isSecond || (isDivided && dividesHeader(top, next)) ? 2 : 1;
}

/** Returns the cell of a row that stands at a column. */
const cellOver = (cells: readonly WordCell[], column: number): WordCell | undefined =>
  cells.find((one) => one.column <= column && column < one.column + one.span);

/** Length above which a text is no part of a heading. */
const longestPart = 60;

/**
 * Tells whether a row divides headings beside which the cells are empty, as in text without merged cells: every text
 * of it stands below an empty cell, beside another one, or begins such a group; none stands below the number.
 */
function dividesOpenly(top: readonly WordCell[], next: WordRow): boolean {
  const filled = next.cells.filter((cell) => cellText(cell).trim() !== '');
  const headingOver = (column: number): string => {
    const cell = cellOver(top, column);
    return cell ? cellText(cell).trim() : '';
  };
  const isPart = (cell: WordCell | undefined): boolean =>
    cell !== undefined && cellText(cell).trim() !== '' && headingOver(cell.column) === '';
  const divides = (cell: WordCell): boolean => {
    const heading = headingOver(cell.column);
    if (cellText(cell).trim().length > longestPart || columnOf(heading) === 'order') return false;
    const beside = next.cells.find((one) =>
      heading === '' ? one.column + one.span === cell.column : one.column === cell.column + cell.span,
    );
    return heading === '' ? beside !== undefined && cellText(beside).trim() !== '' : isPart(beside);
  };
  return !holdsCode(next) && filled.some(isPart) && filled.every(divides);
}

/** Tells whether a row has the headings of the second of two rows: `Tên TTHC thay thế` below `Tên TTHC được thay thế`. */
function goesInTwos(top: readonly WordCell[], next: WordRow): boolean {
  const filled = next.cells.filter((cell) => cellText(cell).trim() !== '');
  return (
    filled.length > 0 &&
    filled.every((cell) =>
      columnInTwos([cellOver(top, cell.column), cell].map((one) => (one ? cellText(one) : ''))),
    )
  );
}

/** Tells whether a row has the rest of the headings above it, which a break of lines or pages parted: `Tên thủ tục`, `hành chính`. */
function goesOnBelow(top: readonly WordCell[], next: WordRow | undefined): boolean {
  const filled = next?.cells.filter((cell) => cellText(cell).trim() !== '') ?? [];
  const isRest = (cell: WordCell): boolean => {
    const [above, text] = [cellOver(top, cell.column), cellText(cell).trim()];
    const isOne = above?.column === cell.column && above.span === cell.span;
    if (!above || !isOne || !/^(?:\p{Ll}|TTHC)[^\d]*$/u.test(text) || text.length > longestPart) return false;
    return columnOf(`${cellText(above)} ${text}`) !== undefined;
  };
  return filled.length > 1 && filled.every(isRest);
}

/** Returns a row of headings with the rest of each. */
function joinedRow(top: WordRow, next: WordRow | undefined): WordRow {
  const restOf = (cell: WordCell): WordBlock[] => cellOver(next?.cells ?? [], cell.column)?.blocks ?? [];
  return { ...top, cells: top.cells.map((cell) => ({ ...cell, blocks: [...cell.blocks, ...restOf(cell)] })) };
}

/** Tells whether a row only divides cells of the header: elsewhere it is empty or repeats the header. */
function dividesHeader(top: readonly WordCell[], next: WordRow): boolean {
  return next.cells.every((cell) => {
    const text = cellText(cell).trim();
    const above = cellOver(top, cell.column);
    return text === '' || (above?.span ?? 1) > 1 || foldText(text) === foldText(cellText(above ?? cell));
  });
}

/** Returns the columns at the foot of a header, each with the headings above it; the lowest known heading counts. */
function columnsOf(rows: readonly WordRow[]): GridColumn[] {
  const foot = rows.at(-1)?.cells ?? [];
  const columns: GridColumn[] = [];
  const width = Math.max(0, ...rows.flatMap(({ cells }) => cells.map((cell) => cell.column + cell.span)));
  for (let at = 0; at < width; ) {
    const cell = cellOver(foot, at);
    const end = Math.min(width, Math.max(at + 1, cell ? cell.column + cell.span : at + 1));
    const texts = headingsAt(rows, at);
    const column = columnInTwos(texts)?.column ?? columnOfAll(texts);
    if (texts.length > 0)
      columns.push({ start: at, end, heading: texts.join(' / '), ...(column && { column }) });
    at = end;
  }
  const isName = ({ column, heading }: GridColumn): boolean => column === 'name' && !mayBeSectors(heading);
  if (columns.some(isName))
    for (const one of columns) if (one.column === 'name' && mayBeSectors(one.heading)) one.column = 'sector';
  return columns;
}

function headingsAt(rows: readonly WordRow[], at: number): string[] {
  const texts: string[] = [];
  const textAt = (row: WordRow | undefined, column: number): string => {
    const cell = cellOver(row?.cells ?? [], column);
    return cell ? cleanLine(cellText(cell)).text : '';
  };
  const foot = rows.at(-1);
  for (const row of rows) {
    // Without merged cells a heading stands over the first of its columns only.
    let over = at;
    while (row !== foot && over > 0 && textAt(row, over) === '' && textAt(foot, over) !== '') over -= 1;
    const text = textAt(foot, over) === '' && over < at ? '' : textAt(row, over);
    if (text !== '' && !texts.includes(text)) texts.push(text);
  }
  return texts;
}

/** Tells whether a row repeats the header, as on a new page: each text stands where the header has it. */
export function repeatsHeader(row: WordRow, { columns, texts }: GridHeader): boolean {
  const filled = filledCells(row);
  const isOfHeader = (cell: WordCell): boolean => {
    const text = foldText(cellText(cell));
    return (
      texts.has(text) &&
      columnsOver(columns, cell).some(({ heading }) => ` ${foldText(heading)} `.includes(` ${text} `))
    );
  };
  return filled.length > 0 && filled.every(isOfHeader);
}

/** Tells whether a row only numbers the columns: (1), (2), (3). */
export function numbersColumns(row: WordRow): boolean {
  const texts = row.cells.map((cell) => cellText(cell).trim()).filter((text) => text !== '');
  return texts.length > 1 && texts.every((text) => /^\(?\d{1,2}\)?$/u.test(text));
}

/** Returns the columns over which a cell stands. */
export const columnsOver = (columns: readonly GridColumn[], cell: WordCell): GridColumn[] =>
  columns.filter(({ start, end }) => start < cell.column + cell.span && end > cell.column);

/** Returns the column that most of a cell lies in; cells of a badly made table overlap several. */
export function columnAt(columns: readonly GridColumn[], cell: WordCell): GridColumn | undefined {
  const overlap = ({ start, end }: GridColumn) =>
    Math.min(end, cell.column + cell.span) - Math.max(start, cell.column);
  let best: GridColumn | undefined;
  for (const column of columns) {
    if (overlap(column) > 0 && (!best || overlap(column) > overlap(best))) best = column;
  }
  return best;
}

/** Tells whether a table without a header has the columns of the list before it: a page break parted them. */
export function goesOn(table: WordTable, header: GridHeader): boolean {
  const width = Math.max(...header.columns.map(({ end }) => end));
  return table.rows.some(({ cells }) => {
    const last = cells.at(-1);
    if (!last || last.column + last.span !== width) return false;
    const texts = new Map(
      cells.map((cell) => [columnAt(header.columns, cell)?.column, cellText(cell).trim()]),
    );
    const name = texts.get('name') ?? texts.get('oldName') ?? '';
    const isNumbered = /^\d{1,4}[.)]?$/u.test(texts.get('order') ?? '');
    const isCoded = anyCode.test(texts.get('code') ?? texts.get('oldCode') ?? '');
    // The rest of a row that the break went through begins in the middle of a sentence.
    const isRest = /^[\p{Ll}(,;]/u.test(name) && (texts.get('order') ?? '') === '';
    return /\p{L}{2}/u.test(name) && (isNumbered || isCoded || isRest);
  });
}
