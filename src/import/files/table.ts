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
  /** Number, from 1, that the spreadsheet shows beside the first of `rows`. */
  firstRow: number;
  /** Places of cells that hold a number rather than text: a code among them may have lost its zeros. */
  numeric: CellPlace[];
  merged?: MergedArea[];
  /** Lines that stand above the rows, where these are a table within a text. */
  above?: string[];
  /** Lines that stand below the last list of a text. */
  below?: string[];
  /** Source of rows that were no table: a line among cards may be a button, one of a page anything. */
  madeOf?: 'cards' | 'lines';
  /** Hidden text of the sheet, which is not in `rows`. */
  unseen?: UnseenInSheet[];
}

/** Hidden text of a sheet, with the index of its row; without one it is about the whole sheet. */
export interface UnseenInSheet extends Unseen {
  row?: number;
}
