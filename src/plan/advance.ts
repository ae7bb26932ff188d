import type { Path } from '../model/finding.ts';
import type { Abolition, Decision } from '../model/types.ts';
import type { Doc } from '../model/source-file.ts';
import type { Step } from './step.ts';
import { amend } from './amend.ts';
import type { Draft } from './draft.ts';
import { introduce, replace } from './introduce.ts';
import { type Context, ended, put, resolveActive, resolveLevels, withAmendment } from './row.ts';

/**
 * Carries out one decision on a draft: abolished, replaced, amended, new (so that a list can be
 * abolished and published anew in one decision and each procedure keeps its identity).
 * Rows that an earlier decision has superseded are passed over. Never throws: a row that cannot be carried out becomes a finding and the rest goes on.
 */
export function advance(
  draft: Draft,
  doc: Doc<Decision>,
  isSuperseded: (code: string | undefined) => boolean = () => false,
): Step {
  const step: Step = { decision: doc, movements: [], findings: [] };
  const context: Context = { draft, step, decision: doc.value, atStart: new Map(), touched: new Map() };
  register(draft, doc.value);
  doc.value.abolished?.forEach((row, i) => {
    if (!isSuperseded(row.code)) abolish(context, row, ['abolished', i]);
  });
  doc.value.replaced?.forEach((row, i) => {
    if (!row.codes.some(isSuperseded)) replace(context, row, ['replaced', i]);
  });
  doc.value.amended?.forEach((row, i) => {
    if (!isSuperseded(row.code)) amend(context, row, ['amended', i]);
  });
  doc.value.new?.forEach((record, i) => {
    if (!isSuperseded(record.code)) introduce(context, record, ['new', i], `new-${i + 1}`);
  });
  return step;
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
    left.length > 0 ? withAmendment(context, { ...before, levels: left }) : ended(context, before);
  put(context, { action: 'abolished', class: 'abolished', id, newId: id, levels, before, after, path });
}
