import type { DatabaseProblem, DatabaseStop } from '../../../model/failure.ts';
import type { DatabaseFailures, DatabaseWords } from '../../database-words.ts';
import { ended } from '../../phrases.ts';
import { counted } from '../writing.ts';

const passwordHint =
  'The password is wrong or missing. Set it in the variable PGPASSWORD or in the password file (~/.pgpass); in the address others can see it.';

/** Advice where a database cannot be reached. */
const hints: Readonly<Record<DatabaseProblem, string>> = {
  password: passwordHint,
  'no-password': passwordHint,
  'not-admitted':
    'The server does not let this user in from here: ask its administrator for a line in pg_hba.conf, or for the right CONNECT.',
  'no-role': 'The server does not know this user: write another into the address, or ask its administrator.',
  'no-such-database': 'There is no database of this name: ask the administrator, or createdb NAME.',
  'no-such-host': 'No machine of this name was found: look at the address and the network.',
  'no-answer': 'No server answers there: is it running, is the port right, does a firewall stand between?',
  'not-ready': 'The server is starting, or has no room for more connections. Try again later.',
  encryption:
    'The encrypted connection does not come about: look at sslmode and sslrootcert in the address, and at the server’s certificate.',
  other: 'Look at the address, and at what the server says.',
};

/** Advice where a database stopped a statement. */
const stops: Readonly<Record<DatabaseStop, string>> = {
  time: 'Statements of this user have a time limit (statement_timeout), or somebody stopped this one: ask the administrator for a longer limit.',
  'read-only':
    'This database is only read: a standby, or default_transaction_read_only. Publish to the primary server.',
  room: 'The server has no room left. Run the command again when it has.',
  conflict: 'Somebody else was changing the same rows. Run the command again.',
  other: 'See to what the server says, then run the command again.',
};

export const databaseFailures: DatabaseFailures = {
  'database-url': ({ text }) => [
    `“${text}” is no address of a PostgreSQL database.`,
    'Write it as postgresql://USER@HOST/DATABASE, or postgresql:///DATABASE?host=/run/postgresql for a server on this machine.',
  ],
  'no-database': ({ database, problem, told }) => [
    `Cannot reach ${database}: ${problem === 'no-password' ? 'there is no password.' : ended(told)}`,
    hints[problem],
  ],
  'database-ended': ({ database, told }) => [
    `The connection to ${database} ended: ${ended(told)}`,
    'What had been written was taken back by the server. Run the command again; the same catalog is written once.',
  ],
  'database-stopped': ({ database, reason, told }) => [
    `The server stopped a statement in ${database}: ${ended(told)} Nothing was changed.`,
    stops[reason],
  ],
  'database-busy': ({ database }) => [
    `Another command is publishing the same catalog in ${database}.`,
    'Run this one again when that has ended; nothing was changed.',
  ],
  'database-unfit': ({ database, encoding, version }) => [
    `${database} is a database of PostgreSQL ${version} in the encoding ${encoding}.`,
    'tthc needs PostgreSQL 13 or later, and a database in UTF8: createdb --encoding UTF8 --template template0 NAME.',
  ],
  'no-right': ({ database, told }) => [
    `${database} does not allow it: ${ended(told)}`,
    'Nothing was changed. Ask the owner of the schema for the right, or use the user who has it.',
  ],
  'no-schema-right': ({ database, schema, role }) => [
    `The user ${role} may not make the schema ${schema} in ${database}; nothing was changed.`,
    `The database’s owner can make it: CREATE SCHEMA ${schema} AUTHORIZATION ${role}`,
  ],
  'not-a-writer': ({ database, schema, publisher, role }) => [
    `The user ${role} may not publish the catalog of ${publisher} in ${database}; nothing was changed.`,
    `The owner of the schema can let them: SELECT ${schema}.admit('${publisher}', '${role}')`,
  ],
  'foreign-schema': ({ database, schema }) => [
    `The schema ${schema} in ${database} belongs to another program; nothing was changed.`,
    'Choose another name: --schema NAME.',
  ],
  'newer-schema': ({ database, schema }) => [
    `The schema ${schema} in ${database} was made by a newer version of tthc; nothing was changed.`,
    'Install the newer version on this machine.',
  ],
  'older-schema': ({ database, schema, owner }) => [
    `The schema ${schema} in ${database} has to be brought up to this version of tthc first; nothing was changed.`,
    `Its owner, ${owner}, does that by publishing once with this version.`,
  ],
  'nothing-published': ({ database, schema }) => [
    `Nothing has been published in the schema ${schema} of ${database}.`,
    'Publish first: tthc publish --to ADDRESS. Another schema: --schema NAME.',
  ],
  'not-proved': ({ database, what }) => [
    `What was written in ${database} does not add up to the catalog (${what}), so it was taken back.`,
    'Something in the database changes rows as they are written, a trigger or a rule. Look for it, then publish again.',
  ],
};

export const database: DatabaseWords = {
  published: (name, publisher, place, schema, asOf) =>
    `Published the catalog of ${name} (${publisher}) as of ${asOf} in ${place}, schema ${schema}.`,
  wouldPublish: (name, publisher, place, schema, asOf) =>
    `Would publish the catalog of ${name} (${publisher}) as of ${asOf} in ${place}, schema ${schema}. Nothing was changed.`,
  nothingNew: (name, publisher, place, schema, asOf) =>
    `Nothing new: ${place}, schema ${schema}, holds the catalog of ${name} (${publisher}) as of ${asOf} already.`,
  made: (schema, isDryRun) =>
    isDryRun
      ? `The schema ${schema} would be made or brought up to date.`
      : `The schema ${schema} was made or brought up to date.`,
  versions: ({ total, added, ended, deleted }) =>
    `Versions of procedures: ${total}; new ${added}, ended ${ended}, taken out ${deleted}.`,
  decisions: {
    added: (count, some) => `${counted(count, 'new decision', 'new decisions')}: ${some}`,
    deleted: (count, some) => `${counted(count, 'decision', 'decisions')} no longer in the ledger: ${some}`,
  },
  counts: (procedures, rows) => `In force: ${counted(procedures, 'procedure')}, ${counted(rows, 'row')}.`,
  same: (publisher, place, schema) =>
    `${place}, schema ${schema}, holds just what the catalog of ${publisher} says.`,
  different: (count) => `${counted(count, 'row differs', 'rows differ')} from the catalog. The first:`,
  behind: (day, asOf) =>
    `The database stands at ${day}, the catalog at ${asOf}: if that is why, tthc publish brings it up to date.`,
  first: {
    missing: (place) => `${place}: is not in the database`,
    extra: (place) => `${place}: is in the database, not in the catalog`,
    changed: (place) => `${place}: differs`,
  },
  place: (table, key) => `${table} ${key}`,
  column: (name, expected, found) => `${name}: ${expected} in the catalog, ${found} in the database`,
  empty: 'nothing',
};
