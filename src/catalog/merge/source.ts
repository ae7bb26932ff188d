import { type MergeSource, sourceOf } from '../../plan/merge/source.ts';
import { type ReadCatalog, readWholeFolder } from '../folder.ts';
import { requireVerified } from '../verified.ts';

/** A catalog to be merged, with its files. */
export interface ReadSource extends MergeSource {
  catalog: ReadCatalog;
}

/**
 * Reads a catalog that is to be merged.
 *
 * @throws Failure `not-whole` or `ledger-broken` of one that is not what its decisions add up to
 */
export function readSource(root: string, today: string): ReadSource {
  const catalog = readWholeFolder(root);
  const { fingerprint } = requireVerified(catalog, today);
  return { ...sourceOf(catalog, fingerprint), catalog };
}
