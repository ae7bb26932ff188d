import type { Words } from '../../messages/words.ts';
import { escapeMarkdownCell } from '../../text/escape.ts';
import { toMarkdownTable } from '../delimited.ts';
import { accountLine, certaintyLine, declaredLine, placeText } from './pretty.ts';
import type { Certainty } from '../../import/reviewed.ts';
import { dayOf, type Review, type ReviewedRow, type ReviewNote } from './review.ts';

/** In the order in which a person checks. */
export const certainties: readonly Certainty[] = ['doubtful', 'text', 'sure'];

/** The sheet on which an officer checks a draft against its papers: what is doubtful first. */
export function reviewMarkdown(review: Review, words: Words): string {
  const { review: say } = words;
  const parts = [
    `# ${escapeMarkdownCell(sheetTitle(review, words))}`,
    ...(review.title === undefined ? [] : [escapeMarkdownCell(review.title)]),
    bullets([
      ...review.files.map((file) => say.took(file, words.writing.number(file.rowsRead))),
      accountLine(review, words),
      ...review.declared.map((one) => declaredLine(review, one, words)),
      ...review.effects,
      certaintyLine(review, words),
    ]),
    ...noteSection(say.rejectedTitle, review.rejected, review, words),
    ...noteSection(say.generalTitle, review.general, review, words),
    ...certainties.flatMap((certainty) => rowSection(certainty, review, words)),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Returns the title of the sheet: “Phiếu kiểm tra dự thảo: 1766/QĐ-UBND, 03/8/2020”. */
export function sheetTitle(review: Review, words: Words): string {
  return words.review.sheetTitle(review.decision, dayOf(review, words));
}

function noteSection(title: string, notes: readonly ReviewNote[], review: Review, words: Words): string[] {
  if (notes.length === 0) return [];
  const lines = notes.map(({ place, message }) => {
    const where = placeText(place, review, words);
    return where === '' ? message : `${where}: ${message}`;
  });
  return [`## ${title} (${words.writing.number(notes.length)})`, bullets(lines)];
}

function rowSection(certainty: Certainty, review: Review, words: Words): string[] {
  const rows = review.rows.filter((row) => row.certainty === certainty);
  if (rows.length === 0) return [];
  const { review: say, writing } = words;
  const title = `## ${say.certainties[certainty]} (${writing.number(rows.length)})`;
  if (rows.every(({ cells, notes }) => cells.length === 0 && notes.length === 0)) {
    const lines = rows.map(({ place, codes, name }) => [
      codes.join(', '),
      name,
      placeText(place, review, words),
    ]);
    return [title, toMarkdownTable([[say.code, say.name, say.place], ...lines])];
  }
  return [title, ...rows.flatMap((row) => rowParts(row, review, words))];
}

function rowParts(row: ReviewedRow, review: Review, words: Words): string[] {
  const { review: say } = words;
  const lines = [...row.notes.map(({ message }) => message), ...(row.decided ? [row.decided] : [])];
  const table = row.cells.map(({ label, original, reading }) => [label, original, reading]);
  return [
    `### ${escapeMarkdownCell(rowTitle(row, words))}`,
    escapeMarkdownCell(rowPlace(row, review, words)),
    ...(lines.length > 0 ? [bullets(lines)] : []),
    ...(table.length > 0 ? [toMarkdownTable([[say.column, say.original, say.reading], ...table])] : []),
  ];
}

/** Returns the title of a row: “2.000815 Chứng thực …”. */
export function rowTitle({ codes, name }: ReviewedRow, { review }: Words): string {
  return `${codes.length > 0 ? codes.join(', ') : review.noCode} ${name}`.trim();
}

/** Returns the movement and place of a row: “được sửa đổi, bổ sung · bảng 3, dòng 5”. */
export function rowPlace({ action, place }: ReviewedRow, review: Review, words: Words): string {
  return [action === undefined ? '' : words.decisions.actions[action], placeText(place, review, words)]
    .filter((part) => part !== '')
    .join(' · ');
}

const bullets = (lines: readonly string[]): string =>
  lines.map((line) => `- ${escapeMarkdownCell(line)}`).join('\n');
