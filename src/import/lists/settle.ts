import { looksLikeDecision, looksLikeLevels } from './cells.ts';
import { looksLikeDepartment } from '../values/body-names.ts';
import { isReduced } from '../values/changes/twofold-columns.ts';
import { looksLikePortalId } from '../values/attributes/columns.ts';
import { isTime, isTimeUnit, namesUnit } from '../values/time-limits.ts';
import { wordsOfKey } from './headings/key-words.ts';
import { looksLikeCode } from '../values/codes.ts';
import type { Column, Header, ListColumn } from './columns.ts';
import { isDepartment, withMarkedNames } from './headings/marked-names.ts';
import { findNumbers } from '../values/documents/numbers.ts';
import { levelInitials } from '../values/levels/words.ts';
import { bindTimes } from './headings/times.ts';
import { type Grid, seenText } from './grid.ts';

/** Number of rows that are looked at to find a column's meaning. */
const sampleRows = 200;
/** The share of cells that must look alike before they say what a column is. */
const enough = 0.6;

/** Gives columns the meaning of their cells, where headings leave it open or the cells contradict it. */
export function settleColumns(grid: Grid, header: Header): Header {
  const rows = sampledRows(grid, header);
  const sample = header.columns.map(({ at }) => cellsOf(grid, rows, at));
  const share = (index: number, looks: (text: string) => boolean): number => {
    const cells = sample[index] ?? [];
    return cells.length === 0 ? 0 : cells.filter(looks).length / cells.length;
  };
  const columns = withMarkedNames(header.columns, (at) => rows.map((row) => seenText(grid, row, at))).map(
    (column) => ({ ...column }),
  );
  const has = (meaning: ListColumn): boolean => columns.some((column) => column.meaning === meaning);
  const settle = (index: number, meaning: ListColumn, isByCells: boolean): void => {
    const { at, heading } = columns[index] as Column;
    if (has(meaning)) columns[index] = { at, heading };
    else columns[index] = { at, heading, meaning, ...(isByCells && { isByCells }) };
  };
  columns.forEach(({ at, heading, meaning }, index) => {
    // An identifier may be anybody's: only the portal's is one that a record keeps.
    if (meaning !== 'portalId') return;
    const isOther = columns.slice(0, index).some((column) => column.meaning === 'portalId');
    if (isOther || share(index, looksLikePortalId) < enough) columns[index] = { at, heading };
  });
  columns.forEach(({ at, heading, meaning }, index) => {
    // Four levels of online services there were; greater figures count files.
    if (meaning === 'online' && share(index, isFigure) === 1 && share(index, isCount) > 0)
      columns[index] = { at, heading };
  });
  placeCode(columns, share, settle);
  columns.forEach(({ meaning }, index) => {
    if (meaning === 'authority')
      settle(index, share(index, namesLevels) >= enough ? 'levels' : 'decidingAgency', false);
    if (meaning === 'agency') {
      const manages = !has('department') && share(index, isDepartment) >= enough;
      settle(index, manages ? 'department' : 'implementingAgencies', manages);
    }
  });
  const hasMarks = ['provinceMark', 'communeMark'].some((mark) => has(mark as ListColumn));
  columns.forEach(({ at, meaning, heading }, index) => {
    if (meaning !== undefined) return;
    if (!hasMarks && !has('levels') && share(index, looksLikeLevels) >= enough) settle(index, 'levels', true);
    else if (!has('department') && share(index, manages(heading)) >= enough)
      settle(index, 'department', true);
    else if (has('timeLimit') && namesUnit(wordsOfKey(heading)) && share(index, isTimeUnit) >= enough)
      settle(index, 'timeUnit', false);
    else if (has('timeLimit') && isReduced(heading) && share(index, isTime) >= enough)
      columns[index] = { at, heading, meaning: 'timeLimit' };
    else if (!has('sector') && /^ngành$/iu.test(heading)) settle(index, 'sector', false);
    else if (!has('publishedBy') && share(index, looksLikeDecision) >= enough)
      settle(index, 'publishedBy', true);
  });
  columns.forEach(({ at, meaning, heading }, index) => {
    if (meaning === 'decisionDate' && has('publishedBy'))
      columns[index] = { at, heading, meaning: 'publishedOn' };
  });
  if (!has('name')) placeName(columns, sample, settle);
  return { ...header, columns: bindTimes(columns) };
}

const isFigure = (text: string): boolean => /^\d{1,3}(?:[.,]?\d{3})*$/u.test(text);
const isCount = (text: string): boolean => !/^[0-4]$/u.test(text);

/** Returns what tells a department below a heading that is not known: below `Sở` its initials do, too. */
const manages = (heading: string): ((text: string) => boolean) =>
  /^(?:các )?(?:sở|so)(?!\p{L})/iu.test(heading) ? isDepartment : looksLikeDepartment;

/** Tells whether a cell below a heading of levels or bodies names levels: in words, or by their initials. */
const namesLevels = (text: string): boolean => looksLikeLevels(text) || levelInitials(text) !== undefined;

type Settle = (index: number, meaning: ListColumn, isByCells: boolean) => void;
type Share = (index: number, looks: (text: string) => boolean) => number;

/** Columns with headings so vague that codes in them are the procedures'. */
const notTelling: ReadonlySet<ListColumn> = new Set<ListColumn>([
  'unread',
  'note',
  'order',
  'status',
  'publishedBy',
]);

/** Finds the column of codes by its cells, whatever its heading. */
function placeCode(columns: Column[], share: Share, settle: Settle): void {
  const named = columns.findIndex(({ meaning }) => meaning === 'code');
  if (named >= 0 && share(named, looksLikeCode) > 0) return;
  const found = columns.findIndex(
    ({ meaning }, index) => (!meaning || notTelling.has(meaning)) && share(index, looksLikeCode) >= enough,
  );
  if (found < 0) return;
  const other = columns[named];
  if (other) columns[named] = { at: other.at, heading: other.heading };
  settle(found, 'code', true);
}

/** Finds the column of names: the longest texts of a list. */
function placeName(columns: readonly Column[], sample: readonly string[][], settle: Settle): void {
  const lengths = columns.map(({ meaning }, index) => {
    const all = meaning === undefined ? (sample[index] ?? []) : [];
    // Documents are longer than names.
    const cells = all.filter((text) => findNumbers(text).length === 0);
    if (cells.length < all.length * enough) return 0;
    return cells.reduce((sum, text) => sum + text.length, 0) / Math.max(1, cells.length);
  });
  const longest = Math.max(0, ...lengths);
  if (longest >= 12) settle(lengths.indexOf(longest), 'name', true);
}

/** Returns the rows that tell a column's meaning: those with a code, for sums and signatures have none. */
function sampledRows(grid: Grid, { firstDataRow }: Header): number[] {
  const height = Math.max(0, Math.min(grid.height - firstDataRow, sampleRows));
  const rows = Array.from({ length: height }, (_, index) => firstDataRow + index);
  const coded = rows.filter((row) => grid.filled(row).some((at) => looksLikeCode(grid.own(row, at))));
  return coded.length > 0 ? coded : rows;
}

function cellsOf(grid: Grid, rows: readonly number[], at: number): string[] {
  return rows.map((row) => seenText(grid, row, at).trim()).filter((text) => text !== '');
}
