import type { Finding } from '../model/finding.ts';
import { type DecisionHead, isSameDecision } from '../model/decision.ts';
import { makeFinding } from '../model/make-finding.ts';
import type { Doc } from '../model/source-file.ts';
import type { Document, Procedure } from '../model/types.ts';
import { procedurePath } from '../model/layout.ts';
import { isSame } from '../model/procedure/same.ts';
import { compareRecords } from './equal.ts';

/** Finding of a record that differs from what the ledger adds up to. */
export type Drift = Extract<Finding, { rule: 'procedure/drift' }>;

/**
 * Returns the test for records that the ledger has to explain: all where it begins with a baseline, else
 * those that one of its decisions published. The others are from before it.
 */
export function hasToExplain(decisions: readonly Doc<DecisionHead>[]): (by: Document) => boolean {
  const hasBaseline = decisions.some(({ value }) => value.kind === 'baseline');
  return (by) => hasBaseline || decisions.some(({ value }) => isSameDecision(by, value));
}

/**
 * Finds where a record file is not what the ledger says; undefined where it is.
 *
 * @param file where the record stands; needed where there is one
 */
export function driftOf(
  id: string,
  expected: Procedure | undefined,
  found: Procedure | undefined,
  file?: string,
): Drift | undefined {
  if (isSame(expected, found)) return undefined;
  const parts = compareRecords(expected, found).map((field) => field.path);
  const kind = expected ? (found ? 'edited' : 'removed') : 'added';
  const place = (found && file) ?? (expected ? procedurePath(id, expected) : `procedures/${id}.yaml`);
  const path = kind === 'edited' && found && parts[0] && parts[0] in found ? [parts[0]] : [];
  return makeFinding(
    'procedure/drift',
    place,
    path,
    { parts: parts.join(', '), kind },
    { procedure: id },
  ) as Drift;
}
