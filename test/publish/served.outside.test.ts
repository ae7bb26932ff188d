import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, sample, tthc, tthcJson } from '../support/cli.ts';
import { makeCatalog, procedure } from '../support/example.ts';
import { withDatabase } from '../support/export/export-files.ts';
import { makeCatalogs, threePublishers, today, writeFederation } from '../support/federation/catalogs.ts';
import { type Server, startServer } from '../support/publish/postgres.ts';
import { type Database, newDatabase, publish } from '../support/publish/publications.ts';

let server: Server;
beforeAll(() => {
  server = startServer();
});
afterAll(() => server.stop());

describe('what serves a schema over HTTP, as PostgREST does', () => {
  let database: Database;
  beforeAll(() => {
    database = newDatabase(server);
    expect(publish(sample, database.url()).code).toBe(0);
    server.psql(
      'CREATE ROLE web_anon NOLOGIN; CREATE ROLE authenticator LOGIN NOINHERIT; GRANT web_anon TO authenticator',
    );
  });

  /** Runs SQL as PostgREST runs a GET: in a read-only transaction, as the role for those who did not say who they are. */
  const get = (sql: string): object[] => {
    const text = `BEGIN ISOLATION LEVEL READ COMMITTED READ ONLY;
      SELECT FROM (SELECT set_config('search_path', '"tthc", "public"', true), set_config('role', 'web_anon', true)) settings;
      WITH pgrst_source AS (${sql}) SELECT coalesce(json_agg(_postgrest_t), '[]') FROM pgrst_source _postgrest_t;
      COMMIT`;
    return JSON.parse(database.sql(text, 'authenticator').trim());
  };
  /** A call of a function with arguments by their names, out of a JSON object. */
  const call = (name: string, args: Record<string, string>): object[] => {
    const types = Object.keys(args).map((arg) => `"${arg}" date`);
    const given = Object.keys(args).map((arg) => `"${arg}" := args."${arg}"`);
    return get(`SELECT pgrst_call.* FROM json_to_record('${JSON.stringify(args)}') AS args(${types.join(', ')}),
      LATERAL "tthc"."${name}"(${given.join(', ')}) pgrst_call`);
  };

  it('reads views and tables, filtered and in part', () => {
    expect(
      get(`SELECT "code", "levels" FROM "tthc"."procedure" WHERE "status" = 'active' LIMIT 2`),
    ).toHaveLength(2);
    expect(
      get(`SELECT * FROM "tthc"."procedure" WHERE "folded_name" LIKE '%ho tich%'`).length,
    ).toBeGreaterThan(0);
    expect(get('SELECT * FROM "tthc"."procedure_fee"').length).toBeGreaterThan(0);
    expect(get('SELECT * FROM "tthc"."load_log"')).toHaveLength(1);
  });

  it('calls functions by the names of their arguments, and gets the figures of the tool', () => {
    const { procedures, rows } = tthcJson<{ procedures: number; rows: number }>(sample, [
      ...['stats', '--at', '2025-12-31'],
    ]);
    expect(call('stats_at', { day: '2025-12-31' })).toMatchObject([{ publisher: 'H55', procedures, rows }]);
    const report = tthcJson<{ opening: number; closing: number }>(sample, [
      ...['report', '--from', '2026-01-01', '--to', '2026-06-30'],
    ]);
    expect(call('report', { from: '2026-01-01', to: '2026-06-30' })).toMatchObject([
      { opening: report.opening, closing: report.closing },
    ]);
    expect(call('procedure_at', { day: '2025-12-31' }).length).toBeGreaterThan(procedures);
    expect(get('SELECT * FROM "tthc"."still_active"()')).toEqual([]);
    expect(call('followed', { today: '2026-12-31' })).toEqual([]);
  });

  it('finds of each function one form, with a name for each argument, that changes nothing', () => {
    const functions = database.rows<{ name: string; volatile: boolean; forms: number; nameless: boolean }>(`
      SELECT p.proname AS name, p.provolatile = 'v' AS volatile, count(*) OVER (PARTITION BY p.proname) AS forms,
        p.pronargs > 0 AND (p.proargnames IS NULL OR '' = ANY (p.proargnames)) AS nameless
      FROM pg_proc p WHERE p.pronamespace = 'tthc'::regnamespace AND has_function_privilege('web_anon', p.oid, 'EXECUTE')
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`);
    expect(functions.map(({ name }) => name)).toContain('stats_at');
    for (const one of functions) expect(one).toMatchObject({ volatile: false, forms: 1, nameless: false });
  });

  it.each([
    `UPDATE tthc.catalog SET title = 'x'`,
    `DELETE FROM tthc.procedure_version`,
    `TRUNCATE tthc.movement`,
    `INSERT INTO tthc.writer VALUES ('H55', 'web_anon')`,
    `SELECT tthc.admit('H55', 'web_anon')`,
    `CREATE TABLE tthc.moi (a integer)`,
  ])('is refused: %s', (sql) => {
    expect(() => database.sql(`SET ROLE web_anon; ${sql}`, 'authenticator')).toThrow(/permission denied/u);
  });
});

it('fees are the same rows as in a database of SQLite, level by level', () => {
  const fee = (amount: number) => ({ amount, currency: 'VND', per: 'hồ sơ' });
  const levels = ['province', 'commune', 'other'] as const;
  const folder = makeCatalog([
    procedure('1.000001', { levels: [...levels], fees: [fee(1), { text: 'Theo quy định; "khác"' }] }),
    procedure('1.000002', {
      levels: [...levels],
      fees: [fee(3), fee(4.5)],
      byLevel: { commune: { fees: [fee(5)] }, other: { fees: 'none' } },
    }),
    procedure('1.000003', { levels: [...levels], byLevel: { commune: { online: 'full' } }, fees: [fee(6)] }),
    procedure('1.000004', { fees: 'none' }),
    procedure('1.000005'),
  ]);
  const database = newDatabase(server);
  expect(publish(folder, database.url()).code).toBe(0);
  const file = join(makeFolder(), 'x.sqlite');
  expect(tthc(folder, ['export', '--to', file]).code).toBe(0);
  const columns = 'procedure, position, amount, currency, per, text, level';
  const inSqlite = withDatabase(readFileSync(file), (sqlite) =>
    sqlite.all(`SELECT ${columns} FROM procedure_fees ORDER BY procedure, position`),
  );
  expect(inSqlite).toHaveLength(6);
  expect(database.rows(`SELECT ${columns} FROM tthc.procedure_fee ORDER BY procedure, position`)).toEqual(
    inSqlite.map((row) => ({ ...row })),
  );
  expect(
    database.rows(`SELECT v.id, count(*) AS n FROM tthc.procedure_at('2021-01-01') v, tthc.fees_of(v.record) f
      GROUP BY v.id ORDER BY v.id`),
  ).toEqual([
    { id: '1.000001', n: 2 },
    { id: '1.000002', n: 3 },
    { id: '1.000003', n: 1 },
  ]);
});

it('what is published of a list of catalogs is held against each other as federate check does', async () => {
  const folder = await makeCatalogs(threePublishers());
  writeFederation(
    folder,
    ['G15', 'H03', 'H55'].map((publisher) => ({ publisher, from: publisher })),
  );
  const database = newDatabase(server);
  expect(tthc(folder, ['federate', 'publish', '--to', database.url()]).code).toBe(0);
  const { stillActive, followed } = tthcJson<{
    stillActive: { code: string; publishers: string[] }[];
    followed: { provinces: { publisher: string; days: number }[] }[];
  }>(folder, ['federate', 'check', '--today', today]);
  expect(database.rows('SELECT code, provinces FROM tthc.still_active()')).toEqual(
    stillActive.map(({ code, publishers }) => ({ code, provinces: publishers })),
  );
  expect(database.rows(`SELECT province, days FROM tthc.followed('${today}') ORDER BY 1`)).toEqual(
    followed.flatMap(({ provinces }) =>
      provinces.map(({ publisher, days }) => ({ province: publisher, days })),
    ),
  );
  expect(database.rows('SELECT DISTINCT code, part FROM tthc.differing() ORDER BY 1')).toEqual([
    { code: '1.000001', part: 'timeLimit' },
    { code: '1.000002', part: 'name' },
  ]);
});
