import type { Path } from '../../model/finding.ts';
import { nationalCode } from '../../model/code.ts';
import { effectiveDate } from '../../model/decision.ts';
import type { Abolition, Decision } from '../../model/types.ts';
import type { Step } from '../step.ts';
import { amend } from './amend.ts';
import { type Draft, findTargets, type Target } from '../draft.ts';
import { introduce, replace } from './introduce.ts';
import { actsByLevel, type Effective } from '../ledger.ts';
import type { Row } from '../effects/effects.ts';
import { type Context, type Effects, idOf, put, resolveLevels, targetOf, withoutLevels } from './row.ts';

/**
 * Carries out one decision on a draft: abolished, replaced, amended, new (so that a list can be
 * abolished and published anew in one decision and each procedure keeps its identity).
 * Rows that an earlier decision has superseded are passed over. Never throws: a row that cannot be carried out
 * becomes a finding and the rest goes on.
 *
 * @param nameOf the name of the decision in local ids
 * @param effects which rows are in effect on the day
 */
export function advance(
  draft: Draft,
  { doc, superseded }: Effective,
  nameOf: (decision: Decision) => string,
  effects: Effects,
): Step {
  const { value: decision } = doc;
  const step: Step = { day: effectiveDate(decision), decision: doc, movements: [], findings: [] };
  const byLevel = actsByLevel(decision);
  const context: Context = {
    draft,
    step,
    decision,
    nameOf,
    byLevel,
    atStart: new Map(),
    touched: new Map(),
    // A code that was given once stays.
    lapseOf: (row, ids) => (givesCode(row) ? undefined : effects.lapseOf(decision, row, ids)),
    effects,
  };
  const isLeft = (target: Target) => superseded.size > 0 && names(draft, target, superseded);
  const each = <Some extends Row>(
    rows: readonly Some[] | undefined,
    carryOut: (row: Some, i: number) => void,
  ) => {
    for (const [i, row] of (rows ?? []).entries()) {
      if (effects.isReplay && !effects.known.has(row)) continue;
      const found = step.findings.length;
      carryOut(row, i);
      if (step.findings.length > found) effects.known.delete(row);
    }
  };
  register(draft, decision);
  each(decision.abolished, (row, i) => {
    if (!isLeft(row)) abolish(context, row, ['abolished', i]);
  });
  each(decision.replaced, (row, i) => {
    if (!row.codes.some((code) => superseded.has(nationalCode(code)))) replace(context, row, ['replaced', i]);
  });
  each(decision.amended, (row, i) => {
    if (!isLeft(row)) amend(context, row, ['amended', i]);
  });
  each(decision.new, (record, i) => {
    if (!isLeft({ id: idOf(context, record, `new-${i + 1}`) }))
      introduce(context, record, ['new', i], `new-${i + 1}`);
  });
  return step;
}

const givesCode = (row: Row): boolean => 'changes' in row && row.changes?.code !== undefined;

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
  const id = targetOf(context, row, path);
  const before = id === undefined ? undefined : context.draft.records.get(id);
  if (id === undefined || !before) return;
  const levels = resolveLevels(context, id, before, row, path);
  if (!levels) return;
  const after = withoutLevels(context, { id, before, row, levels });
  put(context, { action: 'abolished', class: 'abolished', id, newId: id, levels, before, after, path });
}
