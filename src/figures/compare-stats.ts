import type { Change, ChangeClass } from '../model/change.ts';
import type { Part, Procedure } from '../model/types.ts';
import { crossTabulate, leavesOf, type Leaf, type Tally } from './cross-table.ts';
import type { Catalog } from '../plan/catalog.ts';
import { kindsIn } from '../plan/where.ts';
import { diffVersions } from '../plan/diff.ts';
import { compareKeys, countsRecord, type DimensionName, partsOf, placesOf } from './dimensions.ts';

/** The counts of two versions side by side, and what made them differ. */
export interface Comparison {
  from: string;
  to: string;
  by: readonly DimensionName[];
  /** Unit of the lines: rows where levels are told apart on either side, else procedures. */
  counted: keyof Tally;
  lines: ComparedLine[];
  total: Compared;
}

export interface Compared {
  before: Tally;
  after: Tally;
  difference: Tally;
  /** The decisions that moved the counts; what each did adds up to the difference. */
  causes: Cause[];
}

export interface ComparedLine extends Compared {
  keys: string[];
}

/** Effect of one decision's changes of one class on a count. */
export interface Cause {
  /** Number of the decision; none where no decision explains the change. */
  decision?: string;
  class: ChangeClass;
  /** Number of procedures changed. */
  changes: number;
  difference: Tally;
}

/**
 * Counts two versions by the same dimensions and names, for every line, the decisions behind its
 * difference; see `diffVersions` for how they are proved.
 *
 * @param kinds the kinds of procedures that are counted; all but internal ones when left out
 */
export function compareStats(
  from: Catalog,
  to: Catalog,
  by: readonly DimensionName[],
  kinds: readonly string[] = kindsIn(),
): Comparison {
  const versions = [from, to].map(({ state }) => countedRecords(state.records, kinds)) as [
    CountedRecords,
    CountedRecords,
  ];
  const [before, after] = versions.map((version) => crossTabulate(version.each(), by)) as [
    ReturnType<typeof crossTabulate>,
    ReturnType<typeof crossTabulate>,
  ];
  const causes = causesOf(decisive(diffVersions(from, to).changes, by), versions, by);
  const old = byLine(leavesOf(before.groups));
  const fresh = byLine(leavesOf(after.groups));
  const keys = new Map([...old, ...fresh].map(([line, leaf]) => [line, leaf.keys]));
  const lines = [...keys].map(([line, parts]) => ({
    keys: parts,
    ...compare(old.get(line), fresh.get(line), causes.lines.get(line)),
  }));
  return {
    from: from.asOf,
    to: to.asOf,
    by,
    counted: [before, after].some(({ counted }) => counted === 'rows') ? 'rows' : 'procedures',
    lines: lines.sort((a, b) => compareLines(by, a.keys, b.keys)),
    total: compare(before.total, after.total, causes.total),
  };
}

/** The records of a version that are counted; each is read when it is come to, and none is held. */
interface CountedRecords {
  each(): Iterable<Procedure>;
  get(id: string): Procedure | undefined;
}

function countedRecords(records: ReadonlyMap<string, Procedure>, kinds: readonly string[]): CountedRecords {
  const isCounted = ({ kind = 'standard' }: Procedure) => kinds.includes(kind);
  return {
    *each() {
      for (const record of records.values()) if (isCounted(record)) yield record;
    },
    get: (id) => {
      const record = records.get(id);
      return record && isCounted(record) ? record : undefined;
    },
  };
}

const lineOf = (keys: readonly string[]): string => JSON.stringify(keys);
const byLine = (leaves: readonly Leaf[]) => new Map(leaves.map((leaf) => [lineOf(leaf.keys), leaf]));

function compareLines(by: readonly DimensionName[], a: readonly string[], b: readonly string[]): number {
  for (const [i, name] of by.entries()) {
    const order = compareKeys(name)(a[i] ?? '', b[i] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

type Causes = Map<string, Cause>;

function compare(old: Tally | undefined, fresh: Tally | undefined, causes: Causes | undefined): Compared {
  const [before, after] = [old, fresh].map((tally) => ({
    procedures: tally?.procedures ?? 0,
    rows: tally?.rows ?? 0,
  })) as [Tally, Tally];
  return { before, after, difference: minus(after, before), causes: [...(causes?.values() ?? [])] };
}

const minus = (a: Tally, b: Tally): Tally => ({
  procedures: a.procedures - b.procedures,
  rows: a.rows - b.rows,
});

/** Returns what each change did to each line, by decision and class; changes that moved no count are left out. */
function causesOf(
  changes: readonly Change[],
  [held, holds]: readonly [CountedRecords, CountedRecords],
  by: readonly DimensionName[],
) {
  const total: Causes = new Map();
  const lines = new Map<string, Causes>();
  for (const change of changes) {
    const before = held.get(change.formerId ?? change.id);
    const after = holds.get(change.id);
    for (const [line, difference] of movedLines(before, after, by)) {
      const causes = lines.get(line) ?? new Map();
      lines.set(line, causes);
      addCause(causes, change, difference);
    }
    addCause(total, change, minus(tallyOf(after, by), tallyOf(before, by)));
  }
  return { total, lines };
}

/** Picks one change for each procedure: the unexplained one where that changed a counted part, else the first. */
function decisive(changes: readonly Change[], by: readonly DimensionName[]): Change[] {
  const parts = new Set<Part>(['status', 'levels', ...by.map((name) => partsOf[name])]);
  const chosen = new Map<string, Change>();
  for (const change of changes) {
    const counts = change.class === 'unexplained' && change.fields.some(({ path }) => parts.has(path));
    if (counts || !chosen.has(change.id)) chosen.set(change.id, change);
  }
  return [...chosen.values()];
}

function addCause(causes: Causes, change: Change, difference: Tally): void {
  if (difference.procedures === 0 && difference.rows === 0) return;
  const key = `${change.decision ?? ''}|${change.class}`;
  const { changes, difference: sum } = causes.get(key) ?? {
    changes: 0,
    difference: { procedures: 0, rows: 0 },
  };
  causes.set(key, {
    ...(change.decision !== undefined && { decision: change.decision }),
    class: change.class,
    changes: changes + 1,
    difference: { procedures: sum.procedures + difference.procedures, rows: sum.rows + difference.rows },
  });
}

function movedLines(
  before: Procedure | undefined,
  after: Procedure | undefined,
  by: readonly DimensionName[],
): Map<string, Tally> {
  const moved = new Map<string, Tally>();
  const add = (record: Procedure | undefined, sign: 1 | -1): void => {
    if (!record || !countsRecord(record, by)) return;
    for (const { keys, rows } of placesOf(record, by)) {
      const sum = moved.get(lineOf(keys)) ?? { procedures: 0, rows: 0 };
      moved.set(lineOf(keys), { procedures: sum.procedures + sign, rows: sum.rows + sign * rows });
    }
  };
  add(before, -1);
  add(after, 1);
  return moved;
}

function tallyOf(record: Procedure | undefined, by: readonly DimensionName[]): Tally {
  const isCounted = record !== undefined && countsRecord(record, by);
  return { procedures: Number(isCounted), rows: isCounted ? record.levels.length : 0 };
}
