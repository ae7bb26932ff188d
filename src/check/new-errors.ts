import type { Finding } from '../model/finding.ts';
import { fingerprintFinding } from '../model/finding-fingerprint.ts';

/**
 * Returns the errors that a change brings. A rule that cannot run has not looked, after the change as before it:
 * that it could not run is always one of them.
 */
export function newErrors(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const errorsIn = (found: readonly Finding[]) => found.filter(({ severity }) => severity === 'error');
  const known = new Set(errorsIn(before).map(fingerprintFinding));
  const isNew = (finding: Finding) =>
    finding.rule === 'internal/rule-failed' || !known.has(fingerprintFinding(finding));
  return errorsIn(after).filter(isNew);
}
