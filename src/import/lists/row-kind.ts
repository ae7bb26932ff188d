import { splitNumber, withoutCount } from '../annex/heading.ts';
import { nameKey } from '../../text/fold.ts';
import { cleanLine } from '../../text/normalize.ts';
import type { Sheet } from '../files/table.ts';
import { looksLikeCode } from '../values/codes.ts';
import type { Header, ListColumn } from './columns.ts';
import { type Grid, rowTexts } from './grid.ts';
import { numbersColumns, repeatsHeader } from './header.ts';
import { headedBy, type Standing } from './standing.ts';
import { closesList, sumsUpInCells } from '../values/closing-lines.ts';

/** Kind of a row below a header: empty, a procedure, a heading of the rows below, or something else to be noted. */
export type RowKind =
  | { kind: 'blank' | 'procedure' }
  | { kind: 'heading'; standing: Standing }
  | { kind: 'other'; closes: boolean };

/** Facts about a row before it is read: the headings above it, and whether it is a department's by its form. */
interface RowPlace {
  standing: Standing;
  isClosed: boolean;
  isOfDepartment: boolean;
  sheet: Pick<Sheet, 'madeOf'>;
}

const outlineNumber = /^(?:[IVXLC]+|[A-ZĐ])[.)]?$/u;
const anyNumber = /^(?:[IVXLC]+|[A-ZĐ]|\d{1,3}(?:\.\d{1,3})*)[.)]?$/u;
/** Number of rows below a heading within which its first procedure has to come. */
const headingReach = 4;

/** Returns the kind of a row of a list. */
export function kindOfRow(
  grid: Grid,
  row: number,
  header: Header,
  { standing, isClosed, isOfDepartment, sheet }: RowPlace,
): RowKind {
  const filled = grid.filled(row);
  if (filled.length === 0) return { kind: 'blank' };
  const code = textAt(grid, row, header, 'code');
  if (looksLikeCode(code)) return { kind: 'procedure' };
  if (numbersColumns(grid, row) || repeatsHeader(grid, row, header)) return { kind: 'blank' };
  const texts = rowTexts(grid, row);
  const numbered = texts.length > 1 && anyNumber.test(texts[0] ?? '');
  const rest = numbered ? texts.slice(1) : texts;
  const isOutlined = numbered && outlineNumber.test(texts[0] ?? '') && (code === '' || rest.length === 1);
  const [text = ''] = rest;
  // The figure of a sum may stand below the codes.
  const isSum = /^\d{0,5}$/u.test(code) && sumsUpInCells(rest);
  if (isSum || (code === '' ? texts.some(closesList) : closesList(code)))
    return { kind: 'other', closes: !sumsUpInCells(rest) };
  if (code === '' && countsRowsBelow(grid, row, header)) {
    const next = headedBy(textAt(grid, row, header, 'name'), standing, { isSure: true, isOfDepartment });
    if (next) return { kind: 'heading', standing: next };
  }
  if (rest.length === 1 || isOutlined) {
    const isWide = filled.length > 2 || filled.some((at) => (grid.area(row, at)?.columns ?? 1) > 2);
    const isAlone = rest.length === 1 && !numbered;
    // Between cards there are buttons, too, and on a page anything.
    const isLine = isAlone && (sheet.madeOf !== 'cards' || text === text.toUpperCase());
    const isParted = numbered && numbersParts(grid, row);
    const isBare = numbered && isBareName(grid, row, header, text);
    const isInCodes = numbered && cleanLine(code).text === text && !/\d/u.test(code);
    const mayHead = !bullet.test(text) && (isOutlined || isParted || isWide || isLine || isInCodes || isBare);
    const isSure =
      mayHead && procedureBelow(grid, row, header) !== undefined && !isBesideSectors(grid, row, header, text);
    const label = numbered ? `${(texts[0] ?? '').replace(/[.)]$/u, '')}. ` : '';
    const next = headedBy(`${label}${text}`, standing, {
      isSure: isSure && text.length < 200,
      isOfDepartment,
      ...(isSure &&
        !isOutlined &&
        (isParted || isBare || sheet.madeOf === 'lines') && { sectorPlace: 'line' as const }),
    });
    if (next) return { kind: 'heading', standing: next };
    if (isAlone || isOutlined) return { kind: 'other', closes: false };
  }
  const name = textAt(grid, row, header, 'name');
  const isProcedure = !isClosed && (code !== '' || name !== '');
  return isProcedure ? { kind: 'procedure' } : { kind: 'other', closes: false };
}

function textAt(grid: Grid, row: number, { columns }: Header, meaning: ListColumn): string {
  const column = columns.find((one) => one.meaning === meaning);
  return column ? cleanLine(grid.own(row, column.at)).text : '';
}

/** Tells a row whose name says how many procedures there are below it, and just so many come: `Chăn nuôi (12)`. */
function countsRowsBelow(grid: Grid, row: number, header: Header): boolean {
  const count = Number(/\((\d{1,4})\)\s*$/u.exec(textAt(grid, row, header, 'name'))?.[1] ?? 0);
  if (count === 0) return false;
  let below = 0;
  for (let next = row + 1; next < grid.height && below <= count; next++) {
    if (grid.filled(next).length === 0) continue;
    if (!looksLikeCode(textAt(grid, next, header, 'code'))) break;
    below += 1;
  }
  return below === count;
}

/** Begins a line that is a part of what stands above it. */
const bullet = /^[-–+*•]\s/u;

/** Tells a line that would name a sector in a list whose rows name others themselves. */
function isBesideSectors(grid: Grid, row: number, header: Header, text: string): boolean {
  const below = procedureBelow(grid, row, header);
  const sector = below === undefined ? '' : textAt(grid, below, header, 'sector');
  return sector !== '' && nameKey(sector) !== nameKey(withoutCount(splitNumber(text).rest));
}

/**
 * Tells a row that has nothing but a name, in a list that names sectors nowhere else, right above rows that have more:
 * `1 | | Chứng thực`.
 */
function isBareName(grid: Grid, row: number, header: Header, text: string): boolean {
  if (
    textAt(grid, row, header, 'name') !== text ||
    header.columns.some(({ meaning }) => meaning === 'sector')
  )
    return false;
  let next = row + 1;
  while (next < grid.height && grid.filled(next).length === 0) next += 1;
  return (
    next < grid.height &&
    looksLikeCode(textAt(grid, next, header, 'code')) &&
    grid.filled(next).length > grid.filled(row).length + 1
  );
}

/** Tells a row of which the next one has a part of its number: `1` above `1.1`. */
function numbersParts(grid: Grid, row: number): boolean {
  const firstOf = (at: number): string => grid.own(at, grid.filled(at)[0] ?? 0).trim();
  let next = row + 1;
  while (next < grid.height && grid.filled(next).length === 0) next += 1;
  const number = firstOf(row).replace(/[.)]$/u, '');
  return (
    next < grid.height &&
    /^\d{1,3}$/u.test(firstOf(next).replace(`${number}.`, '').replace(/[.)]$/u, '')) &&
    firstOf(next).startsWith(`${number}.`)
  );
}

/** Returns the first row below with a code, as far as a heading reaches. */
function procedureBelow(grid: Grid, row: number, header: Header): number | undefined {
  let left = headingReach;
  for (let next = row + 1; next < grid.height && left > 0; next++) {
    if (grid.filled(next).length === 0) continue;
    if (looksLikeCode(textAt(grid, next, header, 'code'))) return next;
    left -= 1;
  }
  return undefined;
}
