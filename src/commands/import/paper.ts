import type { CatalogFolder } from '../../catalog/folder.ts';
import type { Shell } from '../../cli/shell.ts';
import type { Choices } from '../../import/annex/answers/choice.ts';
import { type DecisionOptions, type DraftedDecision, toDecision } from '../../import/annex/decision.ts';
import { type DecisionDraft, readDecision } from '../../import/annex/draft.ts';
import { decisionsOfRegister } from '../../import/annex/registers.ts';
import { decisionsIn, onlyDecision } from '../../import/annex/several.ts';
import { type DecisionSource, joinSources, sourceOf } from '../../import/annex/sources.ts';
import { beginningOf } from '../../plan/catalog.ts';
import { blank } from '../../model/blank.ts';
import { Failure } from '../../model/failure.ts';
import type { TakenFile } from './taken.ts';
import type { ReviewedFile } from '../../import/reviewed.ts';
import type { ImportOptions } from './options.ts';

/** The paper of a decision, read, and drafted for a catalog as often as answers change. */
export interface Paper {
  /** Names the kind of its files, where they are not a decision's. */
  kind?: ReviewedFile['kind'];
  sources: DecisionSource[];
  draftWith(choices: Choices): DraftedDecision;
}

/**
 * Reads a decision out of its files.
 *
 * @throws Failure `several-decisions` for a register of which no decision was chosen
 */
export function readPaper(
  { options }: Pick<Shell<ImportOptions>, 'options'>,
  catalog: CatalogFolder,
  taken: readonly TakenFile[],
): Paper {
  const sources = taken.map(({ source }) => source);
  const { action, number } = options;
  const joined = joinSources(sources);
  const numbers = [...new Set(decisionsIn(joined).map((one) => one.number))];
  if (numbers.length > 1 && (number === undefined || !numbers.includes(number)))
    throw new Failure('several-decisions', { numbers });
  const draft = readDecision(number === undefined ? joined : onlyDecision(joined, number), {
    ...(action && { action }),
    ...(sources.length > 1 && { fileOf: (table: number) => sourceOf(sources, table)?.file }),
  });
  const register = decisionsOfRegister(draft);
  if (register.length > 0 && number === undefined)
    throw new Failure('several-decisions', { numbers: register });
  return { sources, draftWith: drafting({ options }, catalog, draft) };
}

/** Returns how a decision that was read is drafted for a catalog, with what was said of it on the command line. */
export function drafting(
  { options }: Pick<Shell<ImportOptions>, 'options'>,
  catalog: CatalogFolder,
  draft: DecisionDraft,
  department = options.department,
): Paper['draftWith'] {
  const said = Object.entries({ ...pick(options), department }).filter(([, value]) => value !== undefined);
  return (choices) =>
    toDecision(draft, catalog.state, {
      ...Object.fromEntries(said),
      fallback: { number: blank, issued: blank },
      ...placeInTime(catalog),
      choices,
    });
}

const pick = ({ number, issued, issuer }: ImportOptions) => ({ number, issued, issuer });

/** Returns whose catalog it is, the day of the list that it begins with, its decisions, and those that can be suspended. */
function placeInTime({
  publisher,
  ledger,
}: CatalogFolder): Pick<DecisionOptions, 'publisher' | 'since' | 'ledger' | 'suspendable'> {
  const since = beginningOf(ledger);
  const headers = ledger.map(({ header }) => header);
  return {
    ledger: headers,
    suspendable: headers.filter(({ kind }) => kind !== 'baseline' && kind !== 'correction'),
    ...(publisher !== undefined && { publisher }),
    ...(since !== undefined && { since }),
  };
}
