import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as xlsx from '@e965/xlsx';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Decision } from '../../../src/model/types.ts';
import { copySample } from '../../support/cli.ts';
import { runHere } from '../../support/world.ts';

let folder: string;
const run = async (...argv: string[]) => {
  const said = await runHere(folder, argv);
  return { ...said, stdout: said.stdout.replace(/\s+/gu, ' ') };
};
const at = (name: string): string => join(folder, name);
const draft = (): Decision => parse(readFileSync(at('drafts/e.yaml'), 'utf8')) as Decision;
const exportSheet = (to: string, ...more: string[]) =>
  run('export', '--columns', 'sheet', '--to', to, ...more);

/** Returns the cells of the list in an exported workbook, as they are shown. */
function cellsOf(name: string): string[][] {
  const book = xlsx.read(readFileSync(at(name)));
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  return xlsx.utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' });
}

const titles = [
  ...['STT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực', 'Phí', 'Lệ phí', 'Cấp', 'Cơ quan', 'Cùng cấp', '02 cấp'],
  ...['Phi địa giới', 'Toàn trình', 'Một phần', 'Cung cấp thông tin', 'Dịch vụ BCCI', 'Quyết định số'],
  ...['Trạng thái', 'Ghi chú'],
];

/** Edits rows of an exported workbook by their codes, each cell by its title, as somebody in a spreadsheet does. */
function edit(change: Record<string, Record<string, string>>, order = titles): void {
  const book = xlsx.read(readFileSync(at('x.xlsx')));
  const rows = cellsOf('x.xlsx').map((cells) => {
    const changed = change[cells[1] ?? ''] ?? {};
    return order.map((title) => changed[title] ?? cells[titles.indexOf(title)] ?? '');
  });
  book.Sheets[book.SheetNames[0] ?? ''] = xlsx.utils.aoa_to_sheet(rows);
  writeFileSync(at('e.xlsx'), xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}

beforeEach(() => {
  folder = copySample();
});

describe('the officers’ sheet', () => {
  it('has its 18 columns below two rows of heads, a line for each procedure', async () => {
    await exportSheet('x.xlsx');
    const [upper = [], lower, ...rows] = cellsOf('x.xlsx');
    expect(lower).toEqual(titles);
    expect(upper.filter((title) => !titles.includes(title) && title !== '')).toEqual([
      'Liên thông',
      'DVC trực tuyến',
    ]);
    expect(rows).toHaveLength(60);
    const death = rows.find(([, code]) => code === '1.000656') ?? [];
    expect(death[titles.indexOf('Phi địa giới')]).toBe('x');
  });

  it('has heads as high as they take, “Cung cấp thông tin” four lines', async () => {
    await exportSheet('x.xlsx');
    const book = xlsx.read(readFileSync(at('x.xlsx')), { cellStyles: true });
    const [, lower] = book.Sheets[book.SheetNames[0] ?? '']?.['!rows'] ?? [];
    expect(lower?.hpt).toBe(60);
  });

  it('edited in a way that is not understood amends nothing, and says so', async () => {
    await exportSheet('x.xlsx');
    edit({ '1.000656': { 'Phi địa giới': 'có lẽ' } });
    const said = await run('import', 'e.xlsx');
    expect(said.stdout).toContain('không hiểu nội dung ghi ở “phi địa giới hành chính”: có lẽ');
    expect(existsSync(at('drafts/e.yaml'))).toBe(false);
    edit({ '1.000656': { 'Phi địa giới': 'có lẽ', 'Toàn trình': 'x' } });
    await run('import', 'e.xlsx');
    expect(draft().amended).toMatchObject([{ code: '1.000656', changes: { online: 'full' } }]);
  });

  it('is printed across A4, its heads on every page and its texts broken', async () => {
    await exportSheet('x.xlsx');
    const book = xlsx.read(readFileSync(at('x.xlsx')), { bookFiles: true }) as xlsx.WorkBook & {
      files: Record<string, { content: Uint8Array }>;
    };
    const text = (name: string): string => new TextDecoder().decode(book.files[name]?.content);
    expect(text('xl/worksheets/sheet1.xml')).toMatch(/<pageSetup paperSize="9" orientation="landscape"/u);
    expect(text('xl/workbook.xml')).toContain('$1:$2</definedName>');
  });

  it.each(['csv', 'html', 'md'])('is written as .%s too', async (ending) => {
    expect((await exportSheet(`x.${ending}`)).code).toBe(0);
    const text = readFileSync(at(`x.${ending}`), 'utf8');
    for (const title of titles) expect(text).toContain(title);
  });

  it('is refused in another format, with those that there are', async () => {
    const { code, stderr } = await exportSheet('x.sqlite');
    expect(code).toBe(2);
    expect(stderr.replace(/\s+/gu, ' ')).toContain('.xlsx, .csv, .html, .md');
    expect(
      (await run('export', '--columns', 'sheet', '--decision', '540/QĐ-UBND', '--to', 'a.docx')).code,
    ).toBe(2);
  });

  it.each(['x.xlsx', 'x.csv'])('that comes back as it was changes nothing: %s', async (name) => {
    for (const lang of ['vi', 'en']) {
      await exportSheet(name, '--force', '--lang', lang);
      const { code, stdout } = await run('import', name);
      expect(stdout).toContain('Không có thay đổi so với danh mục');
      expect(code).toBe(0);
    }
    expect(existsSync(at('drafts'))).toBe(false);
  });

  it.each(['x.xlsx', 'x.csv', 'x.html', 'x.md'])('agrees with the catalog: %s', async (name) => {
    await exportSheet(name);
    const { code, stdout } = await run('reconcile', name);
    expect(stdout).toContain('Danh mục và tệp thống nhất');
    expect(code).toBe(0);
  });
});

describe('an officers’ sheet that was edited', () => {
  beforeEach(() => exportSheet('x.xlsx'));

  it('is a decision on just what was changed, and keeps what it has no place for', async () => {
    edit({
      '1.000028': { 'Phi địa giới': 'x', 'Toàn trình': '', 'Một phần': 'x' },
      '1.000302': { 'Dịch vụ BCCI': 'Trả kết quả', '02 cấp': 'x' },
      '2.000815': { 'Lệ phí': '5.000 đồng/bản' },
    });
    expect((await run('import', 'e.xlsx')).code).toBe(0);
    const decision = draft();
    expect(Object.keys(decision)).not.toContain('abolished');
    expect(decision.amended?.map(({ code, changes }) => [code, changes])).toEqual([
      ['1.000028', { online: 'partial', boundaryFree: true }],
      ['1.000302', { postal: true, byPost: { return: true }, interlinked: 'cross_level' }],
      [
        '2.000815',
        {
          fees: [
            { amount: 2000, currency: 'VND', per: 'trang', text: '2.000 đồng/trang' },
            { amount: 5000, currency: 'VND', per: 'bản', text: 'Lệ phí: 5.000 đồng/bản' },
          ],
        },
      ],
    ]);
  });

  it('may have its columns in any order', async () => {
    edit({ '1.000028': { 'Cung cấp thông tin': 'x', 'Toàn trình': '' } }, titles.toReversed());
    await run('import', 'e.xlsx');
    expect(draft().amended).toMatchObject([{ code: '1.000028', changes: { online: 'information' } }]);
  });

  it('tells what it does not take: a note, a cell that was emptied, marks that contradict', async () => {
    edit({
      '1.000419': { 'Ghi chú': 'hỏi lại' },
      '1.000656': { 'Phi địa giới': '' },
      '1.000028': { 'Một phần': 'x' },
    });
    const { stdout } = await run('import', 'e.xlsx');
    expect(stdout).toContain('cột “Ghi chú”');
    expect(stdout).toContain('1.000656: ô “phi địa giới hành chính” bị xóa');
    expect(stdout).toContain(
      'không hiểu nội dung ghi ở “dịch vụ công trực tuyến”: Toàn trình: x; Một phần: x',
    );
  });

  it('ends a procedure whose status says so', async () => {
    edit({ '1.000028': { 'Trạng thái': 'Bãi bỏ' } });
    await run('import', 'e.xlsx');
    expect(draft().abolished).toMatchObject([{ code: '1.000028' }]);
  });
});

describe('an officers’ sheet of other making', () => {
  it('of the same titles is a list like any other', async () => {
    const rows = [
      titles,
      [
        '1',
        '1.000028',
        'Một thủ tục',
        'Đường bộ',
        '',
        '',
        'Tỉnh',
        'Sở Xây dựng',
        '',
        'x',
        'x',
        'x',
        '',
        '',
        'x',
      ],
    ];
    writeFileSync(at('b.csv'), rows.map((row) => row.join(',')).join('\r\n'));
    await run('import', 'b.csv', '--out', 'drafts/e.yaml', '--issued', '2026-04-20');
    expect(draft()).toMatchObject({
      kind: 'baseline',
      new: [
        {
          levels: ['province'],
          online: 'full',
          interlinked: 'cross_level',
          boundaryFree: true,
          byPost: { receive: true, return: true },
        },
      ],
    });
  });
});
