import { meaningOfKey } from '../lists/columns.ts';
import { type Field, type Notes, noteCleaning, shorten } from '../values/notes.ts';
import { isObject, type JsonObject } from '../files/json-text.ts';
import { withoutMarkup } from './markup.ts';

/**
 * Returns a value of JSON as text: a list as lines, an object by its name; undefined where it has a structure
 * of its own.
 */
export function asText(value: unknown): string | undefined {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (isObject(value)) return objectText(value);
  if (!Array.isArray(value)) return undefined;
  const parts = value.map((part) => (Array.isArray(part) ? undefined : asText(part)));
  return parts.every((part) => part !== undefined) ? parts.join('\n') : undefined;
}

const number = /^(?:code|number|so_?hieu|so|ma)$/iu;
const words = /^(?:name|title|text|ten|value|amount|unit|don_?vi|description|noi_?dung)$/iu;

/** Returns an object as text: number and name of a document, value and unit of a time. */
function objectText(value: JsonObject): string | undefined {
  const plain = Object.entries(value).filter(
    ([, part]) => typeof part === 'string' || typeof part === 'number',
  );
  const numbers = plain.filter(([key]) => number.test(key));
  const named = plain.filter(([key]) => words.test(key) || meaningOfKey(key) === 'name');
  const parts = [...numbers, ...named.filter((one) => !numbers.includes(one))].map(([, part]) =>
    String(part),
  );
  return parts.length > 0 ? parts.join(' ') : undefined;
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
