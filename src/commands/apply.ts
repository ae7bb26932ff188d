import { exitCodes, Failure } from '../model/failure.ts';
import { filesOfPlan } from '../plan/file-changes.ts';
import { isStale, readSavedPlan } from '../plan/saved-plan.ts';
import { indexFolder } from '../catalog/folder-check.ts';
import { requireWhole } from '../catalog/whole.ts';
import { type DraftFiles, type OpenCatalog, openCatalog, readDrafts, readGiven } from '../catalog/open.ts';
import { applyFiles, planFormats, refusal, shownFiles } from './planned.ts';
import { sourceFor } from '../catalog/plan-source.ts';
import type { Run, Shell } from '../cli/shell.ts';

/** `apply`: carries out decisions, all or nothing, and puts them into the ledger. */
export const run: Run = async (shell) => {
  const catalog = openCatalog(shell);
  requireWhole(await indexFolder(shell, catalog.root));
  const isDue = shell.options.due === true;
  if (shell.args.length === 0 && !isDue) throw new Failure('missing-argument', { name: '<decisions...>' });
  const { drafts, today } = readAsked(shell, catalog);
  const isPlain = !isDue && today === shell.today;
  const source = await sourceFor(shell, catalog, isPlain ? drafts : undefined);
  const plan = source.plan(drafts.docs, today, isDue ? today : undefined);
  const changes = filesOfPlan(plan, source.view);
  const refused =
    refusal(shell, catalog, drafts, source.check(drafts)) ??
    refusal(shell, catalog, drafts, plan.findings) ??
    refusal(shell, catalog, drafts, await applyFiles(catalog, source, plan, changes));
  if (refused) return refused;
  return {
    exitCode: exitCodes.ok,
    formats: planFormats(shell, plan, shownFiles(shell, catalog, changes), true),
  };
};

/** The decisions in the files given, or in the one saved plan, which must still hold. */
function readAsked(shell: Shell, catalog: OpenCatalog): { drafts: DraftFiles; today: string } {
  const [path] = shell.args;
  if (shell.args.length !== 1 || !path?.endsWith('.json'))
    return { drafts: readDrafts(shell, shell.args), today: shell.today };
  const plan = readSavedPlan(readGiven(shell, path));
  if (!plan) throw new Failure('not-a-plan', { path });
  if (isStale(plan, catalog.files)) throw new Failure('stale-plan', { path }, exitCodes.refused);
  return { drafts: { docs: plan.decisions, findings: [], texts: new Map() }, today: plan.today };
}
