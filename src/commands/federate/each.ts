import type { VerifiedCatalog } from '../../catalog/verify-folder.ts';
import type { Shell } from '../../cli/shell.ts';
import { sayFailure } from '../../messages/say-failure.ts';
import { exitCodes, Failure, isFailure } from '../../model/failure.ts';
import { type MemberLine, memberLabel } from '../../model/federation/member.ts';
import { requireCounted } from './counted.ts';
import type { FederateOptions } from './options.ts';
import type { Members } from './looked.ts';

/** Looks at all catalogs before the first is written: one that may not be written stops all. */
export const lookAtEach = ({ map }: Members, shell: Shell): MemberLine[] =>
  map((opened) => requireCounted(opened, shell, { isProved: true }).line);

/**
 * Writes the catalogs one after the other, each all or nothing.
 *
 * @throws Failure `federation-stopped` at the first that is refused, with those that went in before it
 */
export async function writeEach<T>(
  { list, open }: Members,
  lines: readonly MemberLine[],
  shell: Shell<FederateOptions>,
  write: (catalog: VerifiedCatalog) => T | Promise<T>,
): Promise<T[]> {
  const written: T[] = [];
  for (const [i, member] of list.entries()) {
    shell.progress('catalogs', i, list.length, member.publisher);
    try {
      written.push(await write(requireCounted(open(member), shell, { isProved: true }).catalog));
    } catch (error) {
      if (!(error instanceof Failure) || error.exitCode === exitCodes.interrupted) throw error;
      throw stoppedAt(error, lines.map(memberLabel), i, shell);
    }
  }
  return written;
}

function stoppedAt(
  error: Failure,
  labels: readonly string[],
  at: number,
  shell: Shell<FederateOptions>,
): Failure {
  const [message, advice] = sayFailure(error, shell.words);
  // That nothing was changed is true of this catalog alone.
  const isOfThis = at > 0 && isFailure(error, 'cannot-write');
  const reason = isFailure(error, 'federation-incomplete') ? error.args.reason : message;
  return new Failure(
    'federation-stopped',
    {
      publisher: labels[at] ?? '',
      reason,
      advice: isOfThis ? undefined : advice,
      // Who only looks has written none.
      written: shell.options.dryRun ? [] : labels.slice(0, at),
      left: labels.slice(at + 1),
    },
    error.exitCode,
  );
}
