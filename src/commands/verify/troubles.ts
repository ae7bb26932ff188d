import type { ReadCatalog } from '../../catalog/folder.ts';
import { keptTroubles } from '../../catalog/kept.ts';
import { shownPath } from '../../catalog/place.ts';
import type { FolderVerification } from '../../catalog/verify-folder.ts';
import type { Shell } from '../../cli/shell.ts';
import { isBelow } from '../../model/layout.ts';
import { isUnread, type Trouble } from '../../model/trouble.ts';

/** Returns the decisions that the roll of the ledger names and that are gone. */
export const lostDecisions = ({ troubles }: FolderVerification): Trouble[] =>
  troubles.filter(({ kind, path }) => kind === 'missing' && isBelow(path, 'decisions'));

/**
 * Returns the troubles that are no difference already, by the paths that people see, those of kept catalogs too. Why a
 * file could not be read tells more than that all of it is missing.
 */
export function troublesLeft(
  shell: Shell,
  catalog: ReadCatalog,
  { differences, troubles }: FolderVerification,
): Trouble[] {
  const shown = new Set(differences.map(({ file }) => file));
  return [
    ...troubles.filter((trouble) => isUnread(trouble) || !shown.has(trouble.path)),
    ...keptTroubles(catalog, shell.today),
  ].map((trouble) => ({ ...trouble, path: shownPath(shell, `${catalog.root}/${trouble.path}`) }));
}
