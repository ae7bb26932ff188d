import type { Shell } from '../../cli/shell.ts';
import { type ExitCode, exitCodes } from '../../model/failure.ts';
import type { Catalog } from '../../plan/catalog.ts';

/**
 * Returns the exit code of having looked at a catalog. Where records are not what the decisions add up to, what was
 * shown of them is said to be unproved.
 */
export function lookedExit({ say, words }: Shell, { whole }: Pick<Catalog, 'whole'>): ExitCode {
  const drifting = whole.drifting?.size ?? 0;
  if (drifting === 0) return exitCodes.ok;
  say(words.output.drifting(words.writing.number(drifting)));
  return exitCodes.found;
}
