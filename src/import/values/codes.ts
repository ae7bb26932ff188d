/** Finds a procedure's code in its full length, with its agency or without. */
export const anyCode = /[1-9]\.\d{6}(?!\d)/u;

/** Tells whether a cell is a code of a procedure, be it one with a slip in it. */
export function looksLikeCode(text: string): boolean {
  return /^['’]?\s*[1-9]\s*[.,]\s*\d{6}(?!\d)/u.test(text.normalize('NFKC').trim());
}
