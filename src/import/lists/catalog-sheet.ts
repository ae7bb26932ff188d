import { cleanLine } from '../../text/normalize.ts';
import type { Sheet } from '../files/table.ts';
import { looksLikeDecision } from './cells.ts';
import { openGrid } from './grid.ts';
import { findHeader } from './header.ts';

/**
 * Tells whether sheets are an officer's own list of the procedures in force: its rows name several decisions
 * that published them. A register of decisions also gives the day of each, or its changes.
 */
export function isCatalogSheet(sheets: readonly Sheet[]): boolean {
  return sheets.some((sheet) => {
    const grid = openGrid(sheet);
    const header = findHeader(grid);
    const column = header?.columns.find(({ meaning }) => meaning === 'publishedBy');
    if (!header || !column) return false;
    const isRegister = header.columns.some(
      ({ meaning, heading }) => meaning === 'publishedOn' || /thay đổi|biến động/iu.test(heading),
    );
    const numbers = new Set<string>();
    for (let row = header.firstDataRow; row < grid.height; row++) {
      const text = cleanLine(grid.own(row, column.at)).text;
      if (looksLikeDecision(text)) numbers.add(text);
    }
    return !isRegister && numbers.size > 1;
  });
}
