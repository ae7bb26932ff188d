import { blank } from '../../model/blank.ts';
import { Failure } from '../../model/failure.ts';
import { decisionsOfRegister } from '../../import/annex/registers.ts';
import { type DraftedDecision, toDecision } from '../../import/annex/decision.ts';
import type { Choices } from '../../import/annex/choices.ts';
import { readDecision } from '../../import/annex/draft.ts';
import { joinSources, placeIn, sourceOf } from '../../import/annex/sources.ts';
import { placeText } from '../../render/imported/pretty.ts';
import { reviewDecision } from '../../render/imported/of-decision.ts';
import { describeFile, finishImport } from './draft.ts';
import type { TakenFile } from './files.ts';
import type { ImportOptions } from './options.ts';
import { askAbout } from './questions.ts';
import type { CatalogFolder } from '../../catalog/folder.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';

/** A decision out of its papers: rows matched with the catalog, doubts told or, where somebody is there, asked about. */
export async function importDecision(
  shell: Shell<ImportOptions>,
  catalog: CatalogFolder,
  taken: readonly TakenFile[],
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
  const given = (['number', 'issued', 'department', 'issuer'] as const).flatMap((name) =>
    options[name] === undefined ? [] : [[name, options[name]] as const],
  );
  const draftWith = (choices: Choices): DraftedDecision =>
    toDecision(draft, state, {
      ...Object.fromEntries(given),
      fallback: { number: blank, issued: blank },
      ...placeInTime(catalog),
      choices,
    });
  const first = draftWith(new Map());
  const choices = await choicesOf(shell, first, (question) => placeIn(sources, question.row.origin));
  const result = choices.size === 0 ? first : draftWith(choices);
  const files = taken.map((file) => describeFile(file, 'decision'));
  return finishImport(shell, catalog, result.decision, (where) =>
    reviewDecision({ ...result, sources, files, choices, today, ...where }, words),
  );
}

/** Whose catalog it is, and the day on which its first list stands. */
function placeInTime({ publisher, ledger }: CatalogFolder): { publisher?: string; since?: string } {
  const [since] = ledger
    .filter(({ header }) => header.kind === 'baseline')
    .map(({ header }) => header.issued)
    .sort();
  return { ...(publisher !== undefined && { publisher }), ...(since !== undefined && { since }) };
}

async function choicesOf(
  { openAsking, words, width, args }: Shell,
  { questions }: DraftedDecision,
  placeOf: (question: DraftedDecision['questions'][number]) => ReturnType<typeof placeIn>,
): Promise<Choices> {
  if (questions.length === 0 || !openAsking) return new Map();
  const asking = await openAsking();
  try {
    return await askAbout(questions, {
      asking,
      words,
      width,
      placeOf: (question) => placeText(placeOf(question), { files: args }, words),
    });
  } finally {
    asking.close();
  }
}
