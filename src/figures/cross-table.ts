import type { RecordSummary } from '../model/types.ts';
import { compareKeys, type CountedRows, countsRecord, type DimensionName, placesOf } from './dimensions.ts';

/** The two counts, which are never mixed: procedures each once, and rows, one for each level. */
export interface Tally {
  procedures: number;
  rows: number;
}

/** Counts of a line of a table: in all, by column, and of the lines below it. */
export interface Group extends Tally {
  key: string;
  /** Counts by the keys of the dimension in the columns: rows or procedures, as `counted` tells. */
  cells: ReadonlyMap<string, number>;
  groups: Group[];
}

/** Counts by dimensions: some of them as nested lines, at most one as columns. */
export interface CrossTable {
  lines: readonly DimensionName[];
  column?: DimensionName;
  /**
   * Unit of the cells: rows where levels are told apart, or a procedure differs by level in what is counted by, as it is
   * in two of them then; else procedures. In this unit the lines add up.
   */
  counted: keyof Tally;
  /** Keys of the columns, in order; those without any count are left out. */
  columns: string[];
  groups: Group[];
  total: Omit<Group, 'key' | 'groups'>;
}

interface Draft extends Tally {
  key: string;
  cells: Map<string, Tally>;
  below: Map<string, Draft>;
}

const draftOf = (key: string): Draft => ({
  key,
  procedures: 0,
  rows: 0,
  cells: new Map(),
  below: new Map(),
});

/**
 * Counts records by dimensions. Only active ones, unless one of the dimensions is their status.
 *
 * @param lines the dimensions of the lines, from the outermost in
 * @param column the dimension of the columns
 */
export function crossTabulate(
  records: Iterable<RecordSummary>,
  lines: readonly DimensionName[],
  column?: DimensionName,
): CrossTable {
  const by = column === undefined ? lines : [...lines, column];
  const total = draftOf('');
  let isDivided = by.includes('level');
  for (const record of records) {
    if (!countsRecord(record, by)) continue;
    const places = placesOf(record, by);
    isDivided ||= places.length > 1;
    addPlaces(total, places, lines.length);
  }
  const counted = isDivided ? 'rows' : 'procedures';
  const columns = column === undefined ? [] : [...total.cells.keys()].sort(compareKeys(column));
  const { groups, key: _, ...sums } = finish(total, lines, counted);
  return { lines, ...(column && { column }), counted, columns, groups, total: sums };
}

function addPlaces(total: Draft, places: readonly CountedRows[], depth: number): void {
  const seen = new Set<Draft>();
  for (const { keys, rows } of places) {
    const cell = keys[depth];
    let draft = total;
    for (let level = 0; ; level += 1) {
      draft.rows += rows;
      if (!seen.has(draft)) draft.procedures += 1;
      seen.add(draft);
      if (cell !== undefined) addToCell(draft, cell, rows);
      if (level === depth) break;
      draft = below(draft, keys[level] ?? '');
    }
  }
}

function addToCell({ cells }: Draft, key: string, rows: number): void {
  const sum = cells.get(key) ?? { procedures: 0, rows: 0 };
  cells.set(key, { procedures: sum.procedures + 1, rows: sum.rows + rows });
}

function below(draft: Draft, key: string): Draft {
  const found = draft.below.get(key) ?? draftOf(key);
  draft.below.set(key, found);
  return found;
}

function finish(
  { below: drafts, cells, ...counts }: Draft,
  [name, ...inner]: readonly DimensionName[],
  counted: keyof Tally,
): Group {
  const groups = [...drafts.values()].map((draft) => finish(draft, inner, counted));
  if (name) groups.sort((a, b) => compareKeys(name)(a.key, b.key));
  return { ...counts, cells: new Map([...cells].map(([key, tally]) => [key, tally[counted]])), groups };
}

/** A line at the innermost depth, with the keys that lead to it. */
export interface Leaf extends Omit<Group, 'key' | 'groups'> {
  keys: string[];
}

/** Returns the innermost lines of a table: these add up, each to all. */
export function leavesOf(groups: readonly Group[], above: readonly string[] = []): Leaf[] {
  return groups.flatMap(({ key, groups: inner, ...counts }) => {
    const keys = [...above, key];
    return inner.length > 0 ? leavesOf(inner, keys) : [{ keys, ...counts }];
  });
}

/** Tells whether procedures add up over the lines: not where lines tell levels apart, or what differs by level. */
export const addsProcedures = ({ lines, groups, total }: CrossTable): boolean =>
  !lines.includes('level') &&
  leavesOf(groups).reduce((sum, { procedures }) => sum + procedures, 0) === total.procedures;

/** Counts by dimensions as lines alone, each innermost cell with the keys that lead to it: these add up to the total. */
export interface FlatTable {
  by: readonly DimensionName[];
  counted: keyof Tally;
  rows: (Tally & { keys: Partial<Record<DimensionName, string>> })[];
  total: Tally;
}

/** Counts records by dimensions, as {@link crossTabulate}, and returns the innermost lines. */
export function tabulate(records: Iterable<RecordSummary>, by: readonly DimensionName[]): FlatTable {
  const { counted, groups, total } = crossTabulate(records, by);
  const rows = leavesOf(groups).map((leaf) => ({
    keys: keysOf(by, leaf.keys),
    procedures: leaf.procedures,
    rows: leaf.rows,
  }));
  return { by, counted, rows, total: { procedures: total.procedures, rows: total.rows } };
}

/** Returns the keys of a line, by dimension. */
export const keysOf = (
  by: readonly DimensionName[],
  keys: readonly string[],
): Partial<Record<DimensionName, string>> => Object.fromEntries(by.map((name, i) => [name, keys[i] ?? '']));
