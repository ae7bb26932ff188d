import { readDay } from '../../../model/date.ts';
import { meaningOfKey } from '../../lists/columns.ts';
import { levelsNamed } from '../../values/levels/words.ts';
import { isErrorValue } from '../../values/no-value.ts';
import { doubt, type Field, type Notes, noteCleaning, shorten } from '../../values/notes.ts';
import { isObject, type JsonObject } from '../../files/json-values.ts';
import { soundOf } from './sound.ts';
import { readPasted } from '../../files/web-looks.ts';

/**
 * Returns a value of JSON as text: a list as lines, an object by its name; undefined where it has a structure
 * of its own.
 *
 * @param isNumbered true where an object's number is part of its text, as a document's is; that of a sector is not
 */
export function asText(value: unknown, isNumbered = true): string | undefined {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (isObject(value)) return objectText(value, isNumbered);
  if (!Array.isArray(value)) return undefined;
  const parts = value.map((part) => (Array.isArray(part) ? undefined : asText(part, isNumbered)));
  return parts.every((part) => part !== undefined) ? parts.join('\n') : undefined;
}

/** Returns a value as {@link asText} does, without the error values within it; one that is all of the value stays. */
export function soundText(
  value: unknown,
  isNumbered: boolean,
  tell: (keys: string, text: string) => void,
): string | undefined {
  return asText(typeof value === 'string' ? value : soundOf(value, '', tell), isNumbered);
}

const number = /^(?:code|number|so_?(?:ky_?)?hieu|so(?:_?van_?ban)?|ma|so_?ngay)$/iu;
const words =
  /^(?:name|title|text|ten|value|amount|currency|unit|don_?vi(?:_?tinh)?|description|noi_?dung|trich_?yeu|muc(?:_?(?:thu|phi))?|gia_?tri|so_?tien)$/iu;

/** A key for the name of something: `TenLinhVuc`, `ten_co_quan`, `fieldName`. */
const nameKey = /^[Tt]en(?:_|\p{Lu})|\p{Ll}(?:Name|_name)$/u;

/** A key for a short form of the name beside it. */
const shortName = /^(?:short|abbr)|(?:^|_)(?:viet_?tat|rut_?gon)$|(?:Viet_?Tat|Rut_?Gon|_short)$/u;

const money = /^(?:amount|so_?tien|muc(?:_?(?:thu|phi))?)$/iu;
const currency = /^(?:currency|unit|don_?vi(?:_?tinh)?)$/iu;
/** A sum of a thousand or more, in figures alone. */
const bareSum = /^(?:\d{4,9}|\d{1,3}(?:[.,]\d{3})+)$/u;

const units = new Map([
  ['working day', 'ngày làm việc'],
  ['day', 'ngày'],
  ['hour', 'giờ'],
  ['month', 'tháng'],
]);

/** Returns a part of an object as text; units in English as people here write them. */
export function partText(part: unknown): string {
  const text = String(part);
  return units.get(text.toLowerCase().replaceAll('_', ' ').replace(/s$/u, '')) ?? text;
}

/** Returns the answers of an object that are yes: `{province: true, commune: false}`; undefined where it holds anything else. */
function answersOf(value: JsonObject): string | undefined {
  const entries = Object.entries(value);
  if (entries.length === 0 || !entries.every(([, part]) => typeof part === 'boolean')) return undefined;
  return entries.flatMap(([key, part]) => (part === true ? [key] : [])).join(', ');
}

/** Returns an object as text: number and name of a document, value and unit of a time. */
function objectText(value: JsonObject, isNumbered: boolean): string | undefined {
  const entries = Object.entries(value);
  // A value for each level: `{province: "05 ngày", commune: "03 ngày"}`.
  const isByLevel =
    entries.length > 0 && entries.every(([key, part]) => typeof part === 'string' && levelsNamed(key));
  if (isByLevel) return entries.map(([key, part]) => `${key}: ${part}`).join('\n');
  const plain = entries.filter(([, part]) => typeof part === 'string' || typeof part === 'number');
  const numbers = plain.filter(([key]) => number.test(key));
  const names = plain.filter(
    ([key]) =>
      !numbers.some(([one]) => one === key) &&
      (words.test(key) || nameKey.test(key) || meaningOfKey(key) === 'name'),
  );
  const long = names.filter(([key]) => !shortName.test(key));
  const named = long.length > 0 ? long : names;
  const isLeft = !isNumbered && named.length > 0;
  const hasUnit = plain.some(([key]) => currency.test(key));
  // Beside a unit the only number is how many, whatever its key.
  const [amount, ...amounts] = plain.filter(([, part]) => typeof part === 'number');
  const isAmount = hasUnit && amount && amounts.length === 0 && ![...numbers, ...named].includes(amount);
  if (isAmount) named.unshift(amount);
  const parts = [...(isLeft ? [] : numbers), ...named].map(([key, part]) =>
    !hasUnit && money.test(key) && bareSum.test(String(part)) ? `${part} đồng` : partText(part),
  );
  const [first = '', title = ''] = parts;
  // The title of a document is one whatever it holds.
  if (
    numbers.length === 1 &&
    parts.length < 3 &&
    isNumbered &&
    /\d\/.*\p{Lu}/u.test(first) &&
    !/[“”]/u.test(title)
  )
    return `${first}${particularsOf(plain)}${title === '' ? '' : ` (“${title}”)`}`;
  return parts.length > 0 ? parts.join(' ') : answersOf(value);
}

/** Returns why a service is online in part only as text: of a reason and the document that it rests on, both. */
export function reasonText(value: unknown): string | undefined {
  if (!isObject(value) || typeof value.kind !== 'string') return asText(value);
  return [value.kind, asText(value.basis)].filter(Boolean).join(' ');
}

const day = /^(?:date|issued|issued_?(?:on|date)|ngay(?:_?(?:ky|ban_?hanh))?)$/iu;
const body = /^(?:issuer|issued_?by|(?:co_?quan|noi)(?:_?ban_?hanh)?)$/iu;

/** Returns the day and the issuer of a document in JSON, as they stand after its number. */
function particularsOf(parts: readonly [string, unknown][]): string {
  const partOf = (pattern: RegExp): string =>
    String(parts.find(([key]) => pattern.test(key))?.[1] ?? '').trim();
  const [year, month, date] = (readDay(partOf(day).slice(0, 10)) ?? '').split('-');
  const issuer = partOf(body);
  return `${date === undefined ? '' : ` ngày ${date}/${month}/${year}`}${issuer === '' ? '' : ` của ${issuer}`}`;
}

/** Returns a text as its reader sees it; what is hidden in it stands beside it. */
export const seenText = readPasted;

/** Returns a text without the markup of web pages, which is noted; what that hides or strikes out is a doubt. */
export function plainText(text: string, field: Field, notes: Notes): string {
  const { text: plain, unseen } = readPasted(text);
  for (const one of unseen) doubt(notes, field, one.kind, { text: shorten(one.text) });
  if (plain === text) return text;
  noteCleaning(notes, field, 'markup', { before: shorten(text, 2000), after: shorten(plain, 2000) });
  return plain;
}

/** Returns the text of a value by its key, without markup; an error value of a spreadsheet is none. */
export function textOfKey(key: string, text: string, notes: Notes): string {
  if (!isErrorValue(text)) return plainText(text, 'row', notes);
  doubt(notes, 'row', 'cell_error', { column: shorten(key, 100), text: text.trim() });
  return '';
}

/** Tells whether a value is empty, or a word for nothing. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return true;
  return Array.isArray(value) ? value.every(isEmpty) : isObject(value) && Object.values(value).every(isEmpty);
}
