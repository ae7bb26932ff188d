import type { Differing } from '../../figures/federation/differing.ts';
import type { Followed, Spread } from '../../figures/federation/followed.ts';
import type { Joint, StillActive } from '../../figures/federation/joint.ts';
import type { Words } from '../../messages/words.ts';
import { type MemberLine, memberLabel } from '../../model/federation/member.ts';
import type { Block, FigureCell, FigureColumn, Figures, FigureTable } from '../figures/figures.ts';
import { showPart } from '../changes/changes.ts';
import { type FederationContext, federationFigures, troubleBlocks } from './members.ts';

/** Draws up the findings across catalogs: different words for one code, what lives on though it was abolished, and days taken. */
export function checkFigures(
  lines: readonly MemberLine[],
  joint: Joint,
  context: FederationContext,
): Figures {
  const { words } = context;
  const { figures, writing } = words;
  const say = figures.federation.check;
  const labels = new Map(lines.map((line) => [line.publisher, memberLabel(line)]));
  const nameOf = (publisher: string) => labels.get(publisher) ?? publisher;
  const counted = lines.filter(({ facts }) => facts);
  const { number } = writing;
  return federationFigures(
    say.title(writing.date(context.today)),
    [
      {
        kind: 'paragraph',
        text: say.compared(
          counted.length < lines.length
            ? say.someOf(number(counted.length), number(lines.length))
            : number(counted.length),
          number(joint.codes),
          number(joint.shared),
        ),
      },
      ...orNone(joint.differing.length, say.differing.none, () => [differingTable(joint.differing, words)]),
      ...orNone(joint.stillActive.length, say.active.none, () => [
        activeTable(joint.stillActive, nameOf, words),
      ]),
      ...orNone(joint.followed.length, say.days.none, () => daysBlocks(joint, nameOf, words)),
      ...troubleBlocks(lines, words),
    ],
    context,
  );
}

const orNone = (count: number, none: string, blocks: () => Block[]): Block[] =>
  count > 0 ? blocks() : [{ kind: 'paragraph', text: none }];

function differingTable(differing: readonly Differing[], words: Words): FigureTable {
  const { check } = words.figures.federation;
  const say = check.differing;
  const levelsOf = ({ levels }: Differing) =>
    levels ? ` (${levels.map((level) => words.terms.levels[level].toLowerCase()).join(', ')})` : '';
  return {
    kind: 'table',
    name: say.name,
    caption: say.caption,
    heads: [check.code],
    columns: [
      { title: say.part, isText: true },
      { title: say.value, isText: true },
      { title: say.publishers, isText: true },
    ],
    rows: differing.flatMap((one) =>
      one.variants.map(({ value, publishers }) => ({
        labels: [one.code],
        cells: [
          `${say.parts[one.part]}${levelsOf(one)}`,
          showPart(one.part, value, words),
          publishers.join(' '),
        ],
      })),
    ),
  };
}

function activeTable(
  active: readonly StillActive[],
  nameOf: (publisher: string) => string,
  words: Words,
): FigureTable {
  const { check } = words.figures.federation;
  const say = check.active;
  return {
    kind: 'table',
    name: say.name,
    caption: say.caption,
    heads: [check.code],
    columns: [
      { title: check.name, isText: true },
      { title: say.ministry, isText: true },
      { title: say.decision, isText: true },
      { title: say.from, isText: true },
      { title: say.count },
      { title: say.publishers, isText: true },
    ],
    rows: active.map(({ code, name, ministry, decision, from, publishers }) => ({
      labels: [code],
      cells: [
        name,
        nameOf(ministry),
        decision,
        from === undefined ? undefined : { date: from },
        publishers.length,
        publishers.join(' '),
      ],
    })),
  };
}

function daysBlocks(
  { followed, byProvince }: Joint,
  nameOf: (publisher: string) => string,
  words: Words,
): Block[] {
  const { days: say } = words.figures.federation.check;
  const columns: FigureColumn[] = [
    { title: say.followed },
    { title: say.waiting },
    { title: say.least },
    { title: say.median },
    { title: say.most },
  ];
  const cellsOf = (spread: Spread | undefined, waiting: number): FigureCell[] => [
    spread?.count ?? 0,
    waiting,
    spread?.least,
    spread?.median,
    spread?.most,
  ];
  const waitingIn = ({ provinces }: Followed) =>
    provinces.flatMap(({ publisher, decision }) => (decision ? [] : [publisher])).join(' ');
  return [
    {
      kind: 'chart',
      caption: say.chart,
      unit: say.unit,
      series: [say.unit],
      bars: byProvince.flatMap(({ publisher, days }) =>
        days ? [{ label: nameOf(publisher), values: [days.median] }] : [],
      ),
    },
    {
      kind: 'table',
      name: say.name,
      caption: say.caption,
      heads: [say.decision],
      columns: [{ title: say.issued, isText: true }, ...columns, { title: say.waitingIn, isText: true }],
      rows: followed.map((one) => ({
        labels: [`${one.publisher} ${one.number}`],
        cells: [{ date: one.issued }, ...cellsOf(one.days, one.waiting), waitingIn(one)],
      })),
    },
    {
      kind: 'table',
      name: say.byProvince,
      caption: say.provinceCaption,
      heads: [words.figures.federation.publisher],
      columns,
      rows: byProvince.map(({ publisher, days, waiting }) => ({
        labels: [nameOf(publisher)],
        cells: cellsOf(days, waiting),
      })),
    },
    { kind: 'paragraph', text: say.note },
  ];
}
