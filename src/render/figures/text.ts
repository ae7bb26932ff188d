import type { Words } from '../../messages/words.ts';
import { textWidth, visibleText } from '../../text/width.ts';
import type { Style } from '../style.ts';
import { type TextColumn, renderTable } from '../table.ts';
import { wrap, wrapHanging } from '../wrap.ts';
import {
  type Block,
  depthOf,
  type Fact,
  type FigureCell,
  type FigureColumn,
  type FigureRow,
  type Figures,
  type FigureTable,
  type Paragraph,
  ordinalsOf,
} from './figures.ts';

export interface Screen {
  words: Words;
  width: number;
  style: Style;
}

/** Figures for a terminal; charts are left to `bars`. */
export function renderFigures(figures: Figures, screen: Screen): string {
  const title = screen.style.strong(wrap(figures.title, screen.width));
  const blocks = figures.blocks.flatMap((block) => renderBlock(block, screen));
  return `${[title, ...blocks].join('\n\n')}\n`;
}

function renderBlock(block: Block, screen: Screen): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [proof(block, screen.style)(wrap(block.text, screen.width))];
    case 'facts':
      return [
        block.facts.map((fact) => wrapHanging(factLine(fact, screen.words), screen.width, '  ')).join('\n'),
      ];
    case 'table':
      return [renderFigureTable(block, screen)];
    default:
      return [];
  }
}

const proof = ({ isProof }: Paragraph, style: Style) => (isProof ? style.strong : (text: string) => text);

/** Returns the line of a fact: “Liên thông: cùng cấp 52, giữa các cấp 38” */
export function factLine({ label, parts }: Fact, { writing }: Words): string {
  const shown = parts.map(({ label: part, value }) =>
    part === undefined ? writing.number(value) : `${part} ${writing.number(value)}`,
  );
  // Some names of parts have a comma of their own: “sửa đổi, bổ sung”.
  const isCommaed = parts.some(({ label: part }) => part?.includes(','));
  return `${label}: ${shown.join(isCommaed ? '; ' : ', ')}`;
}

/**
 * A table at the screen's width. Where its columns are too many it is shown in its narrow form, or
 * else in parts, one below the other; columns under one head begin a part of their own.
 */
function renderFigureTable(table: FigureTable, screen: Screen): string {
  const shown = table.narrow && partsOf(table, screen).length > 1 ? table.narrow() : table;
  const parts = partsOf(shown, screen).map((columns) => renderPart(shown, columns, screen));
  return [screen.style.strong(wrap(shown.caption, screen.width)), ...parts].join('\n\n');
}

/** A column of figures, and where it stands in the table. */
type Placed = FigureColumn & { at: number };

function partsOf(table: FigureTable, screen: Screen): Placed[][] {
  const room = screen.width - labelWidth(table);
  const together = table.columns.map((column, at) => ({
    title: [column.group, column.title].filter(Boolean).join(' '),
    ...tail(column),
    at,
  }));
  const isShort = table.columns.every(({ group = '' }) => textWidth(group) <= leastLabel);
  const whole = together.reduce((sum, column) => sum + columnWidth(table, column, screen.words) + 2, 0);
  return isShort && whole <= room ? [together] : splitColumns(table, room, screen.words);
}

const tail = ({ isSigned, isText }: FigureColumn): Omit<FigureColumn, 'title'> => ({
  ...(isSigned && { isSigned }),
  ...(isText && { isText }),
});

/** Columns in parts that each fit; those under one head begin a part of their own. */
function splitColumns(table: FigureTable, room: number, words: Words): Placed[][] {
  const parts: Placed[][] = [];
  let used = 0;
  for (const [at, column] of table.columns.entries()) {
    const needed = columnWidth(table, { ...column, at }, words) + 2;
    const last = parts.at(-1);
    const isGroupStart = column.group !== last?.at(-1)?.group;
    if (!last || isGroupStart || used + needed > room) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)?.push({ ...column, at });
    used += needed;
  }
  return parts;
}

/** Labels wrap, but not to less than this. */
const leastLabel = 16;
const leastText = 12;
const labelWidth = (table: FigureTable): number =>
  (table.ordinal === undefined ? 0 : 5) +
  Math.min(leastLabel, Math.max(...table.rows.map((row) => textWidth(nested(row))), 0));

/** Tells whether a column of words can give way: numbers of documents are not parted. */
const wraps = (table: FigureTable, column: Placed, words: Words): boolean =>
  column.isText === true &&
  table.rows.some((row) => cellText(row.cells[column.at], column, words).includes(' '));

function columnWidth(table: FigureTable, column: Placed, words: Words): number {
  if (wraps(table, column, words)) return leastText;
  const cells = [...table.rows, ...(table.total ? [table.total] : [])].map((row) =>
    cellText(row.cells[column.at], column, words),
  );
  const title = column.title.split(' ');
  return Math.max(...[...cells, ...title].map(textWidth));
}

function renderPart(table: FigureTable, columns: readonly Placed[], { words, width, style }: Screen): string {
  const ordinals = ordinalsOf(table.rows);
  const lineOf = (row: FigureRow, ordinal: string, label: string): string[] => [
    ...(table.ordinal === undefined ? [] : [ordinal]),
    label,
    ...columns.map((column) => visibleText(cellText(row.cells[column.at], column, words))),
  ];
  const rows = table.rows.map((row, i) => {
    const line = lineOf(row, ordinals[i] ?? '', nested(row));
    return row.isSubtotal ? line.map(style.strong) : line;
  });
  const heads: TextColumn[] = [
    ...(table.ordinal === undefined ? [] : [{ title: table.ordinal, align: 'right' as const }]),
    { title: table.heads.join(' / '), flexible: true },
    ...columns.map((column) => ({
      title: visibleText(column.title),
      ...(wraps(table, column, words) && { flexible: true }),
      ...(!column.isText && { align: 'right' as const }),
    })),
  ];
  const total = table.total && lineOf(table.total, '', table.total.labels[0] ?? '');
  const group = columns[0]?.group;
  const drawn = renderTable(heads, rows, width, style, total);
  return group === undefined ? drawn : `${wrap(group, width)}\n${drawn}`;
}

/** The own label of a line, set in by how deep it lies. */
const nested = (row: FigureRow): string =>
  `${'\u2007\u2007'.repeat(depthOf(row))}${visibleText(row.labels[depthOf(row)] ?? '')}`;

/** A cell as people read it. */
export function cellText(cell: FigureCell, column: FigureColumn | undefined, { writing }: Words): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'object') return writing.date(cell.date);
  if (!column?.isSigned || cell === 0) return writing.number(cell);
  return cell < 0 ? `−${writing.number(-cell)}` : `+${writing.number(cell)}`;
}
