import type { Document } from '../../model/types.ts';
import { issuedIn } from './document-dates.ts';
import { type FoundNumber, findNumbers } from './document-numbers.ts';
import { doubt, type Notes, shorten } from './notes.ts';
import { readLine } from './values.ts';

const header = /^Tên văn bản(?: pháp lý)?\s*\|?\s*(?:Mã|Số) văn bản\s*/u;
export const kinds =
  '(?:Thông tư liên tịch|Thông tư|Nghị định|Nghị quyết|Quyết định|Văn bản hợp nhất|Bộ luật|Luật|Pháp lệnh|Chỉ thị)';
const kindAtEnd = new RegExp(`${kinds}(?: số)?:?\\s*$`, 'iu');
const onlyKind = new RegExp(`^${kinds}(?: số)?:?$`, 'iu');
/** `… Bộ Xây dựng14/2026công tác …`: a number that lost its second half, between two titles. */
const bareNumber = /(?<=[\p{L}.;)])(\d{1,4}\/(?:19|20)\d{2})(?=\p{L}|$)/u;
/** A title run into the next one, with something that is no number or nothing between: `… 202206Quy định …`. */
const lostNumber = new RegExp(
  `^(.*(?:\\s\\d+(?=\\p{Lu}\\p{Ll}+\\s)|[\\p{Ll}\\d)”"](?=${kinds}\\s)))(.*)$`,
  'u',
);

interface Row {
  title: string;
  number: string;
  /** Whether a space stands before the number: it may then be the end of the title. */
  spaced: boolean;
}

/**
 * Reads the legal bases (căn cứ pháp lý, NĐ 63/2010 Điều 15 khoản 1 điểm b) out of the portal's
 * table `Tên văn bản pháp lý | Mã văn bản`, whose cells come run together. What has no number is
 * no entry: it goes into a doubt.
 */
export function readLegalBases(text: string, notes: Notes): Document[] | undefined {
  const line = readLine(text, 'legalBases', notes);
  if (line === undefined) return undefined;
  const body = line.replace(header, '');
  const { rows, left } = splitRows(body);
  const byNumber = new Map<string, Document>();
  for (const row of joinParted(rows)) {
    for (const document of readRow(row, notes)) {
      const known = byNumber.get(document.number);
      if (!known || (known.title?.length ?? 0) < (document.title?.length ?? 0))
        byNumber.set(document.number, document);
    }
  }
  for (const document of readUnnumbered(left, notes)) byNumber.set(document.number, document);
  return byNumber.size > 0 ? [...byNumber.values()] : undefined;
}

/** Cuts the text after each number that closes a row; numbers within titles do not. */
function splitRows(body: string): { rows: Row[]; left: string } {
  const rows: Row[] = [];
  let start = 0;
  for (const found of findNumbers(body)) {
    if (!closesRow(body, found)) continue;
    const title = body.slice(start, found.start);
    rows.push({ title, number: found.number, spaced: /\s$/u.test(title) && !gluedKind(title) });
    start = found.end;
  }
  return { rows, left: body.slice(start) };
}

/**
 * A title names numbers between spaces; a number of its own cell is run into the words before or
 * after it.
 */
function closesRow(body: string, { start, end }: FoundNumber): boolean {
  const before = body.slice(Math.max(0, start - 40), start);
  const after = body.slice(end, end + 1);
  const runOn = after === '' || /[\p{L}“"+*-]/u.test(after);
  if (/^\d$/u.test(after)) return before !== '' && !/[\s(\d]$/u.test(before) && !/số$/iu.test(before);
  if (before === '' || gluedKind(before)) return runOn || after === ' ';
  if (/[\p{L}\p{N}.;:)”"]$/u.test(before) && !/số$/iu.test(before)) return runOn || /[\s]/u.test(after);
  return runOn && !/[(,/]$/u.test(before);
}

/** `…đấu giá tài sảnThông tư số 106/2017/TT-BTC`: the cell repeats the kind, run into the title. */
function gluedKind(before: string): boolean {
  const kind = kindAtEnd.exec(before);
  return kind !== null && kind.index > 0 && /[^\s(]$/u.test(before.slice(0, kind.index));
}

/** A title that ends with a number, and the cell with the number after it, are one row. */
function joinParted(rows: readonly Row[]): Row[] {
  const joined: Row[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (last?.spaced && onlyKind.test(row.title.trim()) && last.number !== row.number) {
      joined[joined.length - 1] = { ...row, title: `${last.title}${last.number}`, spaced: false };
    } else joined.push(row);
  }
  return joined;
}

function readRow(row: Row, notes: Notes): Document[] {
  const { title, others } = cutTitle(row, notes);
  const own = tidyTitle(title, row.number);
  if (own) checkNumber(own, row.number, notes);
  const issued = own ? issuedIn(own, row.number, notes) : undefined;
  return [...others, { number: row.number, ...(issued && { issued }), ...(own && { title: own }) }];
}

/** Takes off what stands before the title and belongs to a row whose number was lost. */
function cutTitle(row: Row, notes: Notes): { title: string; others: Document[] } {
  const bare = bareNumber.exec(row.title);
  if (bare) {
    const others = readBare(row.title.slice(0, bare.index), bare[1] ?? '', notes);
    return { title: row.title.slice(bare.index + bare[0].length), others };
  }
  const lost = lostNumber.exec(row.title);
  const title = lost?.[2] ?? row.title;
  if (!lost || onlyKind.test(title.trim())) return { title: row.title, others: [] };
  doubt(notes, 'legalBases', 'legal_base_without_number', { text: shorten((lost[1] ?? '').trim()) });
  return { title, others: [] };
}

/** A number without its second half, made whole where its own title has it in full. */
function readBare(before: string, bare: string, notes: Notes): Document[] {
  const title = tidyTitle(before, bare) ?? '';
  const full = findNumbers(title).find(({ number }) => number.startsWith(`${bare}/`))?.number;
  const number = full ?? bare;
  if (!full) doubt(notes, 'legalBases', 'legal_base_number_incomplete', { number, title: shorten(title) });
  const issued = title ? issuedIn(title, number, notes) : undefined;
  return [{ number, ...(issued && { issued }), ...(title && { title }) }];
}

/** What is left after the last row: an entry where it has a number of some kind, else a doubt. */
function readUnnumbered(left: string, notes: Notes): Document[] {
  const text = left.trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  const bare = bareNumber.exec(text);
  if (bare && bare.index + bare[0].length === text.length)
    return readBare(text.slice(0, bare.index), bare[1] ?? '', notes);
  const [only, ...others] = findNumbers(text);
  if (only && others.length === 0) {
    const issued = issuedIn(text, only.number, notes);
    return [{ number: only.number, ...(issued && { issued }), title: text }];
  }
  doubt(notes, 'legalBases', 'legal_base_without_number', { text: shorten(text) });
  return [];
}

function tidyTitle(text: string, number: string): string | undefined {
  const kind = gluedKind(text) ? kindAtEnd.exec(text) : null;
  const title = (kind ? text.slice(0, kind.index) : text)
    .replace(/^[\s\-–+*•.,;]+/u, '')
    .replace(/[\s;,]+$/u, '')
    .trim();
  if (title === '') return undefined;
  return onlyKind.test(title) ? `${title} ${number}` : title;
}

/** A title that begins with the number of another document than its cell. */
function checkNumber(title: string, number: string, notes: Notes): void {
  const start = new RegExp(`^${kinds}(?: số)?:? (?=\\d)`, 'iu').exec(title);
  const [first] = start ? findNumbers(title) : [];
  if (!start || !first || first.start !== start[0].length || first.number === number) return;
  doubt(notes, 'legalBases', 'legal_base_number_differs', { number, title: shorten(title) });
}
