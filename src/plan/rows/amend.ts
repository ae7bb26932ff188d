import type { ChangeClass } from '../../model/change.ts';
import { nationalCode } from '../../model/code.ts';
import type { Path } from '../../model/finding.ts';
import type { Amendment, Decision, Level, Part, Procedure, ProcedureContent } from '../../model/types.ts';
import { isLevelPart, setAtLevels, setPlainly, valueAt } from '../../model/procedure/by-level.ts';
import { isSame } from '../../model/procedure/same.ts';
import { alreadyActive, type Context, put, refuse, resolveLevels, targetOf, withAmendment } from './row.ts';

export function amend(context: Context, row: Amendment, path: Path): void {
  const id = targetOf(context, row, path);
  const before = id === undefined ? undefined : context.draft.records.get(id);
  if (id === undefined || !before) return;
  const levels = resolveLevels(context, id, before, row, path);
  if (!levels) return;
  const changes = changesOf(context.decision, row);
  // All levels that it is about are away: it counts when they are back.
  if (levels.length === 0) {
    const named = row.levels ?? levels;
    put(context, {
      action: 'amended',
      class: 'amended',
      id,
      newId: id,
      levels: named,
      before,
      after: before,
      path,
    });
    return;
  }
  if (hasConflict(context, id, levels, changes, path)) return;
  const changed = withChanges(context, before, levels, changes);
  const atStart = context.atStart.has(id) ? context.atStart.get(id) : before;
  const parts = (Object.keys(changes) as Part[]).filter((part) => differs(part, atStart, changed));
  if (!context.effects.isReplay && !checkParts(context, row, id, parts, path)) return;
  const newId = changes.code === undefined ? id : nationalCode(changes.code);
  if (newId !== id && context.draft.records.get(newId)) {
    const holder = context.draft.records.get(newId) as Procedure;
    refuse(context, 'decision/already-active', [...path, 'changes', 'code'], alreadyActive(newId, holder));
    return;
  }
  const movementClass = classOfAmendment(context.decision, before, changes, newId !== id);
  const after = movementClass === 'updated' ? changed : withAmendment(context, changed);
  if (newId !== id) rename(context, id, newId, path);
  put(context, { action: 'amended', class: movementClass, id, newId, levels, before, after, path });
}

/** Returns a record as a row changes it: what may differ by level at the levels that it is about, the rest as a whole. */
function withChanges(
  context: Context,
  before: Procedure,
  levels: readonly Level[],
  changes: Partial<ProcedureContent>,
): Procedure {
  const isPart = context.byLevel && levels.length < before.levels.length;
  const own = Object.entries(changes).filter(([part]) => isPart && isLevelPart(part));
  const whole = Object.entries(changes).filter(([part]) => !isPart || !isLevelPart(part));
  const changed = setPlainly(before, Object.fromEntries(whole));
  const after = own.length > 0 ? setAtLevels(changed, levels, Object.fromEntries(own)) : changed;
  return changes.online === undefined || changes.onlineReason ? after : withoutIdleReason(after);
}

/** Drops the reason for being online in part only, once no level is (NĐ 224/2026 Điều 14). */
function withoutIdleReason(record: Procedure): Procedure {
  const isPartial = record.levels.some((level) => valueAt(record, 'online', level) === 'partial');
  if (record.onlineReason === undefined || isPartial) return record;
  const { onlineReason: _, ...rest } = record;
  return rest;
}

/** Tells whether a part says something else after than before, at any level. */
function differs(part: Part, before: Procedure | undefined, after: Procedure): boolean {
  if (!before || !isLevelPart(part)) return !isSame(before?.[part], after[part]);
  return (
    !isSame(before[part], after[part]) ||
    after.levels.some((level) => !isSame(valueAt(before, part, level), valueAt(after, part, level)))
  );
}

/** Writes the new id of a procedure into the records that replaced it, or that it replaced. */
function rename(context: Context, id: string, newId: string, path: Path): void {
  const renamed = (ids: string[] | undefined) => ids?.map((other) => (other === id ? newId : other));
  for (const [other, before] of context.draft.records) {
    if (!before.replaces?.includes(id) && !before.replacedBy?.includes(id)) continue;
    const after = {
      ...before,
      ...(before.replaces && { replaces: renamed(before.replaces) }),
      ...(before.replacedBy && { replacedBy: renamed(before.replacedBy) }),
    } as Procedure;
    const levels = [...before.levels];
    put(context, {
      action: 'amended',
      class: 'corrected',
      id: other,
      newId: other,
      levels,
      before,
      after,
      path,
    });
  }
}

/** Returns what a row sets. The rows of a decision that sets one attribute need not say what the decision says of all. */
function changesOf({ kind, number, issued }: Decision, row: Amendment): Partial<ProcedureContent> {
  if (row.changes) return row.changes;
  if (kind === 'internal_process') return { internalProcess: { decision: number, issued } };
  return kind === 'boundary_free' ? { boundaryFree: true } : {};
}

function hasConflict(
  context: Context,
  id: string,
  levels: readonly Level[],
  changes: Partial<ProcedureContent>,
  path: Path,
): boolean {
  const set: NonNullable<ReturnType<Context['touched']['get']>> = context.touched.get(id) ?? new Map();
  context.touched.set(id, set);
  for (const [part, value] of Object.entries(changes) as [Part, unknown][]) {
    const isDivided = context.byLevel && isLevelPart(part);
    for (const key of isDivided ? levels.map((level) => `${part} ${level}` as const) : [part]) {
      const earlier = set.get(key);
      if (earlier !== undefined && JSON.stringify(earlier) !== JSON.stringify(value)) {
        refuse(context, 'decision/conflicting-rows', [...path, 'changes', part], { code: id, part });
        return true;
      }
      set.set(key, value);
    }
  }
  return false;
}

/** Checks that an amendment names the parts it changes, and changes them (NĐ 63/2010 Điều 15 khoản 2). */
function checkParts(context: Context, row: Amendment, id: string, parts: Part[], path: Path): boolean {
  if (parts.length === 0) {
    refuse(context, 'decision/no-change', path, { code: id });
    return false;
  }
  if (!row.changedParts) return true;
  const declared = [...row.changedParts].sort();
  const computed = [...parts].sort();
  if (declared.join() === computed.join()) return true;
  refuse(context, 'decision/changed-parts', [...path, 'changedParts'], {
    declared: declared.join(', '),
    computed: computed.join(', '),
  });
  return false;
}

function classOfAmendment(
  decision: Decision,
  before: Procedure,
  changes: Partial<ProcedureContent>,
  recoded: boolean,
): ChangeClass {
  if (recoded) return 'recoded';
  if (decision.kind === 'correction') return 'corrected';
  if (decision.kind !== 'publication') return 'updated';
  if (changes.department !== undefined && changes.department !== before.department) return 'transferred';
  return 'amended';
}
