import type { Sheet } from '../files/table.ts';
import type { Header } from '../lists/columns.ts';
import { continuedRows } from '../lists/continued-rows.ts';
import { type Grid, openGrid, rowTexts } from '../lists/grid.ts';
import {
  findHeader,
  findHeaderWithoutCodes,
  goesOn,
  headerAt,
  headerByCells,
  repeatsHeader,
} from '../lists/header.ts';
import { readRow } from '../lists/read-row.ts';
import type { DeclaredCounts } from '../lists/headings/declared.ts';
import type { Reading } from '../lists/reading.ts';
import { kindOfRow } from '../lists/row-kind.ts';
import { sideBySide } from '../lists/side-by-side.ts';
import { type LinesAbove, linesAbove, readAbove } from '../lists/above.ts';
import { departmentRows } from '../lists/department-lines.ts';
import type { Standing } from '../lists/standing.ts';
import { beginCounts, note, tellBelow, tellColumns, tellOther, tellUnseen } from '../lists/telling.ts';
import { doubt, type Origin } from '../values/notes.ts';
import { openInput, type PortalInput } from './record.ts';

/**
 * Reads a list of procedures (danh sách TTHC): every sheet that holds one, its columns in any order, known by
 * their headings or cells, with the headings above and between the rows.
 *
 * @param file name of the file in notes
 * @returns what was read; without a single row where no sheet holds a list
 */
export function readPortalList(sheets: readonly Sheet[], file: string): PortalInput {
  const input = openInput('list', file);
  const parts = sheets.flatMap(sideBySide);
  const lines = linesAbove(parts);
  const counts = beginCounts(input);
  let last: Header | undefined;
  let before: Standing = {};
  for (const sheet of parts) {
    if (sheet.rows.length === 0 && !sheet.unseen) continue;
    const originOf = (at: number): Origin => {
      const row = sheet.firstRow + at;
      return sheets.length > 1 ? { file, row, sheet: sheet.name } : { file, row };
    };
    const read = readSheet(sheet, originOf, last, input, { before, lines, counts });
    tellUnseen(sheet, originOf, read?.header, input);
    last = read?.header ?? last;
    if (read && sheet.above) before = read.standing;
  }
  counts.tell();
  return input;
}

/** Facts that other sheets tell of one: what the list before it leaves standing, and how departments are named. */
interface Around {
  before: Standing;
  lines: LinesAbove;
  counts: DeclaredCounts;
}

/** Reads a sheet; one without a header of its own may go on with the list before it. */
function readSheet(
  sheet: Sheet,
  originOf: (row: number) => Origin,
  last: Header | undefined,
  input: PortalInput,
  around: Around,
): Pick<Reading, 'header' | 'standing'> | undefined {
  const grid = openGrid(sheet);
  const found = findHeader(grid);
  const next = !found && last && goesOn(grid, last) ? { ...last, headerRow: 0, firstDataRow: 0 } : undefined;
  const own = found ?? (next ? undefined : (headerByCells(grid) ?? findHeaderWithoutCodes(grid)));
  const header = own ?? next;
  if (!header) {
    note(originOf(0), input, (notes) => doubt(notes, 'sheet', 'sheet_without_table', { sheet: sheet.name }));
    return undefined;
  }
  const standing = standingAbove(sheet, grid, header, around);
  for (const line of sheet.above ?? []) around.counts.heading([line], originOf(header.headerRow));
  for (let row = 0; row < header.headerRow; row++) around.counts.heading(rowTexts(grid, row), originOf(row));
  const numbers = numbersIn(sheet, header);
  const reading: Reading = {
    grid,
    sheet,
    numbers,
    input,
    originOf,
    header,
    standing,
    counts: around.counts,
    departmentRows: departmentRows(grid, header),
    isClosed: false,
  };
  tellColumns(reading, own !== undefined);
  for (let row = header.firstDataRow; row < grid.height; ) row = takeRow(reading, row);
  tellBelow(reading);
  return reading;
}

/** Returns the rows whose code is a number in the spreadsheet: it may have lost its zeros. */
function numbersIn({ numeric }: Sheet, { columns }: Header): Set<number> {
  const at = columns.find(({ meaning }) => meaning === 'code')?.at;
  return new Set(numeric.filter(({ column }) => column === at).map(({ row }) => row));
}

/** Returns the values that the sheet's name and the lines above the list give for all its rows. */
function standingAbove(sheet: Sheet, grid: Grid, header: Header, { before, lines }: Around): Standing {
  const rows = Array.from({ length: header.headerRow }, (_, row) => rowTexts(grid, row));
  const hasSectors = header.columns.some(({ meaning }) => meaning === 'sector');
  return readAbove(sheet, rows.flat(), before, { ...lines, hasSectors });
}

/** Reads a row, and returns the index of the next one; another list may begin in it, with columns of its own. */
function takeRow(reading: Reading, row: number): number {
  const { grid, header, originOf } = reading;
  const next = headerAt(grid, row);
  if (next && !next.columns.some(({ isByCells }) => isByCells) && !repeatsHeader(grid, row, header)) {
    Object.assign(reading, { header: next, numbers: numbersIn(reading.sheet, next), isClosed: false });
    tellColumns(reading, true);
    return next.firstDataRow;
  }
  const kind = kindOfRow(grid, row, header, {
    ...reading,
    isOfDepartment: reading.departmentRows.has(row),
  });
  const more = kind.kind === 'procedure' ? continuedRows(grid, row, header) : [];
  if (kind.kind === 'procedure') readRow(reading, row, more);
  else if (kind.kind === 'heading') {
    reading.counts.heading(rowTexts(grid, row), originOf(row));
    Object.assign(reading, { standing: kind.standing, isClosed: false });
    delete reading.above;
  } else if (kind.kind === 'other') {
    reading.isClosed ||= kind.closes;
    tellOther(reading, row);
  }
  return row + 1 + more.length;
}
