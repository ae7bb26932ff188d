import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copySample, makeFolder, sample, tthc, tthcProcess, unwrapped, writeFiles } from '../support/cli.ts';
import { halfYearFolder } from '../support/half-year/catalog.ts';
import { secret, type Server, startServer } from '../support/publish/postgres.ts';
import {
  type Database,
  everything,
  expectClean,
  newDatabase,
  publish,
} from '../support/publish/publications.ts';
import { programPath } from '../support/programs.ts';
import { program } from '../support/run.ts';

let server: Server;
beforeAll(() => {
  server = startServer();
});
afterAll(() => server.stop());

/** Starts the program and waits for its end; the process can be killed before. */
function start(folder: string, args: readonly string[]) {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1' },
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, stderr })),
  );
  return { child, ended };
}

describe('several at once', () => {
  it('two publishers make the schema once, and each its own rows', async () => {
    const database = newDatabase(server);
    const folders = [halfYearFolder('H55'), halfYearFolder('H03')];
    const runs = folders.map((folder) => start(folder, ['publish', '--to', database.url()]).ended);
    for (const { code, stderr } of await Promise.all(runs)) expect(code, stderr).toBe(0);
    for (const folder of folders) expectClean(folder, database.url());
    expect(database.rows('SELECT publisher, procedures FROM tthc.stats_at() ORDER BY 1')).toEqual([
      { publisher: 'H03', procedures: 1887 },
      { publisher: 'H55', procedures: 1887 },
    ]);
  });

  it('of two with one catalog, the second finds nothing new', async () => {
    const database = newDatabase(server);
    const runs = [1, 2, 3].map(() => start(sample, ['publish', '--to', database.url(), '--no-cache']).ended);
    for (const { code, stderr } of await Promise.all(runs)) expect(code, stderr).toBe(0);
    expect(database.rows('SELECT count(*) AS n FROM tthc.load_log')).toEqual([{ n: 1 }]);
  });
});

describe('killed in the middle', () => {
  let early = '';
  let whole = '';
  beforeAll(() => {
    early = halfYearFolder('H55', (all) => all.slice(0, 8));
    whole = halfYearFolder('H55');
  });

  /** Waits until a publication waits for a table that another session holds. */
  async function untilWaiting(database: Database): Promise<void> {
    const waiting = `SELECT pid FROM pg_stat_activity WHERE datname = current_database()
      AND application_name = 'tthc' AND wait_event_type = 'Lock'`;
    while (database.rows(waiting).length === 0) await new Promise((next) => setTimeout(next, 20));
  }
  it.each(['catalog', 'procedure_version', 'decision', 'movement', 'load_log'])(
    'while it writes %s, all is as it was before',
    async (table) => {
      const database = newDatabase(server);
      publish(early, database.url());
      const before = everything(database);
      const holder = spawn(programPath('psql'), ['-XAtq', database.url()], {
        stdio: ['pipe', 'ignore', 'ignore'],
      });
      holder.stdin.write(`BEGIN; LOCK TABLE tthc.${table} IN SHARE MODE;\n`);
      const { child, ended } = start(whole, ['publish', '--to', database.url()]);
      await untilWaiting(database);
      child.kill('SIGKILL');
      await ended;
      holder.stdin.end('COMMIT;\n');
      await new Promise((closed) => holder.on('close', closed));
      expect(everything(database)).toEqual(before);
      expect(publish(whole, database.url())).toMatchObject({ code: 0, isNew: true });
      expectClean(whole, database.url());
    },
  );

  it('by the server, it says so, and all is as it was before', async () => {
    const database = newDatabase(server);
    publish(sample, database.url());
    const before = everything(database);
    const holder = spawn(programPath('psql'), ['-XAtq', database.url()], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    holder.stdin.write('BEGIN; LOCK TABLE tthc.movement IN SHARE MODE;\n');
    const { ended } = start(whole, ['publish', '--to', database.url(), '--lang', 'en']);
    await untilWaiting(database);
    database.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'tthc'`);
    const { code, stderr } = await ended;
    holder.stdin.end('COMMIT;\n');
    await new Promise((closed) => holder.on('close', closed));
    expect(code).toBe(2);
    expect(stderr).toContain('was taken back');
    expect(everything(database)).toEqual(before);
  });
});

describe('what is refused', () => {
  const said = (folder: string, args: readonly string[], env: Record<string, string> = {}) => {
    const { code, stdout, stderr } = tthc(folder, [...args, '--lang', 'en'], env);
    return { code, text: unwrapped(stdout + stderr) };
  };

  it.each([
    ['no address', 'mysql://a:mat-khau-1@b/c', /no address of a PostgreSQL database/],
    ['an address with a slip', 'postgresql://a:mat-khau-1@[b/c', /no address/],
    ['no server', 'postgresql://a:mat-khau-1@/c?host=/khong-co', /Is it running|is it running/],
    ['no such machine', 'postgresql://a:mat-khau-1@khong-co.invalid/c', /Cannot reach/],
  ])('%s, and the password is not shown', (_, url, sentence) => {
    const { code, text } = said(sample, ['publish', '--to', url]);
    expect(code).toBe(2);
    expect(text).toMatch(sentence);
    expect(text).not.toContain('mat-khau-1');
  });

  it('a user that is not known, a database that is not there', () => {
    expect(said(sample, ['publish', '--to', server.url('ai_do')])).toMatchObject({
      code: 2,
      text: expect.stringContaining('does not know this user'),
    });
    expect(said(sample, ['publish', '--to', server.url('postgres', 'khong_co')])).toMatchObject({
      code: 2,
      text: expect.stringContaining('no database of this name'),
    });
  });

  it('a wrong password, and none; the right one comes in, from the address and from PGPASSWORD', () => {
    const database = newDatabase(server);
    database.sql(`GRANT CREATE ON DATABASE ${database.name} TO khoa`);
    const url = database.url('khoa');
    const withPassword = (password: string) =>
      url.replace('postgresql:///', `postgresql://khoa:${encodeURIComponent(password)}@/`);
    for (const [address, env] of [
      [url, {}],
      [withPassword('sai-roi'), {}],
      [url, { PGPASSWORD: 'sai-roi' }],
    ] as const) {
      const { code, text } = said(sample, ['publish', '--to', address], env);
      expect(code).toBe(2);
      expect(text).toContain('The password is wrong or missing');
      expect(text).not.toContain('sai-roi');
    }
    const there = said(sample, ['publish', '--to', withPassword(secret), '--format', 'json']);
    expect(there.code, there.text).toBe(0);
    expect(there.text).not.toContain(encodeURIComponent(secret));
    expect(said(sample, ['publish', '--to', url], { PGPASSWORD: secret }).code).toBe(0);
  });

  it('a password stands in the password file, as for psql, and nothing more is said', () => {
    const database = newDatabase(server);
    database.sql(`GRANT CREATE ON DATABASE ${database.name} TO khoa`);
    const file = join(makeFolder(), 'pgpass');
    writeFileSync(file, `*:*:*:khoa:${secret.replaceAll(':', '\\:')}\n`, { mode: 0o600 });
    const args = ['publish', '--to', database.url('khoa'), '--format', 'json'];
    const { code, stderr } = tthcProcess(sample, args, { PGPASSFILE: file });
    expect([code, stderr]).toEqual([0, '']);
    expect(said(sample, args, { PGPASSFILE: '/khong-co' }).text).toContain('there is no password');
  });

  it.each([
    ['sslmode=verfy-full', 'sslmode'],
    ['sslmod=verify-full', 'sslmode'],
    ['sslmode=verify-full&sslrootcert=/khong/co.crt', '/khong/co.crt'],
  ])('what an address says wrongly is refused, not passed over: %s', (query, told) => {
    const { code, text } = said(sample, ['publish', '--to', `postgresql://a@127.0.0.1:1/b?${query}`]);
    expect([code, text]).toEqual([2, expect.stringContaining(told)]);
  });

  it('what the address leaves out is taken from the variables of psql', () => {
    const database = newDatabase(server);
    const env = {
      PGHOST: server.folder,
      PGUSER: 'postgres',
      PGDATABASE: database.name,
    };
    expect(said(sample, ['publish', '--to', 'postgres://'], env).code).toBe(0);
    expectClean(sample, database.url());
  });

  it('a role that may not make the schema, and one that may not write', () => {
    const database = newDatabase(server);
    server.psql('CREATE ROLE nguoi_la LOGIN; CREATE ROLE tinh LOGIN; CREATE ROLE tinh_khac LOGIN');
    const refused = (role: string, sentence: string) => {
      const expected = { code: 3, text: expect.stringContaining(sentence) };
      const outcome = said(sample, ['publish', '--to', database.url(role)]);
      expect(outcome).toMatchObject(expected);
      expect(said(sample, ['publish', '--dry-run', '--to', database.url(role)])).toEqual(outcome);
    };
    refused('nguoi_la', 'CREATE SCHEMA tthc AUTHORIZATION nguoi_la');
    publish(halfYearFolder('H03'), database.url());
    refused('tinh', `SELECT tthc.admit('H55', 'tinh')`);
    server.psql('CREATE ROLE doc_het LOGIN BYPASSRLS');
    refused('doc_het', `SELECT tthc.admit('H55', 'doc_het')`);
    database.sql(`SELECT tthc.admit('H55', 'tinh'); SELECT tthc.admit('H03', 'tinh_khac')`);
    expect(said(sample, ['publish', '--to', database.url('tinh')]).code).toBe(0);
    expectClean(sample, database.url('tinh'));
    // Everybody reads; nobody writes for another.
    expect(database.rows('SELECT count(*) AS n FROM tthc.catalog', 'nguoi_la')).toEqual([{ n: 2 }]);
    expect(() => database.sql(`UPDATE tthc.catalog SET title = 'x'`, 'nguoi_la')).toThrow(
      /permission denied/,
    );
    const other = ['publish', '--to', database.url('tinh_khac'), '--history', 'current'];
    expect(said(sample, other).code).toBe(3);
    database.sql(
      `DELETE FROM tthc.movement WHERE publisher = 'H03'; UPDATE tthc.catalog SET title = 'x'`,
      'tinh',
    );
    expect(database.rows(`SELECT count(*) > 0 AS there FROM tthc.movement WHERE publisher = 'H03'`)).toEqual([
      { there: true },
    ]);
    expect(database.rows(`SELECT count(*) AS n FROM tthc.catalog WHERE title = 'x'`)).toEqual([{ n: 1 }]);
    expect(() =>
      database.sql(
        `INSERT INTO tthc.sector (publisher, id, name, fingerprint) VALUES ('H03', 'a', 'a', '')`,
        'tinh',
      ),
    ).toThrow(/row-level security/);
  });

  it.each([
    ['a time limit', `SET statement_timeout = '1ms'`, 'statement_timeout'],
    ['a standby', 'SET default_transaction_read_only = on', 'Publish to the primary server'],
  ])('what the server stops: %s', (_, setting, advice) => {
    const database = newDatabase(server);
    const role = `dung_${database.name}`;
    server.psql(`CREATE ROLE ${role} SUPERUSER LOGIN; ALTER ROLE ${role} ${setting}`);
    expect(said(sample, ['publish', '--to', database.url(role)])).toMatchObject({
      code: 2,
      text: expect.stringMatching(
        new RegExp(`stopped a statement .* Nothing was changed\\..*${advice}`, 'u'),
      ),
    });
    expect(database.rows(`SELECT FROM pg_namespace WHERE nspname = 'tthc'`)).toEqual([]);
  });

  it('nothing of how a role wants to see values: dates, bytes, paths', () => {
    const database = newDatabase(server);
    server.psql(`CREATE ROLE khac_dang SUPERUSER LOGIN; ALTER ROLE khac_dang SET bytea_output = 'escape';
      ALTER ROLE khac_dang SET datestyle = 'German'; ALTER ROLE khac_dang SET search_path = '';
      ALTER ROLE khac_dang SET default_transaction_isolation = 'serializable'`);
    const url = database.url('khac_dang');
    expect(said(sample, ['publish', '--to', url]).code).toBe(0);
    expectClean(sample, url);
    const before = everything(database);
    expect(said(sample, ['publish', '--no-cache', '--to', url]).code).toBe(0);
    expect(everything(database)).toEqual(before);
  });

  it('the schema of another program, and of a newer version', () => {
    const database = newDatabase(server);
    database.sql('CREATE SCHEMA tthc; CREATE TABLE tthc.migration (id integer)');
    expect(said(sample, ['publish', '--to', database.url()])).toMatchObject({
      code: 3,
      text: expect.stringContaining('belongs to another program'),
    });
    expect(said(sample, ['publish', '--to', database.url(), '--schema', 'danh_muc']).code).toBe(0);
    expectClean(sample, database.url(), '--schema', 'danh_muc');
    database.sql(`DELETE FROM danh_muc.migration WHERE version > 3`);
    expect(said(sample, ['verify', '--against', database.url(), '--schema', 'danh_muc'])).toMatchObject({
      code: 2,
      text: expect.stringMatching(/brought up to this version .* Its owner, postgres,/u),
    });
    database.sql(`INSERT INTO danh_muc.migration (version, name, tool) VALUES (999, 'x', '9')`);
    for (const [args, code] of [
      [['publish', '--to'], 3],
      [['verify', '--against'], 2],
    ] as const)
      expect(said(sample, [...args, database.url(), '--schema', 'danh_muc'])).toMatchObject({
        code,
        text: expect.stringContaining('newer version'),
      });
  });

  it('a database in another encoding, a schema with an impossible name, nothing to verify against', () => {
    server.psql(`CREATE DATABASE cu TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'`);
    expect(said(sample, ['publish', '--to', server.url('postgres', 'cu')])).toMatchObject({
      code: 3,
      text: expect.stringContaining('UTF8'),
    });
    const database = newDatabase(server);
    expect(said(sample, ['publish', '--to', database.url(), '--schema', 'a"b']).code).toBe(2);
    expect(said(sample, ['verify', '--against', database.url()])).toMatchObject({
      code: 2,
      text: expect.stringContaining('Nothing has been published'),
    });
  });

  it('what somebody changes as it is written', () => {
    const database = newDatabase(server);
    publish(halfYearFolder('H03'), database.url());
    database.sql(`CREATE FUNCTION public.lam_hong() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN NEW.status := 'active'; NEW.fingerprint := NEW.fingerprint || NEW.fingerprint; RETURN NEW; END $$;
      CREATE TRIGGER hong BEFORE INSERT ON tthc.procedure_version FOR EACH ROW EXECUTE FUNCTION public.lam_hong()`);
    expect(said(sample, ['publish', '--to', database.url()])).toMatchObject({
      code: 3,
      text: expect.stringContaining('taken back'),
    });
    expect(database.rows(`SELECT publisher FROM tthc.catalog`)).toEqual([{ publisher: 'H03' }]);
  });

  it('a catalog of which a record cannot be read, and one whose record was edited', () => {
    const database = newDatabase(server);
    const path = 'catalog/procedures/so-tu-phap/2.000815.yaml';
    const broken = copySample();
    writeFiles(broken, { [path]: 'name: x\n' });
    expect(said(broken, ['publish', '--to', database.url()]).code).toBe(2);
    const edited = copySample();
    const text = readFileSync(join(edited, path), 'utf8');
    writeFiles(edited, { [path]: text.replace(/^name: /mu, 'name: Thủ tục ') });
    expect(said(edited, ['publish', '--to', database.url()])).toMatchObject({
      code: 3,
      text: expect.stringContaining('tthc verify'),
    });
    expect(database.rows(`SELECT FROM pg_namespace WHERE nspname = 'tthc'`)).toEqual([]);
  });
});
