import { exitCodes } from '../../model/failure.ts';
import type { Finding } from '../../model/finding.ts';
import type { FolderSize } from '../../catalog/folder-result.ts';
import { type DraftFiles, openCatalog, readDrafts } from '../../catalog/open.ts';
import { sourceFor } from '../../catalog/plan-source.ts';
import type { Shell } from '../../cli/shell.ts';

/** What was found in decisions outside the catalog, and how much was looked at. */
export interface OutsideCheck {
  findings: readonly Finding[];
  drafts: DraftFiles;
  size: FolderSize;
}

/** Checks decisions outside the catalog against it. */
export async function checkOutside(shell: Shell, given: readonly string[]): Promise<OutsideCheck> {
  const drafts = readDrafts(shell, given, exitCodes.found);
  const source = await sourceFor(shell, openCatalog(shell), drafts);
  return { findings: source.check(drafts), drafts, size: source.size };
}
