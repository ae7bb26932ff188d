import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import * as xlsx from '@e965/xlsx';
import { copySample, writeFiles } from '../support/cli.ts';
import { delimited, workbook } from '../support/import/import-files.ts';
import { runHere } from '../support/world.ts';

const head = ['Mã số', 'Tên', 'Cơ quan quản lý', 'Lĩnh vực', 'Cấp thực hiện', 'Thời hạn giải quyết', 'Phí'];
const rows = [
  head,
  ['2.000815', 'Chứng thực bản sao', 'Sở Tư pháp', 'Chứng thực', 'Cấp xã', '02 ngày', '5.000 đồng/trang'],
  ['2.000942', 'Cấp bản sao có chứng thực', 'Sở Tư pháp', 'Chứng thực', 'Cấp xã', 'Trong ngày', ''],
  ['9.999999', 'Thủ tục lạ', 'Sở Nội vụ', 'Chứng thực', 'Cấp xã', 'Trong ngày', ''],
  ['8.888888', 'Thủ tục của bộ', 'Bộ Nội vụ', 'Chứng thực', 'Cấp bộ', '', ''],
  ['9.99', 'Sai mã', 'Sở Nội vụ', 'Chứng thực', 'Cấp xã', '', ''],
];

describe('reconcile', () => {
  let folder: string;
  const run = (...argv: string[]) => runHere(folder, ['reconcile', ...argv]);
  beforeAll(() => {
    folder = copySample();
    const json = rows.slice(1).map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at]])));
    writeFiles(folder, {
      'p.csv': delimited(rows, ','),
      'p.json': JSON.stringify(json),
      'p.xlsx': workbook(rows),
    });
  });

  it('finds nothing between the catalog and its own workbook', async () => {
    await runHere(folder, ['export', '--to', 'own.xlsx']);
    const { code, stdout } = await run('own.xlsx');
    expect(stdout).toContain('Danh mục có 55 thủ tục đang có hiệu lực, tệp nêu 55; khớp 55.');
    expect(stdout).toContain('Danh mục và tệp thống nhất.');
    expect(code).toBe(0);
  });

  it('has no file names under the codes of procedures without one, on paper neither', async () => {
    const { stdout } = await run('p.csv', '--report', 'docx=r.docx', '--report', 'xlsx=r.xlsx');
    const zipped = ['r.docx', 'r.xlsx'].flatMap((name) =>
      Object.values(unzipSync(readFileSync(join(folder, name)))).map((part) => Buffer.from(part).toString()),
    );
    for (const text of [stdout, zipped.join('')]) {
      expect(text).toContain('Chưa có mã');
      expect(text).not.toContain('QD-UBND.new-1');
    }
  });

  it('places what a file of details says there, and not in the row of the list', async () => {
    const detail = { 'Mã số': '2.000815', Tên: 'Chứng thực bản sao', Phí: '7.000 đồng/trang' };
    writeFiles(folder, {
      'l.csv': delimited([head.slice(0, 5), ...rows.slice(1, 3).map((cells) => cells.slice(0, 5))], ','),
      'd.jsonl': `${JSON.stringify({ ...detail, 'Mã số': '9.999998', Tên: 'Khác' })}\n${JSON.stringify(detail)}\n`,
    });
    const { stdout } = await run('l.csv', 'd.jsonl', '--department', 'so-tu-phap', '--format', 'json');
    const found = JSON.parse(stdout).rows.find(({ code }: { code: string }) => code === '2.000815');
    expect(found.place).toMatchObject({ file: 'l.csv', row: 2 });
    const placed = found.differences.map(({ part, place }: { part: string; place?: object }) => [
      part,
      place,
    ]);
    expect(placed).toContainEqual(['fees', { file: 'd.jsonl', row: 2 }]);
    expect(placed).toContainEqual(['name', undefined]);
  });

  it('says of a ministry’s list what is not known of it, and how to hold its part against it', async () => {
    writeFiles(folder, {
      'bo.csv': delimited(
        [
          ['Mã số', 'Tên', 'Cơ quan ban hành', 'Lĩnh vực', 'Cơ quan thực hiện'],
          ['2.000815', 'Chứng thực bản sao', 'Bộ Tư pháp', 'Chứng thực', 'Ủy ban nhân dân cấp xã'],
          ['9.999999', 'Thủ tục lạ', 'Bộ Tư pháp', 'Chứng thực', ''],
        ],
        ',',
      ),
    });
    const hint = 'thêm --department, ví dụ --department "Sở Tư pháp"';
    const levels = 'Tệp không ghi cấp thực hiện của 1 thủ tục chỉ có trong tệp';
    const told = async (...argv: string[]): Promise<boolean[]> => {
      const text = (await run(...argv)).stdout.replace(/\s+/gu, ' ');
      return [text.includes(hint), text.includes(levels)];
    };
    expect(await told('bo.csv')).toEqual([true, true]);
    expect(await told('bo.csv', '--department', 'so-tu-phap')).toEqual([false, true]);
    expect(await told('p.csv')).toEqual([false, false]);
  });

  it.each(['p.csv', 'p.json', 'p.xlsx'])(
    'tells of every kind of difference with our decision: %s',
    async (file) => {
      const { code, stdout } = await run(file, '--department', 'so-tu-phap', '--format', 'json');
      expect(code).toBe(1);
      const { counts, summary, rows: found, unread } = JSON.parse(stdout);
      expect(counts).toEqual({ here: 15, there: 4, ofMinistry: 1, agreeing: 0, unread: 1 });
      expect(summary).toEqual({ only_here: 14, only_there: 1, abolished_here: 1, differs: 1 });
      expect(unread).toMatchObject([{ reason: 'code_truncated' }]);
      const differing = found.find(({ kind }: { kind: string }) => kind === 'differs');
      expect(differing).toMatchObject({ code: '2.000815', department: 'Sở Tư pháp', place: { file } });
      expect(
        differing.differences.map(({ part, decision }: Record<string, string>) => [part, decision]),
      ).toEqual([
        ['name', 'Danh mục mẫu'],
        ['levels', 'Danh mục mẫu'],
        ['timeLimit', '1201/QĐ-UBND'],
        ['fees', '1201/QĐ-UBND'],
      ]);
      expect(found.find(({ kind }: { kind: string }) => kind === 'abolished_here')).toMatchObject({
        decision: { number: '1201/QĐ-UBND', issued: '2025-09-15' },
        abolishedFrom: '2025-09-15',
      });
    },
  );

  it('fits the screen, and says what is to be done', async () => {
    const { stdout } = await run('p.csv', '--where', 'sector=Chứng thực');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(stdout).toContain('Gỡ khỏi cổng theo quyết định bãi bỏ.');
    expect(stdout).toMatch(
      /thời hạn giải quyết · theo 1201\/QĐ-UBND\n {6}danh mục: Trong ngày\n {6}tệp: {6}02 ngày/u,
    );
    expect(stdout).toContain('Dòng không đọc được, chưa đối chiếu (1)');
  });

  it('writes a worklist with a row for each difference', async () => {
    await run('p.csv', '--department', 'so-tu-phap', '--report', 'xlsx=viec.xlsx');
    const book = xlsx.read(readFileSync(join(folder, 'viec.xlsx')));
    const list = xlsx.utils.sheet_to_json<Record<string, string>>(book.Sheets['Việc cần làm'] ?? {});
    expect(list).toHaveLength(14 + 1 + 1 + 4);
    expect(list.find((row) => row['Nội dung'] === 'phí, lệ phí')).toMatchObject({
      'Mã số': '2.000815',
      'Danh mục ghi': '2.000 đồng/trang',
      'Tệp ghi': '5.000 đồng/trang',
      'Theo quyết định': '1201/QĐ-UBND',
      'Vị trí trong tệp': 'dòng 2',
    });
  });

  it('could not look: no file, no list, a filter that names nothing', async () => {
    writeFiles(folder, { 'n.csv': 'a,b\n1,2\n' });
    for (const argv of [['none.xlsx'], ['n.csv'], ['p.csv', '--department', 'sở lạ']])
      expect((await run(...argv)).code).toBe(2);
  });
});
