import type { Words } from '../../messages/words.ts';
import { addsProcedures, type CrossTable, type Group, type Tally } from '../../figures/cross-table.ts';
import type { Chart, FigureColumn, FigureRow, FigureTable } from './figures.ts';
import { keyLabel, type Registries, sortByLabel } from './labels.ts';

/** A table of counts, with procedures and rows side by side where both can be added up. */
export function crossFigures(table: CrossTable, registries: Registries, words: Words): FigureTable {
  const { figures } = words;
  const by = [...table.lines.slice(0, 1), ...(table.column ? [table.column] : []), ...table.lines.slice(1)];
  const parts = partsOf(table);
  const cellsOf = (counts: Counts) => parts.map((part) => part.value(counts));
  const { total } = table;
  return {
    kind: 'table',
    name: figures.by(by.map((name) => figures.dimensions[name])),
    caption: figures.captioned(figures.by(by.map((name) => figures.dimensions[name])), table.counted),
    heads: table.lines.map((name) => figures.dimensions[name]),
    columns: parts.map((part) => part.column(registries, words)),
    rows: rowsOf(table, table.groups, [], cellsOf, registries, words),
    total: { labels: [figures.total], cells: cellsOf(total) },
  };
}

type Counts = Tally & { cells: ReadonlyMap<string, number> };

interface Part {
  column(registries: Registries, words: Words): FigureColumn;
  value(counts: Counts): number;
}

const procedures: Part = {
  column: (_, { figures }) => ({ title: figures.procedures }),
  value: (counts) => counts.procedures,
};
const rows: Part = { column: (_, { figures }) => ({ title: figures.rows }), value: (counts) => counts.rows };

/** Returns the columns of a table: procedures are left out where they do not add up over its lines. */
function partsOf(table: CrossTable): Part[] {
  const { column, columns, counted } = table;
  const cells = columns.map(
    (key): Part => ({
      column: (registries, words) => ({ title: column ? keyLabel(column, key, registries, words) : key }),
      value: (counts) => counts.cells.get(key) ?? 0,
    }),
  );
  if (!addsProcedures(table)) return [...cells, rows];
  return counted === 'rows' ? [procedures, ...cells, rows] : [...cells, procedures, rows];
}

function rowsOf(
  table: CrossTable,
  groups: readonly Group[],
  above: readonly string[],
  cellsOf: (counts: Counts) => number[],
  registries: Registries,
  words: Words,
): FigureRow[] {
  const name = table.lines[above.length];
  if (name === undefined) return [];
  const empty = table.lines.slice(above.length + 1).map(() => '');
  const labelled = groups.map((group) => ({ group, label: keyLabel(name, group.key, registries, words) }));
  return sortByLabel(name, labelled, ({ label }) => label).flatMap(({ group, label }) => [
    {
      labels: [...above, label, ...empty],
      cells: cellsOf(group),
      ...(empty.length > 0 && { isSubtotal: true }),
    },
    ...rowsOf(table, group.groups, [...above, label], cellsOf, registries, words),
  ]);
}

/** The most parts that a bar is divided into: more cannot be told apart. */
const mostParts = 4;

/** The outermost lines of a table as bars, divided by its columns where these are few. */
export function crossChart(table: CrossTable, registries: Registries, words: Words): Chart {
  const { figures } = words;
  const [name] = table.lines;
  const { column } = table;
  const isDivided = column !== undefined && table.columns.length <= mostParts;
  const by = [name, isDivided ? column : undefined].flatMap((one) => (one ? figures.dimensions[one] : []));
  const bars = table.groups.map(({ key, cells, ...counts }) => ({
    label: name ? keyLabel(name, key, registries, words) : key,
    values: isDivided ? table.columns.map((part) => cells.get(part) ?? 0) : [counts[table.counted]],
  }));
  return {
    kind: 'chart',
    caption: figures.captioned(figures.by(by), table.counted),
    unit: figures.units[table.counted],
    series: isDivided
      ? table.columns.map((key) => keyLabel(column, key, registries, words))
      : [figures.units[table.counted]],
    bars: sortByLabel(name, bars, ({ label }) => label),
  };
}
