/** Words for decisions that are drafted from the catalog, and printed. */
export interface AuthoringWords {
  /** Reports that a decision was written as a paper, with its movements: `2 mới ban hành; 1 bị bãi bỏ`. */
  printed(path: string, decision: string, movements: string): string;
  /** Says how a draft as a paper is filled in and read back. */
  fillInPaper(path: string): string;
  /** Reports that reading the file gives the same decision again. */
  readsBack: string;
  /** Reports that a decision was drafted out of the catalog. */
  drafted(path: string, movements: string): string;
  /** Reports that the day of signing is today's, as nobody named it. */
  presumedDay(day: string, path: string): string;
  /** Reports that some procedures of a sector have no code and were left as they are. */
  leftOut(count: string): string;
  /** Reports the number of places still to be filled in, and how to see them. */
  toFillIn(count: string, path: string): string;
  /** Reports that a number was written in full: `900` as `900/QĐ-UBND`. */
  numbered(typed: string, number: string): string;
  /** Reports that a draft has its number and day, and says what to do next. */
  signed(decision: string, date: string, path: string): string;
  /** Warns that the words of a paper are those of a publication decision, which this one is not. */
  otherKind(kind: string): string;
  /** Opens the questions of `decision new`. */
  asking: string;
  /** Questions at the terminal; an empty answer leaves a place open. */
  ask: Readonly<
    Record<
      | 'task'
      | 'more'
      | 'count'
      | 'replacing'
      | 'procedures'
      | 'sectors'
      | 'number'
      | 'issued'
      | 'effective'
      | 'by'
      | 'ministry'
      | 'code'
      | 'name'
      | 'department'
      | 'sector'
      | 'levels'
      | 'timeLimit'
      | 'fees'
      | 'implementingAgencies'
      | 'receptionPlace'
      | 'legalBases',
      string
    >
  >;
  /** Asks whether rows that name no document rest on one in common; the two answers. */
  documents: { how(rows: string): string; each: string; common(rows: string): string };
  /** Names of the tasks that a decision may do, to be chosen from. */
  tasks: Readonly<
    Record<
      | 'new'
      | 'amend'
      | 'replace'
      | 'abolish'
      | 'republish'
      | 'internal_process'
      | 'online_service'
      | 'boundary_free'
      | 'correction',
      string
    >
  >;
  /** Asks which of some numbered parts change, these on lines above the question. */
  whichParts(parts: readonly string[]): string;
  /** Asks in the same way which of some numbered parts are to be given as well. */
  otherParts(parts: readonly string[]): string;
  /** Asks at which of its levels a procedure is meant. */
  whichLevels(levels: readonly string[]): string;
  /** Says how documents are added to those that a procedure rests on. */
  addable: string;
  /** Says what a part is at present. */
  now(part: string, value: string): string;
  /** Heads the questions about a procedure that stands for others. */
  replacing(codes: readonly string[]): string;
  /** Says how to go on with a draft. */
  stopped(path: string): string;
  /** Says that questions are asked at a terminal only, and how to answer them otherwise. */
  unasked(path: string): string;
  /** Says that nothing is left to be written, and how to go on. */
  complete(path: string): string;
  /** Says which procedure the next questions are about. */
  amending(code: string, name: string): string;
  adding: string;
  /** Says that an answer could not be read. */
  notRead: string;
  /** Says that a question has no list to choose from, and how it may be answered. */
  noList(example: string | undefined): string;
  /** Says that a time limit is no figure with its unit, and was kept as it was typed. */
  keptAsWords: string;
  /** Says that a day is none, or is not one of the calendar. */
  noDay: string;
  /** Says that a count is none. */
  noCount: string;
  /** Says that an answer is none of those to choose from. */
  notThere: string;
  /** Says that a question has to be answered. */
  needed: string;
  /** Leads a list of what is near to an answer. */
  nearest: string;
  /** Says which procedure was named, and at which level alone. */
  named(code: string, name: string, level: string | undefined): string;
  /** Reports the number of places of a draft that are still open. */
  open(count: string): string;
  /** Parts of a decision and of its rows, by their keys; those of a procedure are in the terms. */
  decisionParts: Readonly<Record<string, string>>;
  /** Heads the list of what the paper does not carry. */
  uncarried(count: string): string;
}
