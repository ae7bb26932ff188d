import type { Finding } from '../model/finding.ts';
import { fingerprintFinding } from '../model/finding-fingerprint.ts';

/**
 * Returns the errors that a change brings. What was a warning before, since a baseline brought the record, is known
 * too. A rule that cannot run has not looked, after the change as before it: that it could not run is always one of
 * them.
 */
export function errorsBrought(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const known = new Set(before.map(fingerprintFinding));
  const isNew = (finding: Finding) =>
    finding.rule === 'internal/rule-failed' || !known.has(fingerprintFinding(finding));
  return after.filter((finding) => finding.severity === 'error' && isNew(finding));
}
