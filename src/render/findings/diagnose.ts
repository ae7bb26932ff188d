import type { Diagnostic, Finding, Position } from '../../model/finding.ts';
import { fingerprintFinding } from '../../model/finding-fingerprint.ts';
import type { RuleTexts, Sentence } from '../../messages/messages.ts';

/**
 * Findings in words.
 *
 * @param findings with their positions (see `positionFindings`); one that has none is at line 1
 * @param nameOf how a file is named to people, e.g. relative to where they are
 */
export function diagnose(
  findings: readonly Finding[],
  messages: RuleTexts,
  nameOf: (file: string) => string = (file) => file,
): Diagnostic[] {
  return findings.map((finding) => {
    const [message, hint] = sentence(messages, finding);
    const { related } = finding;
    return {
      rule: finding.rule,
      severity: finding.severity,
      message,
      ...(hint !== undefined && { hint }),
      file: nameOf(finding.file),
      ...(finding.position ?? firstLine),
      pointer: pointerOf(finding.path),
      ...(finding.procedure !== undefined && { procedure: finding.procedure }),
      ...(finding.decision !== undefined && { decision: finding.decision }),
      ...(related && {
        related: related.map((place) => {
          const { line, column } = place.position ?? firstLine;
          return { file: nameOf(place.file), line, column };
        }),
      }),
      fingerprint: fingerprintFinding(finding),
    };
  });
}

const firstLine: Position = { line: 1, column: 1, endLine: 1, endColumn: 1 };

function sentence(messages: RuleTexts, finding: Finding): Sentence {
  const say = messages[finding.rule].say as (args: Finding['args']) => Sentence;
  return say(finding.args);
}

/** A path as a JSON Pointer. */
export function pointerOf(path: Finding['path']): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
