import type { Database } from '../io/database/postgres.ts';
import { exitCodes, Failure, isFailure } from '../model/failure.ts';
import type { Progress } from '../model/sequence.ts';
import { compareTable, differingParts, isUnchanged, type TableChanges } from './compare.ts';
import { migrations } from './migrations/index.ts';
import { writable } from './migrations/rights.ts';
import { findUnproved } from './prove.ts';
import type { Extent, Publication } from './publication.ts';
import { lookAtSchema, migrate, requireMaker, type SchemaState } from './schema.ts';
import { type TableName, keyOf, plainForms } from './table.ts';
import { type DeletedVersion, readHeld, writeTable } from './write.ts';
import { quoteName } from './migrations/quote.ts';
import { compareFacts, compareRows } from './differences.ts';

/** Options of publishing a catalog. */
export interface PublishOptions {
  schema: string;
  tool: { name: string; version: string };
  /** True to find out what would change, and to change nothing. */
  isDryRun: boolean;
  /** True to compare every row, whatever the database has kept of what it holds. */
  isThorough: boolean;
  progress?: Progress | undefined;
}

/** The outcome of a publication: what was written, or would be. */
export interface Published {
  isNew: boolean;
  /** Numbers of the changes of the schema that it brought. */
  migrations: number[];
  tables: Record<TableName, TableCounts>;
  /** Ids of the decisions that are new, and of those that are no longer in the ledger. */
  decisions: { added: string[]; deleted: string[] };
}

export interface TableCounts {
  total: number;
  added: number;
  ended: number;
  deleted: number;
}

/**
 * Tells whether a database holds just these rows of a publisher: one question, which answers for most publications.
 *
 * @param contents the hash of all rows
 */
export async function holds(
  database: Database,
  schema: string,
  { publisher, contents, history }: { publisher: string; contents: string; history: Extent },
): Promise<boolean> {
  const s = quoteName(schema);
  const newest = migrations.at(-1)?.version ?? 0;
  try {
    const [[version, isSame] = []] = await database.query(
      `SELECT (SELECT max(version) FROM ${s}.migration),
        EXISTS (SELECT FROM ${s}.catalog WHERE publisher = $1 AND contents = $2 AND history = $3)`,
      [publisher, contents, history],
    );
    return Number(version) === newest && isSame === 't';
  } catch (error) {
    // No such schema, or not ours: whoever publishes is told.
    if (error instanceof Failure && error.code !== 'no-right') throw error;
    return false;
  }
}

/** Longest time to wait for another publication of the same catalog. */
const patience = '5min';

/**
 * Publishes a catalog in one transaction: all of it, or nothing. What is there already is not sent again.
 *
 * @throws Failure where the database refuses, or holds something else in the end than the catalog
 */
export async function publish(
  database: Database,
  publication: Publication,
  options: PublishOptions,
): Promise<Published> {
  await database.run(
    `BEGIN; ${plainForms}; SET LOCAL jit = off; SET LOCAL max_parallel_workers_per_gather = 0; SET LOCAL lock_timeout = '${patience}';${options.isDryRun ? ' SET TRANSACTION READ ONLY;' : ''}`,
  );
  try {
    const published = await inTransaction(database, publication, options);
    await database.run(published.isNew && !options.isDryRun ? 'COMMIT' : 'ROLLBACK');
    return published;
  } catch (error) {
    await database.run('ROLLBACK').catch(() => {});
    throw error;
  }
}

async function inTransaction(
  database: Database,
  publication: Publication,
  options: PublishOptions,
): Promise<Published> {
  const { schema, isDryRun } = options;
  const { publisher, facts } = publication;
  const s = quoteName(schema);
  await lock(database, `${schema} ${publisher}`, isDryRun);
  const state = await readyState(database, options);
  const isThere = state.isThere || !isDryRun;
  // Of a schema that is to be brought up to date it is known already that its owner does it.
  if (!isDryRun || state.missing.length === 0) await requireWriter(database, schema, publisher);
  const kept = isThere ? await readKept(database, s, publisher) : undefined;
  const isNew = state.missing.length > 0 || kept?.contents !== facts.contents;
  const task = { s, publication, options, isThere };
  if (!kept) return send(database, task, await compareAll(database, task), state, isNew);
  const mend = async () => {
    const isOther = isNew || (await compareFacts(database, s, publication)) !== undefined;
    return send(database, task, await compareCells(database, task), state, isOther);
  };
  if (options.isThorough) return mend();
  // Where the database does not hold what it says of itself, all of it is compared.
  await database.run('SAVEPOINT trusting');
  try {
    return await send(database, task, await compareAll(database, task, kept.parts), state, isNew);
  } catch (error) {
    if (!isFailure(error, 'not-proved')) throw error;
    await database.run('ROLLBACK TO SAVEPOINT trusting');
    return mend();
  }
}

interface Task {
  s: string;
  publication: Publication;
  options: PublishOptions;
  isThere: boolean;
}

type KeptParts = Partial<Record<TableName, Record<string, string>>>;

/** Reads what a database has kept of what it holds; undefined where it holds nothing of a publisher. */
async function readKept(
  database: Database,
  s: string,
  publisher: string,
): Promise<{ contents: string; parts: KeptParts } | undefined> {
  const [row] = await database.query(`SELECT contents, parts FROM ${s}.catalog WHERE publisher = $1`, [
    publisher,
  ]);
  return row && { contents: row[0] ?? '', parts: JSON.parse(row[1] ?? '{}') as KeptParts };
}

/** Compares all tables; where hashes of parts are trusted, only the rows of those that differ. */
async function compareAll(
  database: Database,
  { s, publication: { publisher, tables }, isThere }: Task,
  kept?: KeptParts,
): Promise<TableChanges[]> {
  const changes: TableChanges[] = [];
  for (const table of tables) {
    const parts = kept && differingParts(table, kept[table.name] ?? {});
    const held = isThere ? await readHeld(database, s, publisher, table, parts) : [];
    changes.push(compareTable(table, held, parts));
  }
  return changes;
}

/** Compares all tables, and the columns of rows whose fingerprints are as they should be: somebody may have changed those. */
async function compareCells(database: Database, task: Task): Promise<TableChanges[]> {
  const { s, publication } = task;
  const changes: TableChanges[] = [];
  for (const change of await compareAll(database, task)) {
    const { table, added, ended, deleted } = change;
    const rows = new Map(table.rows.map((row) => [keyOf(row.key), row]));
    for (const row of [...added, ...ended]) rows.delete(keyOf(row.key));
    const differences = await compareRows(database, s, publication.publisher, table);
    const changed = differences.flatMap(({ key }) => rows.get(keyOf(key)) ?? []);
    changes.push({
      ...change,
      added: [...added, ...changed],
      deleted: [...deleted, ...changed.map(({ key }) => key)],
    });
  }
  return changes;
}

/**
 * Writes what differs, and proves that the database then holds the catalog.
 *
 * @throws Failure `not-proved`
 */
async function send(
  database: Database,
  { s, publication, options }: Task,
  changes: readonly TableChanges[],
  state: SchemaState,
  isOther: boolean,
): Promise<Published> {
  const published = summarize(changes, state, isOther || changes.some((change) => !isUnchanged(change)));
  if (options.isDryRun || !published.isNew) return published;
  const { tables, decisions } = published;
  await writeFacts(database, s, publication, options);
  const gone: DeletedVersion[] = [];
  for (const change of changes)
    gone.push(...(await writeTable(database, s, publication.publisher, change, options.progress)));
  const unproved = await findUnproved(database, s, publication);
  if (unproved !== undefined)
    throw new Failure('not-proved', { database: database.shown, what: unproved }, exitCodes.refused);
  await writeLog(database, s, publication, { options, counts: tables.procedure_version, decisions, gone });
  return published;
}

/** Waits for whoever else publishes the same; who only looks waits for nobody. */
async function lock(database: Database, name: string, isDryRun: boolean): Promise<void> {
  if (isDryRun) return;
  await database.query(`SELECT pg_advisory_xact_lock(hashtextextended('tthc ' || $1, 0))`, [name]);
}

/** Brings a schema to what this version knows, or sees that it may; of several that find it missing, the first makes it. */
async function readyState(
  database: Database,
  { schema, isDryRun, tool }: PublishOptions,
): Promise<SchemaState> {
  const state = await lookAtSchema(database, schema);
  if (state.missing.length === 0) return state;
  if (isDryRun) {
    await requireMaker(database, schema, state);
    return state;
  }
  await lock(database, `${schema} schema`, false);
  const now = await lookAtSchema(database, schema);
  await migrate(database, schema, now, tool.version);
  return now;
}

/**
 * Refuses a role that may not write the rows of a publisher.
 *
 * @throws Failure `not-a-writer`
 */
async function requireWriter(database: Database, schema: string, publisher: string): Promise<void> {
  const s = quoteName(schema);
  const [[role, mayWrite] = []] = await database.query(
    `SELECT current_user, (NOT row_security_active($2) OR $1 = ANY (${s}.my_publishers()))
      AND (SELECT bool_and(has_table_privilege(name, kind))
        FROM unnest($3::text[]) name, unnest('{INSERT,UPDATE,DELETE}'::text[]) kind)`,
    [publisher, `${s}.procedure_version`, writable.map((table) => `${s}.${table}`)],
  );
  if (mayWrite !== 't')
    throw new Failure(
      'not-a-writer',
      { database: database.shown, schema, publisher, role: role ?? '' },
      exitCodes.refused,
    );
}

function summarize(changes: readonly TableChanges[], { missing }: SchemaState, isNew: boolean): Published {
  const tables = Object.fromEntries(
    changes.map(({ table, added, ended, deleted }) => [
      table.name,
      { total: table.rows.length, added: added.length, ended: ended.length, deleted: deleted.length },
    ]),
  ) as Record<TableName, TableCounts>;
  const ledger = changes.find(({ table }) => table.name === 'decision');
  const added = ledger?.added.map(({ key: [id = ''] }) => id) ?? [];
  const deleted = ledger?.deleted.map(([id = '']) => id) ?? [];
  return {
    isNew,
    migrations: missing.map(({ version }) => version),
    tables,
    decisions: {
      added: added.filter((id) => !deleted.includes(id)),
      deleted: deleted.filter((id) => !added.includes(id)),
    },
  };
}

async function writeFacts(
  database: Database,
  s: string,
  { publisher, facts, tables }: Publication,
  { tool }: PublishOptions,
): Promise<void> {
  const { name, title, language, asOf, knownFrom, history, fingerprint, contents } = facts;
  await database.query(
    `INSERT INTO ${s}.catalog (publisher, name, title, language, as_of, known_from, history, fingerprint, contents, tool, parts)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    ON CONFLICT (publisher) DO UPDATE SET name = excluded.name, title = excluded.title, language = excluded.language,
      as_of = excluded.as_of, known_from = excluded.known_from, history = excluded.history,
      fingerprint = excluded.fingerprint, contents = excluded.contents, parts = excluded.parts, tool = excluded.tool, published = now()`,
    [
      publisher,
      name,
      title,
      language,
      asOf,
      knownFrom,
      history,
      fingerprint,
      contents,
      tool.version,
      JSON.stringify(Object.fromEntries(tables.map((table) => [table.name, table.parts]))),
    ],
  );
}

interface Logged {
  options: PublishOptions;
  counts: TableCounts;
  decisions: Published['decisions'];
  gone: readonly DeletedVersion[];
}

/** Logs what was written, and tells it to whoever listens: `LISTEN tthc`. */
async function writeLog(
  database: Database,
  s: string,
  { publisher, facts }: Publication,
  { options: { tool, schema }, counts, decisions, gone }: Logged,
): Promise<void> {
  const { added, ended, deleted } = counts;
  const { asOf, fingerprint } = facts;
  const versions = gone.map(([id, valid, decision, own]) => ({ id, valid, decision, fingerprint: own }));
  await database.query(
    `INSERT INTO ${s}.load_log (publisher, tool, as_of, fingerprint, added, ended, deleted, decisions_added, decisions_deleted, deleted_versions)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      publisher,
      tool.version,
      asOf,
      fingerprint,
      added,
      ended,
      deleted,
      decisions.added,
      decisions.deleted,
      JSON.stringify(versions),
    ],
  );
  await database.query('SELECT pg_notify($1, $2)', [
    schema,
    JSON.stringify({ publisher, asOf, fingerprint, added, ended, deleted }),
  ]);
}
