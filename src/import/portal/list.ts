import { cleanLine } from '../../text/normalize.ts';
import type { Sheet } from '../files/table.ts';
import type { Column, Header } from '../lists/columns.ts';
import { type Grid, openGrid, rowTexts } from '../lists/grid.ts';
import { findHeader, goesOn, headerAt, repeatsHeader } from '../lists/header.ts';
import { openCells } from '../lists/row-cells.ts';
import { kindOfRow } from '../lists/row-kind.ts';
import { readRecord } from '../lists/row-record.ts';
import { refuseEnded } from '../lists/row-status.ts';
import { headedBy, type Standing } from '../lists/standing.ts';
import { doubt, type Notes, type Origin, openNotes, shorten } from '../values/notes.ts';
import { readLine } from '../values/values.ts';
import { readCode } from './code.ts';
import { openInput, type PortalInput, type PortalRecord } from './record.ts';

/** State of reading the rows of a sheet. */
interface Reading {
  grid: Grid;
  sheet: Sheet;
  /** Rows whose cell in the column of codes holds a number. */
  numbers: ReadonlySet<number>;
  input: PortalInput;
  originOf: (row: number) => Origin;
  header: Header;
  standing: Standing;
  /** The record above, whose values stand for empty cells. */
  above?: { record: PortalRecord; row: number };
  /** True after a signature: rows below it without a code are no procedures. */
  isClosed: boolean;
}

/**
 * Reads a list of procedures (danh sách TTHC): every sheet that holds one, its columns in any order, known by
 * their headings or cells, with the headings above and between the rows.
 *
 * @param file name of the file in notes
 * @returns what was read; without a single row where no sheet holds a list
 */
export function readPortalList(sheets: readonly Sheet[], file: string): PortalInput {
  const input = openInput('list', file);
  let last: Header | undefined;
  let before: Standing = {};
  for (const sheet of sheets) {
    if (sheet.rows.length === 0 && !sheet.unseen) continue;
    const originOf = (row: number): Origin => ({
      file,
      row: sheet.firstRow + row,
      ...(sheets.length > 1 && { sheet: sheet.name }),
    });
    const header = readSheet(sheet, originOf, last, input, before);
    tellUnseen(sheet, originOf, header, input);
    last = header ?? last;
    before =
      header && sheet.above ? keptAfter(standingAbove(sheet, openGrid(sheet), header, before)) : before;
  }
  return input;
}

/** Reads a sheet; one without a header of its own may go on with the list before it. */
function readSheet(
  sheet: Sheet,
  originOf: (row: number) => Origin,
  last: Header | undefined,
  input: PortalInput,
  before: Standing,
): Header | undefined {
  const grid = openGrid(sheet);
  const own = findHeader(grid);
  const header = own ?? (last && goesOn(grid, last) ? { ...last, headerRow: 0, firstDataRow: 0 } : undefined);
  if (!header) {
    note(originOf(0), input, (notes) => doubt(notes, 'sheet', 'sheet_without_table', { sheet: sheet.name }));
    return undefined;
  }
  const standing = standingAbove(sheet, grid, header, before);
  const numbers = numbersIn(sheet, header);
  const reading: Reading = { grid, sheet, numbers, input, originOf, header, standing, isClosed: false };
  tellColumns(reading, own !== undefined);
  for (let row = header.firstDataRow; row < grid.height; ) row = takeRow(reading, row);
  return reading.header;
}

/** Notes the hidden text of a sheet; text without a row, at the list's header. */
function tellUnseen(
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

/** Returns the rows whose code is a number in the spreadsheet: it may have lost its zeros. */
function numbersIn({ numeric }: Sheet, { columns }: Header): Set<number> {
  const at = columns.find(({ meaning }) => meaning === 'code')?.at;
  return new Set(numeric.filter(({ column }) => column === at).map(({ row }) => row));
}

/** Returns what still stands over the next table of a text: whose the lists are, until another body is named. */
function keptAfter({ department }: Standing): Standing {
  return department === undefined ? {} : { department };
}

/** Returns the values that the sheet's name and the lines above the list give for all its rows. */
function standingAbove(
  { name, above }: Sheet,
  grid: Grid,
  { headerRow }: Header,
  before: Standing,
): Standing {
  const rows = Array.from({ length: headerRow }, (_, row) => rowTexts(grid, row));
  const lines = [name, ...(above ?? []), ...rows.flat().flatMap((text) => text.split('\n'))];
  return lines.reduce((standing, line) => headedBy(line, standing, false) ?? standing, above ? before : {});
}

/** Adds notes about a place that is no procedure's row. */
function note(origin: Origin, input: PortalInput, say: (notes: Notes) => void): void {
  const notes = openNotes(origin);
  say(notes);
  input.doubts.push(...notes.doubts);
}

function tellColumns({ header, standing, input, originOf }: Reading, isOwn: boolean): void {
  note(originOf(header.headerRow), input, (notes) => {
    for (const column of isOwn ? header.columns : []) tellColumn(column, notes);
    const hasColumn = header.columns.some(({ meaning }) => meaning === 'department');
    if (standing.department !== undefined && !hasColumn)
      doubt(notes, 'sheet', 'department_from_heading', { department: standing.department });
  });
}

function tellColumn({ meaning, heading, isByCells }: Column, notes: Notes): void {
  const column = shorten(cleanLine(heading).text, 100);
  if (!meaning || meaning === 'unread' || meaning === 'decisionDate')
    doubt(notes, 'sheet', 'column_not_read', { column });
  else if (isByCells) doubt(notes, 'sheet', 'column_by_cells', { column, meaning });
}

/** Reads a row, and returns the index of the next one; another list may begin in it, with columns of its own. */
function takeRow(reading: Reading, row: number): number {
  const { grid, header, input, originOf } = reading;
  const next = repeatsHeader(grid, row, header) ? undefined : headerAt(grid, row);
  if (next && !next.columns.some(({ isByCells }) => isByCells)) {
    Object.assign(reading, { header: next, numbers: numbersIn(reading.sheet, next), isClosed: false });
    tellColumns(reading, true);
    return next.firstDataRow;
  }
  const kind = kindOfRow(grid, row, header, reading);
  if (kind.kind === 'procedure') readRow(reading, row);
  else if (kind.kind === 'heading') {
    Object.assign(reading, { standing: kind.standing, isClosed: false });
    delete reading.above;
  } else if (kind.kind === 'other') {
    reading.isClosed ||= kind.closes;
    const text = shorten(rowTexts(grid, row).join(' · '));
    note(originOf(row), input, (notes) => doubt(notes, 'row', 'row_not_a_procedure', { text }));
  }
  return row + 1;
}

function readRow(reading: Reading, row: number): void {
  const { grid, numbers, header, standing, input, originOf } = reading;
  input.rowsRead += 1;
  const notes = openNotes(originOf(row));
  const { origin } = notes;
  const cells = openCells(grid, row, header, notes);
  const name = readLine(cells.text('name'), 'name', notes) ?? '';
  const read = readCode(cells.text('code'), numbers.has(row), shorten(name), notes);
  const refused =
    'refusal' in read
      ? read.refusal
      : name === ''
        ? ({ reason: 'name_missing', args: { code: read.code } } as const)
        : refuseEnded(cells, standing, read.code, notes);
  if (refused || !('code' in read)) {
    if (refused) input.rejected.push({ origin, ...refused });
    input.doubts.push(...notes.doubts.filter(({ reason }) => reason === 'cell_error'));
    return;
  }
  const { record, doubts } = readRecord(cells, { code: read.code, name }, standing, notes);
  const filled = fillDown(record, reading, notes);
  reading.above = { record: filled, row: origin.row };
  input.records.push(filled);
  input.cleanings.push(...notes.cleanings);
  input.doubts.push(...notes.doubts, ...doubts);
}

/**
 * Fills empty cells from the row above, with a doubt: lists whose merged cells were lost leave cells of the
 * same value empty.
 */
function fillDown(record: PortalRecord, { header, above, sheet }: Reading, notes: Notes): PortalRecord {
  const isEmpty = (field: 'sector' | 'department'): boolean =>
    record[field] === undefined &&
    header.columns.some(({ meaning }) => meaning === field) &&
    !notes.doubts.some((one) => one.reason === 'cell_error' && one.field === field);
  if (!above || sheet.merged) return record;
  const { sector, department: named, departmentAbove } = above.record;
  const department = named ?? departmentAbove?.name;
  if (isEmpty('sector') && sector !== undefined)
    doubt(notes, 'sector', 'carried_down', { text: sector, row: above.row });
  return {
    ...record,
    ...(isEmpty('sector') && sector !== undefined && { sector }),
    ...(isEmpty('department') &&
      department !== undefined && { departmentAbove: { name: department, row: above.row } }),
  };
}
