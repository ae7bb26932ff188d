import type { Database } from '../io/database/postgres.ts';
import { exitCodes, Failure } from '../model/failure.ts';
import type { Publication } from './publication.ts';
import { lookAtSchema } from './schema.ts';
import { quoteName } from './migrations/quote.ts';
import { plainForms } from './table.ts';
import { compareFacts, compareRows, type DatabaseDifference } from './differences.ts';

/** The result of holding a database against a catalog. */
export interface AgainstDatabase {
  /** The day at which the database stands, where it is another than the catalog's. */
  heldAsOf?: string;
  first?: DatabaseDifference;
  /** Number of rows that differ, by table. */
  differences: Partial<Record<DatabaseDifference['table'], number>>;
}

/**
 * Compares everything that a database holds of a publisher with its catalog, row by row and column by column.
 *
 * @throws Failure `nothing-published` where there is no such schema, `older-schema`, and what {@link lookAtSchema} throws
 */
export async function compareWithDatabase(
  database: Database,
  publication: Publication,
  schema: string,
): Promise<AgainstDatabase> {
  const state = await lookAtSchema(database, schema, exitCodes.couldNotLook);
  const { shown } = database;
  if (!state.isThere) throw new Failure('nothing-published', { database: shown, schema });
  if (state.missing.length > 0)
    throw new Failure('older-schema', { database: shown, schema, owner: await ownerOf(database, schema) });
  const s = quoteName(schema);
  const result: AgainstDatabase = { differences: {} };
  const note = (difference: DatabaseDifference): void => {
    result.first ??= difference;
    result.differences[difference.table] = (result.differences[difference.table] ?? 0) + 1;
  };
  await database.run(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${plainForms}`);
  try {
    for (const table of publication.tables)
      for (const difference of await compareRows(database, s, publication.publisher, table)) note(difference);
    const difference = await compareFacts(database, s, publication);
    if (difference) note(difference);
    if (difference?.column === 'as_of' && difference.found) result.heldAsOf = difference.found;
  } finally {
    await database.run('ROLLBACK').catch(() => {});
  }
  return result;
}

async function ownerOf(database: Database, schema: string): Promise<string> {
  const [[owner] = []] = await database.query(
    'SELECT pg_get_userbyid(nspowner) FROM pg_namespace WHERE nspname = $1',
    [schema],
  );
  return owner ?? '';
}

/**
 * Returns what of a catalog's past a database holds, so that it is compared with as much.
 *
 * @throws Failure `nothing-published` where there is no such schema
 */
export async function heldHistory(
  database: Database,
  schema: string,
  publisher: string,
): Promise<'all' | 'current'> {
  const state = await lookAtSchema(database, schema, exitCodes.couldNotLook);
  if (!state.isThere) throw new Failure('nothing-published', { database: database.shown, schema });
  const [[history] = []] = await database.query(
    `SELECT history FROM ${quoteName(schema)}.catalog WHERE publisher = $1`,
    [publisher],
  );
  return history === 'current' ? 'current' : 'all';
}
