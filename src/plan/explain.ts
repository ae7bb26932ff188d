import type { ChangeClass, Movement } from '../model/change.ts';
import {
  type DecisionHead,
  decisionKey,
  effectiveDate,
  isCarriedOut,
  sortDecisions,
} from '../model/decision.ts';
import type { Doc } from '../model/source-file.ts';
import type { Decision, Procedure } from '../model/types.ts';
import { type Catalog, headsOf, type LedgerEntry, readRows, sortEntries, startOf } from './catalog.ts';
import { isSame } from '../model/procedure/same.ts';
import { fold } from './fold.ts';
import { hasTerms } from './effects/effects.ts';
import { inTime, type Step } from './step.ts';

/** A movement of a record between two versions, with its decision. */
export interface Explained {
  movement: Movement;
  decision: Decision;
}

/** Records and movements that follow from the decisions between two versions. */
interface Explanation {
  /** Records that the later version should hold. */
  expected: ReadonlyMap<string, Procedure>;
  /** Movements of each record, by its id before and after. */
  movements: Map<string, Explained[]>;
}

/** Carries out the decisions that only the later catalog holds, on the earlier one. */
export function explain(from: Catalog, to: Catalog): Explanation {
  const applied = from.ledger.filter((entry) => isApplied(entry, from));
  const earlier = new Set(applied.map(({ header }) => decisionKey(header)));
  const isHeld = ({ value }: Doc<DecisionHead>) => earlier.has(decisionKey(value));
  const between = to.ledger.filter(
    (entry) => isApplied(entry, to) && !earlier.has(decisionKey(entry.header)),
  );
  const order = sortEntries([...applied, ...between]);
  const isLate = !sortEntries(applied).every((entry, i) => entry === order[i]);
  const hasEnds = [...applied, ...between].some(({ header }) => hasTerms(header));
  if ((isLate || hasEnds) && hasWholeLedger(from) && hasWholeLedger(to)) return replay(from, to, isHeld);
  const { state, steps } = fold(from.state, readRows(between), undefined, headsOf(applied));
  return { expected: state.records, movements: byId(steps) };
}

const isApplied = ({ header }: LedgerEntry, { asOf, info }: Catalog): boolean =>
  effectiveDate(header) <= asOf && isCarriedOut(header, info?.value.asOf);

/** Tells whether a catalog can be folded from nothing: it has the rows of its decisions, and begins with a baseline. */
const hasWholeLedger = ({ ledger }: Catalog): boolean =>
  ledger.every(({ rows }) => rows !== undefined) && ledger.some(({ header }) => header.kind === 'baseline');

/** Carries out the whole ledger as each catalog has it. */
function replay(from: Catalog, to: Catalog, isHeld: (doc: Doc<DecisionHead>) => boolean): Explanation {
  const folded = (catalog: Catalog) => fold(startOf(catalog), readRows(catalog.ledger), catalog.asOf);
  const [before, after] = [folded(from), folded(to)];
  const turns = after.turns.filter(({ day, decision }) => day > from.asOf || !isHeld(decision));
  const steps = after.steps.filter(({ decision }) => !isHeld(decision));
  const movements = byId(inTime({ steps, turns }));
  const [old, now] = [before.state.records, after.state.records];
  const fresh = steps.map(({ decision }) => decision);
  const ended = after.turns.filter((turn) => !turns.includes(turn));
  const others = [...causes(before.steps, after.steps, fresh), ...causes(before.turns, ended, fresh)];
  for (const { id, newId, cause } of others) {
    // A code that is not given after all: the procedure has its former id again.
    const isUndone = id !== newId && old.has(newId) && !now.has(newId) && !old.has(id) && now.has(id);
    for (const one of new Set([id, newId])) {
      const known = movements.get(one) ?? [];
      if (
        isSame(old.get(one), now.get(one)) ||
        known.some(({ movement }) => isUndone === isRecoding(movement))
      )
        continue;
      const movement = isUndone
        ? indirect('recoded', newId, id, old.get(newId), now.get(id))
        : indirect(now.has(one) ? 'amended' : 'abolished', one, one, old.get(one), now.get(one));
      movements.set(one, [{ movement, decision: cause }, ...known]);
    }
  }
  return { expected: now, movements };
}

const isRecoding = ({ id, newId }: Movement): boolean => id !== newId;

/** A record on which a decision has another effect, or none, because of another decision. */
interface Effect {
  id: string;
  newId: string;
  cause: Decision;
}

/**
 * Returns the records to which a decision that both versions hold, or the end of one, does something else in the second,
 * or nothing: each with the last decision before it that only the second holds.
 */
function causes(before: readonly Step[], after: readonly Step[], fresh: readonly Doc<Decision>[]): Effect[] {
  const keyOf = ({ day, decision }: Step) => `${day} ${decisionKey(decision.value)}`;
  const isKnown = new Set(fresh);
  const [was, is] = [before, after].map((steps) => new Map(steps.map((step) => [keyOf(step), step])));
  return [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].flatMap((key) => {
    const [step, again] = [was?.get(key), is?.get(key)];
    const decision = (step ?? again)?.decision;
    if (!decision || isKnown.has(decision) || isSame(step?.movements, again?.movements)) return [];
    const order = sortDecisions([...fresh, decision]);
    const by = order[order.indexOf(decision) - 1] ?? fresh[0];
    if (!by) return [];
    const moved = [...(step?.movements ?? []), ...(again?.movements ?? [])];
    return moved.map(({ id, newId }) => ({ id, newId, cause: by.value }));
  });
}

/** Returns the movement of a record that changed although no row of a decision names it. */
function indirect(
  name: ChangeClass,
  id: string,
  newId: string,
  before: Procedure | undefined,
  after: Procedure | undefined,
): Movement {
  const levels = [...((after ?? before)?.levels ?? [])];
  return { action: 'amended', class: name, id, newId, levels, before, after, path: [] };
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
