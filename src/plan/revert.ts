import { decisionKey, effectiveDate } from '../model/decision.ts';
import type { Decision } from '../model/types.ts';
import type { CatalogFiles } from '../yaml/catalog-files.ts';
import type { Doc } from '../model/source-file.ts';
import { fold } from './fold.ts';
import type { Step } from './step.ts';
import { type CatalogState, emptyState, stateOf } from './state.ts';

/** What taking a decision out of the ledger would do. */
export interface Reversal {
  decision: Doc<Decision>;
  before: CatalogState;
  after: CatalogState;
  asOf: { before: string; after: string };
  /** Later decisions that touched the same procedures: while there are any, it stays. */
  restingOn: { decision: string; ids: string[] }[];
}

/**
 * Works out how to take a decision out again. The result is the fold of all others, so that applying
 * a decision and reverting it gives back the same catalog.
 */
export function planReversal(files: CatalogFiles, decision: Doc<Decision>): Reversal {
  const asOf = files.info?.value.asOf ?? '';
  const { steps } = fold(emptyState(files), files.decisions, asOf);
  const others = files.decisions.filter((doc) => doc !== decision);
  const registries = withoutEntriesOf(decision.value, others, emptyState(files));
  const before = stateOf(files);
  const isApplied = effectiveDate(decision.value) <= asOf;
  const after = isApplied ? fold(registries, others, asOf).state : before;
  return {
    decision,
    before,
    after,
    asOf: { before: asOf, after: isApplied ? dateBefore(decision.value, others, asOf) : asOf },
    restingOn: isApplied ? findResting(decision, steps) : [],
  };
}

/** The steps after a decision that touched a procedure that it touched. */
function findResting(decision: Doc<Decision>, steps: readonly Step[]): Reversal['restingOn'] {
  const at = steps.findIndex((step) => step.decision === decision);
  const touched = new Set(idsOf(steps[at]));
  return steps.slice(at + 1).flatMap((step) => {
    const ids = [...new Set(idsOf(step))].filter((id) => touched.has(id));
    return ids.length > 0 ? [{ decision: step.decision.value.number, ids }] : [];
  });
}

const idsOf = (step: Step | undefined): string[] =>
  step?.movements.flatMap(({ id, newId }) => [id, newId]) ?? [];

/** The registries without the entries that only this decision brought. */
function withoutEntriesOf(
  decision: Decision,
  others: readonly Doc<Decision>[],
  state: CatalogState,
): CatalogState {
  const keep = <T>(kind: 'departments' | 'sectors', entries: ReadonlyMap<string, T>) => {
    const brought = idsBroughtBy(decision, kind);
    const elsewhere = new Set(others.flatMap((doc) => idsBroughtBy(doc.value, kind)));
    return new Map([...entries].filter(([id]) => !brought.includes(id) || elsewhere.has(id)));
  };
  return {
    ...state,
    departments: keep('departments', state.departments),
    sectors: keep('sectors', state.sectors),
  };
}

function idsBroughtBy(decision: Decision, kind: 'departments' | 'sectors'): string[] {
  return (decision[kind] ?? []).flatMap((entry) => (typeof entry === 'string' ? [] : [entry.id]));
}

/** The date at which the catalog stood before the decision, but no earlier than what stays applied. */
function dateBefore(decision: Decision, others: readonly Doc<Decision>[], asOf: string): string {
  const recorded = decision.recorded?.asOf ?? asOf;
  const latest = others.map((doc) => effectiveDate(doc.value)).filter((date) => date <= asOf);
  return [recorded, ...latest].sort().at(-1) ?? asOf;
}

/** The decisions in a ledger that a number names; with `@date`, only the one signed then. */
export function findDecisions(decisions: readonly Doc<Decision>[], text: string): Doc<Decision>[] {
  const [number = text, issued] = text.normalize('NFC').split('@');
  const named = decisions.filter(
    ({ value }) => value.number === number && (!issued || value.issued === issued),
  );
  return [...new Map(named.map((doc) => [decisionKey(doc.value), doc])).values()];
}
