import { readSources, sourcesAt } from '../catalog/drafts.ts';
import { type CarriedOut, carryOutIn, isPossible, propose, type Request } from '../catalog/proposal.ts';
import { requireWhole } from '../catalog/whole.ts';
import { positionFindings } from '../check/positions.ts';
import { effectiveDate } from '../model/decision.ts';
import { exitCodes } from '../model/failure.ts';
import { requireDecisions, requireFolder, settingsIn } from './arguments.ts';
import { told, TthcError, worded } from './errors.ts';
import type { OpenFolder } from './open.ts';
import type { Settings } from './options.ts';
import type { Change, Counts, Diagnostic, SourceFile } from './types.ts';

/** The changes that decisions would make in a catalog, or have made. */
export interface PlannedChanges {
  /** False where a diagnostic is an error: then nothing is carried out. */
  isPossible: boolean;
  diagnostics: Diagnostic[];
  /** Numbers of the decisions asked for that the ledger does not hold yet. */
  added: string[];
  /** Numbers of those that it holds already. */
  known: string[];
  /** Added decisions that wait for the day on which they take effect, ISO. */
  pending: { number: string; effective: string }[];
  changes: Change[];
  counts: { before: Counts; after: Counts };
  /** Day at which the records stand, ISO. */
  asOf: { before: string; after: string };
  /** Paths of the files that change, relative to the catalog folder. */
  files: string[];
}

/**
 * Plans decisions: works out their changes in a catalog; nothing is written.
 *
 * @param decisions files or folders by path, from the process's current folder, or texts
 * @throws TthcError where the catalog is not whole, or a decision cannot be read
 */
export async function plan(
  catalog: OpenFolder,
  decisions: readonly (string | SourceFile)[],
): Promise<PlannedChanges> {
  return told(settingsIn(catalog), async () => {
    requireFolder('plan', catalog);
    requireDecisions('plan', decisions);
    const { settings } = catalog;
    const request = requestFor(decisions, settings);
    const proposal = await propose(requireWhole(catalog, exitCodes.refused), request, settings);
    return planned({ catalog, request, proposal }, settings);
  });
}

/**
 * Carries out decisions and puts them into the ledger, all or nothing. The folder is read anew under a lock, and
 * another writer is waited for: what is written rests on one state. The catalog given stands as it was opened.
 *
 * @param decisions files or folders by path, from the process's current folder, or texts
 * @returns what was changed
 * @throws TthcError `refused`, with the diagnostics, where a decision may not be carried out; then nothing was changed
 */
export async function apply(
  catalog: OpenFolder,
  decisions: readonly (string | SourceFile)[],
): Promise<PlannedChanges> {
  const result = await told(settingsIn(catalog), async () => {
    requireFolder('apply', catalog);
    requireDecisions('apply', decisions);
    const { root, settings } = catalog;
    return planned(await carryOutIn(root, settings, () => requestFor(decisions, settings)), settings);
  });
  if (result.isPossible) return result;
  const first = result.diagnostics.find(({ severity }) => severity === 'error');
  throw new TthcError('refused', first?.message ?? '', {
    hint: first?.hint,
    diagnostics: result.diagnostics,
  });
}

function requestFor(decisions: readonly (string | SourceFile)[], { today }: Settings): Request {
  const sources = decisions.flatMap((given) => (typeof given === 'string' ? sourcesAt('.', given) : given));
  return { drafts: readSources(sources, today), today };
}

async function planned(
  { catalog, request, proposal }: CarriedOut,
  settings: Settings,
): Promise<PlannedChanges> {
  const { plan: of, changes, findings } = proposal;
  const textOf = (path: string) => request.drafts.texts.get(path) ?? catalog.textOf(path);
  const numbers = (docs: typeof of.added) => docs.map(({ value }) => value.number);
  return {
    isPossible: isPossible(proposal),
    diagnostics: await worded(positionFindings(findings, textOf), settings),
    added: numbers(of.added),
    known: numbers(of.known),
    pending: of.pending.map(({ value }) => ({ number: value.number, effective: effectiveDate(value) })),
    changes: of.changes,
    counts: of.counts,
    asOf: of.asOf,
    files: changes.map(({ path }) => path).sort(),
  };
}
