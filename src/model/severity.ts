import type { RuleId, Severity } from './finding.ts';
import { ruleInfo } from './rule-info.ts';

/** The severity of a rule that no catalog has changed. */
export function severityOf(rule: RuleId): Severity {
  return ruleInfo[rule].severity;
}
