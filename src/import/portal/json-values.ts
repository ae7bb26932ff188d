import { meaningOfKey } from '../lists/columns.ts';
import { levelsNamed } from '../values/levels/words.ts';
import { isProgramWord } from '../values/no-value.ts';
import { type Field, type Notes, noteCleaning, shorten } from '../values/notes.ts';
import { isObject, type JsonObject } from '../files/json-text.ts';
import { withoutMarkup } from './markup.ts';

/**
 * Returns a value of JSON as text: a list as lines, an object by its name; undefined where it has a structure
 * of its own.
 *
 * @param isNumbered true where an object's number is part of its text, as a document's is; that of a sector is not
 */
export function asText(value: unknown, isNumbered = true): string | undefined {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return isProgramWord(value) ? '' : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (isObject(value)) return objectText(value, isNumbered);
  if (!Array.isArray(value)) return undefined;
  const parts = value.map((part) => (Array.isArray(part) ? undefined : asText(part, isNumbered)));
  return parts.every((part) => part !== undefined) ? parts.join('\n') : undefined;
}

const number = /^(?:code|number|so_?(?:ky_?)?hieu|so(?:_?van_?ban)?|ma|so_?ngay)$/iu;
const words =
  /^(?:name|title|text|ten|value|amount|currency|unit|don_?vi(?:_?tinh)?|description|noi_?dung|trich_?yeu|muc(?:_?(?:thu|phi))?|gia_?tri|so_?tien)$/iu;

const units = new Map([
  ['working day', 'ngày làm việc'],
  ['day', 'ngày'],
  ['hour', 'giờ'],
  ['month', 'tháng'],
]);

/** Returns a part of an object as text; units in English as people here write them. */
function partText(part: unknown): string {
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
  const named = plain.filter(
    ([key]) => !numbers.some(([one]) => one === key) && (words.test(key) || meaningOfKey(key) === 'name'),
  );
  const isLeft = !isNumbered && named.length > 0;
  const parts = [...(isLeft ? [] : numbers), ...named].map(([, part]) => partText(part));
  const [first = '', title = ''] = parts;
  // The title of a document is one whatever it holds.
  if (numbers.length === 1 && parts.length === 2 && /\d\/.*\p{Lu}/u.test(first) && !/[“”]/u.test(title))
    return `${first} (“${title}”)`;
  return parts.length > 0 ? parts.join(' ') : answersOf(value);
}

/** Returns a text without the markup of web pages, which is noted. */
export function plainText(text: string, field: Field, notes: Notes): string {
  const plain = withoutMarkup(text);
  if (plain === undefined) return text;
  noteCleaning(notes, field, 'markup', { before: shorten(text, 2000), after: shorten(plain, 2000) });
  return plain;
}

/** Tells whether a value is empty, or a word for nothing. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return true;
  return Array.isArray(value) ? value.every(isEmpty) : isObject(value) && Object.values(value).every(isEmpty);
}
