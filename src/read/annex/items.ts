import { cleanLine } from '../../text/normalize.ts';
import { findHeader, type GridHeader } from './grid.ts';
import { cellText, labelledText, type WordBlock, type WordTable } from './word/document.ts';

/** A document in the order in which it is read: lines of paragraphs and of tables that only lay out text. */
export type Item = { line: string } | { table: WordTable; header?: GridHeader };

/** The lines and tables of a document; those that only lay out text become lines. */
export function itemsOf(blocks: readonly WordBlock[]): Item[] {
  return blocks.flatMap((block): Item[] => {
    if (block.kind === 'paragraph') return lineOf(labelledText(block));
    const header = findHeader(block);
    if (header) return [{ table: block, header }];
    return isLayout(block)
      ? block.rows.flatMap(({ cells }) => cells.flatMap(itemsOfCell))
      : [{ table: block }];
  });
}

/** No line that says something of a decision is longer. */
const longestLine = 20_000;

function lineOf(text: string): Item[] {
  const line = cleanLine(text.slice(0, longestLine)).text;
  return line === '' ? [] : [{ line }];
}

/** A cell's text is one line, however it was broken to fit; tables in it are read on their own. */
function itemsOfCell(cell: WordTable['rows'][number]['cells'][number]): Item[] {
  if (cell.coveredBy) return [];
  if (cell.blocks.some(({ kind }) => kind === 'table')) return itemsOf(cell.blocks);
  return lineOf(cellText(cell));
}

/** A code in its full length. */
export const anyCode = /[1-9]\.\d{6}(?!\d)/u;

/** Tables of a few cells carry the national heading, number and date, and the signature. */
function isLayout(table: WordTable): boolean {
  const hasTable = table.rows.some(({ cells }) =>
    cells.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table')),
  );
  const isSmall = table.rows.length <= 6 && table.rows.every(({ cells }) => cells.length <= 3);
  return hasTable || (isSmall && !table.rows.some((_, index) => anyCode.test(rowText(table, index))));
}

/** A row's cells in one line, to be shown in a note. */
export function rowText(table: WordTable, index: number): string {
  const cells = table.rows[index]?.cells ?? [];
  return cells
    .map((cell) => cleanLine(cellText(cell)).text)
    .filter((text) => text !== '')
    .join(' · ');
}
