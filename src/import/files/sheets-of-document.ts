import { cellText, unseenInRow, type WordBlock, type WordDocument, type WordTable } from './word/document.ts';
import { findTable, type Sheet, type UnseenInSheet } from './table.ts';

/** The tables of a document that are lists of procedures, as sheets named by the table's number. */
export function sheetsOfDocument({ blocks }: WordDocument): Sheet[] {
  const [first, ...others] = tablesIn(blocks)
    .map(sheetOf)
    .filter((sheet) => findTable(sheet) !== undefined);
  if (!first) return [];
  const around = blocks.flatMap((block) => (block.kind === 'paragraph' ? (block.unseen ?? []) : []));
  return [{ ...first, unseen: [...around, ...(first.unseen ?? [])] }, ...others];
}

function tablesIn(blocks: readonly WordBlock[]): WordTable[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    const within = block.rows.flatMap(({ cells }) => cells.flatMap((cell) => tablesIn(cell.blocks)));
    return within.length > 0 ? within : [block];
  });
}

function sheetOf({ index, rows, unseen = [] }: WordTable): Sheet {
  return {
    name: String(index),
    firstRow: 1,
    numeric: [],
    rows: rows.map(({ cells }) => {
      const texts: string[] = [];
      for (const cell of cells) {
        while (texts.length < cell.column) texts.push('');
        texts[cell.column] = cell.coveredBy ? '' : cellText(cell);
      }
      return texts;
    }),
    unseen: [
      ...unseen.map(({ kind, text }) => ({ kind, text })),
      ...rows.flatMap((row, at): UnseenInSheet[] => unseenInRow(row).map((one) => ({ ...one, row: at }))),
    ],
  };
}
