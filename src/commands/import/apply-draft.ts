import { holdingCatalog } from '../../catalog/disk.ts';
import { openFolder } from '../../catalog/folder.ts';
import { propose } from '../../catalog/proposal.ts';
import { requireWhole } from '../../catalog/whole.ts';
import type { Drafts } from '../../check/drafts.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';
import { exitCodes } from '../../model/failure.ts';
import { refusal } from '../common/planned.ts';
import type { ImportOptions } from './options.ts';

/** Applies a draft as `apply` would; the outcome of a refusal, or nothing when it went through. */
export function applyDraft(
  shell: Shell<ImportOptions>,
  root: string,
  drafts: Drafts,
): Promise<Outcome | undefined> {
  return holdingCatalog(root, async (carryOut) => {
    const catalog = await openFolder(root, shell);
    requireWhole(catalog, exitCodes.refused);
    const proposal = await propose(catalog, { drafts, today: shell.today }, shell);
    const refused = refusal(shell, catalog, drafts, proposal.findings);
    if (!refused) await carryOut(proposal.changes);
    return refused;
  });
}
