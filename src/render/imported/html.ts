import type { Words } from '../../messages/words.ts';
import { escapeHtml } from '../../text/escape.ts';
import { htmlPage } from '../html.ts';
import { certainties, rowPlace, rowTitle, sheetTitle } from './markdown.ts';
import { accountLine, certaintyLine, declaredLine, placeText } from './pretty.ts';
import type { Certainty } from '../../import/reviewed.ts';
import type { Review, ReviewedRow, ReviewNote } from './review.ts';

/** Choosing what is shown takes no script: each choice hides the rows of the others. */
const css = `
fieldset{border:0;padding:0;margin:1rem 0;display:flex;gap:1rem;flex-wrap:wrap}
section.row{border-left:.4rem solid #ccc;padding:.2rem 0 .2rem .8rem;margin:1rem 0}
section.doubtful{border-color:#c62}section.text{border-color:#cb3}section.sure{border-color:#4a6}
section.row h3{font-size:1rem;margin:0}section.row p{margin:.2rem 0;opacity:.8}
section.row table{margin:.5rem 0}td:first-child{width:18%}td:nth-child(2){width:46%}td{white-space:pre-line}
ul.doubts li{font-weight:600}
${certainties.map((one) => `body:has(#only-${one}:checked) section.row:not(.${one})`).join(',')}{display:none}
@media print{fieldset{display:none}section.row{break-inside:avoid-page}}
`;

/** The same sheet as a page that needs nothing but itself, to be read on a screen or printed. */
export function reviewHtml(review: Review, words: Words): string {
  const { review: say, writing } = words;
  const facts = [
    ...review.files.map((file) => say.took(file, writing.number(file.rowsRead))),
    accountLine(review, words),
    ...review.declared.map((one) => declaredLine(review, one, words)),
    ...review.effects,
    certaintyLine(review, words),
  ];
  const body = [
    `<style>${css}</style>`,
    ...(review.title === undefined ? [] : [`<p>${escapeHtml(review.title)}</p>`]),
    list(facts),
    ...notes(say.rejectedTitle, review.rejected, review, words),
    ...notes(say.generalTitle, review.general, review, words),
    filter(review, words),
    ...certainties.flatMap((certainty) =>
      review.rows.filter((row) => row.certainty === certainty).map((row) => rowHtml(row, review, words)),
    ),
  ];
  return htmlPage(sheetTitle(review, words), body.join('\n'), words.language);
}

function list(lines: readonly string[], name?: string): string {
  const items = lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('');
  return `<ul${name ? ` class="${name}"` : ''}>${items}</ul>`;
}

function notes(title: string, all: readonly ReviewNote[], review: Review, words: Words): string[] {
  if (all.length === 0) return [];
  const lines = all.map(({ place, message }) => {
    const where = placeText(place, review, words);
    return where === '' ? message : `${where}: ${message}`;
  });
  return [`<h2>${escapeHtml(title)} (${words.writing.number(all.length)})</h2>`, list(lines)];
}

function filter({ rows }: Review, { review: say, writing }: Words): string {
  const choice = (id: string, label: string, count: number, isChecked = false): string =>
    `<label><input type="radio" name="only" id="only-${id}"${isChecked ? ' checked' : ''}> ${escapeHtml(label)} (${writing.number(count)})</label>`;
  const countOf = (certainty: Certainty): number => rows.filter((row) => row.certainty === certainty).length;
  const choices = certainties.map((one) => choice(one, say.certainties[one], countOf(one)));
  return `<fieldset>${choice('all', say.all, rows.length, true)}${choices.join('')}</fieldset>`;
}

function rowHtml(row: ReviewedRow, review: Review, words: Words): string {
  const { review: say } = words;
  const doubts = [...row.notes.map(({ message }) => message), ...(row.decided ? [row.decided] : [])];
  const cells = row.cells.map(({ label, original, reading }) =>
    [label, original, reading].map((text) => `<td>${escapeHtml(text)}</td>`).join(''),
  );
  const head = [say.column, say.original, say.reading].map((text) => `<th>${escapeHtml(text)}</th>`).join('');
  const table =
    cells.length === 0
      ? ''
      : `<table><thead><tr>${head}</tr></thead><tbody>${cells.map((one) => `<tr>${one}</tr>`).join('')}</tbody></table>`;
  return `<section class="row ${row.certainty}"><h3>${escapeHtml(rowTitle(row, words))}</h3><p>${escapeHtml(rowPlace(row, review, words))}</p>${doubts.length > 0 ? list(doubts, 'doubts') : ''}${table}</section>`;
}
