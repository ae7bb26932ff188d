import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { replaceFile } from '../cli/output.ts';
import { exitCodes, Failure } from '../model/failure.ts';
import { toJson } from '../render/delimited.ts';
import { planJson } from '../render/plan.ts';
import { filesOfPlan } from '../plan/file-changes.ts';
import { savePlan } from '../plan/saved-plan.ts';
import { indexFolder } from '../catalog/folder-check.ts';
import { requireWhole } from '../catalog/whole.ts';
import { openCatalog, readDrafts } from '../catalog/open.ts';
import { sourceFor } from '../catalog/plan-source.ts';
import { planFormats, refusal, shownFiles } from './planned.ts';
import type { Run } from '../cli/shell.ts';

/** `plan`: what decisions would change, field by field; the catalog is not touched. */
export const run: Run = async (shell) => {
  const catalog = openCatalog(shell);
  requireWhole(await indexFolder(shell, catalog.root));
  const drafts = readDrafts(shell, shell.args);
  const source = await sourceFor(shell, catalog, drafts);
  const plan = source.plan(drafts.docs, shell.today);
  const refused = refusal(shell, catalog, drafts, source.check(drafts));
  if (refused) return refused;
  const paths = shownFiles(shell, catalog, filesOfPlan(plan, source.view));
  const { out } = shell.options;
  if (typeof out === 'string') {
    const path = resolve(shell.cwd, out);
    if (existsSync(path) && !out.endsWith('.json')) throw new Failure('file-exists', { path: out });
    replaceFile(path, toJson({ ...savePlan(plan, catalog.files, shell.today), plan: planJson(plan, paths) }));
    shell.say(shell.words.output.plan.saved(out));
  }
  return { exitCode: exitCodes.ok, formats: planFormats(shell, plan, paths) };
};
