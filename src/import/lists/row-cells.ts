import { cleanLine } from '../../text/normalize.ts';
import { doubt, type Field, type Notes, shorten } from '../values/notes.ts';
import { isErrorValue } from '../values/no-value.ts';
import type { Column, Header, ListColumn } from './columns.ts';
import type { Grid } from './grid.ts';
import type { Cells } from './parts.ts';

/** Columns whose merged cell does not hold for the rows that it covers. */
const neverCarried: ReadonlySet<ListColumn> = new Set<ListColumn>(['order', 'code', 'name']);
/** Tells whether a column holds marks: one cell may be merged over several of these. */
const isMark = (meaning: ListColumn): boolean => /Mark$|^online[A-Z]|^interlinked[A-Z]/u.test(meaning);

/**
 * Opens the cells of a row; a merged cell is seen in all rows that it holds for. An error value is noted, and
 * the cell taken for empty.
 */
export function openCells(grid: Grid, row: number, { columns }: Header, notes: Notes): Cells {
  const byMeaning = new Map<ListColumn, { heading: string; text: string }[]>();
  for (const column of columns) {
    const { meaning, heading } = column;
    if (!meaning || meaning === 'unread') continue;
    const cell = { heading, text: withoutError(carriedText(grid, row, column), column, notes) };
    byMeaning.set(meaning, [...(byMeaning.get(meaning) ?? []), cell]);
  }
  const all = (meaning: ListColumn) => byMeaning.get(meaning) ?? [];
  return {
    all,
    text: (meaning) => all(meaning).find(({ text }) => text.trim() !== '')?.text ?? '',
    heading: (meaning) => all(meaning)[0]?.heading ?? '',
  };
}

function carriedText(grid: Grid, row: number, { at, meaning }: Column): string {
  const own = grid.own(row, at);
  if (own.trim() !== '' || !meaning || neverCarried.has(meaning)) return own;
  const area = grid.area(row, at);
  return area && (area.column === at || isMark(meaning)) ? grid.own(area.row, area.column) : own;
}

function withoutError(text: string, { heading, meaning }: Column, notes: Notes): string {
  if (!isErrorValue(text)) return text;
  const field = fields[meaning ?? 'unread'] ?? 'row';
  doubt(notes, field, 'cell_error', { column: shorten(cleanLine(heading).text, 100), text: text.trim() });
  return '';
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
