import { checkDrafts } from '../check/check.ts';
import { exitCodes, Failure } from '../model/failure.ts';
import { planDecisions } from '../plan/plan.ts';
import { filesOfPlan } from '../write/files.ts';
import { isStale, readSavedPlan } from '../write/saved-plan.ts';
import { type DraftFiles, type OpenCatalog, openCatalog, readDrafts, readGiven } from './open.ts';
import { applyFiles, planFormats, refusal, shownFiles } from './planned.ts';
import type { Run, Shell } from './shell.ts';

/** `apply`: carries out decisions, all or nothing, and puts them into the ledger. */
export const run: Run = async (shell) => {
  const catalog = openCatalog(shell);
  const isDue = shell.options.due === true;
  if (shell.args.length === 0 && !isDue) throw new Failure('missing-argument', { name: 'decisions' });
  const { drafts, today } = readAsked(shell, catalog);
  const plan = planDecisions(catalog.files, drafts.docs, today, isDue ? today : undefined);
  const changes = filesOfPlan(plan, catalog.files);
  const refused =
    refusal(shell, catalog, drafts, checkDrafts(catalog.files, drafts, today)) ??
    refusal(shell, catalog, drafts, plan.findings) ??
    refusal(shell, catalog, drafts, await applyFiles(shell, catalog, changes));
  if (refused) return refused;
  return {
    exitCode: exitCodes.ok,
    formats: planFormats(shell, plan, shownFiles(shell, catalog, changes), true),
  };
};

/** The decisions in the files given, or in the one saved plan, which must still hold. */
function readAsked(shell: Shell, { files }: OpenCatalog): { drafts: DraftFiles; today: string } {
  const [path] = shell.args;
  if (shell.args.length !== 1 || !path?.endsWith('.json'))
    return { drafts: readDrafts(shell, shell.args), today: shell.today };
  const plan = readSavedPlan(readGiven(shell, path));
  if (!plan) throw new Failure('not-a-plan', { path });
  if (isStale(plan, files)) throw new Failure('stale-plan', { path }, exitCodes.refused);
  return { drafts: { docs: plan.decisions, findings: [], texts: new Map() }, today: plan.today };
}
