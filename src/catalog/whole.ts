import { type ExitCode, exitCodes, Failure } from '../model/failure.ts';
import type { Catalog } from '../plan/catalog.ts';

/**
 * Returns the catalog if it is whole. Where a file is missing, doubled or cannot be read, counts would be
 * wrong, and writing would lose what could not be read.
 *
 * @param exitCode that of refusing what would write; of looking, `couldNotLook`
 * @throws Failure `not-whole` or `broken-catalog`
 */
export function requireWhole<Some extends Pick<Catalog, 'whole'> & { root?: string }>(
  catalog: Some,
  exitCode: ExitCode = exitCodes.couldNotLook,
): Some {
  const { root, whole } = catalog;
  const { troubles, unread } = whole;
  if (troubles.length > 0) throw new Failure('not-whole', { troubles, root }, exitCode);
  if (unread > 0) throw new Failure('broken-catalog', { errors: unread, root });
  return catalog;
}
