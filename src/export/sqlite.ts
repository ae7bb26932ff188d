import { buildDatabase, type SqlValue } from '../io/database/sqlite.ts';
import { foldText } from '../text/fold.ts';
import type { Snapshot, SnapshotProcedure } from '../catalog/snapshot.ts';
import { aboutFacts } from './about.ts';
import { type Names, namesOf } from './names.ts';
import { procedureTables } from './procedure-tables.ts';
import type { CellType, DataTable } from './table.ts';
import { registryTables, tables } from './tables.ts';
import type { ExportContext, SnapshotWriter } from './types.ts';

/** Raised when tables or columns change in a way that breaks the queries of others. */
const schemaVersion = 1;
/** “tthc” in ASCII, so that `file` and SQLite tools can tell these databases from others. */
const applicationId = 0x74746863;

/**
 * A SQLite database: the catalog in tables with foreign keys, the counts as views, and a full-text
 * index that finds “hộ tịch” and “ho tich” alike:
 * `SELECT id, name FROM procedure_search WHERE procedure_search MATCH 'ho tich'`.
 */
export const writeSqlite: SnapshotWriter = async (snapshot, context) => [
  {
    name: context.fileName,
    chunks: () =>
      buildDatabase({
        schema: [pragmas, aboutTable, ...tables.map(createTable), searchTable].join('\n'),
        inserts: inserts(snapshot, context),
        closing: [
          ...indexes,
          ...views,
          "INSERT INTO procedure_search(procedure_search) VALUES ('optimize')",
        ].join(';\n'),
      }),
  },
];

const pragmas = `PRAGMA user_version = ${schemaVersion}; PRAGMA application_id = ${applicationId};`;

const aboutTable = 'CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;';

/** The tokenizer drops tone marks but knows no đ: `folded` holds every word without diacritics. */
const searchTable = `CREATE VIRTUAL TABLE procedure_search USING fts5(
  id UNINDEXED, name, details, folded, tokenize = "unicode61 remove_diacritics 2"
);`;

const columnTypes: Readonly<Record<CellType, string>> = {
  text: 'TEXT',
  date: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'INTEGER',
};

function createTable({ name, columns, key }: DataTable): string {
  const lines = columns.map((column) =>
    [
      column.name,
      columnTypes[column.type],
      column.required ? 'NOT NULL' : '',
      column.type === 'boolean' ? `CHECK (${column.name} IN (0, 1))` : '',
      column.references ? `REFERENCES ${column.references} (id)` : '',
    ]
      .filter(Boolean)
      .join(' '),
  );
  return `CREATE TABLE ${name} (\n  ${[...lines, `PRIMARY KEY (${key.join(', ')})`].join(',\n  ')}\n) WITHOUT ROWID;`;
}

function* inserts(snapshot: Snapshot, context: ExportContext) {
  yield {
    sql: 'INSERT INTO about VALUES (?, ?)',
    rows: aboutFacts(snapshot, context).map(({ key, value }): SqlValue[] => [key, String(value)]),
  };
  for (const table of registryTables) yield insertsInto(table, snapshot);
  const names = namesOf(snapshot);
  // All that a procedure gives is taken of it at once: going through them again may read all files again.
  for (let at = 0; at < snapshot.procedures.length; at += partSize) {
    const part = { ...snapshot, procedures: snapshot.procedures.slice(at, at + partSize) };
    for (const table of procedureTables) yield insertsInto(table, part);
    yield { sql: insertInto('procedure_search', 4), rows: searchRows(part, names) };
  }
}

const partSize = 1000;

const insertsInto = (table: DataTable, snapshot: Snapshot) => ({
  sql: insertInto(table.name, table.columns.length),
  rows: sqlRows(table, snapshot),
});

const insertInto = (table: string, columns: number): string =>
  `INSERT INTO ${table} VALUES (${Array(columns).fill('?').join(', ')})`;

function* sqlRows(table: DataTable, snapshot: Snapshot): Iterable<SqlValue[]> {
  for (const cells of table.rows(snapshot)) {
    yield cells.map((cell) => (typeof cell === 'boolean' ? Number(cell) : cell));
  }
}

function* searchRows(snapshot: Snapshot, names: Names): Iterable<SqlValue[]> {
  for (const procedure of snapshot.procedures) {
    const details = searchDetails(procedure, names);
    yield [procedure.id, procedure.name, details, foldText(`${procedure.name} ${details}`)];
  }
}

/** Returns what a search looks at besides the name. */
function searchDetails(procedure: SnapshotProcedure, names: Names): string {
  const { id, code, department, sector, legalBases = [] } = procedure;
  const bases = legalBases.map(({ number, title = '' }) => `${number} ${title}`.trim());
  return [code ?? id, names.department(department), names.sector(sector), ...bases].join(' ');
}

const indexes: readonly string[] = [
  'CREATE INDEX procedures_department ON procedures (department)',
  'CREATE INDEX procedures_sector ON procedures (sector)',
  'CREATE INDEX procedure_levels_level ON procedure_levels (level)',
  'CREATE INDEX procedure_documents_number ON procedure_documents (number)',
];

const views: readonly string[] = [
  "CREATE VIEW procedures_active AS SELECT * FROM procedures WHERE status = 'active' AND kind <> 'internal'",
  `CREATE VIEW stats_by_department_level AS
  SELECT p.department, d.name AS department_name, l.level, count(*) AS rows
  FROM procedures_active p JOIN procedure_levels l ON l.procedure = p.id JOIN departments d ON d.id = p.department
  GROUP BY p.department, l.level ORDER BY p.department, l.level`,
  `CREATE VIEW stats_by_department AS
  SELECT p.department, d.name AS department_name, count(*) AS procedures,
    (SELECT sum(s.rows) FROM stats_by_department_level s WHERE s.department = p.department) AS rows
  FROM procedures_active p JOIN departments d ON d.id = p.department
  GROUP BY p.department ORDER BY p.department`,
  `CREATE VIEW stats_by_level AS
  SELECT level, sum(rows) AS rows FROM stats_by_department_level GROUP BY level ORDER BY level`,
  `CREATE VIEW stats_total AS
  SELECT (SELECT count(*) FROM procedures_active) AS procedures,
    (SELECT coalesce(sum(rows), 0) FROM stats_by_level) AS rows,
    (SELECT count(*) FROM procedures WHERE status = 'abolished') AS abolished`,
];
