import type { Document } from '../../model/types.ts';
import { issuedIn } from './document-dates.ts';
import { findNumbers } from '../values/document-numbers.ts';
import { documentKinds, splitLegalBases, type TitledNumber } from '../values/legal-base-rows.ts';
import { doubt, type Notes, shorten } from '../values/notes.ts';
import { readLine } from '../values/values.ts';

const header = /^Tên văn bản(?: pháp lý)?\s*\|?\s*(?:Mã|Số) văn bản\s*/u;

/** Tells whether a text is the portal's own table of legal bases, and not a list that somebody wrote. */
export function isPortalTable(text: string): boolean {
  return header.test(text.trim());
}

const startsWithKind = new RegExp(`^${documentKinds}(?: số)?:? (?=\\d)`, 'iu');

/**
 * Reads the legal bases (căn cứ pháp lý, NĐ 63/2010 Điều 15 khoản 1 điểm b) of a procedure, each once. A
 * document without a number is no entry: it becomes a doubt.
 */
export function readLegalBases(text: string, notes: Notes): Document[] | undefined {
  const line = readLine(text, 'legalBases', notes);
  if (line === undefined) return undefined;
  const { rows, unnumbered } = splitLegalBases(line.replace(header, ''));
  for (const title of unnumbered)
    doubt(notes, 'legalBases', 'legal_base_without_number', { text: shorten(title) });
  const byNumber = new Map<string, Document>();
  for (const row of rows) {
    const document = readRow(row, notes);
    const known = byNumber.get(document.number);
    if (!known || (known.title?.length ?? 0) < (document.title?.length ?? 0))
      byNumber.set(document.number, document);
  }
  return byNumber.size > 0 ? [...byNumber.values()] : undefined;
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
