import { nationalCode } from '../model/code.ts';
import { type DecisionHead, effectiveDate, sortDecisions } from '../model/decision.ts';
import type { Decision } from '../model/types.ts';
import type { Doc } from '../model/source-file.ts';
import { advance } from './advance.ts';
import type { Step } from './step.ts';
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
 * @param earlier decisions that have been carried out before, and may supersede some of these
 */
export function fold(
  start: CatalogState,
  decisions: readonly Doc<Decision>[],
  until?: string,
  earlier: readonly DecisionHead[] = [],
): Folded {
  const due = until === undefined ? decisions : decisions.filter((doc) => effectiveDate(doc.value) <= until);
  const draft = openDraft(start);
  const steps: Step[] = [];
  const before = [...earlier];
  for (const doc of sortDecisions(due)) {
    steps.push(advance(draft, doc, superseding(doc.value, before)));
    before.push(doc.value);
  }
  return { state: closeDraft(draft), steps };
}

/** Which rows of a decision earlier ones have superseded, by code; all of them where it was superseded whole. */
function superseding(
  decision: Decision,
  earlier: readonly DecisionHead[],
): (code: string | undefined) => boolean {
  const superseded = earlier.flatMap((other) => supersededBy(other, decision) ?? []);
  if (superseded.includes('whole')) return () => true;
  const codes = new Set(superseded.map(nationalCode));
  return (code) => code !== undefined && codes.has(nationalCode(code));
}
