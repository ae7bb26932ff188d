import type { Decision, Document, Procedure } from '../model/types.ts';
import { type Drift, driftOf, hasToExplain } from '../plan/drift.ts';
import type { Doc } from '../model/source-file.ts';
import { procedureId } from '../model/layout.ts';
import { digestOf } from './digest.ts';
import type { CheckedRecord } from './records.ts';
import type { Drifts, Replay } from './subjects.ts';

/** Returns digests of the records that the ledger adds up to, by id; empty where the ledger could not be read whole. */
export function digestsOf({ isWhole, expected }: Replay): ReadonlyMap<string, string> {
  if (!isWhole) return new Map();
  return new Map([...expected.records].map(([id, record]) => [id, digestOf(record)]));
}

/**
 * Finds the records that differ from what the ledger adds up to.
 *
 * @param recordOf reads a record again, as values may be equal where digests differ
 * @param digests of the records that the ledger adds up to
 */
export function findDrifts(
  checked: readonly CheckedRecord[],
  recordOf: (path: string) => Procedure | undefined,
  replay: Replay,
  digests: ReadonlyMap<string, string>,
  decisions: readonly Doc<Decision>[],
): Drifts {
  const found: Drifts = { drifts: [], unexplained: 0 };
  if (!replay.isWhole) return found;
  const isToExplain = hasToExplain(decisions);
  const keep = (by: Document, look: () => Drift | undefined) => {
    if (isToExplain(by)) found.drifts.push(...[look() ?? []].flat());
    else found.unexplained += 1;
  };
  const present = new Set<string>();
  for (const { path, value, digest } of checked) {
    const id = procedureId(path);
    present.add(id);
    const expected = replay.expected.records.get(id);
    if (!value || digests.get(id) === digest) continue;
    keep(value.publishedBy, () => {
      const record = recordOf(path);
      return record && driftOf(id, expected, record, path);
    });
  }
  for (const [id, expected] of replay.expected.records) {
    if (!present.has(id)) keep(expected.publishedBy, () => driftOf(id, expected, undefined));
  }
  return found;
}
