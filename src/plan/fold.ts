import { nationalCode } from '../model/code.ts';
import { effectiveDate, sortDecisions } from '../model/decision.ts';
import type { Decision } from '../model/types.ts';
import type { Doc } from '../read/catalog.ts';
import { advance, type Step } from './advance.ts';
import { closeDraft, openDraft } from './draft.ts';
import { supersededBy } from './ledger.ts';
import type { CatalogState } from './state.ts';

export interface Folded {
  state: CatalogState;
  /** What each decision did, in the order in which they were carried out. */
  steps: Step[];
}

/**
 * Carries out decisions on a state, in their order (see `compareDecisions`), whatever order they
 * came in. The catalog is the fold of its decisions from an empty state.
 *
 * A decision that another superseded before it took effect never does; what a decision has done
 * stays done when it is superseded later, for only rows move records.
 *
 * @param until only decisions in force on this date; all when left out
 */
export function fold(start: CatalogState, decisions: readonly Doc<Decision>[], until?: string): Folded {
  const due = until === undefined ? decisions : decisions.filter((doc) => effectiveDate(doc.value) <= until);
  const draft = openDraft(start);
  const steps: Step[] = [];
  for (const doc of sortDecisions(due)) {
    const left = leftInForce(
      doc.value,
      steps.map((step) => step.decision.value),
    );
    const step = advance(draft, left === doc.value ? doc : { ...doc, value: left });
    steps.push({ ...step, decision: doc });
  }
  return { state: closeDraft(draft), steps };
}

/** What earlier decisions have left of one: all, the rows that they did not supersede, or none. */
function leftInForce(decision: Decision, earlier: readonly Decision[]): Decision {
  const superseded = earlier.flatMap((other) => supersededBy(other, decision) ?? []);
  if (superseded.length === 0) return decision;
  const codes = new Set(superseded.map(nationalCode));
  const isKept = (code: string | undefined) =>
    !codes.has('whole') && (code === undefined || !codes.has(nationalCode(code)));
  return {
    ...decision,
    new: decision.new?.filter((row) => isKept(row.code)) ?? [],
    amended: decision.amended?.filter((row) => isKept(row.code)) ?? [],
    replaced: decision.replaced?.filter((row) => row.codes.every(isKept)) ?? [],
    abolished: decision.abolished?.filter((row) => isKept(row.code)) ?? [],
  };
}
