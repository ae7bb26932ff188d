import Table from 'cli-table3';
import type { Style } from './style.ts';

export interface Column {
  title: string;
  align?: 'left' | 'right';
  /** The one column that wraps when the table is wider than the screen. */
  flexible?: boolean;
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
 * A table for the terminal, no wider than `width` where the flexible column can give way.
 *
 * @param footer a last row that stands apart, e.g. totals
 */
export function renderTable(
  columns: readonly Column[],
  rows: readonly Row[],
  width: number,
  style: Style,
  footer?: Row,
): string {
  const heads = columns.map((column) => column.title);
  const widths = columnWidths(columns, [heads, ...rows, ...(footer ? [footer] : [])], width);
  const draw = (part: readonly Row[], mark: (text: string) => string = (text) => text) =>
    drawRows(columns, widths, part, mark);
  const rule = style.faint('─'.repeat(widths.reduce((sum, w) => sum + w, 0) + gap * (widths.length - 1)));
  const parts = [draw([heads], style.strong), rule, draw(rows)];
  if (footer) parts.push(rule, draw([footer], style.strong));
  return parts.filter((part) => part !== '').join('\n');
}

function columnWidths(columns: readonly Column[], rows: readonly Row[], width: number): number[] {
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
  return fixed.map((w, i) =>
    columns[i]?.flexible ? Math.min(natural[i] ?? 0, Math.max(16, width - others)) : w,
  );
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
  columns: readonly Column[],
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
  for (const row of rows) table.push(columns.map((_, i) => mark(row[i] ?? '')));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

const longestWord = (text: string): number => longestLine(text.replaceAll(' ', '\n'));

const longestLine = (text: string): number =>
  Math.max(...text.split('\n').map((line) => [...line.normalize('NFC')].length));
