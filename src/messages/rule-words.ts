import type { RuleId } from '../model/finding.ts';
import type { RuleTexts } from './messages.ts';
import type { Certainty } from '../model/law/texts.ts';
import type { Scope } from '../model/rule-info.ts';

/** Lists the ids of all rules in the order of their words. */
export const listedRules = (texts: RuleTexts): RuleId[] => Object.keys(texts) as RuleId[];

/** The words around rules in `explain` and `rules`, loaded where those are asked for. */
export interface RuleWords {
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
  /** Explains that the source in law was not read itself. */
  fromMemory: string;
  /** The texts of law on which rules rest. */
  law: {
    heading: string;
    introduction: string;
    /** The title of those in force on a day. */
    on(day: string): string;
    /** Names the texts of which it is not known whether they are in force on a day. */
    unsure(day: string, names: string): string;
    note: string;
    text: string;
    force: string;
    certainty: string;
    rules: string;
    from(day: string): string;
    until(day: string): string;
    unknown: string;
    endedBy(text: string): string;
    certainties: Readonly<Record<Certainty, string>>;
  };
  /** Explains that the severity cannot be set. */
  fixed: string;
  /** “12 rules: 9 errors, 3 warnings”. */
  count(rules: number, errors: number, warnings: number): string;
}
