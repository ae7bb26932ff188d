import { Failure } from '../model/failure.ts';
import { beginningOf, type Catalog, readRows, startOf } from '../plan/catalog.ts';
import { fold } from '../plan/fold.ts';
import { effectiveDate, sortDecisions } from '../model/decision.ts';
import type { Doc } from '../model/source-file.ts';
import type { Decision } from '../model/types.ts';
import type { CatalogState } from '../plan/state.ts';

/**
 * Returns a catalog as it stood on a day: its decisions in force then, folded from nothing.
 *
 * @param shown how the catalog is named to people
 * @throws Failure `fixed-version` for a snapshot: it does not hold what its decisions did; `before-catalog` for a day
 *   before the list that it begins with
 */
export function atDate(catalog: Catalog, day: string, shown: string): Catalog {
  const docs = readRows(catalog.ledger);
  if (docs.length < catalog.ledger.length)
    throw new Failure('fixed-version', { version: shown, asOf: catalog.asOf });
  requireBegun(catalog, day);
  const { state } = fold(startOf(catalog), docs, day);
  return {
    asOf: day,
    info: catalog.info,
    publisher: catalog.publisher,
    holidays: catalog.holidays,
    documents: catalog.documents,
    // What the files hold is of no matter here.
    whole: { ...catalog.whole, drifting: undefined },
    ledger: catalog.ledger,
    state,
    summaries: state,
    textOf: () => undefined,
    pathOf: () => undefined,
  };
}

/**
 * Refuses a day of which a catalog knows nothing: counted out of nothing, everything would be nought.
 *
 * @throws Failure `before-catalog`
 */
export function requireBegun({ ledger }: Pick<Catalog, 'ledger'>, day: string): void {
  const begins = beginningOf(ledger);
  if (begins !== undefined && day < begins) throw new Failure('before-catalog', { day, begins });
}

/** Returns the state in which a decision of the ledger finds a catalog: all before it carried out, and nothing after. */
export function stateBefore(catalog: Catalog, doc: Doc<Decision>): CatalogState {
  const sorted = sortDecisions(readRows(catalog.ledger));
  return fold(startOf(catalog), sorted.slice(0, sorted.indexOf(doc)), effectiveDate(doc.value)).state;
}
