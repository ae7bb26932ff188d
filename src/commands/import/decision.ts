import { blank } from '../../model/blank.ts';
import { Failure } from '../../model/failure.ts';
import { decisionsOfRegister } from '../../import/annex/registers.ts';
import { type DraftedDecision, toDecision } from '../../import/annex/decision.ts';
import { answerQuestions } from '../../import/annex/answers/answering.ts';
import type { Choices } from '../../import/annex/answers/choice.ts';
import { readDecision } from '../../import/annex/draft.ts';
import { joinSources, placeIn, sourceOf } from '../../import/annex/sources.ts';
import { placeText } from '../../render/imported/pretty.ts';
import { reviewDecision } from '../../render/imported/of-decision.ts';
import { askerOf, keepAnswers } from './asker.ts';
import { finishImport } from './draft.ts';
import { describeFile } from './names.ts';
import type { TakenFile } from './files.ts';
import type { ImportOptions } from './options.ts';
import type { CatalogFolder } from '../../catalog/folder.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';
import type { Question } from '../../import/annex/answers/questions.ts';

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
  const { options, words, today } = shell;
  const sources = taken.map(({ source }) => source);
  const { action } = options;
  const draft = readDecision(joinSources(sources), {
    ...(action && { action }),
    ...(sources.length > 1 && { fileOf: (table: number) => sourceOf(sources, table)?.file }),
  });
  const { number } = options;
  const register = decisionsOfRegister(draft);
  if (register.length > 0 && number === undefined)
    throw new Failure('several-decisions', { numbers: register });
  const { state } = catalog;
  const said = (['number', 'issued', 'department', 'issuer'] as const).flatMap((name) =>
    options[name] === undefined ? [] : [[name, options[name]] as const],
  );
  const draftWith = (choices: Choices): DraftedDecision =>
    toDecision(draft, state, {
      ...Object.fromEntries(said),
      fallback: { number: blank, issued: blank },
      ...placeInTime(catalog),
      choices,
    });
  const placeOf = ({ row }: Question): string =>
    placeText(placeIn(sources, row.origin), { files: shell.args }, words);
  const asker = askerOf(shell, placeOf);
  const answered = await answerQuestions(draftWith, given, asker?.ask).finally(() => asker?.close());
  const { result, asked, choices } = answered;
  const files = taken.map((file) => describeFile(file, 'decision'));
  const outcome = await finishImport(shell, catalog, taken, result.decision, (where) =>
    reviewDecision({ ...result, sources, files, asked, choices, today, ...where }, words),
  );
  return asker?.isStopped() && choices.size > 0 ? keepAnswers(shell, catalog, outcome) : outcome;
}

/** Whose catalog it is, and the day on which its first list stands. */
function placeInTime({ publisher, ledger }: CatalogFolder): { publisher?: string; since?: string } {
  const [since] = ledger
    .filter(({ header }) => header.kind === 'baseline')
    .map(({ header }) => header.issued)
    .sort();
  return { ...(publisher !== undefined && { publisher }), ...(since !== undefined && { since }) };
}
