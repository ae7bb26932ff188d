import { newErrorsIn } from '../check/new-errors.ts';
import { sortDecisions } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import type { Doc, FileChange } from '../model/source-file.ts';
import type { Decision } from '../model/types.ts';
import { filesOfReversal } from '../plan/file-changes.ts';
import { planReversal, type Reversal } from '../plan/revert.ts';
import type { ReadCatalog } from './folder.ts';

/** A planned reversal: the files that it changes, and the errors that stand in the way. */
export interface ProposedReversal {
  reversal: Reversal;
  /** Files that change; none while other decisions rest on the decision. */
  changes: FileChange[];
  /** The errors that the catalog would have without it and has not now. */
  findings: Finding[];
}

/**
 * Plans to take a decision out of the ledger; nothing is changed. A decision that would be wrong without it, as one that
 * lets resume what it suspends, rests on it too.
 *
 * @param catalog one that `requireVerified` has let pass
 */
export function proposeReversal(
  catalog: ReadCatalog,
  decision: Doc<Decision>,
  today: string,
): ProposedReversal {
  const reversal = planReversal(catalog, decision);
  if (reversal.restingOn.length > 0) return { reversal, changes: [], findings: [] };
  const changes = filesOfReversal(reversal, catalog);
  const errors = newErrorsIn(catalog.files, changes, today);
  const wrong = sortDecisions(
    catalog.files.decisions.filter(({ path }) => errors.some(({ file }) => file === path)),
  );
  if (wrong.length === 0) return { reversal, changes, findings: errors };
  const restingOn = wrong.map(({ value }) => ({ decision: value.number, ids: [] }));
  return { reversal: { ...reversal, restingOn }, changes: [], findings: [] };
}
