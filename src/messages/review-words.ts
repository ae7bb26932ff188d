import type { AskedReason, Choice } from '../import/annex/answers/choice.ts';
import type { Certainty, ReviewedFile } from '../import/reviewed.ts';

/** Words of an import: on the terminal, and on the sheet on which its draft is checked. */
export interface ReviewWords {
  /** Names of the formats of imported files. */
  formats: Readonly<Record<ReviewedFile['format'], string>>;
  took(file: Omit<ReviewedFile, 'rowsRead'>, rows: string): string;
  decisionKinds: Readonly<Record<string, string>>;
  account(read: string, used: string, joined: string, rejected: string): string;
  /** Adds to the account what only a file of ours has: rows that did not change. */
  ownAccount(line: string, unchanged: string): string;
  /** Says how many rows the tool added, for procedures that a file of ours no longer holds. */
  takenAway(rows: string): string;
  /** Says how many of these procedures stay in force, by somebody's answer. */
  leftInForce(rows: string): string;
  /** Says that a file of ours says what the catalog says. */
  nothingChanged: string;
  nothingDrafted: string;
  /** Says that a draft of before would have nothing in it now. */
  draftGone(path: string): string;
  declaredAndFound(declared: string, found: string): string;
  /** Adds to figures that differ that they agree, counted otherwise than by rows. */
  agreesOtherwise(counted: string): string;
  /** Says, after the figures, what to do where a paper and its annex differ; the command is whole. */
  declaredOtherwise(declared: string, found: string, decision: string): string;
  /** Says that the figures differ while questions are open. */
  declaredYet: string;
  /** Adds to figures without the rows that a person left out how many those are, and the figures with them. */
  leftOut(counted: string, leftOut: string, whole: string): string;
  /** Names what a decision ends, suspends or lets resume: a decision, rows of it, or what rests on a document. */
  effectOf: { decision(decision: string, codes: string): string; basis(document: string): string };
  supersedes(decision: string, provisions?: string): string;
  suspends(effect: string, expires: string | undefined): string;
  resumes(effect: string): string;
  certainty(sure: string, text: string, doubtful: string): string;
  certainties: Readonly<Record<Certainty, string>>;
  all: string;
  times(count: string): string;
  alike(count: string): string;
  rejectedTitle: string;
  doubtsTitle: string;
  generalTitle: string;
  cleanedTitle: string;
  line(number: string): string;
  table(number: string): string;
  sheet(name: string): string;
  row(number: string): string;
  wrote(path: string): string;
  next(path: string): string;
  /** Says how the open questions of a report are answered, and taken back. */
  answerIn(open: string, isSheet: boolean, path: string): string;
  /** Says what a page for review is for. */
  lookAt: string;
  /** A place at which something is told several times. */
  placeOfSeveral(place: string, count: string): string;
  /** Stands for the day of a decision that is not signed. */
  undated: string;
  /** Says how lists are imported with the agencies of the province. */
  foreign(command: string): string;
  /** Says that a catalog has procedures of a list already, and how it is held against them. */
  alreadyHeld(count: string, command: string): string;
  /** Warns that a baseline was given no date. */
  datedToday(date: string): string;
  applied: string;
  sheetHint: string;
  /** Tells of a workbook to answer what is open in. */
  workbookHint(open: string): string;
  sheetTitle(decision: string, issued: string): string;
  code: string;
  name: string;
  place: string;
  column: string;
  original: string;
  reading: string;
  noCode: string;
  sectorHeading: string;
  levelHeading: string;
  /** Explains that a cell gives no certain value and its words stand in the draft. */
  keptText: string;
  decided(choice: Choice): string;
  /** The same, given what the choice does. */
  decidedAs(meaning: string): string;
  asking: AskingWords;
  workbook: ReviewWorkbookWords;
  /** Tells where answers were kept when somebody stopped. */
  keptAnswers(path: string): string;
}

/** Holds what stands in the workbook in which an import is answered. */
export interface ReviewWorkbookWords {
  sheets: Readonly<Record<'guide' | 'questions' | 'notes' | 'form', string>>;
  columns: Readonly<
    Record<
      | 'kind'
      | 'place'
      | 'action'
      | 'paper'
      | 'doubt'
      | 'reading'
      | 'offers'
      | 'otherCode'
      | 'otherName'
      | 'answer'
      | 'key',
      string
    >
  >;
  /** Explains the workbook, a line each. */
  guide(questions: string): readonly string[];
  /** Holds what only a Word file has: how to fill it in, the head over numbers, and what stands before the tool's own part. */
  document: { guide(questions: string): readonly string[]; number: string; keep: string };
  /** Says that something else than offered was typed. */
  otherwise: string;
}

/** Questions to a person about doubtful rows. */
export interface AskingWords {
  /** Asks who stands for a ministry in the province; an empty answer is what is likely. */
  localDepartment(ministry: string, rows: string, likely: string): string;
  begin(rows: string): string;
  title(at: string, of: string): string;
  /** Names each kind of doubt that is asked about. */
  kinds: Readonly<Record<AskedReason, string>>;
  /** The letter to answer with, and what it does. */
  answers: Readonly<
    Record<
      'same' | 'rename' | 'held' | 'keep' | 'leave_out' | 'type' | 'back' | 'stop',
      readonly [key: string, meaning: string]
    >
  >;
  /** Says what the two answers do with a procedure that a file of ours no longer holds. */
  takenAway: Readonly<Record<'keep' | 'leave_out', string>>;
  asAction(action: string): string;
  /** Tells how to answer for all rows of a kind at once. */
  forAll(rows: string): string;
  /** Says that a row has been left out. */
  notInDraft: string;
  prompt(answers: string): string;
  codePrompt: string;
  namePrompt: string;
  badCode(text: string): string;
  notUnderstood(text: string): string;
}
