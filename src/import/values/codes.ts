import { internalCodeText, isInternalCode, parseCode } from '../../model/code.ts';

/** Finds a procedure's code in its full length, with its agency or without. */
export const anyCode = /[1-9]\.\d{6}(?!\d)/u;

/** Pattern of a province's own code of an internal procedure, within a longer text. */
export const internalCode = String.raw`(?<![\p{L}\d-])${internalCodeText}(?![\p{L}\d-])`;

/** Pattern of a national code, with its agency or without, within a longer text. */
export const nationalCodeText = String.raw`(?<![\d.])[1-9]\.\d{6}(?:\.(?:000\.00\.00\.)?[A-Z]\d{2})?(?![\d.]*\d)`;

/** Finds national codes and a province's own, in their full length, somewhere in a text. */
export const ownOrNationalCode = new RegExp(`${nationalCodeText}|${internalCode}`, 'gu');

/** A code as nearly all are written. */
const plainCode = /^[1-9]\.\d{6}$/u;

/** Tells whether a cell is a code of a procedure, be it one with a slip in it. */
export function looksLikeCode(text: string): boolean {
  if (plainCode.test(text)) return true;
  if (isInternalCode(text.normalize('NFKC').trim())) return true;
  return /^['’]?\s*[1-9]\s*[.,‐‑–—−-]\s*\d{6}(?!\d)/u.test(text.normalize('NFKC').trim());
}

/** Tells whether a cell says in words that a procedure has no code yet: `Chưa có mã`, as our own papers do. */
export function saysNoCode(text: string): boolean {
  return /^\(?(?:chưa (?:có|được cấp|cấp)|chờ cấp|không có) mã(?: số)?(?: TTHC)?\)?$/iu.test(text.trim());
}

/** Finds codes in their full length somewhere in a text. */
export const codesWithin = /(?<![\d.])[1-9]\.\d{6}(?:\.(?:000\.00\.00\.)?[A-Z]\d{2})?(?!\d)/gu;

/** Letters that look like digits, in a place where a code has digits. */
const lookalikes: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  О: '0',
  о: '0',
  l: '1',
  I: '1',
  i: '1',
  '|': '1',
  S: '5',
  B: '8',
};

/** Mends a code with a comma or dash, spaces, full-width digits or letters for digits; undefined where it is none. */
export function mendCode(text: string): string | undefined {
  // A raised figure marks a footnote.
  const plain = text
    .replace(/[¹²³⁰⁴-⁹]+$/u, '')
    .normalize('NFKC')
    .trim();
  const compact = plain.replace(/\s+/gu, '').replace(/^([1-9lI])[,·:;‐‑–—−-]+(?=[\dOolI]{6}(?!\d))/u, '$1.');
  const [national = '', rest = ''] = [compact.slice(0, 8), compact.slice(8)];
  const digits = national.replace(/[OoОоlIi|SB]/gu, (letter) => lookalikes[letter] ?? letter);
  for (const candidate of [
    compact,
    `${digits}${rest}`,
    `${digits}${rest}`.replace(/(?<![.,;:])[.,;:]+$/u, ''),
  ]) {
    if (parseCode(candidate)) return candidate;
  }
  const found = [...new Set(plain.match(codesWithin) ?? [])];
  const isOnly = found.length === 1 && !/\d{4,}/u.test(plain.replace(codesWithin, ' '));
  return isOnly ? found[0] : undefined;
}
