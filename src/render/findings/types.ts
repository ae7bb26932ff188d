import type { FindingsSummary, FindingWords } from '../../messages/finding-words.ts';
import type { Diagnostic, RuleId, Severity } from '../../model/finding.ts';
import type { Style } from '../style.ts';

/** Facts about a rule, apart from any finding. */
export interface RuleInfo {
  id: RuleId;
  severity: Severity;
  /** Demand of the rule, in a sentence. */
  description: string;
  /** Advice for its findings. */
  help?: string;
}

/** A finished check, with all that any format needs to write it down. */
export interface FindingsReport {
  diagnostics: readonly Diagnostic[];
  summary: FindingsSummary;
  tool: { name: string; version: string };
  words: FindingWords;
  /** All rules, for formats that list them; those with findings are listed in any case. */
  rules?: readonly RuleInfo[];
  /** The text of a file that a finding is about. */
  source(file: string): string | undefined;
  /** The cells of a terminal line. */
  width: number;
  style: Style;
}

/** Writes a report down. What it gives ends with a line break, or is empty. */
export type FindingsFormat = (report: FindingsReport) => string;
