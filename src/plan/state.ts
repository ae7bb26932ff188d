import type { CatalogFiles, SmallFiles } from '../yaml/catalog-files.ts';
import { procedureId } from '../model/layout.ts';
import type { Department, Procedure, RecordSummary, Sector } from '../model/types.ts';

/** The catalog at one moment: what a fold starts from and ends in. Nothing here is ever changed in place. */
export interface CatalogState<Kept = Procedure> {
  /** Records by id, in the order in which they came. */
  records: ReadonlyMap<string, Kept>;
  departments: ReadonlyMap<string, Department>;
  sectors: ReadonlyMap<string, Sector>;
  /** Ids of records that exist but could not be read. */
  unreadable: ReadonlySet<string>;
}

/** The same with summaries of its records: enough to count, list and search. */
export type SummaryState = CatalogState<RecordSummary>;

/** A catalog without records, with the registries that its files hold. */
export function emptyState(files: SmallFiles): CatalogState {
  return {
    records: new Map(),
    departments: new Map(files.departments?.value.departments.map((entry) => [entry.id, entry])),
    sectors: new Map(files.sectors?.value.sectors.map((entry) => [entry.id, entry])),
    unreadable: files.unreadable,
  };
}

/** The catalog as its record files show it. */
export function stateOf(files: CatalogFiles): CatalogState {
  const records = new Map(files.procedures.map((doc) => [procedureId(doc.path), doc.value]));
  return { ...emptyState(files), records };
}
