import { cleanLine } from '../../../text/normalize.ts';
import { type Half, halvesAfter, halvesOf } from '../beside/halves.ts';
import { findHeader, type GridHeader } from './grid.ts';
import { anyCode } from '../../values/codes.ts';
import { settledHeader } from './settled-columns.ts';
import {
  cellText,
  filledCells,
  labelledText,
  type WordBlock,
  type WordCell,
  type WordRow,
  type WordTable,
} from '../../files/word/document.ts';

/**
 * A line or a table of a document, in reading order. A table of a few cells may be there only to lay out
 * text, or be the end of a list that a page break parted; `lines` are its texts. Of a list that goes on without a
 * header, `continues` is the table that has it. `begins` marks another sheet or file.
 */
export type Item =
  | { line: string }
  | { begins: true; sheet?: string }
  | { table: WordTable; header?: GridHeader; continues?: number; lines?: string[] };

/** Returns the lines and tables of a document; tables that hold others only lay them out. */
export function itemsOf(blocks: readonly WordBlock[]): Item[] {
  let beside: readonly Half[] = [];
  return blocks.flatMap((block): Item[] => {
    if (block.kind === 'paragraph') return lineOf(labelledText(block)).map((line) => ({ line }));
    if (block.kind === 'break')
      return [{ begins: true, ...(block.sheet !== undefined && { sheet: block.sheet }) }];
    const header = findHeader(block);
    if (holdsListsInRow(block)) return listsInRows(block);
    const halves = header
      ? halvesOf(block, header, settledHeader(block, header))
      : halvesAfter(block, beside);
    beside = halves ?? [];
    if (halves) return halves.flatMap(listItems);
    const cells = block.rows.flatMap((row) => row.cells.filter((cell) => !cell.coveredBy));
    if (cells.some(holdsTable)) return cells.flatMap((cell) => itemsOf(cell.blocks));
    if (!isLayout(block)) return [{ table: block }];
    return [{ table: block, lines: cells.flatMap((cell) => lineOf(cellText(cell))) }];
  });
}

/** Returns the items of a list: the words above it alone, and its table. */
function listItems({ table, title, above }: Half): Item[] {
  const own = above?.table ?? table;
  const header = findHeader(own);
  const line: Item[] = title === undefined ? [] : [{ line: title }];
  const continues = above && { continues: own.index };
  return [...line, { table, ...(header && { header: settledHeader(own, header) }), ...continues }];
}

const holdsList = ({ blocks }: WordCell): boolean =>
  blocks.some((block) => block.kind === 'table' && findHeader(block) !== undefined);

/** Tells a row that lays out lists side by side: each of its cells holds one. */
function holdsLists({ cells }: WordRow): boolean {
  const filled = filledCells({ cells });
  return filled.length > 1 && filled.every(holdsList);
}

const holdsListsInRow = ({ rows }: WordTable): boolean => rows.some(holdsLists);

/** Returns the items of a table that lays out lists side by side, each below the cell that stands above it alone. */
function listsInRows({ rows }: WordTable): Item[] {
  const ofCells = (cells: readonly WordCell[]): Item[] =>
    filledCells({ cells }).flatMap(({ blocks }) => itemsOf(blocks));
  const isTitle = (at: number): boolean => {
    const [row, next] = [rows[at], rows[at + 1]];
    return row?.cells.length === next?.cells.length && next !== undefined && holdsLists(next);
  };
  return rows.flatMap((row, at) => {
    if (isTitle(at)) return [];
    if (!holdsLists(row) || !isTitle(at - 1)) return ofCells(row.cells);
    const above = rows[at - 1]?.cells ?? [];
    return row.cells.flatMap((cell, index) => ofCells([...above.slice(index, index + 1), cell]));
  });
}

/** Returns the lines of items, those of layout tables among them. */
export function linesOf(items: readonly Item[]): string[] {
  return items.flatMap((item) => {
    if ('line' in item) return [item.line];
    return 'table' in item ? (item.lines ?? []) : [];
  });
}

/** Length at which a line is cut: none that matters to a decision is longer. */
const longestLine = 20_000;

function lineOf(text: string): string[] {
  const line = cleanLine(text.slice(0, longestLine)).text;
  return line === '' ? [] : [line];
}

function holdsTable({ blocks }: WordCell): boolean {
  return blocks.some(({ kind }) => kind === 'table');
}

/**
 * Tells whether a table has only a few cells: such tables carry the national heading, number and date, and
 * the signature.
 */
function isLayout({ rows }: WordTable): boolean {
  const isSmall = rows.length <= 6 && rows.every(({ cells }) => cells.length <= 3);
  return isSmall && !rows.some((row) => anyCode.test(rowText(row)));
}

/** Returns a row's cells in one line, to be shown in a note. */
export function rowText({ cells }: WordRow): string {
  return cells
    .map((cell) => cleanLine(cellText(cell)).text)
    .filter((text) => text !== '')
    .join(' · ');
}
