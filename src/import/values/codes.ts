import { internalCodeText, isInternalCode } from '../../model/code.ts';

/** Finds a procedure's code in its full length, with its agency or without. */
export const anyCode = /[1-9]\.\d{6}(?!\d)/u;

/** Pattern of a province's own code of an internal procedure, within a longer text. */
export const internalCode = String.raw`(?<![\p{L}\d-])${internalCodeText}(?![\p{L}\d-])`;

/** Pattern of a national code, with its agency or without, within a longer text. */
export const nationalCodeText = String.raw`(?<![\d.])[1-9]\.\d{6}(?:\.(?:000\.00\.00\.)?[A-Z]\d{2})?(?![\d.]*\d)`;

/** Tells whether a cell is a code of a procedure, be it one with a slip in it. */
export function looksLikeCode(text: string): boolean {
  if (isInternalCode(text.normalize('NFKC').trim())) return true;
  return /^['’]?\s*[1-9]\s*[.,‐‑–—−-]\s*\d{6}(?!\d)/u.test(text.normalize('NFKC').trim());
}

/** Tells whether a cell says in words that a procedure has no code yet: `Chưa có mã`, as our own papers do. */
export function saysNoCode(text: string): boolean {
  return /^\(?(?:chưa (?:có|được cấp|cấp)|chờ cấp|không có) mã(?: số)?(?: TTHC)?\)?$/iu.test(text.trim());
}
