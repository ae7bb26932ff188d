import { isSameDecision } from '../model/decision.ts';
import type { Doc } from '../model/source-file.ts';
import type { Decision, Document } from '../model/types.ts';

/**
 * Tells of which records a ledger has to give account: of all where it begins with a baseline, else of those that one
 * of its decisions published. The others are from before it.
 */
export function hasToExplain(decisions: readonly Doc<Decision>[]): (by: Document) => boolean {
  const hasBaseline = decisions.some(({ value }) => value.kind === 'baseline');
  return (by) => hasBaseline || decisions.some(({ value }) => isSameDecision(by, value));
}
