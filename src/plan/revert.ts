import { dayOfLedger, decisionKey, effectiveDate, isSameDecision, sortDecisions } from '../model/decision.ts';
import type { Movement } from '../model/change.ts';
import { fileName } from '../model/layout.ts';
import type { Decision } from '../model/types.ts';
import type { Doc } from '../model/source-file.ts';
import { isSame } from '../model/procedure/same.ts';
import { fold } from './fold.ts';
import { redated, withThese } from './ledger.ts';
import type { Step } from './step.ts';
import { registriesWithout } from './rows/registries.ts';
import type { CatalogState } from './state.ts';
import { type Catalog, readRows, startOf } from './catalog.ts';

/**
 * Result of planning to take a decision out of the ledger: the catalog before and after, and the decisions
 * that rest on it.
 */
export interface Reversal {
  decision: Doc<Decision>;
  before: CatalogState;
  after: CatalogState;
  asOf: { before: string; after: string };
  /** Decisions that were carried out on its day, and have one of their own again. */
  redated: Doc<Decision>[];
  /** Ids of entries of the registries that stay as the decision wrote them, as nobody kept what stood there before. */
  left: string[];
  /** Decisions that would act differently without it, or that name it: while there are any, it stays. */
  restingOn: { decision: string; ids: string[] }[];
}

/**
 * Works out how to take a decision out again. The result is the fold of all others, so that applying a decision and
 * reverting it gives back the same catalog. Of the others each must go on doing what it does, those that wait too.
 */
export function planReversal(catalog: Catalog, decision: Doc<Decision>): Reversal {
  const { asOf, state: before } = catalog;
  const base = catalog.info?.value.asOf ?? '';
  const decisions = readRows(catalog.ledger);
  const others = decisions.filter((doc) => doc !== decision);
  const { state: registries, left } = registriesWithout(decision.value, others, startOf(catalog));
  const isApplied = effectiveDate(decision.value) <= asOf;
  const moved = redated(others);
  const dated = withThese(others, moved);
  const day = isApplied ? dayWithout(decision.value, dated, { base, asOf }) : asOf;
  const after = isApplied ? fold(registries, others, day, [], others).state : before;
  return {
    decision,
    before,
    after,
    left,
    asOf: { before: asOf, after: day },
    redated: moved,
    restingOn: findResting(decision, others, [
      fold(startOf(catalog), decisions).steps,
      fold(registries, others).steps,
    ]),
  };
}

/** Returns the decisions that do something else in one fold of the ledger than in the other, or that lose their reference. */
function findResting(
  decision: Doc<Decision>,
  others: readonly Doc<Decision>[],
  folds: readonly (readonly Step[])[],
): Reversal['restingOn'] {
  const [held, left] = folds.map((steps) => new Map(steps.map((step) => [step.decision, step])));
  return sortDecisions(others).flatMap((doc) => {
    const [step, alone] = [held?.get(doc), left?.get(doc)];
    if (isSameStep(step, alone) && !restsByName(doc.value, decision.value, others)) return [];
    return [{ decision: doc.value.number, ids: differingIds(step, alone) }];
  });
}

/** Tells whether a decision does the same in both, or in both never takes effect. */
const isSameStep = (a: Step | undefined, b: Step | undefined): boolean =>
  isSame(a?.movements, b?.movements) && isSame(a?.findings, b?.findings);

/** Tells whether a decision stands after another, or supersedes it, and no other of the ledger can be meant. */
function restsByName(
  { after = [], supersedes = [], ends = [], suspends = [], resumes = [], ...own }: Decision,
  decision: Decision,
  others: readonly Doc<Decision>[],
): boolean {
  const isDay = effectiveDate(own) === effectiveDate(decision);
  const named = [
    ...after.map((number) => ({ number, isFirm: isDay })),
    ...supersedes.map((entry) => ({
      ...(typeof entry === 'string' ? { number: entry } : entry),
      isFirm: false,
    })),
    ...[...ends, ...suspends, ...resumes].flatMap(({ number, issued }) =>
      number === undefined ? [] : { number, ...(issued && { issued }), isFirm: false },
    ),
  ].filter((reference) => isSameDecision(reference, decision));
  return named.some(
    (reference) => reference.isFirm || !others.some((doc) => isSameDecision(reference, doc.value)),
  );
}

/** Returns the procedures with which a decision does something else in one fold than in the other; all, where none. */
function differingIds(step: Step | undefined, alone: Step | undefined): string[] {
  const [held, left] = [step?.movements ?? [], alone?.movements ?? []];
  const idsOf = (movements: readonly Movement[], others: readonly Movement[]) =>
    movements
      .filter((movement) => !others.some((other) => isSame(movement, other)))
      .flatMap(({ id, newId }) => [id, newId]);
  const differing = [...idsOf(held, left), ...idsOf(left, held)];
  return [...new Set(differing.length > 0 ? differing : idsOf([...held, ...left], []))];
}

/** Returns the day of a catalog without a decision: what those left say; of a ledger that says no days, that before it. */
function dayWithout(
  decision: Decision,
  others: readonly Doc<Decision>[],
  { base, asOf }: { base: string; asOf: string },
): string {
  const told = dayOfLedger({ asOf: base }, others);
  return decision.recorded?.day === undefined && told === base ? dateBefore(decision, others, asOf) : told;
}

/**
 * Returns the date at which the catalog stood before the decision: no earlier than what stays applied, and no later
 * than now, for what waits may fall due in between.
 */
function dateBefore(decision: Decision, others: readonly Doc<Decision>[], asOf: string): string {
  const dates = [decision.recorded?.asOf ?? asOf, ...others.map((doc) => effectiveDate(doc.value))];
  return (
    dates
      .filter((date) => date <= asOf)
      .sort()
      .at(-1) ?? asOf
  );
}

/** Returns the decisions in a ledger that a number names, with `@date` only those signed then, or the name of its file. */
export function findDecisions(decisions: readonly Doc<Decision>[], text: string): Doc<Decision>[] {
  const [number = text, issued] = text.normalize('NFC').split('@');
  const named = decisions.filter(
    ({ path, value }) =>
      (value.number === number && (!issued || value.issued === issued)) || fileName(path) === text,
  );
  return [...new Map(named.map((doc) => [decisionKey(doc.value), doc])).values()];
}
