import type { Field, Notes } from '../values/notes.ts';
import { readLine, readLines } from '../values/values.ts';
import { isObject } from '../files/json-values.ts';
import { plainText } from './json/values.ts';

/** Returns the names in a value: of one object, of a list of them, or texts as they are. */
export function namesIn(value: unknown): string[] {
  const all = Array.isArray(value) ? value : [value];
  const names = all.flatMap((one: unknown) => {
    const part = isObject(one) ? (one['name'] ?? one['title'] ?? one['address']) : one;
    const text = textOf(part).replace(/\s+/gu, ' ').trim().normalize('NFC');
    return text === '' ? [] : [text];
  });
  return [...new Set(names)];
}

export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

export function line(value: unknown, field: Field, notes: Notes): string | undefined {
  return readLine(plainText(textOf(value), field, notes), field, notes);
}

export function lines(value: unknown, field: Field, notes: Notes): string | undefined {
  return readLines(plainText(textOf(value), field, notes), field, notes);
}
