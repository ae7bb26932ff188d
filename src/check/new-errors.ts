import type { Finding } from '../model/finding.ts';
import type { FileChange } from '../model/source-file.ts';
import { type CatalogFiles, readCatalog } from '../yaml/catalog-files.ts';
import { checkCatalog } from './check.ts';
import { errorsBrought } from './findings-brought.ts';

/** Returns the errors that a catalog would have after changes and has not now. */
export function newErrorsIn(files: CatalogFiles, changes: readonly FileChange[], today: string): Finding[] {
  const texts = new Map(files.texts);
  for (const { path, after } of changes) {
    if (after === undefined) texts.delete(path);
    else texts.set(path, after);
  }
  const result = readCatalog([...texts].map(([path, text]) => ({ path, text })));
  return errorsBrought(checkCatalog(files, today), checkCatalog(result, today));
}
