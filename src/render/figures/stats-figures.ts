import type { Words } from '../../messages/words.ts';
import { levelOrder } from '../../model/level.ts';
import { addsProcedures, crossTabulate } from '../../figures/cross-table.ts';
import type { DimensionName } from '../../figures/dimensions.ts';
import type { RecordSummary } from '../../model/types.ts';
import type { CatalogState } from '../../plan/state.ts';
import { onlineServices, type Stats } from '../../figures/stats.ts';
import { crossChart, crossFigures } from './cross-figures.ts';
import type { Block, Fact, Facts, Figures, FigureTable } from './figures.ts';

export interface FiguresContext {
  publisher: string;
  /** The code of the publisher: that of a province begins with H. */
  publisherCode?: string | undefined;
  words: Words;
}

/** The counts of a catalog by dimensions: the first as lines, the second as columns, others as lines below. */
export function statsFigures(
  stats: Stats,
  state: CatalogState<RecordSummary>,
  by: readonly DimensionName[],
  { publisher, publisherCode, words }: FiguresContext,
): Figures {
  const { figures, writing, language } = words;
  const [first, column, ...inner] = by;
  const records = [...state.records.values()];
  const cross = crossTabulate(records, [...(first ? [first] : []), ...inner], column);
  // In fewer columns the procedures would not add up over levels, and the main figure be gone: then it goes in parts.
  const keepsProcedures =
    column !== undefined &&
    (!addsProcedures(cross) || (column !== 'level' && addsProcedures(crossTabulate(records, by))));
  const table: FigureTable = {
    ...crossFigures(cross, state, words),
    ...(keepsProcedures && { narrow: () => crossFigures(crossTabulate(records, by), state, words) }),
  };
  const told = addsProcedures(cross) ? figures.explain[cross.counted] : levelNote(stats, words);
  const ministry = stats.byLevel.ministry ?? 0;
  const ofMinistries: Block[] =
    publisherCode?.startsWith('H') && ministry > 0
      ? [{ kind: 'paragraph', text: figures.stats.ministry(writing.number(ministry)) }]
      : [];
  const blocks: Block[] =
    cross.groups.length === 0
      ? [{ kind: 'paragraph', text: figures.none }]
      : [crossChart(cross, state, words), table, { kind: 'paragraph', text: told }, ...ofMinistries];
  return {
    title: figures.stats.title(writing.date(stats.asOf)),
    publisher,
    date: stats.asOf,
    language,
    blocks: [...blocks, statsFacts(stats, words)],
  };
}

function levelNote(stats: Stats, { figures, writing }: Words): string {
  return figures.forms.oneStop.counted(writing.number(stats.rows), writing.number(stats.procedures));
}

/** Interlinked, online and internal processes. */
export function statsFacts(stats: Stats, { figures }: Words): Facts {
  return {
    kind: 'facts',
    title: figures.summary,
    facts: [
      ...attributeFacts(stats, figures),
      ...(['suspended', 'lapsed'] as const)
        .filter((status) => stats[status] > 0)
        .map((status) => ({ label: figures.stats[status], parts: [{ value: stats[status] }] })),
      { label: figures.stats.abolished, parts: [{ value: stats.abolished }] },
    ],
  };
}

export function attributeFacts(
  { interlinked, online, internalProcess }: Pick<Stats, 'interlinked' | 'online' | 'internalProcess'>,
  { stats: say }: Words['figures'],
): Fact[] {
  return [
    {
      label: say.interlinked,
      parts: (['same_level', 'cross_level'] as const).map((kind) => ({
        label: say.interlinkedKinds[kind],
        value: interlinked[kind],
      })),
    },
    ...onlineServices
      .map((service) => ({
        label: say.online[service],
        parts: levelOrder.flatMap((level) => {
          const value = online[service][level];
          return value === undefined ? [] : [{ label: say.level[level], value }];
        }),
      }))
      .filter(({ parts }) => parts.length > 0),
    {
      label: say.internalProcess,
      parts: (['with', 'without'] as const).map((kind) => ({
        label: say.having[kind],
        value: internalProcess[kind],
      })),
    },
  ];
}
