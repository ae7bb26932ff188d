import { cleanLine } from '../../../text/normalize.ts';
import { anyCode } from '../../values/codes.ts';
import { type ChangeState, changeState } from '../../values/changes/states.ts';
import {
  cellText,
  filledCells,
  type WordCell,
  type WordRow,
  type WordTable,
} from '../../files/word/document.ts';
import { actionOfCell } from '../movements.ts';
import { rowKey } from '../notes.ts';
import { shorten } from '../../values/notes.ts';
import type { RowCells, TableReading } from '../rows/table-reading.ts';

/** A row that a mark of its own tells to be of before a change or of after it, without the mark. */
export interface StateRow {
  state: ChangeState;
  row: WordRow;
}

/** Returns the state that a row says of all rows below it: `Trước khi sửa đổi`, merged or in one cell. */
export function stateOfHeading(row: WordRow): ChangeState | undefined {
  const texts = new Set(filledCells(row).map((cell) => cleanLine(cellText(cell)).text));
  const [first = '', second = '', ...others] = texts;
  if (others.length > 0) return undefined;
  return second === ''
    ? changeState(first)
    : /^[\dIVXa-d]{1,4}[.)]?$/u.test(first)
      ? changeState(second)
      : undefined;
}

/**
 * Returns the rows of a table that have marks in a cell (`Nội dung cũ`, `Nội dung mới`), by their places, where one of
 * after a change stands right below that of before it and names no other procedure.
 */
export function stateRows({ rows }: WordTable): ReadonlyMap<number, StateRow> {
  const found = new Map<number, StateRow>();
  const marks = rows.map(markOf);
  marks.forEach((mark, at) => {
    const [row, below] = [rows[at], rows[at + 1]];
    const next = marks[at + 1] ?? (mark?.state === 'former' ? changeBelow(mark.cell, below) : undefined);
    if (mark?.state !== 'former' || next?.state !== 'current' || !row || !below) return;
    const [code, other] = [row, below].map((one) => codeOf(one));
    if (other !== undefined && other !== code) return;
    found.set(at, { state: 'former', row: without(row, mark.cell) });
    found.set(at + 1, { state: 'current', row: without(below, next.cell) });
  });
  return found;
}

const codeOf = (row: WordRow): string | undefined =>
  filledCells(row).flatMap((cell) => anyCode.exec(cellText(cell))?.[0] ?? [])[0];

function markOf(row: WordRow): { state: ChangeState; cell: WordCell } | undefined {
  const own = filledCells(row);
  // A row that holds nothing else is a heading.
  if (own.length < 2) return undefined;
  for (const cell of own) {
    const state = changeState(cleanLine(cellText(cell)).text);
    if (state) return { state, cell };
  }
  return undefined;
}

/** Returns the cell below a mark of before a change that says no more than that it is changed: `Sửa đổi, bổ sung`. */
function changeBelow(
  { column }: WordCell,
  row: WordRow | undefined,
): { state: ChangeState; cell: WordCell } | undefined {
  const cell = row && filledCells(row).find((one) => one.column === column);
  return cell && actionOfCell(cleanLine(cellText(cell)).text) === 'amended'
    ? { state: 'current', cell }
    : undefined;
}

const without = (row: WordRow, mark: WordCell): WordRow => ({
  ...row,
  cells: row.cells.map((cell) => (cell === mark ? { ...cell, blocks: [] } : cell)),
});

/** Columns that say which procedure a row is about; the row of after the change may leave them out. */
const naming = ['order', 'code', 'localCode', 'name', 'oldName', 'sector', 'levels'] as const;

/** Gives a row of after a change what only the row of before it says of the procedure. */
export function withFormer(read: RowCells, former: RowCells | undefined): RowCells {
  if (!former) return read;
  const texts = { ...read.texts };
  const cells = new Map(read.cells);
  for (const column of naming) {
    const [text, cell] = [former.texts[column], former.cells.get(column)];
    if (text === undefined || !cell || (texts[column] !== undefined && !cells.get(column)?.coveredBy))
      continue;
    texts[column] = text;
    cells.set(column, cell);
  }
  return { ...read, texts, cells };
}

/** Tells a row of before a change that says nothing of which procedure it is about: the one above. */
export function tellFormer({ found, doubts }: TableReading, { origin, texts }: RowCells): 'joined' {
  const last = found.rows.at(-1);
  if (last) found.joinedTo.set(rowKey(origin), last.origin);
  doubts.add(origin, 'row', 'row_before_change', { text: shorten(Object.values(texts).join(' · ')) });
  return 'joined';
}
