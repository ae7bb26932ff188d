import type { ChangeClass, Movement } from '../../model/change.ts';
import type { Doc } from '../../model/source-file.ts';
import type { Decision, Procedure } from '../../model/types.ts';
import { type LapseOf, resumedBy, type Row, rowsOf } from './effects.ts';
import { isSame } from '../../model/procedure/same.ts';
import type { Effective } from '../ledger.ts';
import type { Step } from '../step.ts';

/** Which rows are in effect before and after a turn, and the procedures that each row is about. */
interface Turned {
  before: LapseOf;
  after: LapseOf;
  known: ReadonlyMap<Row, readonly string[]>;
}

/** The decision behind what becomes of a record, and whether an effect is back. */
interface Cause {
  decision: Doc<Decision>;
  isBack: boolean;
}

type Records = ReadonlyMap<string, Procedure>;

/**
 * Returns what becomes of records on a day on which effects end, are suspended or resume: a step for each decision
 * behind it, which is the one whose term is over, else the one that ends, suspends or resumes.
 */
export function stepsOfTurn(
  day: string,
  [before, after]: readonly [Records, Records],
  effective: readonly Effective[],
  turned: Turned,
): Step[] {
  const { causes, decisions } = causesOf(day, effective, turned);
  const steps = new Map<Doc<Decision>, Step>(
    decisions.map((decision) => [decision, { day, decision, movements: [], findings: [] }]),
  );
  const [any] = causes.values();
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(id), after.get(id)];
    // What replaced others moves with the row that names these.
    const [replaced = id] = old?.replaces ?? now?.replaces ?? [];
    const cause = causes.get(id) ?? causes.get(replaced) ?? any;
    if (!cause || isSame(old, now)) continue;
    steps.get(cause.decision)?.movements.push(movementOf(id, old, now, cause.isBack));
  }
  return [...steps.values()];
}

/** Returns the causes of what becomes of procedures, by their ids, and the decisions behind them in order. */
function causesOf(day: string, effective: readonly Effective[], { before, after, known }: Turned) {
  const causes = new Map<string, Cause>();
  const decisions = new Set<Doc<Decision>>();
  const today = effective.map(({ doc }) => doc.value);
  const docOf = new Map(effective.map(({ doc }) => [doc.value as object, doc]));
  for (const { doc } of effective) {
    for (const row of rowsOf(doc.value)) {
      const ids = known.get(row);
      if (!ids) continue;
      const [was, is] = [before(doc.value, row, ids), after(doc.value, row, ids)];
      if (was?.kind === is?.kind && was?.since === is?.since && was?.by === is?.by) continue;
      const target = { decision: doc.value, row, ids };
      const by = was && !is ? resumedBy(was, target, { day, today, lapseOf: after }) : is?.by;
      const decision = (by && docOf.get(by)) ?? doc;
      decisions.add(decision);
      for (const id of ids) causes.set(id, { decision, isBack: is === undefined });
    }
  }
  return { causes, decisions: [...decisions] };
}

function movementOf(
  id: string,
  before: Procedure | undefined,
  after: Procedure | undefined,
  isBack: boolean,
): Movement {
  const [held, holds] = [before, after].map((record) => (record?.status === 'active' ? record.levels : []));
  const lost = (held ?? []).filter((level) => !holds?.includes(level));
  const gained = (holds ?? []).filter((level) => !held?.includes(level));
  const moved = lost.length > 0 ? lost : gained;
  const name: ChangeClass = lost.length > 0 || (gained.length === 0 && !isBack) ? 'lapsed' : 'resumed';
  const levels = moved.length > 0 ? moved : [...((after ?? before)?.levels ?? [])];
  return { action: undefined, class: name, id, newId: id, levels, before, after, path: [] };
}
