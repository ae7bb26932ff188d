import type { Diagnostic, Finding, Place } from '../model/finding.ts';
import { fingerprintFinding } from '../model/finding-fingerprint.ts';
import type { RuleMessages, Sentence } from '../messages/messages.ts';
import { createLineIndex, createLocator } from '../read/document.ts';

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

function createPlaceFinder(textOf: (file: string) => string | undefined) {
  const tools = new Map<
    string,
    { find: ReturnType<typeof createLocator>; lineOf: ReturnType<typeof createLineIndex> }
  >();
  return (place: Place) => {
    const text = textOf(place.file) ?? '';
    const tool = tools.get(place.file) ?? { find: createLocator(text), lineOf: createLineIndex(text) };
    tools.set(place.file, tool);
    const { start, end } = tool.find(place);
    const from = tool.lineOf(start);
    const to = tool.lineOf(Math.max(start, end));
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  };
}
