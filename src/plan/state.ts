import type { CatalogFiles, SmallFiles } from '../yaml/catalog-files.ts';
import { procedureId } from '../model/layout.ts';
import type { Department, Procedure, Sector } from '../model/types.ts';

/**
 * Records and registries of a catalog on one day: a fold starts from a state and ends in a new one. A state
 * is never changed in place.
 */
export interface CatalogState<Kept = Procedure> {
  /** Records by id, in the order in which they came. */
  records: ReadonlyMap<string, Kept>;
  departments: ReadonlyMap<string, Department>;
  sectors: ReadonlyMap<string, Sector>;
  /** Ids of records that exist but could not be read. */
  unreadable: ReadonlySet<string>;
}

/** Returns a state without records, with the registries of the catalog's files. */
export function emptyState(files: SmallFiles): CatalogState {
  return {
    records: new Map(),
    departments: new Map(files.departments?.value.departments.map((entry) => [entry.id, entry])),
    sectors: new Map(files.sectors?.value.sectors.map((entry) => [entry.id, entry])),
    unreadable: files.unreadable,
  };
}

/** Returns the state that the record files hold. */
export function stateOf(files: CatalogFiles): CatalogState {
  const records = new Map(files.procedures.map((doc) => [procedureId(doc.path), doc.value]));
  return { ...emptyState(files), records };
}
