import type { Finding } from '../model/finding.ts';
import { fingerprintFinding } from '../model/finding-fingerprint.ts';

/**
 * Returns the findings that are there after a change and were not before. A finding that was a warning before
 * (in a record of a baseline) is not new. A rule that crashed always counts as new, as it has not looked at
 * either side.
 */
export function findingsBrought(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const known = new Set(before.map(fingerprintFinding));
  return after.filter(
    (finding) => finding.rule === 'internal/rule-failed' || !known.has(fingerprintFinding(finding)),
  );
}

/** Returns the errors among the findings that a change brings. */
export const errorsBrought = (before: readonly Finding[], after: readonly Finding[]): Finding[] =>
  findingsBrought(before, after).filter(({ severity }) => severity === 'error');
