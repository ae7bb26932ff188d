// Keys and scalars in canonical form, as the writer writes them and the reader knows them again.

/**
 * Characters that cannot be seen, or that some YAML version takes for a line break: controls, soft
 * hyphen, zero-width and bidirectional marks, line separators, BOM, halves of surrogate pairs, the
 * replacement character (which in a raw file means that it was not UTF-8). Written as escapes only.
 */
const hidden =
  '\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e' +
  '\\u2060-\\u206f\\ufeff\\ufff0-\\uffff\\ud800-\\udfff';

/** Finds what breaks a plain scalar: indicators at its start, `: ` and ` #`, outer spaces, hidden characters. */
const breaksPlain = tester(`^$|^[-?:,[\\]{}#&*!|>'"%@\`=<~. ]|: |:$| #| $|[\\n${hidden}]`);
/** Finds what breaks a literal block: an empty or indented first line, an empty last one, trailing spaces. */
const breaksLiteral = tester(`^$|^[ \\n]|\\n$| \\n| $|[${hidden}]`);
/** Tells whether a text holds a character that is only ever written as an escape. */
export const hasHiddenCharacter = tester(`[${hidden}]`);

/**
 * A line, to be looked for at one place, that is surely a plain scalar unless it ends in a space or looks typed:
 * it begins with a letter or a bracket, and holds no colon, no `#` and no hidden character.
 */
export const plainLine = new RegExp(
  `[A-Za-z(\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u0233\\u1e00-\\u1eff][^\\n:#${hidden}]*\\n`,
  'y',
);

/**
 * Tests for a pattern that names halves of surrogate pairs. Without the `u` flag it also matches the
 * halves of whole pairs, but is twice as fast; so only what it matches is looked at again.
 */
function tester(source: string): (text: string) => boolean {
  const quick = new RegExp(source);
  const exact = new RegExp(source, 'u');
  return (text) => quick.test(text) && exact.test(text);
}

const word = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
/** All that any YAML version may read as a number or as a time of day. */
const numberLike = /^[-+]?\.?\d[\da-fox_.,:+-]*$/i;
const isoDate = /^\d{4}-\d\d-\d\d$/;
const timestamp = /^\d{4}-\d\d?-\d\d?(?:t| +)\d/i;
/** A code with its agency. Without one it is a number to YAML, so codes with one are quoted alike. */
const procedureCode = /^\d\.\d{6}\.[\dA-Z.]+$/;

/** Tells whether text would, unquoted, be something else than text to some YAML version, or to a reader's eye. */
export function looksTyped(text: string): boolean {
  const first = text.charCodeAt(0);
  const isDigit = first >= 48 && first <= 57;
  if (!isDigit && first !== 43) return text.length <= 5 && word.test(text);
  return (numberLike.test(text) && !isoDate.test(text)) || timestamp.test(text) || procedureCode.test(text);
}

/**
 * A scalar, or an empty list or map, as it is written on one line. Text that would be a literal
 * block is written quoted here.
 *
 * Throws a TypeError for what JSON has no form for.
 */
export function scalarToken(value: unknown): string {
  if (typeof value === 'string') return breaksPlain(value) || looksTyped(value) ? quoted(value) : value;
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value === 'object') return Array.isArray(value) ? '[]' : '{}';
  throw new TypeError(`no JSON value: ${String(value)}`);
}

const plainKey = /^[A-Za-z_][A-Za-z0-9_/.-]*$/;

/** Characters of ASCII that plain keys are made of, the first letter aside. */
export const isKeyCharacter = new Uint8Array(128);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_/.-') {
  isKeyCharacter[character.charCodeAt(0)] = 1;
}

/** Returns a key as it is written, without its colon. YAML has no place for one of more than 1024 characters. */
export function keyToken(key: string): string {
  return plainKey.test(key) && !looksTyped(key) ? key : quoted(key);
}

/** Returns how a literal block of this text begins: `|-`, or `|` if it ends in a newline; undefined if it cannot be one. */
export function literalHeader(text: string): '|' | '|-' | undefined {
  if (!text.includes('\n')) return undefined;
  const clipped = text.endsWith('\n');
  if (breaksLiteral(clipped ? text.slice(0, -1) : text)) return undefined;
  return clipped ? '|' : '|-';
}

const everyHiddenCharacter = new RegExp(`[${hidden}]`, 'gu');

/** Returns a text in double quotes. */
export function quoted(text: string): string {
  const json = JSON.stringify(text);
  if (!hasHiddenCharacter(json)) return json;
  return json.replace(everyHiddenCharacter, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
