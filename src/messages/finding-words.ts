import type { Severity } from '../model/finding.ts';

/** Counts of a check: files that were checked, and findings. */
export interface FindingsSummary {
  files: number;
  procedures: number;
  decisions: number;
  errors: number;
  warnings: number;
}

/** Every word that a list of findings needs beside the findings' own sentences. */
export interface FindingWords {
  /** 1887 as 1.887 in Vietnamese. */
  number(value: number): string;
  severities: Readonly<Record<Severity, string>>;
  /** The label before what can be done about a finding. */
  hint: string;
  /** The label before the other places that a finding is about. */
  related: string;
  /** `2 errors, 1 warning`; what there is none of is not named. */
  counts(errors: number, warnings: number): string;
  /** Returns what was looked at and found, in one sentence. */
  summary(summary: FindingsSummary): string;
  /** Reports how many findings of the rule above were left out. */
  more(count: number, severity: Severity): string;
  /** Names the command that shows every finding. */
  seeAll(command: string): string;
  /** Reports findings that are not among the annotations, and where they are. */
  moreInLog(errors: number, warnings: number): string;
  /** Reports rows that were left out because a report may not be larger. */
  moreThanFits(count: number): string;
  /** Names the command that explains a rule. */
  explain(command: string): string;
  /** Reports that nothing was found. */
  nothing: string;
  /** The heads of a table of findings. */
  columns: { place: string; message: string; hint: string };
}
