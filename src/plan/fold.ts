import { type DecisionHead, effectiveDate } from '../model/decision.ts';
import type { Decision } from '../model/types.ts';
import type { Doc } from '../model/source-file.ts';
import { advance } from './rows/advance.ts';
import type { Step } from './step.ts';
import { closeDraft, openDraft } from './draft.ts';
import { namesIn, takingEffect } from './ledger.ts';
import type { CatalogState } from './state.ts';

export interface Folded {
  state: CatalogState;
  /** Movements of each decision that took effect, in the order in which they were carried out. */
  steps: Step[];
}

/**
 * Carries out decisions on a state, in their order (see `sortDecisions`), whatever order they
 * came in. The catalog is the fold of its decisions from an empty state.
 *
 * A decision that another superseded before it took effect never does; what a decision has done
 * stays done when it is superseded later, for only rows move records.
 *
 * @param until only decisions in force on this date; all when left out
 * @param earlier decisions that have been carried out before, and may supersede some of these
 * @param ledger all decisions beside which these stand, whether they are carried out or not
 */
export function fold(
  start: CatalogState,
  decisions: readonly Doc<Decision>[],
  until?: string,
  earlier: readonly Doc<DecisionHead>[] = [],
  ledger: readonly Doc<DecisionHead>[] = [...earlier, ...decisions],
): Folded {
  const due = until === undefined ? decisions : decisions.filter((doc) => effectiveDate(doc.value) <= until);
  const draft = openDraft(start);
  const nameOf = namesIn(ledger);
  const steps = takingEffect(due, earlier).map((effective) => advance(draft, effective, nameOf));
  return { state: closeDraft(draft), steps };
}
