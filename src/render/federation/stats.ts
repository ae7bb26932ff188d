import { levelOrder } from '../../model/level.ts';
import { type MemberLine, memberLabel } from '../../model/federation/member.ts';
import type { Level } from '../../model/types.ts';
import type { Stats } from '../../figures/stats.ts';
import { sumStats } from '../../figures/federation/sum.ts';
import type { Block, Figures, FigureTable } from '../figures/figures.ts';
import { type FederationContext, federationFigures, troubleBlocks } from './members.ts';

/** A catalog with its figures; without where it could not be counted. */
export interface CountedMember {
  line: MemberLine;
  stats?: Stats;
}

/**
 * The figures of several catalogs, each and in all; a catalog that could not be counted stays as an empty line.
 *
 * @param at the day that was asked for; without one each is counted on its own
 */
export function federationStatsFigures(
  members: readonly CountedMember[],
  codes: number,
  context: FederationContext,
  at?: string,
): Figures {
  const { words } = context;
  const { figures, writing } = words;
  const say = figures.federation.stats;
  const counted = members.flatMap(({ stats }) => stats ?? []);
  const total = sumStats(counted);
  const levels = levelOrder.filter((level) => total.byLevel[level] !== undefined);
  const cellsOf = (stats: Pick<Stats, 'procedures' | 'rows' | 'byLevel' | 'online'>) => [
    stats.procedures,
    ...levels.map((level) => stats.byLevel[level] ?? 0),
    stats.rows,
    sumOf(stats.online.full),
  ];
  const missing = members.length - counted.length;
  const table: FigureTable = {
    kind: 'table',
    name: say.caption,
    caption: figures.captioned(say.caption, 'rows'),
    heads: [figures.federation.publisher],
    columns: [
      { title: figures.procedures },
      ...levels.map((level) => ({ title: words.terms.levels[level] })),
      { title: figures.rows },
      { title: say.full },
    ],
    rows: members.map(({ line, stats }) => ({
      labels: [memberLabel(line)],
      cells: stats ? cellsOf(stats) : [],
    })),
    total: {
      labels: [missing > 0 ? say.partTotal(writing.number(missing)) : figures.total],
      cells: cellsOf(total),
    },
  };
  const chart: Block = {
    kind: 'chart',
    caption: figures.captioned(say.caption, 'procedures'),
    unit: figures.units.procedures,
    series: [figures.units.procedures],
    bars: members.flatMap(({ line, stats }) =>
      stats ? [{ label: memberLabel(line), values: [stats.procedures] }] : [],
    ),
  };
  const lines = members.map(({ line }) => line);
  return federationFigures(
    at === undefined ? say.title(writing.date(context.today)) : say.titleOn(writing.date(at)),
    [
      chart,
      table,
      { kind: 'paragraph', text: say.codes(writing.number(codes)) },
      ...troubleBlocks(lines, words),
    ],
    { ...context, today: at ?? context.today },
  );
}

const sumOf = (counts: Partial<Record<Level, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
