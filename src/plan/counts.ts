import { levelOrder } from '../model/level.ts';
import type { Level, RecordSummary } from '../model/types.ts';
import type { CatalogState } from './state.ts';

/**
 * Counts of a catalog: `procedures` counts each active procedure once, `rows` once for every level at which
 * it is held. The two are never mixed (a procedure held at two levels is two rows).
 */
export interface Counts {
  procedures: number;
  rows: number;
  byLevel: Partial<Record<Level, number>>;
}

/** Counts the active procedures of a state. */
export function countCatalog(state: Pick<CatalogState<RecordSummary>, 'records'>): Counts {
  return countRecords(state.records.values());
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
