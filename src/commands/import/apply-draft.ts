import { holdingCatalog } from '../../catalog/disk.ts';
import { openFolder } from '../../catalog/folder.ts';
import { newErrors, propose } from '../../catalog/proposal.ts';
import { requireWhole } from '../../catalog/whole.ts';
import type { Drafts } from '../../check/check.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';
import { exitCodes } from '../../model/failure.ts';
import { refusal } from '../planned.ts';
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
    const proposal = propose(catalog, { drafts, today: shell.today });
    const refused =
      refusal(shell, catalog, drafts, proposal.findings) ??
      refusal(shell, catalog, drafts, await newErrors(catalog, proposal, shell));
    if (!refused) await carryOut(proposal.changes);
    return refused;
  });
}
