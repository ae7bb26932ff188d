import { findingsAbout, touchAll, touchedFiles } from '../../check/touched.ts';
import { changedSince } from '../../io/git.ts';
import type { Finding } from '../../model/finding.ts';
import { readWholeFolder } from '../../catalog/folder.ts';

/**
 * The findings about what has changed since a git ref, and about what that touches.
 *
 * @param paths all files of the catalog
 */
export function findingsSince(
  root: string,
  ref: string,
  paths: readonly string[],
  findings: readonly Finding[],
): readonly Finding[] {
  const changed = changedSince(root, ref);
  if (touchAll(changed)) return findings;
  return findingsAbout(findings, touchedFiles(changed, paths, readWholeFolder(root).files));
}
