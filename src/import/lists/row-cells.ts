import { fillsOldCell } from '../../text/cut.ts';
import { cleanLine } from '../../text/normalize.ts';
import { isDitto, isNumbered, rowReferredTo } from '../values/ditto.ts';
import { isRest } from '../values/continued.ts';
import { doubt, type Field, type Notes, shorten } from '../values/notes.ts';
import { errorIn, isErrorValue } from '../values/no-value.ts';
import { namesWay } from '../values/ways.ts';
import { readMark } from '../values/attributes/marks.ts';
import type { Column, Header, ListColumn } from './columns.ts';
import type { Grid } from './grid.ts';
import { joinLevels, levelsSaid } from './level-rows.ts';
import { type Cells, CollectedCells } from './parts.ts';

/** Columns whose merged cell does not hold for the rows that it covers. */
const neverCarried: ReadonlySet<ListColumn> = new Set<ListColumn>(['order', 'code', 'name']);
/** Tells whether a column holds marks: one cell may be merged over several of these. */
const isMark = (meaning: ListColumn): boolean =>
  /Mark$|^online(?:Full|Partial|Info)$|^interlinked[A-Z]|^postal|^boundaryFree$/u.test(meaning);

/**
 * Opens the cells of a row; a merged cell is seen in all rows that it holds for. An error value is noted, and
 * the cell taken for empty.
 *
 * @param more rows below that go on with it
 */
export function openCells(
  grid: Grid,
  row: number,
  header: Header,
  notes: Notes,
  more: readonly number[] = [],
): Cells {
  const cells = new CollectedCells();
  const { columns } = header;
  for (const column of columns) {
    const { meaning, heading } = column;
    if (!meaning || meaning === 'unread') continue;
    const own = wholeText(grid, row, column, { more, header });
    const said = repeatedText(grid, { row, text: own }, column, header) ?? own;
    if (said === '' && own.trim() !== '' && meaning !== 'order')
      doubt(
        notes,
        fields[meaning] ?? 'row',
        neverCarried.has(meaning) ? 'name_repeated' : 'nothing_repeated',
        {
          column: shorten(cleanLine(heading).text, 100),
          text: cleanLine(own).text,
        },
      );
    const text = withoutError(said, column, notes);
    cells.add(meaning, { heading, text: column.name === undefined ? text : nameMarked(text, column, notes) });
  }
  return cells;
}

/** Returns the name that a mark in a column stands for; empty where there is none. */
function nameMarked(text: string, { name = '', heading, meaning }: Column, notes: Notes): string {
  const mark = readMark(text);
  if (mark === undefined)
    doubt(notes, fields[meaning ?? 'unread'] ?? 'row', 'value_not_understood', {
      column: shorten(cleanLine(heading).text, 100),
      text: shorten(cleanLine(text).text),
    });
  return mark ? name : '';
}

function wholeText(
  grid: Grid,
  row: number,
  column: Column,
  { more, header }: { more: readonly number[]; header: Header },
): string {
  const own = carriedText(grid, row, column);
  if (more.length === 0) return own;
  const parts = [row, ...more].map((one) => ({
    level: levelsSaid(grid, one, header),
    text: one === row ? own.trim() : grid.own(one, column.at).trim(),
  }));
  if (parts.every(({ level }) => level !== '')) return joinLevels(column.meaning, parts);
  const ways = [row, ...more].map((one) => wayOf(grid, one, header));
  // A row for each way of applying: what all say alike is said once.
  if (ways.every((way) => way !== ''))
    return joinLevels(
      column.meaning,
      parts.map(({ text }, index) => ({ text, level: ways[index] ?? '' })),
    );
  return parts
    .map(({ text }) => text)
    .filter((text, index, texts) => text !== '' && texts.indexOf(text) === index)
    .reduce((text, rest) => {
      const isPart = column.meaning === 'name' || isRest(text, rest);
      return `${text}${isPart ? ' ' : '\n'}${rest}`.trim();
    }, '');
}

/** Returns the way of applying that a row names in its column of these; empty where it names none. */
function wayOf(grid: Grid, row: number, { columns }: Header): string {
  const at = columns.find(({ meaning }) => meaning === 'methods')?.at ?? -1;
  const text = cleanLine(grid.own(row, at)).text;
  return namesWay(text) ? text : '';
}

function carriedText(grid: Grid, row: number, { at, meaning }: Column): string {
  const own = grid.own(row, at);
  if (own.trim() !== '' || !meaning || neverCarried.has(meaning)) return own;
  const area = grid.area(row, at);
  return area && (area.column === at || isMark(meaning)) ? grid.own(area.row, area.column) : own;
}

/** Returns the text that a cell repeats, empty where there is none; undefined where it says something itself. */
function repeatedText(
  grid: Grid,
  { row, text }: { row: number; text: string },
  column: Column,
  header: Header,
): string | undefined {
  if (isDitto(text)) return textAbove(grid, row, column, header);
  const number = column.meaning === 'order' ? undefined : rowReferredTo(text);
  if (number === undefined) return undefined;
  const { meaning } = column;
  const order = header.columns.find((one) => one.meaning === 'order');
  if (!order || !meaning || neverCarried.has(meaning)) return '';
  for (let above = row - 1; above >= header.firstDataRow; above--)
    if (isNumbered(grid.own(above, order.at), number)) return carriedText(grid, above, column);
  return '';
}

/** Returns the text that a ditto mark stands for: that of the nearest row above which has one of its own. */
function textAbove(grid: Grid, row: number, { at, meaning }: Column, { firstDataRow }: Header): string {
  if (!meaning || neverCarried.has(meaning)) return '';
  const known = carried.get(grid) ?? new Map<number, { row: number; text: string }>();
  carried.set(grid, known);
  const last = known.get(at);
  let text = '';
  for (let above = row - 1; above >= firstDataRow && text === ''; above--) {
    const own = grid.own(above, at);
    if (own.trim() !== '' && !isDitto(own)) text = own;
    else if (above === last?.row) text = last.text;
  }
  known.set(at, { row, text });
  return text;
}

/** Text that the last ditto mark of each column stood for: a list may have thousands below one another. */
const carried = new WeakMap<Grid, Map<number, { row: number; text: string }>>();

function withoutError(text: string, { heading, meaning }: Column, notes: Notes): string {
  const isError = isErrorValue(text);
  if (fillsOldCell(text) && meaning !== 'name')
    doubt(notes, fields[meaning ?? 'unread'] ?? 'row', 'value_cut', {
      column: shorten(cleanLine(heading).text, 100),
      text: `…${text.slice(-60)}`,
    });
  if (!isError && errorIn(text) === undefined) return text;
  const field = fields[meaning ?? 'unread'] ?? 'row';
  doubt(notes, field, isError ? 'cell_error' : 'error_within', {
    column: shorten(cleanLine(heading).text, 100),
    text: shorten(text.trim(), 160),
  });
  return isError ? '' : text;
}

/** Part of a record that a column is for, where it has another name. */
const fields: Partial<Record<ListColumn, Field>> = {
  code: 'code',
  name: 'name',
  department: 'department',
  sector: 'sector',
  levels: 'levels',
  timeLimit: 'timeLimit',
  fees: 'fees',
  legalBases: 'legalBases',
  implementingAgencies: 'implementingAgencies',
  decidingAgency: 'decidingAgency',
  place: 'receptionPlace',
  publishedBy: 'publishedBy',
  online: 'online',
};
