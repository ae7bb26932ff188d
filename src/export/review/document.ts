import type { Words } from '../../messages/words.ts';
import type { PaperBlock, PaperTable } from '../../model/paper.ts';
import { packForm } from '../../model/review-form.ts';
import { sheetTitle } from '../../render/imported/markdown.ts';
import { placeText } from '../../render/imported/pretty.ts';
import type { Review, ReviewedQuestion } from '../../render/imported/review.ts';
import { writeWord } from '../paper/word.ts';
import { type FormFacts, formOf } from './form.ts';
import { notesToRead } from './notes.ts';

const mostShown = 12;

/**
 * An import as a Word file to be filled in: a row for each question with its answers, numbered, what is only to be
 * read, and, in letters that take no room, what the tool needs to take the answers back.
 */
export function reviewDocument(
  review: Review,
  facts: FormFacts,
  words: Words,
  tool: { name: string; version: string },
): Uint8Array {
  const { document, sheets } = words.review.workbook;
  const title = sheetTitle(review, words);
  const form = formOf(review, facts, words);
  const guide = [
    facts.papers.map(({ path }) => path).join('; '),
    ...document.guide(words.writing.number(review.questions.length)),
  ];
  const blocks: PaperBlock[] = [
    { kind: 'heading', level: 1, text: title },
    ...guide.map((text): PaperBlock => ({ kind: 'paragraph', text, align: 'left' })),
    ...(review.questions.length > 0 ? [questionsTable(review, words)] : []),
    { kind: 'heading', level: 2, text: sheets.notes },
    notesTable(review, words),
    { kind: 'paragraph', text: document.keep, align: 'left' },
    { kind: 'paragraph', text: packForm(form), align: 'left', isFine: true },
  ];
  return writeWord({
    language: words.language,
    title,
    creator: `${tool.name} ${tool.version}`,
    date: review.issued,
    sections: [{ orientation: 'landscape', blocks }],
  });
}

/** A row for each question; the cell of the answer is empty, or has the answer that was given before. */
function questionsTable(review: Review, words: Words): PaperTable {
  const { columns: say, document } = words.review.workbook;
  const rowOf = (question: ReviewedQuestion, index: number): string[] => [
    String(index + 1),
    [question.kind, placeText(question.place, review, words)].join('\n'),
    [question.action, question.codes.join(', '), question.name].filter((text) => text !== '').join('\n'),
    question.doubt,
    offersOf(question, words),
    question.answered ?? '',
    question.key,
  ];
  return {
    kind: 'table',
    isSmall: true,
    columns: [
      { width: 6, align: 'center' },
      { width: 13 },
      { width: 21 },
      { width: 21 },
      { width: 23 },
      { width: 16 },
      { width: 10 },
    ],
    header: [[document.number, say.kind, say.paper, say.doubt, say.offers, say.answer, say.key]],
    rows: review.questions.map(rowOf),
  };
}

function offersOf({ answers, takes }: ReviewedQuestion, { review }: Words): string {
  const { columns } = review.workbook;
  const shown = answers.slice(0, mostShown).map(({ text }, index) => `${index + 1}. ${text}`);
  return [
    ...shown,
    ...(answers.length > shown.length ? ['…'] : []),
    ...(takes === undefined ? [] : [takes === 'code' ? columns.otherCode : columns.otherName]),
  ].join('\n');
}

function notesTable(review: Review, words: Words): PaperTable {
  const { place, workbook } = words.review;
  return {
    kind: 'table',
    isSmall: true,
    columns: [{ width: 16 }, { width: 20 }, { width: 74 }],
    header: [[workbook.columns.kind, place, workbook.columns.doubt]],
    rows: notesToRead(review, words),
  };
}
