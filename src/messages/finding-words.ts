import type { Severity } from '../model/finding.ts';

/** Holds what a check looked at and how much it found. */
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
  /** That findings of a rule were left out, how many, and the option with which all are shown. */
  more(count: number, severity: Severity, rule: string, option: string): string;
  /** That findings are not among the annotations, and where they are. */
  moreInLog(errors: number, warnings: number): string;
  /** That rows were left out because a report may not be larger. */
  moreThanFits(count: number): string;
  /** Tells how to have a rule explained. */
  explain(command: string): string;
  /** Says that nothing was found. */
  nothing: string;
  /** The heads of a table of findings. */
  columns: { place: string; message: string; hint: string };
}
