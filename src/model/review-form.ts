/** A file that a review rests on, by its path and what is in it. */
export interface ReviewedPaper {
  path: string;
  sha256: string;
}

/** Data that a review workbook keeps for the tool, beside its sheets for people; none of it hangs on the order of rows. */
export interface ReviewForm {
  /** The files that were imported, from the folder that holds the catalog. */
  papers: ReviewedPaper[];
  /** The draft as the import wrote it. */
  draft: ReviewedPaper;
  /** Options of the import. */
  options: Readonly<Record<string, string>>;
  /** The headings under which keys and answers stand. */
  columns: { key: string; answer: string };
  questions: ReviewFormQuestion[];
}

/** A question by its key, with the words of each answer and what they mean. */
export interface ReviewFormQuestion {
  key: string;
  /** Kind of text that can be typed instead: `code`. */
  takes?: string;
  answers: { text: string; value: string }[];
}

/** Why an answer cannot be taken. */
export type WrongAnswerReason = 'not_an_answer' | 'no_such_question' | 'answered_twice';

const mark = 'tthc-review';
const version = '1';

/** Returns a form as rows of a sheet; the answers to a question stand together, below its key. */
export function formRows({ papers, draft, options, columns, questions }: ReviewForm): string[][] {
  return [
    [mark, version],
    ...papers.map(({ path, sha256 }) => ['paper', path, sha256]),
    ['draft', draft.path, draft.sha256],
    ...Object.entries(options).map(([name, value]) => ['option', name, value]),
    ['column', 'key', columns.key],
    ['column', 'answer', columns.answer],
    ...questions.flatMap(({ key, takes, answers }) => [
      ...answers.map(({ text, value }) => [key, text, value]),
      ...(takes === undefined ? [] : [['takes', key, takes]]),
    ]),
  ];
}

/** Reads rows that {@link formRows} wrote; undefined where they are anything else. */
export function readForm(rows: readonly (readonly string[])[]): ReviewForm | undefined {
  const at = rows.findIndex(([name, value]) => name === mark && value === version);
  if (at < 0) return undefined;
  const questions = new Map<string, ReviewFormQuestion>();
  const questionOf = (key: string): ReviewFormQuestion => {
    const question = questions.get(key) ?? { key, answers: [] };
    questions.set(key, question);
    return question;
  };
  const papers: ReviewedPaper[] = [];
  const draft = { path: '', sha256: '' };
  const options: Record<string, string> = {};
  const columns = { key: '', answer: '' };
  for (const [name = '', first = '', second = ''] of rows.slice(at + 1)) {
    if (name === '') continue;
    if (name === 'paper') papers.push({ path: first, sha256: second });
    else if (name === 'draft') Object.assign(draft, { path: first, sha256: second });
    else if (name === 'option') options[first] = second;
    else if (name === 'column') Object.assign(columns, { [first]: second });
    else if (name === 'takes') questionOf(first).takes = second;
    else questionOf(name).answers.push({ text: first, value: second });
  }
  return { papers, draft, options, columns, questions: [...questions.values()] };
}

/** Tells whether a text is of a sheet that holds a form, hidden or not. */
export const mentionsForm = (text: string): boolean => text.includes(mark);
