import { nationalCode } from '../../../model/code.ts';
import { fillsOldCell } from '../../../text/cut.ts';
import { cleanLine, cleanLines } from '../../../text/normalize.ts';
import { shorten } from '../../values/notes.ts';
import { type AnnexColumn, nameColumns } from '../columns.ts';
import { actionOfCell, actionOfHeading } from '../movements.ts';
import { isBodyBelow, markedText } from '../../values/attributes/marks.ts';
import type { AnnexOrigin } from '../notes.ts';
import { cellText, type WordRow } from '../../files/word/document.ts';
import { columnAt } from './grid.ts';
import { anyCode } from '../../values/codes.ts';
import { isDitto, isNumbered, rowReferredTo } from '../../values/ditto.ts';
import { errorIn, isErrorValue } from '../../values/no-value.ts';
import type { AnnexRow } from './annex-row.ts';
import type { RowCells, TableReading } from './table-reading.ts';

/** Reads a row's cells by the meaning of their columns; error values are noted and left out. */
export function readCells(
  row: WordRow,
  { header, labels, doubts, found, table, isContinued, isRepeated }: TableReading,
  origin: AnnexOrigin,
): RowCells {
  const last = found.rows.at(-1);
  const goesOn = last?.origin.table === table.index || isContinued || isRepeated;
  const above = (goesOn ? last?.cells : undefined) ?? {};
  const read: RowCells = { row, origin, texts: {}, cells: new Map(), repeated: [], unread: [] };
  const { texts, cells } = read;
  for (const cell of row.cells) {
    const { column, heading = '' } = columnAt(header.columns, cell) ?? {};
    if (column && !cells.has(column)) cells.set(column, cell);
    const isName = column === 'name' || column === 'oldName' || column === 'newName';
    // A sign that parts values at the end of a cell parts nothing.
    const written = cleanLines(cellText(cell, !isName)).text.replace(isName ? endOfName : endOfCell, '');
    const number = column === undefined || column === 'order' ? undefined : rowReferredTo(written);
    const isRepeat = column !== undefined && column !== 'order' && (number !== undefined || isDitto(written));
    const repeated = number === undefined ? above : numbered(found.rows, table.index, number);
    const whole = isRepeat ? (repeated[column] ?? '') : written;
    if (isRepeat && named.has(column)) read.repeated.push({ column, heading, text: written });
    else if (isRepeat && whole === '')
      doubts.add(origin, 'row', 'nothing_repeated', { column: shorten(heading, 100), text: written });
    const isBody = column !== undefined && bodies.has(column) && isBodyBelow(heading);
    const isMarked = isBody || column === 'action' || column === 'applicants' || column === 'changedContent';
    const text = isMarked ? withoutMark(whole, heading, column === 'action', isBody) : whole;
    if (text === '') continue;
    const told = { column: shorten(heading, 100), text: shorten(text, 160) };
    if (isErrorValue(text)) {
      doubts.add(origin, 'row', 'cell_error', told);
      continue;
    }
    if (fillsOldCell(text)) doubts.add(origin, 'row', 'value_cut', { ...told, text: `…${text.slice(-60)}` });
    if (errorIn(text) !== undefined) doubts.add(origin, 'row', 'error_within', told);
    if (!column) read.unread.push({ heading, text });
    else {
      const own = labels.get(heading);
      // Two columns of one meaning (phí; lệ phí) are told apart by their headings.
      const known = texts[column];
      const told = own === undefined ? text : `${own}: ${text}`;
      const joined = own === undefined && !isMarked ? `${heading}: ${text}` : told;
      texts[column] = known === undefined || known === told ? told : `${known}\n${joined}`;
    }
  }
  return read;
}

/** Returns the cells of the nearest row of a table that has a number. */
function numbered(rows: readonly AnnexRow[], table: number, number: string): AnnexRow['cells'] {
  const isMeant = ({ origin, order = '' }: AnnexRow): boolean =>
    origin.table === table && isNumbered(order, number);
  return rows.findLast(isMeant)?.cells ?? {};
}

/** Columns that say which procedure a row is about. */
const named: ReadonlySet<AnnexColumn> = new Set<AnnexColumn>([
  ...nameColumns,
  'code',
  'localCode',
  'oldCode',
  'newCode',
]);

/** Columns of bodies, of which each may have one of its own with marks: `Cơ quan thực hiện / Sở Y tế`. */
const bodies: ReadonlySet<AnnexColumn> = new Set<AnnexColumn>([
  'department',
  'implementingAgencies',
  'decidingAgency',
  'coordinatingAgencies',
]);

/** Signs that end a cell, as in a list of lines; a name with a comma there goes on in the next row. */
const endOfCell = /(?<=[\p{L}\p{N}).”])[\s;,]+$/u;
const endOfName = /(?<=[\p{L}\p{N}).”])[\s;]+$/u;

/** Returns a movement, an applicant or a body in words, where a mark stands below them: `x` under `Bãi bỏ`, `Đối tượng / Cá nhân`. */
function withoutMark(text: string, heading: string, isAction: boolean, isBody: boolean): string {
  const names = isAction ? actionOfHeading(heading) !== undefined : isBody || heading.includes(' / ');
  return names ? markedText(text, heading) : text;
}

/** Notes as doubts the values that a row lacks, and its texts in unknown columns. */
export function tellRow(
  { origin, texts, unread }: RowCells,
  { codes, name }: { codes: readonly string[]; name: string },
  { header, doubts, found }: TableReading,
): void {
  const has = (...names: AnnexColumn[]) =>
    header.columns.some(({ column }) => column && names.includes(column));
  if (name === '') doubts.add(origin, 'name', 'name_absent', { code: codes.join(', ') });
  if (codes.length === 0 && has('code', 'oldCode'))
    doubts.add(origin, 'code', 'code_absent', { name: shorten(name) });
  const last = found.rows.at(-1);
  const isUnnumbered = texts.order === undefined && codes.length === 0 && last?.origin.table === origin.table;
  if (isUnnumbered && last.order !== undefined && has('order'))
    doubts.add(origin, 'row', 'order_absent', { name: shorten(name) });
  const { code, localCode } = texts;
  if (code !== undefined && localCode !== undefined && !sameCode(codes, localCode))
    doubts.add(origin, 'code', 'codes_several', { codes: [...codes, cleanLine(localCode).text] });
  for (const { heading, text } of unread) {
    if (actionOfCell(text) || anyCode.test(text))
      doubts.add(origin, 'row', 'cell_not_read', { column: shorten(heading, 100), text: shorten(text, 160) });
  }
}

function sameCode(codes: readonly string[], text: string): boolean {
  const national = anyCode.exec(text)?.[0];
  return national === undefined || codes.some((code) => nationalCode(code) === national);
}
