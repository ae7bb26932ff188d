import type { Change, FieldChange, Movement } from '../model/change.ts';
import { latestDay } from '../model/date.ts';
import { type DecisionHead, decisionKey, effectiveDate, isCarriedOut } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import { sortLevels } from '../model/level.ts';
import type { Decision, RecordSummary } from '../model/types.ts';
import type { Doc } from '../model/source-file.ts';
import { inTime, type Step } from './step.ts';
import { type Counts, countCatalog, countInternal } from './counts.ts';
import { compareRecords, makeChange } from './equal.ts';
import { hasTerms, isActing } from './effects/effects.ts';
import { type Folded, fold } from './fold.ts';
import { orderOf, type PlanOrder } from './order.ts';
import { compareStates, findingsOfSteps, recordedOtherwise, repeatedAmong } from './plan-findings.ts';
import { namesIn } from './ledger.ts';
import { type Catalog, headsOf, type LedgerEntry, readRows, startOf } from './catalog.ts';
import type { CatalogState } from './state.ts';

/** A plan: the changes that applying decisions would make. A plan by itself changes nothing. */
export interface Plan {
  /** Decisions asked for and not yet in the ledger. */
  added: Doc<Decision>[];
  /** Decisions asked for that the ledger already holds. */
  known: Doc<Decision>[];
  /** Added decisions that are not yet in force and will wait. */
  pending: Doc<Decision>[];
  /** Movements of the decisions that come into force, in order. */
  steps: Step[];
  /** Movements by effects that end, are suspended or resume by the new date. */
  turns: Step[];
  changes: Change[];
  before: CatalogState;
  after: CatalogState;
  /** Ids of all records that may differ between before and after; undefined where any may. */
  touched?: ReadonlySet<string>;
  counts: { before: Counts; after: Counts };
  /** Internal procedures in force after the plan, which the counts leave out. */
  internal: number;
  /** Dates at which the record files stand before and after. */
  asOf: { before: string; after: string };
  /** Returns the name of a decision: that of its file, and the beginning of the local ids of what it publishes. */
  nameOf: (decision: Decision) => string;
  /** Decisions of the ledger that take effect after all, as what superseded them does so no longer. */
  revived: Doc<Decision>[];
  /** Findings against the plan; with an error among them it must not be carried out. */
  findings: Finding[];
}

/**
 * Plans the application of decisions to a catalog.
 *
 * Decisions in force by `today` move the catalog's date forward to their own; what waits in the
 * ledger and is due by then comes into force with them. A decision that is earlier than one already
 * carried out makes the whole ledger be folded again, with it in its place.
 *
 * @param today the day up to which decisions count as in force
 * @param moveTo a later date for the record files to stand at, whatever the decisions asked for say
 */
export function planDecisions(
  catalog: Catalog,
  asked: readonly Doc<Decision>[],
  today: string,
  moveTo?: string,
): Plan {
  const { state: before, summaries } = catalog;
  const ledger = new Map(catalog.ledger.map((entry) => [decisionKey(entry.header), entry]));
  const known = asked.filter((doc) => ledger.has(decisionKey(doc.value)));
  const order = orderOf(catalog, asked, today, moveTo);
  const { added, asOf, applied, coming, isInOrder } = order;
  const docs = readRows(coming);
  const whole = [...headsOf(catalog.ledger), ...added];
  const goesOn = isInOrder && !hasEnds([...applied, ...coming]);
  const folded = carryOn(catalog, applied, {
    goesOn,
    from: before,
    after: applied,
    docs,
    until: asOf.after,
    beside: whole,
  });
  const steps = folded.steps.filter((step) => docs.includes(step.decision));
  // What a decision ends or suspends at once turns on its own day, which the catalog may stand at already.
  const turns = folded.turns.filter(({ day, decision }) => day > asOf.before || docs.includes(decision));
  // A day on which nothing begins or ends moves nothing: on whichever day it is looked for, the same comes out.
  const begun = docs.filter((doc) => added.includes(doc) || steps.some(({ decision }) => decision === doc));
  asOf.after = latestDay([
    asOf.before,
    ...begun.map(({ value }) => effectiveDate(value)),
    ...turns.map(({ day }) => day),
  ]);
  const touched = goesOn ? idsTouchedBy(steps) : undefined;
  const counted = {
    records: touched ? replaced(summaries.records, folded.state, touched) : folded.state.records,
  };
  const told = inTime({ steps, turns }).flatMap(changesOfStep);
  return {
    added,
    known,
    pending: added.filter((doc) => effectiveDate(doc.value) > asOf.after),
    steps,
    turns,
    changes: [...told, ...changesUntold(before, folded.state, told, docs)],
    before,
    after: folded.state,
    ...(touched && { touched }),
    revived: folded.steps.flatMap(({ decision }) =>
      docs.includes(decision) || isCarriedOut(decision.value, catalog.info?.value.asOf) ? [] : [decision],
    ),
    counts: {
      before: countCatalog({ records: summaries.records }),
      after: countCatalog(counted),
    },
    internal: countInternal(counted.records.values()),
    asOf,
    nameOf: namesIn(whole),
    findings: [
      ...repeatedAmong(added),
      ...known.flatMap((doc) => recordedOtherwise(doc, ledger.get(decisionKey(doc.value))?.rows?.())),
      ...findDrifts(catalog, applied, isInOrder ? idsTouchedBy([...steps, ...turns]) : undefined),
      ...findingsOfSteps(catalog, folded.steps),
      ...brokenLater(catalog, order, folded.state),
    ],
  };
}

/**
 * Returns the changes that no movement tells: where a decision decides over the effect of others on the day on which
 * that turned, these are carried out anew as if it never had.
 */
function changesUntold(
  before: CatalogState,
  after: CatalogState,
  told: readonly Change[],
  docs: readonly Doc<Decision>[],
): Change[] {
  const acting = docs.map(({ value }) => value).findLast(isActing);
  if (!acting) return [];
  const known = new Set(told.flatMap(({ id, formerId = id }) => [id, formerId]));
  const ids = new Set([...before.records.keys(), ...after.records.keys()]);
  return [...ids].flatMap((id) => {
    const [old, now] = [before.records.get(id), after.records.get(id)];
    if (known.has(id) || compareRecords(old, now).length === 0) return [];
    const isBack =
      (now?.status === 'active') === (old?.status === 'active') ? acting.resumes : now?.status === 'active';
    return [makeChange(isBack ? 'resumed' : 'lapsed', id, old, now, acting.number)];
  });
}

/** Tells whether anything in these entries has an end, or ends something: what is in effect is then carried out anew. */
const hasEnds = (entries: readonly LedgerEntry[]): boolean => entries.some(({ header }) => hasTerms(header));

/** Decisions to be carried out after others. */
interface Continuation {
  /** True where the state that the others led to can be gone on from. */
  goesOn: boolean;
  from: CatalogState;
  after: readonly LedgerEntry[];
  docs: readonly Doc<Decision>[];
  /** The day of the result where it is begun anew; the end of all days when left out. */
  until?: string;
  beside: readonly Doc<DecisionHead>[];
}

/** Carries out decisions after others: on the state that these led to or, where that cannot be gone on from, with them. */
function carryOn(
  catalog: Catalog,
  applied: readonly LedgerEntry[],
  { goesOn, from, after, docs, until, beside }: Continuation,
): Folded {
  if (goesOn) return fold(from, docs, undefined, headsOf(after), beside);
  return fold(beginningOfAll(catalog, applied), [...readRows(after), ...docs], until, [], beside);
}

/**
 * Returns the state from which a whole ledger is carried out again. Where it does not begin with a list, that has the
 * records that no decision of it brought: they were there before it.
 */
function beginningOfAll(catalog: Catalog, applied: readonly LedgerEntry[]): CatalogState {
  const start = startOf(catalog);
  if (applied.some(({ header }) => header.kind === 'baseline')) return start;
  const { state } = fold(start, readRows(applied), catalog.asOf);
  const before = [...catalog.state.records].filter(([id]) => !state.records.has(id));
  return { ...start, records: new Map(before) };
}

/** Returns the errors of decisions that wait in the ledger and could be carried out on their day before this plan. */
function brokenLater(catalog: Catalog, order: PlanOrder, state: CatalogState): Finding[] {
  const { added, applied, coming, waiting } = order;
  if (waiting.length === 0) return [];
  const ledger = headsOf(catalog.ledger);
  const goesOn = !hasEnds([...catalog.ledger, ...coming, ...waiting]);
  const toTheEnd = (later: Omit<Continuation, 'goesOn'>): Finding[] =>
    carryOn(catalog, applied, { goesOn, ...later })
      .steps.filter(({ decision }) => later.docs.includes(decision))
      .flatMap(({ findings }) => findings);
  const found = toTheEnd({
    from: state,
    after: [...applied, ...coming],
    docs: readRows(waiting),
    beside: [...ledger, ...added],
  });
  if (found.length === 0) return [];
  const held = readRows(catalog.ledger.filter((entry) => !applied.includes(entry)));
  const known = toTheEnd({ from: catalog.state, after: applied, docs: held, beside: ledger });
  // What names are near may differ; what is wrong, and where, does not.
  const placeOf = ({ rule, file, path }: Finding) => JSON.stringify([rule, file, path]);
  const before = new Set(known.map(placeOf));
  return found.filter((finding) => !before.has(placeOf(finding)));
}

/**
 * Finds where the record files are not what the ledger adds up to: what was edited by hand would be taken for a
 * decision's doing, or overwritten, and counts over it are not proved. Without a baseline the ledger cannot tell.
 *
 * @param touched the records that matter where it has not been looked at which drift; all when left out
 */
function findDrifts(
  catalog: Catalog,
  applied: readonly LedgerEntry[],
  touched?: ReadonlySet<string>,
): Finding[] {
  if (!applied.some(({ header }) => header.kind === 'baseline')) return [];
  const { drifting } = catalog.whole;
  // What is known not to drift need not be folded again.
  if (drifting?.size === 0) return [];
  const { state } = fold(startOf(catalog), readRows(applied), catalog.asOf);
  return compareStates(state, catalog, drifting ?? touched);
}

/** Returns the summaries with those of the touched records made anew. */
function replaced(
  summaries: ReadonlyMap<string, RecordSummary>,
  state: CatalogState,
  touched: ReadonlySet<string>,
): ReadonlyMap<string, RecordSummary> {
  const all = new Map(summaries);
  for (const id of touched) {
    const record = state.records.get(id);
    if (record) all.set(id, record);
    else all.delete(id);
  }
  return all;
}

/** Returns the ids of all records that steps touched. */
function idsTouchedBy(steps: readonly Step[]): ReadonlySet<string> {
  return new Set(steps.flatMap((step) => step.movements).flatMap(({ id, newId }) => [id, newId]));
}

/** Returns the changes of a step, one for each row carried out. */
export function changesOfStep(step: Step): Change[] {
  return step.movements.map((movement) => changeOf(movement, step.decision.value));
}

/** Tells whether what is amended is only how a procedure stands at levels at which it has ended for a time. */
const isOfLevelsAway = ({ action, levels, after }: Movement): boolean =>
  action === 'amended' && after?.status === 'active' && !levels.some((level) => after.levels.includes(level));

function changeOf(movement: Movement, decision: Decision): Change {
  const { before, after, id, newId } = movement;
  const change = makeChange(movement.class, newId, before, after, decision.number);
  const isRecoded = movement.class === 'recoded' && !change.fields.some((field) => field.path === 'code');
  const code: FieldChange[] = isRecoded ? [{ path: 'code', before: id, after: newId }] : [];
  return {
    ...change,
    ...(id !== newId && { formerId: id }),
    levels: sortLevels(movement.levels),
    ...(isOfLevelsAway(movement) && { outOfForce: { status: 'abolished' as const } }),
    fields: [...code, ...change.fields],
  };
}
