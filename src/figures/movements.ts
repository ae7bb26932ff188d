import { activity, type Movement } from '../model/change.ts';
import { isTold } from '../plan/equal.ts';
import { type Action, actions, isInternal, type Procedure } from '../model/types.ts';

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
  /** Out because an effect is over or suspended. */
  lapsed: number;
  /** In because an effect is back, or what had ended it is over. */
  resumed: number;
  /** opening + new + replacing + baseline + resumed − abolished − replaced − lapsed. */
  closing: number;
  /** Rows of new, abolished and replaced procedures that changed only their levels. */
  levelsOnly: { new: number; abolished: number; replaced: number };
}

/**
 * Adds the movements of a period up.
 *
 * @param opening active procedures on the day before
 * @param published movements of publication decisions
 * @param others movements of all other decisions; of these only baselines bring procedures in
 * @param ends what ended, was suspended or came back
 */
export function balance(
  opening: number,
  published: readonly Movement[],
  others: readonly Movement[],
  ends: readonly Movement[],
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
    lapsed: ends.filter((movement) => activity(movement) < 0).length,
    resumed: ends.filter((movement) => activity(movement) > 0).length,
  };
  const inForce = published.filter(({ before }) => before?.status === 'active');
  const came = sums.new + sums.replacing + sums.baseline + sums.resumed;
  return {
    opening,
    ...sums,
    closing: opening + came - sums.abolished - sums.replaced - sums.lapsed,
    levelsOnly: {
      new: count(inForce, 'new', 0),
      abolished: count(inForce, 'abolished', 0),
      replaced: count(
        inForce.filter((movement) => !isReplacement(movement)),
        'replaced',
        0,
      ),
    },
  };
}

/** Counts the procedures moved by effects that ended, were suspended or came back in a period. */
export interface Ends {
  /** Procedures that ceased to be in force. */
  lapsed: number;
  /** Procedures that are in force again. */
  resumed: number;
  /** Procedures whose content or levels are again what other decisions say, or are so no more. */
  changed: number;
}

/** Counts what ended and came back. */
export function countEnds(movements: readonly Movement[]): Ends {
  const count = (change: number) =>
    movements.filter((movement) => activity(movement) === change && isTold(movement)).length;
  return { lapsed: count(-1), resumed: count(1), changed: count(0) };
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

/**
 * Returns movements as the public sees them: an internal procedure is not there. One that becomes internal, or ceases
 * to be, goes and comes.
 */
export function publicMovements(movements: readonly Movement[]): Movement[] {
  return movements.flatMap((movement) => {
    const { before, after } = movement;
    const seen = { ...movement, before: seenOf(before), after: seenOf(after) };
    const last = after ?? before;
    return activity(seen) !== 0 || (last && !isInternal(last)) ? [seen] : [];
  });
}

const seenOf = (record: Procedure | undefined): Procedure | undefined =>
  record && isInternal(record) ? undefined : record;
