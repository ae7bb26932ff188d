import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Stats } from '../../src/figures/stats.ts';
import { abolishing } from '../support/abolishing.ts';
import { copySample, tthc, tthcJson, unwrapped, writeFiles } from '../support/cli.ts';
import { writeFederation } from '../support/federation/catalogs.ts';
import { halfYearFolder } from '../support/half-year/catalog.ts';
import { type Server, startServer } from '../support/publish/postgres.ts';
import { type Database, everything, expectClean, newDatabase } from '../support/publish/publications.ts';
import { compileClosedSchema } from '../support/schemas.ts';

interface Federated {
  isComplete: boolean;
  publications: { publisher: string; isNew: boolean }[];
  total: Stats;
  [key: string]: unknown;
}

let server: Server;
let database: Database;
let folder = '';
let other = '';
const federate = (...argv: string[]) => tthcJson<Federated>(folder, ['federate', ...argv]);
const publishAll = (...more: string[]) => federate('publish', '--to', database.url(), ...more);

beforeAll(() => {
  server = startServer();
  database = newDatabase(server);
  folder = copySample();
  other = halfYearFolder('H03');
  writeFederation(folder, [
    { publisher: 'H55', from: '.' },
    { publisher: 'H03', from: other },
  ]);
});
afterAll(() => server.stop());

it('federate publish puts each catalog of the list into one database, and nothing new the second time', () => {
  const told = tthc(folder, ['federate', 'publish', '--to', database.url(), '--dry-run']).stdout;
  expect(told.match(/Lược đồ tthc sẽ được tạo/gu)).toHaveLength(1);
  const first = publishAll();
  expect(first).toMatchObject({
    code: 0,
    isComplete: true,
    publications: [
      { publisher: 'H55', isNew: true },
      { publisher: 'H03', isNew: true },
    ],
  });
  const { code: _, stdout: _out, stderr: _err, ...said } = first;
  expect(compileClosedSchema('output-federate')(said)).toBe(true);
  for (const one of [folder, other]) expectClean(one, database.url());
  const before = everything(database);
  expect(publishAll().publications.map(({ isNew }) => isNew)).toEqual([false, false]);
  expect(everything(database)).toEqual(before);
});

it('what SQL counts over all is what federate stats counts', () => {
  const { total } = federate('stats');
  const [row] = database.rows(
    "SELECT count(*) AS procedures, sum(cardinality(levels)) AS rows FROM tthc.procedure WHERE status = 'active' AND kind <> 'internal'",
  );
  expect(row).toEqual({ procedures: total.procedures, rows: total.rows });
});

it('a change of one catalog goes in alone; --dry-run writes nothing', () => {
  writeFiles(folder, { 'drafts/d.yaml': abolishing });
  expect(tthc(folder, ['apply', 'drafts/d.yaml', '--today', '2026-05-10']).code).toBe(0);
  const before = everything(database);
  expect(publishAll('--dry-run').publications.map(({ isNew }) => isNew)).toEqual([true, false]);
  expect(everything(database)).toEqual(before);
  expect(publishAll().publications.map(({ isNew }) => isNew)).toEqual([true, false]);
  expectClean(folder, database.url());
});

it('one catalog that is not the one that the list wants, and none is published', () => {
  const before = everything(database);
  const list = [
    { publisher: 'H55', from: '.' },
    { publisher: 'H03', from: other },
  ];
  for (const wrong of [{ fingerprint: `tthc1-sha256:${'0'.repeat(64)}` }, { publisher: 'H04' }]) {
    writeFederation(folder, [list[0], { ...list[1], ...wrong }] as typeof list);
    const { code, stderr } = tthc(folder, ['federate', 'publish', '--to', database.url()]);
    expect([code, stderr]).toEqual([3, expect.stringMatching(/không phải/u)]);
  }
  writeFederation(folder, list);
  expect(everything(database)).toEqual(before);
});

it('where the database refuses a later catalog, it is named with those that went in before, which stay', () => {
  const fresh = newDatabase(server);
  server.psql('CREATE ROLE mot_tinh LOGIN');
  expect(tthc(folder, ['federate', 'publish', '--to', fresh.url()]).code).toBe(0);
  fresh.sql(`DELETE FROM tthc.load_log; SELECT tthc.admit('H55', 'mot_tinh')`);
  for (const table of ['procedure_version', 'decision', 'movement', 'department', 'sector', 'catalog'])
    fresh.sql(`DELETE FROM tthc.${table}`);
  const looked = tthc(folder, ['federate', 'publish', '--dry-run', '--to', fresh.url('mot_tinh')]);
  expect([looked.code, unwrapped(looked.stderr)]).toEqual([
    3,
    expect.stringContaining('Chưa có danh mục nào'),
  ]);
  const { code, stderr } = tthc(folder, ['federate', 'publish', '--to', fresh.url('mot_tinh')]);
  const said = unwrapped(stderr);
  expect([code, said]).toEqual([3, expect.stringMatching(/Danh mục của H03 .* không được ghi/u)]);
  expect(said).toMatch(/đã ghi trước đó vẫn giữ nguyên: H55 /u);
  expect(said).toContain(`SELECT tthc.admit('H03', 'mot_tinh')`);
  expect(fresh.rows('SELECT publisher FROM tthc.catalog')).toEqual([{ publisher: 'H55' }]);
});

it('one catalog that is not whole, and none is published', () => {
  const before = everything(database);
  rmSync(join(other, 'catalog/departments.yaml'));
  const { code, stderr } = tthc(folder, ['federate', 'publish', '--to', database.url()]);
  expect([code, stderr]).toEqual([2, expect.stringContaining('H03')]);
  expect(tthc(other, ['publish', '--to', database.url()]).code).toBe(code);
  expect(everything(database)).toEqual(before);
});

it('a format that it cannot be told in is refused before anything is published', () => {
  const fresh = newDatabase(server);
  for (const more of [
    ['--format', 'csv'],
    ['--report', 'csv=x.csv'],
  ])
    expect(tthc(folder, ['federate', 'publish', '--to', fresh.url(), ...more]).code).toBe(2);
  expect(fresh.rows("SELECT 1 FROM pg_namespace WHERE nspname = 'tthc'")).toEqual([]);
});

it('options of other tasks are refused', () => {
  for (const argv of [
    ['status', '--dry-run'],
    ['stats', '--schema', 'x'],
    ['publish', '--to', database.url(), '--at', '2026-01-01'],
    ['publish'],
  ])
    expect(tthc(folder, ['federate', ...argv]).code).toBe(2);
});
