import { closeSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { makeWorkFolder } from '../work-folder.ts';

export type SqlValue = string | number | null;

/** A database to be built: what to create, what to fill in, and what to do when all is in. */
export interface DatabasePlan {
  /** Statements that make the tables. */
  schema: string;
  inserts: Iterable<{ sql: string; rows: Iterable<SqlValue[]> }>;
  /** Statements run after the tables are filled: indexes, views. */
  closing: string;
}

/** Neither journal nor syncing: what fails is thrown away whole. */
const buildFast = 'PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;';
const chunkSize = 1 << 20;

/**
 * Builds a SQLite database in a folder of its own and gives its bytes; the same plan gives the same
 * bytes. The library behind it is large: import this module only where a database is wanted.
 *
 * @throws Error when a row breaks one of the plan's keys
 */
export function* buildDatabase(plan: DatabasePlan): Iterable<Uint8Array> {
  const folder = makeWorkFolder('sqlite');
  try {
    const [filled, packed] = [join(folder, 'filled.sqlite'), join(folder, 'packed.sqlite')];
    fillDatabase(filled, packed, plan);
    yield* readChunks(packed);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fillDatabase(path: string, packed: string, { schema, inserts, closing }: DatabasePlan): void {
  const database = new sqlite.Database(path);
  try {
    // Keys are checked once, at the end: tables may refer to themselves.
    database.exec(`${buildFast} PRAGMA foreign_keys = OFF; BEGIN; ${schema}`);
    for (const { sql, rows } of inserts) insertRows(database, sql, rows);
    database.exec(`${closing}; COMMIT;`);
    const broken = database.all('PRAGMA foreign_key_check');
    if (broken.length > 0) throw new Error(`foreign key broken: ${JSON.stringify(broken[0])}`);
    // Leaves no page over from building, so that only the content decides the bytes; into another
    // file, because in place it would hold the whole database in memory.
    database.run('VACUUM INTO ?', [packed]);
  } finally {
    database.close();
  }
}

function insertRows(database: sqlite.Database, sql: string, rows: Iterable<SqlValue[]>): void {
  const statement = database.prepare(sql);
  try {
    for (const row of rows) statement.run(row.map(boundValue));
  } finally {
    statement.finalize();
  }
}

/**
 * Replaces characters that the library would not store: it cuts a text off at a NUL, and loses the text after
 * half of a character.
 */
function boundValue(value: SqlValue): SqlValue {
  return typeof value === 'string' ? value.replace(/\0|\p{Surrogate}/gu, '\ufffd') : value;
}

function* readChunks(path: string): Iterable<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const chunk = new Uint8Array(chunkSize);
      const length = readSync(file, chunk);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}
