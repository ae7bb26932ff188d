import type { Database } from '../io/database/postgres.ts';
import { isSame } from '../model/procedure/same.ts';
import { literal } from './migrations/quote.ts';
import type { Publication } from './publication.ts';
import { type Cell, keyOf, type Row, type Table, type TableName } from './table.ts';

/** A place at which a database does not hold what a catalog says. */
export interface DatabaseDifference {
  table: TableName | 'catalog';
  /** missing: the database lacks it; extra: the catalog does not know it; changed: it says something else. */
  kind: 'missing' | 'extra' | 'changed';
  /** Values that tell the row from others. */
  key: readonly string[];
  /** The first column that differs, with what the catalog and the database say. */
  column?: string;
  expected?: Cell;
  found?: Cell;
}

/** Number of rows that are read at once. */
const partSize = 1000;

/**
 * Compares the rows that a database holds of a publisher with those of a table, column by column; inside a transaction.
 *
 * @returns the differences in the order of their keys
 */
export async function compareRows(
  database: Database,
  s: string,
  publisher: string,
  table: Table,
): Promise<DatabaseDifference[]> {
  const { name, columns, key } = table;
  const order = key.map(({ sql, type }) => (type === 'text' ? `(${sql}) COLLATE "C"` : sql)).join(', ');
  const keys = key.map(({ sql }) => sql).join(', ');
  // A cursor takes no parameters from outside; the code of a publisher is a letter and two digits.
  await database.query(
    `DECLARE held NO SCROLL CURSOR FOR SELECT ${keys}, ${columns.join(', ')} FROM ${s}.${name}
    WHERE publisher = ${literal(publisher)} ORDER BY ${order}`,
  );
  const expected = new Map(table.rows.map((row) => [keyOf(row.key), row]));
  const extra: DatabaseDifference[] = [];
  const changed: DatabaseDifference[] = [];
  for (;;) {
    const rows = await database.query(`FETCH ${partSize} FROM held`);
    if (rows.length === 0) break;
    for (const row of rows) {
      const own = row.slice(0, key.length) as string[];
      const place = keyOf(own);
      const wanted = expected.get(place);
      expected.delete(place);
      const difference = wanted ? compareCells(table, wanted, row.slice(key.length)) : undefined;
      if (difference) changed.push(difference);
      if (!wanted) extra.push({ table: name, kind: 'extra', key: own });
    }
  }
  await database.run('CLOSE held');
  const missing = [...expected.values()].map(
    (row): DatabaseDifference => ({ table: name, kind: 'missing', key: row.key }),
  );
  return [...changed, ...extra, ...missing].sort((a, b) => (keyOf(a.key) < keyOf(b.key) ? -1 : 1));
}

/** The columns whose values are JSON: a database keeps what it says, not how it was written. */
const jsonColumns: readonly string[] = ['record', 'online_by_level', 'cites'];

function compareCells(
  { name, columns }: Table,
  row: Row,
  found: readonly Cell[],
): DatabaseDifference | undefined {
  const cells = row.cells();
  const at = columns.findIndex((column, i) => !isSameCell(column, cells[i] ?? null, found[i] ?? null));
  const column = columns[at];
  if (column === undefined) return undefined;
  const [wanted, held] = [cells[at] ?? null, found[at] ?? null];
  return { table: name, kind: 'changed', key: row.key, column, expected: wanted, found: held };
}

function isSameCell(column: string, expected: Cell, found: Cell): boolean {
  if (expected === found) return true;
  if (expected === null || found === null || !jsonColumns.includes(column)) return false;
  return isSame(JSON.parse(expected), JSON.parse(found));
}

/** Compares what a database says of a catalog itself; returns the first difference. */
export async function compareFacts(
  database: Database,
  s: string,
  { publisher, facts }: Publication,
): Promise<DatabaseDifference | undefined> {
  const wanted: readonly (readonly [column: string, value: string])[] = [
    ['as_of', facts.asOf],
    ['name', facts.name],
    ['title', facts.title],
    ['language', facts.language],
    ['known_from', facts.knownFrom],
    ['history', facts.history],
    ['fingerprint', facts.fingerprint],
    ['contents', facts.contents],
  ];
  const [row] = await database.query(
    `SELECT ${wanted.map(([column]) => column).join(', ')} FROM ${s}.catalog WHERE publisher = $1`,
    [publisher],
  );
  if (!row) return { table: 'catalog', kind: 'missing', key: [publisher] };
  const at = wanted.findIndex(([, value], i) => value !== row[i]);
  const [column, expected] = wanted[at] ?? [];
  if (column === undefined || expected === undefined) return undefined;
  return { table: 'catalog', kind: 'changed', key: [publisher], column, expected, found: row[at] ?? null };
}
