import { cleanLine } from '../../../text/normalize.ts';
import { findHeader, type GridHeader } from './grid.ts';
import { anyCode } from '../../values/codes.ts';
import { settledHeader } from './settled-columns.ts';
import {
  cellText,
  labelledText,
  type WordBlock,
  type WordCell,
  type WordRow,
  type WordTable,
} from '../../files/word/document.ts';

/**
 * A document in the order in which it is read: lines, and tables. A table of a few cells may be there
 * only to lay out text, or be the end of a list that a page break parted; `lines` are its texts.
 * `begins` is where another sheet or file does.
 */
export type Item =
  | { line: string }
  | { begins: true; sheet?: string }
  | { table: WordTable; header?: GridHeader; lines?: string[] };

/** The lines and tables of a document; tables that hold others only lay them out. */
export function itemsOf(blocks: readonly WordBlock[]): Item[] {
  return blocks.flatMap((block): Item[] => {
    if (block.kind === 'paragraph') return lineOf(labelledText(block)).map((line) => ({ line }));
    if (block.kind === 'break')
      return [{ begins: true, ...(block.sheet !== undefined && { sheet: block.sheet }) }];
    const header = findHeader(block);
    if (header) return [{ table: block, header: settledHeader(block, header) }];
    const cells = block.rows.flatMap((row) => row.cells.filter((cell) => !cell.coveredBy));
    if (cells.some(holdsTable)) return cells.flatMap((cell) => itemsOf(cell.blocks));
    if (!isLayout(block)) return [{ table: block }];
    return [{ table: block, lines: cells.flatMap((cell) => lineOf(cellText(cell))) }];
  });
}

/** The lines of items, those of layout tables among them. */
export function linesOf(items: readonly Item[]): string[] {
  return items.flatMap((item) => {
    if ('line' in item) return [item.line];
    return 'table' in item ? (item.lines ?? []) : [];
  });
}

/** No line that says something of a decision is longer. */
const longestLine = 20_000;

function lineOf(text: string): string[] {
  const line = cleanLine(text.slice(0, longestLine)).text;
  return line === '' ? [] : [line];
}

function holdsTable({ blocks }: WordCell): boolean {
  return blocks.some(({ kind }) => kind === 'table');
}

/** Tables of a few cells carry the national heading, number and date, and the signature. */
function isLayout({ rows }: WordTable): boolean {
  const isSmall = rows.length <= 6 && rows.every(({ cells }) => cells.length <= 3);
  return isSmall && !rows.some((row) => anyCode.test(rowText(row)));
}

/** A row's cells in one line, to be shown in a note. */
export function rowText({ cells }: WordRow): string {
  return cells
    .map((cell) => cleanLine(cellText(cell)).text)
    .filter((text) => text !== '')
    .join(' · ');
}
