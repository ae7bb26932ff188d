import { foldText } from '../text/fold.ts';
import { readDecision } from './annex/draft.ts';
import type { AnnexRejection } from './annex/notes.ts';
import type { WordDocument } from './files/word/document.ts';
import type { Sheet } from './files/table.ts';
import { isCatalogSheet } from './lists/catalog-sheet.ts';
import { holdsBareList, holdsListWithoutCodes, holdsTable } from './lists/header.ts';

/** Kind of import: the list that a catalog starts from, or a decision that changes one. */
export type ImportKind = 'baseline' | 'decision';

type Unmoved = AnnexRejection<'unmoved'>;

/**
 * Tells a decision from a list: only a decision gives its rows a movement. A sheet in which each row names
 * the decision that published it last is a list, whatever their status; so is one in which few rows have a note
 * or status that sounds like a movement, or rows that are said to be in force stand beside those that ended.
 *
 * @returns undefined where the file is neither
 */
export function recognise(document: WordDocument, sheets: readonly Sheet[]): ImportKind | undefined {
  const { rows, rejected, header } = readDecision(document);
  const unmoved = rejected.filter(({ reason }) => reason === 'action_unknown').length;
  const saysStates = rejected.some(
    (one) => one.reason === 'unmoved' && /hieu luc/.test(foldText((one as Unmoved).args.said)),
  );
  const isList =
    header.number === undefined && (unmoved >= rows.length || saysStates || isCatalogSheet(sheets));
  if (rows.length > 0 && !isList) return 'decision';
  const isDecision = header.number !== undefined && hasArticles(document);
  const isBare = rows.length === 0 && header.number === undefined;
  if (!isDecision && (holdsTable(sheets) || (isBare && holdsBareList(sheets)))) return 'baseline';
  if (isBare && holdsListWithoutCodes(sheets)) return 'baseline';
  return header.number === undefined ? undefined : 'decision';
}

/** Tells whether a document has a decision's articles: its list is no list to begin with, whatever it is called. */
function hasArticles({ blocks }: WordDocument): boolean {
  return blocks.some((block) => block.kind === 'paragraph' && /^\s*điều\s+\d+\s*[.:]/iu.test(block.text));
}
