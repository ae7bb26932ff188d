import type { CatalogFolder } from '../../catalog/folder.ts';
import { shownPath } from '../../catalog/place.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';
import { exitCodes, Failure } from '../../model/failure.ts';
import type { Decision } from '../../model/types.ts';
import { isBalanced, type Review } from '../../render/imported/review.ts';
import { draftText, isDraftOf, removeDraft, requireFreeDraft, writeDraft } from './write-draft.ts';
import type { TakenFile } from './taken.ts';
import { afterReportOf, factsOf, reviewFormats } from './formats.ts';
import { draftPath } from './names.ts';
import type { ImportOptions } from './options.ts';

/**
 * Writes a draft, applies it where that is asked for, and reports what the import came to.
 *
 * @param review the review, given where the draft is and whether it was applied
 */
export async function finishImport(
  shell: Shell<ImportOptions>,
  catalog: CatalogFolder,
  taken: readonly TakenFile[],
  decision: Decision,
  review: (draft: { path: string; isApplied: boolean }) => Review,
): Promise<Outcome> {
  const isApplied = shell.options.apply;
  const path = draftPath(shell, catalog);
  const shown = shownPath(shell, path);
  const result = review({ path: shown, isApplied });
  if (!isBalanced(result)) throw new Failure('internal', { problem: JSON.stringify(result.account) });
  if (result.path === undefined) return nothingDrafted(shell, catalog, taken, result);
  // The same import again is no reason to ask: nothing that anybody wrote is lost.
  const mayExist = shell.options.force || isDraftOf(path, decision);
  if (!mayExist) requireFreeDraft(path, decision, shown);
  const sha256 = writeDraft(path, decision, { isNew: !mayExist });
  const refused = isApplied
    ? await (await import('./apply-draft.ts')).applyDraft(shell, catalog.root, {
        docs: [{ path: shown, value: decision }],
        findings: [],
        texts: new Map([[shown, draftText(decision)]]),
      })
    : undefined;
  if (refused) return refused;
  const facts = factsOf(shell, catalog, taken, { path, sha256 });
  return {
    exitCode: isToBeLookedAt(result) ? exitCodes.found : exitCodes.ok,
    formats: reviewFormats(shell, result, facts),
    afterReport: afterReportOf(shell, result),
  };
}

/** Tells whether rows are missing: some could not be used, or the paper says that there are more or fewer. */
const isToBeLookedAt = ({ kind, rejected, declared, general }: Review): boolean =>
  rejected.length > 0 ||
  declared.some(({ agrees }) => !agrees) ||
  (kind === 'baseline' && general.some(({ reason }) => reason === 'count_differs'));

/**
 * Reports files of which nothing is drafted: one of ours that says what the catalog says, others without a row that
 * can be used.
 */
function nothingDrafted(
  shell: Shell<ImportOptions>,
  catalog: CatalogFolder,
  taken: readonly TakenFile[],
  result: Review,
): Outcome {
  const isOwn = result.account.unchanged !== undefined;
  const isFound = !isOwn || result.rejected.length + result.general.length > 0;
  const path = draftPath(shell, catalog);
  const facts = factsOf(shell, catalog, taken, { path, sha256: '' });
  // What was drafted before, and may be written over, would say what is no longer meant.
  const isGone = shell.options.force && removeDraft(path);
  return {
    exitCode: isFound ? exitCodes.found : exitCodes.ok,
    formats: reviewFormats(shell, result, facts),
    ...(isGone && { closing: shell.words.review.draftGone(shownPath(shell, path)) }),
  };
}
