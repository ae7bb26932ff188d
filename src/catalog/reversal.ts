import { newErrorsIn } from '../check/new-errors.ts';
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
 * Plans to take a decision out of the ledger; nothing is changed.
 *
 * @param catalog one that `requireVerified` has let pass
 */
export function proposeReversal(
  catalog: ReadCatalog,
  decision: Doc<Decision>,
  today: string,
): ProposedReversal {
  const reversal = planReversal(catalog, decision);
  const changes = reversal.restingOn.length > 0 ? [] : filesOfReversal(reversal, catalog);
  return { reversal, changes, findings: newErrorsIn(catalog.files, changes, today) };
}
