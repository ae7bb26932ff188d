// A YAML text as the stretches that carry meaning, each with the path and the kind of value it stands for.
import type { Path, Range } from '../../model/finding.ts';
import type { Expected } from './expected.ts';

/** A scalar, or a comment. */
export interface Token {
  role: 'key' | 'value' | 'comment';
  style: 'plain' | 'single' | 'double' | 'block' | 'comment';
  /** With its quotes, or its block header. An empty value starts and ends at one place. */
  start: number;
  end: number;
  path: Path;
  expected: Expected;
  value: unknown;
  isTagged: boolean;
  /** Range of the key, for a value. */
  holder?: Range | undefined;
  /** All keys of the map, for a key. */
  siblings: readonly string[];
}

/** A token of YAML syntax, without text of the catalog. */
export interface Mark {
  type: 'anchor' | 'alias' | 'tag' | 'directive' | 'comment' | 'merge';
  start: number;
  end: number;
  /** Path given by the parser; for other marks see {@link pathAt}. */
  path?: Path;
}

/** A text split into tokens. */
export interface SourceText {
  path: string;
  text: string;
  /** Scalars of the first document and all comments, in order; none overlap. */
  tokens: readonly Token[];
  marks: readonly Mark[];
  documents: number;
  /** True when the parser objects, so that paths and values are guesses. */
  isBroken: boolean;
  /** True when all YAML readers split the text alike: not so where a lone return ends a line to some. */
  isCertain: boolean;
}

/** Returns the token that holds the character at an offset. */
export function tokenAt(tokens: readonly Token[], offset: number): Token | undefined {
  const token = tokens[firstEndingAfter(tokens, offset)];
  return token && token.start <= offset ? token : undefined;
}

/** Returns the path of the value that a mark stands before or in. */
export function pathAt({ tokens }: SourceText, offset: number): Path {
  let index = firstEndingAfter(tokens, offset);
  while (tokens[index]?.role === 'comment') index++;
  return tokens[index]?.path ?? [];
}

function firstEndingAfter(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
