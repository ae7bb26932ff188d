import type { FindingsSummary, FindingWords } from '../../messages/finding-words.ts';
import type { Diagnostic, RuleId, Severity } from '../../model/finding.ts';
import type { Style } from '../style.ts';

/** Facts about a rule, apart from any finding. */
export interface RuleInfo {
  id: RuleId;
  severity: Severity;
  /** Demand of the rule, in a sentence. */
  description: string;
  /** Why it is demanded. */
  help?: string;
  /** Its page, with examples, as Markdown. */
  page?: string;
}

/** A finished check, with all that any format needs to write it down. */
export interface FindingsReport {
  diagnostics: readonly Diagnostic[];
  summary: FindingsSummary;
  tool: { name: string; version: string };
  words: FindingWords;
  /** Rules with their pages, for formats that describe them; those with findings are named in any case. */
  rules?: readonly RuleInfo[];
  /** The text of a file that a finding is about. */
  source(file: string): string | undefined;
  /** The command that shows every finding on a line. */
  all: string;
  /** The cells of a terminal line. */
  width: number;
  style: Style;
}

/** Writes a report down. What it gives ends with a line break, or is empty. */
export type FindingsFormat = (report: FindingsReport) => string;
