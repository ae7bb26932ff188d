import type { Document, Level, ProcedureContent } from '../../../model/types.ts';
import type { Side } from '../../values/changes/sides.ts';
import type { ChangeState } from '../../values/changes/states.ts';
import type { AnnexColumn } from '../columns.ts';
import type { NoteLabel } from '../labels.ts';
import type { AnnexAction, AnnexOrigin, AnnexRejection } from '../notes.ts';

/** One procedure in a row of an annex, with values as text. */
export interface AnnexRow {
  action: AnnexAction;
  /** The heading that names the sector, as written, and the name in it. */
  sector?: { text: string; name: string };
  /** The heading that names the level, as written, and the levels in it; none where it says that several share. */
  level?: { text: string; levels: Level[]; isFromTitle?: true };
  /** The department that a heading names. */
  department?: string;
  /** The documents that a heading names for it, as written; whether that is the decision's title. */
  documents?: { text: string; isFromTitle: boolean };
  /** True where it stands in a list of internal procedures, or its code is of one. */
  isInternal?: true;
  /** Tells that it shows the procedure before a change, or after it, where the paper shows both. */
  state?: ChangeState;
  /** Tells that it is replaced, or takes another's place, where these have rows of their own. */
  side?: Side;
  /** Names other procedures as the row's own words do: whose place it takes, or which take its place. */
  replaces?: { codes: string[]; name: string };
  successors?: string[];
  /** True where its number is that of the row above: merged with it, or left out below it. */
  isBelow?: true;
  /** The words that suspend it, its own or those of a heading. */
  suspension?: string;
  /** The row's number in its list. */
  order?: string;
  /** Every code that the row gives, as written. */
  codes: string[];
  /** True where its cell says in words that it has no code yet. */
  hasNoCode?: true;
  /** Name on one line; empty where the row gives only a code. */
  name: string;
  /** Texts of the other columns, several lines where the cell has them. */
  cells: Partial<Record<AnnexColumn, string>>;
  /** Notes with a label of their own; the rest of the notes is in `cells`. */
  said?: Partial<Record<NoteLabel, string>>;
  /** Values that need no reading: the procedure's full text from after the lists, what a file of ours says. */
  content?: Partial<ProcedureContent>;
  /** Everything that the row says of the procedure is in `content`; its cells are there to be shown. */
  isRead?: true;
  /** The documents behind the row, where they are known without reading. */
  by?: Document[];
  /** True when the decision itself approves its internal process, and shows it. */
  hasProcess?: true;
  /** True where no row was read: a file of ours no longer holds the procedure. */
  isTakenAway?: true;
  /** True where the row has text in a column whose meaning is not known. */
  hasUnread?: true;
  origin: AnnexOrigin;
  /** The row with which this one shares a merged cell for the new procedure, or for the old one. */
  sharesNew?: AnnexOrigin;
  sharesOld?: AnnexOrigin;
  /** Id of the record that a person chose for the row. */
  chosen?: string;
  /** True where a person gave its code. */
  isCodeGiven?: true;
  /** Whose name a person says is right, where the row's is not the catalog's. */
  nameFrom?: 'catalog' | 'decision';
  /** A person says that it is about the levels that the catalog has. */
  levelsFrom?: 'catalog';
}

/** A table that was read as a list of procedures. */
export interface AnnexTable {
  table: number;
  /** Which of several lists side by side it is, from the second on. */
  half?: number;
  /** The row of its header, from 1. */
  firstRow: number;
  columns: { column?: AnnexColumn; heading: string }[];
  /** Number of the table whose header this one shares, where it has none of its own. */
  continues?: number;
}

/** Account of all rows of the tables that were read: the counts add up to `tableRows`. */
export interface AnnexAccount {
  tableRows: number;
  headers: number;
  headings: number;
  blank: number;
  rows: number;
  /** Rows that continue the one before them. */
  joined: number;
  /** Rows about a procedure that another file lists too. */
  merged: number;
  rejected: number;
  /** Rows of a file of ours that say what the catalog says; they are in none of the other counts. */
  unchanged?: number;
  /** Rows of the draft for procedures that a file of ours no longer holds. */
  takenAway?: number;
  /** Such procedures that a person leaves in force; they are in none of the other counts. */
  leftInForce?: number;
}

/** Makes an account in which nothing has been counted yet. */
export function openAccount(): AnnexAccount {
  return { tableRows: 0, headers: 0, headings: 0, blank: 0, rows: 0, joined: 0, merged: 0, rejected: 0 };
}

/** Result of reading the tables of a document. */
export interface AnnexRows {
  rows: AnnexRow[];
  rejected: AnnexRejection[];
  tables: AnnexTable[];
  account: AnnexAccount;
  /** Place of the row that a row continues, by the key of its own place. */
  joinedTo: Map<string, AnnexOrigin>;
}
