import { resolve } from 'node:path';
import type { Run, Shell } from '../cli/shell.ts';
import { draftsOf, readDrafts } from '../catalog/drafts.ts';
import type { CatalogFolder } from '../catalog/folder.ts';
import { findPlace } from '../catalog/place.ts';
import { carryOutIn, type Request } from '../catalog/proposal.ts';
import { readText } from '../io/folder.ts';
import { exitCodes, Failure } from '../model/failure.ts';
import { isStale, readSavedPlan } from '../plan/saved-plan.ts';
import { diagnosedIn, planFormats, shownFiles } from './common/planned.ts';
import { refusal } from './common/refusal.ts';

/** `apply`: carries out decisions, all or nothing, and puts them into the ledger. */
export const run: Run<{ due: boolean }> = async (shell) => {
  if (shell.args.length === 0 && !shell.options.due)
    throw new Failure('missing-argument', { name: '<decisions...>' });
  const { root } = findPlace(shell);
  const { catalog, request, proposal } = await carryOutIn(root, shell, (opened) => {
    const asked = readAsked(shell, opened);
    return shell.options.due ? { ...asked, moveTo: asked.today } : asked;
  });
  const refused = refusal(shell, catalog, request.drafts, proposal.findings);
  if (refused) return refused;
  const paths = shownFiles(shell, catalog, proposal.changes);
  const warnings = await diagnosedIn(shell, catalog, request.drafts, proposal.findings);
  return {
    exitCode: exitCodes.ok,
    formats: planFormats(shell, proposal.plan, paths, { isApplied: true, warnings }),
  };
};

/** Reads the decisions in the files given, or in the one saved plan, which must still hold. */
function readAsked(shell: Shell<object>, catalog: CatalogFolder): Request {
  const [path] = shell.args;
  if (shell.args.length !== 1 || !path?.endsWith('.json'))
    return { drafts: readDrafts(shell, shell.args), today: shell.today };
  const plan = readSavedPlan(readText(resolve(shell.cwd, path)));
  if (!plan) throw new Failure('not-a-plan', { path });
  if (isStale(plan, catalog)) throw new Failure('stale-plan', { path }, exitCodes.refused);
  return { drafts: draftsOf(plan.decisions), today: plan.today };
}
