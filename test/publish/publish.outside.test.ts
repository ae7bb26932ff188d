import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/figures/report.ts';
import type { Stats } from '../../src/figures/stats.ts';
import type { ReadSnapshot } from '../../src/catalog/snapshot.ts';
import { abolishing } from '../support/abolishing.ts';
import { copySample, sample, type Said, tthc, tthcJson, writeFiles } from '../support/cli.ts';
import { basis, makeCatalog, procedure, publication } from '../support/example.ts';
import { halfYearFolder } from '../support/half-year/catalog.ts';
import { type Server, startServer } from '../support/publish/postgres.ts';
import {
  type Database,
  everything,
  expectClean,
  newDatabase,
  publish,
} from '../support/publish/publications.ts';
import { compileClosedSchema } from '../support/schemas.ts';

let server: Server;
beforeAll(() => {
  server = startServer();
});
afterAll(() => server.stop());

describe('the half-year of 13 decisions in a database', () => {
  let database: Database;
  let folder = '';
  beforeAll(() => {
    database = newDatabase(server);
    folder = halfYearFolder();
    expect(publish(folder, database.url())).toMatchObject({
      code: 0,
      isNew: true,
      migrations: [1, 2, 3, 4, 5],
    });
  });

  it('holds every procedure as the catalog has it', () => {
    tthc(folder, ['export', '--to', 'x.json']);
    const { procedures } = tthcJson<ReadSnapshot & Record<string, unknown>>(folder, [
      'list',
      '--status',
      'all',
    ]);
    const rows = database.rows<{ id: string; record: { name: string } }>(
      'SELECT id, record FROM tthc.procedure ORDER BY id',
    );
    expect(rows.map(({ id, record }) => [id, record.name])).toEqual(
      procedures.map(({ id, name }) => [id, name]).sort(),
    );
  });

  it.each(['2020-12-31', '2021-01-10', '2021-03-12', '2021-05-01', '2021-06-30'])(
    'counts on %s what stats counts',
    (day) => {
      const stats = tthcJson<Stats & Record<string, unknown>>(folder, ['stats', '--at', day]);
      const [row] = database.rows(`SELECT * FROM tthc.stats_at('${day}')`);
      const online = Object.fromEntries(
        Object.entries(stats.online).filter(([, levels]) => Object.keys(levels).length > 0),
      );
      expect(row).toEqual({
        publisher: 'H55',
        counted_on: day,
        procedures: stats.procedures,
        rows: stats.rows,
        by_level: stats.byLevel,
        same_level: stats.interlinked.same_level,
        cross_level: stats.interlinked.cross_level,
        online,
        with_internal_process: stats.internalProcess.with,
        without_internal_process: stats.internalProcess.without,
        suspended: stats.suspended,
        lapsed: stats.lapsed,
        abolished: stats.abolished,
      });
      expect(database.rows(`SELECT * FROM tthc.department_stats_at('${day}') ORDER BY department`)).toEqual(
        stats.byDepartment.map(({ department, name, procedures, rows, levels }) => ({
          publisher: 'H55',
          department,
          department_name: name,
          procedures,
          rows,
          by_level: levels,
        })),
      );
    },
  );

  it('knows nothing of days before the list that it begins with', () => {
    expect(database.rows(`SELECT * FROM tthc.stats_at('2020-12-30')`)).toEqual([]);
    expect(database.rows(`SELECT * FROM tthc.procedure_at('2020-12-30')`)).toEqual([]);
  });

  it.each([
    ['2021-01-01', '2021-06-30'],
    ['2021-02-01', '2021-03-31'],
    ['2020-12-31', '2021-01-31'],
  ])('reports from %s to %s what report reports', (from, to) => {
    const report = tthcJson<Report & Record<string, unknown>>(folder, ['report', '--from', from, '--to', to]);
    expect(database.rows(`SELECT * FROM tthc.report('${from}', '${to}')`)).toEqual([
      {
        publisher: 'H55',
        decisions: report.decisions,
        departments: report.departments,
        ...report.movements,
        replacing: report.replacing,
        unique_procedures: report.unique,
        opening: report.opening,
        appeared: report.appeared,
        disappeared: report.disappeared,
        closing: report.closing,
        lapsed: report.ends.lapsed,
        resumed: report.ends.resumed,
      },
    ]);
  });

  it('writes nothing where there is nothing new, in the log neither', () => {
    const before = everything(database);
    expect(publish(folder, database.url())).toMatchObject({ code: 0, isNew: false });
    expect(publish(folder, database.url(), '--no-cache')).toMatchObject({ code: 0, isNew: false });
    expect(everything(database)).toEqual(before);
    expectClean(folder, database.url());
  });

  it('prints what its schema describes', () => {
    const outputs = [
      ['publish', publish(folder, database.url())],
      ['publish', publish(folder, database.url(), '--schema', 'khac', '--dry-run')],
      ['verify', tthcJson(folder, ['verify', '--against', database.url()])],
    ] as const;
    for (const [name, { code: _, ...value }] of outputs) {
      const validate = compileClosedSchema(`output-${name}`);
      validate(value);
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it('holds only what stands where no more is asked for, and tells of no day before', () => {
    const { url, rows } = newDatabase(server);
    expect(publish(folder, url(), '--history', 'current').tables).toMatchObject({ movement: { total: 0 } });
    expectClean(folder, url());
    expect(rows('SELECT count(*) AS n FROM tthc.procedure_version WHERE NOT upper_inf(valid)')).toEqual([
      { n: 0 },
    ]);
    expect(rows('SELECT procedures FROM tthc.stats_at()')).toEqual([{ procedures: 1887 }]);
    expect(rows(`SELECT * FROM tthc.procedure_at('2021-01-10')`)).toEqual([]);
    expect(publish(folder, url())).toMatchObject({ isNew: true });
    expectClean(folder, url());
    expect(rows(`SELECT procedures FROM tthc.stats_at('2020-12-31')`)).toEqual([{ procedures: 1884 }]);
  });
});

describe('what changes', () => {
  const on = (day: string, rows: object) => ({ issued: day, posted: day, ...rows });
  const apply = (folder: string, decision: object): Said => {
    writeFiles(folder, { 'drafts/d.yaml': decision });
    const said = tthc(folder, ['apply', 'drafts/d.yaml', '--today', '2022-01-01']);
    expect(said.code, said.stdout + said.stderr).toBe(0);
    return said;
  };
  const lifeOf = (database: Database, id: string) =>
    database
      .rows<{ valid: string; status: string; levels: string[]; decision: string }>(
        `SELECT valid::text, status, levels, decision FROM tthc.procedure_version WHERE id = '${id}' ORDER BY valid`,
      )
      .map(({ valid, status, levels }) => `${valid} ${status} ${levels.join(' ')}`);

  it('is sent alone, and what a reverted decision brought goes out again, as the log says', () => {
    const { url, ...database } = newDatabase(server);
    const folder = makeCatalog([
      procedure('1.000001'),
      procedure('1.000002', { levels: ['province', 'commune'] }),
    ]);
    publish(folder, url());
    apply(
      folder,
      publication('9/QĐ-UBND', {
        abolished: [{ code: '1.000002', levels: ['commune'], by: basis }],
        new: [procedure('1.000003')],
      }),
    );
    expect(publish(folder, url(), '--dry-run')).toMatchObject({
      isNew: true,
      dryRun: true,
      tables: { procedure_version: { total: 4, added: 2, ended: 1, deleted: 0 } },
    });
    expect(database.rows('SELECT count(*) AS n FROM tthc.load_log')).toEqual([{ n: 1 }]);
    expect(publish(folder, url())).toMatchObject({
      tables: { procedure_version: { total: 4, added: 2, ended: 1, deleted: 0 } },
      decisions: { added: ['2021-03-01-9-QD-UBND'], deleted: [] },
    });
    expect(lifeOf({ url, ...database }, '1.000002')).toEqual([
      '[2021-01-01,2021-03-01) active province commune',
      '[2021-03-01,) active province',
    ]);
    expectClean(folder, url());
    expect(tthc(folder, ['revert', '9/QĐ-UBND']).code).toBe(0);
    expect(publish(folder, url())).toMatchObject({
      tables: { procedure_version: { total: 2, added: 0, ended: 1, deleted: 2 } },
      decisions: { added: [], deleted: ['2021-03-01-9-QD-UBND'] },
    });
    expectClean(folder, url());
    expect(lifeOf({ url, ...database }, '1.000002')).toEqual(['[2021-01-01,) active province commune']);
    const [log] = database.rows(
      'SELECT added, ended, deleted, decisions_deleted, deleted_versions FROM tthc.load_log ORDER BY id DESC LIMIT 1',
    );
    expect(log).toMatchObject({
      deleted: 2,
      decisions_deleted: ['2021-03-01-9-QD-UBND'],
      deleted_versions: expect.arrayContaining([
        expect.objectContaining({ id: '1.000003', valid: '[2021-03-01,)', decision: '2021-03-01-9-QD-UBND' }),
      ]),
    });
  });

  it('by a correction that gives a code ends one id and begins another', () => {
    const database = newDatabase(server);
    const folder = makeCatalog([procedure('1.000001')]);
    apply(folder, publication('9/QĐ-UBND', on('2021-03-01', { new: [procedure(undefined)] })));
    publish(folder, database.url());
    const id = '2021-03-01-9-QD-UBND.new-1';
    expect(lifeOf(database, id)).toEqual(['[2021-03-01,) active province']);
    apply(
      folder,
      publication(
        '10/QĐ-UBND',
        on('2021-04-01', { kind: 'correction', amended: [{ id, changes: { code: '1.000077' } }] }),
      ),
    );
    publish(folder, database.url());
    expectClean(folder, database.url());
    expect(lifeOf(database, id)).toEqual(['[2021-03-01,2021-04-01) active province']);
    expect(lifeOf(database, '1.000077')).toEqual(['[2021-04-01,) active province']);
    expect(database.rows(`SELECT unique_procedures FROM tthc.report('2021-01-01', '2021-12-31')`)).toEqual([
      { unique_procedures: 1 },
    ]);
  });

  it('by effects that end, are suspended and come back', () => {
    const database = newDatabase(server);
    const folder = makeCatalog([procedure('1.000001')]);
    apply(
      folder,
      publication('9/QĐ-UBND', on('2021-03-01', { new: [procedure('1.000002')], expires: '2021-05-31' })),
    );
    apply(folder, publication('10/QĐ-UBND', on('2021-03-02', { new: [procedure('1.000003')] })));
    apply(
      folder,
      publication(
        '11/QĐ-UBND',
        on('2021-04-01', { suspends: [{ number: '10/QĐ-UBND', expires: '2021-06-30' }] }),
      ),
    );
    apply(folder, publication('12/QĐ-UBND', on('2021-08-01', { new: [procedure('1.000004')] })));
    publish(folder, database.url());
    expectClean(folder, database.url());
    expect(lifeOf(database, '1.000002')).toEqual([
      '[2021-03-01,2021-06-01) active province',
      '[2021-06-01,) lapsed province',
    ]);
    expect(lifeOf(database, '1.000003')).toEqual([
      '[2021-03-02,2021-04-01) active province',
      '[2021-04-01,2021-07-01) suspended province',
      '[2021-07-01,) active province',
    ]);
    const report = tthcJson<Report & Record<string, unknown>>(folder, [
      ...['report', '--from', '2021-01-01', '--to', '2021-12-31'],
    ]);
    expect(report.ends).toMatchObject({ lapsed: 2, resumed: 1 });
    expect(
      database.rows(`SELECT lapsed, resumed, closing FROM tthc.report('2021-01-01', '2021-12-31')`),
    ).toEqual([{ lapsed: 2, resumed: 1, closing: report.closing }]);
  });

  it('keeps names with quotes, backslashes and what COPY and SQL have a meaning for', () => {
    const database = newDatabase(server);
    const names = [
      `'; DROP TABLE tthc.catalog; --`,
      'a\\b\\n\\.',
      '\\.',
      '\\N',
      '"quoted" {a,b} NULL',
      'dòng 1, $1 $$ %s',
      'ký tự 𝄞',
    ];
    const folder = makeCatalog(names.map((name, i) => procedure(`1.00000${i + 1}`, { name })));
    expect(publish(folder, database.url())).toMatchObject({ code: 0, isNew: true });
    expectClean(folder, database.url());
    const { procedures } = tthcJson<{ procedures: { name: string }[] }>(folder, ['list']);
    const rows = database.rows<{ name: string; same: boolean }>(
      `SELECT name, name = record ->> 'name' AS same FROM tthc.procedure ORDER BY id`,
    );
    expect(rows.map(({ name }) => name)).toEqual(procedures.map(({ name }) => name));
    expect(rows.every(({ same }) => same)).toBe(true);
  });

  it('from nothing: a catalog without a procedure', () => {
    const database = newDatabase(server);
    expect(publish(makeCatalog([]), database.url())).toMatchObject({ code: 0, isNew: true });
    expect(database.rows('SELECT publisher, procedures, by_level FROM tthc.stats_at()')).toEqual([
      { publisher: 'H55', procedures: 0, by_level: {} },
    ]);
  });

  it('is told to whoever listens', () => {
    const database = newDatabase(server);
    publish(sample, database.url());
    const told = server.psql(`LISTEN tthc; SELECT pg_notify('tthc', 'x');`, {
      database: new URL(database.url()).pathname.slice(1),
    });
    expect(told).toContain('"tthc"');
  });
});

describe('verify --against', () => {
  const differing = (sql: string, expected: object) => {
    const database = newDatabase(server);
    publish(sample, database.url());
    database.sql(sql);
    const said = tthcJson<{ first: object; ok: boolean }>(sample, ['verify', '--against', database.url()]);
    expect(said).toMatchObject({ code: 1, ok: false, first: expected });
    const { code: _, ...value } = said;
    const validate = compileClosedSchema('output-verify');
    validate(value);
    expect(validate.errors ?? []).toEqual([]);
    expect(tthc(sample, ['verify', '--against', database.url()]).stdout).toContain('2.000815');
  };

  it('names a name that somebody changed', () =>
    differing(`UPDATE tthc.procedure_version SET name = 'khác' WHERE id = '2.000815' AND upper_inf(valid)`, {
      table: 'procedure_version',
      kind: 'changed',
      column: 'name',
      found: 'khác',
    }));

  it('names what in a record is other than the catalog has it', () =>
    differing(
      `UPDATE tthc.procedure_version SET record = jsonb_set(record, '{fees}', '"none"') WHERE id = '2.000815' AND upper_inf(valid)`,
      { kind: 'changed', column: 'record' },
    ));

  it('names a version that is gone', () =>
    differing(`DELETE FROM tthc.procedure_version WHERE id = '2.000815' AND upper_inf(valid)`, {
      kind: 'missing',
    }));

  it.each([
    ['deleted', `DELETE FROM tthc.procedure_version WHERE id = '2.000815'`],
    [
      'changed',
      `UPDATE tthc.procedure_version SET name = 'khác', fingerprint = '\\x00' WHERE id = '2.000815'`,
    ],
    [
      'ended',
      `UPDATE tthc.procedure_version SET valid = daterange(lower(valid), '2027-01-01') WHERE upper_inf(valid)`,
    ],
  ])('what somebody %s is mended by the next publication that has something to write', (_, sql) => {
    const database = newDatabase(server);
    const folder = copySample();
    publish(folder, database.url());
    database.sql(sql);
    expect(publish(folder, database.url())).toMatchObject({ isNew: false });
    writeFiles(folder, { 'drafts/d.yaml': abolishing });
    expect(tthc(folder, ['apply', 'drafts/d.yaml', '--today', '2026-05-05']).code).toBe(0);
    expect(publish(folder, database.url())).toMatchObject({ code: 0, isNew: true });
    expectClean(folder, database.url());
  });

  it('what somebody changed is mended without waiting for that with --no-cache', () => {
    const database = newDatabase(server);
    publish(sample, database.url());
    database.sql(`DELETE FROM tthc.movement; DELETE FROM tthc.procedure_version WHERE id = '2.000815'`);
    expect(publish(sample, database.url(), '--no-cache')).toMatchObject({ code: 0, isNew: true });
    expectClean(sample, database.url());
  });

  it.each([
    ['a name', `UPDATE tthc.procedure_version SET name = 'khác' WHERE id = '2.000815'`],
    ['a record', `UPDATE tthc.procedure_version SET record = '{}' WHERE id = '2.000815'`],
    ['a state', `UPDATE tthc.procedure_version SET status = 'abolished' WHERE id = '2.000815'`],
    ['a title', `UPDATE tthc.decision SET title = 'khác' WHERE number = '540/QĐ-UBND'`],
    ['the catalog', `UPDATE tthc.catalog SET title = 'khác'`],
  ])('%s that somebody changed without a trace is mended with --no-cache', (_, sql) => {
    const database = newDatabase(server);
    publish(sample, database.url());
    database.sql(sql);
    expect(tthc(sample, ['verify', '--against', database.url()]).code).toBe(1);
    expect(publish(sample, database.url(), '--no-cache')).toMatchObject({ code: 0, isNew: true });
    expectClean(sample, database.url());
    expect(publish(sample, database.url(), '--no-cache')).toMatchObject({ code: 0, isNew: false });
  });

  it('a count that somebody made wrong keeps nobody from publishing', () => {
    const database = newDatabase(server);
    const folder = copySample();
    publish(folder, database.url());
    database.sql(`UPDATE tthc.procedure_version SET status = 'abolished' WHERE id = '2.000815'`);
    writeFiles(folder, { 'drafts/d.yaml': abolishing });
    expect(tthc(folder, ['apply', 'drafts/d.yaml', '--today', '2026-05-05']).code).toBe(0);
    expect(publish(folder, database.url())).toMatchObject({ code: 0, isNew: true });
    expectClean(folder, database.url());
  });

  it('says that the database stands at an earlier day', () => {
    const database = newDatabase(server);
    const folder = copySample();
    publish(folder, database.url());
    writeFiles(folder, {
      'drafts/d.yaml': publication('900/QĐ-UBND', {
        issued: '2026-05-04',
        posted: '2026-05-04',
        abolished: [{ code: '2.000815', by: basis }],
      }),
    });
    expect(tthc(folder, ['apply', 'drafts/d.yaml', '--today', '2026-05-05']).code).toBe(0);
    const said = tthc(folder, ['verify', '--against', database.url()]);
    expect(said).toMatchObject({ code: 1 });
    expect(said.stdout).toContain('27/4/2026');
  });
});
