import { posix } from 'node:path';
import { Failure } from '../model/failure.ts';
import { beginningOf, type Catalog, readRows, startOf } from '../plan/catalog.ts';
import { fold } from '../plan/fold.ts';
import { effectiveDate, sortDecisions } from '../model/decision.ts';
import type { Doc } from '../model/source-file.ts';
import type { Decision, Procedure } from '../model/types.ts';
import type { CatalogState } from '../plan/state.ts';
import { inCanonicalOrder } from '../yaml/writer.ts';
import { LazyMap } from '../model/lazy-map.ts';

/**
 * Returns a catalog as it stood on a day: its decisions in force then, folded from nothing.
 *
 * @param shown how the catalog, or the folder that it lies in, is named to people
 * @throws Failure `fixed-version` for a snapshot: it does not hold what its decisions did; `before-catalog` for a day
 *   before the list that it begins with
 */
export function atDate(catalog: Catalog, day: string, shown: string): Catalog {
  const docs = readRows(catalog.ledger);
  if (docs.length < catalog.ledger.length)
    throw new Failure('fixed-version', { version: shown, asOf: catalog.asOf });
  requireBegun(catalog, day, shown);
  const folded = fold(startOf(catalog), docs, day).state;
  // What a decision has changed comes after the rest: a record is to look as it does in its file.
  const records = new LazyMap(folded.records.keys(), (id) =>
    inCanonicalOrder(folded.records.get(id) as Procedure, 'procedure'),
  );
  return {
    asOf: day,
    // On its day every decision in force is carried out, also one that waits in the files.
    info: catalog.info && { ...catalog.info, value: { ...catalog.info.value, asOf: day } },
    publisher: catalog.publisher,
    holidays: catalog.holidays,
    documents: catalog.documents,
    feedback: catalog.feedback,
    // What the files hold is of no matter here.
    whole: { ...catalog.whole, drifting: undefined },
    ledger: catalog.ledger,
    state: { ...folded, records },
    summaries: folded,
    textOf: () => undefined,
    pathOf: () => undefined,
  };
}

/**
 * Refuses a day of which a catalog knows nothing: counted out of nothing, everything would be nought.
 *
 * @param shown how the folder that the catalog lies in is named to people
 * @throws Failure `before-catalog`
 */
export function requireBegun(
  { ledger, info }: Pick<Catalog, 'ledger' | 'info'>,
  day: string,
  shown: string,
): void {
  const begins = beginningOf(ledger);
  if (begins === undefined || day >= begins) return;
  const merged = info?.value.merged?.from.map(({ folder }) => posix.join(shown, folder));
  throw new Failure('before-catalog', { day, begins, ...(merged && { merged }) });
}

/** Returns the state in which a decision of the ledger finds a catalog: all before it carried out, and nothing after. */
export function stateBefore(catalog: Catalog, doc: Doc<Decision>): CatalogState {
  const sorted = sortDecisions(readRows(catalog.ledger));
  return fold(startOf(catalog), sorted.slice(0, sorted.indexOf(doc)), effectiveDate(doc.value)).state;
}
