import { createHash } from 'node:crypto';
import type { Finding } from './finding.ts';

/** The same for the same cause, whatever its line, its language and the folder it is looked at from. */
export function fingerprintFinding(finding: Finding): string {
  const subject = finding.procedure ?? finding.decision ?? finding.file;
  const text = JSON.stringify([finding.rule, subject, finding.decision ?? '', finding.path, finding.args]);
  return createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, 16);
}
