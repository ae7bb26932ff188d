import { cleanLine } from '../../text/normalize.ts';
import type { Sheet } from '../files/table.ts';
import { mayBeSectors } from '../annex/columns.ts';
import { looksLikeDepartment } from '../values/body-names.ts';
import { looksLikeCode } from '../values/codes.ts';
import { looksLikeLevels } from './cells.ts';
import {
  type Column,
  type Header,
  type ListColumn,
  meaningOfAll,
  saysEnded,
  saysFormer,
  severalAllowed,
} from './columns.ts';
import { type Grid, openGrid, seenText } from './grid.ts';
import { headsMarks } from './headings/marked-names.ts';
import { settleColumns } from './settle.ts';

/** The first row of a list stands below any number of title rows, but not below a whole page of them. */
const lastHeaderRow = 100;
const tallest = 4;

/** Finds the first list of procedures in a sheet by the meaning of its headings and cells, below any titles. */
export function findHeader(grid: Grid): Header | undefined {
  return firstHeader(grid, headerAt);
}

/** Finds the first list of procedures that has no codes: beside names its headings tell much else of procedures. */
export function findHeaderWithoutCodes(grid: Grid): Header | undefined {
  return firstHeader(grid, (_, row) => {
    const header = bestHeader(grid, row);
    const meanings = new Set(header?.columns.flatMap(({ meaning }) => meaning ?? []));
    const told = ofProcedures.filter((meaning) => meanings.has(meaning)).length;
    return meanings.has('name') && told >= leastTold ? header : undefined;
  });
}

/** Columns that lists of nothing but procedures have, and how many of them tell one. */
const ofProcedures: readonly ListColumn[] = [
  'sector',
  'levels',
  'timeLimit',
  'fees',
  'online',
  'legalBases',
  'publishedBy',
];
const leastTold = 3;

function firstHeader(grid: Grid, find: (grid: Grid, row: number) => Header | undefined): Header | undefined {
  for (let row = 0; row < Math.min(grid.height, lastHeaderRow); row++) {
    const header = find(grid, row);
    if (header) return header;
  }
  return undefined;
}

/** Tells whether any sheet of a workbook holds a list of procedures. */
export function holdsTable(sheets: readonly Sheet[]): boolean {
  return sheets.some((sheet) => findHeader(openGrid(sheet)) !== undefined);
}

/** Tells whether any sheet holds a list of procedures without codes. */
export function holdsListWithoutCodes(sheets: readonly Sheet[]): boolean {
  return sheets.some((sheet) => findHeaderWithoutCodes(openGrid(sheet)) !== undefined);
}

/** Returns the header of a list that begins in a row: it has columns of codes and of names. */
export function headerAt(grid: Grid, row: number): Header | undefined {
  const header = bestHeader(grid, row);
  const meanings = new Set(header?.columns.map(({ meaning }) => meaning));
  return meanings.has('code') && meanings.has('name') ? header : undefined;
}

/** Returns the header that begins in a row, of as many rows as give the most known columns. */
function bestHeader(grid: Grid, row: number): Header | undefined {
  if (grid.filled(row).length < 2 || holdsCode(grid, row)) return undefined;
  let best: { header: Header; score: number } | undefined;
  const most = isOfKeys(grid, row) ? 1 : tallest;
  for (let height = 1; height <= most && row + height <= grid.height; height++) {
    if (height > 1 && (holdsCode(grid, row + height - 1) || isAcross(grid, row + height - 1))) break;
    const header = readHeader(grid, row, height);
    const score = scoreOf(header);
    if (!best || score > best.score || reachesInto(grid, best.header, row + height - 1))
      best = { header, score };
  }
  if (!best || !(mayBeList(best.header) || standsOverCodes(grid, best.header))) return undefined;
  if (isTitle(grid, row, best.header)) return undefined;
  return settleColumns(grid, withBareColumns(grid, best.header));
}

/** Tells a row of a program's keys, `ten_thu_tuc`, `processing_time`: what is below them are values. */
function isOfKeys(grid: Grid, row: number): boolean {
  const texts = grid.filled(row).map((at) => grid.own(row, at).trim());
  return (
    texts.every((text) => /^[a-z][a-z\d]*(?:_[a-z\d]+)*$/iu.test(text)) &&
    texts.some((text) => text.includes('_'))
  );
}

/** Tells whether the first row of a header is none of it, but a line above: it names no column, and those below do without it. */
function isTitle(grid: Grid, row: number, header: Header): boolean {
  const height = header.firstDataRow - row;
  if (height < 2 || grid.filled(row).some((at) => meaningOfAll([cleanLine(grid.own(row, at)).text])))
    return false;
  return scoreOf(readHeader(grid, row + 1, height - 1)) > scoreOf(header);
}

/** Tells whether columns may be a list's: one is of the procedure itself, and there is another one. */
function mayBeList({ columns }: Header): boolean {
  const known = columns.flatMap(({ meaning }) => meaning ?? []);
  return known.length >= 2 && (known.includes('code') || known.includes('name'));
}

/**
 * Tells whether headings, none of which is known, stand right above a row with a code: the cells may tell
 * their meaning.
 */
function standsOverCodes(grid: Grid, { columns, firstDataRow }: Header): boolean {
  return columns.length > 2 && firstDataRow < grid.height && holdsCode(grid, firstDataRow);
}

/** Tells whether a row belongs to the header above it: a heading is merged down into it, or it holds units or names above marks. */
function reachesInto(grid: Grid, { headerRow, firstDataRow, columns }: Header, row: number): boolean {
  if (row !== firstDataRow) return false;
  const isMerged = columns.some(({ at }) => {
    const area = grid.area(row, at);
    return area !== undefined && area.row >= headerRow && area.row < row;
  });
  const filled = grid.filled(row);
  return (
    isMerged ||
    headsMarks(grid, row) ||
    (filled.length > 0 && filled.every((at) => unit.test(grid.own(row, at).trim())))
  );
}

/** `(đồng)`, `(ngày làm việc)`; `(1)` numbers a column. */
const unit = /^\(\p{L}{2}[^()]*\)$/u;

function holdsCode(grid: Grid, row: number): boolean {
  return grid.filled(row).some((column) => looksLikeCode(grid.own(row, column)));
}

/** Tells whether a row is one text over all columns: it is a heading of the rows below, and not of a column. */
function isAcross(grid: Grid, row: number): boolean {
  const [first, ...others] = grid.filled(row);
  return first !== undefined && others.length === 0 && (grid.area(row, first)?.columns ?? 1) > 2;
}

/** Rates a header; one of fewer rows is better than the same one with a row of data in it. */
function scoreOf({ columns, headerRow, firstDataRow }: Header): number {
  const known = columns.flatMap(({ meaning, heading }) =>
    meaning && meaning !== 'unread' && meaning !== 'note'
      ? [oftenParted.has(meaning) ? `${meaning} ${heading}` : meaning]
      : [],
  );
  return new Set(known).size - (firstDataRow - headerRow) / 10;
}

/** Columns of which two are not one: times of two levels, or before and after reduction, fees by way of applying, bodies of one level. */
const oftenParted: ReadonlySet<ListColumn> = new Set<ListColumn>([
  'timeLimit',
  'fees',
  'applicants',
  'oneStop',
  'provinceMark',
  'communeMark',
  'otherMark',
]);

/** Adds the columns that hold texts of procedures below no heading, called by their letters: what they hold is not lost unseen. */
function withBareColumns(grid: Grid, header: Header): Header {
  const { columns, firstDataRow } = header;
  const headed = new Set(columns.map(({ at }) => at));
  const last = Math.min(grid.height, firstDataRow + lookedAt);
  const rows = Array.from({ length: Math.max(0, last - firstDataRow) }, (_, index) => firstDataRow + index);
  const coded = rows.filter((row) => holdsCode(grid, row));
  const bare = new Set(coded.flatMap((row) => grid.filled(row).filter((at) => !headed.has(at))));
  const added = [...bare].map((at): Column => ({ at, heading: letterOf(at), ...numbering(grid, coded, at) }));
  return bare.size === 0
    ? header
    : { ...header, columns: [...columns, ...added].sort((one, other) => one.at - other.at) };
}

const lookedAt = 200;

/** Returns the meaning of a column that only numbers the rows. */
function numbering(grid: Grid, rows: readonly number[], at: number): Pick<Column, 'meaning'> {
  const counts = rows.every((row) => /^(?:\d{1,4}[.)]?)?$/u.test(grid.own(row, at).trim()));
  return counts && at === 0 ? { meaning: 'order' } : {};
}

function readHeader(grid: Grid, row: number, height: number): Header {
  const rows = Array.from({ length: height }, (_, index) => row + index);
  const width = Math.max(...rows.map((one) => grid.width(one)));
  const taken = new Set<ListColumn>();
  const columns: Column[] = [];
  const headed = Array.from({ length: width }, (_, at) => ({ at, texts: headingsAt(grid, rows, at) }));
  const read = headed.map(({ at, texts }) => ({ at, texts, meaning: meaningOfAll(texts) }));
  // `Nội dung`, `Tên cũ` are a name's headings where none says so in as many words.
  const plain = new Set(
    read.flatMap(({ meaning, texts }) =>
      isVague(texts) || mayBeSectors(texts.at(-1) ?? '') ? [] : (meaning ?? []),
    ),
  );
  for (const { at, texts, meaning: own } of read) {
    if (texts.length === 0) continue;
    const isOfSectors = own === 'name' && mayBeSectors(texts.at(-1) ?? '') && plain.has('name');
    const said = isOfSectors ? 'sector' : own;
    // What was called so before is taken for what is by its cells alone, and told.
    const isOther =
      (said === 'name' || said === 'code') &&
      ((isVague(texts) && plain.has(said)) || saysEnded(texts.join(' ')));
    const meaning = isOther ? undefined : said;
    const isFree = meaning !== undefined && (!taken.has(meaning) || severalAllowed.has(meaning));
    if (meaning && isFree) taken.add(meaning);
    columns.push({ at, heading: texts.join(' / '), ...(isFree && { meaning }) });
  }
  return { columns, headerRow: row, firstDataRow: row + height };
}

const isVague = (texts: readonly string[]): boolean =>
  /^(?:nội dung|danh mục)(?: công việc)?$/iu.test(texts.join(' ')) || saysFormer(texts.join(' '));

/** Returns the headings over a column, the highest first, each once. */
function headingsAt(grid: Grid, rows: readonly number[], at: number): string[] {
  const texts = rows.map((row, index) => {
    const text = cleanLine(seenText(grid, row, at)).text;
    return text === '' ? leftOf(grid, rows.slice(index), at) : text;
  });
  return [...new Set(texts)].filter((text) => text !== '');
}

/**
 * Returns the heading over several columns that a cell is below, where its cells were not merged: each of these has a
 * part in the row below, its own or one that is over several columns itself.
 */
function leftOf(grid: Grid, [row = 0, below, ...others]: readonly number[], at: number): string {
  if (below === undefined) return '';
  const hasPart = (column: number): boolean =>
    grid.own(below, column).trim() !== '' || leftOf(grid, [below, ...others], column) !== '';
  let column = at;
  while (column > 0 && hasPart(column) && seenText(grid, row, column).trim() === '') column -= 1;
  return hasPart(column) && column < at ? cleanLine(seenText(grid, row, column)).text : '';
}

/** Tells whether a row repeats the header, as on each printed page. */
export function repeatsHeader(grid: Grid, row: number, { columns }: Header): boolean {
  const filled = grid.filled(row);
  const isHeading = (at: number): boolean => {
    const heading = columns.find((column) => column.at === at)?.heading;
    return heading?.split(' / ').includes(cleanLine(grid.own(row, at)).text) ?? false;
  };
  return filled.length > 1 && filled.every(isHeading);
}

/** Tells whether a row numbers the columns: (1), (2), (3). */
export function numbersColumns(grid: Grid, row: number): boolean {
  const texts = grid.filled(row).map((column) => grid.own(row, column).trim());
  return texts.length > 2 && texts.every((text) => /^\(?(?:\d{1,2}|[A-Za-z])\)?(?:\s*=.*)?$/u.test(text));
}

/** Columns of a list without headings, rows of which nearly all have a code. */
const mostlyCoded = 0.8;

/** Returns the columns of a list that has no headings at all, known by their cells alone and named by their letters. */
export function headerByCells(grid: Grid): Header | undefined {
  const filled = Array.from({ length: grid.height }, (_, row) => row).filter(
    (row) => grid.filled(row).length > 2,
  );
  const coded = filled.filter((row) => holdsCode(grid, row));
  const [first] = coded;
  if (first === undefined || coded.length < 2 || coded.length < filled.length * mostlyCoded) return undefined;
  const width = Math.max(...coded.map((row) => grid.width(row)));
  const columns = Array.from(
    { length: width },
    (_, at): Column => ({ at, heading: letterOf(at), ...numbering(grid, coded, at) }),
  );
  const header = settleColumns(grid, { columns, headerRow: first, firstDataRow: first });
  placeSector(grid, coded, header.columns);
  const known = header.columns.flatMap(({ meaning }) => meaning ?? []);
  return known.includes('code') && known.includes('name') ? header : undefined;
}

/** Takes the only column of words that come again for that of the sectors. */
function placeSector(grid: Grid, rows: readonly number[], columns: Column[]): void {
  const isOfSectors = ({ at, meaning }: Column): boolean => {
    const texts = rows.map((row) => seenText(grid, row, at).trim());
    return (
      meaning === undefined &&
      texts.every((text) => /^\p{Lu}[^\d:;]{2,80}$/u.test(text)) &&
      new Set(texts).size < texts.length
    );
  };
  const [only, ...others] = columns.filter(isOfSectors);
  if (only && others.length === 0) Object.assign(only, { meaning: 'sector', isByCells: true });
}

/** Returns the letters by which spreadsheets call a column: A, …, Z, AA. */
function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last;
}

/** Tells whether any sheet holds a list of procedures without headings. */
export function holdsBareList(sheets: readonly Sheet[]): boolean {
  return sheets.some((sheet) => headerByCells(openGrid(sheet)) !== undefined);
}

/** Tells whether a sheet without a header of its own has codes, departments and levels where the list before it has them. */
export function goesOn(grid: Grid, { columns }: Pick<Header, 'columns'>): boolean {
  const code = columns.find(({ meaning }) => meaning === 'code')?.at ?? -1;
  const coded = Array.from({ length: grid.height }, (_, row) => row).filter((row) =>
    looksLikeCode(grid.own(row, code)),
  );
  const share = (at: number, looks: (text: string) => boolean): number => {
    const texts = coded.slice(0, lookedAt).flatMap((row) => grid.own(row, at).trim() || []);
    return texts.length === 0 ? 1 : texts.filter(looks).length / texts.length;
  };
  const isElsewhere = ({ at, meaning }: Column): boolean => {
    const looks = meaning === 'department' ? looksLikeDepartment : looksLikeLevels;
    const isKnown = meaning === 'department' || meaning === 'levels';
    return isKnown && share(at, looks) < 0.5 && columns.some((other) => share(other.at, looks) > 0.5);
  };
  return coded.length > 0 && !columns.some(isElsewhere);
}
