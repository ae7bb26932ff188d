import { atDate } from '../../catalog/at-date.ts';
import { sayFailure } from '../../messages/say-failure.ts';
import type { Catalog } from '../../plan/catalog.ts';
import type { OpenMember } from '../../catalog/federation/member.ts';
import type { VerifiedCatalog } from '../../catalog/verify-folder.ts';
import type { Words } from '../../messages/words.ts';
import { exitCodes, Failure } from '../../model/failure.ts';
import { type MemberLine, memberLabel } from '../../model/federation/member.ts';
import { problemText } from '../../render/federation/members.ts';
import { lineOf } from './line.ts';

/**
 * Returns a catalog that can be written, with all that is told of it.
 *
 * @param options `isProved` where its records have to be what its decisions add up to
 *
 * @throws Failure `federation-incomplete`
 */
export function requireCounted(
  opened: OpenMember,
  words: Words,
  { isProved = false } = {},
): { line: MemberLine; catalog: VerifiedCatalog } {
  const line = lineOf(opened);
  const { counted, problems } = opened;
  const unproved = isProved && problems.some(({ kind }) => kind === 'drifting');
  if (!counted || unproved) {
    const [first] = problems;
    const isUnread = problems.some(({ kind }) => kind === 'unread');
    throw new Failure(
      'federation-incomplete',
      { publisher: memberLabel(line), reason: first ? problemText(first, words) : '' },
      isUnread ? exitCodes.couldNotLook : exitCodes.refused,
    );
  }
  return { line, catalog: counted.catalog };
}

/** Returns a catalog as of a day; of one that begins later, who it is of is told too. */
export function onDay(catalog: Catalog, at: string, line: MemberLine, words: Words): Catalog {
  try {
    return atDate(catalog, at, line.from);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const [reason] = sayFailure(error, words);
    throw new Failure('federation-incomplete', { publisher: memberLabel(line), reason }, error.exitCode);
  }
}
