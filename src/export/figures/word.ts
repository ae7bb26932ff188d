import type { Words } from '../../messages/words.ts';
import type { Paper, PaperBlock, PaperCell, PaperSection, PaperTable } from '../../model/paper.ts';
import {
  type Block,
  depthOf,
  type Facts,
  type FigureColumn,
  type FigureRow,
  type Figures,
  type FigureTable,
  forPaper,
  ordinalsOf,
} from '../../render/figures/figures.ts';
import { cellText } from '../../render/figures/text.ts';
import { closingBlock } from '../../render/paper/closing.ts';
import { writeWord } from '../paper/word.ts';
import type { Tool } from './workbook.ts';

/** Figures as a Word file: the draft of the paper that an office hands in. */
export function figuresWord(figures: Figures, words: Words, tool: Tool): Uint8Array {
  return writeWord(figuresPaper(figures, words, tool));
}

/** The paper itself; number, day and signature are left to be filled in. */
export function figuresPaper(figures: Figures, words: Words, tool: Tool): Paper {
  const { paper } = words.figures;
  const { publisher, date } = figures;
  const sections = sectionsOf(figures, words);
  return {
    language: figures.language,
    title: figures.title,
    creator: `${tool.name} ${tool.version}`,
    date,
    ...(publisher !== '' && {
      letterhead: {
        issuer: paper.issuer(publisher),
        number: paper.number(publisher),
        placeAndDate: paper.placeAndDate(publisher, date),
      },
    }),
    sections,
  };
}

/** Blocks in order; where a table is wide, its part of the paper lies. Of a state paper such tables are its annex. */
function sectionsOf(figures: Figures, words: Words): PaperSection[] {
  const wide = new Set(
    figures.blocks.filter((block) => block.kind === 'table' && isWiderThanPage(forPaper(block), words)),
  );
  const isWide = (block: Block) => wide.has(block);
  if (figures.paper) return signedSections(figures, figures.paper, isWide, words);
  const sections: { orientation: PaperSection['orientation']; blocks: PaperBlock[] }[] = [];
  const title: PaperBlock = { kind: 'heading', level: 1, text: figures.title };
  for (const block of figures.blocks) {
    const last = sections.at(-1);
    // Once the paper lies it stays so: every turn begins a new page.
    const isSame = last && (!isWide(block) || last.orientation === 'landscape');
    const section = isSame
      ? last
      : { orientation: isWide(block) ? ('landscape' as const) : ('portrait' as const), blocks: [] };
    if (!isSame) sections.push(section);
    section.blocks.push(...blocksOf(block, words));
  }
  sections[0]?.blocks.unshift(title);
  sections.at(-1)?.blocks.push(closing(figures, words));
  return sections;
}

/** Kind and subject, the text and its signature on upright pages; then what is annexed (NĐ 30/2020/NĐ-CP, Phụ lục I). */
function signedSections(
  { blocks, publisher, date }: Figures,
  { kind, subject, closing: last }: NonNullable<Figures['paper']>,
  isWide: (block: Block) => boolean,
  words: Words,
): PaperSection[] {
  const { paper } = words.figures;
  const annexed = blocks.filter(isWide);
  const text: PaperBlock[] = [
    { kind: 'heading', level: 1, text: kind },
    {
      kind: 'paragraph',
      text: [{ text: subject, bold: true }],
      align: 'center',
      keepWithNext: true,
      isRuled: true,
    },
    ...blocks.filter((block) => !isWide(block)).flatMap((block) => blocksOf(block, words)),
    // A signature never stands alone on a page.
    { kind: 'paragraph', text: last, indent: true, keepWithNext: true },
    closing({ publisher }, words),
  ];
  const annex: PaperBlock[] = [
    { kind: 'heading', level: 1, text: paper.annex },
    {
      kind: 'paragraph',
      text: [{ text: paper.attached(publisher, date), italic: true }],
      align: 'center',
      keepWithNext: true,
    },
    ...annexed.flatMap((block) => blocksOf(block, words)),
  ];
  return [
    { orientation: 'portrait', blocks: text },
    ...(annexed.length > 0
      ? [{ orientation: 'landscape' as const, restartsNumbers: true, blocks: annex }]
      : []),
  ];
}

function blocksOf(block: Block, words: Words): PaperBlock[] {
  switch (block.kind) {
    case 'paragraph':
      return [
        {
          kind: 'paragraph',
          text: [{ text: block.text, ...(block.isProof && { bold: true }) }],
          indent: true,
        },
      ];
    case 'facts':
      return [{ kind: 'heading', level: 2, text: block.title }, factsTable(block, words)];
    case 'table':
      return [{ kind: 'heading', level: 2, text: block.caption }, paperTable(forPaper(block), words)];
    default:
      return [];
  }
}

function factsTable({ facts }: Facts, { figures, writing }: Words): PaperTable {
  return {
    kind: 'table',
    columns: [{ width: 10 }, { width: 5 }, { width: 3, align: 'right' }],
    header: [[figures.figure, figures.detail, figures.value]],
    rows: facts.flatMap(({ label, parts }) =>
      parts.map((part, i): PaperCell[] => [
        ...(i === 0 ? [{ text: label, rows: parts.length }] : []),
        part.label ?? '',
        writing.number(part.value),
      ]),
    ),
  };
}

/** Letters that stand side by side on a page of upright A4. */
const pageLetters = 84;

/** In letters: what a line of its own needs at the least, beside the margins of a cell. */
function widthsOf(table: FigureTable, words: Words): number[] {
  const lines = [...table.rows, ...(table.total ? [table.total] : [])];
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length));
  const labels = lines.map((row) => row.labels[depthOf(row)] ?? '');
  const numbers = table.columns.map((column, i) => {
    const cells = lines.map((row) => cellText(row.cells[i], column, words));
    const needed = column.isText ? Math.min(16, longest(cells)) : longest(cells);
    return Math.max(needed, longest(column.title.split(' ')) * 1.2) + 2;
  });
  // Numbers of decisions are mostly capitals, which are wider.
  const label = Math.max(Math.min(24, longest(labels) * 1.25), 12) + 2;
  return [...(table.ordinal === undefined ? [] : [6]), label, ...numbers];
}

const isWiderThanPage = (table: FigureTable, words: Words): boolean =>
  widthsOf(table, words).reduce((sum, width) => sum + width, 0) > pageLetters;

function paperTable(table: FigureTable, words: Words): PaperTable {
  const ordinals = ordinalsOf(table.rows);
  const leading = table.ordinal === undefined ? 1 : 2;
  const lineOf = (row: FigureRow, ordinal: string, isStrong = false): PaperCell[] =>
    [
      ...(table.ordinal === undefined ? [] : [ordinal]),
      `${'– '.repeat(Math.min(1, depthOf(row)))}${row.labels[depthOf(row)] ?? ''}`,
      ...table.columns.map((column, i) => cellText(row.cells[i], column, words)),
    ].map((text) => (isStrong ? { text: [{ text, bold: true }] } : text));
  return {
    kind: 'table',
    columns: widthsOf(table, words).map((width, i) => {
      const column = table.columns[i - leading];
      return { width, ...(column && !column.isText && { align: 'right' as const }) };
    }),
    header: headerOf(table),
    rows: [
      ...table.rows.map((row, i) => lineOf(row, ordinals[i] ?? '', row.isSubtotal)),
      ...(table.total ? [lineOf(table.total, '', true)] : []),
    ],
  };
}

/** One line of heads; two where columns stand in groups. */
function headerOf(table: FigureTable): PaperCell[][] {
  const first = [...(table.ordinal === undefined ? [] : [table.ordinal]), table.heads.join(' / ')];
  const titles = table.columns.map(({ title }) => title);
  if (table.columns.every(({ group }) => group === undefined)) return [[...first, ...titles]];
  const upper: PaperCell[] = first.map((text) => ({ text, rows: 2 }));
  for (const [i, { group, title }] of table.columns.entries()) {
    if (group === undefined) upper.push({ text: title, rows: 2 });
    else if (group !== table.columns[i - 1]?.group)
      upper.push({ text: group, columns: spanOf(table.columns, i) });
  }
  return [upper, table.columns.filter(({ group }) => group !== undefined).map(({ title }) => title)];
}

function spanOf(columns: readonly FigureColumn[], from: number): number {
  const end = columns.findIndex(({ group }, i) => i > from && group !== columns[from]?.group);
  return (end < 0 ? columns.length : end) - from;
}

const closing = ({ publisher }: Pick<Figures, 'publisher'>, { figures: { paper } }: Words): PaperBlock =>
  closingBlock(paper.recipients, paper.signature(publisher), paper.signerName);
