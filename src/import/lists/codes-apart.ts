import { codeWithin } from '../annex/codes.ts';
import { anyCode, looksLikeCode } from '../values/codes.ts';
import { meaningOf } from './columns.ts';

/** Number of rows that are looked at to find where the codes stand. */
const sampled = 200;

/**
 * Returns the rows of a list with the codes that stand in the cells of its names (`Tên TTHC / Mã số`) in a
 * column of their own, the last; the same rows where codes have a column, or there are none.
 */
export function codesApart(rows: readonly string[][]): readonly string[][] {
  const sample = rows.slice(0, sampled);
  if (sample.some((row) => row.some((cell) => looksLikeCode(cell) && !/\p{L}{2}/u.test(cell)))) return rows;
  const first = sample.findIndex((row) => row.some((cell) => anyCode.test(cell)));
  const at = sample[first]?.findIndex((cell) => anyCode.test(cell)) ?? -1;
  const header = sample.findLastIndex((row, index) => index < first && meaningOf(row[at] ?? '') === 'name');
  if (at < 0 || header < 0 || saysBelow(sample, first)) return rows;
  const width = Math.max(...rows.map(({ length }) => length));
  const within = (row: readonly string[], text: string, code: string): string[] =>
    Array.from({ length: width + 1 }, (_, column) =>
      column === width ? code : column === at ? text : (row[column] ?? ''),
    );
  return rows.map((row, index) => {
    if (index === header) return within(row, row[at] ?? '', 'Mã số');
    const found = index < first ? undefined : codeWithin(row[at] ?? '');
    return found ? within(row, found.rest, found.code) : row;
  });
}

/**
 * Tells whether lines below a name say with labels what holds for it (`Lĩnh vực: …`): taken for the headings of a list
 * they would be said of the next one.
 */
function saysBelow(rows: readonly string[][], first: number): boolean {
  const isOneColumn = rows.every((row) => row.filter((cell) => cell.trim() !== '').length < 2);
  const labels = rows.map((row) => /^\s*([^:]{2,60}):\s*\S/u.exec(row.join('').slice(0, 200))?.[1] ?? '');
  const labelled = labels.findIndex((label) => meaningOf(label) !== undefined);
  return isOneColumn && labelled > first;
}
