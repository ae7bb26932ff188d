import type { ToldClass } from '../model/change.ts';
import type { FailureArgs, FailureCode } from '../model/failure.ts';
import type { RuleId } from '../model/finding.ts';
import type { RuleArgs } from '../model/rule-args.ts';
import type { Action, Level, Part } from '../model/types.ts';

/** A sentence: what is wrong, and a hint how to mend it. */
export type Sentence = readonly [message: string, hint?: string | undefined];

/** The words of a rule, for whoever keeps the catalog. */
export interface RuleText<Rule extends RuleId = RuleId> {
  /** Demand of the rule. */
  title: string;
  /** Reason for the rule, in plain words. */
  why: string;
  /** Sentence for a place that breaks the rule. */
  say(args: RuleArgs[Rule]): Sentence;
}

/** The words of each rule. */
export type RuleTexts = { readonly [Rule in RuleId]: RuleText<Rule> };

/** One sentence for each way in which a command can fail. */
export type FailureMessages = { readonly [Code in FailureCode]: (args: FailureArgs[Code]) => Sentence };

/** Words for the values that the catalog holds. */
export interface Terms {
  levels: Readonly<Record<Level, string>>;
  actions: Readonly<Record<Action, string>>;
  classes: Readonly<Record<ToldClass, string>>;
  parts: Readonly<Record<Part, string>>;
}

/** Format of numbers and dates on screen. */
export interface Writing {
  /** 1887 as 1.887 in Vietnamese. */
  number(value: number): string;
  /** 2021-05-20 as 20/5/2021 in Vietnamese. */
  date(iso: string): string;
}
