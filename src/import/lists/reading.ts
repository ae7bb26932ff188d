import type { Sheet } from '../files/table.ts';
import type { Origin } from '../values/notes.ts';
import type { PortalInput, PortalRecord } from '../portal/record.ts';
import type { Header } from './columns.ts';
import type { Grid } from './grid.ts';
import type { DeclaredCounts } from './headings/declared.ts';
import type { Standing } from './standing.ts';

/** State of reading the rows of a sheet. */
export interface Reading {
  grid: Grid;
  sheet: Sheet;
  /** Rows whose cell in the column of codes holds a number. */
  numbers: ReadonlySet<number>;
  input: PortalInput;
  originOf: (row: number) => Origin;
  header: Header;
  standing: Standing;
  counts: DeclaredCounts;
  /** Rows that name departments by their form alone. */
  departmentRows: ReadonlySet<number>;
  /** The record above, whose values stand for empty cells. */
  above?: { record: PortalRecord; row: number };
  /** True after a signature: rows below it without a code are no procedures. */
  isClosed: boolean;
}
