import type { Words } from '../../messages/words.ts';
import type { Compared, Comparison } from '../../figures/compare-stats.ts';
import type { Tally } from '../../figures/cross-table.ts';
import {
  type FigureCell,
  type FigureColumn,
  type FigureRow,
  type Figures,
  type FigureTable,
  withSubtotals,
} from './figures.ts';
import { keyLabel, type Registries, sortByLabel } from './labels.ts';
import type { FiguresContext } from './stats-figures.ts';

/** Two versions side by side, and the decisions that made the difference. */
export function comparisonFigures(
  comparison: Comparison,
  registries: Registries,
  { publisher, words }: FiguresContext,
): Figures {
  const { figures, writing, language } = words;
  const { from, to } = comparison;
  const causes = causesTable(comparison, registries, words);
  return {
    title: figures.compare.title(writing.date(to), writing.date(from)),
    publisher,
    date: to,
    language,
    blocks: [
      countsTable(comparison, registries, words),
      {
        kind: 'paragraph',
        text: figures.explain[comparison.counted],
      },
      ...(causes.rows.length > 0 ? [causes] : [{ kind: 'paragraph' as const, text: figures.compare.same }]),
    ],
  };
}

/** Procedures cannot be added up over lines that tell levels apart, and stand in the total alone. */
const talliesOf = ({ counted }: Comparison): (keyof Tally)[] =>
  counted === 'rows' ? ['rows'] : ['procedures', 'rows'];

function countsTable(comparison: Comparison, registries: Registries, words: Words): FigureTable {
  const { figures } = words;
  const { compare } = figures;
  const tallies = talliesOf(comparison);
  const cellsOf = ({ before, after, difference }: Compared): FigureCell[] =>
    tallies.flatMap((tally) => [before[tally], after[tally], difference[tally]]);
  const columns = tallies.flatMap((tally): FigureColumn[] => {
    const group = figures.tallies[tally];
    return [
      { group, title: compare.before },
      { group, title: compare.after },
      { group, title: compare.difference, isSigned: true },
    ];
  });
  const name = figures.by(comparison.by.map((one) => figures.dimensions[one]));
  return {
    kind: 'table',
    name,
    caption: figures.captioned(name, comparison.counted),
    heads: comparison.by.map((one) => figures.dimensions[one]),
    columns,
    rows: withSubtotals(
      labelledLines(comparison, registries, words).map(({ labels, line }) => ({
        labels,
        cells: cellsOf(line),
      })),
      sumCells,
    ),
    total: { labels: [figures.total], cells: cellsOf(comparison.total) },
  };
}

const sumCells = (rows: readonly FigureRow[]): FigureCell[] =>
  (rows[0]?.cells ?? []).map((_, i) => rows.reduce((sum, { cells }) => sum + Number(cells[i]), 0));

function labelledLines({ by, lines }: Comparison, registries: Registries, words: Words) {
  const labelled = lines.map((line) => ({
    line,
    labels: by.map((name, i) => keyLabel(name, line.keys[i] ?? '', registries, words)),
  }));
  return sortByLabel(by[0], labelled, ({ labels }) => labels[0] ?? '');
}

function causesTable(comparison: Comparison, registries: Registries, words: Words): FigureTable {
  const { figures } = words;
  const { compare } = figures;
  const tallies = talliesOf(comparison);
  return {
    kind: 'table',
    name: compare.causes,
    caption: compare.causes,
    heads: comparison.by.map((one) => figures.dimensions[one]),
    columns: [
      { title: compare.decision, isText: true },
      { title: compare.class, isText: true },
      { title: compare.changes },
      ...tallies.map((tally) => ({ title: figures.tallies[tally], isSigned: true })),
    ],
    rows: withSubtotals(
      labelledLines(comparison, registries, words).flatMap(({ labels, line }) =>
        line.causes.map((cause) => ({
          labels,
          cells: [
            cause.decision ?? compare.unexplained,
            compare.classes[cause.class],
            cause.changes,
            ...tallies.map((tally) => cause.difference[tally]),
          ],
        })),
      ),
    ),
  };
}
