import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Stats } from '../../src/figures/stats.ts';
import type { ReadSnapshot } from '../../src/catalog/snapshot.ts';
import { makeFolder, sample, tthc, tthcJson } from '../support/cli.ts';
import { exportFile, record, snapshotOf } from '../support/export/export.ts';
import { withFile } from '../support/export/export-files.ts';
import { runProgram } from '../support/programs.ts';

/** The sample catalog as the tool's own JSON says it, and as its other exports are read by programs of others. */
let folder = '';
let catalog: ReadSnapshot;
let stats: Stats;

beforeAll(() => {
  folder = makeFolder();
  for (const ending of ['.json', '.sqlite'])
    expect(tthc(sample, ['export', '--to', join(folder, `x${ending}`)])).toMatchObject({ code: 0 });
  catalog = JSON.parse(readFileSync(join(folder, 'x.json'), 'utf8')) as ReadSnapshot;
  stats = tthcJson<Stats & Record<string, unknown>>(sample, ['stats']);
});

describe("sqlite3's own program", () => {
  const query = <Row>(sql: string, path = join(folder, 'x.sqlite')): Row[] =>
    JSON.parse(runProgram('sqlite3', ['-json', '-readonly', path, sql]) || '[]') as Row[];

  it('finds the file whole, and every reference leading somewhere', () => {
    expect(query('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(query('PRAGMA foreign_key_check')).toEqual([]);
    expect(query("SELECT count(*) AS n FROM pragma_foreign_key_list('procedure_levels')")).toEqual([
      { n: 1 },
    ]);
  });

  it('reads every procedure as the catalog has it', () => {
    const rows = query<{ id: string; name: string; department: string; sector: string; status: string }>(
      'SELECT id, name, department, sector, status FROM procedures ORDER BY id',
    );
    expect(rows).toEqual(
      catalog.procedures.map(({ id, name, department, sector, status }) => ({
        id,
        name,
        department,
        sector,
        status,
      })),
    );
    const levels = query<{ procedure: string; level: string }>(
      'SELECT procedure, level FROM procedure_levels',
    );
    const expected = catalog.procedures.flatMap(({ id, levels: held }) =>
      held.map((level) => `${id} ${level}`),
    );
    expect(levels.map(({ procedure, level }) => `${procedure} ${level}`).sort()).toEqual(expected.sort());
  });

  it('counts in its views what stats counts', () => {
    const { procedures, rows, abolished, byDepartment, byLevel } = stats;
    expect(query('SELECT * FROM stats_total')).toEqual([{ procedures, rows, abolished }]);
    expect(query('SELECT * FROM stats_by_department')).toEqual(
      byDepartment.map(({ department, name, procedures: count, rows: of }) => ({
        department,
        department_name: name,
        procedures: count,
        rows: of,
      })),
    );
    const counted = query<{ level: string; rows: number }>('SELECT level, rows FROM stats_by_level');
    expect(Object.fromEntries(counted.map(({ level, rows: of }) => [level, of]))).toEqual(byLevel);
  });

  it.each([
    ['ho tich', 'Đăng ký hộ tịch lưu động'],
    ['hộ tịch', 'Đăng ký hộ tịch lưu động'],
    ['duong bo', 'Cấp phép thi công trên đường bộ'],
    ['đường bộ', 'Cấp phép thi công trên đường bộ'],
    ['DUONG BO', 'Cấp phép thi công trên đường bộ'],
  ])('finds “%s”', async (words, name) => {
    const snapshot = snapshotOf({
      '1.000001': record({ name: 'Đăng ký hộ tịch lưu động', sector: 'la' }),
      '1.000002': record({ name: 'Cấp phép thi công trên đường bộ', sector: 'la' }),
    });
    const found = withFile(await exportFile(snapshot, 'x.sqlite'), (path) =>
      query(`SELECT name FROM procedure_search WHERE procedure_search MATCH '${words}'`, path),
    );
    expect(found).toEqual([{ name }]);
  });
});
