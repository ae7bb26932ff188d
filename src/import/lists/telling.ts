import { cleanLine } from '../../text/normalize.ts';
import type { Sheet } from '../files/table.ts';
import type { PortalInput } from '../portal/record.ts';
import { notesBelow, sumsUp } from '../values/closing-lines.ts';
import { anyCode } from '../values/codes.ts';
import { doubt, type Notes, type Origin, openNotes, shorten } from '../values/notes.ts';
import { type Column, type Header, isUnread } from './columns.ts';
import { rowTexts } from './grid.ts';
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
