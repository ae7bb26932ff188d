import { looksLikeCode } from '../values/codes.ts';
import { openGrid } from '../lists/grid.ts';
import { findHeader } from '../lists/header.ts';
import {
  cellText,
  labelledText,
  unseenInRow,
  type WordBlock,
  type WordDocument,
  type WordTable,
} from './word/document.ts';
import type { MergedArea, Sheet, UnseenInSheet } from './table.ts';

/**
 * Returns the tables of a document that are lists of procedures, or go on with one, as sheets named
 * by the table's number, each with the lines that stand above it.
 */
export function sheetsOfDocument({ blocks }: WordDocument): Sheet[] {
  const { placed, after } = tablesIn(blocks);
  const lists: Sheet[] = [];
  let below: string[] = [];
  for (const sheet of placed.map(sheetOf)) {
    const isList =
      findHeader(openGrid(sheet)) !== undefined || sheet.rows.some((row) => row.some(looksLikeCode));
    if (isList) lists.push(sheet);
    below = isList ? [] : [...below, ...(sheet.above ?? [])];
  }
  const [first, ...others] = lists;
  if (!first) return [];
  Object.assign(lists.at(-1) ?? first, { below: [...below, ...after].filter((line) => line.trim() !== '') });
  const around = blocks.flatMap((block) => (block.kind === 'paragraph' ? (block.unseen ?? []) : []));
  return [{ ...first, unseen: [...around, ...(first.unseen ?? [])] }, ...others];
}

/** Returns every table of a document as a sheet, whatever is in it. */
export const tablesOfDocument = ({ blocks }: WordDocument): Sheet[] => tablesIn(blocks).placed.map(sheetOf);

interface PlacedTable {
  table: WordTable;
  above: string[];
}

/** Returns the tables of a document, each with the lines above it, and the lines after the last one. */
function tablesIn(blocks: readonly WordBlock[]): { placed: PlacedTable[]; after: string[] } {
  const placed: PlacedTable[] = [];
  let above: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') above.push(labelledText(block));
    if (block.kind !== 'table') continue;
    const within = block.rows.flatMap(({ cells }) => cells.flatMap((cell) => tablesIn(cell.blocks).placed));
    // The table at the head of a paper names whose it is; it parts no lines from the list below.
    const head = placed.length === 0 && within.length === 0 ? linesOfHead(block) : [];
    placed.push(...(within.length > 0 ? within : [{ table: block, above }]));
    above = head.length > 0 ? [...above, ...head] : [];
  }
  return { placed, after: above };
}

/** Returns the lines of a table of a few cells without a code, as papers have it above their title. */
function linesOfHead({ rows }: WordTable): string[] {
  const cells = rows.flatMap((row) => row.cells.filter((cell) => !cell.coveredBy));
  const isSmall = rows.length <= 6 && rows.every((row) => row.cells.length <= 3);
  if (!isSmall || cells.some((cell) => looksLikeCode(cellText(cell)))) return [];
  return cells.flatMap((cell) => cellText(cell).split('\n')).filter((line) => line.trim() !== '');
}

/** Number of lines above a table that may be about it. */
const linesAbove = 30;

function sheetOf({ table: { index, rows, unseen = [] }, above }: PlacedTable): Sheet {
  const merged: MergedArea[] = [];
  const texts = rows.map(({ cells }, row) => {
    const line: string[] = [];
    for (const cell of cells) {
      while (line.length < cell.column) line.push('');
      line[cell.column] = cell.coveredBy ? '' : cellText(cell);
      if (!cell.coveredBy && (cell.span > 1 || cell.rowSpan > 1))
        merged.push({
          row,
          column: cell.column,
          rows: Math.min(cell.rowSpan, rows.length - row),
          columns: cell.span,
        });
    }
    return line;
  });
  return {
    name: String(index),
    firstRow: 1,
    numeric: [],
    rows: texts,
    unseen: [
      ...unseen.map(({ kind, text }) => ({ kind, text })),
      ...rows.flatMap((row, at): UnseenInSheet[] => unseenInRow(row).map((one) => ({ ...one, row: at }))),
    ],
    above: above.filter((line) => line.trim() !== '' && line.length < 1000).slice(-linesAbove),
    ...(merged.length > 0 && { merged }),
  };
}
