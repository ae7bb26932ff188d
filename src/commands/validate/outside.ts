import type { Finding } from '../../model/finding.ts';
import type { CheckedFolder } from '../../catalog/index-folder.ts';
import { readDrafts } from '../../catalog/drafts.ts';
import { openFolder } from '../../catalog/folder.ts';
import { findPlace } from '../../catalog/place.ts';
import { checkDrafts, type Drafts } from '../../check/drafts.ts';
import type { Shell } from '../../cli/shell.ts';

/** Findings in decisions outside the catalog, and the number of files that were checked. */
export interface OutsideCheck {
  findings: readonly Finding[];
  drafts: Drafts;
  size: Omit<CheckedFolder, 'findings'>;
}

/** Checks decisions outside the catalog against it. */
export async function checkOutside(shell: Shell, given: readonly string[]): Promise<OutsideCheck> {
  const drafts = readDrafts(shell, given);
  const catalog = await openFolder(findPlace(shell).root, shell);
  const { paths, summaries, ledger } = catalog;
  return {
    findings: checkDrafts(catalog, drafts, shell.today),
    drafts,
    size: { paths, procedures: summaries.records.size, decisions: ledger.length },
  };
}
