import type { ImportKind } from '../../import/recognise.ts';
import type { Place } from '../../import/annex/sources.ts';
import type { AnnexAction } from '../../import/annex/notes.ts';

/** A file as it was taken, so that a wrong guess is seen. */
export interface ReviewedFile {
  file: string;
  format: string;
  kind: 'portal-list' | 'portal-details' | 'decision';
  encoding?: string;
  separator?: string;
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
 * How much of a row is certain: all; all but values that stay the document's own words; or not
 * even which procedure it is or what happens to it.
 */
export type Certainty = 'sure' | 'text' | 'doubtful';

/** A cell: its column's heading, its own words, and what was read from them. */
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
  /** What stands in the draft, as it stands there. */
  drafted: unknown[];
  /** What a person decided of it. */
  decided?: string;
}

/** Something that a person can decide, with every answer to it. */
export interface ReviewedQuestion {
  /** The same as long as the paper is. */
  key: string;
  /** The kind of doubt in words, under which it is asked with its like. */
  kind: string;
  place: Place;
  action: string;
  codes: string[];
  name: string;
  doubt: string;
  /** What the draft says of the row as it is now. */
  reading: string;
  /** Each answer in words, and as files keep it. */
  answers: { text: string; value: string }[];
  /** What can be typed instead. */
  takes?: string;
  /** What was answered, in words. */
  answered?: string;
}

/** What became of every row that tells of a procedure: `rowsRead` is the sum of the others. */
export interface ReviewAccount {
  rowsRead: number;
  used: number;
  /** Rows that go on with the one before them. */
  joined: number;
  /** Rows that tell of a procedure that another file tells of too. */
  merged: number;
  rejected: number;
}

/** What an import came to: all that its reports show, in the reader's language. */
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
  /** What was or is to be asked. */
  questions: ReviewedQuestion[];
  cleanings: { place: Place; field: string; cleaning: string; before: string; after: string }[];
  /** More for programs. */
  details: Readonly<Record<string, unknown>>;
  /** Where the draft is. */
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

/** A place as one key, to find what is told of it. */
export function placeKey({ file, table, sheet, row }: Place): string {
  return JSON.stringify([file, table ?? null, sheet ?? null, row ?? null]);
}
