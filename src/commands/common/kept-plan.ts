import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Shell } from '../../cli/shell.ts';
import type { CatalogFolder } from '../../catalog/folder.ts';
import { replaceFile } from '../../io/new-files.ts';
import { Failure } from '../../model/failure.ts';
import type { Plan } from '../../plan/plan.ts';
import { savePlan } from '../../plan/saved-plan.ts';
import { planJson } from '../../render/changes/plan.ts';
import { toJson } from '../../render/json.ts';

/**
 * Writes a plan into a file, from which `apply` carries out what was seen.
 *
 * @param out the file, as it was typed
 * @param paths the files that the plan writes
 * @throws Failure `file-exists` for a file that is no plan
 */
export function keepPlan(
  shell: Shell,
  out: string,
  plan: Plan,
  catalog: CatalogFolder,
  paths: readonly string[],
): void {
  const path = resolve(shell.cwd, out);
  if (existsSync(path) && !out.endsWith('.json'))
    throw new Failure('file-exists', { path: out, noForce: true });
  replaceFile(path, toJson({ ...savePlan(plan, catalog, shell.today), plan: planJson(plan, paths) }));
  shell.say(shell.words.output.plan.saved(out));
}
