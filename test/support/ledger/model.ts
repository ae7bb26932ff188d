// A small model of what decisions do to a catalog, written apart from the tool: day by day, row by row, over plain
// values. It keeps what a procedure says at each of its levels, and knows nothing of files.
import { isDeepStrictEqual } from 'node:util';
import type { Decision, Level, ProcedureContent } from '../../../src/model/types.ts';

/** Values set by a row that only names its procedure, by the kind of its decision. */
const ownParts: Readonly<Record<string, (decision: Decision) => object>> = {
  internal_process: ({ number, issued }) => ({ internalProcess: { decision: number, issued } }),
  boundary_free: () => ({ boundaryFree: true }),
};

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

/** Effects of one decision: each record that it changed, before and after. */
export interface ModelStep {
  decision: Decision;
  changes: { id: string; before: ModelRecord | undefined; after: ModelRecord | undefined }[];
  /** Rows that could not be carried out. */
  broken: number;
}

export interface ModelFold {
  records: ModelRecords;
  steps: ModelStep[];
  /** Changes of records on the days on which effects ended, were suspended or came back. */
  turns: { day: string; changes: ModelStep['changes'] }[];
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
 * Carries a ledger out up to a day, last day included: on each day on which something may be otherwise than the day
 * before, all that is in effect on that day, from nothing; then what that day decides.
 *
 * @param names the name of each decision in local ids, by its key
 */
export function interpret(
  ledger: readonly Decision[],
  names: ReadonlyMap<string, string>,
  until = '9999-12-31',
): ModelFold {
  const held = ledger.filter((one) => dayOf(one) <= until);
  const order = [...new Set(held.map(dayOf))]
    .sort()
    .flatMap((day) => orderOfDay(held.filter((one) => dayOf(one) === day)));
  const taken: Decision[] = [];
  const losses = new Map<Decision, string[]>();
  for (const decision of order) {
    const lost = lostRows(decision, taken);
    if (lost === 'all') continue;
    taken.push(decision);
    losses.set(decision, lost);
  }
  const known: Known = new Map();
  const state: ModelState = { records: new Map(), away: new Map() };
  const steps: ModelStep[] = [];
  const turns: ModelFold['turns'] = [];
  const run = (decision: Decision, on: ModelState, day: string, isAgain: boolean) =>
    carryOut(decision, losses.get(decision) ?? [], on, {
      localName: names.get(keyOf(decision)) ?? '',
      known,
      isAgain,
      stop: (row, ids) => stopOf(taken, { decision, row, ids }, day),
    });
  for (const day of [...new Set([...taken.map(dayOf), ...changeDays(taken)])].sort()) {
    if (day > until) break;
    if (changeDays(taken).has(day)) {
      const again: ModelState = { records: new Map(), away: new Map() };
      for (const decision of taken) if (dayOf(decision) < day) run(decision, again, day, true);
      const ids = [...new Set([...state.records.keys(), ...again.records.keys()])];
      const changes = ids.map((id) => ({ id, before: state.records.get(id), after: again.records.get(id) }));
      turns.push({ day, changes: changes.filter(({ before, after }) => !isDeepStrictEqual(before, after)) });
      Object.assign(state, again);
    }
    for (const decision of taken) if (dayOf(decision) === day) steps.push(run(decision, state, day, false));
  }
  return { records: state.records, steps, turns };
}

type ModelRow = NonNullable<
  Decision['abolished'] | Decision['amended'] | Decision['replaced'] | Decision['new']
>[number];
type Known = Map<ModelRow, string[]>;

interface ModelState {
  records: ModelRecords;
  /** Levels that have ended for a time. */
  away: Map<string, Level[]>;
}

/** Since when a row is out of effect, and by what. */
interface Stop {
  since: string;
  suspendedBy?: Decision;
}

interface Carrying {
  localName: string;
  known: Known;
  isAgain: boolean;
  stop: (row: ModelRow, ids: string[]) => Stop | undefined;
}

const nextDay = (day: string, step = 1): string =>
  new Date(Date.parse(day) + step * 86_400_000).toISOString().slice(0, 10);

/** The last day on which a decision, or a row of it, has effect by its own words. */
function lastDay(...all: { expires?: string; until?: { effective?: string } }[]): string | undefined {
  const days = all.flatMap(({ expires, until }) => [
    ...(expires ? [expires] : []),
    ...(until?.effective ? [nextDay(until.effective, -1)] : []),
  ]);
  return days.sort()[0];
}

const hasEnd = (one: { expires?: string; until?: object }): boolean => !!one.expires || !!one.until;
const rowsOf = (decision: Decision): ModelRow[] => [
  ...(decision.abolished ?? []),
  ...(decision.replaced ?? []),
  ...(decision.amended ?? []),
  ...(decision.new ?? []),
];

/** All days on which something that was in effect may be no more, or may be again. */
function changeDays(taken: readonly Decision[]): Set<string> {
  const days = new Set<string>();
  const after = (day: string | undefined) => day !== undefined && days.add(nextDay(day));
  for (const decision of taken) {
    if (decision.ends || decision.suspends || decision.resumes) days.add(dayOf(decision));
    for (const entry of [...(decision.ends ?? []), ...(decision.suspends ?? [])]) after(entry.expires);
    for (const { until } of decision.ends ?? []) if (until?.effective) days.add(until.effective);
    after(lastDay(decision));
    for (const row of rowsOf(decision)) after(lastDay(decision, row));
  }
  return days;
}

/** Tells why a row, or a whole decision, is out of effect on a day. */
function stopOf(
  taken: readonly Decision[],
  { decision, row, ids }: { decision: Decision; row?: ModelRow; ids: string[] },
  day: string,
): Stop | undefined {
  if (decision.kind === 'baseline' || decision.kind === 'correction') return undefined;
  const last = lastDay(decision, ...(row ? [row] : []));
  const ends = last !== undefined && last < day ? [nextDay(last)] : [];
  let stops: { by: Decision; basis: string | undefined }[] = [];
  const ordering = [
    row && 'by' in row ? (row.by ?? []) : [],
    row && 'legalBases' in row ? (row.legalBases ?? []) : [],
  ];
  const bases = ordering.flat(2).map((one) => one.number);
  const later = taken.slice(taken.indexOf(decision) + 1).filter((one) => dayOf(one) <= day);
  for (const other of later) {
    if (!other.ends && !other.suspends && !other.resumes) continue;
    if (stopOf(taken, { decision: other, ids: [] }, day)) continue;
    const isMeant = (entry: { number?: string; issued?: string; codes?: string[] }) =>
      entry.number === decision.number &&
      (entry.issued === undefined || entry.issued === decision.issued) &&
      (entry.codes === undefined || entry.codes.some((code) => ids.includes(code)));
    const isWaited = (document: Decision['until']) =>
      [row?.until, decision.until].some(
        (until) =>
          document &&
          until &&
          (document.number && until.number
            ? until.number === document.number
            : until.title !== undefined && until.title === document.title),
      );
    for (const entry of other.ends ?? []) {
      const said = [entry.expires ? nextDay(entry.expires) : undefined, entry.until?.effective];
      const known = said.filter((one) => one !== undefined).sort()[0] ?? dayOf(other);
      const [, since = known] = [known, dayOf(other)].sort();
      if (since <= day && (isMeant(entry) || isWaited(entry.until))) ends.push(since);
    }
    for (const entry of other.resumes ?? []) {
      if (entry.basis) stops = stops.filter(({ basis }) => basis !== entry.basis?.number);
      else if (isMeant(entry)) stops = stops.filter(({ basis }) => basis !== undefined);
    }
    for (const entry of other.suspends ?? []) {
      if (entry.expires !== undefined && entry.expires < day) continue;
      if (entry.basis ? bases.includes(entry.basis.number) : isMeant(entry))
        stops.push({ by: other, basis: entry.basis?.number });
    }
  }
  const [since] = ends.sort();
  if (since !== undefined) return { since };
  const [stop] = stops;
  return stop && { since: dayOf(stop.by), suspendedBy: stop.by };
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
  { records, away }: ModelState,
  { localName: own, known, isAgain, stop }: Carrying,
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
    if (!isAgain) step.broken += 1;
    return undefined;
  };
  /** The record, if a row may be about it: in force, or out of it for a time; again, however it stands. */
  const heldAt = (id: string): ModelRecord | undefined => {
    const record = copy(records.get(id));
    const isBack = record?.status === 'suspended' || (record?.status === 'abolished' && away.has(id));
    return isAgain || record?.status === 'active' || isBack ? record : undefined;
  };
  const isActive = (id: string) => records.get(id)?.status === 'active';
  const target = (row: { code?: string; id?: string; name?: string }): string | undefined => {
    if (row.code !== undefined) return row.code;
    if (row.id !== undefined) return row.id;
    const called = [...records.keys()].filter((id) => records.get(id)?.parts.name === row.name);
    const isBack = (id: string) => records.get(id)?.status === 'suspended' || away.has(id);
    const ids = called.some(isActive) ? called.filter(isActive) : called.filter(isBack);
    return ids.length === 1 ? ids[0] : undefined;
  };
  const isLost = (id: string | undefined) => id !== undefined && lost.includes(id);
  const mark = (record: ModelRecord) => {
    const list = (record.parts.amendedBy as object[] | undefined) ?? [];
    if (!list.some((one) => text(one) === text(named(decision))))
      record.parts.amendedBy = [...list, named(decision)];
  };
  const term = (row: ModelRow) => {
    const expires = lastDay(decision, row);
    const until = row.until ?? decision.until;
    return { ...(expires && { expires }), ...(until && { until }) };
  };
  /** Those of the levels named that the record has; undefined where one is missing that is not away. */
  const levelsAt = (
    id: string,
    record: ModelRecord,
    levels: readonly Level[] | undefined,
  ): Level[] | undefined => {
    const has = Object.keys(record.levels) as Level[];
    const missing = (levels ?? []).filter((level) => !has.includes(level));
    if (!isAgain && missing.some((level) => !away.get(id)?.includes(level))) return undefined;
    return levels ? levels.filter((level) => has.includes(level)) : has;
  };
  const end = (
    id: string,
    row: ModelRow & { levels?: Level[] },
    named_: readonly Level[] | undefined,
    replacedBy?: string[],
  ) => {
    const record = heldAt(id);
    if (!record) return;
    const gone = levelsAt(id, record, named_) ?? [];
    const has = Object.keys(record.levels) as Level[];
    const isForATime = hasEnd(decision) || hasEnd(row);
    const gones = [...new Set([...(away.get(id) ?? []), ...gone])];
    const left = isForATime ? gones : gones.filter((level) => row.levels && !row.levels.includes(level));
    if (left.length > 0) away.set(id, left);
    else away.delete(id);
    if (has.some((level) => !gone.includes(level))) {
      for (const level of gone) delete record.levels[level];
      if (gone.length > 0) mark(record);
    } else {
      const { expires, until } = record.parts as { expires?: string; until?: object };
      const last = lastDay(decision, row);
      const isLonger =
        record.status !== 'abolished' ||
        (expires ? last === undefined || last > expires : until !== undefined && !isForATime);
      if (isLonger) {
        record.status = 'abolished';
        for (const part of ['expires', 'until', 'suspendedBy']) delete record.parts[part];
        Object.assign(record.parts, {
          effectiveTo: dayOf(decision),
          ...term(row),
          abolishedBy: named(decision),
        });
        if (replacedBy) record.parts.replacedBy = replacedBy;
      }
    }
    write(id, record);
  };
  const publish = (
    id: string,
    content: ProcedureContent,
    how: { action: 'new' | 'with'; stopped: Stop | undefined; replaces?: string[]; row: ModelRow },
  ) => {
    const before = records.get(id);
    if (how.stopped && before) return;
    if (before && before.status === 'active') {
      const held = copy(before);
      if (how.action === 'with' || content.levels.some((level) => held.levels[level])) return void fail();
      const like = Object.values(held.levels)[0] ?? {};
      // What the row does not say is as the plain value: the model is only asked where all levels agree on it.
      for (const level of content.levels) held.levels[level] = { ...like, ...valuesIn(content) };
      mark(held);
      return void write(id, held);
    }
    const isOwn = step.changes.some((change) => change.id === id);
    if (before && !isOwn && heldAt(id) && !isAgain) return void fail();
    const parts: Record<string, unknown> = { effectiveFrom: dayOf(decision), publishedBy: named(decision) };
    for (const [part, value] of Object.entries(content))
      if (part !== 'levels' && !(byLevel as readonly string[]).includes(part)) parts[part] = value;
    if (how.replaces) parts.replaces = how.replaces;
    Object.assign(parts, term(how.row));
    const { stopped } = how;
    if (stopped) parts.effectiveTo = stopped.since;
    if (stopped?.suspendedBy) parts.suspendedBy = named(stopped.suspendedBy);
    const levels = Object.fromEntries(content.levels.map((level) => [level, valuesIn(content)]));
    const status = !stopped ? 'active' : stopped.suspendedBy ? 'suspended' : 'lapsed';
    return void write(id, { status, levels, parts });
  };
  const idFor = (content: ProcedureContent, local: string) => content.code ?? `${own}.${local}`;
  /** Does a row, once; what broke on its day is not done again. */
  const each = <Row extends ModelRow>(
    list: readonly Row[] | undefined,
    carry: (row: Row, i: number) => void,
  ) => {
    for (const [i, row] of (list ?? []).entries()) {
      if (isAgain && !known.has(row)) continue;
      const { broken } = step;
      carry(row, i);
      if (step.broken > broken) known.delete(row);
    }
  };

  each(decision.abolished, (row) => {
    const id = isAgain ? known.get(row)?.[0] : target(row);
    if (!isAgain && isLost(id)) return;
    const record = id === undefined ? undefined : heldAt(id);
    if (id === undefined || !record) return void fail();
    known.set(row, [id]);
    if (stop(row, [id])) return;
    if (!levelsAt(id, record, row.levels)) return void fail();
    end(id, row, row.levels);
  });
  each(decision.replaced, (row, i) => {
    if (row.codes.some((code) => lost.includes(code))) return;
    const fresh = row.with.map((content, j) => idFor(content, `with-${i + 1}-${j + 1}`));
    const isWhole = row.codes.every((code) => {
      const held = heldAt(code);
      return held && !fresh.includes(code) && levelsAt(code, held, row.levels);
    });
    if (!isWhole && !isAgain) return void fail();
    known.set(row, [...row.codes]);
    const stopped = stop(row, [...row.codes]);
    if (!stopped) for (const code of row.codes) end(code, row, row.levels, fresh);
    for (const [j, content] of row.with.entries())
      publish(fresh[j] ?? '', content, { action: 'with', stopped, replaces: [...row.codes], row });
  });
  each(decision.amended, (row) => {
    const id = isAgain ? known.get(row)?.[0] : target(row);
    if (!isAgain && isLost(id)) return;
    const record = id === undefined ? undefined : heldAt(id);
    if (!record || id === undefined) return void fail();
    known.set(row, [id]);
    const {
      code,
      levels: newLevels,
      ...rest
    } = (row.changes ?? ownParts[decision.kind]?.(decision) ?? {}) as { code?: string; levels?: Level[] };
    if (code === undefined && stop(row, [id])) return;
    const levels = levelsAt(id, record, row.levels);
    if (!levels) return void fail();
    if (levels.length === 0) return void write(id, record);
    for (const [part, value] of Object.entries(rest)) {
      if ((byLevel as readonly string[]).includes(part))
        for (const level of levels) (record.levels[level] as LevelValues)[part] = value;
      else record.parts[part] = value;
    }
    if (newLevels) throw new Error('the model does not change levels by amendment');
    const newId = code ?? id;
    if (code !== undefined) record.parts.code = code;
    const unchanged = id in Object.fromEntries(start) ? start.get(id) === text(record) : false;
    if (!isAgain && unchanged) return void fail();
    if (newId !== id && records.has(newId)) return void fail();
    if (decision.kind === 'publication' || decision.kind === 'correction') mark(record);
    if (newId === id) return void write(id, record);
    for (const [other, linked] of records) {
      const renamed = copy(linked);
      for (const key of ['replaces', 'replacedBy'])
        if (Array.isArray(renamed.parts[key]))
          renamed.parts[key] = (renamed.parts[key] as string[]).map((one) => (one === id ? newId : one));
      if (text(renamed) !== text(linked)) write(other, renamed);
    }
    const gone = away.get(id);
    away.delete(id);
    if (gone) away.set(newId, gone);
    write(id, undefined);
    write(newId, copy(record));
  });
  each(decision.new, (content, i) => {
    const id = idFor(content, `new-${i + 1}`);
    if (isLost(id)) return;
    known.set(content, [id]);
    publish(id, content, { action: 'new', stopped: stop(content, [id]), row: content });
  });
  return step;
}

const valuesIn = (content: ProcedureContent): LevelValues =>
  Object.fromEntries(byLevel.flatMap((part) => (content[part] === undefined ? [] : [[part, content[part]]])));

/** The name of a decision in local ids: with its issuer where another has the plain one. */
export function localName(decision: Decision, taken: Iterable<string>): string {
  const plain = `${decision.issued}-${decision.number.replace('/', '-').replace('Đ', 'D')}`;
  return [...taken].includes(plain) ? `${plain}-${decision.issuer?.toLowerCase()}` : plain;
}
