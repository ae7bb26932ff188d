import { exitCodes, Failure } from '../model/failure.ts';
import { readRows } from '../plan/catalog.ts';
import { appliedOn } from '../plan/verify.ts';
import type { ReadCatalog } from './folder.ts';
import { type FolderVerification, verifyFolder } from './verify-folder.ts';
import { requireWhole } from './whole.ts';

/**
 * Refuses a catalog whose ledger cannot be read whole, or whose records were edited by hand: where records are written
 * anew, the edits would be lost.
 *
 * @returns the verification
 * @throws Failure `not-whole` or `ledger-broken`
 */
export function requireVerified(catalog: ReadCatalog, today: string): FolderVerification {
  const result = verifyFolder(catalog, today);
  const { asOf, differences, troubles } = result;
  const harmful = troubles.filter(({ kind }) => kind !== 'foreign');
  requireWhole({ root: catalog.root, whole: { unread: 0, troubles: harmful } }, exitCodes.refused);
  if (appliedOn(readRows(catalog.ledger), asOf).length === 0) return result;
  const drifted = differences.filter(({ kind }) => kind !== 'layout');
  if (drifted.length > 0)
    throw new Failure(
      'ledger-broken',
      { differences: drifted.length, root: catalog.root },
      exitCodes.refused,
    );
  return result;
}
