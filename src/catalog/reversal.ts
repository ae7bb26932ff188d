import { newErrorsIn } from '../check/new-errors.ts';
import { exitCodes, Failure } from '../model/failure.ts';
import type { Finding } from '../model/finding.ts';
import type { Doc, FileChange } from '../model/source-file.ts';
import type { Decision } from '../model/types.ts';
import { readRows } from '../plan/catalog.ts';
import { filesOfReversal } from '../plan/file-changes.ts';
import { planReversal, type Reversal } from '../plan/revert.ts';
import { appliedOn } from '../plan/verify.ts';
import type { ReadCatalog } from './folder.ts';
import { verifyFolder } from './verify-folder.ts';
import { requireWhole } from './whole.ts';

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
 * @throws Failure `not-whole` or `ledger-broken` where records are not what the ledger says
 */
export function proposeReversal(
  catalog: ReadCatalog,
  decision: Doc<Decision>,
  today: string,
): ProposedReversal {
  refuseDrift(catalog, today);
  const reversal = planReversal(catalog, decision);
  const changes = reversal.restingOn.length > 0 ? [] : filesOfReversal(reversal, catalog);
  return { reversal, changes, findings: newErrorsIn(catalog.files, changes, today) };
}

/** Refuses a catalog whose records were edited by hand: records are written anew, and the edits would be lost. */
function refuseDrift(catalog: ReadCatalog, today: string): void {
  const { asOf, differences, troubles } = verifyFolder(catalog, today);
  if (appliedOn(readRows(catalog.ledger), asOf).length === 0) return;
  const harmful = troubles.filter(({ kind }) => kind !== 'foreign');
  requireWhole({ whole: { unread: 0, troubles: harmful } }, exitCodes.refused);
  const drifted = differences.filter(({ kind }) => kind !== 'layout');
  if (drifted.length > 0)
    throw new Failure('ledger-broken', { differences: drifted.length }, exitCodes.refused);
}
