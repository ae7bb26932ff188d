// A small model of what decisions do to a catalog, written apart from the tool: day by day, row by row, over plain
// values. It keeps what a procedure says at each of its levels, and knows nothing of files.
import type { Decision, Level, ProcedureContent } from '../../src/model/types.ts';

const byLevel = ['timeLimit', 'fees', 'online', 'internalProcess'] as const;
type LevelValues = Record<string, unknown>;

/** A procedure as the model sees it. */
export interface ModelRecord {
  status: string;
  levels: Partial<Record<Level, LevelValues>>;
  /** All other parts, and the trace. */
  parts: Record<string, unknown>;
}

export type ModelRecords = Map<string, ModelRecord>;

/** What one decision did: each record that it changed, before and after. */
export interface ModelStep {
  decision: Decision;
  changes: { id: string; before: ModelRecord | undefined; after: ModelRecord | undefined }[];
  /** Rows that could not be carried out. */
  broken: number;
}

export interface ModelFold {
  records: ModelRecords;
  steps: ModelStep[];
}

export const dayOf = (decision: Decision): string =>
  decision.effective === 'on_signing' ? decision.issued : decision.effective;
export const keyOf = ({ issuer = '', number, issued }: Decision): string => `${issuer}/${number}/${issued}`;
const serial = (number: string): number => Number(/^\d+/.exec(number)?.[0] ?? Number.MAX_SAFE_INTEGER);
const named = (decision: Decision) => ({ number: decision.number, issued: decision.issued });
const copy = <T>(value: T): T => structuredClone(value);
const text = (value: unknown): string => JSON.stringify(value) ?? '';

/** Tells which of two decisions of one day goes first, where neither waits for the other. */
function goesBefore(a: Decision, b: Decision): boolean {
  if ((a.kind === 'baseline') !== (b.kind === 'baseline')) return a.kind === 'baseline';
  if (a.issued !== b.issued) return a.issued < b.issued;
  if ((a.issuer ?? '') !== (b.issuer ?? '')) return (a.issuer ?? '') < (b.issuer ?? '');
  if (serial(a.number) !== serial(b.number)) return serial(a.number) < serial(b.number);
  return a.number < b.number;
}

/** The decisions of one day in their order: again and again the least of those that wait for none that is left. */
function orderOfDay(today: readonly Decision[]): Decision[] {
  const left = [...today];
  const done: Decision[] = [];
  while (left.length > 0) {
    const ready = left.filter(
      (one) => !left.some((other) => other !== one && (one.after ?? []).includes(other.number)),
    );
    let least = (ready.length > 0 ? ready : left)[0] as Decision;
    for (const one of ready.length > 0 ? ready : left) if (goesBefore(one, least)) least = one;
    done.push(least);
    left.splice(left.indexOf(least), 1);
  }
  return done;
}

/**
 * Carries a ledger out up to a day, last day included.
 *
 * @param names the name of each decision in local ids, by its key
 */
export function interpret(
  ledger: readonly Decision[],
  names: ReadonlyMap<string, string>,
  until = '9999-12-31',
): ModelFold {
  const records: ModelRecords = new Map();
  const steps: ModelStep[] = [];
  const days = [...new Set(ledger.map(dayOf))].sort().filter((day) => day <= until);
  for (const day of days) {
    for (const decision of orderOfDay(ledger.filter((one) => dayOf(one) === day))) {
      const lost = lostRows(
        decision,
        steps.map((step) => step.decision),
      );
      if (lost !== 'all') steps.push(carryOut(decision, lost, records, names.get(keyOf(decision)) ?? ''));
    }
  }
  return { records, steps };
}

/** The procedures whose rows an earlier decision took away, or all rows. */
function lostRows(decision: Decision, earlier: readonly Decision[]): 'all' | string[] {
  const lost: string[] = [];
  for (const other of earlier) {
    for (const entry of other.supersedes ?? []) {
      const { number, issued, codes, provisions } =
        typeof entry === 'string'
          ? { number: entry, issued: undefined, codes: undefined, provisions: undefined }
          : entry;
      if (number !== decision.number || (issued !== undefined && issued !== decision.issued)) continue;
      if (!codes && !provisions) return 'all';
      lost.push(...(codes ?? []));
    }
  }
  return lost;
}

function carryOut(
  decision: Decision,
  lost: readonly string[],
  records: ModelRecords,
  localName: string,
): ModelStep {
  const start = new Map([...records].map(([id, record]) => [id, text(record)]));
  const step: ModelStep = { decision, changes: [], broken: 0 };
  const write = (id: string, after: ModelRecord | undefined) => {
    const before = records.get(id);
    if (after) records.set(id, after);
    else records.delete(id);
    step.changes.push({ id, before, after });
  };
  const fail = () => {
    step.broken += 1;
    return undefined;
  };
  const activeAt = (id: string) => (records.get(id)?.status === 'active' ? copy(records.get(id)) : undefined);
  const target = (row: { code?: string; id?: string; name?: string }): string | undefined => {
    if (row.code !== undefined) return row.code;
    if (row.id !== undefined) return row.id;
    const ids = [...records.keys()].filter((id) => activeAt(id)?.parts.name === row.name);
    return ids.length === 1 ? ids[0] : undefined;
  };
  const isLost = (id: string | undefined) => id !== undefined && lost.includes(id);
  const mark = (record: ModelRecord) => {
    const list = (record.parts.amendedBy as object[] | undefined) ?? [];
    if (!list.some((one) => text(one) === text(named(decision))))
      record.parts.amendedBy = [...list, named(decision)];
  };
  const end = (id: string, levels: readonly Level[] | undefined, replacedBy?: string[]) => {
    const record = activeAt(id);
    if (!record) return fail();
    const held = Object.keys(record.levels) as Level[];
    if (levels?.some((level) => !held.includes(level))) return fail();
    const gone = levels ?? held;
    if (held.some((level) => !gone.includes(level))) {
      for (const level of gone) delete record.levels[level];
      mark(record);
    } else {
      record.status = 'abolished';
      Object.assign(record.parts, { effectiveTo: dayOf(decision), abolishedBy: named(decision) });
      if (replacedBy) record.parts.replacedBy = replacedBy;
    }
    write(id, record);
    return id;
  };
  const publish = (id: string, content: ProcedureContent, action: 'new' | 'with', replaces?: string[]) => {
    const held = activeAt(id);
    if (held) {
      if (action === 'with' || content.levels.some((level) => held.levels[level])) return void fail();
      const like = Object.values(held.levels)[0] ?? {};
      // What the row does not say is as the plain value: the model is only asked where all levels agree on it.
      for (const level of content.levels) held.levels[level] = { ...like, ...valuesIn(content) };
      mark(held);
      return void write(id, held);
    }
    const parts: Record<string, unknown> = { effectiveFrom: dayOf(decision), publishedBy: named(decision) };
    for (const [part, value] of Object.entries(content))
      if (part !== 'levels' && !(byLevel as readonly string[]).includes(part)) parts[part] = value;
    if (replaces) parts.replaces = replaces;
    const levels = Object.fromEntries(content.levels.map((level) => [level, valuesIn(content)]));
    return void write(id, { status: 'active', levels, parts });
  };
  const idFor = (content: ProcedureContent, local: string) => content.code ?? `${localName}.${local}`;

  for (const row of decision.abolished ?? []) {
    const id = target(row);
    if (isLost(id)) continue;
    if (id === undefined) fail();
    else end(id, row.levels);
  }
  for (const [i, row] of (decision.replaced ?? []).entries()) {
    if (row.codes.some((code) => lost.includes(code))) continue;
    const fresh = row.with.map((content, j) => idFor(content, `with-${i + 1}-${j + 1}`));
    const isWhole = row.codes.every((code) => {
      const held = activeAt(code);
      return held && !fresh.includes(code) && (row.levels ?? []).every((level) => held.levels[level]);
    });
    if (!isWhole) {
      fail();
      continue;
    }
    for (const code of row.codes) end(code, row.levels, fresh);
    for (const [j, content] of row.with.entries()) publish(fresh[j] ?? '', content, 'with', [...row.codes]);
  }
  for (const row of decision.amended ?? []) {
    const id = target(row);
    if (isLost(id)) continue;
    const record = id === undefined ? undefined : activeAt(id);
    const held = Object.keys(record?.levels ?? {}) as Level[];
    if (!record || id === undefined || row.levels?.some((level) => !held.includes(level))) {
      fail();
      continue;
    }
    const changes: Record<string, unknown> =
      decision.kind === 'internal_process' && !row.changes
        ? { internalProcess: { decision: decision.number, issued: decision.issued } }
        : { ...row.changes };
    const { code, levels: newLevels, ...rest } = changes as { code?: string; levels?: Level[] };
    for (const [part, value] of Object.entries(rest)) {
      if ((byLevel as readonly string[]).includes(part))
        for (const level of row.levels ?? held) (record.levels[level] as LevelValues)[part] = value;
      else record.parts[part] = value;
    }
    if (newLevels) throw new Error('the model does not change levels by amendment');
    const newId = code ?? id;
    if (code !== undefined) record.parts.code = code;
    const unchanged = id in Object.fromEntries(start) ? start.get(id) === text(record) : false;
    if (unchanged || (newId !== id && records.has(newId))) {
      fail();
      continue;
    }
    if (decision.kind === 'publication' || decision.kind === 'correction') mark(record);
    if (newId !== id) {
      for (const [other, linked] of records) {
        const renamed = copy(linked);
        for (const key of ['replaces', 'replacedBy'])
          if (Array.isArray(renamed.parts[key]))
            renamed.parts[key] = (renamed.parts[key] as string[]).map((one) => (one === id ? newId : one));
        if (text(renamed) !== text(linked)) write(other, renamed);
      }
      write(id, undefined);
      const own = copy(record);
      write(newId, own);
    } else write(id, record);
  }
  for (const [i, content] of (decision.new ?? []).entries()) {
    const id = idFor(content, `new-${i + 1}`);
    if (!isLost(id)) publish(id, content, 'new');
  }
  return step;
}

const valuesIn = (content: ProcedureContent): LevelValues =>
  Object.fromEntries(byLevel.flatMap((part) => (content[part] === undefined ? [] : [[part, content[part]]])));

/** The name of a decision in local ids: with its issuer where another has the plain one. */
export function localName(decision: Decision, taken: Iterable<string>): string {
  const plain = `${decision.issued}-${decision.number.replace('/', '-').replace('Đ', 'D')}`;
  return [...taken].includes(plain) ? `${plain}-${decision.issuer?.toLowerCase()}` : plain;
}
