import { lookedAt, wholenessOf } from '../check/wholeness.ts';
import type { Finding } from '../model/finding.ts';
import { isBelow } from '../model/layout.ts';
import type { Progress } from '../model/sequence.ts';
import type { Trouble } from '../model/trouble.ts';
import { type Verification, verifyCatalog } from '../plan/verify.ts';
import type { FiledCatalog } from '../plan/catalog.ts';
import type { CatalogFiles } from '../yaml/catalog-files.ts';

/** A catalog with all of its files, wherever they were read. */
export type VerifiedCatalog = FiledCatalog & { readonly files: CatalogFiles };

/** The result of holding a folder against its ledger. */
export interface FolderVerification extends Verification {
  /** Day at which the records stand. */
  asOf: string;
  /** Files that are missing, foreign, doubled or unreadable, and registries that are not what the ledger says. */
  troubles: Trouble[];
  /** Findings of files other than records that could not be read: without these nothing can be verified. */
  unreadable: Finding[];
}

/**
 * Verifies a catalog: compares it with its ledger.
 *
 * @param today the day of a catalog that says none
 */
export function verifyFolder(
  catalog: VerifiedCatalog,
  today: string,
  progress?: Progress,
): FolderVerification {
  const { files } = catalog;
  const asOf = catalog.asOf || today;
  const result = verifyCatalog(catalog, asOf, progress);
  return {
    ...result,
    asOf,
    troubles: wholenessOf(lookedAt(files, result.carriedOut)),
    unreadable: files.findings.filter(({ file }) => !isBelow(file, 'procedures')),
  };
}
