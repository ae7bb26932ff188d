import { shorten } from '../../values/notes.ts';
import { unreadColumns } from '../columns.ts';
import type { AnnexTable } from './annex-row.ts';
import type { GridHeader } from './grid.ts';
import type { Doubts } from '../notes.ts';
import { labelsOf } from './column-labels.ts';
import { settledHeader } from './settled-columns.ts';
import type { TableReading } from './table-reading.ts';
import type { WordTable } from '../../files/word/document.ts';

/** Describes a list for reports: its table, its first row and its columns. */
export function listOf({ index, half }: WordTable, { columns, firstRow }: GridHeader): AnnexTable {
  return {
    table: index,
    ...(half !== undefined && { half }),
    firstRow: firstRow + 1,
    columns: columns.map(({ column, heading }) => ({ ...(column && { column }), heading })),
  };
}

/** Notes as doubts columns without a known meaning, and those that set what is published apart. */
export function noteColumns(table: WordTable, { columns, firstRow }: GridHeader, doubts: Doubts): void {
  const origin = { table: table.index, row: firstRow + 1 };
  for (const { column, heading } of columns) {
    if (!column || unreadColumns.has(column))
      doubts.add(origin, 'table', 'column_without_place', { column: shorten(heading, 100) });
    else if (column === 'boundaryFree')
      doubts.add(origin, 'table', 'column_as_attribute', { column: shorten(heading, 100) });
  }
}

/** Begins another list in the same table, with columns of its own. */
export function beginList(reading: TableReading, found: GridHeader): void {
  const header = settledHeader(reading.table, found);
  Object.assign(reading, {
    header,
    labels: labelsOf(header.columns),
    isContinued: false,
    isClosed: false,
  });
  reading.found.tables.push(listOf(reading.table, header));
  noteColumns(reading.table, header, reading.doubts);
}
