import type { Database } from '../io/database/postgres.ts';
import { type ExitCode, exitCodes, Failure } from '../model/failure.ts';
import { type Migration, migrations, migrationTableSql } from './migrations/index.ts';
import { quoteName } from './migrations/quote.ts';

/** The oldest server with all that the schema uses. */
const oldestServer = 130_000;

/** A schema of a database, as far as it is ours. */
export interface SchemaState {
  /** True where it is there, made by this tool. */
  isThere: boolean;
  /** Changes that it lacks. */
  missing: readonly Migration[];
}

/**
 * Looks at a schema before anything is read or written there.
 *
 * @param exitCode of refusing what would write, or of not being able to look
 * @throws Failure `database-unfit`, `foreign-schema` or `newer-schema`
 */
export async function lookAtSchema(
  database: Database,
  schema: string,
  exitCode: ExitCode = exitCodes.refused,
): Promise<SchemaState> {
  const [row = []] = await database.query(
    `SELECT current_setting('server_version_num'), current_setting('server_encoding'), current_setting('server_version'),
      to_regclass($1) IS NOT NULL,
      EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $2)`,
    [`${quoteName(schema)}.migration`, schema],
  );
  const [number, encoding, version, hasMigrations, hasOthers] = row;
  const { shown } = database;
  if (Number(number) < oldestServer || encoding !== 'UTF8')
    throw new Failure(
      'database-unfit',
      { database: shown, encoding: encoding ?? '', version: version ?? '' },
      exitCode,
    );
  if (hasMigrations !== 't') {
    if (hasOthers === 't') throw new Failure('foreign-schema', { database: shown, schema }, exitCode);
    return { isThere: false, missing: migrations };
  }
  const done = await appliedMigrations(database, schema, exitCode);
  const newest = migrations.at(-1)?.version ?? 0;
  if (done.some((one) => one > newest))
    throw new Failure('newer-schema', { database: shown, schema }, exitCode);
  return { isThere: true, missing: migrations.filter(({ version: own }) => !done.includes(own)) };
}

/** Returns the numbers of the changes that a schema has; a table `migration` of another program has no such columns. */
async function appliedMigrations(database: Database, schema: string, exitCode: ExitCode): Promise<number[]> {
  const columns = await database.query(
    `SELECT attname FROM pg_attribute WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped`,
    [`${quoteName(schema)}.migration`],
  );
  const names = columns.flat();
  if (!['version', 'name', 'tool', 'applied'].every((name) => names.includes(name)))
    throw new Failure('foreign-schema', { database: database.shown, schema }, exitCode);
  const rows = await database.query(`SELECT version FROM ${quoteName(schema)}.migration ORDER BY version`);
  return rows.map(([version]) => Number(version));
}

/**
 * Refuses a role that may not make a schema, or carry out the changes that it lacks.
 *
 * @returns the owner of the schema; null where there is none yet
 * @throws Failure `no-schema-right` or `older-schema`
 */
export async function requireMaker(
  database: Database,
  schema: string,
  { isThere }: SchemaState,
): Promise<string | null> {
  const [[role, hasRight, owner = null] = []] = await database.query(
    `SELECT current_user, CASE WHEN n.oid IS NULL THEN has_database_privilege(current_database(), 'CREATE')
      ELSE pg_has_role(n.nspowner, 'USAGE') OR (NOT $2 AND has_schema_privilege(n.oid, 'CREATE')) END,
      pg_get_userbyid(n.nspowner)
    FROM (SELECT) one LEFT JOIN pg_namespace n ON n.nspname = $1`,
    [schema, isThere],
  );
  const { shown } = database;
  if (hasRight !== 't')
    throw isThere
      ? new Failure('older-schema', { database: shown, schema, owner: owner ?? '' }, exitCodes.refused)
      : new Failure('no-schema-right', { database: shown, schema, role: role ?? '' }, exitCodes.refused);
  return owner;
}

/**
 * Carries out the changes that a schema lacks, in the transaction that is open.
 *
 * @throws Failure what {@link requireMaker} throws
 */
export async function migrate(
  database: Database,
  schema: string,
  state: SchemaState,
  tool: string,
): Promise<void> {
  const { isThere, missing } = state;
  if (missing.length === 0) return;
  const s = quoteName(schema);
  const owner = await requireMaker(database, schema, state);
  if (owner === null) await database.run(`CREATE SCHEMA ${s}`);
  if (!isThere) await database.run(migrationTableSql(s));
  for (const { version, name, sql } of missing) {
    await database.run(sql(s));
    await database.query(`INSERT INTO ${s}.migration (version, name, tool) VALUES ($1, $2, $3)`, [
      version,
      name,
      tool,
    ]);
  }
}
