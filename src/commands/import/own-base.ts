import { atDate } from '../../catalog/at-date.ts';
import type { CatalogFolder } from '../../catalog/folder.ts';
import { makeSnapshot } from '../../catalog/snapshot.ts';
import type { Shell } from '../../cli/shell.ts';
import type { AnnexDoubt } from '../../import/annex/notes.ts';
import type { OwnFacts } from '../../import/own/own-file.ts';
import { Failure } from '../../model/failure.ts';
import { beginningOf, type Catalog } from '../../plan/catalog.ts';
import { meets, readConditions } from '../../plan/where.ts';
import { vocabularyOf } from '../common/where.ts';
import type { ImportOptions } from './options.ts';

/** Returns the catalog as it was exported: as it is now, or as it was on the day that the file names. */
export function baseOf(
  { tool }: Shell<ImportOptions>,
  catalog: CatalogFolder,
  { asOf, fingerprint, wholeFingerprint = fingerprint }: OwnFacts,
): { base: Catalog; doubts: AnnexDoubt[] } {
  const info = catalog.info?.value;
  if (!info || wholeFingerprint === undefined || asOf === undefined) return { base: catalog, doubts: [] };
  const isIt = (one: Catalog): boolean => makeSnapshot(one, info, tool).fingerprint === wholeFingerprint;
  if (isIt(catalog)) return { base: catalog, doubts: [] };
  const begins = beginningOf(catalog.ledger);
  const then =
    begins !== undefined && begins <= asOf && asOf <= catalog.asOf ? pastOf(catalog, asOf) : undefined;
  return then && isIt(then)
    ? { base: then, doubts: [{ field: 'row', reason: 'own_older', args: { date: asOf } }] }
    : { base: catalog, doubts: [{ field: 'row', reason: 'own_other_state', args: { date: asOf } }] };
}

function pastOf(catalog: CatalogFolder, day: string): Catalog | undefined {
  try {
    return atDate(catalog, day, '');
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/** Returns the procedures that the file held; of a part whose conditions nobody knows, none can be missed. */
export function heldBy(
  { part, where }: OwnFacts,
  { state }: Catalog,
  { words }: Shell<ImportOptions>,
): { ids: Set<string>; doubts: AnnexDoubt[] } {
  if (part === undefined) return { ids: new Set(state.records.keys()), doubts: [] };
  try {
    const conditions = readConditions((where ?? '').split(' '), vocabularyOf(state, words));
    const held = [...state.records].filter(([, record]) => meets(record, conditions));
    return { ids: new Set(held.map(([id]) => id)), doubts: [] };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { ids: new Set(), doubts: [{ field: 'row', reason: 'own_part_of_catalog', args: { part } }] };
  }
}
