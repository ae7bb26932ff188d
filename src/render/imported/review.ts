import type { Carrier } from '../../import/files/carrier.ts';
import type { Separator, TextEncoding } from '../../import/files/spellings.ts';
import type { ImportKind } from '../../import/recognise.ts';
import type { Place } from '../../import/annex/sources.ts';
import type { AnnexAction } from '../../import/annex/notes.ts';

/** A file as it was taken, so that a wrong guess is seen. */
export interface ReviewedFile {
  file: string;
  format: Carrier['format'];
  kind: 'portal-list' | 'portal-details' | 'decision';
  encoding?: TextEncoding;
  separator?: Separator;
  rowsRead: number;
}

/** Something to be told of a place, in the reader's language. */
export interface ReviewNote {
  place: Place;
  field?: string;
  reason: string;
  message: string;
}

/**
 * Certainty of a row: everything is certain; everything but values that stay the document's own words; or not
 * even the procedure or its movement.
 */
export type Certainty = 'sure' | 'text' | 'doubtful';

/** A cell: its column's heading, its own words, and the values read from them. */
export interface ReviewedCell {
  column: string;
  label: string;
  original: string;
  reading: string;
}

/** One drafted procedure. */
export interface ReviewedRow {
  place: Place;
  action?: AnnexAction;
  codes: string[];
  name: string;
  certainty: Certainty;
  notes: ReviewNote[];
  cells: ReviewedCell[];
  /** Values in the draft, as they stand there. */
  drafted: unknown[];
  /** A person's choice for the row. */
  decided?: string;
}

/** Account of every row about a procedure: `rowsRead` is the sum of the others. */
export interface ReviewAccount {
  rowsRead: number;
  used: number;
  /** Rows that continue the one before them. */
  joined: number;
  /** Rows about a procedure that another file lists too. */
  merged: number;
  rejected: number;
}

/** Everything that the reports of an import show, in the reader's language. */
export interface Review {
  kind: ImportKind;
  decision: string;
  decisionKind: string;
  issued: string;
  title?: string;
  files: ReviewedFile[];
  account: ReviewAccount;
  declared: { action: AnnexAction; declared?: number; found: number }[];
  rows: ReviewedRow[];
  rejected: ReviewNote[];
  /** Doubts that are about no drafted row: of the decision, its tables, its files. */
  general: ReviewNote[];
  cleanings: { place: Place; field: string; cleaning: string; before: string; after: string }[];
  /** More for programs. */
  details: Readonly<Record<string, unknown>>;
  /** Path of the draft. */
  path: string;
  isApplied: boolean;
}

/** Tells whether every row that was read is accounted for. */
export function isBalanced({ account }: Review): boolean {
  return account.rowsRead === account.used + account.joined + account.merged + account.rejected;
}

/** Returns how many rows are of each certainty. */
export function countCertainty(rows: readonly ReviewedRow[]): Record<Certainty, number> {
  const counts: Record<Certainty, number> = { sure: 0, text: 0, doubtful: 0 };
  for (const { certainty } of rows) counts[certainty] += 1;
  return counts;
}

/** Returns the key of a place, by which doubts about it are found. */
export function placeKey({ file, table, sheet, row }: Place): string {
  return JSON.stringify([file, table ?? null, sheet ?? null, row ?? null]);
}
