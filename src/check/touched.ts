import type { Finding } from '../model/finding.ts';
import { fold } from '../plan/fold.ts';
import { emptyState } from '../plan/state.ts';
import type { CatalogFiles } from '../read/catalog.ts';
import { procedureId } from '../read/layout.ts';

/**
 * The files whose findings a set of changed files can have changed: themselves, and the records that
 * changed decisions touch. What all others lean on (registries, the catalog's own file) touches all.
 */
export function touchedFiles(changed: readonly string[], files: CatalogFiles): ReadonlySet<string> {
  const isForAll = changed.some((path) => !path.includes('/'));
  if (isForAll) return new Set(files.texts.keys());
  const decisions = files.decisions.filter((doc) => changed.includes(doc.path));
  const ids = new Set<string>();
  if (decisions.length > 0) {
    for (const step of fold(emptyState(files), files.decisions).steps) {
      if (!decisions.includes(step.decision)) continue;
      for (const { id, newId } of step.movements) ids.add(id).add(newId);
    }
  }
  const records = files.procedures.filter((doc) => ids.has(procedureId(doc.path))).map((doc) => doc.path);
  return new Set([...changed, ...records]);
}

/** The findings about any of the files, in them or with a place in them. */
export function findingsAbout(findings: readonly Finding[], files: ReadonlySet<string>): Finding[] {
  return findings.filter(
    (finding) => files.has(finding.file) || finding.related?.some((place) => files.has(place.file)),
  );
}
