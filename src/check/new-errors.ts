import type { Finding } from '../model/finding.ts';
import { fingerprintFinding } from '../model/finding-fingerprint.ts';
import type { FileChange } from '../model/source-file.ts';
import { type CatalogFiles, readCatalog } from '../yaml/catalog-files.ts';
import { checkCatalog } from './check.ts';

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

/**
 * Returns the errors that are there after a change and were not before. A finding that was a warning before
 * (in a record of a baseline) is not new. A rule that crashed always counts as new, as it has not looked at
 * either side.
 */
export function errorsBrought(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const known = new Set(before.map(fingerprintFinding));
  const isNew = (finding: Finding) =>
    finding.rule === 'internal/rule-failed' || !known.has(fingerprintFinding(finding));
  return after.filter((finding) => finding.severity === 'error' && isNew(finding));
}
