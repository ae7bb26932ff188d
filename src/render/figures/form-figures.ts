import type { Words } from '../../messages/words.ts';
import { actions } from '../../model/types.ts';
import type { LevelSums, OneStopForm, PublicationForm } from '../../figures/forms.ts';
import { compareVietnamese } from '../../text/fold.ts';
import type { FigureCell, FigureColumn, Figures, FigureTable } from './figures.ts';
import type { FiguresContext } from './stats-figures.ts';

const oneStopGroups = ['authority', 'oneStop', 'internalProcess'] as const;

/** Form II.07b as it is handed in. */
export function oneStopFigures(
  form: OneStopForm,
  asOf: string,
  procedures: number,
  { publisher, words }: FiguresContext,
): Figures {
  const { figures, writing, language } = words;
  const say = figures.forms.oneStop;
  const cellsOf = (unit: OneStopForm['total']): FigureCell[] =>
    oneStopGroups.flatMap((group) => sumsOf(unit[group], form));
  const table: FigureTable = {
    kind: 'table',
    name: form.form,
    caption: say.subtitle(writing.date(asOf)),
    ordinal: figures.ordinal,
    heads: [say.unit],
    columns: oneStopGroups.flatMap((group): FigureColumn[] => [
      { group: say.groups[group], title: say.total },
      ...form.levels.map((level) => ({ group: say.groups[group], title: say.levels[level] })),
    ]),
    rows: [...form.units]
      .sort((a, b) => compareVietnamese(a.name, b.name))
      .map((unit) => ({ labels: [unit.name], cells: cellsOf(unit) })),
    total: { labels: [figures.total], cells: cellsOf(form.total) },
  };
  const { number } = writing;
  const notes = [
    say.counted(number(form.total.authority.total + form.ministryRows), number(procedures)),
    ...(form.oneStopUnspecified > 0 ? [say.unspecified(number(form.oneStopUnspecified))] : []),
    ...(form.ministryRows > 0 ? [say.ministry(number(form.ministryRows))] : []),
  ];
  return {
    title: say.title,
    publisher,
    date: asOf,
    language,
    blocks: [table, ...notes.map((text) => ({ kind: 'paragraph' as const, text }))],
  };
}

const sumsOf = (sums: LevelSums, { levels }: OneStopForm): FigureCell[] => [
  sums.total,
  ...levels.map((level) => sums[level] ?? 0),
];

/** Form II.03 as it is handed in: each unit, and below it its sectors. */
export function publicationFigures(form: PublicationForm, { publisher, words }: FiguresContext): Figures {
  const { figures, writing, language } = words;
  const say = figures.forms.publication;
  const table: FigureTable = {
    kind: 'table',
    name: form.form,
    caption: say.subtitle(writing.date(form.from), writing.date(form.to)),
    ordinal: figures.ordinal,
    heads: [say.unit, say.sector],
    columns: publicationColumns(words),
    rows: [...form.units]
      .sort((a, b) => compareVietnamese(a.name, b.name))
      .flatMap((unit) => [
        { labels: [unit.name, ''], cells: publicationCells(unit) },
        ...[...unit.sectors]
          .sort((a, b) => compareVietnamese(a.name, b.name))
          .map((sector) => ({ labels: [unit.name, sector.name], cells: publicationCells(sector) })),
      ]),
    total: { labels: [figures.total, ''], cells: publicationCells(form.total) },
  };
  return {
    title: say.title,
    publisher,
    date: form.to,
    language,
    blocks: [table, { kind: 'paragraph', text: say.note }],
  };
}

function publicationColumns({ figures }: Words): FigureColumn[] {
  const say = figures.forms.publication;
  return [
    { title: say.decisions },
    { title: say.movements },
    ...actions.map((action) => ({ title: say.actions[action] })),
    { group: say.posted, title: say.kept },
    { group: say.posted, title: say.missed },
    { group: say.posted, title: say.unrecorded },
  ];
}

function publicationCells({ decisions, movements, posted }: PublicationForm['total']): FigureCell[] {
  return [
    decisions,
    movements.total,
    ...actions.map((action) => movements[action]),
    posted.kept,
    posted.missed,
    posted.unrecorded,
  ];
}
