import { keepCached, readCached } from './cache.ts';
import { stampFolder } from '../io/stamps.ts';
import { buildId } from '../version.ts';

/** Keeps, for as long as nothing in a catalog folder changes, the hash of what is published of it. */
export interface KeptContents {
  /** The hash, where it is known. */
  readonly known: string | undefined;
  keep(contents: string): void;
}

/**
 * Looks for the hash that was kept of a catalog folder.
 *
 * @param cache the cache folder; nothing is kept where it is left out
 * @param name what of the catalog is published
 */
export async function keptContents(
  root: string,
  cache: string | undefined,
  name: string,
): Promise<KeptContents> {
  if (cache === undefined) return { known: undefined, keep: () => {} };
  const stamps = await stampFolder(root, Date.now());
  const slot = { folder: cache, root, name: `published-${name}`, key: buildId };
  const known = readCached<{ contents: string }>(slot, stamps)?.contents;
  return { known, keep: (contents) => keepCached(slot, stamps, { contents }) };
}
