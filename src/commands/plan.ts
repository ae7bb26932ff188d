import { exitCodes } from '../model/failure.ts';
import { isOnSigning, isUnnamedDocument } from '../check/drafts.ts';
import { readDrafts } from '../catalog/drafts.ts';
import { openFolder } from '../catalog/folder.ts';
import { findPlace } from '../catalog/place.ts';
import { propose } from '../catalog/proposal.ts';
import { requireWhole } from '../catalog/whole.ts';
import { keepPlan } from './common/kept-plan.ts';
import { planFormats, shownFiles, warningsOf } from './common/planned.ts';
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
  const isUnsigned = findings.some(isOnSigning);
  // An unsigned draft can be looked at; what is saved would be applied as it is.
  const unnamed = findings.filter(isUnnamedDocument);
  const isOpen = (one: Finding): boolean => isOnSigning(one) || isUnnamedDocument(one);
  const isShown = out === undefined && findings.every((one) => one.severity !== 'error' || isOpen(one));
  const refused = isShown ? undefined : refusal(shell, catalog, drafts, findings);
  if (refused) return refused;
  const paths = shownFiles(shell, catalog, proposal.changes);
  if (out !== undefined) keepPlan(shell, out, plan, catalog, paths);
  return {
    exitCode: isUnsigned || unnamed.length > 0 ? exitCodes.found : exitCodes.ok,
    formats: planFormats(
      shell,
      plan,
      paths,
      { isAll: shell.options.all, isUnsigned, unnamed: unnamed.length },
      await warningsOf(shell, catalog, drafts, findings),
    ),
  };
};
