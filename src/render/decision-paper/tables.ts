import { capitalize } from '../../text/capitals.ts';
import { paperWords } from '../../messages/vi/decision-paper.ts';
import { levelOrder } from '../../model/level.ts';
import type { Alignment, PaperCell, PaperRow, PaperTable } from '../../model/paper.ts';
import type { Level } from '../../model/types.ts';
import { partNames } from '../../import/annex/labels.ts';
import { roman } from '../../text/numbers.ts';
import { levelHeading, type PrintedRow } from './rows.ts';
import { fitColumns } from '../paper/fit-columns.ts';
import { blank, documentsText, feesText, levelsText, textAtLevels, timeText } from './words.ts';

/** A column of a list of procedures. */
export interface ListColumn {
  title: string;
  /** Millimetres of a column that never needs more, or less. */
  fixed?: number;
  /** Its share of what fixed columns leave. */
  width?: number;
  align?: Alignment;
  /** True for a column that stands there even where no row has a value in it. */
  isFixed?: boolean;
  cell(row: PrintedRow): string;
}

const { columns: titles } = paperWords;

/** The breadth of a landscape page between its margins, in millimetres. */
const pageWidth = 247;
/** The breadth of the column of numbers. */
const orderWidth = 11;
/** Tables of more columns have smaller letters. */
const mostColumns = 9;

export const codeColumn = (title: string): ListColumn => ({
  title,
  fixed: 21,
  align: 'center',
  cell: ({ code = '' }) => code,
});
const nameColumn: ListColumn = { title: titles.name, width: 24, isFixed: true, cell: ({ name }) => name };

/** Columns for level and sector, where no headings name them. */
export const placeColumns: readonly ListColumn[] = [
  { title: titles.levels, width: 8, cell: ({ levels }) => capitalize(levelsText(levels ?? [])) },
  { title: titles.sector, width: 10, cell: ({ sector = '' }) => sector },
];

/** The department, where it is another than the decision's own. */
export const departmentColumn: ListColumn = {
  title: titles.department,
  width: 10,
  cell: ({ department = '' }) => department,
};

/**
 * Returns what lists say of a procedure (Thông tư 02/2017/TT-VPCP).
 *
 * @param isWhole true for a row that says all of a procedure
 * @param isOpen true where new values are still to be written, so that each has its column
 */
export const partColumns = (isWhole: boolean, isOpen = isWhole): readonly ListColumn[] => [
  {
    title: titles.timeLimit,
    width: 10,
    isFixed: isOpen,
    cell: ({ parts, levels = [] }) =>
      textAtLevels(parts, levels, 'timeLimit', (limit) => timeText(limit) ?? ''),
  },
  {
    title: titles.receptionPlace,
    width: 12,
    isFixed: isOpen,
    cell: ({ parts: { receptionPlace = '' } }) => receptionPlace,
  },
  {
    title: titles.implementingAgencies,
    width: 11,
    isFixed: isOpen && !isWhole,
    cell: ({ parts: { implementingAgencies = [] } }) => implementingAgencies.join('\n'),
  },
  {
    title: titles.fees,
    width: 11,
    isFixed: isOpen,
    cell: ({ parts, levels = [] }) => textAtLevels(parts, levels, 'fees', feesText),
  },
  {
    title: titles.methods,
    width: 12,
    cell: ({ parts: { methods } }) => (typeof methods === 'string' ? methods : ''),
  },
  {
    title: titles.results,
    width: 12,
    cell: ({ parts: { results } }) => (typeof results === 'string' ? results : ''),
  },
  {
    title: titles.legalBases,
    width: 18,
    isFixed: isOpen,
    cell: ({ parts: { legalBases = [] } }) =>
      legalBases.length > 0 ? documentsText(legalBases) : isWhole ? blank : '',
  },
];

/** The documents that change or end a procedure; dots, where they are still to be named. */
export const byColumn = (title: string): ListColumn => ({
  title,
  width: 18,
  isFixed: true,
  cell: ({ by = [] }) => (by.length > 0 ? documentsText(by) : blank),
});

const changedColumn: ListColumn = {
  title: titles.changedParts,
  width: 11,
  cell: ({ changedParts = [] }) => capitalize(changedParts.map((part) => partNames[part]).join('; ')),
};

export const noteColumn: ListColumn = {
  title: titles.note,
  width: 13,
  cell: ({ notes }) => notes.join('\n'),
};

/** The columns of a list, as far as they are fixed or one of its rows fills them. */
export function usedColumns(columns: readonly ListColumn[], rows: readonly PrintedRow[]): ListColumn[] {
  return columns.filter(({ isFixed, cell }) => isFixed || rows.some((row) => cell(row) !== ''));
}

/** Form of a list, apart from its rows. */
export interface ListForm {
  action: 'new' | 'amended' | 'abolished';
  /** True where no document orders what the rows do, but the decision itself. */
  isOwn: boolean;
  /** True when level and sector stand in headings, false for columns. */
  isGrouped: boolean;
  /** Department of the decision itself. */
  department: string | undefined;
}

/** Tells of an amendment of which nothing is written yet: an officer writes the new values into its columns. */
const isUnwritten = ({ parts, changedParts = [], notes }: PrintedRow): boolean =>
  Object.keys(parts).length + changedParts.length + notes.length === 0;

/** Makes the table of procedures that a decision brings, amends or ends. */
export function listTable(rows: readonly PrintedRow[], form: ListForm): PaperTable {
  const { action, isOwn, isGrouped, department } = form;
  const isOpen = action === 'amended' && !isOwn && rows.some(isUnwritten);
  const isElsewhere = action === 'new' && rows.some((row) => row.department !== department);
  const columns = usedColumns(
    [
      codeColumn(titles.code),
      nameColumn,
      ...(isGrouped ? [] : placeColumns),
      ...(isElsewhere ? [departmentColumn] : []),
      ...(action === 'abolished' ? [] : partColumns(action === 'new', action === 'new' || isOpen)),
      ...(action === 'new' || isOwn ? [] : [byColumn(paperWords.by[action])]),
      changedColumn,
      noteColumn,
    ],
    rows,
  );
  const ordered = isGrouped ? inGroups(rows) : rows;
  return tableOf(fitted(columns, rows), bodyRows(ordered, columns, isGrouped));
}

/** Millimetres that a letter of a small table takes. */
const letterWidth = 1.85;

/** Makes columns as broad as their texts want them. */
function fitted(columns: readonly ListColumn[], rows: readonly PrintedRow[]): ListColumn[] {
  const loose = columns.filter(({ fixed }) => fixed === undefined);
  const rest = columns.reduce((left, { fixed = 0 }) => left - fixed, pageWidth - orderWidth);
  const widths = fitColumns(
    loose.map(({ title, cell, width: weight = 0 }) => ({ texts: [title, ...rows.map(cell)], weight })),
    rest / letterWidth,
  );
  return columns.map((column) => ({ ...column, width: widths[loose.indexOf(column)] ?? 0 }));
}

/** A table whose fixed columns are as wide as they say, and whose others share the rest. */
export function tableOf(columns: readonly Omit<ListColumn, 'cell'>[], rows: readonly PaperRow[]): PaperTable {
  const order: Omit<ListColumn, 'cell'> = { title: titles.order, fixed: orderWidth, align: 'center' };
  const all = [order, ...columns];
  const rest = all.reduce((left, { fixed = 0 }) => left - fixed, pageWidth);
  const shares = all.reduce((sum, { width = 0 }) => sum + width, 0);
  return {
    kind: 'table',
    isSmall: all.length > mostColumns,
    columns: all.map(({ fixed, width = 0, align }) => ({
      width: fixed ?? (rest * width) / shares,
      ...(align && { align }),
    })),
    header: [all.map(({ title }) => title)],
    rows,
  };
}

function* numbered(
  rows: readonly PrintedRow[],
  columns: readonly ListColumn[],
  isGrouped: boolean,
): Iterable<PaperRow> {
  let level = '';
  let sector: string | undefined;
  let [levels, sectors] = [0, 0];
  for (const [index, row] of rows.entries()) {
    const heading = isGrouped ? levelHeading(row.levels ?? []) : level;
    if (heading !== level) {
      level = heading;
      sector = undefined;
      sectors = 0;
      levels += 1;
      yield { group: `${roman(levels)}. ${heading}` };
    }
    if (isGrouped && row.sector !== sector) {
      sector = row.sector;
      sectors += 1;
      yield { group: `${roman(levels)}.${sectors}. ${paperWords.sectorHeading(sector ?? '')}` };
    }
    const cells: PaperCell[] = columns.map(({ cell }) => cell(row));
    yield [String(index + 1), ...cells];
  }
}

const bodyRows = (...given: Parameters<typeof numbered>): PaperRow[] => [...numbered(...given)];

/**
 * Rows by level and sector, each in the order in which they first come. Rows without a code keep
 * their places: their local ids count them.
 */
function inGroups(rows: readonly PrintedRow[]): readonly PrintedRow[] {
  if (rows.some(({ code }) => code === undefined)) return rows;
  const sectors = [...new Set(rows.map(({ sector }) => sector))];
  const rank = ({ levels = [] }: PrintedRow) =>
    levels.map((level: Level) => levelOrder.indexOf(level)).join(' ');
  return [...rows].sort((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    if (left !== right) return left < right ? -1 : 1;
    return sectors.indexOf(a.sector) - sectors.indexOf(b.sector);
  });
}

/** A, B, C … */
export const letterOf = (index: number): string => String.fromCharCode(65 + (index % 26));
