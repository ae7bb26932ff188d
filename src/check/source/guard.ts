// Guards: what has to stand in a text in canonical form for a rule to find anything there.
import type { RuleId } from '../../model/finding.ts';
import type { FileKind } from '../../model/layout.ts';
import type { Rule } from '../rule.ts';

/**
 * Tells cheaply where a rule may find something in canonical text; a hit costs time and no more. All guards
 * of all rules together decide whether rules run at all, and most texts pass by them.
 */
export type Guard =
  /** Nowhere: canonical form has no such thing. */
  | { at: 'nowhere' }
  /** Wherever the pattern is found. */
  | { at: 'text'; pattern: RegExp }
  /**
   * Wherever a value begins with one of these characters, and as the pattern says; of one key, or of any. It is tried
   * at the beginnings of values only: one that may go to the end of a line says so by the flag `y`.
   */
  | { at: 'value'; begins: string; pattern: RegExp; key?: string }
  /** Wherever the whole value of a key that holds such a scalar is anything but this; the schema sees to it too. */
  | { at: 'scalar'; of: ScalarKind; plain: RegExp }
  /** In every file of a kind. */
  | { at: 'file'; kind: FileKind }
  /** In the names that a file compares, where the test says so; nothing else of the file is looked at then. */
  | { at: 'names'; test: (names: string) => boolean };

/** A kind of scalar that is known by its key wherever it stands. */
export type ScalarKind = 'number' | 'date' | 'boolean';

/** A rule on how a text is written, with guards that tell when it need not run. */
export interface SourceRule<Id extends RuleId = RuleId> extends Rule<Id> {
  guards: readonly [Guard, ...Guard[]];
}

/** Rules on how a text is written, each under its id. */
export type SourceRules = { readonly [Id in Extract<RuleId, `source/${string}`>]?: SourceRule<Id> };

/** The guard of rules on syntax that canonical form never has. */
export const notCanonical: Guard = { at: 'nowhere' };

/** The guard of rules on keys too: those in quotes are rare enough to be looked at. */
export const quotedKey: Guard = { at: 'text', pattern: /":/ };
