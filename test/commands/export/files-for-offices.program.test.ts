import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as sheets from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderOutput } from '../../../src/cli/output.ts';
import { copySample, makeFolder, sample, tthc } from '../../support/cli.ts';
import { program } from '../../support/run.ts';

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
  });

  it('are not written when the format that is to be shown does not exist', () => {
    const folder = copySample();
    const { code, stderr } = tthc(folder, ['stats', '--format', 'pdf', '--report', 'json=x.json']);
    expect(code).toBe(2);
    expect(stderr).toContain('docx');
    expect(existsSync(join(folder, 'x.json'))).toBe(false);
  });
});
