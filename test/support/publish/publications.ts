import { expect } from 'vitest';
import { tthc, tthcJson } from '../cli.ts';
import type { Server } from './postgres.ts';

let databases = 0;

/** A database of a test's own. */
export interface Database {
  name: string;
  url(user?: string): string;
  rows<Row = Record<string, unknown>>(sql: string, user?: string): Row[];
  sql(text: string, user?: string): string;
}

/** Makes a new database on a server. */
export function newDatabase(server: Server): Database {
  databases += 1;
  const database = `thu_${databases}`;
  server.createDatabase(database);
  return {
    name: database,
    url: (user) => server.url(user, database),
    rows: (sql, user) => server.rows(sql, { database, ...(user && { user }) }),
    sql: (text, user) => server.psql(text, { database, ...(user && { user }) }),
  };
}

interface PublishedJson {
  isNew: boolean;
  dryRun: boolean;
  tables: Record<string, { total: number; added: number; ended: number; deleted: number }>;
  decisions: { added: string[]; deleted: string[] };
  migrations: number[];
}

/** Publishes the catalog of a folder, and gives what the command prints. */
export const publish = (folder: string, url: string, ...more: string[]) =>
  tthcJson<PublishedJson & Record<string, unknown>>(folder, ['publish', '--to', url, ...more]);

/** Expects that a database holds just what the catalog of a folder says. */
export function expectClean(folder: string, url: string, ...more: string[]): void {
  const { code, stdout, stderr } = tthc(folder, ['verify', '--against', url, ...more]);
  expect(code, stdout + stderr).toBe(0);
}

/** All that a schema holds, down to when it was written. */
export const everything = (database: Database) =>
  ['procedure_version', 'decision', 'movement', 'department', 'sector', 'catalog', 'load_log'].map((table) =>
    database.rows(`SELECT count(*), md5(string_agg(t::text, '|' ORDER BY t::text)) FROM tthc.${table} t`),
  );
