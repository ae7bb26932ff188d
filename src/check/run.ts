import type { Finding, RuleId } from '../model/finding.ts';
import { makeFinding } from '../model/make-finding.ts';

/** Runs a check. One that throws has not looked: that is itself a finding, never silence. */
export function runRule(
  rule: RuleId | 'source/*',
  file: string,
  check: () => readonly Finding[],
): readonly Finding[] {
  try {
    return check();
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return [makeFinding('internal/rule-failed', file, [], { failed: rule, problem })];
  }
}
