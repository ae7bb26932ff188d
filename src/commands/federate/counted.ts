import { atDate } from '../../catalog/at-date.ts';
import { sayFailure } from '../../messages/say-failure.ts';
import type { Catalog } from '../../plan/catalog.ts';
import type { OpenMember } from '../../catalog/federation/member.ts';
import type { VerifiedCatalog } from '../../catalog/verify-folder.ts';
import { type ExitCode, exitCodes, Failure } from '../../model/failure.ts';
import { type MemberLine, memberLabel } from '../../model/federation/member.ts';
import { problemText } from '../../render/federation/members.ts';
import type { Shell } from '../../cli/shell.ts';
import { typedCommand } from '../../text/typed.ts';
import { lineOf } from './line.ts';

/**
 * Returns a catalog that can be written, with all that is told of it.
 *
 * @param options `isProved` where it has to be what its decisions add up to, and what the list of catalogs says of it
 *
 * @throws Failure `federation-incomplete`
 */
export function requireCounted(
  opened: OpenMember,
  shell: Shell,
  { isProved = false } = {},
): { line: MemberLine; catalog: VerifiedCatalog } {
  const line = lineOf(opened);
  const { counted, problems } = opened;
  const [first] = problems;
  if (!counted || (isProved && first)) {
    // As `publish` and `export` end of one such catalog.
    const isUnread = problems.some(({ kind }) => kind === 'unread' || kind === 'not-whole');
    throw incomplete(
      line,
      first ? problemText(first, shell.words) : '',
      shell,
      isUnread ? exitCodes.couldNotLook : exitCodes.refused,
    );
  }
  return { line, catalog: counted.catalog };
}

/** Returns a catalog as of a day; of one that begins later, who it is of is told too. */
export function onDay(catalog: Catalog, at: string, line: MemberLine, shell: Shell): Catalog {
  try {
    return atDate(catalog, at, line.from);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const [reason] = sayFailure(error, shell.words);
    throw incomplete(line, reason, shell, error.exitCode);
  }
}

/** Returns the failure of a catalog that cannot be written, with the command that shows the state of all. */
function incomplete(line: MemberLine, reason: string, { args, options }: Shell, exitCode: ExitCode): Failure {
  const [, list] = args;
  const words = ['federate', 'status', ...(list === undefined ? [] : [list])];
  const look = typedCommand(words, list === undefined ? options.directory : undefined);
  return new Failure('federation-incomplete', { publisher: memberLabel(line), reason, look }, exitCode);
}
