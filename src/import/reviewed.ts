import type { Carrier } from './files/carrier.ts';
import type { Separator, TextEncoding } from './files/spellings.ts';

/** A file as it was taken, so that a wrong guess is seen. */
export interface ReviewedFile {
  file: string;
  format: Carrier['format'];
  kind: 'portal-list' | 'portal-details' | 'decision' | 'own-export';
  encoding?: TextEncoding;
  separator?: Separator;
  rowsRead: number;
}

/**
 * Certainty of a row: everything is certain; everything but values that stay the document's own words, and words
 * that were not read; or not even the procedure or its movement.
 */
export type Certainty = 'sure' | 'text' | 'doubtful';

/**
 * Returns the certainty of a row.
 *
 * @param reasons reasons of its doubts
 * @param keptAsText reasons after which the draft still says what the file says
 * @param isPartly true where text of the row was not read
 */
export function certaintyOf<Reason>(
  reasons: readonly Reason[],
  keptAsText: ReadonlySet<Reason>,
  isPartly: boolean,
): Certainty {
  if (reasons.some((reason) => !keptAsText.has(reason))) return 'doubtful';
  return reasons.length > 0 || isPartly ? 'text' : 'sure';
}
