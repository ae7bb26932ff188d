import { cleanLine } from '../../text/normalize.ts';
import type { Sheet } from '../files/table.ts';
import { looksLikeDecision } from './cells.ts';
import { openGrid } from './grid.ts';
import { findHeader } from './header.ts';

/**
 * Returns the decisions of which a register tells, one a row: its column of numbers holds several,
 * beside one of the days on which they were signed or of what each does.
 */
export function decisionsIn(sheets: readonly Sheet[]): string[] {
  const numbers = sheets.flatMap((sheet) => {
    const grid = openGrid(sheet);
    const header = findHeader(grid);
    const column = header?.columns.find(({ meaning }) => meaning === 'publishedBy');
    const isRegister = header?.columns.some(
      ({ meaning, heading }) => meaning === 'decisionDate' || /thay đổi|biến động/iu.test(heading),
    );
    if (!header || !column || !isRegister) return [];
    return sheet.rows
      .slice(header.firstDataRow)
      .map((_, index) => cleanLine(grid.own(header.firstDataRow + index, column.at)).text);
  });
  return [...new Set(numbers.filter(looksLikeDecision))];
}
