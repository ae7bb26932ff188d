import { cellText, type WordRow, type WordTable } from '../word/document.ts';
import { joinLines } from './lines.ts';

/**
 * Adds the rows of a table that goes on on the next page. A first row without a number, below one that has one, is the
 * rest of it: its words are joined to those of each cell above, which is told.
 */
export function addOnNextPage(table: WordTable, rest: WordTable): void {
  const last = table.rows.at(-1);
  const [first, ...others] = rest.rows;
  if (last && first && isRestOf(first, last)) {
    join(last, first);
    table.rows.push(...others);
  } else table.rows.push(...rest.rows);
}

const textIn = ({ cells }: WordRow, at: number): string => {
  const cell = cells.find(({ column }) => column === at);
  return cell && !cell.coveredBy ? cellText(cell).trim() : '';
};

function isRestOf(first: WordRow, last: WordRow): boolean {
  const isAlike = first.cells.length === last.cells.length && first.cells.every(({ span }) => span === 1);
  return (
    isAlike && textIn(first, 0) === '' && textIn(last, 0) !== '' && last.cells.every(({ span }) => span === 1)
  );
}

function join(last: WordRow, first: WordRow): void {
  const joined: string[] = [];
  for (const cell of last.cells) {
    const text = textIn(first, cell.column);
    if (text === '') continue;
    joined.push(text);
    const whole = cell.coveredBy ?? cell;
    const end = whole.blocks.at(-1);
    if (end?.kind === 'paragraph') end.text = end.text === '' ? text : joinLines(end.text, text);
  }
  last.unseen = [
    ...(last.unseen ?? []),
    ...(first.unseen ?? []),
    { kind: 'across_pages', text: joined.join(' · ') },
  ];
}
