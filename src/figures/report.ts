import { activity, type Movement } from '../model/change.ts';
import { addDays } from '../model/date.ts';
import { compareText, effectiveDate } from '../model/decision.ts';
import type { Decision, Department, Feedback, Holidays } from '../model/types.ts';
import { beginningOf, type Catalog, readRows, startOf } from '../plan/catalog.ts';
import { countedOf, countInternal } from '../plan/counts.ts';
import { inTime, type Step } from '../plan/step.ts';
import { type Deadlines, measureDeadlines } from './deadlines.ts';
import { countFeedback, countFeedbackByDepartment, type FeedbackCounts } from './feedback.ts';
import { fold } from '../plan/fold.ts';
import { takingEffect } from '../plan/ledger.ts';
import {
  type Balance,
  balance,
  countEnds,
  countMovements,
  departmentOf,
  type Ends,
  isReplacement,
  lastIds,
  type Movements,
  publicMovements,
} from './movements.ts';
import type { CatalogState } from '../plan/state.ts';
import { countStats, type Stats } from './stats.ts';

/** The movements of a period, and the figures that reconcile. */
export interface Report {
  from: string;
  to: string;
  /** The day of the catalog's first list, where the period begins before it: what opened the period nobody knows. */
  begins?: string;
  /** Publication decisions in force in the period. */
  decisions: number;
  /** Departments whose procedures they moved. */
  departments: number;
  movements: Movements;
  /** Procedures that stand in the place of those replaced; no movements of their own. */
  replacing: number;
  /** Procedures moved or brought in, each counted once however many decisions touched it. */
  unique: number;
  /** Active procedures on the day before the period. */
  opening: number;
  /** Procedures that became active, and that ceased to be. */
  appeared: number;
  disappeared: number;
  /** Active procedures on its last day: opening + appeared − disappeared. */
  closing: number;
  /** The same by what brought them in and took them out. */
  balance: Balance;
  /** Procedures moved by effects that ended, were suspended or came back, beside those that decisions published. */
  ends: Ends;
  byDepartment: DepartmentMovements[];
  byDecision: DecisionMovements[];
  interlinked: Stats['interlinked'];
  online: Stats['online'];
  /** Internal procedures in force on the last day, which are in no other figure. */
  internalProcedures: number;
  internalProcess: {
    decisions: number;
    departments: number;
    /** Procedures that have one on the last day. */
    procedures: number;
    byDecision: { decision: string; issued: string; departments: string[]; procedures: number }[];
  };
  deadlines: Deadlines;
  /** Feedback that was received in the period. */
  feedback: FeedbackCounts;
  feedbackByDepartment: ({ department: string; name: string } & FeedbackCounts)[];
  /** Publication decisions in force in the period that moved no procedure, as those that only suspend: among the others. */
  withoutRows: { decision: string; issued: string; effective: string }[];
  /** Signed in the period, in force only after it: not counted. */
  signedForLater: { decision: string; issued: string; effective: string }[];
  /** The counts on the last day. */
  stats: Stats;
}

export interface DepartmentMovements extends Movements {
  department: string;
  name: string;
  opening: number;
  /** Procedures of it that ceased to be in force, and that are so again, by what ended or came back. */
  lapsed: number;
  resumed: number;
  /** Procedures that became active here or came from another department, and those that ceased or left. */
  appeared: number;
  disappeared: number;
  closing: number;
}

export interface DecisionMovements extends Movements {
  decision: string;
  issued: string;
  effective: string;
  department: string | null;
  /** The departments whose procedures it moved. */
  departments: string[];
}

/** Input of a report: the catalog before and after the period, and the decisions carried out between. */
export interface FoldedPeriod {
  from: string;
  to: string;
  /** The day of the catalog's first list, where the period begins before it. */
  begins?: string;
  opening: CatalogState;
  closing: CatalogState;
  /** Internal procedures in force on the last day, which are in no other figure. */
  internal: number;
  /** Every decision in force in the period, in order, but those that only concern internal procedures. */
  steps: Step[];
  /** Movements by effects that ended, were suspended or came back in it. */
  turns: Step[];
  /** Publication decisions. */
  published: Step[];
  /** Those of them that moved no procedure. */
  idle: Step[];
  /** Decisions of the ledger that were signed in the period and take effect after it. */
  later: Decision[];
  feedback: readonly Feedback[];
  holidays: Holidays | undefined;
  /** The day on which it is looked at: what is recorded for a later one is not done yet. */
  today: string;
}

/** Returns steps as the public sees them; those that concern internal procedures alone are left out. */
const publicSteps = (steps: readonly Step[]): Step[] =>
  steps.flatMap((step) => {
    const movements = publicMovements(step.movements);
    return movements.length > 0 || step.movements.length === 0 ? [{ ...step, movements }] : [];
  });

/** Carries out the decisions up to the end of a period, first and last day included. */
export function foldPeriod(catalog: Catalog, from: string, to: string, today: string): FoldedPeriod {
  const decisions = readRows(catalog.ledger);
  const { state: opening } = fold(startOf(catalog), decisions, addDays(from, -1));
  const { state: closing, steps: all, turns } = fold(startOf(catalog), decisions, to);
  const steps = publicSteps(all.filter(({ decision }) => effectiveDate(decision.value) >= from));
  const begins = beginningOf(catalog.ledger);
  const ofPublication = steps.filter(({ decision }) => decision.value.kind === 'publication');
  return {
    from,
    to,
    ...(begins !== undefined && from < begins && { begins }),
    opening: countedOf(opening),
    closing: countedOf(closing),
    internal: countInternal(closing.records.values()),
    steps,
    turns: publicSteps(turns.filter(({ day }) => day >= from)),
    published: ofPublication,
    idle: ofPublication.filter(({ movements }) => movements.length === 0),
    later: takingEffect(decisions)
      .map(({ doc }) => doc.value)
      .filter((value) => value.issued >= from && value.issued <= to && effectiveDate(value) > to)
      .sort((a, b) => compareText(effectiveDate(a), effectiveDate(b)) || compareText(a.number, b.number)),
    feedback: catalog.feedback ?? [],
    holidays: catalog.holidays,
    today,
  };
}

/**
 * Reports on the decisions that took effect in a period. A list that is abolished and published anew
 * counts as both movements, as the provinces' own reports do.
 */
export function reportPeriod(period: FoldedPeriod): Report {
  const { from, to, begins, steps, published } = period;
  const moved = published.flatMap(movementsOf);
  const every = inTime(period).flatMap(movementsOf);
  const others = steps.filter((step) => !published.includes(step)).flatMap(movementsOf);
  const ends = period.turns.flatMap(movementsOf);
  const lastId = lastIds(every);
  const stats = countStats(period.closing, to);
  const opening = countStats(period.opening, from).procedures;
  return {
    from,
    to,
    ...(begins !== undefined && { begins }),
    decisions: published.length,
    departments: new Set(moved.map(departmentOf)).size,
    movements: countMovements(moved),
    replacing: moved.filter(isReplacement).length,
    unique: new Set(moved.map(({ newId }) => lastId(newId))).size,
    opening,
    appeared: every.filter((movement) => activity(movement) > 0).length,
    disappeared: every.filter((movement) => activity(movement) < 0).length,
    closing: stats.procedures,
    balance: balance(opening, moved, others, ends),
    ends: countEnds(ends),
    byDepartment: byDepartment({ moved, ends, every }, period),
    byDecision: published.map(decisionMovements),
    interlinked: stats.interlinked,
    online: stats.online,
    internalProcedures: period.internal,
    internalProcess: internalProcesses(steps, stats),
    deadlines: measureDeadlines(published, period),
    feedback: countFeedback(period.feedback, from, to),
    feedbackByDepartment: countFeedbackByDepartment(period.feedback, from, to).map(
      ({ department, ...counts }) => ({
        department,
        name: nameOf(period.closing.departments, department),
        ...counts,
      }),
    ),
    withoutRows: period.idle.map(({ decision }) => datesOf(decision.value)),
    signedForLater: period.later.map(datesOf),
    stats,
  };
}

const datesOf = (value: Decision) => ({
  decision: value.number,
  issued: value.issued,
  effective: effectiveDate(value),
});
const movementsOf = ({ movements }: Step): readonly Movement[] => movements;
const departmentsOf = (movements: readonly Movement[]): string[] =>
  [...new Set(movements.map(departmentOf))].sort(compareText);

function decisionMovements({ decision, movements }: Step): DecisionMovements {
  const { number, issued, department } = decision.value;
  return {
    decision: number,
    issued,
    effective: effectiveDate(decision.value),
    department: department ?? null,
    departments: departmentsOf(movements),
    ...countMovements(movements),
  };
}

function internalProcesses(steps: readonly Step[], stats: Stats): Report['internalProcess'] {
  const internal = steps.filter(({ decision }) => decision.value.kind === 'internal_process');
  return {
    decisions: internal.length,
    departments: departmentsOf(internal.flatMap(movementsOf)).length,
    procedures: stats.internalProcess.with,
    byDecision: internal.map(({ decision: { value }, movements }) => ({
      decision: value.number,
      issued: value.issued,
      departments: departmentsOf(movements),
      procedures: movements.length,
    })),
  };
}

function byDepartment(
  { moved, ends, every }: Record<'moved' | 'ends' | 'every', readonly Movement[]>,
  { opening, closing }: FoldedPeriod,
): DepartmentMovements[] {
  const countsOf = (state: CatalogState) =>
    new Map(countStats(state, '').byDepartment.map((group) => [group.department, group.procedures]));
  const [before, after] = [countsOf(opening), countsOf(closing)];
  const ended = ends.filter((end) => activity(end) !== 0);
  const ids = new Set([...[...moved, ...ended].map(departmentOf), ...before.keys(), ...after.keys()]);
  const endsOf = (department: string) => countEnds(ends.filter((end) => departmentOf(end) === department));
  return [...ids].sort(compareText).map((department) => ({
    department,
    name: nameOf(closing.departments, department),
    ...countMovements(moved.filter((movement) => departmentOf(movement) === department)),
    lapsed: endsOf(department).lapsed,
    resumed: endsOf(department).resumed,
    opening: before.get(department) ?? 0,
    ...comingAndGoing(every, department),
    closing: after.get(department) ?? 0,
  }));
}

/** Returns how many active procedures a department got and lost, from nothing, to nothing, or by transfer. */
function comingAndGoing(
  movements: readonly Movement[],
  department: string,
): { appeared: number; disappeared: number } {
  const isHere = (record: Movement['after']) =>
    record?.status === 'active' && record.department === department;
  return {
    appeared: movements.filter(({ before, after }) => !isHere(before) && isHere(after)).length,
    disappeared: movements.filter(({ before, after }) => isHere(before) && !isHere(after)).length,
  };
}

const nameOf = (departments: ReadonlyMap<string, Department>, id: string): string =>
  departments.get(id)?.name ?? id;
