import type { Words } from '../../messages/words.ts';
import type { Certainty, ReviewedFile } from '../../import/reviewed.ts';
import type { ImportKind } from '../../import/recognise.ts';
import type { Place } from '../../import/annex/sources.ts';
import type { DeclaredCount } from '../../import/annex/draft.ts';
import type { Sequence } from '../../model/sequence.ts';
import type { AnnexAction } from '../../import/annex/notes.ts';

/** Something to be told of a place, in the reader's language. */
export interface ReviewNote {
  place: Place;
  field?: string;
  reason: string;
  message: string;
}

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
  /** Reading of the row in the draft as it is now. */
  reading: string;
  /** Each answer in words, and as files keep it. */
  answers: { text: string; value: string }[];
  /** Kind of text that can be typed instead. */
  takes?: string;
  /** The answer in words. */
  answered?: string;
}

/** Account of every row about a procedure: `rowsRead` and `takenAway` are the sum of the others. */
export interface ReviewAccount {
  rowsRead: number;
  used: number;
  /** Rows that continue the one before them. */
  joined: number;
  /** Rows about a procedure that another file lists too. */
  merged: number;
  rejected: number;
  /** Rows of a file of ours that say what the catalog says. */
  unchanged?: number;
  /** Procedures of the draft that a file of ours no longer holds; they are among `used`, and not read. */
  takenAway?: number;
  /** Procedures that a file of ours no longer holds, and that stay in force by somebody's answer; in no other count. */
  leftInForce?: number;
}

/** Counts of the rows with one movement: those that a paper declares, and those that were found in it. */
export interface ReviewedCount extends DeclaredCount {
  action: AnnexAction;
  /** True where nothing is declared, or as many as were found. */
  agrees: boolean;
}

/** Everything that the reports of an import show, in the reader's language. */
export interface Review {
  kind: ImportKind;
  decision: string;
  decisionKind: string;
  issued: string;
  /** True of a draft whose day of signing is still to come. */
  isUndated?: boolean;
  /** Number of places of a draft that somebody has to fill in before it is signed. */
  open?: number;
  title?: string;
  files: ReviewedFile[];
  account: ReviewAccount;
  declared: ReviewedCount[];
  /** Lines on the decisions that it ends, suspends and lets resume. */
  effects: string[];
  rows: Sequence<ReviewedRow>;
  rejected: ReviewNote[];
  /** Doubts that are about no drafted row: of the decision, its tables, its files. */
  general: ReviewNote[];
  /** Questions, answered and open. */
  questions: ReviewedQuestion[];
  cleanings: { place: Place; field: string; cleaning: string; before: string; after: string }[];
  /** More for programs. */
  details: Readonly<Record<string, unknown>>;
  /** Path of the draft; none is written where nothing changes. */
  path?: string;
  isApplied: boolean;
}

/** Returns all doubts: those about no drafted row first, then those of each row. */
export function doubtsOf({ general, rows }: Pick<Review, 'general' | 'rows'>): ReviewNote[] {
  const notes = [...general];
  for (const row of rows) notes.push(...row.notes);
  return notes;
}

/** Returns how many questions nobody has answered. */
export const openQuestions = ({ questions }: Pick<Review, 'questions'>): number =>
  questions.filter(({ answered }) => answered === undefined).length;

/** Returns the day of a decision in words. */
export const dayOf = (
  { issued, isUndated }: Pick<Review, 'issued' | 'isUndated'>,
  { review, writing }: Words,
): string => (isUndated ? review.undated : writing.date(issued));

/** Tells whether every row that was read is accounted for. */
export function isBalanced({ account }: Review): boolean {
  const { rowsRead, used, joined, merged, rejected, unchanged = 0, takenAway = 0 } = account;
  return rowsRead + takenAway === used + joined + merged + rejected + unchanged;
}

/** Returns how many rows are of each certainty. */
export function countCertainty(rows: Iterable<ReviewedRow>): Record<Certainty, number> {
  const counts: Record<Certainty, number> = { sure: 0, text: 0, doubtful: 0 };
  for (const { certainty } of rows) counts[certainty] += 1;
  return counts;
}

/** Returns the key of a place, by which doubts about it are found. */
export function placeKey({ file, table, sheet, row }: Place): string {
  return `${file}\u0000${table ?? ''}\u0000${sheet ?? ''}\u0000${row ?? ''}`;
}
