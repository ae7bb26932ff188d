import { type Change, type ChangeClass, changeClasses } from '../model/change.ts';
import { compareText } from '../model/decision.ts';
import type { Decision, Procedure } from '../model/types.ts';
import type { Catalog } from './catalog.ts';
import { isSame } from '../model/procedure/same.ts';
import { compareRecords, isTold, makeChange } from './equal.ts';
import { type Explained, explain } from './explain.ts';

/** Changes between two versions of a catalog. */
export interface Diff {
  changes: Change[];
  summary: Record<ChangeClass, number>;
}

/**
 * Compares two versions by code, never by position, and names the decision behind each change.
 *
 * Decisions that only the later version holds are carried out on the earlier one; where one of them comes before
 * decisions that the earlier version has carried out, the whole ledger is folded with it and without it. A record
 * that then agrees with the later version is explained by them; parts that differ are unexplained. Replacements are
 * thus proved by a decision, never guessed.
 *
 * @param changed the ids of all records that differ, where that is known; else every record is compared
 */
export function diffVersions(from: Catalog, to: Catalog, changed?: ReadonlySet<string>): Diff {
  const { expected, movements } = explain(from, to);
  const changes = [...(changed ?? new Set([...from.state.records.keys(), ...to.state.records.keys()]))]
    .sort(compareText)
    .flatMap((id) => diffRecord(id, from, to, expected.get(id), movements.get(id) ?? []));
  const summary = Object.fromEntries(changeClasses.map((name) => [name, 0])) as Diff['summary'];
  for (const change of changes) summary[change.class] += 1;
  return { changes, summary };
}

function diffRecord(
  id: string,
  from: Catalog,
  to: Catalog,
  expected: Procedure | undefined,
  explained: readonly Explained[],
): Change[] {
  const before = from.state.records.get(id);
  const after = to.state.records.get(id);
  if (isSame(before, after)) return editorial(id, from, to, after);
  // A record that moved to the code it was given is told under its new id.
  if (
    !after &&
    explained.some(
      ({ movement }) => movement.id === id && movement.newId !== id && to.state.records.has(movement.newId),
    )
  )
    return [];
  if (explained.length === 0)
    return trace(id, before, after, to) ?? [makeChange('unexplained', id, before, after)];
  const recodedFrom = explained.find(({ movement }) => movement.newId === id && movement.id !== id)?.movement
    .id;
  const origin = before ?? (recodedFrom === undefined ? undefined : from.state.records.get(recodedFrom));
  const telling = tellingOf(explained);
  const name = netClass(origin, after, telling);
  const { number } = decisiveOf(name, telling);
  const beside = numbersOf(telling).filter((other) => other !== number);
  const change = {
    ...withLevelsOfEnd(makeChange(name, id, origin, after, number), origin),
    ...(beside.length > 0 && { beside }),
    ...(recodedFrom !== undefined && !before && { formerId: recodedFrom }),
    decisions: numbersOf(explained),
  };
  const unexplained = compareRecords(expected, after);
  if (unexplained.length === 0) return [change];
  const own = makeChange('unexplained', id, expected, after);
  return isSame(before, expected) ? [own] : [change, own];
}

const numbersOf = (explained: readonly Explained[]): string[] => [
  ...new Set(explained.map(({ decision }) => decision.number)),
];

/**
 * Leaves out, where there is anything else, ends and returns of effects by which only traces of decisions differ: what
 * was suspended below a later decision has changed nothing that is read.
 */
function tellingOf(explained: readonly Explained[]): readonly Explained[] {
  const telling = explained.filter(({ movement }) => movement.action !== undefined || isTold(movement));
  return telling.length > 0 ? telling : explained;
}

/** Names, of a procedure that ends at some of its levels, those at which it ends. */
function withLevelsOfEnd(change: Change, before: Procedure | undefined): Change {
  const isEnd = change.class === 'abolished' || change.class === 'replaced';
  const ended = (before?.levels ?? []).filter((level) => !change.levels.includes(level));
  return isEnd && ended.length > 0 ? { ...change, levels: ended } : change;
}

/** Returns the class of the net change, by the last movements of the decisions. */
function netClass(
  before: Procedure | undefined,
  after: Procedure | undefined,
  explained: readonly Explained[],
): ChangeClass {
  const classes = explained.map(({ movement }) => movement.class);
  const last = classes.findLast((name) => name !== 'updated') ?? 'updated';
  if (before?.status === 'active' && after?.status !== 'active') {
    const gone = classes.findLast((name) => name === 'abolished' || name === 'replaced' || name === 'lapsed');
    return after?.status === 'abolished' && classes.includes('replaced') ? 'replaced' : (gone ?? 'abolished');
  }
  if (!before) return classes.find((name) => name === 'recoded') ?? 'new';
  if (before.status !== 'active' && after?.status === 'active')
    return classes.findLast((name) => name === 'restored' || name === 'resumed') ?? 'restored';
  // Abolished and published anew in one go: the same procedure, amended.
  if (last === 'new' && before.levels.join() === after?.levels.join()) return 'amended';
  return last;
}

/**
 * Returns the decision to name for a change: the last that made the record as it is, before those that only
 * set attributes.
 */
function decisiveOf(name: ChangeClass, explained: readonly Explained[]): Decision {
  const last =
    explained.findLast(({ movement }) => movement.class === name) ??
    explained.findLast(({ movement }) => movement.class !== 'updated') ??
    explained.at(-1);
  return (last as Explained).decision;
}

/** Returns the change that the traces in a record tell, where there is no ledger to carry out (two snapshots). */
function trace(
  id: string,
  before: Procedure | undefined,
  after: Procedure | undefined,
  to: Catalog,
): Change[] | undefined {
  const hasRows = to.ledger.some(({ rows }) => rows !== undefined);
  if (hasRows || to.ledger.length === 0 || !after) return undefined;
  const named = (record: Procedure | undefined) => [
    record?.publishedBy,
    ...(record?.amendedBy ?? []),
    record?.abolishedBy,
  ];
  const old = named(before).map((reference) => JSON.stringify(reference));
  const fresh = named(after).filter((reference) => reference && !old.includes(JSON.stringify(reference)));
  const decision = fresh.at(-1)?.number;
  if (decision === undefined) return undefined;
  const isEnded = after.status === 'abolished' && before?.status !== 'abolished';
  const ended = after.replacedBy ? 'replaced' : 'abolished';
  const name = isEnded
    ? ended
    : !before
      ? 'new'
      : before.status === 'active' || after.status !== 'active'
        ? 'amended'
        : 'restored';
  return [makeChange(name, id, before, after, decision)];
}

function editorial(id: string, from: Catalog, to: Catalog, record: Procedure | undefined): Change[] {
  const old = recordTextOf(from, id);
  if (old === undefined || !record) return [];
  const now = recordTextOf(to, id);
  if (now === undefined || sameLines(old) === sameLines(now)) return [];
  return [makeChange('editorial', id, record, record)];
}

/** Returns a text with LF at the ends of lines: the CRLF that git on Windows writes is no change. */
const sameLines = (text: string): string => text.replaceAll('\r\n', '\n');

function recordTextOf(catalog: Catalog, id: string): string | undefined {
  const path = catalog.pathOf(id);
  return path === undefined ? undefined : catalog.textOf(path);
}
