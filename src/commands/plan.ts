import { exitCodes } from '../model/failure.ts';
import { planDecisions } from '../plan/plan.ts';
import { filesOfPlan } from '../write/files.ts';
import { checkDrafts, openCatalog, readDrafts } from './open.ts';
import { planFormats, refusal, shownFiles } from './planned.ts';
import type { Run } from './shell.ts';

/** `plan`: what decisions would change, field by field; nothing is written. */
export const run: Run = async (shell) => {
  const catalog = openCatalog(shell);
  const drafts = readDrafts(shell, shell.args);
  const plan = planDecisions(catalog.files, drafts.docs, shell.today);
  const refused = refusal(shell, catalog, drafts, checkDrafts(catalog, drafts, shell.today));
  if (refused) return refused;
  return {
    exitCode: exitCodes.ok,
    formats: planFormats(shell, plan, shownFiles(shell, catalog, filesOfPlan(plan, catalog.files))),
  };
};
