import { keepCached, readCached } from '../io/cache.ts';
import { whenSettled } from '../io/catalog-folder.ts';
import { stampFolder } from '../io/stamps.ts';
import type { Finding } from '../model/finding.ts';
import type { CatalogInfo, Decision, Department, RecordSummary, Sector } from '../model/types.ts';
import type { Doc } from '../read/catalog.ts';
import { buildId } from '../version.ts';
import type { Shell } from './shell.ts';

/** How much a catalog folder holds. */
export interface FolderSize {
  /** All files, in order. */
  paths: readonly string[];
  procedures: number;
  decisions: number;
}

/** A catalog folder that was checked; none of its texts is held. */
export interface CheckedFolder extends FolderSize {
  /** Everything that was found; each finding knows its lines. */
  findings: readonly Finding[];
}

/** What of a catalog folder is counted, listed and searched, and what decisions are held against first. */
export interface CatalogIndex {
  /** All files, in order. */
  paths: readonly string[];
  info: CatalogInfo | undefined;
  departments: readonly Department[];
  sectors: readonly Sector[];
  /** The ledger, without its rows. */
  decisions: readonly Doc<Decision>[];
  records: readonly Doc<RecordSummary>[];
  /** How much of it could not be read: then the rest is not the whole. */
  unread: number;
  /** Ids of the records that are not what the ledger adds up to. */
  drifting: readonly string[];
}

/** What checking a folder comes to. */
export interface FolderResult {
  check: Omit<CheckedFolder, 'paths'>;
  /** Not of every catalog, unless it is asked for. */
  index: Omit<CatalogIndex, 'paths'> | undefined;
}

/**
 * Checks a catalog folder, record by record, without ever holding the whole of it. Where nothing in it has
 * changed since it was last checked, on this day, what was found then is given again.
 */
export function checkFolder(shell: Shell, root: string): Promise<CheckedFolder> {
  return kept(shell, root, 'check');
}

/** The index of a catalog folder; where nothing in the folder has changed, the one that was kept. */
export function indexFolder(shell: Shell, root: string): Promise<CatalogIndex> {
  return kept(shell, root, 'index');
}

type Kept<Name extends keyof FolderResult> = NonNullable<FolderResult[Name]> & Pick<FolderSize, 'paths'>;

/** One look at a folder gives all that is kept of it, so that what is asked for next is there too. */
function kept<Name extends keyof FolderResult>(shell: Shell, root: string, name: Name): Promise<Kept<Name>> {
  return whenSettled(root, async () => {
    const stamps = stampFolder(root, Date.now());
    const { paths } = stamps;
    // Deadlines pass: what was found yesterday is not what is found today. An index is the same on all days.
    const keys = { check: `${buildId} ${shell.today}`, index: buildId };
    const isKept = shell.options.cache !== false;
    const found = isKept ? readCached<Kept<Name>>({ root, name, key: keys[name] }, stamps) : undefined;
    if (found) return { ...found, paths };
    const { checkWhole } = await import('./check-whole.ts');
    const result = await checkWhole(root, stamps, shell.today, name === 'index');
    if (isKept) {
      for (const kind of ['check', 'index'] as const)
        if (result[kind]) keepCached({ root, name: kind, key: keys[kind] }, stamps, result[kind]);
    }
    return { ...(result[name] as Kept<Name>), paths };
  });
}
