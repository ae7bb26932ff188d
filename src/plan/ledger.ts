import {
  compareDecisions,
  type DecisionHead,
  decisionKey,
  effectiveDate,
  isCarriedOut,
  isSameDecision,
  sortDecisions,
} from '../model/decision.ts';
import { decisionSlug } from '../model/layout.ts';
import { nationalCode } from '../model/code.ts';
import type { CatalogInfo, Decision } from '../model/types.ts';
import type { Doc } from '../model/source-file.ts';
import { isSame } from '../model/procedure/same.ts';
import { daysOf } from './effects/effects.ts';
import { fingerprintOf } from './fingerprint.ts';

/**
 * Returns the content of a decision: without what the ledger adds to it, and without the day it was made
 * public, which comes after signing and is filled in when it is known.
 */
export function contentOf(decision: Decision): Decision {
  const { recorded: _, posted: __, ...content } = decision;
  return content;
}

/** Tells whether two decisions have the same content, whatever the ledger has added to either. */
export function isSameContent(a: Decision, b: Decision): boolean {
  return isSame(contentOf(a), contentOf(b));
}

/**
 * Version of the rules by which decisions are carried out now; the ledger keeps with each decision the
 * version that it was applied by.
 */
const algebra = 2;

/** Tells whether rows that name levels act on those levels alone; before the second algebra some acted on all. */
export const actsByLevel = ({ recorded }: DecisionHead): boolean => !recorded || (recorded.algebra ?? 1) >= 2;

/**
 * Returns a decision as the ledger keeps it: with the date at which the catalog then stood, so that it can be taken
 * out again, a fingerprint of its content, so that a later edit shows, and its name where that is not the plain one.
 *
 * @param day the day to which it was carried out; undefined while it waits
 * @param former what stood in the registries before any decision brought entries under the same ids
 */
export function recordDecision(
  decision: Decision,
  {
    asOf,
    name,
    day,
    former,
  }: {
    asOf: string;
    name: string;
    day?: string | undefined;
    former?: NonNullable<Decision['recorded']>['former'] | undefined;
  },
): Decision {
  const fingerprint = fingerprintOf(contentOf(decision));
  const own = name === decisionSlug(decision) ? undefined : name;
  return {
    ...decision,
    recorded: {
      asOf,
      fingerprint,
      ...(day !== undefined && { day }),
      algebra,
      ...(own !== undefined && { name: own }),
      ...(former && { former }),
    },
  };
}

/**
 * Returns the name of each decision of a ledger, in its file and in the local ids of what it publishes. Of several
 * with one number on one day the first to be recorded has the plain one, the others name their issuer; what is
 * recorded keeps its name for ever.
 */
export function namesIn(ledger: readonly Doc<DecisionHead>[]): (decision: DecisionHead) => string {
  let fresh: Map<string, string> | undefined;
  return (decision) => {
    if (decision.recorded) return recordedName(decision);
    fresh ??= freshNames(ledger.map(({ value }) => value));
    return fresh.get(decisionKey(decision)) ?? decisionSlug(decision);
  };
}

const recordedName = (decision: DecisionHead): string => decision.recorded?.name ?? decisionSlug(decision);

/** Returns the names of those decisions that are not recorded, by their keys. */
function freshNames(ledger: readonly DecisionHead[]): Map<string, string> {
  const taken = new Set(ledger.filter(({ recorded }) => recorded).map(recordedName));
  const names = new Map<string, string>();
  for (const decision of ledger.filter(({ recorded }) => !recorded).sort(compareDecisions)) {
    const name = decisionSlug(decision, taken.has(decisionSlug(decision)));
    names.set(decisionKey(decision), name);
    taken.add(name);
  }
  return names;
}

const edited = new WeakMap<Decision, boolean>();

/**
 * Tells whether a decision in the ledger is no longer what was applied. One that was never recorded cannot tell. Each
 * is looked at once: a fingerprint is made of all its rows.
 */
export function isEdited(decision: Decision): boolean {
  const { recorded } = decision;
  if (recorded === undefined) return false;
  const known = edited.get(decision) ?? recorded.fingerprint !== fingerprintOf(contentOf(decision));
  edited.set(decision, known);
  return known;
}

/**
 * Returns the decisions of a ledger that are no longer what was applied: edited, or said to have been carried out on
 * a day on which none begins and none ends, which would move the day of the catalog.
 */
export function editedIn(decisions: readonly Doc<Decision>[]): Set<Doc<Decision>> {
  const begins = new Set(decisions.map(({ value }) => effectiveDate(value)));
  let days: Set<string> | undefined;
  const isDay = (day: string) => {
    if (begins.has(day)) return true;
    days ??= new Set(daysOf(decisions.map(({ value }) => value)));
    return days.has(day);
  };
  return new Set(
    decisions.filter(
      ({ value }) => isEdited(value) || (value.recorded?.day !== undefined && !isDay(value.recorded.day)),
    ),
  );
}

/**
 * Returns, of decisions that were carried out on a day on which none begins or ends any more, as the one that did was
 * taken out again, each with the last day before it that is one.
 */
export function redated(decisions: readonly Doc<Decision>[]): Doc<Decision>[] {
  const days = daysOf(decisions.map(({ value }) => value));
  return decisions.flatMap(({ path, value }) => {
    const { recorded } = value;
    const held = recorded?.day;
    if (!recorded || held === undefined || days.includes(held)) return [];
    const day = days.findLast((other) => other <= held) ?? effectiveDate(value);
    return [{ path, value: { ...value, recorded: { ...recorded, day } } }];
  });
}

/** Returns documents, with others in place of those that have their paths. */
export const withThese = <D extends { path: string }>(docs: readonly D[], others: readonly D[]): D[] =>
  docs.map((doc) => others.find(({ path }) => path === doc.path) ?? doc);

export type DecisionState = 'applied' | 'pending' | 'due' | 'superseded';

/** A decision of the ledger as `status` lists it. */
export interface LedgerLine {
  decision: Decision;
  path: string;
  state: DecisionState;
  /** Numbers of the decisions that supersede it, in whole or in part. */
  supersededBy: string[];
  isEdited: boolean;
}

/**
 * Lists the ledger in its order, with the state of each decision.
 *
 * @param asOf the date at which the record files stand
 * @param today pending decisions in force by this day are due
 */
export function listLedger(
  decisions: readonly Doc<Decision>[],
  { info, asOf, today }: { info: CatalogInfo | undefined; asOf: string; today: string },
): LedgerLine[] {
  const inForce = new Set(takingEffect(decisions).map(({ doc }) => doc));
  const edited = editedIn(decisions);
  return sortDecisions(decisions).map((doc) => {
    const { path, value } = doc;
    const superseding = decisions.filter((other) => supersededBy(other.value, value) !== undefined);
    const effective = effectiveDate(value);
    const state = !inForce.has(doc)
      ? 'superseded'
      : effective <= asOf && isCarriedOut(value, info?.asOf)
        ? 'applied'
        : effective <= today
          ? 'due'
          : 'pending';
    return {
      decision: value,
      path,
      state,
      supersededBy: superseding.map((other) => other.value.number),
      isEdited: edited.has(doc),
    };
  });
}

/** A decision that takes effect, with the ids of the procedures whose rows an earlier one has superseded. */
export interface Effective<Read extends DecisionHead = Decision> {
  doc: Doc<Read>;
  superseded: ReadonlySet<string>;
}

/**
 * Returns the decisions that take effect, in order. One that another supersedes whole before its own turn never
 * does anything: it moves no record, brings no registry entry and supersedes nothing.
 *
 * @param earlier decisions that come before all these, and may supersede some of them
 */
export function takingEffect<Read extends DecisionHead>(
  decisions: readonly Doc<Read>[],
  earlier: readonly Doc<DecisionHead>[] = [],
): Effective<Read>[] {
  const superseding: DecisionHead[] = [];
  const effective = <Some extends DecisionHead>(docs: readonly Doc<Some>[]): Effective<Some>[] =>
    sortDecisions(docs).flatMap((doc) => {
      const parts = superseding.flatMap((other) => supersededBy(other, doc.value) ?? []);
      if (parts.includes('whole')) return [];
      if (doc.value.supersedes) superseding.push(doc.value);
      return [{ doc, superseded: new Set(parts.map(nationalCode)) }];
    });
  effective(earlier);
  return effective(decisions);
}

/**
 * Parts the decisions whose day has come by `asOf` and that were not carried out from all others: they waited on a
 * branch that was merged with one that had gone beyond their day.
 */
export function partOverdue<Read extends DecisionHead>(
  decisions: readonly Doc<Read>[],
  info: CatalogInfo | undefined,
  asOf: string,
): { overdue: readonly Doc<Read>[]; others: readonly Doc<Read>[] } {
  const isOpen = ({ value }: Doc<Read>) => effectiveDate(value) <= asOf && !isCarriedOut(value, info?.asOf);
  if (!decisions.some(isOpen)) return { overdue: [], others: decisions };
  const overdue = takingEffect(decisions).flatMap(({ doc }) => (isOpen(doc) ? [doc] : []));
  return { overdue, others: decisions.filter((doc) => !overdue.includes(doc)) };
}

/** Returns what `later` supersedes of `decision`: the whole, the procedures named, or nothing. */
export function supersededBy(
  later: DecisionHead,
  decision: DecisionHead,
): 'whole' | readonly string[] | undefined {
  if (!later.supersedes || decisionKey(later) === decisionKey(decision)) return undefined;
  const entries = later.supersedes
    .map((entry) => (typeof entry === 'string' ? { number: entry } : entry))
    .filter((entry) => isSameDecision(entry, decision));
  if (entries.length === 0) return undefined;
  const isWhole = entries.some((entry) => !entry.codes && !entry.provisions);
  return isWhole ? 'whole' : entries.flatMap((entry) => entry.codes ?? []);
}
