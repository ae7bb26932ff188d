import type { Level } from '../../../model/types.ts';
import type { AnnexColumn } from '../columns.ts';
import type { readContent } from '../content.ts';
import type { NoteLabel } from '../labels.ts';
import type { AnnexAction, AnnexOrigin, AnnexRejection } from '../notes.ts';

/** One procedure as a row of an annex tells of it, values as text. */
export interface AnnexRow {
  action: AnnexAction;
  /** The heading that names the sector, as written, and the name in it. */
  sector?: { text: string; name: string };
  /** The heading that names the level, as written, and the levels in it; none where it says that several share. */
  level?: { text: string; levels: Level[] };
  /** The department that a heading names. */
  department?: string;
  /** The row's number in its list. */
  order?: string;
  /** Every code that the row gives, as written. */
  codes: string[];
  /** On one line; empty where the row gives only a code. */
  name: string;
  /** What the other columns say, several lines where the cell has them. */
  cells: Partial<Record<AnnexColumn, string>>;
  /** What its notes say under labels of their own; the rest of the notes is in `cells`. */
  said?: Partial<Record<NoteLabel, string>>;
  /** What the full text after the lists says of it. */
  content?: ReturnType<typeof readContent>;
  /** Whether the decision itself approves its internal process, and shows it. */
  hasProcess?: true;
  origin: AnnexOrigin;
  /** The row with which this one shares a merged cell for the new procedure, or for the old one. */
  sharesNew?: AnnexOrigin;
  sharesOld?: AnnexOrigin;
  /** The record that a person says it is about, by its id. */
  chosen?: string;
  /** Whose name a person says is right, where the row's is not the catalog's. */
  nameFrom?: 'catalog' | 'decision';
  /** A person says that it is about the levels that the catalog has. */
  levelsFrom?: 'catalog';
}

/** A table that was read as a list of procedures. */
export interface AnnexTable {
  table: number;
  /** The row of its header, from 1. */
  firstRow: number;
  columns: { column?: AnnexColumn; heading: string }[];
  /** The table whose header this one has, where it has none of its own. */
  continues?: number;
}

/** What became of every row of the tables that were read: the numbers add up to `tableRows`. */
export interface AnnexAccount {
  tableRows: number;
  headers: number;
  headings: number;
  blank: number;
  rows: number;
  /** Rows that go on with the one before them. */
  joined: number;
  /** Rows that say more of a procedure that another file lists too. */
  merged: number;
  rejected: number;
}

/** An account in which nothing has been counted yet. */
export function openAccount(): AnnexAccount {
  return { tableRows: 0, headers: 0, headings: 0, blank: 0, rows: 0, joined: 0, merged: 0, rejected: 0 };
}

/** What reading the tables of a document gives. */
export interface AnnexRows {
  rows: AnnexRow[];
  rejected: AnnexRejection[];
  tables: AnnexTable[];
  account: AnnexAccount;
  /** Where the row stands that a row goes on with, by the key of its own place. */
  joinedTo: Map<string, AnnexOrigin>;
}
