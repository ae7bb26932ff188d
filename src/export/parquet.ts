import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { Snapshot, SnapshotProcedure } from '../catalog/snapshot.ts';
import { aboutFacts } from './about.ts';
import { namesOf } from './names.ts';
import { procedureColumns } from './procedure-tables.ts';
import type { Cell, CellType } from './table.ts';
import type { Chunk, SnapshotWriter } from './types.ts';

/** As many procedures as are encoded at once: enough to pack well, few enough to hold. */
const groupSize = 10_000;

/**
 * One Parquet table for analysis: a row for each procedure with its single values, the names of
 * its department and sector, its levels as a list, and the whole record as JSON.
 */
export const writeParquet: SnapshotWriter = async (snapshot, context) => [
  {
    name: context.fileName,
    chunks: () => {
      const facts = aboutFacts(snapshot, context).map(({ key, value }) => ({ key, value: String(value) }));
      return encode(snapshot, facts);
    },
  },
];

function* encode(snapshot: Snapshot, kvMetadata: { key: string; value: string }[]): Iterable<Chunk> {
  const columns = columnsOf(snapshot);
  const bytes = new ByteWriter();
  const parquet = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(({ schema }) => schema)],
    kvMetadata,
    createdBy: `${snapshot.tool.name} ${snapshot.tool.version}`,
  });
  for (let at = 0; at < snapshot.procedures.length; at += groupSize) {
    const group = snapshot.procedures.slice(at, at + groupSize);
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

interface ParquetColumn {
  name: string;
  schema: SchemaElement[];
  /** The least and greatest value of each group, for readers that skip groups. */
  statistics?: boolean;
  value(procedure: SnapshotProcedure): Cell | Date | readonly string[] | SnapshotProcedure | undefined;
}

function columnsOf(snapshot: Snapshot): ParquetColumn[] {
  const names = namesOf(snapshot);
  return [
    ...procedureColumns.map(({ name, type = 'text', value }) => ({
      name,
      schema: [{ name, ...elements[type], repetition_type: 'OPTIONAL' as const }],
      value: (procedure: SnapshotProcedure) => parquetValue(type, value(procedure)),
    })),
    text('department_name', ({ department }) => names.department(department)),
    text('sector_name', ({ sector }) => names.sector(sector)),
    list('levels', ({ levels }) => levels),
    list('legal_bases', ({ legalBases = [] }) => legalBases.map(({ number }) => number)),
    { name: 'record', schema: [jsonElement('record')], statistics: false, value: (procedure) => procedure },
  ];
}

const elements: Readonly<Record<CellType, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  date: { type: 'INT32', converted_type: 'DATE' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
};

const jsonElement = (name: string): SchemaElement => ({
  name,
  type: 'BYTE_ARRAY',
  converted_type: 'JSON',
  repetition_type: 'REQUIRED',
});

function parquetValue(type: CellType, cell: Cell | undefined): Cell | Date | undefined {
  if (type !== 'date' || typeof cell !== 'string') return cell ?? undefined;
  const date = new Date(`${cell}T00:00:00Z`);
  // A day that no calendar has stays in the record's JSON only.
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function text(name: string, value: (procedure: SnapshotProcedure) => string): ParquetColumn {
  return { name, schema: [{ name, ...elements.text, repetition_type: 'REQUIRED' }], value };
}

/** The three levels that Parquet writes a list of texts in. */
function list(name: string, value: (procedure: SnapshotProcedure) => readonly string[]): ParquetColumn {
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
