import { Failure } from '../model/failure.ts';
import { type Catalog, readRows, startOf } from '../plan/catalog.ts';
import { fold } from '../plan/fold.ts';
import { sortDecisions } from '../model/decision.ts';
import type { Doc } from '../model/source-file.ts';
import type { Decision } from '../model/types.ts';
import type { CatalogState } from '../plan/state.ts';

/**
 * Returns a catalog as it stood on a day: its decisions in force then, folded from nothing.
 *
 * @param shown how the catalog is named to people
 * @throws Failure `fixed-version` for a snapshot: it does not hold what its decisions did
 */
export function atDate(catalog: Catalog, day: string, shown: string): Catalog {
  const docs = readRows(catalog.ledger);
  if (docs.length < catalog.ledger.length)
    throw new Failure('fixed-version', { version: shown, asOf: catalog.asOf });
  const { state } = fold(startOf(catalog), docs, day);
  return {
    asOf: day,
    info: catalog.info,
    publisher: catalog.publisher,
    holidays: catalog.holidays,
    whole: catalog.whole,
    ledger: catalog.ledger,
    state,
    summaries: state,
    textOf: () => undefined,
    pathOf: () => undefined,
  };
}

/** Returns the state in which a decision of the ledger finds a catalog: all before it carried out, and nothing after. */
export function stateBefore(catalog: Catalog, doc: Doc<Decision>): CatalogState {
  const sorted = sortDecisions(readRows(catalog.ledger));
  return fold(startOf(catalog), sorted.slice(0, sorted.indexOf(doc))).state;
}
