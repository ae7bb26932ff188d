import type { SnapshotProcedure } from '../../catalog/snapshot.ts';
import type { Names } from '../names.ts';
import { procedureColumns } from '../procedure-tables.ts';
import { cells, lists, objects, type ParquetColumn } from './encode.ts';

/** A procedure, with the names behind its ids in the catalog that it is of. */
export interface ProcedureRow {
  procedure: SnapshotProcedure;
  names: Names;
}

/**
 * Returns the columns of a procedure: its single values, the names of its department and sector, its levels as a list,
 * and the whole record as JSON.
 */
export function columnsOfProcedures<Row extends ProcedureRow>(): ParquetColumn<Row>[] {
  return [
    ...procedureColumns.map(({ name, type = 'text', value }) =>
      cells<Row>(name, type, ({ procedure }) => value(procedure)),
    ),
    cells('department_name', 'text', ({ procedure, names }) => names.department(procedure.department), true),
    cells('sector_name', 'text', ({ procedure, names }) => names.sector(procedure.sector), true),
    lists('levels', ({ procedure }) => procedure.levels),
    lists('legal_bases', ({ procedure: { legalBases = [] } }) => legalBases.map(({ number }) => number)),
    objects('record', ({ procedure }) => procedure),
  ];
}
