import { type DecisionHead, effectiveDate } from '../model/decision.ts';
import type { Decision } from '../model/types.ts';
import type { Doc } from '../model/source-file.ts';
import { advance } from './rows/advance.ts';
import type { Effects } from './rows/row.ts';
import type { Step } from './step.ts';
import { closeDraft, type Draft, openDraft } from './draft.ts';
import { effectsOn, type LapseOf, turnDaysOf } from './effects/effects.ts';
import { type Effective, namesIn, takingEffect } from './ledger.ts';
import { stepsOfTurn } from './effects/turn.ts';
import type { CatalogState } from './state.ts';

export interface Folded {
  state: CatalogState;
  /** Movements of each decision that took effect, in the order in which they were carried out. */
  steps: Step[];
  /** Movements of records when effects ended, were suspended or resumed, in order. */
  turns: Step[];
  /** Movements that make the state what it is, in order: of what is in effect at its day, and nothing that has ended. */
  standing: Step[];
}

/**
 * Carries out decisions on a state, in their order (see `sortDecisions`), whatever order they
 * came in. The catalog is the fold of its decisions from an empty state.
 *
 * A decision that another superseded before it took effect never does; what a decision has done
 * stays done when it is superseded later, for only rows move records. Where the effect of rows ends, is suspended or
 * resumes, the rows in effect from that day on are carried out anew: this needs the whole ledger and an empty state
 * (see `hasTerms`).
 *
 * @param until the day of the state: only decisions in force on it, and what is in effect on it; the end of all days
 *   when left out
 * @param earlier decisions that have been carried out before, and may supersede some of these
 * @param ledger all decisions beside which these stand, whether they are carried out or not
 */
export function fold(
  start: CatalogState,
  decisions: readonly Doc<Decision>[],
  until?: string,
  earlier: readonly Doc<DecisionHead>[] = [],
  ledger: readonly Doc<DecisionHead>[] = [...earlier, ...decisions],
): Folded {
  const due = until === undefined ? decisions : decisions.filter((doc) => effectiveDate(doc.value) <= until);
  const nameOf = namesIn(ledger);
  const effective = takingEffect(due, earlier);
  const heads = effective.map(({ doc }) => doc.value);
  const turnDays = turnDaysOf(heads).filter((day) => until === undefined || day <= until);
  const known: Effects['known'] = new Map();
  const run = (draft: Draft, some: readonly Effective[], lapseOf: LapseOf, isReplay: boolean): Step[] =>
    some.map((one) => advance(draft, one, nameOf, { lapseOf, known, isReplay }));

  let draft = openDraft(start);
  let inEffect: LapseOf = () => undefined;
  let done = 0;
  const steps: Step[] = [];
  const turns: Step[] = [];
  let standing: Step[] = [];
  const carryOutBefore = (day: string | undefined) => {
    const next = effective.findIndex(({ doc }) => day !== undefined && effectiveDate(doc.value) >= day);
    const end = next < 0 ? effective.length : next;
    const carriedOut = run(draft, effective.slice(done, end), inEffect, false);
    steps.push(...carriedOut);
    standing.push(...carriedOut);
    done = end;
  };
  for (const day of turnDays) {
    carryOutBefore(day);
    const before = inEffect;
    inEffect = effectsOn(heads, day);
    const again = openDraft(start);
    standing = run(again, effective.slice(0, done), inEffect, true);
    const turned = { before, after: inEffect, known };
    turns.push(...stepsOfTurn(day, [draft.records, again.records], effective, turned));
    draft = again;
  }
  carryOutBefore(undefined);
  return { state: closeDraft(draft), steps, turns, standing };
}
