import { cleanLine } from '../../text/normalize.ts';
import { splitNumber } from '../annex/heading.ts';
import { closesList } from '../values/closing-lines.ts';
import { isRest } from '../values/continued.ts';
import { type Header, type ListColumn, runs } from './columns.ts';
import type { Grid } from './grid.ts';
import { numbersColumns, repeatsHeader } from './header.ts';
import { addsLevel } from './level-rows.ts';
import { headedBy } from './standing.ts';

/** Rows over which one procedure goes on at most. */
const longest = 20;

/**
 * Returns the rows below a procedure's own that go on with it, as a page break or a sheet's writer parted them:
 * without number and code, with the rest of its name, with more in columns of running text, or with another level.
 */
export function continuedRows(grid: Grid, row: number, header: Header): number[] {
  const rows: number[] = [];
  const at = (meaning: ListColumn): number => header.columns.find((one) => one.meaning === meaning)?.at ?? -1;
  const text = (from: number, meaning: ListColumn): string => cleanLine(grid.own(from, at(meaning))).text;
  let name: string | undefined;
  for (let next = row + 1; next < Math.min(grid.height, row + longest); next++) {
    if (text(next, 'code') !== '' || text(next, 'order') !== '') break;
    name ??= text(row, 'name');
    const rest = text(next, 'name');
    const filled = grid.filled(next);
    const isMore = rest === '' ? filled.every((one) => runs(one, header)) : isRest(name, rest);
    if (filled.length === 0) break;
    const isOfLevel = addsLevel(grid, [row, ...rows], next, header);
    if (!isOfLevel && (!isMore || isOther(grid, next, header))) break;
    rows.push(next);
    if (!isOfLevel) name = `${name} ${rest}`.trim();
  }
  return rows;
}

/** Columns in which the name of a body, alone in its row, may be more of the procedure's own. */
const ofBodies: ReadonlySet<ListColumn | undefined> = new Set<ListColumn | undefined>([
  'implementingAgencies',
  'coordinatingAgencies',
  'place',
]);

/** Tells whether a text alone in its row is a heading, also where it stands in a column of running text: the first may be one. */
function heads(text: string, at: number, header: Header): boolean {
  const heading = headedBy(text, {});
  if (heading === undefined || !runs(at, header)) return heading !== undefined;
  const { numbering, rest } = splitNumber(text);
  const isOfBodies = ofBodies.has(header.columns.find((column) => column.at === at)?.meaning);
  return (
    numbering === 'letter' ||
    numbering === 'roman' ||
    /^lĩnh vực[\s:]/iu.test(rest) ||
    (!isOfBodies && heading.department !== undefined)
  );
}

/** Tells whether a row is a heading, closes the list, or is part of a page. */
function isOther(grid: Grid, row: number, header: Header): boolean {
  const texts = grid.filled(row).map((column) => cleanLine(grid.own(row, column)).text);
  return (
    texts.some(closesList) ||
    (texts.length === 1 && heads(texts[0] ?? '', grid.filled(row)[0] ?? 0, header)) ||
    repeatsHeader(grid, row, header) ||
    numbersColumns(grid, row)
  );
}
