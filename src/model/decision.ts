import type { Decision, Document } from './generated/types.ts';
import type { Action, Level } from './types.ts';
import { nameKey } from '../text/fold.ts';
import { isBlank } from './blank.ts';
import { nationalCode } from './code.ts';

/** All of a decision that is said before its rows. */
export type DecisionHead = Omit<Decision, Action>;

/** A head whose rows have not been read: no decision, so that nothing can carry it out. */
export type DecisionHeader = DecisionHead & {
  readonly [Rows in Action]?: 'unread';
} & {
  /** True when rows of it have an end of their own. */
  readonly hasRowTerms?: boolean;
};

/** Returns the day a decision takes effect; `on_signing` (kể từ ngày ký) is the day it was signed. */
export function effectiveDate(decision: Pick<Decision, 'effective' | 'issued'>): string {
  return decision.effective === 'on_signing' ? decision.issued : decision.effective;
}

/**
 * Returns what makes a decision one of a kind: numbers restart every year, and did so again after the
 * mergers of provinces in 2025, so a number alone is not enough.
 */
export function decisionKey(decision: Pick<Decision, 'issuer' | 'number' | 'issued'>): string {
  return [decision.issuer ?? '', decision.number, decision.issued].join('|');
}

/**
 * Returns the day at which a catalog's records stand: the latest of what catalog.yaml says and of the days that its
 * decisions were carried out to; empty where there is no catalog.yaml. Each decision holds its own day, so that two git
 * branches change no line that both have.
 */
export function dayOfLedger(
  info: { asOf: string } | undefined,
  decisions: Iterable<{ value: Pick<DecisionHead, 'recorded'> }>,
): string {
  let day = info?.asOf;
  if (day === undefined) return '';
  for (const { recorded } of [...decisions].map(({ value }) => value))
    if (recorded?.day !== undefined && recorded.day > day) day = recorded.day;
  return day;
}

/**
 * Tells whether a decision was carried out, if its day has come: where two branches meet, one may hold a decision that
 * waited there, and the other have gone beyond its day. Of what was recorded before decisions held their days,
 * catalog.yaml tells.
 *
 * @param base day that catalog.yaml says; empty where there is none
 */
export function isCarriedOut(decision: DecisionHead, base = ''): boolean {
  return (
    decision.recorded === undefined || decision.recorded.day !== undefined || effectiveDate(decision) <= base
  );
}

/** Returns the name by which a record calls the decision that changed it. */
export function decisionReference(decision: Pick<Decision, 'number' | 'issued'>): Document {
  return { number: decision.number, issued: decision.issued };
}

/** Tells whether two references name one decision; a missing date agrees with any. */
export function isSameDecision(
  a: { number: string; issued?: string },
  b: { number: string; issued?: string },
): boolean {
  return a.number === b.number && (!a.issued || !b.issued || a.issued === b.issued);
}

/**
 * Counts the rows of an action: first the rows, then other counts that a text can mean, of procedures and of
 * (procedure, level) pairs.
 */
export function countRows(decision: Decision, action: Action): readonly [rows: number, ...others: number[]] {
  if (action === 'replaced') {
    const rows = decision.replaced ?? [];
    return [rows.flatMap((row) => row.codes).length, rows.length];
  }
  const rows: readonly { code?: string; levels?: Level[] }[] = decision[action] ?? [];
  const procedures = new Set(
    rows.map((row, i) => (row.code === undefined ? `row ${i}` : nationalCode(row.code))),
  );
  const pairs = rows.reduce((sum, row) => sum + (row.levels?.length ?? 1), 0);
  return [rows.length, procedures.size, pairs];
}

/** Returns the body whose numbers an issuer gives: those of a chairman are the committee's. */
export const numberingBody = (issuer: string): string =>
  nameKey(issuer.replace(/^(?:quyền\s+)?(?:phó\s+)?(?:chủ tịch|bộ trưởng)\s+/iu, ''));

/** The day on which provinces were merged, and their numbers began anew within a year. */
const merged = '2025-07-01';

/**
 * Tells whether two decisions that are not one have a number that only one of them can have: of one body, which gives
 * each number once a year. Of a decision whose issuer is not said nothing is known; a baseline has no number of its own.
 */
export function sharesNumber(a: DecisionHead, b: DecisionHead): boolean {
  if (a.number !== b.number || decisionKey(a) === decisionKey(b)) return false;
  if (a.kind === 'baseline' || b.kind === 'baseline' || isBlank(a.number)) return false;
  if (a.issuer === undefined || b.issuer === undefined) return false;
  if (numberingBody(a.issuer) !== numberingBody(b.issuer)) return false;
  return a.issued.slice(0, 4) === b.issued.slice(0, 4) && a.issued < merged === b.issued < merged;
}

/**
 * Compares decisions in the order in which they make the catalog: effective date, issue date, baselines
 * before others, issuer, number (numeric part first). `after` is honoured by {@link sortDecisions}.
 */
export function compareDecisions(a: DecisionHead, b: DecisionHead): number {
  return (
    compareText(effectiveDate(a), effectiveDate(b)) ||
    Number(b.kind === 'baseline') - Number(a.kind === 'baseline') ||
    compareText(a.issued, b.issued) ||
    compareText(a.issuer ?? '', b.issuer ?? '') ||
    leadingNumber(a.number) - leadingNumber(b.number) ||
    compareText(a.number, b.number)
  );
}

/**
 * Returns decisions in the order in which they are carried out: of those that need not wait for another, always the
 * least by {@link compareDecisions}. A decision waits for those of its effective date that its `after` names. The
 * order depends on nothing else; where `after` goes in a circle, the least goes first.
 */
export function sortDecisions<T extends { value: DecisionHead }>(items: readonly T[]): T[] {
  const waiting = [...items].sort((a, b) => compareDecisions(a.value, b.value));
  if (!waiting.some(({ value }) => value.after)) return waiting;
  const sorted: T[] = [];
  while (waiting.length > 0) {
    const ready = waiting.findIndex(
      ({ value }) => !value.after || !waiting.some((other) => mustFollow(value, other.value)),
    );
    // A day on which all wait for each other does not let the next day go before it.
    const isOfDay = ready > 0 && isOneDay(waiting[ready] as T, waiting[0] as T);
    sorted.push(...waiting.splice(isOfDay ? ready : 0, 1));
  }
  return sorted;
}

const isOneDay = (a: { value: DecisionHead }, b: { value: DecisionHead }): boolean =>
  effectiveDate(a.value) === effectiveDate(b.value);

/** Tells whether a decision's `after` names another of its effective date. */
export function mustFollow(decision: DecisionHead, other: DecisionHead): boolean {
  if (!decision.after || decision === other) return false;
  return effectiveDate(decision) === effectiveDate(other) && decision.after.includes(other.number);
}

function leadingNumber(number: string): number {
  const digits = /^\d+/.exec(number)?.[0];
  return digits === undefined ? Number.MAX_SAFE_INTEGER : Number(digits);
}

/** Compares texts by code unit: the same on every machine, for order that ends up in files. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Tells whether a decision is a ministry's: what the law gives and asks of provinces is other than of ministries. */
export const isOfMinistry = ({ issuer = '' }: Pick<DecisionHead, 'issuer'>): boolean => /^bộ /iu.test(issuer);
