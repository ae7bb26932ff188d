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
 * A line or a table of a document, in reading order. A table of a few cells may be there only to lay out
 * text, or be the end of a list that a page break parted; `lines` are its texts. `begins` marks another sheet
 * or file.
 */
export type Item =
  | { line: string }
  | { begins: true; sheet?: string }
  | { table: WordTable; header?: GridHeader; lines?: string[] };

/** Returns the lines and tables of a document; tables that hold others only lay them out. */
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
