import { foldText } from '../../text/fold.ts';
import type { Unseen } from '../../model/unreadable.ts';

/** A cell's place in a sheet's rows, both from 0. */
export interface CellPlace {
  row: number;
  column: number;
}

/** An area of a sheet that is one cell: where it begins, from 0, and how far it goes. */
export interface MergedArea extends CellPlace {
  rows: number;
  columns: number;
}

/** One sheet of a workbook as its reader sees it: the displayed text of each cell. */
export interface Sheet {
  name: string;
  rows: string[][];
  /** The number, from 1, that the spreadsheet shows beside the first of `rows`. */
  firstRow: number;
  /** The cells that hold a number rather than text: a code among them may have lost its zeros. */
  numeric: CellPlace[];
  merged?: MergedArea[];
  /** What the sheet holds and `rows` does not show. */
  unseen?: UnseenInSheet[];
}

/** What is not seen of a sheet, with the row by the index in the sheet's rows; none where it is about the whole of it. */
export interface UnseenInSheet extends Unseen {
  row?: number;
}

/** What a column of a list of procedures can hold. */
export type ColumnMeaning =
  | 'order'
  | 'code'
  | 'name'
  | 'department'
  | 'implementingAgencies'
  | 'sector'
  | 'levels'
  | 'publishedBy';

/** A list of procedures found in a sheet. */
export interface Table {
  columns: Partial<Record<ColumnMeaning, number>>;
  /** Index of the first row of the header, and of the first row after it. */
  headerRow: number;
  firstDataRow: number;
  /** Headings whose meaning is not known; their columns are not read. */
  unknownColumns: string[];
}

/** The first row of a list stands below any number of title rows, but not below a whole page of them. */
const lastHeaderRow = 100;

/** Headings, folded: what portals, ministries and provinces call each column. */
const headings: Readonly<Record<ColumnMeaning, readonly RegExp[]>> = {
  order: [/^(stt|tt|so tt|so thu tu|#|no)$/],
  code: [
    /^ma( so)?( ho so)?( cua)?( tthc| thu tuc| thu tuc hanh chinh| quoc gia| dvc)*$/,
    /^so ho so( tthc| thu tuc| thu tuc hanh chinh)?$/,
    /^so,? ma (ho so|so)( tthc| thu tuc)?$/,
  ],
  name: [
    /^ten( day du)?( cua)?( cac)?( tthc| thu tuc| thu tuc hanh chinh)?$/,
    /^(tthc|thu tuc|thu tuc hanh chinh)$/,
  ],
  department: [
    /^(co quan|don vi)( nganh)? (ban hanh|cong bo|quan ly|chu quan)( tthc| thu tuc| thu tuc hanh chinh)?$/,
    /^bo( co quan)?( ngang bo)?( nganh)?$/,
    /^so( ban)? nganh$/,
  ],
  implementingAgencies: [
    /^(co quan|don vi)( truc tiep)? (thuc hien|giai quyet)( tthc| thu tuc| thu tuc hanh chinh)?$/,
  ],
  sector: [/^(ten )?linh vuc( thuc hien| tthc| thu tuc| thu tuc hanh chinh)?$/],
  levels: [/^cap( hanh chinh)?( thuc hien| giai quyet| chinh quyen)?( tthc| thu tuc)?$/],
  publishedBy: [/^(so )?(quyet dinh|qd)( so)?( cong bo)?( tthc| thu tuc| danh muc)?$/, /^van ban cong bo$/],
};

const meanings = Object.keys(headings) as ColumnMeaning[];

/**
 * Finds the list of procedures in a sheet by what its headings mean, in any order and below any
 * titles. A heading of two rows (a merged one above its parts) counts as one.
 *
 * @returns undefined where no row names both a code and a name column
 */
export function findTable(sheet: Sheet): Table | undefined {
  let best: Table | undefined;
  const last = Math.min(sheet.rows.length, lastHeaderRow);
  for (let row = 0; row < last; row++) {
    for (const height of [1, 2]) {
      const table = readHeader(sheet, row, height);
      if (table && (!best || columnCount(table) > columnCount(best))) best = table;
    }
  }
  return best;
}

/** Whether any sheet of a workbook holds a list of procedures. */
export function holdsTable(sheets: readonly Sheet[]): boolean {
  return sheets.some((sheet) => findTable(sheet) !== undefined);
}

/** What a heading means; undefined when it is none that a list of procedures is known to have. */
export function meaningOf(heading: string): ColumnMeaning | undefined {
  const folded = foldHeading(heading);
  return meanings.find((meaning) => headings[meaning].some((pattern) => pattern.test(folded)));
}

/** Notes in brackets and punctuation say nothing about a column's meaning: `Mã số (trên CSDLQG)`. */
function foldHeading(heading: string): string {
  return foldText(heading.normalize('NFC').replace(/\([^()]*\)/gu, ' '))
    .replace(/[^a-z0-9#]+/gu, ' ')
    .trim();
}

function readHeader(sheet: Sheet, row: number, height: number): Table | undefined {
  const rows = sheet.rows.slice(row, row + height);
  if (rows.length < height) return undefined;
  const columns: Table['columns'] = {};
  const unknownColumns: string[] = [];
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  for (let column = 0; column < width; column++) {
    const heading = lowestText(rows, column);
    if (heading === '') continue;
    const meaning = meaningOf(heading);
    if (meaning && columns[meaning] === undefined) columns[meaning] = column;
    else unknownColumns.push(heading);
  }
  if (columns.code === undefined || columns.name === undefined) return undefined;
  return { columns, headerRow: row, firstDataRow: row + height, unknownColumns };
}

/** Under a merged heading stand its parts; they say more about a column than what is above them. */
function lowestText(rows: readonly string[][], column: number): string {
  const texts = rows.map((cells) => cells[column]?.trim() ?? '').filter((text) => text !== '');
  const known = texts.filter((text) => meaningOf(text) !== undefined);
  return known.at(-1) ?? texts.at(-1) ?? '';
}

function columnCount(table: Table): number {
  // A header of one row is preferred to the same one with a row of data taken into it.
  return Object.keys(table.columns).length - (table.firstDataRow - table.headerRow) / 10;
}
