import { compareText } from '../model/decision.ts';
import type { Entry, RecordSummary } from '../model/types.ts';
import type { CatalogState } from '../plan/state.ts';
import { type Condition, kindsIn, meets } from '../plan/where.ts';

/** Condition that lists use unless another status is asked for. */
export const inForce: Condition = { key: 'status', values: ['active'] };

/** Returns conditions with those that lists use unless others are asked for: in force, and no internal procedure. */
export function usualConditions(asked: readonly Condition[], isAnyStatus = false): Condition[] {
  const asksStatus = isAnyStatus || asked.some(({ key }) => key === 'status');
  return [...(asksStatus ? [] : [inForce]), { key: 'kind', values: [...kindsIn(asked)] }, ...asked];
}

/** Returns the records of a state that meet all conditions, by id. */
export function selectRecords<Kept extends RecordSummary>(
  state: CatalogState<Kept>,
  conditions: readonly Condition[],
): Entry<Kept>[] {
  return entries(state).filter(({ record }) => meets(record, conditions));
}

function entries<Kept>(state: CatalogState<Kept>): Entry<Kept>[] {
  return [...state.records].map(([id, record]) => ({ id, record })).sort((a, b) => compareText(a.id, b.id));
}
