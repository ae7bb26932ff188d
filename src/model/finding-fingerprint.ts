import { createHash } from 'node:crypto';
import type { Finding } from './finding.ts';

/**
 * Returns the fingerprint of a finding: the same for the same cause, whatever its line, its language and the
 * folder it was checked from.
 */
export function fingerprintFinding(finding: Finding): string {
  const subject = finding.procedure ?? finding.decision ?? finding.file;
  const text = JSON.stringify([finding.rule, subject, finding.decision ?? '', finding.path, finding.args]);
  return createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, 16);
}
