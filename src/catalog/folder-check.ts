import { keepCached, readCached } from './cache.ts';
import { whenSettled } from './disk.ts';
import { stampFolder } from '../io/stamps.ts';
import { type Columns, fromColumns, toColumns } from '../model/columns.ts';
import { type RecordSummary, summaryParts } from '../model/types.ts';
import type { CatalogIndex, CheckedFolder, FolderResult, FolderSize } from './folder-result.ts';
import { buildId } from '../version.ts';
import type { Shell } from '../cli/shell.ts';

/**
 * Checks a catalog folder, record by record, without ever holding the whole of it. Where nothing in it has
 * changed since it was last checked, on this day, what was found then is given again.
 */
export function checkFolder(shell: Shell, root: string): Promise<CheckedFolder> {
  return kept(shell, root, 'check', (stored: FolderResult['check']) => stored);
}

/** The index of a catalog folder; where nothing in the folder has changed, the one that was kept. */
export function indexFolder(shell: Shell, root: string): Promise<CatalogIndex> {
  return kept(shell, root, 'index', restoreIndex);
}

/** An index as it is kept: of the records, the paths and their summaries in columns. */
interface StoredIndex extends Omit<CatalogIndex, 'paths' | 'records'> {
  recordPaths: readonly string[];
  summaries: Columns;
}

function storedIndex({ records, ...rest }: Omit<CatalogIndex, 'paths'>): StoredIndex {
  const summaries = toColumns(
    records.map(({ value }) => value),
    summaryParts,
  );
  return { ...rest, recordPaths: records.map(({ path }) => path), summaries };
}

function restoreIndex({ recordPaths, summaries, ...rest }: StoredIndex): Omit<CatalogIndex, 'paths'> {
  const values = fromColumns<RecordSummary>(summaries, summaryParts);
  const records = recordPaths.map((path, i) => ({ path, value: values[i] as RecordSummary }));
  return { ...rest, records };
}

type Kept<Name extends keyof FolderResult> = NonNullable<FolderResult[Name]> & Pick<FolderSize, 'paths'>;

/** One look at a folder gives all that is kept of it, so that what is asked for next is there too. */
function kept<Name extends keyof FolderResult, Stored>(
  shell: Shell,
  root: string,
  name: Name,
  restore: (stored: Stored) => NonNullable<FolderResult[Name]>,
): Promise<Kept<Name>> {
  return whenSettled(root, async () => {
    const stamps = await stampFolder(root, Date.now());
    const { paths } = stamps;
    // Deadlines pass: what was found yesterday is not what is found today. An index is the same on all days.
    const keys = { check: `${buildId} ${shell.today}`, index: buildId };
    const isKept = shell.options.cache !== false;
    const found = isKept ? readCached<Stored>({ root, name, key: keys[name] }, stamps) : undefined;
    if (found) return { ...restore(found), paths };
    const { checkWhole } = await import('./check-whole.ts');
    const result = await checkWhole(root, stamps, shell.today, name === 'index');
    if (isKept) {
      keepCached({ root, name: 'check', key: keys.check }, stamps, result.check);
      if (result.index)
        keepCached({ root, name: 'index', key: keys.index }, stamps, storedIndex(result.index));
    }
    return { ...(result[name] as Kept<Name>), paths };
  });
}
