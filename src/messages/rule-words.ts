import type { RuleId } from '../model/finding.ts';
import type { Scope } from '../model/rule-info.ts';

/** What a rule demands, and why, in plain words for whoever keeps the catalog. */
export interface RulePage {
  title: string;
  why: string;
}

/** The words of `explain` and `rules`. They are long and seldom asked for, so they are loaded apart. */
export interface RuleWords {
  pages: Readonly<Record<RuleId, RulePage>>;
  scopes: Readonly<Record<Scope, string>>;
  /** The heading and first paragraphs of the page of all rules. */
  heading: string;
  introduction: readonly string[];
  labels: {
    rule: string;
    severity: string;
    title: string;
    scope: string;
    law: string;
    setting: string;
    bad: string;
    good: string;
    noExample: string;
  };
  /** That the source in law was not read itself. */
  fromMemory: string;
  /** That the severity cannot be set. */
  fixed: string;
  /** “12 rules: 9 errors, 3 warnings”. */
  count(rules: number, errors: number, warnings: number): string;
}
