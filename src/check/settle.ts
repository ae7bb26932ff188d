import { compareText } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import { ruleTable } from './rules/index.ts';
import type { CatalogInfo } from '../model/types.ts';

/** Applies the severities that the catalog sets, and sorts findings: those that account for others, then by file. */
export function settle(findings: readonly Finding[], info: CatalogInfo | undefined): Finding[] {
  const settings = info?.rules ?? {};
  return findings
    .flatMap((finding) => {
      const severity = ruleTable[finding.rule].fixed ? undefined : settings[finding.rule];
      if (severity === 'off') return [];
      return severity ? { ...finding, severity } : finding;
    })
    .sort((a, b) => Number(isCause(b)) - Number(isCause(a)) || compareText(a.file, b.file));
}

/** Tells whether a finding accounts for others. */
export const isCause = ({ rule }: Finding): boolean => ruleTable[rule].isCause === true;
