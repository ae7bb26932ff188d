import type { Diagnostic } from '../../model/finding.ts';
import { fullMessage } from './record.ts';
import type { FindingsFormat } from './types.ts';

const severities = { error: 'major', warning: 'minor' } as const;

/** GitLab's Code Quality report, which it shows on merge requests. */
export const gitlab: FindingsFormat = ({ diagnostics }) => {
  const fingerprints = distinctFingerprints(diagnostics);
  const issues = diagnostics.map((diagnostic, index) => ({
    description: fullMessage(diagnostic),
    check_name: diagnostic.rule,
    fingerprint: fingerprints[index],
    severity: severities[diagnostic.severity],
    location: { path: diagnostic.file, lines: { begin: diagnostic.line } },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
};

/** GitLab shows one finding for each fingerprint, so that a second one with the same needs its own. */
function distinctFingerprints(diagnostics: readonly Diagnostic[]): string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ fingerprint }) => {
    const count = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, count);
    return count === 1 ? fingerprint : `${fingerprint}-${count}`;
  });
}
