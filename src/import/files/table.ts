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
  /** Lines that stand above the rows, where these are a table within a text. */
  above?: string[];
  /** What the sheet holds and `rows` does not show. */
  unseen?: UnseenInSheet[];
}

/** What is not seen of a sheet, with the row by the index in the sheet's rows; none where it is about the whole of it. */
export interface UnseenInSheet extends Unseen {
  row?: number;
}
