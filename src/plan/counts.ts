import { levelOrder } from '../model/level.ts';
import { isInternal, type Level, type ProcedureContent, type RecordSummary } from '../model/types.ts';
import type { CatalogState } from './state.ts';
import { kindsIn } from './where.ts';

/**
 * Counts of a catalog: `procedures` counts each active procedure once, `rows` once for every level at which
 * it is held. The two are never mixed (a procedure held at two levels is two rows).
 */
export interface Counts {
  procedures: number;
  rows: number;
  byLevel: Partial<Record<Level, number>>;
}

/** Counts the active procedures of a state; internal ones are in no count of the catalog. */
export function countCatalog(state: Pick<CatalogState<RecordSummary>, 'records'>): Counts {
  return countRecords(countedOf(state).records.values());
}

type Kept = Pick<ProcedureContent, 'kind'>;

/**
 * Returns a state with the procedures that are counted.
 *
 * @param kinds their kinds; all but internal ones when left out
 */
export function countedOf<State extends { readonly records: ReadonlyMap<string, Kept> }>(
  state: State,
  kinds: readonly string[] = kindsIn(),
): State {
  const left = new Map<string, Kept>();
  for (const [id, record] of state.records)
    if (kinds.includes(record.kind ?? 'standard')) left.set(id, record);
  return left.size === state.records.size ? state : { ...state, records: left };
}

/** Counts the internal procedures in force, which stand in no other count. */
export function countInternal(records: Iterable<Pick<RecordSummary, 'status' | 'kind'>>): number {
  let internal = 0;
  for (const record of records) if (record.status === 'active' && isInternal(record)) internal += 1;
  return internal;
}

/** Counts the active procedures among records. */
export function countRecords(records: Iterable<Pick<RecordSummary, 'status' | 'levels'>>): Counts {
  let procedures = 0;
  let rows = 0;
  const levels = new Map<Level, number>();
  for (const record of records) {
    if (record.status !== 'active') continue;
    procedures += 1;
    for (const level of record.levels) {
      rows += 1;
      levels.set(level, (levels.get(level) ?? 0) + 1);
    }
  }
  const byLevel = Object.fromEntries(
    levelOrder.filter((level) => levels.has(level)).map((level) => [level, levels.get(level)]),
  );
  return { procedures, rows, byLevel: byLevel as Counts['byLevel'] };
}
