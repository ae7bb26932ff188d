import type { ChangeState } from '../../values/changes/states.ts';
import type { AnnexColumn } from '../columns.ts';
import type { Heading } from '../heading.ts';
import type { AnnexAction, AnnexOrigin, Doubts } from '../notes.ts';
import type { Outline } from '../outline.ts';
import type { WordCell, WordRow, WordTable } from '../../files/word/document.ts';
import type { AnnexRows } from './annex-row.ts';
import type { GridHeader } from './grid.ts';

/** State of reading one table, with the lists that rows and doubts are added to. */
export interface TableReading {
  table: WordTable;
  /** Header in force; a table may hold several lists, each with its own. */
  header: GridHeader;
  /** Words that tell its columns of one meaning apart, by their headings. */
  labels: ReadonlyMap<string, string>;
  /** True when the header is that of an earlier table, which this one continues. */
  isContinued: boolean;
  outline: Outline;
  doubts: Doubts;
  found: AnnexRows;
  /** True when the header repeats that of the table before: a page break may have parted a row. */
  isRepeated: boolean;
  /** Movement of rows for which nothing in the document names one. */
  fallback: AnnexAction | undefined;
  /** State that the row which is read shows, where a mark of its own or a heading says it. */
  state?: ChangeState | undefined;
  /** The last row that a mark of its own tells to be of before a change. */
  former?: RowCells | undefined;
  /** The sector's heading right above, which may go on in the next row. */
  sector?: Heading | undefined;
  /** True below a signature: rows without a code and number are no procedures. */
  isClosed: boolean;
}

/** A table that is about to be read. */
export type BegunTable = Omit<TableReading, 'labels'>;

/** Cells of a row by the meaning of their columns. */
export interface RowCells {
  row: WordRow;
  origin: AnnexOrigin;
  texts: Partial<Record<AnnexColumn, string>>;
  /** Cell of each column. */
  cells: Map<AnnexColumn, WordCell>;
  /** Cells for codes and names that say `-nt-`. */
  repeated: { column: AnnexColumn; heading: string; text: string }[];
  /** Texts of cells whose columns have no known meaning. */
  unread: { heading: string; text: string }[];
}
