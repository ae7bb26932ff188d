import { nationalCode } from '../../model/code.ts';
import { decisionReference, effectiveDate } from '../../model/decision.ts';
import type { Path } from '../../model/finding.ts';
import { sortLevels } from '../../model/level.ts';
import type { Level, Procedure, ProcedureContent, Replacement } from '../../model/types.ts';
import { contentAtLevels, inNormalForm, setAtLevels } from './by-level.ts';
import {
  alreadyActive,
  type Context,
  ended,
  idOf,
  put,
  refuse,
  resolveActive,
  resolveLevels,
  withAmendment,
} from './row.ts';

export function replace(context: Context, row: Replacement, path: Path): void {
  const newIds = row.with.map((record, i) => idOf(context, record, `with-${Number(path[1]) + 1}-${i + 1}`));
  const oldIds = row.codes.map((code, i) => {
    const id = resolveActive(context, { [isLocalId(code) ? 'id' : 'code']: code }, [...path, 'codes', i]);
    if (id === undefined || !newIds.includes(id)) return id;
    refuse(context, 'decision/replaces-itself', [...path, 'codes', i], { code: id });
    return undefined;
  });
  if (oldIds.includes(undefined)) return;
  const replaced = oldIds as string[];
  const levels = replaced.map((id) => levelsOf(context, id, row, path));
  if (levels.includes(undefined)) return;
  for (const [i, id] of replaced.entries()) endAt(context, id, levels[i] ?? [], newIds, path);
  row.with.forEach((record, i) => {
    introduce(
      context,
      { ...record, replaces: replaced },
      [...path, 'with', i],
      `with-${Number(path[1]) + 1}-${i + 1}`,
      'replaced',
    );
  });
}

/** Returns the levels at which a row replaces a procedure; undefined where it is not held at one of them. */
function levelsOf(context: Context, id: string, { levels }: Replacement, path: Path): Level[] | undefined {
  const record = context.draft.records.get(id) as Procedure;
  return resolveLevels(context, id, record, context.byLevel && levels ? { levels } : {}, path);
}

/** Ends a procedure at some of its levels; where none is left, the procedure. */
function endAt(context: Context, id: string, levels: Level[], replacedBy: string[], path: Path): void {
  const before = context.draft.records.get(id) as Procedure;
  const left = before.levels.filter((level) => !levels.includes(level));
  const after =
    left.length > 0
      ? withAmendment(context, inNormalForm({ ...before, levels: left }))
      : ended(context, before, replacedBy);
  put(context, { action: 'replaced', class: 'replaced', id, newId: id, levels, before, after, path });
}

const isLocalId = (text: string): boolean => nationalCode(text) === text && !/^\d\.\d{6}$/.test(text);

export function introduce(
  context: Context,
  content: ProcedureContent,
  path: Path,
  local: string,
  action: 'new' | 'replaced' = 'new',
): void {
  const { draft, decision } = context;
  const id = idOf(context, content, local);
  const before = draft.records.get(id);
  const levels = sortLevels(content.levels);
  if (before?.status === 'active') {
    const overlap =
      before.levels.includes('unspecified') || levels.some((level) => before.levels.includes(level));
    if (overlap || action === 'replaced') {
      refuse(
        context,
        'decision/already-active',
        content.code === undefined ? path : [...path, 'code'],
        alreadyActive(id, before),
      );
      return;
    }
    const wider = { ...before, levels: sortLevels([...before.levels, ...levels]) };
    const own = context.byLevel ? setAtLevels(wider, levels, contentAtLevels(content)) : wider;
    const after = withAmendment(context, own);
    put(context, { action: 'new', class: 'new', id, newId: id, levels, before, after, path });
    return;
  }
  const after: Procedure = inNormalForm({
    effectiveFrom: effectiveDate(decision),
    publishedBy: decisionReference(decision),
    ...content,
    levels,
    status: 'active',
  });
  // What this same decision abolished is published anew; what an earlier one did is restored.
  const isRestored = before !== undefined && !context.atStart.has(id);
  put(context, {
    action,
    class: isRestored ? 'restored' : 'new',
    id,
    newId: id,
    levels,
    before,
    after,
    path,
  });
}
