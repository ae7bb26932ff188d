import { keepCached, readCached } from './cache.ts';
import { whenSettled } from './disk.ts';
import { stampFolder } from '../io/stamps.ts';
import { type Columns, fromColumns, toColumns } from '../model/columns.ts';
import { type RecordSummary, summaryParts } from '../model/types.ts';
import type { CatalogIndex, CheckedFolder, FolderResult } from './folder-result.ts';

export type { CatalogIndex, CheckedFolder } from './folder-result.ts';
import { buildId } from '../version.ts';

/** How a catalog folder is looked at. */
export interface LookOptions {
  /** The day on which deadlines are looked at, ISO. */
  today: string;
  /** The folder in which results are kept from run to run; absent where nothing is to be kept. */
  cache?: string | undefined;
  /** The number of threads that look; as many as the catalog is worth when left out. */
  threads?: number | undefined;
}

/**
 * Checks a catalog folder, record by record, without ever holding the whole of it. Where nothing in it has
 * changed since it was last checked, on this day, what was found then is given again.
 */
export function checkFolder(root: string, options: LookOptions): Promise<CheckedFolder> {
  return kept(root, options, 'check', (stored: FolderResult['check']) => stored);
}

/** The index of a catalog folder; where nothing in the folder has changed, the one that was kept. */
export function indexFolder(root: string, options: LookOptions): Promise<CatalogIndex> {
  return kept(root, options, 'index', restoreIndex);
}

/** An index as it is kept: of the records, the paths and their summaries in columns. */
interface StoredIndex extends Omit<CatalogIndex, 'paths' | 'generation' | 'records'> {
  recordPaths: readonly string[];
  summaries: Columns;
}

function storedIndex({ records, ...rest }: Omit<CatalogIndex, 'paths' | 'generation'>): StoredIndex {
  const summaries = toColumns(
    records.map(({ value }) => value),
    summaryParts,
  );
  return { ...rest, recordPaths: records.map(({ path }) => path), summaries };
}

function restoreIndex({
  recordPaths,
  summaries,
  ...rest
}: StoredIndex): Omit<CatalogIndex, 'paths' | 'generation'> {
  const values = fromColumns<RecordSummary>(summaries, summaryParts);
  const records = recordPaths.map((path, i) => ({ path, value: values[i] as RecordSummary }));
  return { ...rest, records };
}

type Kept<Name extends keyof FolderResult> = NonNullable<FolderResult[Name]> &
  Pick<CatalogIndex, 'paths' | 'generation'>;

/** One look at a folder gives all that is kept of it, so that what is asked for next is there too. */
function kept<Name extends keyof FolderResult, Stored>(
  root: string,
  { today, cache, threads }: LookOptions,
  name: Name,
  restore: (stored: Stored) => NonNullable<FolderResult[Name]>,
): Promise<Kept<Name>> {
  return whenSettled(root, async (generation) => {
    const stamps = await stampFolder(root, Date.now());
    const { paths } = stamps;
    // Deadlines pass: what was found yesterday is not what is found today. An index is the same on all days.
    const keys = { check: `${buildId} ${today}`, index: buildId };
    const found = cache
      ? readCached<Stored>({ folder: cache, root, name, key: keys[name] }, stamps)
      : undefined;
    if (found) return { ...restore(found), paths, generation };
    const { checkWhole } = await import('./check-whole.ts');
    const result = await checkWhole(root, stamps, { today, threads, isIndexWanted: name === 'index' });
    if (cache) {
      keepCached({ folder: cache, root, name: 'check', key: keys.check }, stamps, result.check);
      if (result.index)
        keepCached(
          { folder: cache, root, name: 'index', key: keys.index },
          stamps,
          storedIndex(result.index),
        );
    }
    return { ...(result[name] as Kept<Name>), paths, generation };
  });
}
