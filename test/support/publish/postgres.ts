import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programPath, runProgram } from '../programs.ts';

/** A PostgreSQL server of the tests' own, on a socket in a temporary folder. */
export interface Server {
  /** Folder of the socket. */
  folder: string;
  /** Returns the address of a database. */
  url(user?: string, database?: string): string;
  /** Runs SQL as the administrator, or as a user, and gives what psql prints. */
  psql(sql: string, options?: { user?: string; database?: string }): string;
  /** The rows of a query. */
  rows<Row = Record<string, unknown>>(sql: string, options?: { user?: string; database?: string }): Row[];
  /** Makes a new, empty database. */
  createDatabase(name: string): void;
  stop(): void;
}

/** Password of the role that the server asks for one. */
export const secret = "m@t:kh/u 'x'";

/** The user that runs the server: it refuses to run as root. */
const serverUser = 'postgres';

/**
 * Starts a server; a role `khoa` has to say a password, all others come in without.
 *
 * @param settings lines of its configuration
 */
export function startServer(settings = 'fsync = off'): Server {
  const folder = mkdtempSync(join(tmpdir(), 'tthc-pg-'));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) spawnSync('chown', [serverUser, folder]);
  const run = (name: 'initdb' | 'pg_ctl', ...args: string[]): void => {
    const path = programPath(name);
    const [command, ...rest] = isRoot ? ['runuser', '-u', serverUser, '--', path, ...args] : [path, ...args];
    const { status, stderr } = spawnSync(command ?? path, rest, { encoding: 'utf8', cwd: folder });
    if (status !== 0) throw new Error(`${name}: ${stderr}`);
  };
  const data = join(folder, 'data');
  run('initdb', '-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale', 'C', '--no-sync');
  const hba = join(data, 'pg_hba.conf');
  writeFileSync(hba, `local all khoa scram-sha-256\n${readFileSync(hba, 'utf8')}`);
  appendFileSync(
    join(data, 'postgresql.conf'),
    `listen_addresses = ''\nunix_socket_directories = '${folder}'\n${settings}\nmax_connections = 20\n`,
  );
  run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), 'start');
  const url = (user = 'postgres', database = 'danhmuc') =>
    `postgresql:///${database}?host=${folder}&user=${user}`;
  const psql: Server['psql'] = (sql, { user, database } = {}) =>
    runProgram('psql', ['-XAtq', '-v', 'ON_ERROR_STOP=1', url(user, database)], sql);
  const createDatabase = (name: string) =>
    void psql(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`, { database: 'postgres' });
  createDatabase('danhmuc');
  psql(`CREATE ROLE khoa LOGIN PASSWORD '${secret.replaceAll("'", "''")}'`);
  return {
    folder,
    url,
    psql,
    rows: (sql, options) => JSON.parse(psql(`SELECT coalesce(json_agg(q), '[]') FROM (${sql}) q`, options)),
    createDatabase,
    stop: () => {
      run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
