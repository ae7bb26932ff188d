import { openWhole } from '../../catalog/find.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';
import { exitCodes } from '../../model/failure.ts';
import type { Feedback } from '../../model/types.ts';
import { feedbackJson, renderFeedback } from '../../render/figures/feedback-register.ts';
import { lookedExit } from '../common/looked.ts';
import { chosenEntries, type FeedbackOptions } from './entry.ts';

/** Lists the register, or one entry of it. */
export async function listed(shell: Shell<FeedbackOptions>, number: string | undefined): Promise<Outcome> {
  const catalog = await openWhole(shell);
  return { ...outcomeOf(shell, chosenEntries(shell, catalog, number)), exitCode: lookedExit(shell, catalog) };
}

/** Tells entries of the register; of one that was written, the file as well. */
export function outcomeOf(shell: Shell, entries: readonly Feedback[], file?: string): Outcome {
  const { words, width, style, tool } = shell;
  return {
    exitCode: exitCodes.ok,
    formats: {
      pretty: () => renderFeedback(entries, { words, width, style }, file),
      json: () => feedbackJson(entries, tool, file),
    },
  };
}
