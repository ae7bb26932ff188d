import type { CatalogFolder } from '../../catalog/folder.ts';
import { requireWhole } from '../../catalog/whole.ts';
import type { Shell } from '../../cli/shell.ts';
import { exitCodes, Failure } from '../../model/failure.ts';
import type { Decision, Entry } from '../../model/types.ts';
import { draftDecision, type TemplateRequest } from '../../plan/template.ts';
import { completeDraft, type Given } from './complete.ts';
import { Dialog } from './dialog.ts';
import { refuseTaken } from './number.ts';
import { type DecisionOptions, isGiven, readRequest, rowOptions } from './request.ts';
import { askRows } from './tasks.ts';

/** Holds a request with the decision drafted for it. */
export interface Composed {
  request: TemplateRequest;
  leftOut: Entry[];
  decision: Decision;
  /** True where somebody stopped before the last question. */
  isStopped: boolean;
}

/**
 * Drafts what the options ask for, and asks whoever sits at the terminal for what they leave open.
 *
 * @throws Failure `number-taken`
 */
export async function compose(shell: Shell<DecisionOptions>, catalog: CatalogFolder): Promise<Composed> {
  // A record that cannot be read would be left out of a list that is published anew.
  requireWhole(catalog);
  const { options, words } = shell;
  const isNamed = rowOptions.some((name) => isGiven(options[name]));
  if (!shell.openAsking) return { ...composeFrom(shell, catalog), isStopped: false };
  return conversing(shell, async (dialog) => {
    const named = isNamed ? options : { ...options, ...(await askRows(dialog, catalog, words)) };
    if (dialog.isOver && !rowOptions.some((name) => isGiven(named[name])))
      throw new Failure('nothing-drafted', {}, exitCodes.refused);
    const composed = composeFrom({ ...shell, options: named }, catalog);
    const decision = await completeDraft(dialog, composed.decision, options, catalog, words);
    return { ...composed, decision, isStopped: dialog.isOver };
  });
}

/**
 * Goes on with a draft: asks for what is still open in it.
 *
 * @throws Failure `number-taken`
 */
export async function goOn(
  shell: Shell<DecisionOptions>,
  catalog: CatalogFolder,
  decision: Decision,
  given: Given,
): Promise<{ decision: Decision; isStopped: boolean }> {
  refuseTaken(decision, catalog.ledger);
  if (!shell.openAsking) return { decision, isStopped: false };
  return conversing(shell, async (dialog) => ({
    decision: await completeDraft(dialog, decision, given, catalog, shell.words),
    isStopped: dialog.isOver,
  }));
}

/** Holds a conversation at the terminal, from which one can go back; without a terminal there is none. */
async function conversing<T>(
  { openAsking, words, width }: Shell<DecisionOptions>,
  conversation: (dialog: Dialog) => Promise<T>,
): Promise<T> {
  const asking = await openAsking?.();
  if (!asking) throw new Error('nobody sits at a terminal');
  try {
    const dialog = new Dialog(asking, words, width);
    return await dialog.hold(() => {
      dialog.say(words.authoring.asking);
      return conversation(dialog);
    });
  } finally {
    asking.close();
  }
}

function composeFrom(
  shell: Shell<DecisionOptions>,
  catalog: CatalogFolder,
): Pick<Composed, 'request' | 'leftOut' | 'decision'> {
  const { request, leftOut } = readRequest(shell, catalog);
  const decision = draftDecision(request);
  refuseTaken(decision, catalog.ledger);
  return { request, leftOut, decision };
}
