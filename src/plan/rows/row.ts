import type { Movement } from '../../model/change.ts';
import { nationalCode } from '../../model/code.ts';
import { decisionReference, effectiveDate } from '../../model/decision.ts';
import type { Path } from '../../model/finding.ts';
import { sortLevels } from '../../model/level.ts';
import { makeFinding } from '../../model/make-finding.ts';
import type { FoundRule } from '../../model/found-rules.ts';
import type { RuleArgs } from '../../model/rule-args.ts';
import type { Decision, Level, Part, Procedure, ProcedureContent } from '../../model/types.ts';
import { nearest } from '../../text/distance.ts';
import type { LevelPart } from './by-level.ts';
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
}

export function refuse<Rule extends FoundRule>(
  context: Context,
  rule: Rule,
  path: Path,
  args: RuleArgs[Rule],
): void {
  context.step.findings.push(
    makeFinding(rule, context.step.decision.path, path, args, { decision: context.decision.number }),
  );
}

export function put(context: Context, movement: Movement): void {
  const { draft, atStart, step } = context;
  if (!atStart.has(movement.id)) atStart.set(movement.id, draft.records.get(movement.id));
  if (movement.newId !== movement.id) setRecord(draft, movement.id, undefined);
  setRecord(draft, movement.newId, movement.after);
  step.movements.push(movement);
}

/** Returns the id of the one active record that a row names; where there is none, a finding tells why. */
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
  if (record.status === 'abolished') {
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

/**
 * Returns the levels of a record that a row is about: those it names, else all; undefined when the record is
 * not held at one of them.
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
  refuse(context, 'decision/level-not-held', [...path, 'levels'], {
    code: id,
    levels: missing.join(', '),
    held: record.levels.join(', '),
  });
  return undefined;
}

export function ended(context: Context, record: Procedure, replacedBy?: string[]): Procedure {
  return {
    ...record,
    status: 'abolished',
    effectiveTo: effectiveDate(context.decision),
    abolishedBy: decisionReference(context.decision),
    ...(replacedBy && { replacedBy }),
  };
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
