import { distinct, near, type Rule } from './geometry.ts';

/** A cell of a ruled table: the rows and columns of the grid that it takes. */
export interface RuledCell {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A table that lines draw: where its columns and rows begin and end, and its cells. */
export interface RuledTable {
  xs: number[];
  ys: number[];
  cells: RuledCell[];
}

/** Returns the tables that the lines of a page draw, from the top. */
export function ruledTables(rules: readonly Rule[]): RuledTable[] {
  const tables = sideless(connected(joined(rules))).flatMap(tableOf);
  return tables.sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}

/** Joins lines that go on in one another: a border is drawn cell by cell. */
function joined(rules: readonly Rule[]): Rule[] {
  const lines: Rule[] = [];
  for (const isLevel of [true, false]) {
    const own = rules.filter((rule) => rule.isLevel === isLevel);
    const places = distinct(own.map(({ at }) => at));
    for (const at of places) {
      const here = own
        .filter((rule) => rule.at >= at && rule.at - at <= near)
        .sort((a, b) => a.from - b.from);
      for (const { from, to } of here) {
        const last = lines.at(-1);
        const goesOn = last?.isLevel === isLevel && last.at === at && from - last.to <= near * 2;
        if (goesOn) last.to = Math.max(last.to, to);
        else lines.push({ isLevel, at, from, to });
      }
    }
  }
  return lines;
}

const crosses = (level: Rule, upright: Rule): boolean =>
  upright.at >= level.from - near * 2 &&
  upright.at <= level.to + near * 2 &&
  level.at >= upright.from - near * 2 &&
  level.at <= upright.to + near * 2;

/** Returns lines in groups that hang together; a line that meets no other is an underline. */
function connected(rules: readonly Rule[]): Rule[][] {
  const left = new Set(rules);
  const groups: Rule[][] = [];
  for (const start of rules) {
    if (!left.delete(start)) continue;
    const group = [start];
    for (const rule of group) {
      for (const other of left) {
        if (other.isLevel === rule.isLevel) continue;
        if (!(rule.isLevel ? crosses(rule, other) : crosses(other, rule))) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** Limits the distance, in points, of two parts of a table without lines at its sides: a heading stands between. */
const widestHeading = 60;

/** Joins parts of one table that has no lines at its sides, where a row of one cell parts them. */
function sideless(groups: readonly Rule[][]): Rule[][] {
  const whole: Rule[][] = [];
  for (const group of [...groups].sort((a, b) => topOf(a) - topOf(b))) {
    const above = whole.find(
      (other) =>
        !hasSides(other) &&
        !hasSides(group) &&
        endsOf(other).every((end, at) => Math.abs(end - (endsOf(group)[at] ?? 0)) <= near * 2) &&
        topOf(group) - bottomOf(other) <= widestHeading &&
        topOf(group) >= bottomOf(other) - near,
    );
    if (above) above.push(...group);
    else whole.push([...group]);
  }
  return whole;
}

const levelsIn = (rules: readonly Rule[]): Rule[] => rules.filter(({ isLevel }) => isLevel);
const topOf = (rules: readonly Rule[]): number => Math.min(...levelsIn(rules).map(({ at }) => at));
const bottomOf = (rules: readonly Rule[]): number => Math.max(...levelsIn(rules).map(({ at }) => at));
const endsOf = (rules: readonly Rule[]): number[] => ends(levelsIn(rules));

function hasSides(rules: readonly Rule[]): boolean {
  const [left = 0, right = 0] = endsOf(rules);
  return rules.some(
    ({ isLevel, at }) => !isLevel && (Math.abs(at - left) <= near * 2 || Math.abs(at - right) <= near * 2),
  );
}

function tableOf(rules: readonly Rule[]): RuledTable[] {
  const levels = levelsIn(rules);
  const uprights = rules.filter(({ isLevel }) => !isLevel);
  if (levels.length === 0 || uprights.length === 0) return [];
  // A table may have no line at its sides, nor where a page ends.
  const xs = distinct([...uprights.map(({ at }) => at), ...ends(levels)]);
  const ys = distinct([...levels.map(({ at }) => at), ...ends(uprights)]);
  if (xs.length < 3 || ys.length < 2) return [];
  return [{ xs, ys, cells: cellsOf(xs, ys, levels, uprights) }];
}

const ends = (rules: readonly Rule[]): number[] => [
  Math.min(...rules.map(({ from }) => from)),
  Math.max(...rules.map(({ to }) => to)),
];

function cellsOf(
  xs: number[],
  ys: number[],
  levels: readonly Rule[],
  uprights: readonly Rule[],
): RuledCell[] {
  const [width, height] = [xs.length - 1, ys.length - 1];
  const isDrawn = (rules: readonly Rule[], at: number, from: number, to: number): boolean => {
    const middle = (from + to) / 2;
    return rules.some(
      (rule) => Math.abs(rule.at - at) <= near && rule.from - near <= middle && middle <= rule.to + near,
    );
  };
  const closesRight = (row: number, column: number): boolean =>
    column + 1 === width || isDrawn(uprights, xs[column + 1] ?? 0, ys[row] ?? 0, ys[row + 1] ?? 0);
  const closesBelow = (row: number, column: number): boolean =>
    row + 1 === height || isDrawn(levels, ys[row + 1] ?? 0, xs[column] ?? 0, xs[column + 1] ?? 0);
  const taken = new Set<number>();
  const cells: RuledCell[] = [];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (taken.has(row * width + column)) continue;
      let columns = 1;
      while (!closesRight(row, column + columns - 1) && !taken.has(row * width + column + columns))
        columns += 1;
      let rows = 1;
      // A cell reaches down only with all of its columns.
      const isOpen = (): boolean =>
        Array.from({ length: columns }, (_, at) => column + at).every(
          (at) => !closesBelow(row + rows - 1, at),
        ) && closesRight(row + rows, column + columns - 1);
      while (isOpen()) rows += 1;
      for (let down = 0; down < rows; down++)
        for (let across = 0; across < columns; across++) taken.add((row + down) * width + column + across);
      cells.push({ row, column, rows, columns });
    }
  }
  return cells;
}
