import { createHash } from 'node:crypto';
import { slugify } from '../text/fold.ts';
import { toCsv } from '../render/delimited.ts';
import type { Snapshot } from '../catalog/snapshot.ts';
import { aboutText } from './about.ts';
import type { Cell, DataColumn, DataTable } from './table.ts';
import { tables } from './tables.ts';
import type { ExportContext, ExportedFile, SnapshotWriter } from './types.ts';
import { toJson } from '../render/json.ts';

const profiles = 'https://datapackage.org/profiles/2.0';
const rowsAtOnce = 200;

/**
 * A Data Package (datapackage.org, 2.0): `datapackage.json`, which is also the manifest with sizes
 * and hashes, and a CSV file for each table beside it. `x.datapackage.json` has `x.procedures.csv`
 * beside it, a bare `datapackage.json` has `procedures.csv`.
 */
export const writeDataPackage: SnapshotWriter = async (snapshot, context) => {
  const stem = context.fileName.slice(0, -'datapackage.json'.length);
  const resources = tables.map((table) => ({
    table,
    file: measuredFile(`${stem}${table.name}.csv`, () => tableCsv(table, snapshot)),
  }));
  return [
    {
      name: context.fileName,
      *chunks() {
        yield toJson(describePackage(snapshot, context, resources));
      },
    },
    ...resources.map(({ file }) => file),
  ];
};

/** A table as CSV for programs: no byte-order mark, ISO dates, true and false. */
function* tableCsv(table: DataTable, snapshot: Snapshot): Iterable<string> {
  let rows: (string | number)[][] = [table.columns.map(({ name }) => name)];
  for (const cells of table.rows(snapshot)) {
    rows.push(cells.map(cellText));
    if (rows.length < rowsAtOnce) continue;
    yield plainCsv(rows);
    rows = [];
  }
  yield plainCsv(rows);
}

const plainCsv = (rows: readonly (string | number)[][]): string => toCsv(rows).replace(/^\ufeff/u, '');

const cellText = (cell: Cell): string | number =>
  cell === null ? '' : typeof cell === 'boolean' ? String(cell) : cell;

interface Resource {
  table: DataTable;
  file: MeasuredFile;
}

interface MeasuredFile extends ExportedFile {
  /** Measures the file: its size and hash. */
  measure(): { bytes: number; hash: string };
}

/** A file that is measured while it is written: only who asks before that makes it twice. */
function measuredFile(name: string, chunks: () => Iterable<string>): MeasuredFile {
  let known: ReturnType<MeasuredFile['measure']> | undefined;
  function* measured(): Iterable<string> {
    const hash = createHash('sha256');
    let bytes = 0;
    for (const chunk of chunks()) {
      hash.update(chunk);
      bytes += Buffer.byteLength(chunk);
      yield chunk;
    }
    known = { bytes, hash: `sha256:${hash.digest('hex')}` };
  }
  return {
    name,
    chunks: measured,
    measure: () => {
      if (!known) for (const _ of measured());
      return known ?? { bytes: 0, hash: '' };
    },
  };
}

function describePackage(snapshot: Snapshot, context: ExportContext, resources: readonly Resource[]): object {
  const { title, publisher, asOf, counts, fingerprint, tool, language, part } = snapshot;
  return {
    $schema: `${profiles}/datapackage.json`,
    name: slugify(`${publisher.code} tthc`),
    id: fingerprint,
    title,
    description: context.exports.dataPackage.description(aboutText(snapshot, context)),
    version: asOf,
    contributors: [{ title: publisher.name, roles: ['publisher'] }],
    language,
    asOf,
    counts,
    fingerprint,
    ...(part && { part }),
    tool,
    resources: resources.map((resource) => describeResource(resource, context)),
  };
}

function describeResource({ table, file }: Resource, context: ExportContext): object {
  return {
    $schema: `${profiles}/dataresource.json`,
    type: 'table',
    // Unlike the file's, a resource's name holds for every package of this kind.
    name: table.name,
    title: context.exports.tables[table.name],
    path: file.name,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    ...file.measure(),
    dialect: {
      $schema: `${profiles}/tabledialect.json`,
      delimiter: ',',
      lineTerminator: '\r\n',
      header: true,
    },
    schema: describeSchema(table, context),
  };
}

const fieldTypes = {
  text: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
} as const;

function describeSchema({ name, columns, key }: DataTable, context: ExportContext): object {
  const foreignKeys = columns.flatMap(({ name: field, references }) =>
    references ? [foreignKey(field, references, name)] : [],
  );
  return {
    $schema: `${profiles}/tableschema.json`,
    fields: columns.map((column) => describeField(column, context)),
    missingValues: [''],
    primaryKey: [...key],
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}

function describeField(column: DataColumn, context: ExportContext): object {
  const { name, type, required } = column;
  return {
    name,
    type: fieldTypes[type],
    title: column.title(context),
    ...(required && { constraints: { required } }),
  };
}

/** In a reference of a table to itself, the resource goes without saying. */
function foreignKey(field: string, references: string, own: string): object {
  const resource = references === own ? {} : { resource: references };
  return { fields: [field], reference: { ...resource, fields: ['id'] } };
}
