import type { ListColumn } from '../lists/columns.ts';
import type { Cells } from '../lists/parts.ts';
import type { ListDoubt } from '../portal/record.ts';
import { type Origin, shorten } from '../values/notes.ts';
import { codesIn, linesOf, namesIn } from './paired.ts';

/** Columns whose lines are each procedure's own, where there are as many. */
const each: ReadonlySet<ListColumn> = new Set<ListColumn>([
  'timeLimit',
  'fees',
  'sector',
  'department',
  'levels',
]);
const named: ReadonlySet<ListColumn> = new Set<ListColumn>(['order', 'code', 'name']);

/**
 * Parts the cells of a row that holds several procedures, their codes and names in as many lines; undefined where it
 * holds one. Other cells belong to all of them, but for values in as many lines; both is told.
 *
 * @param columns the list's columns
 */
export function partsOfCells(
  cells: Cells,
  columns: readonly (ListColumn | undefined)[],
  origin: Origin,
): { parts: Cells[]; doubts: ListDoubt[] } | undefined {
  const codes = codesIn(cells.text('code'));
  const names = codes && namesIn(cells.text('name'), codes.length);
  if (!codes || !names) return undefined;
  const isLined = (text: string): boolean => linesOf(text).length === codes.length;
  const lined = [...new Set(columns)].flatMap((column) =>
    column && !named.has(column) && isLined(cells.text(column))
      ? [{ text: shorten(linesOf(cells.text(column)).join('; ')), isEach: each.has(column) }]
      : [],
  );
  const about = { field: 'row', origin } as const;
  return {
    parts: codes.map((code, at) => partOf(cells, at, { code, name: names[at] ?? '' }, isLined)),
    doubts: [
      { ...about, reason: 'row_parted', args: { count: codes.length } },
      ...lined.map((args) => ({ ...about, reason: 'lines_of_several', args }) as const),
    ],
  };
}

function partOf(
  cells: Cells,
  at: number,
  own: Partial<Record<ListColumn, string>>,
  isLined: (text: string) => boolean,
): Cells {
  const textOf = (meaning: ListColumn, text: string): string =>
    own[meaning] ?? (each.has(meaning) && isLined(text) ? (linesOf(text)[at] ?? text) : text);
  return {
    heading: (meaning) => cells.heading(meaning),
    text: (meaning) => textOf(meaning, cells.text(meaning)),
    all: (meaning) => cells.all(meaning).map((cell) => ({ ...cell, text: textOf(meaning, cell.text) })),
  };
}
