import type { Finding } from '../model/finding.ts';
import { fold } from '../plan/fold.ts';
import { emptyState } from '../plan/state.ts';
import { inTime } from '../plan/step.ts';
import type { CatalogFiles } from '../yaml/catalog-files.ts';
import { isRecordPath, procedureId } from '../model/layout.ts';

/**
 * Returns the files whose findings may change with a set of changed files: these themselves, and the records
 * that changed decisions touch.
 *
 * @param paths all files of the catalog
 */
export function touchedFiles(
  changed: readonly string[],
  paths: readonly string[],
  files: Omit<CatalogFiles, 'procedures'>,
): ReadonlySet<string> {
  const decisions = files.decisions.filter((doc) => changed.includes(doc.path));
  const ids = new Set<string>();
  if (decisions.length > 0) {
    for (const step of inTime(fold(emptyState(files), files.decisions))) {
      if (!decisions.includes(step.decision)) continue;
      for (const { id, newId } of step.movements) ids.add(id).add(newId);
    }
  }
  const records = paths.filter((path) => isRecordPath(path) && ids.has(procedureId(path)));
  return new Set([...changed, ...records]);
}

/** Tells whether changed files touch all others: the registries and the catalog's own file do. */
export const touchAll = (changed: readonly string[]): boolean => changed.some((path) => !path.includes('/'));

/** Returns the findings about any of the files, in them or with a place in them. */
export function findingsAbout(findings: readonly Finding[], files: ReadonlySet<string>): Finding[] {
  return findings.filter(
    (finding) => files.has(finding.file) || finding.related?.some((place) => files.has(place.file)),
  );
}
