import { parseCode } from '../../../model/code.ts';
import {
  readForm,
  type ReviewForm,
  type ReviewFormQuestion,
  type WrongAnswerReason,
} from '../../../model/review-form.ts';
import { columnName } from '../../../text/column-name.ts';
import { cleanLine } from '../../../text/normalize.ts';
import { foldText, nameKey } from '../../../text/fold.ts';
import type { Sheet } from '../../files/table.ts';
import { type Choice, type Choices, readChoice } from './choice.ts';

/** An answer that cannot be taken, by the cell that it stands in, or the number of its question. */
export interface WrongAnswer {
  cell?: string;
  question?: string;
  text: string;
  reason: WrongAnswerReason;
}

/** A review workbook as it came back. */
export interface ReturnedReview {
  form: ReviewForm;
  choices: Choices;
  wrong: WrongAnswer[];
}

/**
 * Reads the answers in a review workbook, wherever its rows and columns were moved to.
 *
 * @param sheets all that the workbook holds, what is filtered out or hidden too
 * @returns undefined where the workbook is no review
 */
export function readReview(sheets: readonly Sheet[]): ReturnedReview | undefined {
  const own = sheets.find(({ rows }) => readForm(rows) !== undefined);
  const form = own && readForm(own.rows);
  if (!form) return undefined;
  const given = sheets.filter((sheet) => sheet !== own).flatMap((sheet) => answersIn(sheet, form.columns));
  return takeAnswers(form, given);
}

/** Takes answers for their questions; those that cannot be taken are told by their places. */
export function takeAnswers(form: ReviewForm, given: readonly GivenAnswer[]): ReturnedReview {
  const questions = new Map(form.questions.map((one) => [one.key, one]));
  const choices = new Map<string, Choice>();
  const wrong: WrongAnswer[] = [];
  for (const { key, text, ...place } of given) {
    const question = questions.get(key);
    const choice = question && understand(text, question, place.question !== undefined);
    const before = choices.get(key);
    const reason = reasonAgainst(question, choice, before);
    if (reason) wrong.push({ ...place, text, reason });
    else if (choice) choices.set(key, choice);
  }
  return { form, choices, wrong };
}

function reasonAgainst(
  question: ReviewFormQuestion | undefined,
  choice: Choice | undefined,
  before: Choice | undefined,
): WrongAnswerReason | undefined {
  if (!question) return 'no_such_question';
  if (!choice) return 'not_an_answer';
  return before && JSON.stringify(before) !== JSON.stringify(choice) ? 'answered_twice' : undefined;
}

/** An answer where it stands: in a cell of a workbook, or beside the number of its question. */
export interface GivenAnswer {
  cell?: string;
  question?: string;
  key: string;
  text: string;
}

/** Returns the answers on a sheet, if it has them: below the headings of keys and answers. */
function answersIn(sheet: Sheet, columns: ReviewForm['columns']): GivenAnswer[] {
  return answeredRows(sheet, columns).map(({ row, column, key, text }) => ({
    cell: `${sheet.name}!${columnName(column)}${sheet.firstRow + row}`,
    key,
    text,
  }));
}

/** Returns the rows of a table that are answered, wherever the columns of keys and answers stand. */
export function answeredRows(
  { rows }: Pick<Sheet, 'rows'>,
  columns: ReviewForm['columns'],
): { row: number; column: number; key: string; text: string; cells: readonly string[] }[] {
  const find = (cells: readonly string[], heading: string): number =>
    cells.findIndex((cell) => nameKey(cell) === nameKey(heading));
  const head = rows.findIndex((cells) => find(cells, columns.key) >= 0 && find(cells, columns.answer) >= 0);
  if (head < 0) return [];
  const keyAt = find(rows[head] ?? [], columns.key);
  const column = find(rows[head] ?? [], columns.answer);
  return rows.slice(head + 1).flatMap((cells, index) => {
    const text = (cells[column] ?? '').trim();
    if (text === '') return [];
    return [{ row: head + 1 + index, column, key: (cells[keyAt] ?? '').trim(), text, cells }];
  });
}

/** Takes one of the answers that were offered, by its number where these are shown, or what can be typed instead. */
function understand(
  text: string,
  { answers, takes }: ReviewFormQuestion,
  isNumbered: boolean,
): Choice | undefined {
  const numbered =
    isNumbered && /^\d{1,3}[.)]?$/u.test(text) ? answers[Number.parseInt(text, 10) - 1] : undefined;
  const offered =
    numbered ?? answers.find((one) => nameKey(one.text) === nameKey(text)) ?? begunBy(text, answers, takes);
  if (offered) return readChoice(offered.value);
  if (takes === 'department' || takes === 'sector') return readChoice(`${takes} ${cleanLine(text).text}`);
  if (takes !== 'code' || !parseCode(text)) return undefined;
  return readChoice(answers.find(({ value }) => value === `record ${text}`)?.value ?? `code ${text}`);
}

/** Returns the one answer that begins with the words of a text; a name that can be typed is taken as it was typed. */
function begunBy(
  text: string,
  answers: ReviewFormQuestion['answers'],
  takes: string | undefined,
): ReviewFormQuestion['answers'][number] | undefined {
  const words = wordsOf(text);
  if (words === '') return undefined;
  const [only, ...others] = answers.filter(({ text: whole }) => `${wordsOf(whole)} `.startsWith(`${words} `));
  const isName = takes !== undefined && takes !== 'code' && only?.value.startsWith(`${takes} `);
  return others.length > 0 || isName ? undefined : only;
}

/** Returns the words of a text, without the signs between them; codes stay whole. */
const wordsOf = (text: string): string =>
  foldText(text)
    .match(/[\p{L}\p{N}]+(?:\.\d+)*/gu)
    ?.join(' ') ?? '';
