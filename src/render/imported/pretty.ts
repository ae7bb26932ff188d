import type { Words } from '../../messages/words.ts';
import type { Place } from '../../import/annex/sources.ts';
import { shorten } from '../../import/values/notes.ts';
import type { Style } from '../style.ts';
import { wrapHanging } from '../wrap.ts';
import {
  countCertainty,
  dayOf,
  doubtsOf,
  openQuestions,
  type Review,
  type ReviewedCount,
  type ReviewNote,
} from './review.ts';
import { groupBy } from '../../model/sequence.ts';

const examplesShown = 3;
/** More doubts of one kind than this are told by their number and a few places. */
const toldInFull = 8;
/** More refused rows of one kind than this are told so: each has words of its own, which people look for. */
const refusedInFull = 20;
/** Rows that nobody expects in the draft. */
const onPurpose: ReadonlySet<string> = new Set(['ministry_only', 'ministry_by_body', 'left_out']);

/**
 * Returns what an import came to, for people: what each file was, what became of every row, and what to look at.
 *
 * @param reports the formats in which it is written too: what they are for need not be told
 */
export function renderReview(
  review: Review,
  words: Words,
  { width, style, reports }: { width: number; style: Style; reports: readonly string[] },
): string {
  const { rejected, path, isApplied } = review;
  const { review: say, writing } = words;
  const lines = [
    ...review.files.map((file) => say.took(file, writing.number(file.rowsRead))),
    ...(review.kind === 'decision' && path !== undefined ? [style.strong(decisionLine(review, words))] : []),
    style.strong(accountLine(review, words)),
    ...review.declared.map((one) => `  ${declaredLine(review, one, words, style)}`),
    ...review.effects.map((line) => `  ${line}`),
    ...(path === undefined ? [] : [certaintyLine(review, words)]),
  ];
  if (rejected.length > 0) {
    lines.push('', style.error(`${say.rejectedTitle} (${writing.number(rejected.length)}):`));
    lines.push(...rejectedLines(review, words, style));
  }
  lines.push(...doubtLines(review, words, style), ...cleaningLines(review, words, style));
  if (path === undefined)
    lines.push('', review.account.unchanged === undefined ? say.nothingDrafted : say.nothingChanged);
  else lines.push('', say.wrote(path), isApplied ? say.applied : say.next(path));
  if (path !== undefined && !isApplied && review.kind === 'decision') {
    const open = openQuestions(review);
    if (open > 0 && !reports.includes('xlsx') && !reports.includes('docx'))
      lines.push(style.faint(say.workbookHint(writing.number(open))));
    if (review.open) lines.push(words.authoring.toFillIn(writing.number(review.open), path));
    if (!reports.includes('html')) lines.push(style.faint(say.sheetHint));
  }
  return `${lines.map((line) => wrapHanging(line, width, '    ')).join('\n')}\n`;
}

/** “quyết định công bố 1766/QĐ-UBND (03/8/2020): …”. */
function decisionLine(review: Review, words: Words): string {
  const { decision, decisionKind } = review;
  return `${words.review.decisionKinds[decisionKind] ?? decisionKind} ${decision} (${dayOf(review, words)})`;
}

/** Returns the line of the account: “Đọc 71 dòng = 71 dòng vào dự thảo + 0 …”. */
export function accountLine({ account }: Review, { review, writing }: Words): string {
  const { rowsRead, used, joined, merged, rejected, unchanged, takenAway = 0, leftInForce = 0 } = account;
  const { number } = writing;
  // Rows that the tool adds were not read.
  const read = number(used - takenAway);
  const line = review.account(number(rowsRead), read, number(joined + merged), number(rejected));
  if (unchanged === undefined) return line;
  return [
    review.ownAccount(line, number(unchanged)),
    ...(takenAway > 0 ? [review.takenAway(number(takenAway))] : []),
    ...(leftInForce > 0 ? [review.leftInForce(number(leftInForce))] : []),
  ].join(' ');
}

/**
 * Returns the line of declared and found rows: “được sửa đổi, bổ sung: nêu 51, phụ lục có 50”. Rows that a person
 * left out are in neither figure, as in the draft, so that `plan` tells the same.
 */
export function declaredLine(
  { decision, questions }: Pick<Review, 'decision' | 'questions'>,
  { action, declared, found, leftOut = 0, agrees }: ReviewedCount,
  { decisions, review, writing: { number } }: Words,
  style?: Style,
): string {
  const line = `${decisions.actions[action]}: `;
  const rows = number(found - leftOut);
  if (declared === undefined)
    return line + (leftOut === 0 ? rows : review.leftOut(rows, number(leftOut), number(found)));
  const counted = review.declaredAndFound(number(Math.max(0, declared - leftOut)), rows);
  const whole = review.declaredAndFound(number(declared), number(found));
  const told = line + (leftOut === 0 ? counted : review.leftOut(counted, number(leftOut), whole));
  if (agrees) return declared === found ? told : review.agreesOtherwise(told);
  // Answers may leave rows out: what is accepted before them would not be what is there after.
  const differing =
    told +
    (openQuestions({ questions }) > 0
      ? review.declaredYet
      : review.declaredOtherwise(number(declared), number(found), decision));
  return style ? style.warning(differing) : differing;
}

/** Returns the line of certainty: “Chắc chắn 12, giữ nguyên văn 40, cần xem lại 19”. */
export function certaintyLine({ rows }: Review, { review, writing }: Words): string {
  const { sure, text, doubtful } = countCertainty(rows);
  return review.certainty(writing.number(sure), writing.number(text), writing.number(doubtful));
}

/** Each row with its words; of many of a kind, or left out on purpose, the number, the words of one and a few places. */
function rejectedLines(review: Review, words: Words, style: Style): string[] {
  const isMany = (group: readonly ReviewNote[]): boolean =>
    group.length > (onPurpose.has(group[0]?.reason ?? '') ? toldInFull : refusedInFull) ||
    (group.length > 1 && areAlike(group));
  const countOf = (group: readonly ReviewNote[]): string =>
    words.review[areAlike(group) ? 'times' : 'alike'](words.writing.number(group.length));
  return [...groupBy(review.rejected, ({ reason }) => reason).values()].flatMap((group) =>
    isMany(group)
      ? [
          `  ${countOf(group)} ${group[0]?.message ?? ''}`,
          style.faint(`    ${placesOf(group, review, words)}`),
        ]
      : group.map((one) => `  ${placeText(one.place, review, words)}: ${one.message}`),
  );
}

/** Tells whether the notes of a group say the same. */
const areAlike = (group: readonly ReviewNote[]): boolean =>
  group.every(({ message }) => message === group[0]?.message);

/** Doubts by their reason: few of a kind each with its words, many with the words of the first. */
function doubtLines(review: Review, words: Words, style: Style): string[] {
  const notes = doubtsOf(review);
  if (notes.length === 0) return [];
  const groups = groupBy(notes, ({ reason }) => reason);
  const lines = [...groups.values()].flatMap((group) => {
    const isAlike = areAlike(group);
    if (group.length === 1 || (group.length <= toldInFull && !isAlike))
      return group.map((note) => `  ${placePrefix(note, review, words)}${note.message}`);
    const { times, alike } = words.review;
    const count = words.writing.number(group.length);
    return [
      `  ${isAlike ? times(count) : alike(count)} ${shorten(group[0]?.message ?? '', 160)}`,
      style.faint(`    ${placesOf(group, review, words)}`),
    ];
  });
  return ['', style.strong(`${words.review.doubtsTitle} (${words.writing.number(notes.length)}):`), ...lines];
}

function cleaningLines(review: Review, words: Words, style: Style): string[] {
  const { cleanings } = review;
  if (cleanings.length === 0) return [];
  const names = words.imports.cleanings as Readonly<Record<string, string>>;
  const lines = [...groupBy(cleanings, ({ cleaning }) => cleaning)].flatMap(([cleaning, group]) => [
    `  ${words.review.times(words.writing.number(group.length))} ${names[cleaning] ?? cleaning}`,
    style.faint(`    ${placesOf(group, review, words)}`),
  ]);
  const title = `${words.review.cleanedTitle} (${words.writing.number(cleanings.length)}):`;
  return ['', style.strong(title), ...lines];
}

function placesOf(notes: readonly { place: Place }[], review: Review, words: Words): string {
  const { placeOfSeveral } = words.review;
  const shown: { place: Place; text: string; count: number }[] = [];
  let areMore = false;
  for (const { place } of notes) {
    const same = shown.find((one) => isSamePlace(one.place, place, review));
    if (same) same.count += 1;
    if (same || areMore) continue;
    const text = placeText(place, review, words);
    if (text === '') continue;
    if (shown.length < examplesShown) shown.push({ place, text, count: 1 });
    else areMore = true;
  }
  const places = shown.map(({ text, count }) =>
    count > 1 ? placeOfSeveral(text, words.writing.number(count)) : text,
  );
  return `${places.join('; ')}${areMore ? '; …' : ''}`;
}

/** Tells whether two places are told alike. */
const isSamePlace = (one: Place, other: Place, { files }: Review): boolean =>
  one.row === other.row &&
  one.sheet === other.sheet &&
  one.table === other.table &&
  one.line === other.line &&
  (files.length < 2 || one.file === other.file);

function placePrefix({ place }: ReviewNote, review: Review, words: Words): string {
  const text = placeText(place, review, words);
  return text === '' ? '' : `${text}: `;
}

/** Returns the words for a place: “bảng 3, dòng 5”; with the file's name where there are several files. */
export function placeText(
  { file, line, table, sheet, row }: Place,
  { files }: { files: readonly unknown[] },
  words: Words,
): string {
  const { review, writing } = words;
  return [
    files.length > 1 ? file : '',
    line === undefined ? '' : review.line(writing.number(line)),
    table === undefined ? '' : review.table(writing.number(table)),
    sheet === undefined ? '' : review.sheet(sheet),
    row === undefined ? '' : review.row(writing.number(row)),
  ]
    .filter((part) => part !== '')
    .join(', ');
}
