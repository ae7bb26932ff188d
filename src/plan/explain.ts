import type { Movement } from '../model/change.ts';
import { decisionKey, effectiveDate, sortDecisions } from '../model/decision.ts';
import type { Doc } from '../model/source-file.ts';
import type { Decision, Procedure } from '../model/types.ts';
import { isSame } from './equal.ts';
import { fold } from './fold.ts';
import type { Step } from './step.ts';
import type { CatalogState } from './state.ts';

/** A version of a catalog, as far as its ledger goes. */
interface Side {
  asOf: string;
  state: CatalogState;
  decisions: readonly Doc<Decision>[];
  headersOnly?: boolean;
}

/** What a decision did to a record, between two versions. */
export interface Explained {
  movement: Movement;
  decision: Decision;
}

/** What the decisions between two versions make of the earlier one. */
interface Explanation {
  /** The records that the later version then has to hold. */
  expected: ReadonlyMap<string, Procedure>;
  /** What was done to each record, by its id before and after. */
  movements: Map<string, Explained[]>;
}

/** Works out what the decisions that only the later version has carried out do. */
export function explain(from: Side, to: Side): Explanation {
  const applied = from.decisions.filter((doc) => isApplied(doc, from));
  const earlier = new Set(applied.map((doc) => decisionKey(doc.value)));
  const isHeld = (doc: Doc<Decision>) => earlier.has(decisionKey(doc.value));
  const between = to.decisions.filter((doc) => isApplied(doc, to) && !isHeld(doc));
  const order = sortDecisions([...applied, ...between]);
  const isLate = !sortDecisions(applied).every((doc, i) => doc === order[i]);
  if (isLate && hasWholeLedger(from) && hasWholeLedger(to)) return replay(from, to, isHeld);
  const { state, steps } = fold(from.state, between, undefined, applied);
  return { expected: state.records, movements: byId(steps) };
}

const isApplied = (doc: Doc<Decision>, { asOf }: Side): boolean => effectiveDate(doc.value) <= asOf;

/** Tells whether a version can be built from nothing: it has the rows of its decisions, and begins with a baseline. */
const hasWholeLedger = ({ headersOnly, decisions }: Side): boolean =>
  !headersOnly && decisions.some((doc) => doc.value.kind === 'baseline');

/** Carries out the whole ledger as each version has it. */
function replay(from: Side, to: Side, isHeld: (doc: Doc<Decision>) => boolean): Explanation {
  const folded = (version: Side) =>
    fold({ ...version.state, records: new Map() }, version.decisions, version.asOf);
  const [before, after] = [folded(from), folded(to)];
  const movements = byId(after.steps.filter(({ decision }) => !isHeld(decision)));
  const { records } = after.state;
  for (const [id, cause] of causes(before.steps, after.steps, isHeld)) {
    const [old, now] = [before.state.records.get(id), records.get(id)];
    if (movements.has(id) || isSame(old, now)) continue;
    movements.set(id, [{ movement: indirect(id, old, now), decision: cause }]);
  }
  return { expected: records, movements };
}

/**
 * Returns the records to which a decision that both versions hold does something else in the second, or nothing: each
 * with the last decision before it that only the second holds.
 */
function causes(
  before: readonly Step[],
  after: readonly Step[],
  isHeld: (doc: Doc<Decision>) => boolean,
): Map<string, Decision> {
  const now = new Map(after.map((step) => [decisionKey(step.decision.value), step]));
  const cause = new Map<string, Decision>();
  const fresh = after.filter(({ decision }) => !isHeld(decision));
  for (const step of before) {
    const again = now.get(decisionKey(step.decision.value));
    if (isSame(step.movements, again?.movements)) continue;
    const order = sortDecisions([...fresh.map(({ decision }) => decision), step.decision]);
    const by = order[order.indexOf(step.decision) - 1] ?? fresh[0]?.decision;
    if (!by) continue;
    for (const { newId } of [...step.movements, ...(again?.movements ?? [])]) {
      if (!cause.has(newId)) cause.set(newId, by.value);
    }
  }
  return cause;
}

/** Returns what happened to a record that no row of a decision names, as a movement. */
function indirect(id: string, before: Procedure | undefined, after: Procedure | undefined): Movement {
  const levels = [...((after ?? before)?.levels ?? [])];
  const name = after ? 'amended' : 'abolished';
  return { action: 'amended', class: name, id, newId: id, levels, before, after, path: [] };
}

function byId(steps: readonly Step[]): Map<string, Explained[]> {
  const movements = new Map<string, Explained[]>();
  for (const { decision, movements: own } of steps) {
    for (const movement of own) {
      for (const id of new Set([movement.id, movement.newId])) {
        movements.set(id, [...(movements.get(id) ?? []), { movement, decision: decision.value }]);
      }
    }
  }
  return movements;
}
