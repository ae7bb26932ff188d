import type { Document } from '../../model/types.ts';
import { issuedIn } from './document-dates.ts';
import { findNumbers } from '../values/documents/numbers.ts';
import { isLawTitle } from '../values/documents/law-names.ts';
import { documentKinds, splitLegalBases, type TitledNumber } from '../values/documents/legal-base-rows.ts';
import { doubt, type Notes, shorten } from '../values/notes.ts';
import { readLine } from '../values/values.ts';

const header = /^Tên văn bản(?: pháp lý)?\s*\|?\s*(?:Mã|Số) văn bản\s*/u;

/** Tells whether a text is the portal's own table of legal bases, and not a list that somebody wrote. */
export function isPortalTable(text: string): boolean {
  return header.test(text.trim());
}

const startsWithKind = new RegExp(`^${documentKinds}(?: số)?:? (?=\\d)`, 'iu');

/**
 * Reads the legal bases (căn cứ pháp lý, NĐ 63/2010 Điều 15 khoản 1 điểm b) of a procedure, each once. A law without
 * a number stands by its name; any other document without one is no entry. Both are doubts.
 */
export function readLegalBases(text: string, notes: Notes): Document[] | undefined {
  const line = readLine(text, 'legalBases', notes);
  if (line === undefined) return undefined;
  const { rows, unnumbered } = splitLegalBases(line.replace(header, ''));
  const byNumber = new Map<string, Document>();
  for (const row of rows) {
    const document = readRow(row, notes);
    const known = byNumber.get(document.number);
    if (!known || (known.title?.length ?? 0) < (document.title?.length ?? 0))
      byNumber.set(document.number, document);
  }
  for (const title of unnumbered) {
    const law = lawByTitle(title, notes);
    if (law && !byNumber.has(title)) byNumber.set(title, law);
  }
  return byNumber.size > 0 ? [...byNumber.values()] : undefined;
}

/** Returns the law that a title without a number names, or notes that it names none. */
export function lawByTitle(title: string, notes: Notes): Document | undefined {
  const isLaw = isLawTitle(title);
  doubt(notes, 'legalBases', isLaw ? 'legal_base_by_name' : 'legal_base_without_number', {
    text: shorten(title),
  });
  return isLaw ? { number: title } : undefined;
}

function readRow({ title, number: found }: TitledNumber, notes: Notes): Document {
  // `198/2016/TT/BTC` beside a title that says `198/2016/TT-BTC`.
  const number =
    findNumbers(title).find((one) => lettersOf(one.number) === lettersOf(found))?.number ?? found;
  if (!/\/\p{Lu}/u.test(number)) {
    doubt(notes, 'legalBases', 'legal_base_number_incomplete', { number, title: shorten(title) });
  }
  if (title === '') return { number };
  checkNumber(title, number, notes);
  const issued = issuedIn(title, number, notes);
  return { number, ...(issued && { issued }), title };
}

/** Notes a title that begins with the number of another document than its cell holds. */
function checkNumber(title: string, number: string, notes: Notes): void {
  const start = startsWithKind.exec(title)?.[0].length;
  const [first] = findNumbers(title);
  if (start === undefined || first?.start !== start || first.number === number) return;
  doubt(notes, 'legalBases', 'legal_base_number_differs', { number, title: shorten(title) });
}

function lettersOf(number: string): string {
  return number.replace(/[^\p{L}\p{N}]+/gu, '');
}
