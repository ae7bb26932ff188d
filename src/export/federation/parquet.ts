import type { Snapshot } from '../../catalog/snapshot.ts';
import { columnsOfProcedures, type ProcedureRow } from '../parquet/columns.ts';
import { cells, encodeParquet } from '../parquet/encode.ts';
import { groupsOf } from '../parquet/index.ts';
import type { FederatedWriter } from './types.ts';

interface FederatedRow extends ProcedureRow {
  publisher: string;
}

/** One Parquet table of all catalogs: the code of the publisher, then what the export of one catalog has. */
export const writeFederatedParquet: FederatedWriter = ({ tool, snapshots }) =>
  encodeParquet(
    [
      cells<FederatedRow>('publisher', 'text', ({ publisher }) => publisher, true),
      ...columnsOfProcedures<FederatedRow>(),
    ],
    rowsOf(snapshots),
    { createdBy: `${tool.name} ${tool.version}` },
  );

function* rowsOf(snapshots: Iterable<Snapshot>): Iterable<FederatedRow[]> {
  for (const snapshot of snapshots) {
    const publisher = snapshot.publisher.code;
    for (const group of groupsOf(snapshot)) yield group.map((row) => ({ ...row, publisher }));
  }
}
