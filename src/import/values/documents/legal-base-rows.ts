import { type FoundNumber, findNumbers } from './numbers.ts';

/** A row of the table: a document's title and its number, as they were found. */
export interface TitledNumber {
  title: string;
  number: string;
}

/** Rows of the run-together table. */
interface LegalBaseRows {
  rows: TitledNumber[];
  /** Titles of rows that have no number. */
  unnumbered: string[];
}

/** Kinds of documents, as titles begin with them. */
export const documentKinds =
  '(?:Thông tư liên tịch|Thông tư|Nghị định|Nghị quyết|Quyết định|Văn bản hợp nhất|Bộ luật|Luật|Pháp lệnh|Chỉ thị)';
const kindAtEnd = new RegExp(`${documentKinds}(?: số)?:?\\s*$`, 'iu');
const onlyKind = new RegExp(`^${documentKinds}(?: số)?:?$`, 'iu');
const kindNext = new RegExp(`^\\s+${documentKinds}\\s`, 'iu');
/** `… Bộ Xây dựng14/2026công tác …`: a number that lost its second half, between two titles. */
const bareNumber = /(?<=[\p{L}.;)])(\d{1,4}\/(?:19|20)\d{2})(?=\p{L}|$)/u;
/**
 * Place where a title is run into the one before, with something that is no number between them, or nothing:
 * `… 202206Quy định …`.
 */
const titleJoint = new RegExp(
  `(?<=\\s\\d{1,8})(?=\\p{Lu}\\p{Ll}+\\s|- ?${documentKinds}\\s)|(?<=[\\p{Ll}”"])(?=${documentKinds}\\s)`,
  'u',
);
/** A title whose number cell holds the title again: `BỘ LUẬT HÀNG HẢI VIỆT NAMBỘ LUẬT HÀNG HẢI VIỆT NAM…`. */
const saidTwice = /^[\s.;,-]*(\p{L}.{5,}?[^\s])\1(?=\p{L}|$)/u;

interface Cut extends TitledNumber {
  /** True when a space stands before the number: it may then be the end of the title. */
  spaced: boolean;
}

/**
 * Splits the portal's table `Tên văn bản pháp lý | Mã văn bản`, whose cells come run together, into its rows:
 * a row closes with a number, and a number closes a row unless it stands within a title.
 *
 * @param body one line of text, without the table's heading
 */
export function splitLegalBases(body: string): LegalBaseRows {
  const { cuts, left } = cutAtNumbers(body);
  const result: LegalBaseRows = { rows: [], unnumbered: [] };
  for (const cut of joinParted(cuts)) addRow(cut, result);
  addRest(left, result);
  return result;
}

function cutAtNumbers(body: string): { cuts: Cut[]; left: string } {
  const cuts: Cut[] = [];
  let start = 0;
  for (const found of findNumbers(body)) {
    if (found.start < start || !closesRow(body, start, found)) continue;
    const title = body.slice(start, found.start);
    cuts.push({ title, number: found.number, spaced: /\s$/u.test(title) && !endsWithGluedKind(title) });
    start = found.end;
  }
  return { cuts, left: body.slice(start) };
}

/**
 * Tells whether a number closes a row. A title names numbers between spaces and after words like `số`; a
 * number in a cell of its own is run into the words before or after it.
 */
function closesRow(body: string, rowStart: number, { start, end }: FoundNumber): boolean {
  const before = body.slice(Math.max(rowStart, start - 80), start);
  const after = body.slice(end, end + 80);
  const glued = /[\p{L}\p{N}.;:)”"]$/u.test(before) && !/số$/iu.test(before);
  if (/^\d/u.test(after)) return glued;
  const runOn = after === '' || /^[.;]?(?:$|[\p{L}“"+*-])/u.test(after);
  if (before === '' || glued || endsWithGluedKind(before)) return runOn || after.startsWith(' ');
  if (/[(,/]$/u.test(before)) return false;
  return runOn || (/[\p{Ll};)] $/u.test(before) && !namesNext.test(before) && kindNext.test(after));
}

/** Words after which a number is one that the title names. */
const namesNext = new RegExp(`(?:${documentKinds}|số|và|hoặc|theo|của|tại)\\s*$`, 'iu');

/**
 * Tells whether a title ends with a document's kind run into it, which belongs to the number's cell: `…đấu
 * giá tài sảnThông tư số 106/2017/TT-BTC`.
 */
function endsWithGluedKind(title: string): boolean {
  const end = title.slice(-60);
  const kind = kindAtEnd.exec(end);
  return kind !== null && /[^\s(]$/u.test(end.slice(0, kind.index));
}

/** Joins a title that ends with a number and the cell with the number after it: they are one row. */
function joinParted(cuts: readonly Cut[]): Cut[] {
  const joined: Cut[] = [];
  for (const cut of cuts) {
    const last = joined.at(-1);
    if (last?.spaced && onlyKind.test(cut.title.trim()) && last.number !== cut.number) {
      joined[joined.length - 1] = { ...cut, title: `${last.title}${last.number}`, spaced: false };
    } else joined.push(cut);
  }
  return joined;
}

function addRow(cut: Cut, result: LegalBaseRows): void {
  const kind = endsWithGluedKind(cut.title) ? kindAtEnd.exec(cut.title) : null;
  const whole = kind ? cut.title.slice(0, kind.index) : cut.title;
  const title = takeBareRows(whole, result);
  const { own, lost } = cutLost(title);
  for (const text of lost) addLost(text, result);
  result.rows.push({ title: tidyTitle(own, cut.number), number: cut.number });
}

/** Adds a row for a title without a number beside it; the title may name its own. */
function addLost(title: string, result: LegalBaseRows): void {
  const [only, ...others] = findNumbers(title);
  if (only && others.length === 0)
    result.rows.push({ title: tidyTitle(title, only.number), number: only.number });
  else if (/[\p{L}\p{N}]/u.test(title)) result.unnumbered.push(title.trim());
}

/** Takes rows whose number lost its second half off a title's front; returns the rest of the title. */
function takeBareRows(title: string, result: LegalBaseRows): string {
  let left = title;
  for (let bare = bareNumber.exec(left); bare; bare = bareNumber.exec(left)) {
    addBareRow(left.slice(0, bare.index), bare[1] ?? '', result);
    left = left.slice(bare.index + bare[0].length);
  }
  return left;
}

/** Adds a row whose number lost its second half; it is made whole where its own title has it in full. */
function addBareRow(before: string, bare: string, result: LegalBaseRows): void {
  const { own, lost } = cutLost(before);
  for (const text of lost) addLost(text, result);
  const full = findNumbers(own).find(({ number }) => number.startsWith(`${bare}/`))?.number;
  result.rows.push({ title: tidyTitle(own, full ?? bare), number: full ?? bare });
}

/** Rows without a number are few; where there are many the text is no such table. */
const mostLost = 30;

/** Takes the titles of rows without a number off the front of the title that they are run into. */
function cutLost(title: string): { own: string; lost: string[] } {
  const lost: string[] = [];
  let own = title;
  while (lost.length < mostLost) {
    const twice = saidTwice.exec(own.slice(0, 1000));
    const joint = titleJoint.exec(own);
    if (twice && !onlyKind.test(twice[1] ?? '')) {
      lost.push(twice[1] ?? '');
      own = own.slice(twice[0].length);
    } else if (joint && joint.index > 0) {
      lost.push(own.slice(0, joint.index).trim());
      own = own.slice(joint.index);
    } else break;
  }
  return { own, lost };
}

/** Adds the rest after the last row: a row where it has a number of some kind, else one without. */
function addRest(left: string, result: LegalBaseRows): void {
  const { own, lost } = cutLost(takeBareRows(left.trim(), result));
  for (const text of [...lost, own]) addLost(text, result);
}

function tidyTitle(text: string, number: string): string {
  const title = text
    .replace(/^[\s\-–+*•.,;]+/u, '')
    .replace(/(?<![\s;,])[\s;,]+$/u, '')
    .trim();
  if (title === number) return '';
  return onlyKind.test(title) ? `${title} ${number}` : title;
}
