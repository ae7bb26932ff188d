import { effectiveDate, sortDecisions } from '../model/decision.ts';
import type { Decision } from '../model/types.ts';
import type { Doc } from '../read/catalog.ts';
import { advance, type Step } from './advance.ts';
import { closeDraft, openDraft } from './draft.ts';
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
 * @param until only decisions in force on this date; all when left out
 */
export function fold(start: CatalogState, decisions: readonly Doc<Decision>[], until?: string): Folded {
  const due = until === undefined ? decisions : decisions.filter((doc) => effectiveDate(doc.value) <= until);
  const draft = openDraft(start);
  const steps = sortDecisions(due).map((doc) => advance(draft, doc));
  return { state: closeDraft(draft), steps };
}
