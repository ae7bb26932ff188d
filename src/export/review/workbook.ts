import type { Words } from '../../messages/words.ts';
import { formRows, type ReviewForm } from '../../model/review-form.ts';
import { columnName } from '../../text/column-name.ts';
import { placeText } from '../../render/imported/pretty.ts';
import { sheetTitle } from '../../render/imported/markdown.ts';
import type { Review, ReviewedQuestion } from '../../render/imported/review.ts';
import { wholeWorkbook } from '../excel/workbook.ts';
import { type FormFacts, formOf } from './form.ts';
import { notesToRead } from './notes.ts';
import type { SheetColumn, Worksheet } from '../excel/worksheet.ts';

/** Excel takes no longer text where something else than offered is typed. */
const longestWarning = 225;
const mostShown = 10;

/**
 * An import as a workbook to be answered in: what it is about, a row for each question with a list of its
 * answers, what is only to be read, and, hidden, what the tool needs to take the answers back.
 */
export function reviewWorkbook(
  review: Review,
  facts: FormFacts,
  words: Words,
  tool: { name: string; version: string },
): Uint8Array {
  const { sheets } = words.review.workbook;
  const form = formOf(review, facts, words);
  const all = [
    guideSheet(review, facts.papers, words),
    questionsSheet(review, sheets.form, words),
    notesSheet(review, words),
    formSheet(form, sheets.form),
  ];
  return wholeWorkbook({ title: sheetTitle(review, words), date: review.issued, sheets: all }, words, tool);
}

function guideSheet(review: Review, papers: ReviewForm['papers'], words: Words): Worksheet {
  const { workbook } = words.review;
  const { number } = words.writing;
  const lines = [
    papers.map(({ path }) => path).join('; '),
    ...workbook.guide(number(review.questions.length)),
  ];
  return {
    name: workbook.sheets.guide,
    columns: [{ title: sheetTitle(review, words), width: 110, wrap: true }],
    isFiltered: false,
    count: lines.length,
    rows: () => lines.map((line) => [line]),
  };
}

/** A row for each question. Lists of answers follow the key beside them, so that rows can be sorted. */
function questionsSheet(review: Review, formName: string, words: Words): Worksheet {
  const { columns: say, sheets, otherwise } = words.review.workbook;
  const titles = [
    [say.kind, 18],
    [say.place, 14],
    [say.action, 14],
    [say.paper, 40],
    [say.doubt, 40],
    [say.reading, 22],
    [say.offers, 36],
    [say.answer, 30],
    [say.key, 16],
  ] as const;
  const keyColumn = columnName(titles.length - 1);
  const form = `'${formName.replaceAll("'", "''")}'`;
  const formula = `OFFSET(${form}!$B$1,MATCH($${keyColumn}2,${form}!$A:$A,0)-1,0,COUNTIF(${form}!$A:$A,$${keyColumn}2),1)`;
  const input = { formula, otherwise: otherwise.slice(0, longestWarning) };
  const columns: SheetColumn[] = titles.map(([title, width]) => ({
    title,
    width,
    wrap: true,
    ...(title === say.answer && { input }),
  }));
  const rowOf = (question: ReviewedQuestion): string[] => [
    question.kind,
    placeText(question.place, review, words),
    question.action,
    [question.codes.join(', '), question.name].filter((text) => text !== '').join(' '),
    question.doubt,
    question.reading,
    offersText(question, words),
    question.answered ?? '',
    question.key,
  ];
  return {
    name: sheets.questions,
    caption: sheetTitle(review, words),
    columns,
    isFiltered: true,
    count: review.questions.length,
    rows: () => review.questions.map(rowOf),
  };
}

/** The answers to a question, as far as a cell shows them well; the list beside it has them all. */
function offersText({ answers, takes }: ReviewedQuestion, { review }: Words): string {
  const { columns } = review.workbook;
  const shown = answers.slice(0, mostShown).map(({ text }) => text);
  return [
    ...shown,
    ...(answers.length > shown.length ? ['…'] : []),
    ...(takes === undefined ? [] : [takes === 'code' ? columns.otherCode : columns.otherName]),
  ].join('\n');
}

/** Sheet of what is only to be read. */
function notesSheet(review: Review, words: Words): Worksheet {
  const { review: say } = words;
  const rows = notesToRead(review, words);
  return {
    name: say.workbook.sheets.notes,
    caption: sheetTitle(review, words),
    columns: [
      { title: say.workbook.columns.kind, width: 22, wrap: true },
      { title: say.place, width: 24, wrap: true },
      { title: say.workbook.columns.doubt, width: 100, wrap: true },
    ],
    isFiltered: true,
    count: rows.length,
    rows: () => rows,
  };
}

function formSheet(form: ReviewForm, name: string): Worksheet {
  const [head = [], ...rows] = formRows(form);
  return {
    name,
    isHidden: true,
    columns: [0, 1, 2].map((at) => ({ title: head[at] ?? '', width: 24 })),
    isFiltered: false,
    count: rows.length,
    rows: () => rows,
  };
}
