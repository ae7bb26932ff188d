import type { Movement } from '../../model/change.ts';
import { nationalCode } from '../../model/code.ts';
import { decisionReference, effectiveDate } from '../../model/decision.ts';
import type { Path } from '../../model/finding.ts';
import { sortLevels } from '../../model/level.ts';
import { makeFinding } from '../../model/make-finding.ts';
import type { FoundRule } from '../../model/found-rules.ts';
import type { RuleArgs } from '../../model/rule-args.ts';
import type {
  Abolition,
  Amendment,
  Decision,
  Level,
  Part,
  Procedure,
  ProcedureContent,
} from '../../model/types.ts';
import { nearest } from '../../text/distance.ts';
import { isForATime, lastDayOf, type Lapse, type LapseOf, type Row } from '../effects/effects.ts';
import { inNormalForm, type LevelPart } from '../../model/procedure/by-level.ts';
import type { Step } from '../step.ts';
import { type Draft, findTargets, namesOf, setRecord, type Target } from '../draft.ts';

export interface Context {
  draft: Draft;
  step: Step;
  decision: Decision;
  /** Returns the name of a decision in local ids. */
  nameOf: (decision: Decision) => string;
  /** True when rows that name levels act on those alone. */
  byLevel: boolean;
  /** Records as they were before the decision, of those that it touched. */
  atStart: Map<string, Procedure | undefined>;
  /** Parts that rows of this decision have set, by id; of a part that differs by level, each level. */
  touched: Map<string, Map<Part | `${LevelPart} ${Level}`, unknown>>;
  /** Returns why a row is out of effect. */
  lapseOf: (row: Row, ids: readonly string[]) => Lapse | undefined;
  effects: Effects;
}

/** Holds the effect and the procedures of the rows of a ledger while it is carried out from day to day. */
export interface Effects {
  lapseOf: LapseOf;
  /** The procedures of each row that could be carried out on its day: later, its name may mean another. */
  known: Map<Row, readonly string[]>;
  /** True when rows are carried out again: each could be on its day, and is passed over where it cannot be now. */
  isReplay: boolean;
}

export function refuse<Rule extends FoundRule>(
  context: Context,
  rule: Rule,
  path: Path,
  args: RuleArgs[Rule],
): void {
  if (context.effects.isReplay) return;
  context.step.findings.push(
    makeFinding(rule, context.step.decision.path, path, args, { decision: context.decision.number }),
  );
}

export function put(context: Context, movement: Movement): void {
  const { draft, atStart, step } = context;
  if (!atStart.has(movement.id)) atStart.set(movement.id, draft.records.get(movement.id));
  if (movement.newId !== movement.id) {
    setRecord(draft, movement.id, undefined);
    setAway(draft, movement.newId, draft.away.get(movement.id) ?? []);
    setAway(draft, movement.id, []);
  }
  setRecord(draft, movement.newId, movement.after);
  step.movements.push(movement);
}

/** Sets the levels at which a procedure has ended for a time. */
export function setAway(draft: Draft, id: string, levels: Iterable<Level>): void {
  const all = new Set(levels);
  if (all.size > 0) draft.away.set(id, all);
  else draft.away.delete(id);
}

/**
 * Returns the id of the one record that a row names, on its day or, when it is carried out again, as it was found then;
 * undefined also where the row is out of effect.
 */
export function targetOf(context: Context, row: Abolition | Amendment, path: Path): string | undefined {
  const { known, isReplay } = context.effects;
  const id = isReplay ? known.get(row)?.[0] : resolveActive(context, row, path);
  if (id === undefined) return undefined;
  known.set(row, [id]);
  return context.lapseOf(row, [id]) ? undefined : id;
}

/**
 * Returns the id of the one record that a target names, in force or out of it for a time; where there is none, a
 * finding tells why.
 */
export function resolveActive(context: Context, target: Target, path: Path): string | undefined {
  const { draft } = context;
  const shown = target.code ?? target.id ?? target.name;
  if (shown === undefined) {
    refuse(context, 'decision/no-target', path, {});
    return undefined;
  }
  const key = target.code !== undefined ? 'code' : target.id !== undefined ? 'id' : 'name';
  const at = path.includes('codes') ? path : [...path, key];
  const ids = findTargets(draft, target);
  const [id] = ids;
  if (ids.length > 1) {
    refuse(context, 'decision/ambiguous-target', at, { target: shown, candidates: ids });
    return undefined;
  }
  const record = id === undefined ? undefined : draft.records.get(id);
  if (id === undefined || !record) {
    if (id !== undefined && draft.unreadable.has(id)) return undefined;
    const known = target.name === undefined ? draft.records.keys() : namesOf(draft).keys();
    refuse(context, 'decision/unknown-target', at, { target: shown, near: nearest(shown, known) });
    return undefined;
  }
  if (record.status !== 'active' && !isAway(context, id, record)) {
    // Named twice in one decision: the rule on repeated rows says so, once.
    if (context.atStart.get(id)?.status === 'active') return undefined;
    refuse(context, 'decision/already-abolished', at, {
      code: id,
      abolishedBy: record.abolishedBy?.number ?? '?',
      on: record.effectiveTo ?? '?',
    });
    return undefined;
  }
  return id;
}

/** Tells whether a procedure is out of force only for a time, so that what is decided of it counts when it is back. */
export function isAway(context: Context, id: string, { status, effectiveTo = '' }: Procedure): boolean {
  if (status === 'abolished') return context.draft.away.has(id);
  return status === 'suspended' || (status === 'lapsed' && effectiveDate(context.decision) < effectiveTo);
}

/**
 * Returns the levels of a record that a row is about: those it names, else all; undefined when the record is
 * not held at one of them. Levels at which it has ended for a time are left out.
 */
export function resolveLevels(
  context: Context,
  id: string,
  record: Procedure,
  row: Target,
  path: Path,
): Level[] | undefined {
  // A portal list does not say at which level a procedure is held: each may be meant.
  if (!row.levels || record.levels.includes('unspecified')) return [...record.levels];
  const missing = row.levels.filter((level) => !record.levels.includes(level));
  if (missing.length === 0) return sortLevels(row.levels);
  const away = context.draft.away.get(id);
  if (context.effects.isReplay || missing.every((level) => away?.has(level)))
    return sortLevels(row.levels.filter((level) => !missing.includes(level)));
  refuse(context, 'decision/level-not-held', [...path, 'levels'], {
    code: id,
    levels: missing.join(', '),
    held: record.levels.join(', '),
  });
  return undefined;
}

/**
 * Returns a record without some of its levels; where none is left, the procedure has ended. Of one that has ended for a
 * time already, the end that lasts longer counts.
 */
export function withoutLevels(
  context: Context,
  {
    id,
    before,
    row,
    levels,
  }: { id: string; before: Procedure; row: Row & { levels?: Level[] }; levels: Level[] },
  replacedBy?: string[],
): Procedure {
  const { draft, decision } = context;
  const left = before.levels.filter((level) => !levels.includes(level));
  const away = new Set([...(draft.away.get(id) ?? []), ...levels]);
  if (!isForATime(decision, row)) for (const level of row.levels ?? away) away.delete(level);
  setAway(draft, id, away);
  if (left.length > 0) {
    const smaller = inNormalForm({ ...before, levels: left });
    return levels.length > 0 ? withAmendment(context, smaller) : before;
  }
  const isLonger = before.status !== 'abolished' || isOutlasted(before, decision, row);
  return isLonger ? ended(context, before, row, replacedBy) : before;
}

/** Tells whether the end of a procedure lasts longer by a row than by what ended it before. */
function isOutlasted({ expires, until }: Procedure, decision: Decision, row: Row): boolean {
  const last = lastDayOf(decision, row);
  if (expires !== undefined) return last === undefined || last > expires;
  return until !== undefined && !isForATime(decision, row);
}

function ended(context: Context, record: Procedure, row: Row, replacedBy?: string[]): Procedure {
  const { expires: _, until: __, suspendedBy: ___, ...rest } = record;
  return {
    ...rest,
    status: 'abolished',
    effectiveTo: effectiveDate(context.decision),
    ...termOf(context.decision, row),
    abolishedBy: decisionReference(context.decision),
    ...(replacedBy && { replacedBy }),
  };
}

/** Returns the end of a row as a record says it. */
export function termOf(decision: Decision, row: Row): Pick<Procedure, 'expires' | 'until'> {
  const expires = lastDayOf(decision, row);
  const until = row.until ?? decision.until;
  return { ...(expires !== undefined && { expires }), ...(until && { until }) };
}

export function withAmendment(context: Context, record: Procedure): Procedure {
  const reference = decisionReference(context.decision);
  const known = record.amendedBy?.some(
    (other) => other.number === reference.number && other.issued === reference.issued,
  );
  return known ? record : { ...record, amendedBy: [...(record.amendedBy ?? []), reference] };
}

export function alreadyActive(code: string, holder: Procedure): RuleArgs['decision/already-active'] {
  return { code, levels: holder.levels.join(', '), publishedBy: holder.publishedBy.number };
}

/** Returns the id under which a record that a decision brings stands: its national code, else a local id. */
export function idOf(context: Context, record: ProcedureContent, local: string): string {
  if (record.code !== undefined) return nationalCode(record.code);
  return `${context.nameOf(context.decision)}.${local}`;
}
