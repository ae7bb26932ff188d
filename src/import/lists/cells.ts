import { levelsNamed } from '../values/levels/words.ts';

/** Cell of a row with its column's heading, or value of a record with its key. */
export interface Cell {
  heading: string;
  text: string;
}

/** Tells whether a cell names levels and nothing else. */
export function looksLikeLevels(text: string): boolean {
  return levelsNamed(text) !== undefined;
}

/** Tells whether a cell is the number of a decision. */
export function looksLikeDecision(text: string): boolean {
  return /^(?:(?:quyết định )?số )?\d+[a-zđ]?\s*\/(?:\d{4}\/)?\s*Q[ĐDÐ]\s*-/iu.test(text.trim());
}
