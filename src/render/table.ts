import { stripVTControlCharacters } from 'node:util';
import Table from 'cli-table3';
import { textWidth } from '../text/width.ts';
import type { Style } from './style.ts';
import { fitLines, wrapParagraph } from './wrap.ts';

export interface TextColumn {
  title: string;
  align?: 'left' | 'right';
  /** Wraps when the table is wider than the screen. */
  flexible?: boolean;
  /** Share of the room that wrapping columns have between them; 1 when left out. */
  weight?: number;
}

type Row = readonly string[];

const gap = 2;
const noBorders = Object.fromEntries(
  [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left',
    'left-mid',
    'mid',
    'mid-mid',
    'right',
    'right-mid',
    'middle',
  ].map((name) => [name, '']),
);

/**
 * A table for the terminal, no wider than `width`: flexible columns give way, and where that is not enough each row
 * becomes a block of lines.
 *
 * @param footer a last row that stands apart, e.g. totals
 */
export function renderTable(
  columns: readonly TextColumn[],
  rows: readonly Row[],
  width: number,
  style: Style,
  footer?: Row,
): string {
  const heads = columns.map((column) => column.title);
  const widths = columnWidths(columns, [heads, ...rows, ...(footer ? [footer] : [])], width);
  const isFitting = widths.reduce((sum, w) => sum + w, gap * (widths.length - 1)) <= width;
  if (!isFitting && columns.length > 1)
    return renderBlocks(heads, [...rows, ...(footer ? [footer] : [])], width, style);
  const draw = (part: readonly Row[], mark: (text: string) => string = (text) => text) =>
    drawRows(columns, widths, part, mark);
  const rule = style.faint('─'.repeat(widths.reduce((sum, w) => sum + w, 0) + gap * (widths.length - 1)));
  const parts = [draw([heads], style.strong), rule, draw(rows)];
  if (footer) parts.push(rule, draw([footer], style.strong));
  return parts.filter((part) => part !== '').join('\n');
}

/** Shows each row as a block: its first cell, and below it the others that say something, each with its head. */
function renderBlocks(heads: Row, rows: readonly Row[], width: number, style: Style): string {
  const blocks = rows.map(([first = '', ...others]) => {
    const told = others.flatMap((cell, at) => (cell === '' ? [] : [`  ${heads[at + 1] ?? ''}: ${cell}`]));
    return fitLines([style.strong(first), ...told], width);
  });
  return blocks.join('\n\n');
}

function columnWidths(columns: readonly TextColumn[], rows: readonly Row[], width: number): number[] {
  const gaps = gap * (columns.length - 1);
  const [head = [], ...body] = rows;
  const widest = (cells: readonly (string | undefined)[]) =>
    Math.max(...cells.map((cell) => longestLine(cell ?? '')));
  const natural = columns.map((_, i) => widest(rows.map((row) => row[i])));
  // Titles of number columns wrap before the text column has to.
  const narrow = columns.map((column, i) =>
    column.flexible ? 0 : Math.max(longestWord(head[i] ?? ''), widest(body.map((row) => row[i]))),
  );
  const fixed = giveWay(natural, narrow, width - gaps);
  const others = fixed.reduce((sum, w, i) => sum + (columns[i]?.flexible ? 0 : w), gaps);
  const flexible = columns.flatMap((column, i) => (column.flexible ? [i] : []));
  const least = flexible.length > 1 ? leastOfSeveral : leastOfOne;
  const needs = flexible.map((i) => {
    const word = Math.max(...rows.map((row) => longestWord(row[i] ?? '')));
    const most = natural[i] ?? 0;
    const { weight = 1 } = columns[i] ?? {};
    return { weight, least: Math.min(most, Math.max(least, Math.min(word, longestKept))), most };
  });
  const shared = share(
    needs,
    Math.max(
      needs.reduce((sum, need) => sum + need.least, 0),
      width - others,
    ),
  );
  return fixed.map((w, i) => (columns[i]?.flexible ? (shared.shift() ?? w) : w));
}

/** Narrower than this a wrapping column cannot be read. */
const leastOfOne = 16;
const leastOfSeveral = 12;

/** A longer word is broken over lines. */
const longestKept = 24;

/** The share of the room for all that a wrapping column needs. */
interface Need {
  least: number;
  most: number;
  weight: number;
}

/** Shares room among columns: none gets more than it needs or less than its least, and what one leaves the others get. */
function share(needs: readonly Need[], room: number): number[] {
  const widths = new Map<number, number>();
  let left = room;
  let waiting = needs.reduce((sum, { weight }) => sum + weight, 0);
  const partOf = ({ weight }: Need) => Math.floor((left * weight) / waiting);
  const give = (i: number, width: number, { weight }: Need) => {
    widths.set(i, width);
    left -= width;
    waiting -= weight;
  };
  const open = () => needs.map((need, i) => ({ need, i })).filter(({ i }) => !widths.has(i));
  for (;;) {
    const wide = open().find(({ need }) => need.least > partOf(need));
    if (!wide) break;
    give(wide.i, wide.need.least, wide.need);
  }
  for (const { need, i } of open().sort((a, b) => a.need.most / a.need.weight - b.need.most / b.need.weight))
    give(i, Math.min(need.most, partOf(need)), need);
  return needs.map((_, i) => widths.get(i) ?? 0);
}

/** Narrows columns to their longest word, the one that wins most first, until all fit or none can give more. */
function giveWay(natural: readonly number[], narrow: readonly number[], room: number): number[] {
  const widths = [...natural];
  while (widths.reduce((sum, w) => sum + w, 0) > room) {
    const gains = widths.map((w, i) => (narrow[i] ? w - narrow[i] : 0));
    const most = Math.max(...gains);
    if (most <= 0) break;
    const widest = gains.indexOf(most);
    widths[widest] = narrow[widest] ?? 0;
  }
  return widths;
}

function drawRows(
  columns: readonly TextColumn[],
  widths: readonly number[],
  rows: readonly Row[],
  mark: (text: string) => string,
): string {
  if (rows.length === 0) return '';
  const table = new Table({
    colWidths: widths.map((w) => w + gap),
    colAligns: columns.map((column) => column.align ?? 'left'),
    wordWrap: true,
    chars: noBorders,
    style: { 'padding-left': 0, 'padding-right': gap, head: [], border: [], compact: true },
  });
  for (const row of rows)
    table.push(columns.map((_, i) => mark(broken(nested(row[i] ?? '', widths[i] ?? 0), widths[i] ?? 0))));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** A label set in by figure spaces, broken so that every line of it is set in as far: the table would cut it short. */
function nested(text: string, width: number): string {
  const [lead = ''] = /^\u2007*/u.exec(stripVTControlCharacters(text)) ?? [];
  if (lead === '') return text;
  return wrapParagraph(text, width, width - lead.length).join(`\n${lead}`);
}

/** Breaks words that are longer than a line over several: the table would cut them. */
const broken = (text: string, width: number): string =>
  text.replace(/\S+/gu, (word) => {
    const isWhole = textWidth(word) <= width || stripVTControlCharacters(word) !== word;
    return isWhole ? word : (word.match(new RegExp(`.{1,${Math.max(1, width)}}`, 'gu')) ?? []).join('\n');
  });

const longestWord = (text: string): number => longestLine(text.replaceAll(' ', '\n'));

const longestLine = (text: string): number =>
  Math.max(...text.split('\n').map((line) => textWidth(stripVTControlCharacters(line))));
