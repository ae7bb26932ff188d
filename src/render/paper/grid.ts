import type { PaperCell, PaperRow } from '../../model/paper.ts';

/** A cell of a table, and the column in which it begins. */
export interface GridCell {
  cell: PaperCell;
  column: number;
}

/** Finds the column of each cell: a place that a cell above covers is left out of a row. A group has no cells. */
export function placeCells(rows: readonly PaperRow[]): GridCell[][] {
  /** For each column, how many rows are still covered from above. */
  const covered = new Map<number, number>();
  return rows.map((row) => {
    if ('group' in row) return [];
    const above = new Map(covered);
    for (const [column, left] of above) {
      if (left > 1) covered.set(column, left - 1);
      else covered.delete(column);
    }
    let column = 0;
    return row.map((cell) => {
      while (above.has(column)) column += 1;
      const placed = { cell, column };
      const { columns = 1, rows: tall = 1 } = typeof cell === 'string' ? {} : cell;
      for (const end = column + columns; column < end; column++) if (tall > 1) covered.set(column, tall - 1);
      return placed;
    });
  });
}
