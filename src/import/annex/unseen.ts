import { shorten } from '../values/notes.ts';
import type { Unseen } from '../../model/unreadable.ts';
import type { WordBlock, WordTable } from '../files/word/document.ts';
import { type AnnexOrigin, type Doubts, rowKey } from './notes.ts';
import type { AnnexRows } from './rows/annex-row.ts';

/** Notes the hidden text of a document as doubts, each at its row; of a row joined to another, at that one. */
export function noteUnseen(blocks: readonly WordBlock[], found: AnnexRows, doubts: Doubts): void {
  const lists = new Set(found.tables.map(({ table }) => table));
  const note = (origin: AnnexOrigin | undefined, unseen: readonly Unseen[] = []): void => {
    let whole = origin;
    for (let at = origin; at; at = found.joinedTo.get(rowKey(at))) whole = at;
    // An error value is told where its cell is read, with the column.
    for (const { kind, text } of unseen)
      if (kind !== 'error_value') doubts.add(whole, 'row', kind, { text: shorten(text.trim()) });
  };
  const noteTable = (table: WordTable, outer: AnnexOrigin | undefined): void => {
    for (const { row = 0, ...unseen } of table.unseen ?? [])
      note(outer ?? { table: table.index, row }, [unseen]);
    table.rows.forEach((row, index) => {
      const origin = outer ?? { table: table.index, row: index + 1 };
      note(origin, row.unseen);
      for (const cell of row.cells) if (!cell.coveredBy) noteAll(cell.blocks, origin, lists.has(table.index));
    });
  };
  const noteAll = (
    within: readonly WordBlock[],
    origin: AnnexOrigin | undefined,
    isOfList: boolean,
  ): void => {
    for (const block of within) {
      if (block.kind === 'paragraph') note(origin, block.unseen);
      else if (block.kind === 'table') noteTable(block, isOfList ? origin : undefined);
    }
  };
  noteAll(blocks, undefined, false);
}
