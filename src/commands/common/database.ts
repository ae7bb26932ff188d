import type { Database } from '../../io/database/postgres.ts';
import { Failure } from '../../model/failure.ts';

/** Options of commands that work with a database. */
export interface DatabaseOptions {
  schema: string | undefined;
}

const usualSchema = 'tthc';

/**
 * Returns the schema that is asked for.
 *
 * @throws Failure `schema-name` for a name that would have to be quoted wherever it is written, or is the server's own
 */
export function schemaOf({ schema = usualSchema }: DatabaseOptions): string {
  if (/^(?!pg_)[a-z_][a-z0-9_]{0,59}$/u.test(schema)) return schema;
  throw new Failure('schema-name', { name: schema, isReserved: schema.startsWith('pg_') });
}

/**
 * Connects to the database that a URL names; what is needed for it is loaded only now.
 *
 * @throws Failure `database-url` or `no-database`
 */
export async function connectTo(url: string): Promise<Database> {
  return (await import('../../io/database/postgres.ts')).connect(url);
}
