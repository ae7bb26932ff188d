import { cellText, type WordRow, type WordTable } from '../word/document.ts';
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
    join(last, first);
    table.rows.push(...others);
  } else if (first) table.rows.push(first, ...others);
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

/** Tells a row that has the cells of the one above it, and no number. */
function isRestOf(first: WordRow, last: WordRow): boolean {
  const isAlike =
    first.cells.length === last.cells.length &&
    first.cells.every(
      ({ column, span }, at) => column === last.cells[at]?.column && span === last.cells[at].span,
    );
  return isAlike && first.cells.length > 1 && textIn(first, 0) === '' && textIn(last, 0) !== '';
}

function join(last: WordRow, first: WordRow): void {
  const joined: string[] = [];
  for (const cell of last.cells) {
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
