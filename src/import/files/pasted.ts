import type { Sheet, UnseenInSheet } from './table.ts';
import { mayBePasted, readPasted } from './web-looks.ts';
import type { WordBlock } from './word/document.ts';

/** Returns a sheet with its cells as {@link readPasted} reads them. */
export function sheetOfPasted(sheet: Sheet): Sheet {
  const told: UnseenInSheet[] = [];
  const rows = sheet.rows.map((cells, row) => {
    if (!cells.some(mayBePasted)) return cells;
    return cells.map((cell) => {
      const { text, unseen } = readPasted(cell);
      told.push(...unseen.map((one) => ({ ...one, row })));
      return text;
    });
  });
  return told.length === 0
    ? { ...sheet, rows }
    : { ...sheet, rows, unseen: [...(sheet.unseen ?? []), ...told] };
}

/** Reads paragraphs as {@link readPasted} does, at their places, those in tables too. */
export function readPastedBlocks(blocks: readonly WordBlock[]): void {
  for (const block of blocks) {
    if (block.kind === 'table')
      for (const { cells } of block.rows) for (const cell of cells) readPastedBlocks(cell.blocks);
    if (block.kind !== 'paragraph') continue;
    const { text, unseen } = readPasted(block.text);
    block.text = text;
    if (unseen.length > 0) block.unseen = [...(block.unseen ?? []), ...unseen];
  }
}
