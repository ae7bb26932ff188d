import type { Part, Procedure } from '../../model/types.ts';
import type { Doubts } from '../annex/notes.ts';

/** Describes the table in which one of our own files shows procedures. */
export interface OwnForm {
  /** Parts by the titles of their columns; `id` is the procedure's own, which only the tool gives. */
  titles: ReadonlyMap<string, Part | 'id'>;
  /** Returns what stands in the cell of a part; empty where the procedure says nothing. */
  show(procedure: Procedure, part: Part): string;
  /** Facts of the file by the labels before them. */
  facts: ReadonlyMap<string, keyof OwnFacts>;
  /** Cell texts of earlier versions, with those that stand there now. */
  earlierCells?: ReadonlyMap<string, string>;
}

/** Holds the facts that an exported file states of itself. */
export interface OwnFacts {
  /** Whose catalog it is: `UBND tỉnh Thái Nguyên (H55)`. */
  publisher?: string;
  asOf?: string;
  fingerprint?: string;
  /** Fingerprint of the whole catalog, where only a part was exported. */
  wholeFingerprint?: string;
  /** Present where only a part was exported; `where` gives its conditions as they are typed. */
  part?: string;
  where?: string;
}

/** An exported file that came back, perhaps edited. */
export interface OwnFile {
  facts: OwnFacts;
  rows: OwnRow[];
  /** Rows that hold something and are no procedure's. */
  strangers: { row: number; text: string }[];
  /** Departments and sectors by their ids, where rows name these. */
  names: ReadonlyMap<string, string>;
  /** Returns the title under which a part stands in the file. */
  titleOf(part: Part): string;
  /** The list's place in the file: rows are counted from the first of its own. */
  sheet: { name: string; firstRow: number; rows: number };
}

/** One procedure in a file that came back. */
export interface OwnRow {
  /** Place among the rows of the list, from 1. */
  row: number;
  /** The procedure's id, or the code by which somebody added it. */
  id: string;
  code?: string;
  name: string;
  /** The parts that the file has a place for. */
  parts: readonly Part[];
  /** True where the row says nothing of a part. */
  isEmpty(part: Part): boolean;
  /** Tells whether it says something else than the procedure as it was exported. */
  differs(part: Part, procedure: Procedure): boolean;
  /** Returns the words of a part, to be shown. */
  text(part: Part): string;
  /** Reads a part; what stood there before stays as it was kept. */
  read(part: Part, before: Procedure | undefined, doubts: Doubts): unknown;
  /** Returns what was written into columns that say nothing of a part. */
  unread?(procedure: Procedure): { column: string; text: string }[];
}
