import { cleanLine } from '../../text/normalize.ts';
import type { MergedArea, Sheet } from '../files/table.ts';
import { codesApart } from './codes-apart.ts';
import { shownText } from '../values/no-value.ts';

/** Cells of a sheet, in which a merged text is seen in every cell that it covers. */
export interface Grid {
  height: number;
  /** Returns the text that a cell holds itself, as written. */
  own(row: number, column: number): string;
  /** Returns the merged area that a cell is part of. */
  area(row: number, column: number): MergedArea | undefined;
  /** Returns the columns of a row that hold a text of their own. */
  filled(row: number): number[];
  /** Returns how many columns a row has, merged ones too. */
  width(row: number): number;
}

/** No list is wider; a stray cell far to the right makes none. */
const widest = 200;

/** Makes the grid of a sheet. */
export function openGrid({ rows: given, merged = [] }: Sheet): Grid {
  const rows = codesApart(given);
  const areas = new Map<number, MergedArea[]>();
  for (const area of merged) {
    const end = Math.min(area.row + area.rows, rows.length);
    for (let row = area.row; row < end; row++) {
      const known = areas.get(row);
      if (known) known.push(area);
      else areas.set(row, [area]);
    }
  }
  const own = (row: number, column: number): string => shownText(rows[row]?.[column] ?? '');
  // A row is asked for several times while it is read, and then no more.
  let last: { row: number; columns: number[] } | undefined;
  const filled = (row: number): number[] => {
    if (last?.row === row) return last.columns;
    const columns: number[] = [];
    const texts = rows[row] ?? [];
    for (let column = 0; column < Math.min(widest, texts.length); column++)
      if ((texts[column] ?? '').trim() !== '') columns.push(column);
    last = { row, columns };
    return columns;
  };
  return {
    height: rows.length,
    own,
    area: (row, column) =>
      areas.get(row)?.find((one) => one.column <= column && column < one.column + one.columns),
    filled,
    width: (row) => {
      const ends = (areas.get(row) ?? []).map(({ column, columns }) => column + columns);
      return Math.min(widest, Math.max(rows[row]?.length ?? 0, ...ends));
    },
  };
}

/** Returns a cell's text, or that of the merged cell which covers it. */
export function seenText(grid: Grid, row: number, column: number): string {
  const text = grid.own(row, column);
  const area = text.trim() === '' ? grid.area(row, column) : undefined;
  return area ? grid.own(area.row, area.column) : text;
}

/** Returns the texts of a row on one line, each once where a merged text is repeated in every cell. */
export function rowTexts(grid: Grid, row: number): string[] {
  return [...new Set(cellTexts(grid, row))];
}

/** Returns the texts of a row's cells but for some columns, a text as often as it stands there. */
export const cellTexts = (grid: Grid, row: number, without: readonly number[] = []): string[] =>
  grid
    .filled(row)
    .filter((column) => !without.includes(column))
    .map((column) => cleanLine(grid.own(row, column)).text)
    .filter((text) => text !== '');
