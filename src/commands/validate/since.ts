import { checkCatalog } from '../../check/check.ts';
import { findingsBrought } from '../../check/findings-brought.ts';
import { findingsAbout, touchAll, touchedFiles } from '../../check/touched.ts';
import { changedSince, readGitTree } from '../../io/git.ts';
import { isFailure } from '../../model/failure.ts';
import type { Finding } from '../../model/finding.ts';
import { readWholeFolder } from '../../catalog/folder.ts';
import { readCatalog } from '../../yaml/catalog-files.ts';

/** Findings about what has changed: those that the change brings, and the number of those that were there before. */
export interface FindingsSince {
  brought: readonly Finding[];
  older: number;
}

/**
 * Returns the findings about what has changed since a git ref, and about what that touches.
 *
 * @param paths all files of the catalog
 * @param today the day on which both sides are checked, ISO
 * @throws Failure `not-a-git-ref` or `git-failed`
 */
export function findingsSince(
  root: string,
  ref: string,
  paths: readonly string[],
  findings: readonly Finding[],
  today: string,
): FindingsSince {
  const changed = changedSince(root, ref);
  const about = touchAll(changed)
    ? findings
    : findingsAbout(findings, touchedFiles(changed, paths, readWholeFolder(root).files));
  // Most changes bring nothing: then the catalog before them need not be read.
  if (about.length === 0) return { brought: [], older: 0 };
  const brought = findingsBrought(findingsAt(root, ref, today), about);
  return { brought, older: about.length - brought.length };
}

/** Returns the findings of the catalog as it was; none where there was no catalog. */
function findingsAt(root: string, ref: string, today: string): Finding[] {
  try {
    return checkCatalog(readCatalog(readGitTree(root, ref)), today);
  } catch (error) {
    if (isFailure(error, 'no-catalog-at-ref')) return [];
    throw error;
  }
}
