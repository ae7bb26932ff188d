import { dirname, join } from 'node:path';
import { readDrafts } from '../../catalog/drafts.ts';
import { shownPath } from '../../catalog/place.ts';
import type { CatalogFolder } from '../../catalog/folder.ts';
import { checkFolder } from '../../catalog/index-folder.ts';
import { checkDrafts, type Drafts } from '../../check/drafts.ts';
import type { Shell } from '../../cli/shell.ts';
import { isDirectory } from '../../io/folder.ts';
import { decisionKey } from '../../model/decision.ts';
import { Failure } from '../../model/failure.ts';
import type { Finding } from '../../model/finding.ts';
import { entryOf, readRows } from '../../plan/catalog.ts';
import { findDecisions } from '../../plan/revert.ts';
import { namedDecision, namesFile } from '../common/named-decision.ts';

/** Findings of one decision: of the ledger, or of a draft that waits beside the catalog. */
export interface FoundInDecision {
  number: string;
  findings: readonly Finding[];
}

/**
 * Finds a decision by its number, or a draft by its path, and what is wrong with it.
 *
 * @throws Failure `no-such-decision`, `several-drafts` or `not-a-decision`
 */
export async function findInDecision(
  shell: Shell,
  catalog: CatalogFolder,
  named: string,
): Promise<FoundInDecision> {
  if (namesFile(shell, named)) return inDraft(shell, catalog, readDrafts(shell, [named]), named);
  if (findDecisions(readRows(catalog.ledger), named).length > 0) {
    const { path, value } = namedDecision(catalog, named);
    const { findings } = await checkFolder(catalog.root, shell);
    return { number: value.number, findings: findings.filter(({ file }) => file === path) };
  }
  const folder = join(dirname(catalog.root), 'drafts');
  const drafts = isDirectory(folder) ? readDrafts(shell, [folder]).docs : [];
  const { path, value } = namedDecision({ ledger: [...catalog.ledger, ...drafts.map(entryOf)] }, named);
  const paths = drafts
    .filter((draft) => decisionKey(draft.value) === decisionKey(value))
    .map((draft) => shownPath(shell, draft.path));
  if (paths.length > 1) throw new Failure('several-drafts', { number: value.number, paths });
  return inDraft(shell, catalog, readDrafts(shell, [path]), named);
}

function inDraft(shell: Shell, catalog: CatalogFolder, drafts: Drafts, named: string): FoundInDecision {
  const [doc] = drafts.docs;
  if (!doc) throw new Failure('not-a-decision', { path: named });
  return { number: doc.value.number, findings: checkDrafts(catalog, drafts, shell.today) };
}
