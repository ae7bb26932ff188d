import { stateBefore } from '../../catalog/at-date.ts';
import { readDrafts } from '../../catalog/drafts.ts';
import type { CatalogFolder } from '../../catalog/folder.ts';
import { isOnSigning } from '../../check/drafts.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';
import { isBlank } from '../../model/blank.ts';
import { Failure } from '../../model/failure.ts';
import type { Decision } from '../../model/types.ts';
import type { CatalogState } from '../../plan/state.ts';
import { namedDecision, namesFile } from '../common/named-decision.ts';
import { refusal } from '../common/refusal.ts';

/** A decision to be printed. */
export interface Found {
  decision: Decision;
  /** The catalog as it was before the decision. */
  state: CatalogState;
}

/** Finds a draft by its path, or a decision of the ledger by its number, each with the catalog that it changes. */
export function findDecision(shell: Shell, catalog: CatalogFolder, named: string): Found | Outcome {
  if (namesFile(shell, named)) {
    const drafts = readDrafts(shell, [named]);
    const [doc] = drafts.docs;
    // A paper without its number is printed without its day.
    const isUnsigned = doc !== undefined && isBlank(doc.value.number);
    const against = isUnsigned ? drafts.findings.filter((one) => !isOnSigning(one)) : drafts.findings;
    const refused = refusal(shell, catalog, drafts, against);
    if (refused) return refused;
    if (!doc) throw new Failure('not-a-decision', { path: named });
    return { decision: doc.value, state: catalog.state };
  }
  const doc = namedDecision(catalog, named);
  return { decision: doc.value, state: stateBefore(catalog, doc) };
}
