import { readDecision } from './annex/draft.ts';
import type { WordDocument } from './files/word/document.ts';
import type { Sheet } from './files/table.ts';
import { isCatalogSheet } from './lists/catalog-sheet.ts';
import { holdsTable } from './lists/header.ts';

/** Kind of import: the list that a catalog starts from, or a decision that changes one. */
export type ImportKind = 'baseline' | 'decision';

/**
 * Tells a decision from a list: only a decision gives its rows a movement. A sheet in which each row names
 * the decision that published it last is a list, whatever their status.
 *
 * @returns undefined where the file is neither
 */
export function recognise(document: WordDocument, sheets: readonly Sheet[]): ImportKind | undefined {
  const { rows, header } = readDecision(document);
  if (rows.length > 0 && !(header.number === undefined && isCatalogSheet(sheets))) return 'decision';
  if (holdsTable(sheets)) return 'baseline';
  return header.number === undefined ? undefined : 'decision';
}
