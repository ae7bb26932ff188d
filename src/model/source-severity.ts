import type { SourceRuleArgs } from './source-rule-args.ts';

/**
 * Source rules whose finding is a warning: the file says what it should, in a form that it should not
 * have. All others change what the file says to some reader, or to search and comparison.
 */
export const sourceWarnings: readonly (keyof SourceRuleArgs)[] = [
  'source/ambiguous-text',
  'source/comment-in-text',
  'source/byte-order-mark',
  'source/line-ending',
  'source/trailing-space',
  'source/final-newline',
  'source/double-space',
  'source/tone-placement',
  'source/anchor',
];
