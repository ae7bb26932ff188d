import type { Words } from '../messages/words.ts';
import type { Finding } from '../model/finding.ts';
import type { Accepted } from '../model/types.ts';
import { diagnose } from './findings/diagnose.ts';
import { wrapHanging } from './wrap.ts';
import { toJson } from './json.ts';

/** Findings of a decision that were accepted. */
export interface AcceptanceResult {
  rule: string;
  decision: string;
  reason: string;
  until: string;
  /** The entries that were added or renewed, and what each is about, where that was looked at now. */
  entries: Accepted['accepted'];
  findings: readonly Finding[];
  /** The number of entries that were there before. */
  renewed: number;
  files: readonly string[];
}

/** Renders accepted findings: each with the reason and the last day. */
export function renderAcceptance(
  { rule, decision, reason, until, renewed, findings, files }: AcceptanceResult,
  words: Words,
  width: number,
): string {
  const { accept } = words.output;
  const { number, date } = words.writing;
  return [
    ...(findings.length > 0 ? [accept.done(number(findings.length), rule, decision, date(until))] : []),
    ...diagnose(findings, words.rules).map(({ message }) => `  ${message}`),
    ...(renewed > 0 ? [accept.renewed(number(renewed), rule, decision, date(until))] : []),
    accept.reason(reason),
    accept.wrote(files.join(', ')),
  ]
    .map((line) => `${wrapHanging(line, width, '    ')}\n`)
    .join('');
}

/** The same for programs. */
export function acceptanceJson(
  { decision, entries, findings, files }: AcceptanceResult,
  words: Words,
  tool: { name: string; version: string },
): string {
  const messages = new Map(diagnose(findings, words.rules).map((one) => [one.fingerprint, one.message]));
  return toJson({
    schemaVersion: 1,
    tool,
    decision,
    accepted: entries.flatMap((entry) =>
      [entry.fingerprint].flat().map((fingerprint) => {
        const message = messages.get(fingerprint);
        return { ...entry, fingerprint, ...(message !== undefined && { message }) };
      }),
    ),
    files,
  });
}
