import {
  type DecisionHead,
  decisionKey,
  effectiveDate,
  isSameDecision,
  sortDecisions,
} from '../model/decision.ts';
import type { Decision } from '../model/types.ts';
import type { Doc } from '../model/source-file.ts';
import { isSame } from './equal.ts';
import { fingerprintOf } from './fingerprint.ts';

/**
 * What a decision says: without what the ledger adds to it, and without the day it was made public,
 * which comes after signing and is filled in when it is known.
 */
export function contentOf(decision: Decision): Decision {
  const { recorded: _, posted: __, ...content } = decision;
  return content;
}

/** Whether two decisions say the same, whatever the ledger has added to either. */
export function isSameContent(a: Decision, b: Decision): boolean {
  return isSame(contentOf(a), contentOf(b));
}

/**
 * A decision as the ledger keeps it: with the date at which the catalog then stood, so that it can be
 * taken out again, and a fingerprint of its content, so that a later edit shows.
 */
export function recordDecision(decision: Decision, asOf: string): Decision {
  return { ...decision, recorded: { asOf, fingerprint: fingerprintOf(contentOf(decision)) } };
}

/** Whether a decision in the ledger is no longer what was applied. One that was never recorded cannot tell. */
export function isEdited(decision: Decision): boolean {
  return (
    decision.recorded !== undefined && decision.recorded.fingerprint !== fingerprintOf(contentOf(decision))
  );
}

export type DecisionState = 'applied' | 'pending' | 'due' | 'superseded';

/** A line of the ledger as `status` lists it. */
export interface LedgerLine {
  decision: Decision;
  path: string;
  state: DecisionState;
  /** The numbers of the decisions that supersede it, in whole or in part. */
  supersededBy: string[];
  isEdited: boolean;
}

/**
 * The ledger in its order, with the state of each decision.
 *
 * @param asOf the date at which the record files stand
 * @param today pending decisions in force by this day are due
 */
export function listLedger(decisions: readonly Doc<Decision>[], asOf: string, today: string): LedgerLine[] {
  return sortDecisions(decisions).map(({ path, value }) => {
    const superseding = decisions.filter((other) => supersededBy(other.value, value) !== undefined);
    const isWhole = superseding.some((other) => supersededBy(other.value, value) === 'whole');
    const effective = effectiveDate(value);
    const state = isWhole
      ? 'superseded'
      : effective <= asOf
        ? 'applied'
        : effective <= today
          ? 'due'
          : 'pending';
    return {
      decision: value,
      path,
      state,
      supersededBy: superseding.map((other) => other.value.number),
      isEdited: isEdited(value),
    };
  });
}

/** What `later` supersedes of `decision`: the whole, the procedures that it names, or nothing. */
export function supersededBy(
  later: DecisionHead,
  decision: DecisionHead,
): 'whole' | readonly string[] | undefined {
  if (decisionKey(later) === decisionKey(decision)) return undefined;
  for (const entry of later.supersedes ?? []) {
    const named = typeof entry === 'string' ? { number: entry } : entry;
    if (!isSameDecision(named, decision)) continue;
    if (typeof entry === 'string' || (!entry.codes && !entry.provisions)) return 'whole';
    return entry.codes ?? [];
  }
  return undefined;
}
