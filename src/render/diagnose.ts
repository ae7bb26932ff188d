import type { Diagnostic, Finding, Place, Position } from '../model/finding.ts';
import { fingerprintFinding } from '../model/finding-fingerprint.ts';
import type { RuleMessages, Sentence } from '../messages/messages.ts';
import { createPositioner } from '../read/document.ts';

/**
 * Words and locates findings. A text is parsed for positions only when one of its findings is seen.
 *
 * @param textOf the text of a file, undefined where there is none (then the place is line 1)
 * @param nameOf how a file is named to people, e.g. relative to where they are
 */
export function diagnose(
  findings: readonly Finding[],
  messages: RuleMessages,
  textOf: (file: string) => string | undefined,
  nameOf: (file: string) => string = (file) => file,
): Diagnostic[] {
  const locate = createPlaceFinder(textOf);
  return findings.map((finding) => {
    const [message, hint] = sentence(messages, finding);
    const { related } = finding;
    return {
      rule: finding.rule,
      severity: finding.severity,
      message,
      ...(hint !== undefined && { hint }),
      file: nameOf(finding.file),
      ...locate(finding),
      pointer: pointerOf(finding.path),
      ...(finding.procedure !== undefined && { procedure: finding.procedure }),
      ...(finding.decision !== undefined && { decision: finding.decision }),
      ...(related && {
        related: related.map((place) => {
          const { line, column } = locate(place);
          return { file: nameOf(place.file), line, column };
        }),
      }),
      fingerprint: fingerprintFinding(finding),
    };
  });
}

function sentence(messages: RuleMessages, finding: Finding): Sentence {
  const say = messages[finding.rule] as (args: Finding['args']) => Sentence;
  return say(finding.args);
}

/** A path as a JSON Pointer. */
export function pointerOf(path: Finding['path']): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Looks up where findings stand and writes it into them, so that no text is needed to show them. */
export function positionFindings(
  findings: readonly Finding[],
  textOf: (file: string) => string | undefined,
): void {
  const locate = createPlaceFinder(textOf);
  for (const finding of findings) {
    finding.position = locate(finding);
    if (finding.related)
      finding.related = finding.related.map((place) => ({ ...place, position: locate(place) }));
  }
}

function createPlaceFinder(textOf: (file: string) => string | undefined): (place: Place) => Position {
  const positioners = new Map<string, ReturnType<typeof createPositioner>>();
  return (place) => {
    if (place.position) return place.position;
    const position = positioners.get(place.file) ?? createPositioner(textOf(place.file) ?? '');
    positioners.set(place.file, position);
    return position(place);
  };
}
