import fc from 'fast-check';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import { atDate } from '../../../src/catalog/at-date.ts';
import { makeSnapshot } from '../../../src/catalog/snapshot.ts';
import { makeLake } from '../../../src/export/parquet/lake.ts';
import type { Decision } from '../../../src/model/types.ts';
import { catalogOf } from '../../../src/plan/catalog.ts';
import { livesOf } from '../../../src/plan/versions.ts';
import { copySample, makeFolder, readTree, writeFiles } from '../../support/cli.ts';
import { basis, publication } from '../../support/example.ts';
import { anyLedger, filesWith } from '../../support/ledger/any.ts';
import { makeCatalogs, threePublishers, writeFederation } from '../../support/federation/catalogs.ts';
import { runHere } from '../../support/world.ts';

const by = ['--partition', 'publisher,year'];
const part = (year: number) => `lake/publisher=H55/year=${year}/procedures.parquet`;

describe('the versions of procedures', () => {
  it('are on each day what the ledger makes of that day', () => {
    fc.assert(
      fc.property(anyLedger, (decisions) => {
        const catalog = catalogAt(decisions, '2021-12-31');
        const { versions, drifting } = livesOf(catalog);
        expect(drifting).toEqual([]);
        for (const day of [
          '2021-01-01',
          '2021-01-15',
          '2021-02-19',
          '2021-02-20',
          '2021-03-31',
          '2021-12-31',
        ]) {
          const standing = versions.filter(({ from, to }) => from <= day && (to === undefined || day < to));
          expect(new Map(standing.map(({ id, record }) => [id, record])), day).toEqual(
            new Map(atDate(catalog, day, '').state.records),
          );
        }
      }),
    );
  });

  it('give the same bytes each time', async () => {
    const catalog = catalogAt([...(fc.sample(anyLedger, { numRuns: 1, seed: 7 })[0] ?? [])], '2021-12-31');
    const info = {
      title: 'A',
      publisher: { name: 'A', code: 'H55' },
      language: 'vi' as const,
      asOf: '2021-12-31',
    };
    const bytes = () => {
      const lake = makeLake(catalog, makeSnapshot(catalog, info, { name: 'tthc', version: '1' }));
      return lake.parts.map(({ path, chunks }) => [
        path,
        Buffer.concat([...chunks()].map((one) => Buffer.from(one))),
      ]);
    };
    expect(bytes()).toEqual(bytes());
  });
});

/** A catalog whose records are what its ledger adds up to on a day. */
function catalogAt(decisions: readonly Decision[], day: string) {
  const held = catalogOf(filesWith(decisions));
  const { state } = atDate({ ...held, asOf: day }, day, '');
  return { ...held, asOf: day, state, summaries: state };
}

describe('export --partition', () => {
  let folder = '';
  const run = async (...argv: string[]) => {
    const { code, stdout, stderr } = await runHere(folder, ['export', '--to', 'lake', ...by, ...argv]);
    return { code, stdout, stderr };
  };
  const json = async () => JSON.parse((await run('--format', 'json')).stdout);
  beforeAll(() => {
    folder = copySample();
  });

  it('writes a folder for each year, and a manifest that verify takes', async () => {
    const written = await json();
    expect(written.written).toEqual([2025, 2026].map((year) => part(year).slice('lake/'.length)));
    expect(written.manifest).toBe('publisher=H55/_manifest.json');
    const verified = await runHere(folder, ['verify', '--manifest', 'lake/publisher=H55/_manifest.json']);
    expect(verified.code).toBe(0);
    const stats = JSON.parse((await runHere(folder, ['stats', '--format', 'json'])).stdout);
    expect(written.counts.procedures).toBe(stats.procedures);
  });

  it('can be counted as of a day by whoever reads Parquet', async () => {
    const rows = (
      await Promise.all(
        [2025, 2026].map((year) =>
          parquetReadObjects({ file: new Uint8Array(readFileSync(join(folder, part(year)))).buffer }),
        ),
      )
    ).flat();
    for (const day of ['2025-07-01', '2025-09-15', '2026-03-05', '2026-04-27']) {
      const at = new Date(day);
      const standing = rows.filter(
        (row) =>
          (row['valid_from'] as Date) <= at &&
          (!row['valid_to'] || at < (row['valid_to'] as Date)) &&
          row['status'] === 'active',
      );
      const counted = standing.filter(({ kind }) => kind !== 'internal');
      const said = JSON.parse((await runHere(folder, ['stats', '--at', day, '--format', 'json'])).stdout);
      expect([counted.length, counted.flatMap(({ levels }) => levels as string[]).length], day).toEqual([
        said.procedures,
        said.rows,
      ]);
    }
  });

  it('writes nothing where nothing is new, and after a decision only the years that it changes', async () => {
    const before = readTree(join(folder, 'lake'));
    expect(await json()).toMatchObject({ written: [], unchanged: 2, removed: [] });
    expect(readTree(join(folder, 'lake'))).toEqual(before);
    const { ino } = statSync(join(folder, part(2025)));
    // What began in 2026 is abolished in 2026.
    const rows = await parquetReadObjects({
      file: new Uint8Array(readFileSync(join(folder, part(2026)))).buffer,
    });
    const standing = rows.find(
      (row) => row['status'] === 'active' && !row['valid_to'] && /^\d/u.test(String(row['code'])),
    );
    writeFiles(folder, {
      'drafts/x.yaml': publication('900/QĐ-UBND', {
        issued: '2026-05-04',
        abolished: [{ code: String(standing?.['code']), by: basis }],
      }),
    });
    expect((await runHere(folder, ['apply', 'drafts/x.yaml', '--today', '2026-05-05'])).code).toBe(0);
    expect(await json()).toMatchObject({
      written: ['publisher=H55/year=2026/procedures.parquet'],
      unchanged: 1,
    });
    expect(statSync(join(folder, part(2025))).ino).toBe(ino);
    expect((await runHere(folder, ['revert', '900/QĐ-UBND'])).code).toBe(0);
    await run();
    expect(readTree(join(folder, 'lake'))).toEqual(before);
  });

  it('keeps no column of its folders in its files, and no day that is not of the versions', () => {
    const bytes = readFileSync(join(folder, part(2025)));
    const { schema, key_value_metadata: facts } = parquetMetadata(new Uint8Array(bytes).buffer);
    const names = schema.map(({ name }) => name);
    expect([names.includes('publisher'), names.includes('year'), facts ?? []]).toEqual([false, false, []]);
  });

  it('refuses other partitions, options of one file, a file in the way, files of others, and a drifting catalog', async () => {
    const other = async (...argv: string[]) => (await runHere(folder, ['export', ...argv])).code;
    expect(await other('--to', 'lake', '--partition', 'year')).toBe(2);
    for (const beside of [
      ['--at', '2026-01-01'],
      ['--manifest'],
      ['--where', 'level=commune'],
      ['--columns', 'list'],
    ])
      expect(await other('--to', 'lake', ...by, ...beside)).toBe(2);
    writeFileSync(join(folder, 'file'), 'a');
    expect(await other('--to', 'file', ...by)).toBe(2);
    expect(await other('--to', 'x.csv', ...by)).toBe(2);
    const elsewhere = makeFolder();
    writeFiles(elsewhere, { 'publisher=H55/year=2025/procedures.parquet': 'mine' });
    expect(await other('--to', elsewhere, ...by)).toBe(2);
    expect(Object.keys(readTree(elsewhere))).toEqual(['publisher=H55/year=2025/procedures.parquet']);
    const record = join(folder, 'catalog/procedures/so-tu-phap/2.000815.yaml');
    const text = readFileSync(record, 'utf8');
    writeFileSync(record, text.replace('sector: chung-thuc', 'sector: ho-tich'));
    const before = readTree(join(folder, 'lake'));
    expect(await run()).toMatchObject({ code: 3 });
    expect(readTree(join(folder, 'lake'))).toEqual(before);
    writeFileSync(record, text);
    rmSync(join(folder, 'file'));
  });
});

describe('federate export --partition', () => {
  it('writes each catalog into its own folder, and none where one is not whole', async () => {
    const folder = await makeCatalogs(threePublishers());
    writeFederation(
      folder,
      ['G15', 'H03', 'H55'].map((publisher) => ({ publisher, from: publisher })),
    );
    const argv = ['federate', 'export', '--to', 'lake', ...by, '--format', 'json'];
    const { stdout, code } = await runHere(folder, argv);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).lakes).toMatchObject([
      { folder: 'publisher=G15', versions: 4, written: ['publisher=G15/year=2021/procedures.parquet'] },
      { folder: 'publisher=H03', versions: 4 },
      { folder: 'publisher=H55', versions: 3 },
    ]);
    const own = await runHere(join(folder, 'H03'), ['export', '--to', '../lake', ...by, '--format', 'json']);
    expect(JSON.parse(own.stdout)).toMatchObject({ written: [], unchanged: 1 });
    const record = join(folder, 'H55/catalog/procedures/so-tu-phap/1.000001.yaml');
    writeFileSync(record, readFileSync(record, 'utf8').replace('value: 5', 'value: 6'));
    rmSync(join(folder, 'lake'), { recursive: true });
    const refused = await runHere(folder, argv);
    expect(refused.code).toBe(3);
    expect(() => statSync(join(folder, 'lake'))).toThrow();
  });
});
