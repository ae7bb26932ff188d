import type { ChangeClass, Movement } from '../model/change.ts';
import { nationalCode } from '../model/code.ts';
import { decisionReference, effectiveDate } from '../model/decision.ts';
import type { Finding, Path } from '../model/finding.ts';
import { sortLevels } from '../model/level.ts';
import { makeFinding } from '../model/make-finding.ts';
import type { RuleArgs } from '../model/rule-args.ts';
import type {
  Abolition,
  Amendment,
  Decision,
  Level,
  Part,
  Procedure,
  ProcedureContent,
  Replacement,
} from '../model/types.ts';
import type { Doc } from '../read/catalog.ts';
import { decisionSlug } from '../read/layout.ts';
import { nearest } from '../text/distance.ts';
import { type Draft, findTargets, namesOf, setRecord, type Target } from './draft.ts';
import { compareRecords } from './equal.ts';

/** What carrying out one decision came to. */
export interface Step {
  decision: Doc<Decision>;
  movements: Movement[];
  /** Why rows could not be carried out; those rows left the draft as it was. */
  findings: Finding[];
}

/**
 * Carries out one decision on a draft: abolished, replaced, amended, new (so that a list can be
 * abolished and published anew in one decision and each procedure keeps its identity).
 * Never throws: a row that cannot be carried out becomes a finding and the rest goes on.
 */
export function advance(draft: Draft, doc: Doc<Decision>): Step {
  const step: Step = { decision: doc, movements: [], findings: [] };
  const context: Context = { draft, step, decision: doc.value, atStart: new Map(), touched: new Map() };
  register(draft, doc.value);
  doc.value.abolished?.forEach((row, i) => {
    abolish(context, row, ['abolished', i]);
  });
  doc.value.replaced?.forEach((row, i) => {
    replace(context, row, ['replaced', i]);
  });
  doc.value.amended?.forEach((row, i) => {
    amend(context, row, ['amended', i]);
  });
  doc.value.new?.forEach((record, i) => {
    introduce(context, record, ['new', i], `new-${i + 1}`);
  });
  return step;
}

interface Context {
  draft: Draft;
  step: Step;
  decision: Decision;
  /** Records as they were before the decision, for those it touched. */
  atStart: Map<string, Procedure | undefined>;
  /** The parts that rows of this decision have set, by id. */
  touched: Map<string, Map<Part, unknown>>;
}

/** Adds the departments and sectors that a decision brings along. */
function register(draft: Draft, decision: Decision): void {
  for (const entry of decision.departments ?? []) {
    if (typeof entry !== 'string') draft.departments.set(entry.id, entry);
  }
  for (const entry of decision.sectors ?? []) draft.sectors.set(entry.id, entry);
}

function refuse<Rule extends keyof RuleArgs>(
  context: Context,
  rule: Rule,
  path: Path,
  args: RuleArgs[Rule],
): void {
  context.step.findings.push(
    makeFinding(rule, context.step.decision.path, path, args, { decision: context.decision.number }),
  );
}

function put(context: Context, movement: Movement): void {
  const { draft, atStart, step } = context;
  if (!atStart.has(movement.id)) atStart.set(movement.id, draft.records.get(movement.id));
  if (movement.newId !== movement.id) setRecord(draft, movement.id, undefined);
  setRecord(draft, movement.newId, movement.after);
  step.movements.push(movement);
}

/** The one active record that a row names; a finding says why there is none. */
function resolveActive(context: Context, target: Target, path: Path): string | undefined {
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

/** The levels of a record that a row is about: those it names, else all; undefined when it holds one of them not. */
function resolveLevels(
  context: Context,
  id: string,
  record: Procedure,
  row: Target,
  path: Path,
): Level[] | undefined {
  // A portal list does not say at which level a procedure is held: any level may be meant.
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

function ended(context: Context, record: Procedure, replacedBy?: string[]): Procedure {
  return {
    ...record,
    status: 'abolished',
    effectiveTo: effectiveDate(context.decision),
    abolishedBy: decisionReference(context.decision),
    ...(replacedBy && { replacedBy }),
  };
}

function withAmendment(context: Context, record: Procedure): Procedure {
  const reference = decisionReference(context.decision);
  const known = record.amendedBy?.some(
    (other) => other.number === reference.number && other.issued === reference.issued,
  );
  return known ? record : { ...record, amendedBy: [...(record.amendedBy ?? []), reference] };
}

function replace(context: Context, row: Replacement, path: Path): void {
  const newIds = row.with.map((record, i) => idOf(context, record, `with-${Number(path[1]) + 1}-${i + 1}`));
  const oldIds = row.codes.map((code, i) => {
    const id = resolveActive(context, { [isLocalId(code) ? 'id' : 'code']: code }, [...path, 'codes', i]);
    if (id === undefined || !newIds.includes(id)) return id;
    refuse(context, 'decision/replaces-itself', [...path, 'codes', i], { code: id });
    return undefined;
  });
  if (oldIds.includes(undefined)) return;
  const replaced = oldIds as string[];
  for (const id of replaced) {
    const before = context.draft.records.get(id) as Procedure;
    const after = ended(context, before, newIds);
    put(context, {
      action: 'replaced',
      class: 'replaced',
      id,
      newId: id,
      levels: [...before.levels],
      before,
      after,
      path,
    });
  }
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

const isLocalId = (text: string): boolean => nationalCode(text) === text && !/^\d\.\d{6}$/.test(text);

function idOf(context: Context, record: ProcedureContent, local: string): string {
  return record.code === undefined ? `${decisionSlug(context.decision)}.${local}` : nationalCode(record.code);
}

function amend(context: Context, row: Amendment, path: Path): void {
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
  const after = context.decision.kind === 'internal_process' ? changed : withAmendment(context, changed);
  put(context, { action: 'amended', class: movementClass, id, newId, levels, before, after, path });
}

function alreadyActive(code: string, holder: Procedure): RuleArgs['decision/already-active'] {
  return { code, levels: holder.levels.join(', '), publishedBy: holder.publishedBy.number };
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
  if (changes.department !== undefined && changes.department !== before.department) return 'transferred';
  return 'amended';
}

function introduce(
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
    const after = withAmendment(context, { ...before, levels: sortLevels([...before.levels, ...levels]) });
    put(context, { action: 'new', class: 'new', id, newId: id, levels, before, after, path });
    return;
  }
  const after: Procedure = {
    effectiveFrom: effectiveDate(decision),
    publishedBy: decisionReference(decision),
    ...content,
    levels,
    status: 'active',
  };
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
