import { basename, join } from 'node:path';
import { type Snapshot, snapshotOfCatalog } from '../../catalog/snapshot.ts';
import type { Shell } from '../../cli/shell.ts';
import { findWriter, writers } from '../../export/index.ts';
import { makeManifest, readManifest } from '../../export/manifest.ts';
import { makeLake, partitions } from '../../export/parquet/lake.ts';
import { isDirectory, readIfThere, statOf } from '../../io/folder.ts';
import { keepParts, type KeptParts } from '../../io/parts.ts';
import { exitCodes, Failure } from '../../model/failure.ts';
import type { Catalog } from '../../plan/catalog.ts';
import { toJson } from '../../render/json.ts';

/** The manifest of a publisher's part of a lake: programs that read lakes pass over names that begin so. */
const manifestName = '_manifest.json';

/** A publisher's part of a lake, written. */
export interface WrittenLake extends KeptParts {
  /** Its folder in the lake. */
  folder: string;
  snapshot: Snapshot;
  versions: number;
}

/**
 * Refuses columns that a lake is not parted by, and a file where its folder is to be.
 *
 * @throws Failure `bad-value`, `options-apart` or `not-a-directory`
 */
export function requireLake(given: readonly string[], path: string, shown: string): void {
  if (given.join() !== partitions.join())
    throw new Failure('bad-value', {
      option: '--partition',
      value: given.join(),
      allowed: [partitions.join()],
    });
  // A name that says the format of one file was meant for one.
  if (!statOf(path) && findWriter(basename(path), writers))
    throw new Failure('options-apart', { options: ['--partition', `--to ${shown}`] });
  if (statOf(path) && !isDirectory(path)) throw new Failure('not-a-directory', { path: shown });
}

/**
 * Writes a catalog into a lake: only the parts that changed, all or none.
 *
 * @param lakeFolder the folder of the lake, absolute
 * @throws Failure `ledger-broken` for a catalog whose records are not what its decisions add up to: their past is unknown
 */
export function writeLake(
  { tool, progress }: Pick<Shell, 'tool' | 'progress'>,
  catalog: Catalog & { root?: string },
  lakeFolder: string,
  isForced: boolean,
): WrittenLake {
  const snapshot = snapshotOfCatalog(catalog, tool, [], progress);
  const { folder, parts, versions, drifting } = makeLake(catalog, snapshot);
  if (drifting.length > 0)
    throw new Failure(
      'ledger-broken',
      { differences: drifting.length, root: catalog.root },
      exitCodes.refused,
    );
  const own = join(lakeFolder, folder);
  const before = isDirectory(own) ? readIfThere(join(own, manifestName)) : undefined;
  const kept = keepParts(
    own,
    parts.map(({ path, chunks }) => ({
      path,
      chunks: { [Symbol.iterator]: () => chunks()[Symbol.iterator]() },
    })),
    {
      owned: readManifest(before ?? '')?.files ?? [],
      list: manifestName,
      listOf: (files) => toJson(makeManifest(snapshot, files)),
      isForced,
    },
  );
  return { ...kept, folder, snapshot, versions };
}

/** Returns what was written of a lake, for programs. */
export function lakeJson({ folder, snapshot, versions, written, unchanged, removed }: WrittenLake): object {
  const { asOf, counts, fingerprint } = snapshot;
  const below = (path: string) => `${folder}/${path}`;
  return {
    folder,
    manifest: below(manifestName),
    asOf,
    counts,
    fingerprint,
    versions,
    written: written.map(below),
    unchanged,
    removed: removed.map(below),
  };
}
