import type { CatalogFolder } from '../../catalog/folder.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';
import { answerQuestions } from '../../import/annex/answers/answering.ts';
import type { Choices } from '../../import/annex/answers/choice.ts';
import { reviewDecision } from '../../render/imported/of-decision.ts';
import { askerOf, keepAnswers } from './asker.ts';
import { finishImport } from './draft.ts';
import { describeFile } from './names.ts';
import type { ImportOptions } from './options.ts';
import { type Paper, readPaper } from './paper.ts';
import type { TakenFile } from './taken.ts';

/**
 * A decision out of its papers: rows matched with the catalog, doubts told or, where somebody is there, asked about.
 *
 * @param given what was answered before, in a workbook
 */
export async function importDecision(
  shell: Shell<ImportOptions>,
  catalog: CatalogFolder,
  taken: readonly TakenFile[],
  given: Choices,
): Promise<Outcome> {
  return importDrafted(shell, catalog, taken, readPaper(shell, catalog, taken), given);
}

/** Has the doubts of a paper answered, and writes its draft. */
export async function importDrafted(
  shell: Shell<ImportOptions>,
  catalog: CatalogFolder,
  taken: readonly TakenFile[],
  { sources, draftWith, kind = 'decision' }: Paper,
  given: Choices,
): Promise<Outcome> {
  const { words, today } = shell;
  const asker = askerOf(shell, sources);
  const { result, asked, choices } = await answerQuestions(draftWith, given, asker?.ask).finally(() =>
    asker?.close(),
  );
  const files = taken.map((file) => describeFile(file, kind));
  const outcome = await finishImport(shell, catalog, taken, result.decision, (where) =>
    reviewDecision({ ...result, sources, files, asked, choices, today, ...where }, words),
  );
  return asker?.isStopped() && choices.size > 0 ? keepAnswers(shell, catalog, outcome) : outcome;
}
