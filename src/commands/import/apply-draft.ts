import { carryOutIn } from '../../catalog/proposal.ts';
import type { Drafts } from '../../check/drafts.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';
import { afterWriting } from '../../model/failure.ts';
import { refusal } from '../common/refusal.ts';
import type { ImportOptions } from './options.ts';

/** Applies a draft that has been written as `apply` would; the outcome of a refusal, or nothing when it went through. */
export async function applyDraft(
  shell: Shell<ImportOptions>,
  root: string,
  drafts: Drafts,
): Promise<Outcome | undefined> {
  const { catalog, proposal } = await afterWriting(() =>
    carryOutIn(root, shell, () => ({ drafts, today: shell.today })),
  );
  return refusal(shell, catalog, drafts, proposal.findings, drafts.docs[0]?.path);
}
