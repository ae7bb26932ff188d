import type { Snapshot } from '../../catalog/snapshot.ts';
import { aboutFacts } from '../about.ts';
import { namesOf } from '../names.ts';
import type { SnapshotWriter } from '../types.ts';
import { columnsOfProcedures, type ProcedureRow } from './columns.ts';
import { encodeParquet, groupSize } from './encode.ts';

/**
 * One Parquet table for analysis: a row for each procedure with its single values, the names of
 * its department and sector, its levels as a list, and the whole record as JSON.
 */
export const writeParquet: SnapshotWriter = async (snapshot, context) => [
  {
    name: context.fileName,
    chunks: () =>
      encodeParquet(columnsOfProcedures(), groupsOf(snapshot), {
        createdBy: `${snapshot.tool.name} ${snapshot.tool.version}`,
        metadata: aboutFacts(snapshot, context).map(({ key, value }) => ({ key, value: String(value) })),
      }),
  },
];

/** Returns the procedures of a snapshot, as many at once as are encoded together. */
export function* groupsOf(snapshot: Snapshot): Iterable<ProcedureRow[]> {
  const names = namesOf(snapshot);
  for (let at = 0; at < snapshot.procedures.length; at += groupSize)
    yield Array.from(snapshot.procedures.slice(at, at + groupSize), (procedure) => ({ procedure, names }));
}
