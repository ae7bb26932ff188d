import type { Change, Movement } from '../model/change.ts';
import { decisionKey, effectiveDate } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import { sortLevels } from '../model/level.ts';
import { makeFinding } from '../model/make-finding.ts';
import type { Decision, Procedure, RecordSummary } from '../model/types.ts';
import type { CatalogFiles, CatalogFrame } from '../yaml/catalog-files.ts';
import type { Doc } from '../model/source-file.ts';
import type { Step } from './step.ts';
import { type Counts, countCatalog } from './counts.ts';
import { driftOf } from './drift.ts';
import { toldFields } from './equal.ts';
import { type Folded, fold } from './fold.ts';
import { orderOf } from './order.ts';
import { isSameContent, namesIn } from './ledger.ts';
import { type CatalogState, emptyState, stateOf } from './state.ts';

/** What applying decisions would do. Nothing has been done when a plan exists. */
export interface Plan {
  /** The decisions that are asked for and not yet in the ledger. */
  added: Doc<Decision>[];
  /** Those asked for that the ledger already holds. */
  known: Doc<Decision>[];
  /** Those of the added that are not yet in force and will wait. */
  pending: Doc<Decision>[];
  /** What the decisions that come into force do, in order. */
  steps: Step[];
  changes: Change[];
  before: CatalogState;
  after: CatalogState;
  /** The ids of all records that may differ between the two; where it is not known, any may. */
  touched?: ReadonlySet<string>;
  counts: { before: Counts; after: Counts };
  /** The date at which the record files stand before and after. */
  asOf: { before: string; after: string };
  /** Returns the name of a decision: that of its file, and the beginning of the local ids of what it publishes. */
  nameOf: (decision: Decision) => string;
  /** Why the plan cannot be carried out; with an error among them it must not be. */
  findings: Finding[];
}

/** A catalog as plans see it. */
export interface PlanBase {
  info: CatalogFrame['info'];
  /** The ledger. Rows are needed only of those that a plan carries out. */
  decisions: readonly Doc<Decision>[];
  /** The catalog as its record files show it. */
  state: CatalogState;
  /** The same, or enough of it to be counted. */
  summaries: ReadonlyMap<string, RecordSummary>;
  /** The catalog before its first decision. */
  start: CatalogState;
  /**
   * Where the records that a plan rests on are not what the ledger adds up to.
   *
   * @param applied the decisions that have been carried out
   * @param ids the records that matter; all when left out
   */
  driftsOf(applied: readonly Doc<Decision>[], ids?: ReadonlySet<string>): Finding[];
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
  files: CatalogFiles,
  asked: readonly Doc<Decision>[],
  today: string,
  moveTo?: string,
): Plan {
  return planFrom(baseOf(files), asked, today, moveTo);
}

/** A catalog that was read whole, as plans see it. */
function baseOf(files: CatalogFiles): PlanBase {
  const state = stateOf(files);
  return {
    info: files.info,
    decisions: files.decisions,
    state,
    summaries: state.records,
    start: emptyState(files),
    driftsOf: (applied, ids) => drift(files, state, applied, ids),
  };
}

/** As {@link planDecisions}, for a catalog of which perhaps not all has been read. */
export function planFrom(
  base: PlanBase,
  asked: readonly Doc<Decision>[],
  today: string,
  moveTo?: string,
): Plan {
  const { state: before } = base;
  const ledger = new Map(base.decisions.map((doc) => [decisionKey(doc.value), doc]));
  const known = asked.filter((doc) => ledger.has(decisionKey(doc.value)));
  const { added, asOf, applied, coming, waiting, isInOrder } = orderOf(base, asked, today, moveTo);
  const whole = [...base.decisions, ...added];
  const folded = isInOrder
    ? fold(before, coming, undefined, applied, whole)
    : fold(base.start, [...applied, ...coming], undefined, [], whole);
  const steps = folded.steps.filter((step) => coming.includes(step.decision));
  const touched = isInOrder ? idsTouchedBy(steps) : undefined;
  return {
    added,
    known,
    pending: added.filter((doc) => effectiveDate(doc.value) > asOf.after),
    steps,
    changes: steps.flatMap(changesOfStep),
    before,
    after: folded.state,
    ...(touched && { touched }),
    counts: {
      before: countCatalog({ records: base.summaries }),
      after: countCatalog({
        records: touched ? replaced(base.summaries, folded.state, touched) : folded.state.records,
      }),
    },
    asOf,
    nameOf: namesIn(whole),
    findings: [
      ...repeatedAmong(added),
      ...known.flatMap((doc) => recordedOtherwise(doc, ledger.get(decisionKey(doc.value)) as Doc<Decision>)),
      ...base.driftsOf(applied, touched),
      ...folded.steps.flatMap((step) => step.findings),
      ...brokenLater(base, { applied, coming, waiting, whole, state: folded.state }),
    ],
  };
}

/** What a plan leaves behind: the catalog, and which decisions have been carried out, come with it, or wait. */
interface Aftermath extends Pick<ReturnType<typeof orderOf>, 'applied' | 'coming' | 'waiting'> {
  whole: readonly Doc<Decision>[];
  state: CatalogState;
}

/** Returns why waiting decisions cannot be carried out any more, each on its day, where they could before. */
function brokenLater(base: PlanBase, { applied, coming, waiting, whole, state }: Aftermath): Finding[] {
  if (waiting.length === 0) return [];
  const findingsOf = (folded: Folded) => folded.steps.flatMap((step) => step.findings);
  const found = findingsOf(fold(state, waiting, undefined, [...applied, ...coming], whole));
  if (found.length === 0) return [];
  const held = base.decisions.filter((doc) => !applied.includes(doc));
  const known = findingsOf(fold(base.state, held, undefined, applied, base.decisions));
  // What names are near may differ; what is wrong, and where, does not.
  const placeOf = ({ rule, file, path }: Finding) => JSON.stringify([rule, file, path]);
  const before = new Set(known.map(placeOf));
  return found.filter((finding) => !before.has(placeOf(finding)));
}

/** Summaries with those that were touched as they are now. */
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

/** One decision asked for twice, in two files. */
function repeatedAmong(docs: readonly Doc<Decision>[]): Finding[] {
  const seen = new Map<string, Doc<Decision>>();
  return docs.flatMap((doc) => {
    const key = decisionKey(doc.value);
    const first = seen.get(key);
    if (!first) seen.set(key, doc);
    const context = {
      decision: doc.value.number,
      ...(first && { related: [{ file: first.path, path: ['number'] }] }),
    };
    return first
      ? [makeFinding('decision/duplicate', doc.path, ['number'], { number: doc.value.number }, context)]
      : [];
  });
}

/** The ledger is never edited: a decision that it holds with other content is another decision, or a slip. */
function recordedOtherwise(doc: Doc<Decision>, held: Doc<Decision>): Finding[] {
  if (isSameContent(doc.value, held.value)) return [];
  const { number } = doc.value;
  const related = [{ file: held.path, path: ['number'] }];
  return [
    makeFinding(
      'decision/recorded-otherwise',
      doc.path,
      ['number'],
      { number },
      { decision: number, related },
    ),
  ];
}

/**
 * Where the record files that a plan rests on are not what the ledger adds up to: what was edited by
 * hand would be taken for a decision's doing, or overwritten. Without a baseline the ledger cannot tell.
 *
 * @param ids the records that matter; all when left out
 */
function drift(
  files: CatalogFiles,
  before: CatalogState,
  applied: readonly Doc<Decision>[],
  ids?: ReadonlySet<string>,
): Finding[] {
  if (!applied.some((doc) => doc.value.kind === 'baseline')) return [];
  const findings = compareStates(fold(emptyState(files), applied).state, before, files);
  return ids
    ? findings.filter((finding) => finding.procedure !== undefined && ids.has(finding.procedure))
    : findings;
}

/** Each record that differs between what the ledger says and what the files hold, as a finding. */
function compareStates(ledger: CatalogState, held: CatalogState, files: CatalogFiles): Finding[] {
  const paths = new Map(files.procedures.map((doc) => [doc.value, doc.path]));
  return [...new Set([...ledger.records.keys(), ...held.records.keys()])].flatMap((id) => {
    const found = held.records.get(id);
    if (held.unreadable.has(id)) return [];
    return driftOf(id, ledger.records.get(id), found, found && paths.get(found)) ?? [];
  });
}

/** The ids of all records that steps touched. */
function idsTouchedBy(steps: readonly Step[]): ReadonlySet<string> {
  return new Set(steps.flatMap((step) => step.movements).flatMap(({ id, newId }) => [id, newId]));
}

/** What a step did, one change for each row carried out. */
export function changesOfStep(step: Step): Change[] {
  return step.movements.map((movement) => toChange(movement, step.decision.value));
}

function toChange(movement: Movement, decision: Decision): Change {
  const { before, after, id, newId } = movement;
  const shown = (after ?? before) as Procedure;
  const fields = toldFields(movement.class, before, after);
  return {
    class: movement.class,
    id: newId,
    ...(id !== newId && { formerId: id }),
    ...(shown.code !== undefined && { code: shown.code }),
    name: shown.name,
    department: shown.department,
    levels: sortLevels(movement.levels),
    fields:
      movement.class === 'recoded' && !fields.some((field) => field.path === 'code')
        ? [{ path: 'code', before: id, after: newId }, ...fields]
        : fields,
    decision: decision.number,
  };
}
