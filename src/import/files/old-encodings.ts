import type { Unseen } from '../../model/unreadable.ts';
import { holdsLegacyWords } from '../../text/legacy.ts';
import type { Sheet, UnseenInSheet } from './table.ts';
import type { WordBlock } from './word/document.ts';

/** Notes a text in an old encoding, which stays what it is. */
export const oldEncodingIn = (text: string): Unseen[] =>
  holdsLegacyWords(text) ? [{ kind: 'old_encoding', text }] : [];

/** Returns a sheet with its cells in old encodings told. */
export function sheetWithEncodings(sheet: Sheet): Sheet {
  const told = sheet.rows.flatMap((cells, row): UnseenInSheet[] =>
    cells.flatMap(oldEncodingIn).map((one) => ({ ...one, row })),
  );
  return told.length === 0 ? sheet : { ...sheet, unseen: [...(sheet.unseen ?? []), ...told] };
}

/** Tells paragraphs in old encodings at their places, those in tables too. */
export function tellEncodings(blocks: readonly WordBlock[]): void {
  for (const block of blocks) {
    if (block.kind === 'table')
      for (const { cells } of block.rows) for (const cell of cells) tellEncodings(cell.blocks);
    if (block.kind !== 'paragraph') continue;
    const told = oldEncodingIn(block.text);
    if (told.length > 0) block.unseen = [...(block.unseen ?? []), ...told];
  }
}
