import { type LevelContent, type LevelPart, toldByLevel } from '../../model/procedure/by-level.ts';
import { isSame } from '../../model/procedure/same.ts';
import { capitalize } from '../../text/capitals.ts';
import { readDocuments } from '../../import/annex/documents.ts';
import { Doubts } from '../../import/annex/notes.ts';
import { lawKinds } from '../../import/values/documents/law-names.ts';
import type { Writing } from '../../messages/messages.ts';
import type { Document, Fee, Level, ProcedureContent, TimeLimit } from '../../model/types.ts';
import { paperWords } from '../../messages/vi/decision-paper.ts';
import { writing as vietnamese } from '../../messages/vi/writing.ts';

/** Numbers and dates on the paper, which is Vietnamese whatever language the user speaks. */
export const writing: Writing = vietnamese;

/** Dots for a text that somebody is still to write. */
export const blank = '…………';

/** Writes a number with two digits, as official papers do: below ten with a nought before it. */
export const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Writes a time limit as officers do: its own words, else `05 ngày làm việc`. */
export function timeText({ text, value, unit }: TimeLimit): string | undefined {
  if (text !== undefined) return text;
  return value === undefined || unit === undefined ? undefined : countText(value, unit);
}

/** Writes a number of days or hours: `05 ngày làm việc`, `0,5 ngày`. */
export function countText(value: number, unit: NonNullable<TimeLimit['unit']>): string {
  const number = Number.isInteger(value) ? twoDigits(value) : String(value).replace('.', ',');
  return `${number} ${paperWords.units[unit]}`;
}

/** Writes fees, a line each; that none is charged, and that it is not known, are written out. */
export function feesText(fees: NonNullable<ProcedureContent['fees']>): string {
  return typeof fees === 'string' ? paperWords.fees[fees] : fees.map(feeText).join('\n');
}

/** Writes a fee: its own words, else `2.000 đồng/trang`. */
export function feeText({ text, amount, currency = 'VND', per }: Fee): string {
  if (text !== undefined) return text;
  const sum =
    amount === undefined ? '' : `${writing.number(amount)} ${currency === 'VND' ? 'đồng' : currency}`;
  return per === undefined ? sum : `${sum}/${per}`;
}

/**
 * Writes a part of a procedure, level by level where they differ: `Cấp tỉnh: Không thu`, `Cấp xã: 8.000 đồng`.
 *
 * @param show writes the value of one level; empty where it says nothing
 */
export function textAtLevels<Key extends LevelPart>(
  content: Pick<Partial<ProcedureContent>, LevelPart | 'byLevel'>,
  levels: readonly Level[],
  part: Key,
  show: (value: NonNullable<LevelContent[Key]>) => string,
): string {
  return toldByLevel(content, levels, part, (value) => (value ? show(value) : ''))
    .map(({ level, text }) => (level ? `${capitalize(levelsText([level]))}: ${text}` : text))
    .join('\n');
}

/** Tells whether a part is written level by level. */
export const isByLevel = ({ byLevel = {} }: Pick<ProcedureContent, 'byLevel'>, part: LevelPart): boolean =>
  Object.values(byLevel).some((own) => own[part] !== undefined);

/**
 * Writes documents, a line each, with a dash where there are several; titles that would be misread, in quotes.
 *
 * @param isSpelled true for days as the text of a decision has them: `ngày 08 tháng 6 năm 2010`
 */
export function documentsText(documents: readonly Document[], isSpelled = false): string {
  const plain = listed(documents.map((document) => documentText(document, { isSpelled })));
  if (reads(plain, documents)) return plain;
  return listed(
    documents.map((document) => {
      const text = documentText(document, { isSpelled });
      return reads(`- ${text}`, [document]) ? text : documentText(document, { isSpelled, isQuoted: true });
    }),
  );
}

function listed(texts: readonly string[]): string {
  const [only] = texts;
  return texts.length === 1 && only !== undefined ? only : texts.map((text) => `- ${text}`).join('\n');
}

/** Tells whether a text is read as just these documents. */
export const reads = (text: string, documents: readonly Document[]): boolean =>
  isSame(readDocuments(text, 'legalBases', undefined, new Doubts()).documents, documents);

/** Writes a document: `Điều 8 Nghị định số 106/2024/NĐ-CP ngày 01/8/2024 của Chính phủ về …`. */
export function documentText(
  { number, issued, issuer, title, provisions }: Document,
  { isQuoted = false, isSpelled = false }: { isQuoted?: boolean; isSpelled?: boolean } = {},
): string {
  // A law is named before its number, or has none.
  const law = title !== undefined && isLawName.test(title) && !isQuoted ? `${title} ` : '';
  const rest = law === '' ? title : undefined;
  return [
    provisions,
    isLawName.test(number) ? number : `${law || `${documentKind(number)} `}số ${number}`,
    issued && (isSpelled ? spelledDay(issued) : `ngày ${writing.date(issued)}`),
    issuer && `của ${issuer}`,
    rest && isQuoted && `(“${rest}”)`,
    rest && !isQuoted && subjectOf(rest, number),
  ]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' ');
}

/** The subject within a citation: what a document does is named by its verb, of a decision after “về việc”. */
function subjectOf(title: string, number: string): string {
  if (/^về\s/iu.test(title)) return title;
  const isVerb = /^(?:quy định|hướng dẫn|sửa đổi|ban hành|công bố|phê duyệt|thông qua)(?=[\s,])/iu.test(
    title,
  );
  if (!isVerb) return `về ${title}`;
  return documentKind(number) === 'Quyết định' && /^công bố\s/iu.test(title) ? `về việc ${title}` : title;
}

const isLawName = new RegExp(String.raw`^${lawKinds}\s`, 'u');

/** Days below ten and the first two months have a nought before them (Nghị định 30/2020/NĐ-CP). */
export function spelledDay(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const number = Number(month);
  return paperWords.day(day, number < 3 ? twoDigits(number) : String(number), year);
}

/** Returns what a document is, by its number: `23/2015/NĐ-CP` is a decree. */
export function documentKind(number: string): string {
  return paperWords.documentKinds.find(([pattern]) => pattern.test(number))?.[1] ?? paperWords.anyDocument;
}

/** Writes levels: `cấp tỉnh, cấp xã`. */
export function levelsText(levels: readonly Level[]): string {
  return levels.map((level) => paperWords.levels[level]).join(', ');
}
