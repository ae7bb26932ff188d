import { parseCode } from '../../model/code.ts';
import { decisionReference, effectiveDate } from '../../model/decision.ts';
import type { Path } from '../../model/finding.ts';
import { sortLevels } from '../../model/level.ts';
import type { Decision, Level, Procedure, ProcedureContent, Replacement } from '../../model/types.ts';
import type { Lapse } from '../effects/effects.ts';
import { contentAtLevels, inNormalForm, setAtLevels } from '../../model/procedure/by-level.ts';
import {
  alreadyActive,
  type Context,
  idOf,
  isAway,
  put,
  refuse,
  resolveActive,
  resolveLevels,
  termOf,
  withAmendment,
  withoutLevels,
} from './row.ts';

export function replace(context: Context, row: Replacement, path: Path): void {
  const local = (i: number) => `with-${Number(path[1]) + 1}-${i + 1}`;
  const newIds = row.with.map((record, i) => idOf(context, record, local(i)));
  const { known, isReplay } = context.effects;
  const oldIds = isReplay ? known.get(row) : replacedBy(context, row, newIds, path);
  if (!oldIds) return;
  const levels = oldIds.map((id) => levelsOf(context, id, row, path));
  if (levels.includes(undefined)) return;
  known.set(row, oldIds);
  const lapse = context.lapseOf(row, oldIds);
  for (const [i, id] of lapse ? [] : oldIds.entries())
    endAt(context, { id, row, levels: levels[i] ?? [], newIds, path });
  for (const [i, record] of row.with.entries()) {
    const content = { ...record, ...termOf(context.decision, row), replaces: [...oldIds] };
    publish(context, content, { path: [...path, 'with', i], local: local(i), action: 'replaced', lapse });
  }
}

/** Returns the ids of the procedures that a row replaces; undefined where one cannot be. */
function replacedBy(
  context: Context,
  row: Replacement,
  newIds: readonly string[],
  path: Path,
): string[] | undefined {
  const oldIds = row.codes.map((code, i) => {
    const id = resolveActive(context, { [parseCode(code) ? 'code' : 'id']: code }, [...path, 'codes', i]);
    if (id === undefined || !newIds.includes(id)) return id;
    refuse(context, 'decision/replaces-itself', [...path, 'codes', i], { code: id });
    return undefined;
  });
  return oldIds.includes(undefined) ? undefined : (oldIds as string[]);
}

/** Returns the levels at which a row replaces a procedure; undefined where it is not held at one of them. */
function levelsOf(context: Context, id: string, { levels }: Replacement, path: Path): Level[] | undefined {
  const record = context.draft.records.get(id) as Procedure;
  return resolveLevels(context, id, record, context.byLevel && levels ? { levels } : {}, path);
}

/** Ends a procedure at some of its levels; where none is left, the procedure. */
function endAt(
  context: Context,
  {
    id,
    row,
    levels,
    newIds,
    path,
  }: { id: string; row: Replacement; levels: Level[]; newIds: string[]; path: Path },
): void {
  const before = context.draft.records.get(id);
  if (!before) return;
  const after = withoutLevels(context, { id, before, row, levels }, newIds);
  put(context, { action: 'replaced', class: 'replaced', id, newId: id, levels, before, after, path });
}

/** Publishes the procedure of a `new` row. */
export function introduce(context: Context, content: ProcedureContent, path: Path, local: string): void {
  const ids = [idOf(context, content, local)];
  context.effects.known.set(content, ids);
  publish(context, content, { path, local, action: 'new', lapse: context.lapseOf(content, ids) });
}

/** Describes the publication of a procedure: its row, and why that is out of effect, if it is. */
interface Publication {
  path: Path;
  /** The end of the local id, where it has no code. */
  local: string;
  action: 'new' | 'replaced';
  lapse: Lapse | undefined;
}

function publish(
  context: Context,
  content: ProcedureContent,
  { path, local, action, lapse }: Publication,
): void {
  const { draft, decision } = context;
  const id = idOf(context, content, local);
  const before = draft.records.get(id);
  const levels = sortLevels(content.levels);
  const at = content.code === undefined ? path : [...path, 'code'];
  const movement = { action, id, newId: id, levels, before, path } as const;
  // Of what was known before, nothing is left of a publication that is out of effect.
  if (lapse && before) return;
  if (before?.status === 'active') {
    const overlap =
      before.levels.includes('unspecified') || levels.some((level) => before.levels.includes(level));
    if (overlap || action === 'replaced') {
      refuse(context, 'decision/already-active', at, alreadyActive(id, before));
      return;
    }
    const wider = { ...before, levels: sortLevels([...before.levels, ...levels]) };
    const own = context.byLevel ? setAtLevels(wider, levels, contentAtLevels(content)) : wider;
    put(context, { ...movement, class: 'new', after: withAmendment(context, own) });
    return;
  }
  // What this same decision abolished is published anew; what an earlier one did is restored.
  const isRestored = before !== undefined && !context.atStart.has(id);
  if (isRestored && !context.effects.isReplay && isAway(context, id, before)) {
    const { status, expires = '' } = before;
    refuse(context, 'decision/away', at, { code: id, status, expires });
    return;
  }
  const after = published(decision, content, lapse);
  put(context, { ...movement, class: isRestored ? 'restored' : 'new', after });
}

/** Returns the record of a procedure that a decision publishes. */
function published(decision: Decision, content: ProcedureContent, lapse: Lapse | undefined): Procedure {
  const isSuspended = lapse?.kind === 'suspended';
  return inNormalForm({
    effectiveFrom: effectiveDate(decision),
    publishedBy: decisionReference(decision),
    ...content,
    ...termOf(decision, content),
    levels: sortLevels(content.levels),
    status: lapse ? (isSuspended ? 'suspended' : 'lapsed') : 'active',
    ...(lapse && { effectiveTo: lapse.since }),
    ...(isSuspended && lapse.by && { suspendedBy: decisionReference(lapse.by) }),
  });
}
