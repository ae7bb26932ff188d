import { nationalCode } from '../../model/code.ts';
import { addDays } from '../../model/date.ts';
import {
  type DecisionHead,
  type DecisionHeader,
  effectiveDate,
  isSameDecision,
} from '../../model/decision.ts';
import {
  type Abolition,
  type Amendment,
  actions,
  type AwaitedDocument,
  type Decision,
  type Document,
  type ProcedureContent,
  type Replacement,
} from '../../model/types.ts';

/** A row of a decision. Rows are told apart by what they are, not by their content. */
export type Row = Abolition | Amendment | Replacement | ProcedureContent;

/** Why a row is out of effect on a day. */
export interface Lapse {
  /** expired: its own term is over; ended, suspended: a later decision says so. */
  kind: 'expired' | 'ended' | 'suspended';
  /** The first day on which it is out of effect. */
  since: string;
  /** The decision that ended or suspended it, and what that says of it. */
  by?: DecisionHead;
  entry?: Naming;
}

/** Tells why a row about some procedures, or a whole decision, is out of effect; undefined while it is in effect. */
export type LapseOf = (
  decision: DecisionHead,
  row: Row | undefined,
  ids: readonly string[],
) => Lapse | undefined;

/** Tells whether a decision, or a row of it, has an end, or decides over the effect of others. */
export const hasTerms = (header: DecisionHeader): boolean =>
  hasTerm(header) || header.hasRowTerms === true || isActing(header);

/** Tells whether a decision decides over the effect of others. */
export const isActing = ({ ends, suspends, resumes }: DecisionHead): boolean =>
  ends !== undefined || suspends !== undefined || resumes !== undefined;

const hasTerm = ({ expires, until }: { expires?: string; until?: AwaitedDocument }): boolean =>
  expires !== undefined || until !== undefined;

/** Returns what a decision ends, suspends and lets resume, entry by entry. */
export function effectTargets({ ends = [], suspends = [], resumes = [] }: DecisionHead) {
  type Entry = NonNullable<DecisionHead['ends']>[number] & { basis?: Document };
  const listed = (act: 'ends' | 'suspends' | 'resumes', entries: readonly Entry[]) =>
    entries.map((entry, i) => ({ act, i, entry }));
  return [...listed('ends', ends), ...listed('suspends', suspends), ...listed('resumes', resumes)];
}

/** Tells whether a row has an end, of its own or with its decision. */
export const isForATime = (decision: DecisionHead, row: Row): boolean => hasTerm(decision) || hasTerm(row);

/** Tells whether any row of a decision has an end of its own. */
export const hasRowTerms = (decision: Decision): boolean => rowsOf(decision).some(hasTerm);

/** Returns all rows of a decision. */
export const rowsOf = (decision: Decision): Row[] =>
  actions.flatMap((action): readonly Row[] => decision[action] ?? []);

/** Returns the last day of a row's effect, as far as it is known when the decision is made. */
export function lastDayOf(
  decision: DecisionHead,
  row: Pick<Row, 'expires' | 'until'> = {},
): string | undefined {
  const before = (day: string | undefined) => (day === undefined ? undefined : addDays(day, -1));
  const days = [
    row.expires,
    decision.expires,
    before(row.until?.effective),
    before(decision.until?.effective),
  ];
  return days.filter((day) => day !== undefined).sort()[0];
}

/** Returns the days on which effects end, are suspended or resume, in order. */
export function turnDaysOf(decisions: readonly Decision[]): string[] {
  const dayAfter = (day: string | undefined) => (day === undefined ? [] : [addDays(day, 1)]);
  const days = decisions.flatMap((decision) => [
    ...(isActing(decision) ? [effectiveDate(decision)] : []),
    ...(decision.ends ?? []).map((entry) => endOf(decision, entry)),
    ...(decision.suspends ?? []).flatMap(({ expires }) => dayAfter(expires)),
    ...dayAfter(lastDayOf(decision)),
    ...rowsOf(decision)
      .filter(hasTerm)
      .flatMap((row) => dayAfter(lastDayOf(decision, row))),
  ]);
  return [...new Set(days)].sort();
}

/** Returns the days on which decisions, or their effects, begin or end, in order. */
export const daysOf = (decisions: readonly Decision[]): string[] =>
  [...new Set([...decisions.map(effectiveDate), ...turnDaysOf(decisions)])].sort();

/**
 * Returns what is in effect on a day. A decision ends, suspends and resumes only what comes before it in the order
 * of the ledger, and only for as long as it is in effect itself.
 *
 * @param ordered the decisions that take effect, in their order
 */
export function effectsOn(ordered: readonly DecisionHead[], day: string): LapseOf {
  const place = new Map(ordered.map((decision, i) => [decision, i]));
  const acting: DecisionHead[] = [];
  const lapseOf: LapseOf = (decision, row, ids) => {
    const at = place.get(decision) ?? -1;
    const later = acting.filter((other) => (place.get(other) ?? -1) > at);
    return lapseBy(later, { decision, row, ids }, day);
  };
  for (const decision of ordered.toReversed()) {
    if (!isActing(decision) || effectiveDate(decision) > day) continue;
    if (!lapseOf(decision, undefined, [])) acting.unshift(decision);
  }
  return lapseOf;
}

/**
 * Returns the first day on which what a decision ends is out of effect: the day after the last one that it says, or that
 * on which the awaited document takes effect, but no day before its own.
 */
export function endOf(
  by: DecisionHead,
  { expires, until }: NonNullable<DecisionHead['ends']>[number],
): string {
  const own = effectiveDate(by);
  const said = [expires && addDays(expires, 1), until?.effective].filter((day) => day !== undefined);
  return (said.every((day) => day > own) && said.sort()[0]) || own;
}

/** Tells whether a decision only says what is so already, which nothing can end or suspend. */
const isLasting = ({ kind }: DecisionHead): boolean => kind === 'baseline' || kind === 'correction';

/** A row, or a decision as a whole, with the ids of the procedures that it is about. */
export interface Target {
  decision: DecisionHead;
  row: Row | undefined;
  ids: readonly string[];
}

function lapseBy(acting: readonly DecisionHead[], target: Target, day: string): Lapse | undefined {
  if (isLasting(target.decision)) return undefined;
  const last = lastDayOf(target.decision, target.row);
  const over: Lapse[] =
    last !== undefined && last < day ? [{ kind: 'expired', since: addDays(last, 1) }] : [];
  let suspended: (Lapse & { entry: Naming })[] = [];
  for (const by of acting) {
    for (const entry of by.ends ?? []) {
      const since = endOf(by, entry);
      if (since <= day && (isNamed(entry, target) || isAwaited(entry.until, target)))
        over.push({ kind: 'ended', since, by });
    }
    suspended = suspended.filter(({ entry }) => !letsResume(by, entry, target));
    for (const entry of by.suspends ?? []) {
      const isOver = entry.expires !== undefined && entry.expires < day;
      if (!isOver && (isNamed(entry, target) || restsOn(entry.basis, target)))
        suspended.push({ kind: 'suspended', since: effectiveDate(by), by, entry });
    }
  }
  return over.sort((a, b) => (a.since < b.since ? -1 : 1))[0] ?? suspended[0];
}

/** Names a decision, with or without its rows, or a document that rows rest on. */
type Naming = NonNullable<DecisionHead['suspends']>[number];

/**
 * Tells whether a decision lets a row resume: what was suspended with a document resumes with that document, what was
 * suspended by name when it is named.
 */
function letsResume({ resumes = [] }: DecisionHead, { basis }: Naming, target: Target): boolean {
  return resumes.some((entry) =>
    basis ? entry.basis !== undefined && isSameDecision(entry.basis, basis) : isNamed(entry, target),
  );
}

/**
 * Returns the decision by which a row that was out of effect is in effect again on a day: the one that lets it resume,
 * else the one that ended what kept it out, else the one whose own term over it has ended.
 */
export function resumedBy(
  lapse: Lapse,
  target: Target,
  { day, today, lapseOf }: { day: string; today: readonly DecisionHead[]; lapseOf: LapseOf },
): DecisionHead | undefined {
  const { by, entry } = lapse;
  const resuming = today.find(
    (one) =>
      entry && effectiveDate(one) === day && !lapseOf(one, undefined, []) && letsResume(one, entry, target),
  );
  return resuming ?? (by && lapseOf(by, undefined, [])?.by) ?? by;
}

/** Tells whether an entry names the decision of a row, and the row if it names procedures. */
function isNamed(
  { number, issued, codes }: { number?: string; issued?: string; codes?: readonly string[] },
  { decision, ids }: Target,
): boolean {
  if (number === undefined || !isSameDecision({ number, ...(issued && { issued }) }, decision)) return false;
  return !codes || codes.some((code) => ids.includes(nationalCode(code)));
}

/** Tells whether a document is the one until which a row is in effect. */
const isAwaited = (document: AwaitedDocument | undefined, { decision, row }: Target): boolean =>
  document !== undefined && [row?.until, decision.until].some((until) => isSameAwaited(until, document));

/**
 * Tells whether a document is the one that is waited for: by its number, where both have one; else by what it is about,
 * for what is waited for often has no number yet.
 */
export function isSameAwaited(awaited: AwaitedDocument | undefined, document: AwaitedDocument): boolean {
  if (!awaited) return false;
  if (awaited.number !== undefined && document.number !== undefined)
    return awaited.number === document.number;
  return awaited.title !== undefined && awaited.title === document.title;
}

/** Tells whether a row rests on a document: the one that orders what it does or, of a new procedure, a legal basis. */
function restsOn(basis: Document | undefined, { row }: Target): boolean {
  if (!basis || !row) return false;
  const documents = 'by' in row ? [row.by ?? []].flat() : 'legalBases' in row ? (row.legalBases ?? []) : [];
  return documents.some((document) => isSameDecision(basis, document));
}
