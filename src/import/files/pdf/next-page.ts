import { looksLikeCode } from '../../values/codes.ts';
import { cellText, type WordCell, type WordRow, type WordTable } from '../word/document.ts';
import { beginsInCell, joinLines } from './lines.ts';

/**
 * Adds the rows of a table that goes on on the next page, but for the heading that is set there again. A first row
 * without a number, below one that has one, is the rest of it: its words are joined to those of each cell above, which
 * is told.
 */
export function addOnNextPage(table: WordTable, rest: WordTable): void {
  const last = table.rows.at(-1);
  const [first, ...others] = rest.rows.slice(repeatedIn(rest, table));
  if (last && first && isRestOf(first, last)) {
    join(last, first, others);
    table.rows.push(...others);
  } else if (first) {
    if (last) coverOnNextPage(last, [first, ...others]);
    table.rows.push(first, ...others);
  }
}

/**
 * Covers cells without words at the top of a page by the merged ones that reach down to the end of the page before: a
 * merged cell has its words on its first page.
 */
function coverOnNextPage(last: WordRow, [first, ...others]: readonly WordRow[]): void {
  for (const cell of first?.cells ?? []) {
    const above = last.cells.find(({ column, span }) => column === cell.column && span === cell.span);
    const whole = above?.coveredBy ?? above;
    if (!whole || cellText(cell).trim() !== '' || cellText(whole).trim() === '') continue;
    // Without a merged cell on either page an empty one is empty; a code is no other row's.
    if ((whole.rowSpan === 1 && cell.rowSpan === 1) || looksLikeCode(cellText(whole))) continue;
    coverBy(whole, cell, others);
    whole.rowSpan += 1;
    cell.coveredBy = whole;
  }
}

/** Covers the cells that the rest of a merged one covers on the next page by the one that has its words. */
function coverBy(whole: WordCell, rest: WordCell, rows: readonly WordRow[]): void {
  for (const { cells } of rows) for (const cell of cells) if (cell.coveredBy === rest) cell.coveredBy = whole;
  whole.rowSpan += rest.rowSpan - 1;
}

/** Returns how many rows at the top of a page are those that the table begins with. */
function repeatedIn({ rows }: WordTable, table: WordTable): number {
  const wordsOf = (row: WordRow | undefined): string =>
    row?.cells.map((cell) => cellText(cell)).join('\n') ?? '';
  const differing = rows.findIndex((row, at) => wordsOf(row) !== wordsOf(table.rows[at]));
  return Math.max(differing, 0);
}

const textIn = ({ cells }: WordRow, at: number): string => {
  const cell = cells.find(({ column }) => column === at);
  return cell && !cell.coveredBy ? cellText(cell).trim() : '';
};

/** Tells a row that has the cells of the one above it, and neither a number nor a code of its own. */
function isRestOf(first: WordRow, last: WordRow): boolean {
  const isAlike =
    first.cells.length === last.cells.length &&
    first.cells.every(
      ({ column, span }, at) => column === last.cells[at]?.column && span === last.cells[at].span,
    );
  const [number] = last.cells;
  if (!isAlike || first.cells.length < 2 || !number || cellText(number).trim() === '') return false;
  const isOther = first.cells.some(
    (cell, at) =>
      looksLikeCode(textIn(first, cell.column)) && looksLikeCode(textIn(last, last.cells[at]?.column ?? 0)),
  );
  return textIn(first, 0) === '' && !isOther;
}

function join(last: WordRow, first: WordRow, others: readonly WordRow[]): void {
  const joined: string[] = [];
  for (const [at, cell] of last.cells.entries()) {
    const rest = first.cells[at];
    if (rest) coverBy(cell.coveredBy ?? cell, rest, others);
    const text = textIn(first, cell.column);
    if (text === '') continue;
    joined.push(text);
    const { blocks } = cell.coveredBy ?? cell;
    const [begun = '', ...more] = text.split('\n');
    const end = blocks.at(-1);
    if (end?.kind === 'paragraph' && !beginsInCell.test(begun))
      end.text = end.text === '' ? begun : joinLines(end.text, begun);
    else more.unshift(begun);
    blocks.push(...more.map((one) => ({ kind: 'paragraph' as const, text: one })));
  }
  last.unseen = [
    ...(last.unseen ?? []),
    ...(first.unseen ?? []),
    { kind: 'across_pages', text: joined.join(' · ') },
  ];
}
