import { cleanLine } from '../../text/normalize.ts';
import { type ColumnMeaning, findTable, meaningOf, type Sheet, type Table } from '../files/table.ts';
import { readAgencyLines } from '../values/agencies.ts';
import { readCode } from './code.ts';
import { readDecisionNumber } from '../values/decision-number.ts';
import { readLevels } from '../values/levels.ts';
import { doubt, type Notes, type Origin, openNotes, shorten } from '../values/notes.ts';
import { openInput, type PortalInput, type PortalRecord } from './record.ts';
import { readLine } from '../values/values.ts';

/**
 * Reads a list of procedures (danh sách TTHC) as the national portal exports it: every sheet that
 * holds one, with its columns in any order.
 *
 * @param file how the file is to be named in notes
 * @returns what was read; without a single row where no sheet holds a list
 */
export function readPortalList(sheets: readonly Sheet[], file: string): PortalInput {
  const input = openInput('list', file);
  for (const sheet of sheets) {
    if (sheet.rows.length > 0) readSheet(sheet, sheets.length > 1, input);
    noteUnseen(sheet, sheets.length > 1, input);
  }
  return input;
}

/** Tells what a sheet holds and does not show; what is about no row, at the list's header. */
function noteUnseen(sheet: Sheet, severalSheets: boolean, input: PortalInput): void {
  for (const { kind, text, row = findTable(sheet)?.headerRow ?? 0 } of sheet.unseen ?? []) {
    const place = { file: input.file, row: Math.max(1, sheet.firstRow + row) };
    const notes = openNotes({ ...place, ...(severalSheets && { sheet: sheet.name }) });
    doubt(notes, 'row', kind, { text: shorten(text.trim()) });
    input.doubts.push(...notes.doubts);
  }
}

function readSheet(sheet: Sheet, severalSheets: boolean, input: PortalInput): void {
  const originOf = (index: number): Origin => ({
    file: input.file,
    row: sheet.firstRow + index,
    ...(severalSheets && { sheet: sheet.name }),
  });
  const table = findTable(sheet);
  const header = openNotes(originOf(table?.headerRow ?? 0));
  if (!table) doubt(header, 'sheet', 'sheet_without_table', { sheet: sheet.name });
  for (const column of table?.unknownColumns ?? []) {
    doubt(header, 'sheet', 'column_not_read', { column: shorten(cleanLine(column).text) });
  }
  input.doubts.push(...header.doubts);
  if (!table) return;
  const numeric = new Set(
    sheet.numeric.filter(({ column }) => column === table.columns.code).map(({ row }) => row),
  );
  for (let index = table.firstDataRow; index < sheet.rows.length; index++) {
    const cells = sheet.rows[index] ?? [];
    const notes = openNotes(originOf(index));
    if (isProcedure(cells, table, notes))
      readRow({ cells, table, numeric: numeric.has(index) }, input, notes);
    else input.doubts.push(...notes.doubts);
  }
}

/** A row without a code and without a name is a heading, a signature, or the table's own furniture. */
function isProcedure(cells: readonly string[], table: Table, notes: Notes): boolean {
  const filled = cells.map((cell) => cleanLine(cell).text).filter((cell) => cell !== '');
  if (filled.length === 0 || isFurniture(cells, table)) return false;
  const { order, code, name } = texts(cells, table);
  const alone = filled.length === 1;
  // A Roman number or a letter before a name numbers a group of procedures: `II · Lĩnh vực hộ tịch`.
  const heads = code === '' && /^(?:[IVXLC]+|[A-ZĐ])[.)]?$/u.test(order);
  if (alone ? /^['’]?\d\.\d/u.test(code) : !heads && (code !== '' || name !== '')) return true;
  doubt(notes, 'row', 'row_not_a_procedure', { text: shorten(filled.join(' · ')) });
  return false;
}

/** The header again, as on each printed page, or a row that numbers the columns: (1), (2), (3). */
function isFurniture(cells: readonly string[], table: Table): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length > 2 && filled.every((cell) => /^\(?\d{1,2}\)?$/u.test(cell))) return true;
  return (['code', 'name'] as const).every(
    (meaning) => meaningOf(cells[table.columns[meaning] ?? -1] ?? '') === meaning,
  );
}

function texts(cells: readonly string[], table: Table): Record<ColumnMeaning, string> {
  const at = (meaning: ColumnMeaning): string => cells[table.columns[meaning] ?? -1]?.trim() ?? '';
  return {
    order: at('order'),
    code: at('code'),
    name: at('name'),
    department: at('department'),
    implementingAgencies: at('implementingAgencies'),
    sector: at('sector'),
    levels: at('levels'),
    publishedBy: at('publishedBy'),
  };
}

function readRow(
  row: { cells: readonly string[]; table: Table; numeric: boolean },
  input: PortalInput,
  notes: Notes,
): void {
  input.rowsRead += 1;
  const cells = row.cells;
  const text = texts(cells, row.table);
  // The untrimmed cell: its edge spaces are noted with the rest of what was cleaned.
  const name = readLine(cells[row.table.columns.name ?? -1] ?? '', 'name', notes) ?? '';
  const read = readCode(text.code, row.numeric, shorten(name));
  const { origin } = notes;
  if ('refusal' in read) input.rejected.push({ origin, ...read.refusal });
  else if (name === '') input.rejected.push({ origin, reason: 'name_missing', args: { code: read.code } });
  else {
    input.records.push(toRecord(read.code, name, text, notes));
    input.cleanings.push(...notes.cleanings);
    input.doubts.push(...notes.doubts);
  }
}

function toRecord(
  code: string,
  name: string,
  text: Record<ColumnMeaning, string>,
  notes: Notes,
): PortalRecord {
  const department = readLine(text.department, 'department', notes);
  const sector = readLine(text.sector, 'sector', notes);
  const agencies = readAgencyLines(text.implementingAgencies, 'implementingAgencies', notes);
  const decision = readDecisionNumber(text.publishedBy, notes);
  return {
    origin: notes.origin,
    code,
    name,
    ...(department && { department }),
    ...(decision?.ministry && { ministry: decision.ministry }),
    ...(sector && { sector }),
    content: {
      levels: readLevels(text.levels, notes),
      ...(agencies && { implementingAgencies: agencies }),
      ...(decision && { publishedBy: { number: decision.number } }),
    },
  };
}
