import { describe, expect, it } from 'vitest';
import { copySample, makeFolder, sample, tthc, tthcJson, unwrapped } from '../support/cli.ts';
import { makeCatalog, procedure } from '../support/example.ts';
import { git } from '../support/git.ts';

interface StatsOutput {
  asOf: string;
  procedures: number;
  rows: number;
  part?: object;
  table: {
    counted: string;
    rows: { keys: Record<string, string>; procedures: number; rows: number }[];
    total: object;
  };
  compare: {
    total: { difference: object };
    rows: { keys: Record<string, string>; difference: object; causes: object[] }[];
  };
}

const stats = (cwd: string, ...args: string[]) =>
  tthcJson<StatsOutput & Record<string, unknown>>(cwd, ['stats', ...args]);

describe('stats', () => {
  it('counts by what is asked for, and says what it counts', () => {
    const { table, procedures, rows } = stats(sample, '--by', 'sector,level');
    expect(table.counted).toBe('rows');
    expect(table.total).toEqual({ procedures, rows });
    expect(table.rows).toContainEqual({
      keys: { sector: 'chung-thuc', level: 'commune' },
      procedures: 4,
      rows: 4,
    });
    const text = tthc(sample, ['stats', '--by', 'department, online']).stdout;
    expect(text).toContain('Theo cơ quan quản lý, dịch vụ công trực tuyến (đơn vị tính: thủ tục)');
    expect(text).toMatch(/^Tổng cộng +4 +51 +55 +67$/mu);
  });

  it('drops no procedures where the screen is narrow, and says what of a province its form leaves out', () => {
    const own = makeCatalog([
      procedure('1.000001', { levels: ['ministry', 'province', 'commune'] }),
      procedure('1.000002', { levels: ['province', 'district', 'other'] }),
    ]);
    const told = (...args: string[]) =>
      tthc(own, ['stats', '--lang', 'vi', ...args], { COLUMNS: '32' }).stdout;
    const narrow = told();
    expect(narrow).toMatch(/Thủ/u);
    expect(narrow).toMatch(/^Tổng cộng +2 /mu);
    expect(narrow).toContain('Cộng');
    expect(Math.max(...narrow.split('\n').map((line) => line.length))).toBeLessThanOrEqual(32);
    const note = 'Tổng số có 1 lượt do cấp bộ giải quyết';
    expect(unwrapped(tthc(own, ['stats', '--lang', 'vi']).stdout).replaceAll('\n', ' ')).toContain(note);
    expect(tthc(sample, ['stats', '--lang', 'vi']).stdout).not.toContain('do cấp bộ giải quyết');
  });

  it('compares with an earlier day, and names the decisions behind each difference', () => {
    const { compare } = stats(sample, '--compare', '@2025-12-31');
    expect(compare.total.difference).toEqual({ procedures: -2, rows: -3 });
    expect(compare.rows.find(({ keys }) => keys['department'] === 'cong-an-tinh')).toMatchObject({
      difference: { procedures: -1, rows: -2 },
      causes: [
        { decision: '415/QĐ-UBND', class: 'abolished', changes: 2, difference: { procedures: -1, rows: -2 } },
      ],
    });
    const text = tthc(sample, ['stats', '--compare', '@2025-12-31']).stdout;
    expect(text).toMatch(/^Tổng cộng +57 +55 +−2 +70 +67 +−3$/mu);
    expect(text).toMatch(/^Sở Nội vụ +212\/QĐ-UBND +thay thế +2 +−2 +−2$/mu);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('reads a snapshot back, whole or a part, and does not take it for another day', () => {
    const folder = copySample();
    for (const args of [
      ['export', '--to', 'all.json'],
      ['export', '--to', 'part.json', '--where', 'level=commune'],
    ])
      expect(tthc(folder, args).code).toBe(0);
    const { code: _, table: whole, ...rest } = stats(folder, 'all.json');
    const { code: __, table, ...own } = stats(folder);
    expect({ ...rest, table: whole }).toEqual({ ...own, table });
    expect(stats(folder, 'part.json').part).toEqual([{ key: 'level', values: ['commune'] }]);
    expect(tthc(folder, ['stats', 'part.json']).stdout).toContain(
      'Chỉ đếm một phần của danh mục: level=commune.',
    );
    expect(stats(folder, 'all.json', '--compare', '@2025-12-31').compare.total.difference).toEqual({
      procedures: -2,
      rows: -3,
    });
    for (const args of [
      ['stats', 'all.json', '--at', '2025-12-31'],
      ['stats', '--compare', 'part.json'],
    ]) {
      const { code, stdout, stderr } = tthc(folder, args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/^tthc: (?:all|part)\.json chỉ/u);
    }
  });

  it('counts another folder, a git ref, or any version on a day', () => {
    const folder = copySample();
    git(folder, 'init', '-q');
    git(folder, 'add', '.');
    git(folder, 'commit', '-qm', 'x');
    const empty = makeFolder();
    const counts = ({ asOf, procedures, rows }: StatsOutput) => ({ asOf, procedures, rows });
    const here = counts(stats(folder));
    expect(counts(stats(folder, 'HEAD'))).toEqual(here);
    expect(counts(stats(empty, folder))).toEqual(here);
    expect(counts(stats(folder, 'HEAD', '--at', '2025-12-31'))).toEqual(counts(stats(folder, '@2025-12-31')));
  });

  it('draws bars of 80 columns through a pipe', () => {
    const { stdout } = tthc(sample, ['stats', '--format', 'bars']);
    expect(stdout).toContain('█ Cấp tỉnh   ▒ Cấp xã   ▓ Cơ quan khác');
    const longest = Math.max(...stdout.split('\n').map((line) => line.length));
    expect(longest).toBeGreaterThan(70);
    expect(longest).toBeLessThanOrEqual(80);
  });
});
