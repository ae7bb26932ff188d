import { holdingCatalog } from '../../catalog/disk.ts';
import { type CatalogFolder, openFolder } from '../../catalog/folder.ts';
import { findPlace, shownPath } from '../../catalog/place.ts';
import { requireWhole } from '../../catalog/whole.ts';
import type { Outcome, Run, Shell } from '../../cli/shell.ts';
import { exitCodes, Failure } from '../../model/failure.ts';
import type { Feedback } from '../../model/types.ts';
import { fileOfFeedback } from '../../plan/file-changes.ts';
import { unknownTask } from '../common/tasks.ts';
import { feedbackTasks, requireTaken } from './steps.ts';
import { askMissing } from './questions.ts';
import { listed, outcomeOf } from './outcome.ts';
import { addedEntry, answeredEntry, type FeedbackOptions } from './entry.ts';

/** `feedback`: the register of what people report and propose (phản ánh, kiến nghị): add to it, list it, record an answer. */
export const run: Run<FeedbackOptions> = async (shell) => {
  const [task = '', number] = shell.args;
  switch (task) {
    case 'add':
      if (number !== undefined) throw new Failure('too-many-arguments', { command: 'feedback add' });
      return add(shell);
    case 'answer':
      requireTaken(shell, task);
      return change(shell, (catalog) => answeredEntry(shell, catalog, number));
    case 'list':
      requireTaken(shell, task);
      return listed(shell, number);
    default:
      throw unknownTask('feedback', task, feedbackTasks);
  }
};

/** Asks for what is missing, and only then holds the catalog: whoever is asked may take their time. */
async function add(shell: Shell<FeedbackOptions>): Promise<Outcome> {
  const catalog = requireWhole(await openFolder(findPlace(shell).root, shell), exitCodes.refused);
  const asked = await askMissing(shell, catalog.state);
  return change(shell, (held) => addedEntry(shell, held, asked));
}

/** Writes one entry, all or nothing. */
async function change(
  shell: Shell<FeedbackOptions>,
  entryOf: (catalog: CatalogFolder) => Feedback,
): Promise<Outcome> {
  const { root } = findPlace(shell);
  return holdingCatalog(root, async (carryOut): Promise<Outcome> => {
    const catalog = await openFolder(root, shell);
    requireWhole(catalog, exitCodes.refused);
    const entry = entryOf(catalog);
    const [path = ''] = await carryOut(fileOfFeedback(catalog, entry));
    return outcomeOf(shell, [entry], path && shownPath(shell, `${root}/${path}`));
  });
}
