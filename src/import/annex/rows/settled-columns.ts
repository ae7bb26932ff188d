import { isLevelWords } from '../../values/levels.ts';
import { type AnnexColumn, foldHeading } from '../columns.ts';
import { actionOfCell } from '../movements.ts';
import { cleanLine } from '../../../text/normalize.ts';
import { foldText } from '../../../text/fold.ts';
import { cellText, type WordTable } from '../../files/word/document.ts';
import { columnAt, type GridColumn, type GridHeader } from './grid.ts';

/** Number of rows that are looked at to find a column's meaning. */
const looked = 200;

/**
 * Returns a header whose columns are known by their headings and by their cells: a column of movements, of
 * levels or of codes under a heading that does not name it; and of two time limits the one that binds.
 */
export function settledHeader(table: WordTable, header: GridHeader): GridHeader {
  const cells = cellsByColumn(table, header);
  const columns = [...header.columns];
  for (const [index, column] of columns.entries()) {
    const held = heldIn(column, cells.get(column) ?? [], columns);
    columns[index] = held === column.column ? column : withColumn(column, held);
  }
  return { ...header, columns: binding(columns) };
}

function withColumn({ column: _, ...rest }: GridColumn, column: AnnexColumn | undefined): GridColumn {
  return { ...rest, ...(column && { column }) };
}

function cellsByColumn({ rows }: WordTable, header: GridHeader): Map<GridColumn, string[]> {
  const texts = new Map<GridColumn, string[]>();
  for (const { cells } of rows.slice(header.firstDataRow, header.firstDataRow + looked)) {
    for (const cell of cells) {
      const column = columnAt(header.columns, cell);
      const text = cleanLine(cellText(cell)).text;
      const isOwn = !cell.coveredBy && text !== '' && cell.span <= (column ? column.end - column.start : 0);
      if (column && isOwn) texts.set(column, [...(texts.get(column) ?? []), text]);
    }
  }
  return texts;
}

/** Columns whose headings leave their meaning open. */
const open: ReadonlySet<AnnexColumn | undefined> = new Set<AnnexColumn | undefined>([
  undefined,
  'note',
  'changedContent',
  'action',
]);
const bodies: ReadonlySet<AnnexColumn | undefined> = new Set<AnnexColumn | undefined>([
  undefined,
  'decidingAgency',
  'implementingAgencies',
]);

function heldIn(
  { column }: GridColumn,
  texts: readonly string[],
  columns: readonly GridColumn[],
): AnnexColumn | undefined {
  const has = (one: AnnexColumn) => columns.some((other) => other.column === one);
  if (texts.length === 0) return column;
  const movements = texts.filter((text) => actionOfCell(text) !== undefined).length;
  const isMovements = movements > 0 && movements >= texts.length * 0.8;
  if (column === 'action') return movements > 0 ? column : undefined;
  if (open.has(column) && isMovements && !has('action')) return 'action';
  if (bodies.has(column) && !has('levels') && texts.every(isLevelWords)) return 'levels';
  const isCodes = texts.every((text) => /^[1-9]\.\d{6}(?:\.|$)/u.test(text));
  return column === undefined && isCodes && !has('code') && !has('oldCode') ? 'code' : column;
}

const lawful =
  /theo (?:quy dinh|luat|phap luat|qd|bo)|(?:truoc|chua)(?: khi)?(?: duoc)? (?:cat giam|giam|rut ngan)|hien hanh|ban dau/;
const reduced =
  /(?:sau|da)(?: khi)?(?: duoc)? (?:cat giam|giam|rut ngan)|rut ngan con|con lai|thuc te|thuc hien(?: tai tinh)?$/;
/** Headings of columns with the time that was saved, not the time limit. */
const saved = /(?:^| )(?:so ngay|so gio|thoi gian|thoi han|ty le|muc)(?: duoc)? (?:cat )?giam|ty le|%/;

const byLaw = { timeLimit: 'timeLimitByLaw', fees: 'feesByLaw' } as const;

/** Keeps the second of two columns for one value, by law and reduced: the reduced one binds. */
function binding(columns: readonly GridColumn[]): GridColumn[] {
  return columns.map((one) => {
    const { column, heading } = one;
    if (column !== 'timeLimit' && column !== 'fees') return one;
    const own = foldText(heading.split(' / ').at(-1) ?? '');
    if (saved.test(own) && !reduced.test(own)) return withColumn(one, undefined);
    const isReduced = columns.some(
      (other) => other !== one && other.column === column && reduced.test(foldHeading(other.heading)),
    );
    return isReduced && lawful.test(foldHeading(heading)) ? withColumn(one, byLaw[column]) : one;
  });
}
