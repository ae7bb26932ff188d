import type { Snapshot } from '../../catalog/snapshot.ts';
import type { Catalog } from '../../plan/catalog.ts';
import { livesOf, type Version } from '../../plan/versions.ts';
import { namesOf } from '../names.ts';
import type { Chunk } from '../types.ts';
import { columnsOfProcedures, type ProcedureRow } from './columns.ts';
import { cells, encodeParquet, groupSize, type ParquetColumn } from './encode.ts';
import { groupInOrder } from '../public-list.ts';

/** One file of a lake: the versions that begin in one year. */
interface LakePart {
  /** Its path below the folder of the publisher. */
  path: string;
  chunks(): Iterable<Chunk>;
}

/** The part of a lake that one publisher's catalog fills. */
export interface Lake {
  /** Its folder in the lake: `publisher=H55`. */
  folder: string;
  parts: LakePart[];
  /** Number of versions in all parts. */
  versions: number;
  /** Ids of records that are not what the ledger adds up to: their past cannot be told. */
  drifting: readonly string[];
}

/** A procedure as it stood from one day to another. */
interface LakeRow extends ProcedureRow {
  version: Version;
}

/** Names the columns by which a lake is parted, as its folders have them. */
export const partitions = ['publisher', 'year'] as const;

/**
 * Makes the lake of a catalog: every version of every procedure, parted by the year in which it begins, so that a new
 * decision changes the years of what it ends and that of what it begins, and no other. The same versions give the same
 * bytes; what is only of the day (counts, fingerprint) stands in the manifest.
 */
export function makeLake(catalog: Catalog, { publisher, departments, sectors, tool }: Snapshot): Lake {
  const { versions, drifting } = livesOf(catalog);
  const names = namesOf({ departments, sectors });
  const years = groupInOrder(versions, ({ from }) => from.slice(0, 4));
  return {
    folder: `publisher=${publisher.code}`,
    parts: years.map(([year, own]) => ({
      path: `year=${year}/procedures.parquet`,
      chunks: () =>
        encodeParquet(columns, groupsOf(own, names), {
          createdBy: `${tool.name} ${tool.version}`,
        }),
    })),
    versions: versions.length,
    drifting,
  };
}

const columns: ParquetColumn<LakeRow>[] = [
  cells('valid_from', 'date', ({ version }) => version.from, true),
  cells('valid_to', 'date', ({ version }) => version.to),
  cells('decision', 'text', ({ version }) => version.decision),
  ...columnsOfProcedures<LakeRow>(),
];

function* groupsOf(versions: readonly Version[], names: ProcedureRow['names']): Iterable<LakeRow[]> {
  for (let at = 0; at < versions.length; at += groupSize)
    yield versions
      .slice(at, at + groupSize)
      .map((version) => ({ version, names, procedure: { id: version.id, ...version.record } }));
}
