import type { Change } from '../model/change.ts';
import type { Decision, Part } from '../model/types.ts';
import type { Step } from './step.ts';
import { type Catalog, readRows, startOf } from './catalog.ts';
import { fold, type Folded } from './fold.ts';
import { changesOfStep } from './plan.ts';

/** One event in a procedure's life. */
export interface HistoryEvent {
  decision: Decision;
  effective: string;
  change: Change;
}

/**
 * Returns the life of a procedure: each decision that touched it, in order, under whatever id it had then.
 *
 * @param id its id, now or at any time
 */
export function historyOf(id: string, steps: readonly Step[]): HistoryEvent[] {
  const ids = aliasesOf(id, steps);
  return steps.flatMap((step) => {
    const decision = step.decision.value;
    return changesOfStep(step)
      .filter((_, i) => ids.has(step.movements[i]?.id ?? '') || ids.has(step.movements[i]?.newId ?? ''))
      .map((change) => ({ decision, effective: step.day, change }));
  });
}

/**
 * Returns, for each part of a procedure, the number of the last decision that has set it: of those that are in effect,
 * for what one set whose term is over is another's again.
 */
export function lastDecisionOfParts(id: string, { standing }: Folded): Map<Part, string> {
  const last = new Map<Part, string>();
  for (const { decision, change } of historyOf(id, standing))
    for (const { path } of change.fields) last.set(path, decision.number);
  return last;
}

/** Returns all ids that a procedure had: a corrigendum gives a code to what had a local id. */
function aliasesOf(id: string, steps: readonly Step[]): ReadonlySet<string> {
  const ids = new Set([id]);
  const recodings = steps
    .flatMap((step) => step.movements)
    .filter((movement) => movement.id !== movement.newId);
  for (let size = 0; size !== ids.size; ) {
    size = ids.size;
    for (const { id: old, newId } of recodings) if (ids.has(old) || ids.has(newId)) ids.add(old).add(newId);
  }
  return ids;
}

/** Returns of every procedure of a catalog, by the id that it has now, the last decision that set each of its parts. */
export function lastDecisions(catalog: Catalog): Map<string, Map<Part, string>> {
  const { standing } = fold(startOf(catalog), readRows(catalog.ledger), catalog.asOf);
  const all = new Map<string, Map<Part, string>>();
  for (const step of standing) {
    for (const [at, { fields }] of changesOfStep(step).entries()) {
      const { id, newId } = step.movements[at] ?? {};
      if (id === undefined || newId === undefined) continue;
      const last = all.get(id) ?? new Map<Part, string>();
      if (id !== newId) all.delete(id);
      all.set(newId, last);
      for (const { path } of fields) last.set(path, step.decision.value.number);
    }
  }
  return all;
}
