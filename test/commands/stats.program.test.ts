import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as sheets from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderOutput } from '../../src/cli/output.ts';
import { copySample, makeFolder, sample, tthc, tthcJson } from '../support/cli.ts';

const program = fileURLToPath(new URL('../../bin/tthc.js', import.meta.url));

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
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: folder });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'x');
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

describe('files for offices', () => {
  it('are written beside what is shown, as many as wanted', () => {
    const folder = copySample();
    const period = ['report', '--from', '2026-01-01', '--to', '2026-06-30'];
    const wanted = ['docx', 'xlsx', 'html', 'csv'].flatMap((format) => [
      '--report',
      `${format}=out/r.${format}`,
    ]);
    expect(tthc(folder, [...period, ...wanted]).code).toBe(0);
    const bytes = (format: string) => readFileSync(join(folder, 'out', `r.${format}`));
    expect(bytes('docx').subarray(0, 2).toString()).toBe('PK');
    expect(sheets.read(bytes('xlsx')).SheetNames).toContain('Theo cơ quan');
    // The same figures give the same bytes.
    const again = ['docx', 'xlsx'].flatMap((format) => ['--report', `${format}=again.${format}`]);
    expect(tthc(folder, [...period, ...again]).code).toBe(0);
    for (const format of ['docx', 'xlsx'])
      expect(readFileSync(join(folder, `again.${format}`)).equals(bytes(format))).toBe(true);
  });

  it('have heads over several columns where a form has them, in Excel as on paper', () => {
    const folder = makeFolder();
    const path = join(folder, 'b.xlsx');
    expect(tthc(sample, ['stats', '--form', 'II.07b', '--report', `xlsx=${path}`]).code).toBe(0);
    const sheet = sheets.read(readFileSync(path)).Sheets['II.07b'] as sheets.WorkSheet;
    const merges = sheet['!merges']?.map((area) => sheets.utils.encode_range(area));
    expect(merges).toEqual(['A1:A2', 'B1:B2', 'C1:G1', 'H1:L1', 'M1:Q1']);
    const [upper, lower, first, ...rest] = sheets.utils.sheet_to_json<unknown[]>(sheet, { header: 1 });
    expect([upper?.[1], upper?.[2], lower?.[2]]).toEqual([
      'Đơn vị',
      'TTHC thuộc thẩm quyền giải quyết của địa phương',
      'Tổng',
    ]);
    expect(first?.slice(0, 4)).toEqual([1, 'Ban Quản lý các khu công nghiệp', 11, 4]);
    expect(rest.at(-1)?.slice(1, 4)).toEqual(['Tổng cộng', 67, 42]);
    expect(sheet['!autofilter']?.ref).toBe('A2:Q11');
    const xml = strFromU8(unzipSync(readFileSync(path))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(xml).toContain('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>');
  });

  it('go through a pipe as they are', () => {
    const { stdout } = spawnSync(process.execPath, [program, 'stats', '--format', 'xlsx'], { cwd: sample });
    expect(sheets.read(stdout).SheetNames[0]).toBe('Theo cơ quan quản lý, cấp thực');
  });

  it('are refused on a terminal, with how to have them in a file', async () => {
    const bytes = { format: 'docx', render: () => new Uint8Array([80, 75]) };
    await expect(renderOutput(bytes, { isTTY: true })).rejects.toMatchObject({
      code: 'binary-to-terminal',
      args: { format: 'docx' },
      exitCode: 2,
    });
    expect(await renderOutput(bytes, {})).toHaveLength(2);
    expect(await renderOutput({ format: 'csv', render: () => 'a' }, { isTTY: true })).toBe('a');
    const command = `"${process.execPath}" "${program}" stats --format docx --lang vi`;
    const shown = spawnSync('script', ['-qec', command, '/dev/null'], { cwd: sample, encoding: 'utf8' });
    expect(shown.status).toBe(2);
    expect(shown.stdout).toContain('--report docx=TỆP.docx');
    expect(shown.stdout).not.toContain('PK');
  });

  it('are not written when the format that is to be shown does not exist', () => {
    const folder = copySample();
    const { code, stderr } = tthc(folder, ['stats', '--format', 'pdf', '--report', 'json=x.json']);
    expect(code).toBe(2);
    expect(stderr).toContain('docx');
    expect(existsSync(join(folder, 'x.json'))).toBe(false);
  });
});
