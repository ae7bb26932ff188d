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
 * Certainty of a row: everything is certain; everything but values that stay the document's own words; or not
 * even the procedure or its movement.
 */
export type Certainty = 'sure' | 'text' | 'doubtful';
