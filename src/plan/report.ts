import type { Movement } from '../model/change.ts';
import { addDays } from '../model/date.ts';
import { compareText, effectiveDate } from '../model/decision.ts';
import { type Action, actions, type Decision, type Procedure } from '../model/types.ts';
import type { CatalogFiles } from '../read/catalog.ts';
import type { Step } from './advance.ts';
import { countStats, type Stats } from './stats.ts';
import { fold } from './fold.ts';
import { type CatalogState, emptyState } from './state.ts';

/** Rows of publication decisions, by what they do; `total` is their sum. */
export type Movements = Record<Action, number> & { total: number };

/** The movements of a period, and the figures that reconcile. */
export interface Report {
  from: string;
  to: string;
  /** Publication decisions in force in the period. */
  decisions: number;
  /** Departments whose procedures they moved. */
  departments: number;
  movements: Movements;
  /** Procedures moved, each counted once however many decisions touched it. */
  unique: number;
  /** Active procedures on the day before the period. */
  opening: number;
  /** Procedures that became active, and that ceased to be. */
  appeared: number;
  disappeared: number;
  /** Active procedures on its last day: opening + appeared − disappeared. */
  closing: number;
  byDepartment: DepartmentMovements[];
  byDecision: DecisionMovements[];
  internalProcess: { decisions: number; departments: number; procedures: number };
  /** The counts on the last day. */
  stats: Stats;
}

export interface DepartmentMovements extends Movements {
  department: string;
  name: string;
  opening: number;
  closing: number;
}

export interface DecisionMovements extends Movements {
  decision: string;
  issued: string;
  effective: string;
  department: string | null;
}

/**
 * Reports on the decisions that took effect in a period, first and last day included. A list that is
 * abolished and published anew counts as both movements, as the provinces' own reports do.
 */
export function reportPeriod(files: CatalogFiles, from: string, to: string): Report {
  const isInPeriod = (decision: Decision) => effectiveDate(decision) >= from && effectiveDate(decision) <= to;
  const openingState = fold(emptyState(files), files.decisions, addDays(from, -1)).state;
  const { state, steps } = fold(emptyState(files), files.decisions, to);
  const inPeriod = steps.filter((step) => isInPeriod(step.decision.value));
  const published = inPeriod.filter((step) => step.decision.value.kind === 'publication');
  const all = published.flatMap((step) => step.movements);
  const stats = countStats(state, to);
  const everything = inPeriod.flatMap((step) => step.movements);
  const internal = inPeriod.filter((step) => step.decision.value.kind === 'internal_process');
  return {
    from,
    to,
    decisions: published.length,
    departments: new Set(all.map(departmentOf)).size,
    movements: countMovements(all),
    unique: new Set(all.map((movement) => movement.newId)).size,
    opening: countStats(openingState, from).procedures,
    appeared: everything.filter((movement) => activity(movement) > 0).length,
    disappeared: everything.filter((movement) => activity(movement) < 0).length,
    closing: stats.procedures,
    byDepartment: byDepartment(all, openingState, state),
    byDecision: published.map(decisionMovements),
    internalProcess: {
      decisions: internal.length,
      departments: new Set(internal.flatMap((step) => step.movements.map(departmentOf))).size,
      procedures: stats.internalProcess.with,
    },
    stats,
  };
}

/** +1 where a procedure became active, −1 where it ceased to be. */
function activity({ before, after }: Movement): number {
  return Number(after?.status === 'active') - Number(before?.status === 'active');
}

/** What replaces is counted with what it replaces: a replacement is one movement for each procedure replaced. */
function countMovements(movements: readonly Movement[]): Movements {
  const count = (action: Action) =>
    movements.filter((movement) => movement.action === action && !isReplacement(movement)).length;
  const counts = Object.fromEntries(actions.map((action) => [action, count(action)])) as Record<
    Action,
    number
  >;
  return { ...counts, total: actions.reduce((sum, action) => sum + counts[action], 0) };
}

const isReplacement = ({ action, class: name }: Movement): boolean =>
  action === 'replaced' && name !== 'replaced';

const departmentOf = ({ before, after }: Movement): string => ((after ?? before) as Procedure).department;

function decisionMovements({ decision, movements }: Step): DecisionMovements {
  const { number, issued, department } = decision.value;
  return {
    decision: number,
    issued,
    effective: effectiveDate(decision.value),
    department: department ?? null,
    ...countMovements(movements),
  };
}

function byDepartment(
  movements: readonly Movement[],
  opening: CatalogState,
  closing: CatalogState,
): DepartmentMovements[] {
  const countsOf = (state: CatalogState) =>
    new Map(countStats(state, '').byDepartment.map((group) => [group.department, group.procedures]));
  const [before, after] = [countsOf(opening), countsOf(closing)];
  const ids = new Set([...movements.map(departmentOf), ...before.keys(), ...after.keys()]);
  return [...ids].sort(compareText).map((department) => ({
    department,
    name: closing.departments.get(department)?.name ?? department,
    ...countMovements(movements.filter((movement) => departmentOf(movement) === department)),
    opening: before.get(department) ?? 0,
    closing: after.get(department) ?? 0,
  }));
}
