import { exitCodes } from '../model/failure.ts';
import { planDecisions } from '../plan/plan.ts';
import { filesOfPlan } from '../write/files.ts';
import { checkDrafts, openCatalog, readDrafts } from './open.ts';
import { applyFiles, planFormats, refusal, shownFiles } from './planned.ts';
import type { Run } from './shell.ts';

/** `apply`: carries out decisions, all or nothing, and puts them into the ledger. */
export const run: Run = async (shell) => {
  const catalog = openCatalog(shell);
  const drafts = readDrafts(shell, shell.args);
  const plan = planDecisions(catalog.files, drafts.docs, shell.today);
  const changes = filesOfPlan(plan, catalog.files);
  const refused =
    refusal(shell, catalog, drafts, checkDrafts(catalog, drafts, shell.today)) ??
    refusal(shell, catalog, drafts, await applyFiles(shell, catalog, changes));
  if (refused) return refused;
  return {
    exitCode: exitCodes.ok,
    formats: planFormats(shell, plan, shownFiles(shell, catalog, changes), true),
  };
};
