import { type ExitCode, exitCodes, Failure } from '../model/failure.ts';
import type { Trouble } from '../model/trouble.ts';

/**
 * Refuses a catalog of which something is missing, or doubled, or cannot be read: what is counted in it is wrong, and
 * what is written over it is lost.
 *
 * @throws Failure `not-whole`
 */
export function requireWhole(
  { troubles }: { troubles: readonly Trouble[] },
  exitCode: ExitCode = exitCodes.refused,
): void {
  if (troubles.length > 0) throw new Failure('not-whole', { troubles }, exitCode);
}
