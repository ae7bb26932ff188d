import { latestDay } from '../model/date.ts';
import { type DecisionHead, dayOfLedger, effectiveDate } from '../model/decision.ts';
import type { Accepted, CatalogInfo, Decision, Feedback, Procedure } from '../model/types.ts';
import { isSame } from '../model/procedure/same.ts';
import { partOverdue, recordDecision, withThese } from './ledger.ts';
import { formerEntries } from './rows/registries.ts';
import type { Plan } from './plan.ts';
import type { Reversal } from './revert.ts';
import type { CatalogState } from './state.ts';
import { type Catalog, headsOf, readRows } from './catalog.ts';
import type { Doc, FileChange } from '../model/source-file.ts';
import {
  decisionPath,
  feedbackPath,
  fileName,
  type FileKind,
  isBelow,
  procedurePath,
  rollPath,
  schemaPathFrom,
} from '../model/layout.ts';
import { rewriteYaml } from '../yaml/format.ts';
import { writeYaml } from '../yaml/writer.ts';

/** Returns the files that a plan changes: records, ledger, registries and the catalog's date. */
export function filesOfPlan(plan: Plan, catalog: Catalog): FileChange[] {
  const recorded = recordedNow(plan, catalog);
  const heads = [...headsOf(catalog.ledger), ...recorded];
  return changed([
    ...stateChanges(plan, catalog, heads),
    ...recorded.map(({ path, value }) => ({
      path,
      before: catalog.textOf(path),
      after: recordedText(path, value),
    })),
    ...rollChanges(recorded, catalog),
  ]);
}

/** Returns the files that change when a decision is taken out again. */
export function filesOfReversal(reversal: Reversal, catalog: Catalog): FileChange[] {
  const { path } = reversal.decision;
  const { redated } = reversal;
  const others = headsOf(catalog.ledger.filter((entry) => entry.path !== path));
  const heads = withThese(others, redated);
  return changed([
    ...stateChanges(reversal, catalog, heads),
    ...redated.map((doc) => ({
      path: doc.path,
      before: catalog.textOf(doc.path),
      after: recordedText(doc.path, doc.value),
    })),
    { path, before: catalog.textOf(path), after: undefined },
    { path: rollPath(fileName(path)), before: catalog.textOf(rollPath(fileName(path))), after: undefined },
  ]);
}

/** Returns the files to be written anew, so that they agree with what the ledger adds up to. */
export function filesOfRebuild(
  expected: CatalogState,
  catalog: Catalog & { paths: readonly string[] },
): FileChange[] {
  const { paths, textOf } = catalog;
  const wanted = new Map([...expected.records].map(([id, record]) => [procedurePath(id, record), record]));
  const stray = paths.filter((path) => isBelow(path, 'procedures') && !wanted.has(path));
  return changed([
    ...[...wanted].map(([path, record]) => ({
      path,
      before: textOf(path),
      after: recordText(path, record),
    })),
    ...stray.map((path) => ({ path, before: textOf(path), after: undefined })),
    ...registryChanges({ before: catalog.state, after: expected }, catalog),
    ...dueChanges(catalog),
    ...rollChanges(catalog.ledger, catalog),
  ]);
}

/** Writes its day into each decision that is carried out by writing the records anew. */
function dueChanges(catalog: Catalog): FileChange[] {
  const { asOf, info, ledger, textOf } = catalog;
  return partOverdue(readRows(ledger), info?.value, asOf).overdue.flatMap(({ path, value }) => {
    const { recorded } = value;
    if (!recorded) return [];
    const dated = { ...value, recorded: { ...recorded, day: effectiveDate(value) } };
    return [{ path, before: textOf(path), after: recordedText(path, dated) }];
  });
}

const recordedText = (path: string, decision: Decision): string => textOf(path, 'decision', decision);

/**
 * Puts decisions on the roll of the ledger, where they are not on it yet. What the note holds is its name once more: git
 * would take two notes that hold the same for one that was moved.
 */
function rollChanges(decisions: readonly { path: string }[], catalog: Catalog): FileChange[] {
  return decisions
    .map(({ path }) => fileName(path))
    .filter((name) => catalog.textOf(rollPath(name)) === undefined)
    .map((name) => ({ path: rollPath(name), before: undefined, after: `${name}\n` }));
}

const changed = (changes: FileChange[]): FileChange[] =>
  changes.filter((change) => change.before !== change.after);

/** A catalog before and after a change, with the dates at which it stands. */
type Transition = Pick<Plan, 'before' | 'after' | 'asOf' | 'touched'>;

function stateChanges(
  transition: Transition,
  catalog: Catalog,
  heads: readonly Doc<DecisionHead>[],
): FileChange[] {
  return [
    ...recordChanges(transition, catalog),
    ...registryChanges(transition, catalog),
    ...dateChange(transition, catalog, heads),
  ];
}

function recordChanges(plan: Transition, catalog: Catalog): FileChange[] {
  const changes = new Map<string, FileChange>();
  const ids = plan.touched ?? new Set([...plan.before.records.keys(), ...plan.after.records.keys()]);
  for (const id of ids) {
    const [before, after] = [plan.before.records.get(id), plan.after.records.get(id)];
    if (before === after || isSame(before, after)) continue;
    const oldPath = before && (catalog.pathOf(id) ?? procedurePath(id, before));
    const newPath = after && procedurePath(id, after);
    const oldText = oldPath === undefined ? undefined : catalog.textOf(oldPath);
    if (oldPath !== undefined && oldPath !== newPath)
      changes.set(oldPath, { path: oldPath, before: oldText, after: undefined });
    if (after && newPath !== undefined) {
      changes.set(newPath, {
        path: newPath,
        before: catalog.textOf(newPath),
        after: textOf(newPath, 'procedure', after, oldText),
      });
    }
  }
  return [...changes.values()];
}

/** Returns the text of a record file in canonical form. */
export function recordText(path: string, record: Procedure): string {
  return textOf(path, 'procedure', record);
}

function textOf(path: string, kind: FileKind, value: unknown, old?: string): string {
  const schemaPath = schemaPathFrom(path, kind);
  return old === undefined
    ? writeYaml(value, kind, { schemaPath })
    : rewriteYaml(old, value, kind, schemaPath);
}

/** Returns the decisions that a plan writes into the ledger: those added, and those that waited there until now. */
function recordedNow(plan: Plan, { ledger }: Pick<Catalog, 'ledger'>): Doc<Decision>[] {
  const { added, steps, turns, revived, asOf, nameOf, before } = plan;
  const heads = ledger.map(({ header }) => header);
  // What begins or ends is a fact of the decision, and so is the day: two branches that carry it out write the same.
  const dayCarriedTo = (value: Decision) =>
    latestDay([
      effectiveDate(value),
      ...turns.filter(({ decision }) => decision.value === value).map(({ day }) => day),
    ]);
  const fresh = added.map(({ value }): Doc<Decision> => {
    const name = nameOf(value);
    const day = effectiveDate(value) > asOf.after ? undefined : dayCarriedTo(value);
    return {
      path: decisionPath(value, name),
      value: recordDecision(value, {
        asOf: asOf.before,
        name,
        day,
        former: formerEntries(value, heads, before),
      }),
    };
  });
  const moved = new Set([...[...turns, ...steps].map(({ decision }) => decision), ...revived]);
  const due = [...moved].flatMap(({ path, value }): Doc<Decision>[] => {
    const { recorded } = value;
    if (!recorded || added.some((doc) => doc.value === value)) return [];
    return [{ path, value: { ...value, recorded: { ...recorded, day: dayCarriedTo(value) } } }];
  });
  return [...fresh, ...due];
}

function registryChanges(plan: Pick<Transition, 'before' | 'after'>, catalog: Catalog): FileChange[] {
  return (['departments', 'sectors'] as const).flatMap((kind) => {
    const path = `${kind}.yaml`;
    const before = catalog.textOf(path);
    const entries = [...plan.after[kind].values()];
    if (isSame([...plan.before[kind].values()], entries)) return [];
    return [{ path, before, after: textOf(path, kind, { [kind]: entries }, before) }];
  });
}

/** Changes the day in catalog.yaml where the decisions left do not say it. */
function dateChange(plan: Transition, catalog: Catalog, heads: readonly Doc<DecisionHead>[]): FileChange[] {
  const info = catalog.info;
  if (!info || dayOfLedger(info.value, heads) === plan.asOf.after) return [];
  const before = catalog.textOf(info.path);
  return [
    {
      path: info.path,
      before,
      after: textOf(info.path, 'catalog', { ...info.value, asOf: plan.asOf.after }, before),
    },
  ];
}

/** The list of accepted findings, as it is to be. */
export function fileOfAccepted(catalog: Catalog, accepted: Accepted): FileChange[] {
  const path = 'accepted.yaml';
  const before = catalog.textOf(path);
  return changed([{ path, before, after: textOf(path, 'accepted', accepted, before) }]);
}

/** Returns the file of an entry of the register of feedback. */
export function fileOfFeedback(catalog: Catalog, entry: Feedback): FileChange[] {
  const path = feedbackPath(entry);
  const before = catalog.textOf(path);
  return changed([{ path, before, after: textOf(path, 'feedback', entry, before) }]);
}

/** The files of a new catalog without procedures. */
export function filesOfNewCatalog(info: CatalogInfo): FileChange[] {
  const make = (path: string, kind: FileKind, value: unknown): FileChange => ({
    path,
    before: undefined,
    after: textOf(path, kind, value),
  });
  return [
    make('catalog.yaml', 'catalog', info),
    make('departments.yaml', 'departments', { departments: [] }),
    make('sectors.yaml', 'sectors', { sectors: [] }),
  ];
}
