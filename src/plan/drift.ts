import type { Finding } from '../model/finding.ts';
import { makeFinding } from '../model/make-finding.ts';
import type { Procedure } from '../model/types.ts';
import { procedurePath } from '../model/layout.ts';
import { compareRecords, isSame } from './equal.ts';

/** Finding of a record that differs from what the ledger adds up to. */
export type Drift = Extract<Finding, { rule: 'procedure/drift' }>;

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
