import { exitCodes } from '../model/failure.ts';
import { isOnSigning, isToFillIn } from '../check/drafts.ts';
import { readDrafts } from '../catalog/drafts.ts';
import { openFolder } from '../catalog/folder.ts';
import { findPlace } from '../catalog/place.ts';
import { propose } from '../catalog/proposal.ts';
import { requireWhole } from '../catalog/whole.ts';
import { keepPlan } from './common/kept-plan.ts';
import { diagnosedIn, planFormats, shownFiles } from './common/planned.ts';
import { refusal } from './common/refusal.ts';
import type { Finding } from '../model/finding.ts';
import type { Run } from '../cli/shell.ts';

/** `plan`: what decisions would change, field by field; the catalog is not touched. */
export const run: Run<{ out: string | undefined; all: boolean }> = async (shell) => {
  const catalog = await openFolder(findPlace(shell).root, shell);
  requireWhole(catalog, exitCodes.refused);
  const drafts = readDrafts(shell, shell.args);
  const proposal = await propose(catalog, { drafts, today: shell.today }, shell);
  const { plan, findings } = proposal;
  const { out } = shell.options;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const open = errors.filter(isToFillIn);
  const isOpen = out === undefined && open.length > 0;
  // A draft with open places can be looked at; what is saved would be applied as it is.
  if (errors.length > (isOpen ? open.length : 0)) {
    const refused = refusal(shell, catalog, drafts, findings);
    const { output, writing } = shell.words;
    const others = writing.number(errors.length - open.length);
    const closing = output.plan.notShown(others, writing.number(open.length));
    if (refused) return isOpen ? { ...refused, closing } : refused;
  }
  const paths = shownFiles(shell, catalog, proposal.changes);
  if (out !== undefined) keepPlan(shell, out, plan, catalog, paths);
  const toldOf = (told: readonly Finding[]) => diagnosedIn(shell, catalog, drafts, told);
  return {
    exitCode: isOpen ? exitCodes.found : exitCodes.ok,
    formats: planFormats(shell, plan, paths, {
      isAll: shell.options.all,
      isUnsigned: open.some(isOnSigning),
      warnings: await toldOf(findings.filter(({ severity }) => severity === 'warning')),
      blanks: await toldOf(open.filter((one) => !isOnSigning(one))),
    }),
  };
};
