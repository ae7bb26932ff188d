import { type Change, type ChangeClass, changeClasses, type Movement } from '../model/change.ts';
import { compareText, decisionKey } from '../model/decision.ts';
import type { Decision, Procedure } from '../model/types.ts';
import type { Doc } from '../model/source-file.ts';
import { compareRecords, isSame, traceParts } from './equal.ts';
import { fold } from './fold.ts';
import type { CatalogState } from './state.ts';
import type { Condition } from './where.ts';

/** One version of a catalog, from a folder, a git ref, a date or a snapshot. */
export interface Version<Kept = Procedure> {
  asOf: string;
  /** The name of whoever publishes it, where the version says so. */
  publisher?: string;
  state: CatalogState<Kept>;
  /** The decisions in its ledger. */
  decisions: readonly Doc<Decision>[];
  /** Whether the decisions are there without their rows, as in a snapshot. */
  headersOnly?: boolean;
  /** Only in a part of a catalog: the conditions that all of its records meet. */
  part?: readonly Condition[];
  /** The texts of the record files by id, where the version has files: to see changes of form. */
  texts?: ReadonlyMap<string, string>;
}

export interface Diff {
  changes: Change[];
  summary: Record<ChangeClass, number>;
}

/**
 * Compares two versions by code, never by position, and names the decision behind each change.
 *
 * What the decisions that only the later version holds do to the earlier one is worked out by
 * carrying them out on it. A record that then agrees is explained by them; the parts in which it
 * does not are unexplained. Replacements are thus proved by a decision, never guessed.
 *
 * @param changed the ids of all records that differ, where that is known; else every record is compared
 */
export function diffVersions(from: Version, to: Version, changed?: ReadonlySet<string>): Diff {
  const earlier = new Set(
    from.decisions.filter((doc) => isApplied(doc, from)).map((doc) => decisionKey(doc.value)),
  );
  const between = to.decisions.filter((doc) => isApplied(doc, to) && !earlier.has(decisionKey(doc.value)));
  const { state: expected, steps } = fold(from.state, between);
  const movements = new Map<string, { movement: Movement; decision: Decision }[]>();
  for (const step of steps) {
    for (const movement of step.movements) {
      for (const id of new Set([movement.id, movement.newId])) {
        movements.set(id, [...(movements.get(id) ?? []), { movement, decision: step.decision.value }]);
      }
    }
  }
  const changes = [...(changed ?? new Set([...from.state.records.keys(), ...to.state.records.keys()]))]
    .sort(compareText)
    .flatMap((id) => diffRecord(id, from, to, expected.records.get(id), movements.get(id) ?? []));
  const summary = Object.fromEntries(changeClasses.map((name) => [name, 0])) as Diff['summary'];
  for (const change of changes) summary[change.class] += 1;
  return { changes, summary };
}

function isApplied(doc: Doc<Decision>, version: Version): boolean {
  const { effective, issued } = doc.value;
  return (effective === 'on_signing' ? issued : effective) <= version.asOf;
}

type Explained = { movement: Movement; decision: Decision };

function diffRecord(
  id: string,
  from: Version,
  to: Version,
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
    return trace(id, before, after, to) ?? [toChange('unexplained', id, before, after)];
  const recodedFrom = explained.find(({ movement }) => movement.newId === id && movement.id !== id)?.movement
    .id;
  const origin = before ?? (recodedFrom === undefined ? undefined : from.state.records.get(recodedFrom));
  const name = netClass(origin, after, explained);
  const change = {
    ...toChange(name, id, origin, after, decisiveOf(name, explained).number),
    ...(recodedFrom !== undefined && !before && { formerId: recodedFrom }),
    decisions: [...new Set(explained.map(({ decision }) => decision.number))],
  };
  const unexplained = compareRecords(expected, after);
  if (unexplained.length === 0) return [change];
  const own = toChange('unexplained', id, expected, after);
  return isSame(before, expected) ? [own] : [change, own];
}

/** The class of the net change, by what the decisions did last. */
function netClass(
  before: Procedure | undefined,
  after: Procedure | undefined,
  explained: readonly Explained[],
): ChangeClass {
  const classes = explained.map(({ movement }) => movement.class);
  const last = classes.findLast((name) => name !== 'updated') ?? 'updated';
  if (after?.status === 'abolished') return classes.includes('replaced') ? 'replaced' : 'abolished';
  if (!before) return classes.find((name) => name === 'recoded') ?? 'new';
  if (before.status === 'abolished') return 'restored';
  // Abolished and published anew in one go: the same procedure, amended.
  if (last === 'new' && before.levels.join() === after?.levels.join()) return 'amended';
  return last;
}

/** The decision to name for a change: the last that made it what it is, before those that only set attributes. */
function decisiveOf(name: ChangeClass, explained: readonly Explained[]): Decision {
  const last =
    explained.findLast(({ movement }) => movement.class === name) ??
    explained.findLast(({ movement }) => movement.class !== 'updated') ??
    explained.at(-1);
  return (last as Explained).decision;
}

/** Where there is no ledger to carry out (two snapshots), what the record itself says of its decisions. */
function trace(
  id: string,
  before: Procedure | undefined,
  after: Procedure | undefined,
  to: Version,
): Change[] | undefined {
  if (!to.headersOnly || !after) return undefined;
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
  const name = isEnded ? ended : !before ? 'new' : before.status === 'abolished' ? 'restored' : 'amended';
  return [toChange(name, id, before, after, decision)];
}

function editorial(id: string, from: Version, to: Version, record: Procedure | undefined): Change[] {
  const [old, now] = [from.texts?.get(id), to.texts?.get(id)];
  if (old === undefined || now === undefined || !record || sameLines(old) === sameLines(now)) return [];
  return [toChange('editorial', id, record, record)];
}

/** What Git on Windows does to the ends of lines is no change. */
const sameLines = (text: string): string => text.replaceAll('\r\n', '\n');

function toChange(
  name: ChangeClass,
  id: string,
  before: Procedure | undefined,
  after: Procedure | undefined,
  decision?: string,
): Change {
  const shown = (after ?? before) as Procedure;
  const fields = compareRecords(before, after).filter(
    (field) => name === 'unexplained' || !traceParts.has(field.path),
  );
  return {
    class: name,
    id,
    ...(shown.code !== undefined && { code: shown.code }),
    name: shown.name,
    department: shown.department,
    levels: [...shown.levels],
    fields,
    ...(decision !== undefined && { decision }),
  };
}
