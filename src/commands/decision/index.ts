import { dirname, extname, join, resolve } from 'node:path';
import { type CatalogFolder, openFolder } from '../../catalog/folder.ts';
import { findPlace, shownPath } from '../../catalog/place.ts';
import type { Outcome, Run, Shell } from '../../cli/shell.ts';
import { replaceFile, requireFree } from '../../io/new-files.ts';
import { isBlank } from '../../model/blank.ts';
import { Failure } from '../../model/failure.ts';
import { renderTemplate } from '../../render/decision-template.ts';
import { numberSlug } from '../../text/fold.ts';
import { freePath } from '../common/free-path.ts';
import { compose } from './compose.ts';
import { outcomeOf } from './outcome.ts';
import type { DecisionOptions } from './request.ts';
import { sign } from './sign.ts';
import { unknownTask } from '../common/tasks.ts';

const tasks = ['new', 'continue', 'sign'];

/** `decision`: drafts one out of the catalog, for an officer to complete, or goes on with one; the catalog is not touched. */
export const run: Run<DecisionOptions> = async (shell) => {
  const [task = '', file] = shell.args;
  if (task !== 'new' && task !== 'continue' && task !== 'sign') throw unknownTask('decision', task, tasks);
  if (task === 'continue' && file === undefined) throw new Failure('missing-argument', { name: '<draft>' });
  if (task === 'new' && file !== undefined)
    throw new Failure('too-many-arguments', { command: 'decision new' });
  const catalog = await openFolder(findPlace(shell).root, shell);
  if (task === 'sign') return sign(shell, catalog);
  if (file === undefined) return draftNew(shell, catalog);
  return (await import('./continue.ts')).continueDraft(shell, catalog, file);
};

async function draftNew(shell: Shell<DecisionOptions>, catalog: CatalogFolder): Promise<Outcome> {
  const { out, number, force } = shell.options;
  // Before anybody has answered anything.
  if (out !== undefined || number !== undefined || !shell.openAsking) {
    const path = draftPath(shell, catalog, number ?? '');
    if (!force) requireFree(path, shownPath(shell, path));
  }
  const { decision, request, leftOut, isStopped } = await compose(shell, catalog);
  const planned = draftPath(shell, catalog, decision.number);
  const ending = extname(planned);
  const path = force ? planned : freePath(planned.slice(0, planned.length - ending.length), ending);
  const shown = shownPath(shell, path);
  const text = renderTemplate({ decision, path: shown, amended: request.amend, leftOut });
  replaceFile(path, text, { isNew: !force });
  const isDayOurs = !shell.openAsking && shell.options.issued === undefined && !isBlank(decision.issued);
  const presumed = isDayOurs ? decision.issued : undefined;
  return outcomeOf(shell, catalog, { decision, path: shown, leftOut, isStopped, presumed });
}

/** `drafts/<number>.yaml` beside the catalog; without a number, by the day. */
function draftPath(
  { options, cwd, today }: Shell<DecisionOptions>,
  { root }: CatalogFolder,
  number: string,
): string {
  if (options.out !== undefined) return resolve(cwd, options.out);
  const name = isBlank(number) ? '' : numberSlug(number);
  return join(dirname(root), 'drafts', `${name || `du-thao-${today}`}.yaml`);
}
