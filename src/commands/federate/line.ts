import type { OpenMember } from '../../catalog/federation/member.ts';
import { sourceOf } from '../../catalog/federation/source.ts';
import type { Shell } from '../../cli/shell.ts';
import { type ExitCode, exitCodes } from '../../model/failure.ts';
import { memberJson } from '../../render/federation/members.ts';
import type { MemberLine } from '../../model/federation/member.ts';
import { toJson } from '../../render/json.ts';

/** Returns all that is kept of a catalog once the next is looked at. */
export function lineOf({ member, version, problems, counted }: OpenMember): MemberLine {
  const { publisher, name } = member;
  const given = name ?? counted?.catalog.publisher;
  return {
    publisher,
    ...(given !== undefined && { name: given }),
    from: sourceOf(member),
    ...(version !== undefined && { version }),
    problems,
    ...(counted && {
      facts: {
        asOf: counted.catalog.asOf,
        decisions: counted.catalog.ledger.length,
        fingerprint: counted.fingerprint,
      },
    }),
  };
}

/** Returns the exit code of having looked: 2 where a catalog could not be read, 1 where one is not as it should be. */
export function exitOf(lines: readonly MemberLine[], isFound = false): ExitCode {
  const problems = lines.flatMap((line) => line.problems);
  if (problems.some(({ kind }) => kind === 'unread')) return exitCodes.couldNotLook;
  return problems.length > 0 || isFound ? exitCodes.found : exitCodes.ok;
}

/** Returns, for programs, what was written of all catalogs of a list. */
export const writtenJson = ({ tool, words }: Shell, lines: readonly MemberLine[], written: object): string =>
  toJson({
    schemaVersion: 1,
    tool,
    catalogs: lines.map((line) => memberJson(line, words)),
    isComplete: true,
    ...written,
  });
