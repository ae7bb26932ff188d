import { keepCached, readCached } from './cache.ts';
import { whenSettled } from './disk.ts';
import { stampFolder } from '../io/stamps.ts';
import { type Columns, fromColumns, toColumns } from '../model/columns.ts';
import type { Progress } from '../model/sequence.ts';
import { type RecordSummary, summaryParts } from '../model/types.ts';
import type { CatalogIndex, CheckedFolder, FolderResult } from './folder-result.ts';

export type { CatalogIndex, CheckedFolder } from './folder-result.ts';
import { buildId } from '../version.ts';

/** Options of checking or indexing a catalog folder. */
export interface LookOptions {
  /** The day on which deadlines are checked, ISO. */
  today: string;
  /** Cache folder, in which results are kept from run to run; no cache where it is left out. */
  cache?: string | undefined;
  /** Number of threads; as many as the catalog is worth when left out. */
  threads?: number | undefined;
  /** Is told how far reading has come. */
  progress?: Progress | undefined;
}

/**
 * Checks a catalog folder, record by record, without ever holding all of it in memory. Where nothing in the
 * folder has changed since a check on the same day, the findings come out of the cache.
 */
export function checkFolder(root: string, options: LookOptions): Promise<CheckedFolder> {
  return kept(root, options, 'check', (stored: FolderResult['check']) => stored);
}

/** Returns the index of a catalog folder: out of the cache where nothing in the folder has changed. */
export function indexFolder(root: string, options: LookOptions): Promise<CatalogIndex> {
  return kept(root, options, 'index', restoreIndex);
}

/** An index as the cache holds it: of the records, the paths and their summaries in columns. */
interface StoredIndex extends Omit<CatalogIndex, 'paths' | 'generation' | 'signature' | 'records'> {
  recordPaths: readonly string[];
  summaries: Columns;
}

function storedIndex({
  records,
  ...rest
}: Omit<CatalogIndex, 'paths' | 'generation' | 'signature'>): StoredIndex {
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
}: StoredIndex): Omit<CatalogIndex, 'paths' | 'generation' | 'signature'> {
  const values = fromColumns<RecordSummary>(summaries, summaryParts);
  const records = recordPaths.map((path, i) => ({ path, value: values[i] as RecordSummary }));
  return { ...rest, records };
}

type Kept<Name extends keyof FolderResult> = NonNullable<FolderResult[Name]> &
  Pick<CatalogIndex, 'paths' | 'generation' | 'signature'>;

/**
 * Returns one result of a folder, from the cache or from a new check. A new check gives both results,
 * findings and index, and caches both.
 */
function kept<Name extends keyof FolderResult, Stored>(
  root: string,
  { today, cache, threads, progress }: LookOptions,
  name: Name,
  restore: (stored: Stored) => NonNullable<FolderResult[Name]>,
): Promise<Kept<Name>> {
  return whenSettled(root, async (generation) => {
    const stamps = await stampFolder(root, Date.now());
    const { paths, signature } = stamps;
    // Deadlines pass: what was found yesterday is not what is found today. An index is the same on all days.
    const keys = { check: `${buildId} ${today}`, index: buildId };
    const found = cache
      ? readCached<Stored>({ folder: cache, root, name, key: keys[name] }, stamps)
      : undefined;
    if (found) return { ...restore(found), paths, generation, signature };
    const { checkWhole } = await import('./check-whole.ts');
    const result = await checkWhole(root, stamps, {
      today,
      threads,
      progress,
      isIndexWanted: name === 'index',
    });
    if (cache) {
      keepCached({ folder: cache, root, name: 'check', key: keys.check }, stamps, result.check);
      if (result.index)
        keepCached(
          { folder: cache, root, name: 'index', key: keys.index },
          stamps,
          storedIndex(result.index),
        );
    }
    return { ...(result[name] as Kept<Name>), paths, generation, signature };
  });
}
