import type { Path } from '../../model/finding.ts';
import { nationalCode } from '../../model/code.ts';
import type { Abolition, Decision } from '../../model/types.ts';
import type { Step } from '../step.ts';
import { amend } from './amend.ts';
import { inNormalForm } from './by-level.ts';
import { type Draft, findTargets, type Target } from '../draft.ts';
import { introduce, replace } from './introduce.ts';
import { actsByLevel, type Effective } from '../ledger.ts';
import { type Context, ended, idOf, put, resolveActive, resolveLevels, withAmendment } from './row.ts';

/**
 * Carries out one decision on a draft: abolished, replaced, amended, new (so that a list can be
 * abolished and published anew in one decision and each procedure keeps its identity).
 * Rows that an earlier decision has superseded are passed over. Never throws: a row that cannot be carried out
 * becomes a finding and the rest goes on.
 *
 * @param nameOf the name of the decision in local ids
 */
export function advance(
  draft: Draft,
  { doc, superseded }: Effective,
  nameOf: (decision: Decision) => string,
): Step {
  const step: Step = { decision: doc, movements: [], findings: [] };
  const { value: decision } = doc;
  const byLevel = actsByLevel(decision);
  const context: Context = {
    draft,
    step,
    decision,
    nameOf,
    byLevel,
    atStart: new Map(),
    touched: new Map(),
  };
  const isLeft = (target: Target) => superseded.size > 0 && names(draft, target, superseded);
  register(draft, decision);
  decision.abolished?.forEach((row, i) => {
    if (!isLeft(row)) abolish(context, row, ['abolished', i]);
  });
  decision.replaced?.forEach((row, i) => {
    if (!row.codes.some((code) => superseded.has(nationalCode(code)))) replace(context, row, ['replaced', i]);
  });
  decision.amended?.forEach((row, i) => {
    if (!isLeft(row)) amend(context, row, ['amended', i]);
  });
  decision.new?.forEach((record, i) => {
    if (!isLeft({ id: idOf(context, record, `new-${i + 1}`) }))
      introduce(context, record, ['new', i], `new-${i + 1}`);
  });
  return step;
}

/** Tells whether a row names one of some procedures, by code, by local id or by its name. */
function names(draft: Draft, target: Target, ids: ReadonlySet<string>): boolean {
  const [id, ...others] = findTargets(draft, target);
  return id !== undefined && others.length === 0 && ids.has(id);
}

/** Adds the departments and sectors that a decision brings along. */
function register(draft: Draft, decision: Decision): void {
  for (const entry of decision.departments ?? []) {
    if (typeof entry !== 'string') draft.departments.set(entry.id, entry);
  }
  for (const entry of decision.sectors ?? []) draft.sectors.set(entry.id, entry);
}

function abolish(context: Context, row: Abolition, path: Path): void {
  const id = resolveActive(context, row, path);
  const before = id === undefined ? undefined : context.draft.records.get(id);
  if (id === undefined || !before) return;
  const levels = resolveLevels(context, id, before, row, path);
  if (!levels) return;
  const left = before.levels.filter((level) => !levels.includes(level));
  const after =
    left.length > 0
      ? withAmendment(context, inNormalForm({ ...before, levels: left }))
      : ended(context, before);
  put(context, { action: 'abolished', class: 'abolished', id, newId: id, levels, before, after, path });
}
