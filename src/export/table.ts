import type { ExportColumn, ExportTable } from '../messages/export-words.ts';
import type { Part } from '../model/types.ts';
import type { Snapshot } from '../catalog/snapshot.ts';
import type { ExportContext } from './types.ts';

export type Cell = string | number | boolean | null;
export type CellType = 'text' | 'integer' | 'number' | 'boolean' | 'date';

/** A column as a program needs to know it. */
export interface DataColumn {
  name: string;
  type: CellType;
  required: boolean;
  /** The table whose id it holds. */
  references?: ExportTable;
  /** Title of the column for people. */
  title(context: ExportContext): string;
}

/** A table of the relational form of a catalog: SQLite and the data package are made of these. */
export interface DataTable {
  name: ExportTable;
  columns: readonly DataColumn[];
  key: readonly string[];
  rows(snapshot: Snapshot): Iterable<Cell[]>;
}

export interface ColumnOf<Row> {
  name: string;
  label: Part | ExportColumn;
  type?: CellType;
  required?: true;
  references?: ExportTable;
  value(row: Row): Cell | undefined;
}

interface TableOf<Row> {
  name: ExportTable;
  key: readonly string[];
  columns: readonly ColumnOf<Row>[];
  entries(snapshot: Snapshot): Iterable<Row>;
}

/** Makes a table whose columns each know their own value, so that names and cells cannot come apart. */
export function defineTable<Row>({ name, key, columns, entries }: TableOf<Row>): DataTable {
  return {
    name,
    key,
    columns: columns.map(({ label, type = 'text', required = false, references, name: column }) => ({
      name: column,
      type,
      required: required || key.includes(column),
      ...(references && { references }),
      title: (context) => columnTitle(label, context),
    })),
    *rows(snapshot) {
      for (const row of entries(snapshot)) yield columns.map(({ value }) => value(row) ?? null);
    },
  };
}

/** Returns what people call a column: by the part of a procedure that it holds, where it holds one. */
export function columnTitle(label: Part | ExportColumn, { terms, exports }: ExportContext): string {
  return isPart(label, terms.parts) ? terms.parts[label] : exports.columns[label];
}

function isPart(label: string, parts: Readonly<Record<Part, string>>): label is Part {
  return Object.hasOwn(parts, label);
}
