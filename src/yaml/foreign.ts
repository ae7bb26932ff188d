import type { ForeignKind } from '../model/unreadable.ts';

/** Endings of what can be imported. */
const byEnding: readonly [RegExp, ForeignKind][] = [
  [/\.docx$/iu, 'word'],
  [/\.xlsx?$/iu, 'excel'],
  [/\.(?:csv|tsv)$/iu, 'csv'],
  [/\.jsonl$/iu, 'json'],
];

/** Beginnings of Word and Excel files, new and old, PDF and RTF when they are read as text. */
const officeStarts = ['PK\u0003\u0004', '\ufffd\ufffd\u0011', '%PDF-', '{\\rtf'];

/** A key at the start of a line or after a brace: every decision has one, however badly it is written. */
const anyKey = /(?:^|\{)[ \t]*["']?[A-Za-z]\w*["']?[ \t]*:/mu;

/**
 * Tells what a file is that was given for a decision and is no YAML; undefined for one that may be. A name that says YAML
 * is believed unless an office's program wrote the file: what is wrong with the text is then told place by place.
 */
export function foreignKind(path: string, text: string): ForeignKind | undefined {
  const [, named] = byEnding.find(([ending]) => ending.test(path)) ?? [];
  if (named) return named;
  if (officeStarts.some((start) => text.startsWith(start))) return 'other';
  if (/\.ya?ml$/iu.test(path) || text.trim() === '') return undefined;
  if (/\.json$/iu.test(path)) return /^\s*\[/u.test(text) ? 'json' : undefined;
  return /[\0\ufffd]/u.test(text) || !anyKey.test(text) ? 'other' : undefined;
}

/** Tells whether a text is a list of catalogs, as federation.yaml is, whatever its file is called. */
export const isCatalogList = (text: string): boolean =>
  /^["']?catalogs["']?[ \t]*:/mu.test(text) && !/^["']?(?:number|kind)["']?[ \t]*:/mu.test(text);
