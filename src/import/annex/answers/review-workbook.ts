import { parseCode } from '../../../model/code.ts';
import {
  readForm,
  type ReviewForm,
  type ReviewFormQuestion,
  type WrongAnswerReason,
} from '../../../model/review-form.ts';
import { columnName } from '../../../text/column-name.ts';
import { cleanLine } from '../../../text/normalize.ts';
import { nameKey } from '../../../text/fold.ts';
import type { Sheet } from '../../files/table.ts';
import { type Choice, type Choices, readChoice } from './choice.ts';

/** An answer that cannot be taken, by the sheet and cell that it stands in. */
export interface WrongAnswer {
  cell: string;
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
  const questions = new Map(form.questions.map((one) => [one.key, one]));
  const choices = new Map<string, Choice>();
  const wrong: WrongAnswer[] = [];
  const given = sheets.filter((sheet) => sheet !== own).flatMap((sheet) => answersIn(sheet, form.columns));
  for (const { key, text, ...place } of given) {
    const question = questions.get(key);
    const choice = question && understand(text, question);
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

interface GivenAnswer {
  cell: string;
  key: string;
  text: string;
}

/** Returns the answers on a sheet, if it has them: below the headings of keys and answers. */
function answersIn({ name, rows, firstRow }: Sheet, columns: ReviewForm['columns']): GivenAnswer[] {
  const find = (cells: readonly string[], heading: string): number =>
    cells.findIndex((cell) => nameKey(cell) === nameKey(heading));
  const head = rows.findIndex((cells) => find(cells, columns.key) >= 0 && find(cells, columns.answer) >= 0);
  if (head < 0) return [];
  const keyAt = find(rows[head] ?? [], columns.key);
  const answerAt = find(rows[head] ?? [], columns.answer);
  return rows.slice(head + 1).flatMap((cells, index) => {
    const text = (cells[answerAt] ?? '').trim();
    if (text === '') return [];
    const cell = `${name}!${columnName(answerAt)}${firstRow + head + 1 + index}`;
    return [{ cell, key: (cells[keyAt] ?? '').trim(), text }];
  });
}

/** Takes one of the answers that were offered, or what can be typed instead. */
function understand(text: string, { answers, takes }: ReviewFormQuestion): Choice | undefined {
  const offered = answers.find((one) => nameKey(one.text) === nameKey(text));
  if (offered) return readChoice(offered.value);
  if (takes === 'department' || takes === 'sector') return readChoice(`${takes} ${cleanLine(text).text}`);
  if (takes !== 'code' || !parseCode(text)) return undefined;
  return readChoice(answers.find(({ value }) => value === `record ${text}`)?.value ?? `code ${text}`);
}
