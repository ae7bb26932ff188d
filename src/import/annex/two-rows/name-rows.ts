import { cleanLine } from '../../../text/normalize.ts';
import {
  cellText,
  isFilled,
  type WordCell,
  type WordRow,
  type WordTable,
} from '../../files/word/document.ts';
import { anyCode } from '../../values/codes.ts';
import { readHeading } from '../heading.ts';
import { rowKey } from '../notes.ts';
import type { AnnexRows } from '../rows/annex-row.ts';
import { columnAt, columnsOver, type GridHeader } from '../rows/grid.ts';

/** The name of a procedure, with its number, in a row of its own. */
export interface NameAbove {
  name: string;
  order?: string;
}

/**
 * Takes the names that have rows of their own, over several columns or above their codes, and returns them by the places
 * of the rows below, which have all else and which they are joined to.
 *
 * @param firstRow the first row that is no header's
 */
export function takeNames(
  { rows, index: table }: WordTable,
  header: GridHeader,
  { joinedTo }: Pick<AnnexRows, 'joinedTo'>,
  firstRow = header.firstDataRow,
): ReadonlyMap<number, NameAbove> {
  const found = new Map<number, NameAbove>();
  if (!header.columns.some(({ column }) => column === 'name')) return found;
  for (let at = firstRow; at + 1 < rows.length; at++) {
    const [row, next] = [rows[at], rows[at + 1]];
    const name = row && next && lacksName(next, header) ? nameIn(row, next, header) : undefined;
    if (!name) continue;
    found.set(at + 1, name);
    joinedTo.set(rowKey({ table, row: at + 1 }), { table, row: at + 2 });
  }
  return found;
}

/** Tells whether a row says something, and neither a name nor a number. */
function lacksName({ cells }: WordRow, { columns }: GridHeader): boolean {
  const isNaming = (cell: WordCell): boolean =>
    ['name', 'order'].includes(columnAt(columns, cell)?.column ?? '');
  return (
    cells.some(isFilled) &&
    cells.every((cell) => !isNaming(cell) || (cell.span === 1 && cellText(cell).trim() === ''))
  );
}

function nameIn({ cells }: WordRow, next: WordRow, { columns }: GridHeader): NameAbove | undefined {
  const filled = cells.filter(isFilled);
  const [first, cell = first] = filled;
  if (!first || !cell || filled.length > 2) return undefined;
  const order = cell === first ? undefined : cleanLine(cellText(first)).text;
  if (order !== undefined && !/^\d{1,4}[.)]?$/u.test(order)) return undefined;
  const name = cleanLine(cellText(cell)).text;
  const width = columnsOver(columns, cell);
  const hasCodeBelow = next.cells.some((one) => anyCode.test(cellText(one)));
  const isAbove = width.length > 1 || (width[0]?.column === 'name' && hasCodeBelow);
  const isProcedure = order !== undefined || anyCode.test(name);
  if (!isAbove || !isProcedure || readHeading(name).kind !== 'other') return undefined;
  return { name, ...(order !== undefined && { order }) };
}
