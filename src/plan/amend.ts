import type { ChangeClass } from '../model/change.ts';
import { nationalCode } from '../model/code.ts';
import type { Path } from '../model/finding.ts';
import type { Amendment, Decision, Part, Procedure, ProcedureContent } from '../model/types.ts';
import { compareRecords } from './equal.ts';
import {
  alreadyActive,
  type Context,
  put,
  refuse,
  resolveActive,
  resolveLevels,
  withAmendment,
} from './row.ts';

export function amend(context: Context, row: Amendment, path: Path): void {
  const id = resolveActive(context, row, path);
  const before = id === undefined ? undefined : context.draft.records.get(id);
  if (id === undefined || !before) return;
  const levels = resolveLevels(context, id, before, row, path);
  if (!levels) return;
  const changes = changesOf(context.decision, row);
  if (hasConflict(context, id, changes, path)) return;
  const changed = { ...before, ...changes };
  const atStart = context.atStart.has(id) ? context.atStart.get(id) : before;
  const parts = compareRecords(atStart, changed)
    .map((field) => field.path)
    .filter((part) => part in changes);
  if (!checkParts(context, row, id, parts, path)) return;
  const newId = changes.code === undefined ? id : nationalCode(changes.code);
  if (newId !== id && context.draft.records.get(newId)) {
    const holder = context.draft.records.get(newId) as Procedure;
    refuse(context, 'decision/already-active', [...path, 'changes', 'code'], alreadyActive(newId, holder));
    return;
  }
  const movementClass = classOfAmendment(context.decision, before, changes, newId !== id);
  const after = movementClass === 'updated' ? changed : withAmendment(context, changed);
  put(context, { action: 'amended', class: movementClass, id, newId, levels, before, after, path });
}

/** What a row sets. The rows of a decision that approves internal processes need not repeat its number. */
function changesOf(decision: Decision, row: Amendment): Partial<ProcedureContent> {
  if (decision.kind !== 'internal_process' || row.changes) return row.changes ?? {};
  return { internalProcess: { decision: decision.number, issued: decision.issued } };
}

function hasConflict(context: Context, id: string, changes: Partial<ProcedureContent>, path: Path): boolean {
  const set = context.touched.get(id) ?? new Map<Part, unknown>();
  context.touched.set(id, set);
  for (const [part, value] of Object.entries(changes) as [Part, unknown][]) {
    const earlier = set.get(part);
    if (earlier !== undefined && JSON.stringify(earlier) !== JSON.stringify(value)) {
      refuse(context, 'decision/conflicting-rows', [...path, 'changes', part], { code: id, part });
      return true;
    }
    set.set(part, value);
  }
  return false;
}

/** NĐ 63/2010 Điều 15 khoản 2: an amendment says which parts it changes, and changes them. */
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
