import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ConnectionOptions } from 'node:tls';
import pg from 'pg';
import pgpass from 'pgpass';
import copyStreams from 'pg-copy-streams';
import { type DatabaseProblem, type DatabaseStop, exitCodes, Failure } from '../../model/failure.ts';
import { readText } from '../folder.ts';

/** A connection to a PostgreSQL database. What a row holds comes as PostgreSQL writes it in text. */
export interface Database {
  /** The database as it is shown to people: without a password. */
  readonly shown: string;
  /** Runs one statement, with values for `$1`, `$2`… */
  query(sql: string, values?: readonly unknown[]): Promise<(string | null)[][]>;
  /** Runs statements one after another. */
  run(sql: string): Promise<void>;
  /** Copies lines in the text form of COPY into a table. */
  copy(sql: string, lines: Iterable<string>): Promise<void>;
  close(): Promise<void>;
}

/** Folders in which servers have their sockets, the usual one of Debian first. */
const socketFolders = ['/var/run/postgresql', '/tmp'];
const connectMilliseconds = 15_000;

/**
 * Connects to the database that a URL names. What the URL leaves out is taken from the variables `PGHOST`, `PGPORT`,
 * `PGUSER`, `PGPASSWORD`, `PGDATABASE`, `PGSSLMODE` and the password file, and else is what psql takes.
 *
 * @throws Failure `database-url`, `no-database`; later `database-ended`, `database-stopped`, `no-right` and others
 */
export async function connect(url: string): Promise<Database> {
  const target = targetOf(url);
  const shown = shownDatabase(target);
  const client = await open(target, encryptionOf(target)).catch((error: unknown) => {
    throw new Failure('no-database', { database: shown, problem: problemOf(error), told: messageOf(error) });
  });
  const told = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw failureOf(error, shown);
    }
  };
  return {
    shown,
    query: (sql, values = []) =>
      told(async () => (await client.query({ text: sql, values: [...values], rowMode: 'array' })).rows),
    run: (sql) => told(async () => void (await client.query(sql))),
    copy: (sql, lines) =>
      told(() => pipeline(Readable.from(inChunks(lines)), client.query(copyStreams.from(sql)))),
    close: () => client.end().catch(() => {}),
  };
}

/** Length of the texts that are sent at once. */
const chunkLength = 1 << 16;

function* inChunks(lines: Iterable<string>): Iterable<Buffer> {
  let chunk = '';
  for (const line of lines) {
    chunk += line;
    if (chunk.length < chunkLength) continue;
    yield Buffer.from(chunk);
    chunk = '';
  }
  if (chunk !== '') yield Buffer.from(chunk);
}

/** A server and what to connect to it with. */
interface Target {
  user: string;
  host: string;
  port: number;
  database: string;
  password: string | undefined;
  sslMode: string;
  rootCertificate: string | undefined;
}

/** Returns what a URL names; what it leaves out is what psql would take. */
function targetOf(text: string): Target {
  const url = readUrl(text);
  const { env } = process;
  const part = (name: string) => url.searchParams.get(name) || undefined;
  const decoded = (value: string) => decodeURIComponent(value) || undefined;
  const named = url.hostname === noHost ? undefined : decoded(url.hostname.replace(/^\[|\]$/gu, ''));
  for (const name of url.searchParams.keys()) requireKnown('postgresql://…?', name, parameters);
  const sslMode = part('sslmode') ?? env.PGSSLMODE ?? 'prefer';
  requireKnown('sslmode', sslMode, sslModes);
  const user = decoded(url.username) ?? part('user') ?? env.PGUSER ?? userInfo().username;
  return {
    user,
    host: named ?? part('host') ?? env.PGHOST ?? usualHost(),
    port: Number(url.port || (part('port') ?? env.PGPORT ?? 5432)),
    database: decoded(url.pathname.slice(1)) ?? part('dbname') ?? env.PGDATABASE ?? user,
    password: decoded(url.password) ?? part('password'),
    sslMode,
    rootCertificate: part('sslrootcert') ?? env.PGSSLROOTCERT,
  };
}

/** Names that may follow the question mark of a URL, and ways of `sslmode`: any other word would be passed over. */
const parameters = [
  'application_name',
  'connect_timeout',
  'host',
  'port',
  'user',
  'password',
  'dbname',
  'sslmode',
  'sslrootcert',
];
const sslModes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'];

function requireKnown(option: string, value: string, allowed: readonly string[]): void {
  if (!allowed.includes(value)) throw new Failure('bad-value', { option, value, allowed: [...allowed] });
}

/** Stands for a host that a URL leaves out beside a user: `postgresql://anh@/danhmuc`. */
const noHost = 'no-host.invalid';

function readUrl(text: string): URL {
  const whole = text.replace(/^([a-z]+:\/\/[^/?#]*@)(?=[/?#:]|$)/iu, `$1${noHost}`);
  const wrong = new Failure('database-url', { text: withoutPassword(text) });
  if (!/^postgres(?:ql)?:\/\//iu.test(text) || !URL.canParse(whole)) throw wrong;
  const url = new URL(whole);
  try {
    for (const part of [url.username, url.password, url.hostname, url.pathname]) decodeURIComponent(part);
  } catch {
    throw wrong;
  }
  return url;
}

/** Returns a text that may be a URL without what may be a password in it. */
const withoutPassword = (text: string): string =>
  text.replace(/(:\/\/[^/?#]*?):.*@/u, '$1@').replace(/([?&]password=)[^&#]*/giu, '$1…');

const usualHost = (): string =>
  socketFolders.find((folder) => existsSync(`${folder}/.s.PGSQL.5432`)) ?? 'localhost';

const shownDatabase = ({ user, host, port, database }: Target): string =>
  host.startsWith('/')
    ? `postgresql://${user}@/${database}?host=${host}${port === 5432 ? '' : `&port=${port}`}`
    : `postgresql://${user}@${host}${port === 5432 ? '' : `:${port}`}/${database}`;

/** Returns the password that a variable or the password file gives; empty where there is none, and none may be needed. */
const passwordOf = (target: Target): Promise<string> =>
  new Promise((resolve) => {
    if (process.env.PGPASSWORD !== undefined) resolve(process.env.PGPASSWORD);
    else pgpass(target, (password) => resolve(password ?? ''));
  });

/** Returns how to encrypt, as psql understands `sslmode`; undefined for not at all. */
function encryptionOf({ host, sslMode, rootCertificate }: Target): ConnectionOptions | undefined {
  if (host.startsWith('/') || sslMode === 'disable' || sslMode === 'allow') return undefined;
  const ca = rootCertificate === undefined ? {} : { ca: readText(rootCertificate) };
  if (sslMode === 'verify-full') return ca;
  if (sslMode === 'verify-ca' || rootCertificate !== undefined)
    return { ...ca, checkServerIdentity: () => undefined };
  return { rejectUnauthorized: false };
}

/** Opens a connection; where encryption is only preferred, one without it to a server that knows none. */
async function open(target: Target, encryption: ConnectionOptions | undefined): Promise<pg.Client> {
  const { user, host, port, database, password, sslMode } = target;
  const client = new pg.Client({
    user,
    host,
    port,
    database,
    password: password ?? (() => passwordOf(target)),
    ssl: encryption ?? false,
    application_name: 'tthc',
    connectionTimeoutMillis: connectMilliseconds,
    types: { getTypeParser: () => (value: string) => value },
  });
  // An error while nothing is asked is told by the next thing that is asked.
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    const hasNone = encryption && sslMode === 'prefer' && /does not support SSL/u.test(messageOf(error));
    if (hasNone) return open(target, undefined);
    throw error;
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const codeOf = (error: unknown): string => {
  const { code, errors } = error as { code?: string; errors?: unknown[] };
  return code ?? (errors?.[0] === undefined ? '' : codeOf(errors[0]));
};

/** Returns why a database cannot be reached, as far as somebody can do something about it. */
function problemOf(error: unknown): DatabaseProblem {
  const code = codeOf(error);
  const message = messageOf(error);
  if (/client password must be/iu.test(message)) return 'no-password';
  if (code === '28P01') return 'password';
  if (code === '28000') return /pg_hba/u.test(message) ? 'not-admitted' : 'no-role';
  if (code === '3D000') return 'no-such-database';
  if (code === '53300' || code === '57P03') return 'not-ready';
  if (code === '42501') return 'not-admitted';
  if (['ENOTFOUND', 'EAI_AGAIN'].includes(code)) return 'no-such-host';
  if (/\bSSL\b|certificate|self.signed/iu.test(message)) return 'encryption';
  if (/^(?:ECONN|ENOENT|ETIMEDOUT|EHOST|ENETUN|EACCES)/u.test(code) || /timeout/u.test(message))
    return 'no-answer';
  return 'other';
}

/** Codes with which a server that is well stops a statement that is well; what is left is a fault of ours. */
const stops: readonly (readonly [codes: RegExp, reason: DatabaseStop])[] = [
  [/^57014/u, 'time'],
  [/^25006/u, 'read-only'],
  [/^53/u, 'room'],
  [/^40/u, 'conflict'],
  // Limits, the disk, a trigger or another extension of whoever runs the database.
  [/^(?:54|58|P0|F0|HV|XX)/u, 'other'],
];

/** Returns what a statement ended with as something that can be said. */
function failureOf(error: unknown, database: string): unknown {
  if (error instanceof Failure) return error;
  const code = codeOf(error);
  const told = messageOf(error);
  if (code === '42501') return new Failure('no-right', { database, told }, exitCodes.refused);
  if (code === '55P03') return new Failure('database-busy', { database }, exitCodes.busy);
  const isEnded =
    /^(?:08|57P)/u.test(code) || /^E[A-Z]+$/u.test(code) || /terminated|not queryable/u.test(told);
  if (isEnded) return new Failure('database-ended', { database, told });
  const [, reason] = stops.find(([codes]) => codes.test(code)) ?? [];
  return reason ? new Failure('database-stopped', { database, reason, told }) : error;
}
