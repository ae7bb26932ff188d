import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import readExcel from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Stats } from '../../src/figures/stats.ts';
import type { ReadSnapshot } from '../../src/catalog/snapshot.ts';
import { makeFolder, sample, tthc, tthcJson } from '../support/cli.ts';
import { exportFile, trapSnapshot, traps } from '../support/export/export.ts';

/** The sample catalog as the tool's own JSON says it, and as its other exports are read by programs of others. */
let folder = '';
let catalog: ReadSnapshot;
let stats: Stats;

beforeAll(() => {
  folder = makeFolder();
  for (const ending of ['.json', '.xlsx'])
    expect(tthc(sample, ['export', '--to', join(folder, `x${ending}`)])).toMatchObject({ code: 0 });
  catalog = JSON.parse(readFileSync(join(folder, 'x.json'), 'utf8')) as ReadSnapshot;
  stats = tthcJson<Stats & Record<string, unknown>>(sample, ['stats']);
});

describe('a second Excel reader', () => {
  const sheetsOf = async (file: string | Buffer) =>
    new Map((await readExcel(file)).map(({ sheet, data }) => [sheet, data]));

  it('reads every procedure as the catalog has it', async () => {
    const [head = [], ...rows] = (await sheetsOf(join(folder, 'x.xlsx'))).get('Danh mục') ?? [];
    const column = (title: string) => rows.map((row) => row[head.indexOf(title)]);
    const names = new Map(catalog.departments.map(({ id, name }) => [id, name]));
    expect(column('Định danh')).toEqual(catalog.procedures.map(({ id }) => id));
    expect(column('Mã số')).toEqual(catalog.procedures.map(({ code }) => code ?? null));
    expect(column('Tên')).toEqual(catalog.procedures.map(({ name }) => name));
    expect(column('Cơ quan quản lý')).toEqual(
      catalog.procedures.map(({ department }) => names.get(department)),
    );
    expect(column('Hiệu lực từ')).toEqual(
      catalog.procedures.map(({ effectiveFrom }) => new Date(`${effectiveFrom}T00:00:00Z`)),
    );
  });

  it('reads the counts as numbers that stats counts', async () => {
    const rows = (await sheetsOf(join(folder, 'x.xlsx'))).get('Số lượng') ?? [];
    expect(rows.slice(1, -1).map(([name, count]) => [name, count])).toEqual(
      stats.byDepartment.map(({ name, procedures }) => [name, procedures]),
    );
    expect(rows.at(-1)?.slice(1)).toEqual([stats.procedures, ...Object.values(stats.byLevel), stats.rows]);
  });

  it('gets every text as it was written, formulas among them, and no formula', async () => {
    const [head = [], ...rows] =
      (await sheetsOf(await exportFile(trapSnapshot(), 'x.xlsx'))).get('Danh mục') ?? [];
    const names = rows.map((row) => row[head.indexOf('Tên')]);
    expect(names.map((name) => String(name).normalize('NFC')).sort()).toEqual(
      traps.map((text) => text.normalize('NFC')).sort(),
    );
  });
});
