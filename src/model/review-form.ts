import { hash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** A file that a review rests on, by its path and what is in it. */
export interface ReviewedPaper {
  path: string;
  sha256: string;
}

/** Data that a review keeps for the tool, beside what people see of it; none of it hangs on the order of rows. */
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

/** A packed form is far smaller; a text made to unpack into more is none of ours. */
const mostPacked = 50_000_000;

/**
 * Returns a form as one text, for papers that have no sheet to hide it in: packed, in pieces between which lines may
 * break, with a check of the whole.
 */
export function packForm(form: ReviewForm): string {
  const packed = deflateRawSync(JSON.stringify(formRows(form)), { level: 9 }).toString('base64');
  return `${mark}:${packed.replace(/.{1,60}/gu, '$& ').trim()}:${checkOf(packed)}`;
}

/**
 * Reads a text that {@link packForm} wrote, wherever its lines were broken.
 *
 * @returns undefined where it is no longer whole
 */
export function unpackForm(text: string): ReviewForm | undefined {
  const [, packed = '', check] =
    new RegExp(`${mark}:([A-Za-z0-9+/=]+):([0-9a-f]{8})`, 'u').exec(text.replace(/\s+/gu, '')) ?? [];
  const rows = check === checkOf(packed) ? unpack(packed) : undefined;
  return isRows(rows) ? readForm(rows) : undefined;
}

function unpack(packed: string): unknown {
  try {
    const text = inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: mostPacked }).toString();
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const isRows = (value: unknown): value is string[][] =>
  Array.isArray(value) &&
  value.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string'));

const checkOf = (packed: string): string => hash('sha256', packed).slice(0, 8);

/** Tells whether a text is of a sheet that holds a form, hidden or not. */
export const mentionsForm = (text: string): boolean => text.includes(mark);
