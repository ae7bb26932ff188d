import type { Words } from '../../messages/words.ts';
import { toCsv, toMarkdownTable } from '../delimited.ts';
import {
  type Block,
  type FigureCell,
  type FigureRow,
  type Figures,
  type FigureTable,
  forPaper,
  fullTitle,
  ordinalsOf,
} from './figures.ts';
import { cellText, factLine } from './text.ts';

/** Figures as Markdown. */
export function figuresMarkdown(figures: Figures, words: Words): string {
  return `${[`## ${figures.title}`, ...figures.blocks.flatMap((block) => blockMarkdown(block, words))].join('\n\n')}\n`;
}

function blockMarkdown(block: Block, words: Words): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [plain(block.text)];
    case 'facts':
      return [block.facts.map((fact) => `- ${plain(factLine(fact, words))}`).join('\n')];
    case 'table':
      return [`### ${plain(block.caption)}`, tableMarkdown(forPaper(block), words)];
    default:
      return [];
  }
}

function tableMarkdown(table: FigureTable, words: Words): string {
  const ordinals = ordinalsOf(table.rows);
  const lineOf = (row: FigureRow, ordinal: string, labels: readonly string[]) => [
    ...(table.ordinal === undefined ? [] : [ordinal]),
    ...table.heads.map((_, i) => labels[i] ?? ''),
    ...table.columns.map((column, i) => cellText(row.cells[i], column, words)),
  ];
  const heads = [
    ...(table.ordinal === undefined ? [] : [table.ordinal]),
    ...table.heads,
    ...table.columns.map(fullTitle),
  ];
  const rows = table.rows.map((row, i) => lineOf(row, ordinals[i] ?? '', row.labels));
  const total = table.total ? [lineOf(table.total, '', table.total.labels)] : [];
  return toMarkdownTable([heads, ...rows, ...total], heads.length - table.columns.length);
}

const plain = (text: string): string => text.replace(/[\\|`*_<>]/gu, '\\$&');

/** The first table as CSV: numbers plain, dates ISO, every line with all of its labels, sums only at the end. */
export function figuresCsv({ blocks }: Figures): string {
  const table = blocks.find((block) => block.kind === 'table');
  return table ? toCsv(plainRows(table)) : '';
}

/** A table for programs; the first row holds the heads. */
export function plainRows(table: FigureTable): (string | number | undefined)[][] {
  const lineOf = ({ labels, cells }: FigureRow) => [
    ...table.heads.map((_, i) => labels[i] ?? ''),
    ...table.columns.map((_, i) => plainCell(cells[i])),
  ];
  return [
    [...table.heads, ...table.columns.map(fullTitle)],
    ...table.rows.filter(({ isSubtotal }) => !isSubtotal).map(lineOf),
    ...(table.total ? [lineOf(table.total)] : []),
  ];
}

const plainCell = (cell: FigureCell): string | number | undefined =>
  typeof cell === 'object' ? cell.date : cell;
