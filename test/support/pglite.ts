import { PGlite } from '@electric-sql/pglite';
import type { Database } from '../../src/io/database/postgres.ts';

/** Types whose values are taken as PostgreSQL writes them: all that it has of itself. */
const asWritten = Object.fromEntries(
  Array.from({ length: 5000 }, (_, oid) => [oid, (value: string) => value]),
);

/**
 * Opens a database of PGlite, PostgreSQL inside this process: for machines that have no server. It knows one
 * connection and one user.
 */
export async function openPglite(): Promise<Database> {
  const database = await PGlite.create();
  return {
    shown: 'PGlite',
    query: async (sql, values = []) => {
      const options = { rowMode: 'array' as const, parsers: asWritten };
      return (await database.query<(string | null)[]>(sql, [...values], options)).rows;
    },
    run: async (sql) => void (await database.exec(sql)),
    copy: async (sql, lines) => {
      const blob = new Blob([...lines]);
      await database.query(sql.replace('FROM STDIN', `FROM '/dev/blob'`), [], { blob });
    },
    close: () => database.close(),
  };
}
