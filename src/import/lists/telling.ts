import { cleanLine } from '../../text/normalize.ts';
import type { Sheet } from '../files/table.ts';
import type { PortalInput } from '../portal/record.ts';
import { readMark } from '../values/attributes/marks.ts';
import { closesList, notesBelow, sumsUp } from '../values/closing-lines.ts';
import { anyCode } from '../values/codes.ts';
import { doubt, type Notes, type Origin, openNotes, shorten } from '../values/notes.ts';
import { type Column, type Header, isUnread, runs } from './columns.ts';
import { looksLikeLevels } from './cells.ts';
import { cellTexts, rowTexts } from './grid.ts';
import { DeclaredCounts } from './headings/declared.ts';
import { otherName } from './level-rows.ts';
import type { Reading } from './reading.ts';

/** Adds notes about a place that is no procedure's row. */
export function note(origin: Origin, input: PortalInput, say: (notes: Notes) => void): void {
  const notes = openNotes(origin);
  say(notes);
  input.doubts.push(...notes.doubts);
}

/** Begins to hold the numbers that a file declares against its rows. */
export const beginCounts = (input: PortalInput): DeclaredCounts => new DeclaredCounts(input);

/** Tells what columns were taken for by their cells or not read, and whose the list is by its title. */
export function tellColumns({ header, standing, input, originOf }: Reading, isOwn: boolean): void {
  note(originOf(header.headerRow), input, (notes) => {
    for (const column of isOwn ? header.columns : []) tellColumn(column, notes);
    const hasColumn = header.columns.some(({ meaning }) => meaning === 'department');
    if (standing.department !== undefined && !hasColumn)
      doubt(notes, 'sheet', 'department_from_heading', { department: standing.department });
  });
}

function tellColumn(told: Column, notes: Notes): void {
  const { meaning, heading, isByCells } = told;
  const column = shorten(cleanLine(heading).text, 100);
  if (isUnread(meaning)) doubt(notes, 'sheet', 'column_not_read', { column });
  else if (meaning === 'boundaryFree') doubt(notes, 'sheet', 'column_as_attribute', { column });
  else if (isByCells && meaning) doubt(notes, 'sheet', 'column_by_cells', { column, meaning });
}

/** Notes the hidden text of a sheet; text without a row, at the list's header. */
export function tellUnseen(
  sheet: Sheet,
  originOf: (row: number) => Origin,
  header: Header | undefined,
  input: PortalInput,
): void {
  // An error value is told where its cell is read, with the column.
  for (const { kind, text, row = header?.headerRow ?? 0 } of sheet.unseen ?? [])
    if (kind !== 'error_value')
      note(originOf(row), input, (notes) => doubt(notes, 'row', kind, { text: shorten(text.trim()) }));
}

/** Tells a row that is no procedure; a sum in it is held against the rows, and what it says of the one above is in doubt. */
export function tellOther(reading: Reading, row: number): void {
  const { grid, above, isClosed, input, originOf } = reading;
  reading.counts.sum(textsOfSum(reading, row), originOf(row));
  const text = shorten(rowTexts(grid, row).join(' · '));
  note(originOf(row), input, (notes) => doubt(notes, 'row', 'row_not_a_procedure', { text }));
  if (!above || isClosed || !saysMore(reading, row)) return;
  const origin = { ...originOf(row), row: above.row };
  note(origin, input, (notes) => doubt(notes, 'row', 'row_below_not_read', { text }));
}

/** Tells whether a row without a code or a name says something of the procedure above: a level, or a value of a case. */
function saysMore({ grid, header }: Reading, row: number): boolean {
  if (grid.filled(row).some((at) => closesList(grid.own(row, at)))) return false;
  const meaningAt = (at: number) => header.columns.find((column) => column.at === at)?.meaning;
  const isOfLevel = grid
    .filled(row)
    .some((at) => meaningAt(at) === 'levels' && looksLikeLevels(grid.own(row, at)));
  return isOfLevel || (grid.filled(row).length > 1 && grid.filled(row).some((at) => runs(at, header)));
}

/** Columns in which the figure of a sum is one of procedures, whatever the rows above hold there. */
const counted = /^(?:order|code|name|levels)$/u;
/** Number of rows above a sum that are looked at. */
const nearRows = 5;

/** Returns the texts of a row that may sum up procedures: no figure below a column that holds marks or other figures. */
function textsOfSum({ grid, header }: Reading, row: number): string[] {
  const holdsFigures = (at: number): boolean =>
    Array.from({ length: nearRows }, (_, back) => grid.own(row - 1 - back, at).trim()).some(
      (text) => /^\d[\d.,]*$/u.test(text) || readMark(text) === true,
    );
  const ofOthers = header.columns.flatMap(({ at, meaning }) =>
    !counted.test(meaning ?? '') && holdsFigures(at) ? [at] : [],
  );
  return cellTexts(grid, row, ofOthers);
}

/** Words of a line below a list that says what becomes of procedures, be it of those in the list. */
const ofProcedures = /thủ tục|TTHC|danh mục/iu;
const becoming = /bãi bỏ|hủy bỏ|hết hiệu lực|thay thế|sửa đổi|áp dụng|không thực hiện/iu;
const basis = /^căn cứ(?!\p{L})/iu;

const saysOfProcedures = (line: string): boolean =>
  basis.test(line.trimStart()) || (ofProcedures.test(line) && becoming.test(line));

/** Tells the lines of a text below its last list that sum up, note or name procedures: they are not read. */
export function tellBelow({ sheet, header, counts, input, originOf }: Reading): void {
  const origin = originOf(Math.max(header.headerRow, sheet.rows.length));
  let isNote = false;
  for (const line of sheet.below ?? []) {
    counts.sum([line], origin);
    // What a note lists goes on with it.
    isNote = notesBelow(line) || (isNote && /^\s*(?:[-–+•*]|\(?\d{1,2}[.)])/u.test(line));
    if (isNote || sumsUp(line) || anyCode.test(line) || saysOfProcedures(line))
      note(origin, input, (notes) => doubt(notes, 'row', 'row_not_a_procedure', { text: shorten(line) }));
  }
}

/** Tells the rows that were joined to the one above, and a name of theirs that is another one. */
export function tellJoined(
  { grid, header, input, originOf }: Reading,
  row: number,
  more: readonly number[],
): void {
  for (const next of more) {
    const text = shorten(rowTexts(grid, next).join(' · '));
    input.doubts.push({ field: 'row', reason: 'row_joined', args: { text }, origin: originOf(next) });
    const name = otherName(grid, row, next, header);
    if (name === undefined) continue;
    const [code, other] = (['code', 'name'] as const).map(
      (meaning) =>
        cleanLine(grid.own(row, header.columns.find((one) => one.meaning === meaning)?.at ?? -1)).text,
    ) as [string, string];
    const { file, row: otherRow } = originOf(row);
    note(originOf(row), input, (notes) =>
      doubt(notes, 'name', 'name_differs', { code, name, other, otherFile: file, otherRow }),
    );
  }
}
