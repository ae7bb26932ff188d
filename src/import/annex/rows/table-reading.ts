import type { AnnexColumn } from '../columns.ts';
import type { AnnexAction, AnnexOrigin, Doubts } from '../notes.ts';
import type { Outline } from '../outline.ts';
import type { WordCell, WordRow, WordTable } from '../../files/word/document.ts';
import type { AnnexRows } from './annex-row.ts';
import type { GridHeader } from './grid.ts';

/** What reading one table needs, and where it puts what it finds. */
export interface TableReading {
  table: WordTable;
  /** The header in force; a table may hold several lists, each with its own. */
  header: GridHeader;
  /** Whether the header is that of an earlier table, which this one goes on with. */
  isContinued: boolean;
  outline: Outline;
  doubts: Doubts;
  found: AnnexRows;
  /** Whether the header is that of the table before it, set again: a page break may have parted a row. */
  isRepeated: boolean;
  /** What happens to rows of which nothing in the document says it. */
  fallback: AnnexAction | undefined;
}

/** A row's cells by what their columns mean. */
export interface RowCells {
  row: WordRow;
  origin: AnnexOrigin;
  texts: Partial<Record<AnnexColumn, string>>;
  /** The cell of each column. */
  cells: Map<AnnexColumn, WordCell>;
  /** The texts of cells whose columns nobody knows. */
  unread: { heading: string; text: string }[];
}
