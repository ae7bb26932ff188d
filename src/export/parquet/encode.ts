import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { Cell, CellType } from '../table.ts';

/** As many rows as are encoded at once: enough to pack well, few enough to hold. */
export const groupSize = 10_000;

/** A value that a column can hold: of a JSON column any object. */
type Held = Cell | Date | readonly string[] | object | undefined;

/** A column of a Parquet file, which knows its own value. */
export interface ParquetColumn<Row> {
  name: string;
  schema: SchemaElement[];
  /** The least and greatest value of each group, for readers that skip groups. */
  statistics?: boolean;
  value(row: Row): Held;
}

/** The metadata of a Parquet file. */
export interface ParquetHead {
  createdBy: string;
  metadata?: { key: string; value: string }[];
}

/**
 * Encodes rows as a Parquet file, chunk after chunk; the same rows give the same bytes.
 *
 * @param groups the rows, as many at once as are to be encoded together
 */
export function* encodeParquet<Row>(
  columns: readonly ParquetColumn<Row>[],
  groups: Iterable<readonly Row[]>,
  { createdBy, metadata = [] }: ParquetHead,
): Iterable<Uint8Array> {
  const bytes = new ByteWriter();
  const parquet = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(({ schema }) => schema)],
    kvMetadata: metadata,
    createdBy,
  });
  for (const group of groups) {
    if (group.length === 0) continue;
    const columnData = columns.map(({ name, value, statistics = true }) => ({
      name,
      data: group.map(value),
      statistics,
    }));
    parquet.write({ columnData, rowGroupSize: group.length });
    yield takeBytes(bytes);
  }
  parquet.finish();
  yield takeBytes(bytes);
}

/** Takes what is written so far out of the writer; the places it remembers count from the start of the file. */
function takeBytes(writer: ByteWriter): Uint8Array {
  const taken = writer.getBytes().slice();
  writer.index = 0;
  return taken;
}

const elements: Readonly<Record<CellType, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  date: { type: 'INT32', converted_type: 'DATE' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
};

/** A column of single values, which may be empty unless it is required. */
export function cells<Row>(
  name: string,
  type: CellType,
  value: (row: Row) => Cell | undefined,
  isRequired = false,
): ParquetColumn<Row> {
  return {
    name,
    schema: [{ name, ...elements[type], repetition_type: isRequired ? 'REQUIRED' : 'OPTIONAL' }],
    value: (row) => parquetValue(type, value(row)),
  };
}

function parquetValue(type: CellType, cell: Cell | undefined): Cell | Date | undefined {
  if (type !== 'date' || typeof cell !== 'string') return cell ?? undefined;
  const date = new Date(`${cell}T00:00:00Z`);
  // A day that no calendar has stays in the record's JSON only.
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** A column of lists of texts, in the three levels that Parquet writes them in. */
export function lists<Row>(name: string, value: (row: Row) => readonly string[]): ParquetColumn<Row> {
  return {
    name,
    schema: [
      { name, repetition_type: 'REQUIRED', converted_type: 'LIST', num_children: 1 },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      { name: 'element', ...elements.text, repetition_type: 'REQUIRED' },
    ],
    value,
  };
}

/** A column of whole objects as JSON. */
export const objects = <Row>(name: string, value: (row: Row) => object): ParquetColumn<Row> => ({
  name,
  schema: [{ name, type: 'BYTE_ARRAY', converted_type: 'JSON', repetition_type: 'REQUIRED' }],
  statistics: false,
  value,
});
