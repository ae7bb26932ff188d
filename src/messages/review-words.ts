import type { Choice } from '../import/annex/choices.ts';
import type { Certainty, ReviewedFile } from '../render/imported/review.ts';

/** Words of an import: on the terminal, and on the sheet on which its draft is checked. */
export interface ReviewWords {
  /** Names of the formats of imported files. */
  formats: Readonly<Record<ReviewedFile['format'], string>>;
  took(file: Omit<ReviewedFile, 'rowsRead'>, rows: string): string;
  decisionKinds: Readonly<Record<string, string>>;
  account(read: string, used: string, joined: string, rejected: string): string;
  declaredAndFound(declared: string, found: string): string;
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
  readingFile(at: number, of: number, file: string): string;
  wrote(path: string): string;
  next(path: string): string;
  /** Warns that a baseline was given no date. */
  datedToday(date: string): string;
  applied: string;
  sheetHint: string;
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
  asking: AskingWords;
}

/** Questions to a person about doubtful rows. */
export interface AskingWords {
  begin(rows: string): string;
  title(at: string, of: string): string;
  /** Letter to answer with, and its meaning. */
  answers: Readonly<Record<'keep' | 'type' | 'leaveOut' | 'stop', readonly [key: string, meaning: string]>>;
  prompt(answers: string): string;
  codePrompt: string;
  badCode(text: string): string;
  notUnderstood(text: string): string;
}
