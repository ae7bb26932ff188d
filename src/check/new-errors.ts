import type { Finding } from '../model/finding.ts';
import { fingerprintFinding } from '../model/finding-fingerprint.ts';
import type { FileChange } from '../plan/file-changes.ts';
import { type CatalogFiles, readCatalog } from '../yaml/catalog-files.ts';
import { checkCatalog } from './check.ts';

/** Returns the errors that a catalog would have after changes and has not now. */
export function newErrorsIn(files: CatalogFiles, changes: readonly FileChange[], today: string): Finding[] {
  const texts = new Map(files.texts);
  for (const { path, after } of changes) {
    if (after === undefined) texts.delete(path);
    else texts.set(path, after);
  }
  const errorsIn = (found: readonly Finding[]) => found.filter(({ severity }) => severity === 'error');
  const known = new Set(errorsIn(checkCatalog(files, today)).map(fingerprintFinding));
  const result = readCatalog([...texts].map(([path, text]) => ({ path, text })));
  return errorsIn(checkCatalog(result, today)).filter((finding) => !known.has(fingerprintFinding(finding)));
}
