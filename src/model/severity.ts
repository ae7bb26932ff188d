import type { RuleId, Severity } from './finding.ts';

/** Rules whose finding is a warning unless the catalog says otherwise; all others are errors. */
const warnings: ReadonlySet<RuleId> = new Set<RuleId>([
  'code/missing',
  'code/mixed-suffixes',
  'name/duplicate',
  'level/unspecified',
  'reference/ceased-body',
  'procedure/no-internal-process',
  'fee/unspecified',
  'online/legacy-level',
  'interlinked/one-body',
  'decision/republished',
  'decision/name-differs',
  'decision/normative-number',
  'decision/late-publication',
  'decision/late-posting',
]);

/** The severity of a rule that no catalog has changed. */
export function severityOf(rule: RuleId): Severity {
  return warnings.has(rule) ? 'warning' : 'error';
}
