import { atDate } from '../../catalog/at-date.ts';
import type { CatalogFolder } from '../../catalog/folder.ts';
import { makeSnapshot } from '../../catalog/snapshot.ts';
import type { Shell } from '../../cli/shell.ts';
import type { AnnexDoubt } from '../../import/annex/notes.ts';
import type { OwnFacts } from '../../import/own/own-file.ts';
import { Failure } from '../../model/failure.ts';
import { beginningOf, type Catalog, sortEntries } from '../../plan/catalog.ts';
import { effectiveDate } from '../../model/decision.ts';
import { meets, readConditions } from '../../plan/where.ts';
import { vocabularyOf } from '../common/where.ts';
import type { ImportOptions } from './options.ts';

/** Returns the catalog as it was exported: as it is now, or as it was on the day that the file names. */
export function baseOf(
  { tool }: Shell<ImportOptions>,
  catalog: CatalogFolder,
  { asOf, fingerprint, wholeFingerprint = fingerprint }: OwnFacts,
): { base: Catalog; doubts: AnnexDoubt[]; changedSince?: string } {
  const info = catalog.info?.value;
  if (!info || wholeFingerprint === undefined || asOf === undefined) return { base: catalog, doubts: [] };
  const isIt = (one: Catalog): boolean => makeSnapshot(one, info, tool).fingerprint === wholeFingerprint;
  if (isIt(catalog)) return { base: catalog, doubts: [] };
  const begins = beginningOf(catalog.ledger);
  const isWithin = begins !== undefined && begins <= asOf && asOf <= catalog.asOf;
  for (const ledger of isWithin ? earlierLedgers(catalog, asOf) : []) {
    const then = pastOf({ ...catalog, ledger }, asOf);
    if (then && isIt(then))
      return { base: then, doubts: [{ field: 'row', reason: 'own_older', args: { date: asOf } }] };
  }
  return {
    base: catalog,
    doubts: [{ field: 'row', reason: 'own_other_state', args: { date: asOf } }],
    changedSince: asOf,
  };
}

/** Decisions that may have been carried out after an export, with effect on its day or before. */
const mostLater = 5;

/** Returns the ledger, and the same without the last decisions up to a day: these may have come after an export of that day. */
function earlierLedgers({ ledger }: Catalog, day: string): Catalog['ledger'][] {
  const until = sortEntries(ledger).filter(({ header }) => effectiveDate(header) <= day);
  const later = until.slice(1).slice(-mostLater);
  const without = later.map((_, count) => new Set(later.slice(-1 - count)));
  return [ledger, ...without.map((some) => ledger.filter((entry) => !some.has(entry)))];
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
