import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { replaceFile } from '../io/new-files.ts';
import { exitCodes, Failure } from '../model/failure.ts';
import { toJson } from '../render/delimited.ts';
import { planJson } from '../render/plan.ts';
import { savePlan } from '../plan/saved-plan.ts';
import { readDrafts } from '../catalog/drafts.ts';
import { openFolder } from '../catalog/folder.ts';
import { findPlace } from '../catalog/place.ts';
import { propose } from '../catalog/proposal.ts';
import { requireWhole } from '../catalog/whole.ts';
import { planFormats, refusal, shownFiles } from './common/planned.ts';
import type { Run } from '../cli/shell.ts';

/** `plan`: what decisions would change, field by field; the catalog is not touched. */
export const run: Run<{ out: string | undefined }> = async (shell) => {
  const catalog = await openFolder(findPlace(shell).root, shell);
  requireWhole(catalog, exitCodes.refused);
  const drafts = readDrafts(shell.cwd, shell.args);
  const proposal = await propose(catalog, { drafts, today: shell.today }, shell);
  const refused = refusal(shell, catalog, drafts, proposal.findings);
  if (refused) return refused;
  const { plan } = proposal;
  const paths = shownFiles(shell, catalog, proposal.changes);
  const { out } = shell.options;
  if (out !== undefined) {
    const path = resolve(shell.cwd, out);
    if (existsSync(path) && !out.endsWith('.json')) throw new Failure('file-exists', { path: out });
    replaceFile(path, toJson({ ...savePlan(plan, catalog, shell.today), plan: planJson(plan, paths) }));
    shell.say(shell.words.output.plan.saved(out));
  }
  return { exitCode: exitCodes.ok, formats: planFormats(shell, plan, paths) };
};
