import type { Movement } from '../model/change.ts';
import { type Action, actions, type Procedure } from '../model/types.ts';

/** Rows of publication decisions, by what they do; `total` is their sum. */
export type Movements = Record<Action, number> & { total: number };

/**
 * Counts movements by action. A replacement is one movement for each procedure replaced; the procedure that
 * replaces is not counted again.
 */
export function countMovements(movements: readonly Movement[]): Movements {
  const count = (action: Action) =>
    movements.filter((movement) => movement.action === action && !isReplacement(movement)).length;
  const counts = Object.fromEntries(actions.map((action) => [action, count(action)])) as Record<
    Action,
    number
  >;
  return { ...counts, total: actions.reduce((sum, action) => sum + counts[action], 0) };
}

/** Tells whether a movement brings in what replaces, rather than ending what is replaced. */
export const isReplacement = ({ action, class: name }: Movement): boolean =>
  action === 'replaced' && name !== 'replaced';

/** Returns the department that a movement is counted with: the one that manages the procedure after it. */
export const departmentOf = ({ before, after }: Movement): string =>
  ((after ?? before) as Procedure).department;

/** Returns the sector that a movement is counted with. */
export const sectorOf = ({ before, after }: Movement): string => ((after ?? before) as Procedure).sector;

/**
 * From the opening to the closing number of procedures, by what brought them in and took them out.
 * Rows that only add or take away a level of a procedure move nothing here.
 */
export interface Balance {
  opening: number;
  /** In by being published new. */
  new: number;
  /** In as what replaces others. */
  replacing: number;
  /** In with a baseline. */
  baseline: number;
  /** Out by being abolished. */
  abolished: number;
  /** Out by being replaced. */
  replaced: number;
  /** opening + new + replacing + baseline − abolished − replaced. */
  closing: number;
  /** Rows of new and abolished procedures that changed only their levels. */
  levelsOnly: { new: number; abolished: number };
}

/**
 * Adds the movements of a period up.
 *
 * @param opening active procedures on the day before
 * @param published movements of publication decisions
 * @param others movements of all other decisions; of these only baselines bring procedures in
 */
export function balance(
  opening: number,
  published: readonly Movement[],
  others: readonly Movement[],
): Balance {
  const count = (movements: readonly Movement[], action: Action, change: number) =>
    movements.filter((movement) => movement.action === action && activity(movement) === change).length;
  const every = [...published, ...others];
  const sums = {
    new: count(published, 'new', 1),
    replacing: count(every, 'replaced', 1),
    baseline: count(others, 'new', 1),
    abolished: count(every, 'abolished', -1),
    replaced: count(every, 'replaced', -1),
  };
  return {
    opening,
    ...sums,
    closing: opening + sums.new + sums.replacing + sums.baseline - sums.abolished - sums.replaced,
    levelsOnly: { new: count(published, 'new', 0), abolished: count(published, 'abolished', 0) },
  };
}

/** Returns +1 where a procedure became active, −1 where it ceased to be. */
export function activity({ before, after }: Movement): number {
  return Number(after?.status === 'active') - Number(before?.status === 'active');
}

/**
 * Returns a function from an id to the last one of the procedure: a corrigendum may have given it a code on
 * the way.
 */
export function lastIds(movements: readonly Movement[]): (id: string) => string {
  const next = new Map(
    movements.filter(({ id, newId }) => id !== newId).map(({ id, newId }) => [id, newId] as const),
  );
  return (id) => {
    const seen = new Set<string>();
    let at = id;
    for (let to = next.get(at); to !== undefined && !seen.has(at); to = next.get(at)) {
      seen.add(at);
      at = to;
    }
    return at;
  };
}
