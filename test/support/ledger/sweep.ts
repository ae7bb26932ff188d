// Random sequences of decisions, each held against the model in model.ts after every step.
import { deepStrictEqual, ok } from 'node:assert';
import { isDeepStrictEqual } from 'node:util';
import { foldPeriod, reportPeriod } from '../../../src/figures/report.ts';
import { addDays } from '../../../src/model/date.ts';
import { procedureId } from '../../../src/model/layout.ts';
import {
  type Amendment,
  type Decision,
  type Level,
  type Procedure,
  type ProcedureContent,
  tracePartNames,
} from '../../../src/model/types.ts';
import { countCatalog } from '../../../src/plan/counts.ts';
import { type Catalog, catalogOf, dayOf as ledgerDay, readRows, startOf } from '../../../src/plan/catalog.ts';
import { diffVersions } from '../../../src/plan/diff.ts';
import { filesOfPlan, filesOfReversal } from '../../../src/plan/file-changes.ts';
import { fold } from '../../../src/plan/fold.ts';
import { isSameContent } from '../../../src/plan/ledger.ts';
import { planDecisions } from '../../../src/plan/plan.ts';
import { planReversal } from '../../../src/plan/revert.ts';
import { emptyState, stateOf } from '../../../src/plan/state.ts';
import { verifyCatalog } from '../../../src/plan/verify.ts';
import {
  dayOf,
  interpret,
  keyOf,
  localName,
  type ModelFold,
  type ModelRecord,
  type ModelRecords,
} from './model.ts';
import { changeMemory, emptyMemory, type MemoryCatalog, readMemory } from '../memory.ts';

type Random = (below: number) => number;

/** Whole numbers by a seed, the same on every machine (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const basis = { number: '23/2015/NĐ-CP', issued: '2015-02-16' };
const bases = [basis, { number: '66/2020/NĐ-CP', issued: '2020-04-15' }];
const allLevels: Level[][] = [['province'], ['commune'], ['province', 'commune']];
/** National codes, and one that a province gave to an internal procedure. */
const codes = [...Array.from({ length: 7 }, (_, i) => `1.00000${i + 1}`), 'NB-STP-01'];
const days = ['2021-02-01', '2021-02-10', '2021-03-01', '2021-03-15', '2021-04-01', '2021-06-01'];
/** Last days of effects, before, on and after days on which decisions begin. */
const lastDays = ['2021-02-09', '2021-02-10', '2021-02-28', '2021-03-20', '2021-04-30', '2021-06-01'];
const awaited = [{ title: 'Nghị định thay thế' }, { number: '9/2021/NĐ-CP', title: 'Nghị định thay thế' }];

/** A catalog under test, with what the model needs to know of it. */
interface Run {
  random: Random;
  memory: MemoryCatalog;
  ledger: Decision[];
  names: Map<string, string>;
}

/** Carries one random sequence out; throws where the tool and the model part. */
export function sweepOne(seed: number): void {
  const random = randomOf(seed);
  const run: Run = { random, memory: emptyMemory('2020-12-31'), ledger: [], names: new Map() };
  apply(run, firstDecision(random), '2021-01-31');
  const stages = [versionOf(run)];
  const steps = 4 + random(6);
  for (let i = 0; i < steps; i++) {
    const today = days[Math.min(i, days.length - 1)] as string;
    const choice = random(7);
    if (choice === 0 && run.ledger.length > 2) revert(run);
    else if (choice === 1) carryOutDue(run, today);
    else apply(run, anyDecision(run, i), today);
    stages.push(versionOf(run));
  }
  compareDays(run);
  compareVersions(stages);
  compareReport(run);
  compareArrival(run);
}

/** Returns the content of a record, as the model keeps it. */
function seen({ status, levels, byLevel, ...rest }: Procedure): ModelRecord {
  const { timeLimit, fees, online, internalProcess, ...parts } = rest;
  const plain = Object.entries({ timeLimit, fees, online, internalProcess });
  const held = levels.map((level) => {
    const own: Record<string, unknown> = level === 'unspecified' ? {} : { ...byLevel?.[level] };
    const said = plain.map(([part, value]) => [part, own[part] ?? value]);
    return [level, Object.fromEntries(said.filter(([, value]) => value !== undefined))];
  });
  return { status, levels: Object.fromEntries(held), parts };
}

const seenAll = (records: ReadonlyMap<string, Procedure>): ModelRecords =>
  new Map([...records].map(([id, record]) => [id, seen(record)]));
const sorted = (records: ModelRecords) => [...records].sort(([a], [b]) => (a < b ? -1 : 1));
const activeOf = (records: ModelRecords) => [...records.values()].filter(({ status }) => status === 'active');

const versionOf = ({ memory }: Run): Catalog => catalogOf(readMemory(memory));

/** Applies a decision where the model can carry out all, and expects a refusal with nothing written where it cannot. */
function apply(run: Run, decision: Decision, today: string): void {
  const held = catalogOf(readMemory(run.memory));
  const plan = planDecisions(held, [{ path: 'draft.yaml', value: decision }], today);
  const name = localName(decision, run.names.values());
  const names = new Map([...run.names, [keyOf(decision), name]]);
  const ledger = [...run.ledger, decision];
  const whole = interpret(ledger, names);
  const isSound = whole.steps.every(({ broken }) => broken === 0);
  deepStrictEqual(plan.findings.length === 0, isSound, `accepted: ${JSON.stringify(plan.findings)}`);
  if (!isSound) return;
  run.memory = changeMemory(run.memory, filesOfPlan(plan, held));
  run.ledger = ledger;
  run.names = names;
  const after = hold(run);
  deepStrictEqual(sorted(seenAll(plan.after.records)), sorted(seenAll(after.records)), 'plan is apply');
  const active = activeOf(seenAll(after.records));
  const rows = active.reduce((sum, { levels }) => sum + Object.keys(levels).length, 0);
  deepStrictEqual([plan.counts.after.procedures, plan.counts.after.rows], [active.length, rows]);
  deepStrictEqual(countCatalog(after), plan.counts.after);
}

/** Carries out what begins and ends by a day. */
function carryOutDue(run: Run, today: string): void {
  const held = catalogOf(readMemory(run.memory));
  const plan = planDecisions(held, [], today, today);
  deepStrictEqual(plan.findings, [], 'what is due can be carried out');
  run.memory = changeMemory(run.memory, filesOfPlan(plan, held));
  deepStrictEqual(ledgerDay(readMemory(run.memory)), plan.asOf.after, 'the day that is recorded');
  const after = hold(run);
  deepStrictEqual(sorted(seenAll(plan.after.records)), sorted(seenAll(after.records)), 'due is apply');
}

/** On every day, before and after each end, the catalog is what the model says. */
function compareDays({ memory, ledger, names }: Run): void {
  const catalog = catalogOf(readMemory(memory));
  const docs = readRows(catalog.ledger);
  for (const day of [...days, ...lastDays, ...lastDays.map((last) => addDays(last, 1))]) {
    const { state } = fold(startOf(catalog), docs, day);
    deepStrictEqual(
      sorted(seenAll(state.records)),
      sorted(interpret(ledger, names, day).records),
      `on ${day}`,
    );
  }
}

/** Holds the record files against the model and against the ledger. */
function hold({ memory, ledger, names }: Run) {
  const files = readMemory(memory);
  const asOf = ledgerDay(files);
  const state = stateOf(files);
  deepStrictEqual(
    sorted(seenAll(state.records)),
    sorted(interpret(ledger, names, asOf).records),
    `as of ${asOf}`,
  );
  const { differences, broken } = verifyCatalog(catalogOf(files), asOf);
  deepStrictEqual([differences, broken], [[], []], 'verify');
  deepStrictEqual(
    files.procedures.map(({ path }) => procedureId(path)).sort(),
    [...state.records.keys()].sort(),
  );
  return state;
}

/** Takes a decision out, where by the model all others go on doing what they do. */
function revert(run: Run): void {
  const decision = run.ledger[1 + run.random(run.ledger.length - 1)] as Decision;
  const files = readMemory(run.memory);
  const doc = files.decisions.find(({ value }) => keyOf(value) === keyOf(decision));
  ok(doc);
  const reversal = planReversal(catalogOf(files), doc);
  const others = run.ledger.filter((other) => other !== decision);
  const told = ({ steps }: ModelFold) =>
    new Map(
      steps
        .filter((step) => keyOf(step.decision) !== keyOf(decision))
        .map(({ decision: one, changes, broken }) => [keyOf(one), JSON.stringify([changes, broken])]),
    );
  const [held, left] = [told(interpret(run.ledger, run.names)), told(interpret(others, run.names))];
  const isNamed = others.some((other) => namesDecision(other, decision, others));
  const isSame = [...held, ...left].every(([key]) => held.get(key) === left.get(key));
  deepStrictEqual(reversal.restingOn.length === 0, isSame && !isNamed, `revert ${decision.number}`);
  if (reversal.restingOn.length > 0) return;
  run.memory = changeMemory(run.memory, filesOfReversal(reversal, catalogOf(files)));
  run.ledger = others;
  run.names.delete(keyOf(decision));
  ok(reversal.asOf.after <= reversal.asOf.before);
  hold(run);
}

function namesDecision(other: Decision, decision: Decision, others: readonly Decision[]): boolean {
  const isMeant = (reference: { number: string; issued?: string }, one: Decision) =>
    one.number === reference.number && (reference.issued === undefined || one.issued === reference.issued);
  const isOnly = (reference: { number: string; issued?: string }) =>
    isMeant(reference, decision) && !others.some((one) => isMeant(reference, one));
  const isAfter = (other.after ?? []).includes(decision.number);
  if (isAfter && dayOf(other) === dayOf(decision)) return true;
  return (
    (isAfter && isOnly({ number: decision.number })) ||
    (other.supersedes ?? []).some((entry) => isOnly(typeof entry === 'string' ? { number: entry } : entry)) ||
    [...(other.ends ?? []), ...(other.suspends ?? []), ...(other.resumes ?? [])].some(
      ({ number, issued }) => number !== undefined && isOnly({ number, ...(issued && { issued }) }),
    )
  );
}

/** Every difference between two stages is told, and explained; nothing else is. */
function compareVersions(stages: readonly Catalog[]): void {
  for (const [i, to] of stages.entries()) {
    const from = stages[Math.floor(i / 2)] as Catalog;
    const [own, all] = [readRows(from.ledger), readRows(to.ledger)];
    // One that was taken out and came again under its number with other rows is no part of a ledger that only grew.
    const isGrown = own.every((doc) => all.some(({ value }) => isSameContent(value, doc.value)));
    if (!isGrown) continue;
    const { changes } = diffVersions(from, to);
    const unexplained = changes.filter((change) => change.class === 'unexplained');
    deepStrictEqual(unexplained, [], 'diff');
    const fresh = new Set(
      all
        .filter(
          ({ value }) =>
            !own.some((doc) => keyOf(doc.value) === keyOf(value)) ||
            dayOf(value) > from.asOf ||
            isTimed(value),
        )
        .map(({ value }) => value.number),
    );
    for (const change of changes) ok(fresh.has(change.decision ?? ''), `diff names ${change.decision}`);
    const [before, after] = [seenAll(from.state.records), seenAll(to.state.records)];
    const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
      (id) => JSON.stringify(before.get(id)) !== JSON.stringify(after.get(id)),
    );
    const told = new Set(changes.flatMap(({ id, formerId }) => [id, formerId]));
    for (const id of differing) ok(told.has(id), `diff tells ${id}`);
  }
}

/** Tells whether what a decision does may change after its day, or what others do by it. */
const isTimed = ({ expires, until, ends, suspends, resumes, ...rest }: Decision): boolean =>
  [expires, until, ends, suspends, resumes].some((part) => part !== undefined) ||
  [...(rest.abolished ?? []), ...(rest.amended ?? []), ...(rest.new ?? [])].some(
    (row) => row.expires || row.until,
  );

const inForce = (record: ModelRecord | undefined): number => Number(record?.status === 'active');

/** Returns a record as it is told: its status, levels and content, not which decisions it is from. */
function withoutTraces(record: ModelRecord | undefined) {
  if (!record) return undefined;
  const traces: readonly string[] = tracePartNames;
  return {
    ...record,
    parts: Object.fromEntries(Object.entries(record.parts).filter(([part]) => !traces.includes(part))),
  };
}

/** The report of a period counts what took effect in it, and its figures reconcile. */
function compareReport({ memory, ledger, names }: Run): void {
  const [from, to] = ['2021-02-05', '2021-03-20'];
  const report = reportPeriod(foldPeriod(catalogOf(readMemory(memory)), from, to, to));
  const { steps, records, turns } = interpret(ledger, names, to);
  const inPeriod = steps.filter(({ decision }) => dayOf(decision) >= from && decision.kind === 'publication');
  deepStrictEqual(report.decisions, inPeriod.length, 'report: decisions');
  deepStrictEqual(report.opening, activeOf(interpret(ledger, names, '2021-02-04').records).length);
  deepStrictEqual(report.closing, activeOf(records).length);
  deepStrictEqual(report.balance.closing, report.closing, 'report: balance');
  const ended = turns.filter(({ day }) => day >= from).flatMap(({ changes }) => changes);
  const ends = (change: number) =>
    ended.filter(
      ({ before, after }) =>
        inForce(after) - inForce(before) === change &&
        !isDeepStrictEqual(withoutTraces(before), withoutTraces(after)),
    ).length;
  deepStrictEqual(report.ends, { lapsed: ends(-1), resumed: ends(1), changed: ends(0) }, 'report: ends');
  deepStrictEqual(report.opening + report.appeared - report.disappeared, report.closing);
}

/** The same decisions, come in any order, add up to the same. */
function compareArrival({ random, memory, ledger, names }: Run): void {
  const files = readMemory(memory);
  const asOf = ledgerDay(files);
  const shuffled = [...files.decisions];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = random(i + 1);
    [shuffled[i], shuffled[j]] = [shuffled[j] as never, shuffled[i] as never];
  }
  const again = fold(emptyState(files), shuffled, asOf).state;
  deepStrictEqual(new Map([...again.records].sort()), new Map([...stateOf(files).records].sort()), 'arrival');
  // One that came beside a namesake keeps the name that it has since, also when the namesake was reverted.
  if (ledger.some((decision) => names.get(keyOf(decision)) !== localName(decision, []))) return;
  const docs = [...ledger].sort(() => random(3) - 1).map((value, i) => ({ path: `${i}.yaml`, value }));
  const empty = readMemory(emptyMemory('2020-12-31'));
  const plan = planDecisions(catalogOf(empty), docs, asOf, asOf);
  deepStrictEqual(plan.findings, []);
  deepStrictEqual(new Map([...plan.after.records].sort()), new Map([...again.records].sort()), 'all at once');
}

// What is decided

const pick = <T>(random: Random, list: readonly T[]): T => list[random(list.length)] as T;

function content(random: Random, code: string | undefined, serial: number): ProcedureContent {
  return {
    ...(code !== undefined && { code }),
    name: random(4) === 0 ? 'Tên chung' : `Thủ tục ${serial}`,
    department: pick(random, ['so-tu-phap', 'so-xay-dung']),
    sector: 'chung-thuc',
    levels: [...pick(random, allLevels)],
    ...levelValues(random, serial),
    legalBases: [...pick(random, [[basis], bases])],
  };
}

const levelValues = (random: Random, serial: number) => ({
  timeLimit: { value: random(4), unit: 'day' as const },
  fees: pick(random, ['none', 'unspecified'] as const),
  online: pick(random, ['full', 'partial', 'none'] as const),
  internalProcess: { decision: `${serial % 3}/QĐ-UBND` },
});

function firstDecision(random: Random): Decision {
  return {
    number: 'Danh mục ban đầu',
    kind: 'baseline',
    issued: '2021-01-01',
    effective: 'on_signing',
    departments: [
      { id: 'so-tu-phap', name: 'Sở Tư pháp' },
      { id: 'so-xay-dung', name: 'Sở Xây dựng' },
    ],
    sectors: [{ id: 'chung-thuc', name: 'Chứng thực' }],
    new: codes.slice(0, 5).map((code, i) => content(random, code, i)),
  };
}

/** A decision about what the catalog holds, or may hold by then; often one that cannot be carried out. */
function anyDecision({ random, ledger, names }: Run, serial: number): Decision {
  const number = `${1 + random(9)}/QĐ-UBND`;
  const issued = pick(random, days);
  const issuer = random(8) === 0 ? 'B' : 'A';
  const effective =
    random(3) === 0
      ? pick(
          random,
          days.filter((day) => day >= issued),
        )
      : 'on_signing';
  const key = keyOf({ number, issued, issuer } as Decision);
  const isTaken = ledger.some((one) => keyOf(one) === key);
  const head = { number: isTaken ? `${20 + serial}/QĐ-UBND` : number, issuer, issued, effective };
  const held = [...interpret(ledger, names).records.keys()];
  const free = [...held, ...codes].sort(() => random(3) - 1);
  const ids = [...new Set(free)];
  const after = ledger.filter((one) => dayOf(one) === (effective === 'on_signing' ? issued : effective));
  const more: Partial<Decision> = {
    ...(random(4) === 0 && after.length > 0 && { after: [pick(random, after).number] }),
    ...(random(5) === 0 && ledger.length > 1 && { supersedes: [superseded(random, ledger)] }),
  };
  const start = effective === 'on_signing' ? issued : effective;
  const kind = random(10);
  if (random(6) === 0 && ledger.length > 1)
    return { ...head, kind: 'publication', ...acts(random, ledger, start) };
  if (random(4) === 0) Object.assign(more, termFrom(random, start));
  if (kind === 0 || kind === 1)
    return { ...head, ...more, kind: 'online_service', amended: [setOnline(random, ids)] };
  if (kind === 2) return { ...head, ...more, kind: 'internal_process', amended: [named(ids[0] ?? '')] };
  if (kind === 4) return { ...head, ...more, kind: 'boundary_free', amended: [named(ids[0] ?? '')] };
  if (kind === 3) return { ...head, kind: 'correction', amended: [recode(random, ids)] };
  const published = rows(random, ids, serial);
  for (const row of [...(published.abolished ?? []), ...(published.amended ?? []), ...(published.new ?? [])])
    if (random(5) === 0) Object.assign(row, termFrom(random, start));
  return { ...head, ...more, kind: 'publication', ...published };
}

/** An end of what begins on a day. */
function termFrom(random: Random, start: string): Pick<Decision, 'expires' | 'until'> {
  const later = lastDays.filter((day) => day >= start);
  if (random(4) === 0 || later.length === 0) return { until: pick(random, awaited) };
  const until =
    random(4) === 0
      ? { until: { ...pick(random, awaited), effective: addDays(pick(random, later), 1) } }
      : {};
  return { expires: pick(random, later), ...until };
}

/** Makes the entries that a decision ends, suspends or lets resume. */
function acts(random: Random, ledger: readonly Decision[], start: string): Partial<Decision> {
  const meant = pick(random, ledger.slice(1));
  const { number, issued, abolished, amended } = meant;
  const one = [...(abolished ?? []), ...(amended ?? [])].flatMap((row) => row.code ?? row.id ?? []);
  const codes = random(3) === 0 && one.length > 0 ? { codes: one.slice(0, 1) } : {};
  const named = { number, issued, ...codes };
  const later = lastDays.filter((day) => day >= start);
  const expires = random(2) === 0 && later.length > 0 ? { expires: pick(random, later) } : {};
  const whole = random(4) === 0 ? termFrom(random, start) : {};
  if (random(4) === 0) {
    const held = { basis: pick(random, bases) };
    return random(3) === 0 ? { resumes: [held] } : { ...whole, suspends: [{ ...held, ...expires }] };
  }
  const choice = random(5);
  if (choice === 0) {
    const effective = random(2) === 0 ? { effective: pick(random, lastDays) } : {};
    const come = { until: { ...pick(random, awaited), ...effective } };
    return { ends: [random(2) === 0 ? { ...come, ...expires } : { ...named, ...expires }] };
  }
  if (choice === 1) return { resumes: [named] };
  return { ...whole, suspends: [{ ...named, ...expires }] };
}

function superseded(random: Random, ledger: readonly Decision[]) {
  const { number, issued, abolished, amended, replaced } = pick(random, ledger.slice(1));
  const one = [
    ...(replaced ?? []).flatMap(({ codes }) => codes),
    ...[...(abolished ?? []), ...(amended ?? [])].flatMap((row) => row.code ?? row.id ?? []),
  ];
  if (random(2) === 0 || one.length === 0) return random(2) === 0 ? number : { number, issued };
  return { number, issued, codes: one.slice(0, 1) };
}

const isLocal = (id: string): boolean => id.length > 8;
const named = (id: string): { code?: string; id?: string } => (isLocal(id) ? { id } : { code: id });

const setOnline = (random: Random, ids: readonly string[]): Amendment => ({
  ...named(ids[0] ?? ''),
  ...(random(2) === 0 && { levels: [pick(random, ['province', 'commune'] as const)] }),
  changes: { online: pick(random, ['full', 'partial', 'none'] as const) },
});

const recode = (random: Random, ids: readonly string[]): Amendment => ({
  ...named(ids.find(isLocal) ?? ids[0] ?? ''),
  changes: { code: `2.00000${random(9)}` },
});

/** One to three rows about different procedures. */
function rows(random: Random, ids: readonly string[], serial: number): Partial<Decision> {
  const decision = { new: [], amended: [], replaced: [], abolished: [] } as Required<
    Pick<Decision, 'new' | 'amended' | 'replaced' | 'abolished'>
  >;
  if (random(12) === 0)
    return {
      amended: [{ name: 'Tên chung', changes: { receptionPlace: `nơi ${serial}` }, by: pick(random, bases) }],
    };
  let at = 0;
  const next = () => ids[at++] ?? `3.00000${at}`;
  for (let i = 0; i <= random(3); i++) {
    const levels = random(3) === 0 ? { levels: [pick(random, ['province', 'commune'] as const)] } : {};
    const mark = serial * 10 + i;
    const choice = random(7);
    if (choice === 0)
      decision.new.push(content(random, random(2) === 0 ? `3.0000${10 + random(9)}` : undefined, mark));
    else if (choice === 1) decision.new.push(content(random, codeOf(next()), mark));
    else if (choice <= 3)
      decision.amended.push({
        ...named(next()),
        ...levels,
        changes: changesOf(random, levels, mark),
        by: pick(random, [...bases, [...bases]]),
      });
    else if (choice === 4) {
      const old = random(3) === 0 ? [next(), next()] : [next()];
      const fresh = Array.from({ length: 1 + random(2) }, (_, j) =>
        content(random, random(2) === 0 ? `4.00${serial}${i}${j}0` : undefined, mark + j),
      );
      decision.replaced.push({ codes: old, ...levels, with: fresh, by: pick(random, bases) });
    } else decision.abolished.push({ ...named(next()), ...levels, by: pick(random, bases) });
  }
  return Object.fromEntries(Object.entries(decision).filter(([, list]) => list.length > 0));
}

const codeOf = (id: string): string | undefined => (isLocal(id) ? undefined : id);

/** Returns parts that may differ by level where the row names levels; else any part. */
function changesOf(
  random: Random,
  { levels }: { levels?: Level[] },
  serial: number,
): NonNullable<Amendment['changes']> {
  const { timeLimit, fees, online } = levelValues(random, serial);
  const some = pick(random, [{ timeLimit }, { fees }, { timeLimit, online }]);
  return levels
    ? some
    : {
        ...some,
        ...(random(2) === 0 && { receptionPlace: `nơi ${serial}` }),
        ...(random(3) === 0 && { department: pick(random, ['so-tu-phap', 'so-xay-dung']) }),
      };
}
