import { cellText, type WordTable } from '../../files/word/document.ts';
import { anyCode } from '../../values/codes.ts';
import { columnAt, type GridHeader } from '../rows/grid.ts';

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
