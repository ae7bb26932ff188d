import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, tthc, tthcJson, unwrapped } from '../../support/cli.ts';
import { annexRows, delimited, listRows, workbook } from '../../support/import/import-files.ts';
import { docx, opening, paragraph, table } from '../../support/import/word-files.ts';

interface Imported {
  as: string;
  files: {
    file: string;
    format: string;
    kind: string;
    encoding?: string;
    separator?: string;
    rowsRead: number;
  }[];
  accounted: Record<'rowsRead' | 'used' | 'joined' | 'merged' | 'rejected', number>;
  rows: {
    file: string;
    table?: number;
    sheet?: string;
    row: number;
    codes: string[];
    certainty: string;
    cells: { column: string; label: string; original: string; reading: string }[];
    doubts: { reason: string }[];
  }[];
  rejected: { reason: string; row: number }[];
  certainty: Record<string, number>;
}

const header = ['STT', 'Mã số TTHC', 'Tên thủ tục hành chính', 'Thời hạn giải quyết', 'Phí, lệ phí'];
const by = 'Nghị định số 1/2024/NĐ-CP';
const decision = docx(
  opening() +
    paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG CẤP TỈNH') +
    table([
      [...header, 'Văn bản quy định việc sửa đổi'],
      ['1', '1.000001', '<video>Cấp</video> | *thẻ*', '05 ngày làm việc', '100.000 đồng/thẻ', by],
      ['2', '1.000002', 'Cấp lại', 'Trong ngày; phức tạp: 02 ngày', '100.000 - 200.000 đồng', by],
      ['3', '1.00012', 'Gia hạn', '05 ngày', 'Không', by],
      ['4', '', '', '05 ngày', '', by],
    ]),
);

function folderWith(files: Readonly<Record<string, unknown>>): string {
  const folder = makeFolder(files);
  tthc(folder, ['init', '--publisher', 'A', '--code', 'H55', '--lang', 'vi']);
  return folder;
}

describe('the review of an import', () => {
  const folder = folderWith({ 'd.docx': decision });
  const { code } = tthc(folder, [
    ...[
      'import',
      'd.docx',
      '--report',
      'html=r.html',
      '--report',
      'markdown=r.md',
      '--report',
      'json=r.json',
    ],
  ]);
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const json = JSON.parse(read('r.json')) as Imported;

  it('accounts for every row, and says so in the exit code', () => {
    const { rowsRead, used, joined, merged, rejected } = json.accounted;
    expect(json.accounted).toEqual({ rowsRead: 4, used: 3, joined: 0, merged: 0, rejected: 1 });
    expect(used + joined + merged + rejected).toBe(rowsRead);
    expect(json.rejected).toMatchObject([{ reason: 'no_procedure', row: 5 }]);
    expect(code).toBe(1);
  });

  it('has each cell’s own words beside what was read of them', () => {
    const [first, second] = json.rows;
    expect(first).toMatchObject({ file: 'd.docx', table: 3, row: 2, codes: ['1.000001'] });
    expect(first?.cells).toContainEqual({
      column: 'fees',
      label: 'Phí, lệ phí',
      original: '100.000 đồng/thẻ',
      reading: '100.000 đồng/thẻ',
    });
    expect(first?.cells).toContainEqual({
      column: 'timeLimit',
      label: 'Thời hạn giải quyết',
      original: '05 ngày làm việc',
      reading: '5 ngày làm việc',
    });
    expect(second?.cells.find(({ column }) => column === 'fees')?.reading).toBe('(giữ nguyên văn)');
  });

  it('fits the screen, and points to the sheet only where none is written', () => {
    const read = (...reports: string[]) => tthc(folder, ['import', 'd.docx', '--force', ...reports]).stdout;
    const hint = '--report html=';
    expect(read()).toContain(hint);
    expect(read('--report', 'html=s.html')).not.toContain(hint);
    const told = tthc(folder, [
      'import',
      'd.docx',
      '--force',
      '--report',
      'html=s.html',
      '--report',
      'xlsx=t.xlsx',
    ]);
    expect(told.stderr).toContain('Đã ghi s.html. Mở bằng trình duyệt');
    expect(told.stderr).toMatch(/Đã ghi t\.xlsx\. Trả lời \d+ nội dung[^:]*rồi:\s+tthc import t\.xlsx/u);
    const long = folderWith({
      'd.docx': docx(
        opening() +
          paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ CẤP TỈNH') +
          table([
            header,
            ...['một', 'hai'].map((one) => ['1', '', `${one} `.repeat(90), 'nhanh '.repeat(60), '']),
          ]),
      ),
    });
    const lines = tthc(long, ['import', 'd.docx']).stdout.split('\n');
    expect(lines.filter((line) => line.startsWith('    ')).length).toBeGreaterThan(4);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('puts what is doubtful first', () => {
    for (const name of ['r.html', 'r.md']) {
      const sheet = read(name);
      expect(sheet.indexOf('Gia hạn')).toBeLessThan(sheet.indexOf('1.000001'));
      expect(sheet).toContain('không đọc được mã số');
    }
  });

  it('lets no markup of the files through', () => {
    expect(read('r.html')).not.toContain('<video>');
    expect(read('r.html')).toContain('&lt;video&gt;Cấp&lt;/video&gt; | *thẻ*');
    expect(read('r.md')).toContain('\\<video\\>Cấp\\</video\\> \\| \\*thẻ\\*');
  });

  it('needs nothing but itself: no script, no address', () => {
    expect(read('r.html')).not.toMatch(/<script|https?:|src=|href=/u);
  });

  it('is not the record: the draft says nothing of where it came from', () => {
    expect(read('drafts/d.yaml')).not.toMatch(/d\.docx|table|certainty/u);
  });
});

describe('a row beside a column or key that is not read', () => {
  const columns = ['Mã số', 'Tên', 'Lĩnh vực', 'Cơ quan quản lý'];
  const rows = [
    ['1.000001', 'Một', 'Hộ tịch', 'Sở Tư pháp'],
    ['1.000002', 'Hai', 'Hộ tịch', 'Sở Tư pháp'],
  ];
  const folder = folderWith({
    'list.csv': delimited(
      [[...columns, 'Màu bìa'], ...rows.map((row, at) => [...row, at === 0 ? 'xanh' : ''])],
      ',',
    ),
    'list.json': JSON.stringify(
      rows.map((row, at) => ({
        ...Object.fromEntries(columns.map((column, index) => [column, row[index]])),
        mauBia: at === 0 ? 'xanh' : '',
      })),
    ),
    'annex.xlsx': workbook([
      ['DANH MỤC TTHC MỚI BAN HÀNH CẤP TỈNH'],
      ['STT', ...columns, 'Căn cứ pháp lý', 'Màu bìa'],
      ...rows.map((row, at) => [String(at + 1), ...row, by, at === 0 ? 'xanh' : '']),
    ]),
  });

  it.each(['list.csv', 'list.json', 'annex.xlsx'])('is not certain where it has words there: %s', (file) => {
    const { rows: read } = tthcJson<Imported>(folder, ['import', file, '--out', `${file}.yaml`]);
    expect(read.map(({ codes }) => codes)).toEqual([['1.000001'], ['1.000002']]);
    expect(read[0]?.certainty).not.toBe('sure');
    expect(read[1]?.certainty).toBe('sure');
  });
});

describe('what a file was taken for', () => {
  const folder = folderWith({
    'list.csv': delimited(listRows, ';'),
    'annex.xlsx': workbook(annexRows),
    'bare.csv': 'STT,Mã số,Tên\n1,1.000001,Một\n',
  });

  it('is said', () => {
    expect(tthc(folder, ['import', 'list.csv']).stdout).toContain(
      'list.csv: danh sách thủ tục (CSV, utf-8, ngăn bằng dấu chấm phẩy), 2 dòng.',
    );
    const annex = tthcJson<Imported>(folder, ['import', 'annex.xlsx']);
    expect(annex.files).toEqual([{ file: 'annex.xlsx', format: 'xlsx', kind: 'decision', rowsRead: 2 }]);
    expect(annex.rows.map(({ sheet, row }) => [sheet, row])).toEqual([
      ['Trang 1', 6],
      ['Trang 1', 9],
    ]);
  });

  it('can be said by the user', () => {
    const given = ['--as', 'decision', '--action', 'abolished', '--out', 'x.yaml'];
    expect(tthcJson<Imported>(folder, ['import', 'bare.csv', ...given])).toMatchObject({
      as: 'decision',
      rows: [{ action: 'abolished', codes: ['1.000001'] }],
    });
    expect(
      tthcJson<Imported>(folder, [
        'import',
        'annex.xlsx',
        '--as',
        'baseline',
        '--out',
        'y.yaml',
        '--department',
        'Sở Tư pháp',
      ]).as,
    ).toBe('baseline');
    const { code, stderr } = tthc(folder, ['import', 'bare.csv', '--as', 'catalog']);
    expect(code).toBe(2);
    expect(stderr).toContain('--as');
  });

  it('must be one kind for all', () => {
    const { code, stderr } = tthc(folder, ['import', 'list.csv', 'annex.xlsx', '--out', 'z.yaml']);
    expect(code).toBe(2);
    expect(unwrapped(stderr)).toContain('list.csv là danh sách, annex.xlsx là quyết định');
    expect(existsSync(join(folder, 'z.yaml'))).toBe(false);
  });
});

describe('several files of one decision', () => {
  it('merge on the code; the words are in one and the list in another', () => {
    const columns = ['Mã số TTHC', 'Tên thủ tục hành chính', 'Cơ quan thực hiện'];
    const folder = folderWith({
      'phu-luc.xlsx': workbook([
        ['DANH MỤC TTHC ĐƯỢC SỬA ĐỔI, BỔ SUNG'],
        header,
        ['1', '1.000001', 'Một', '05 ngày', ''],
      ]),
      'them.csv': delimited(
        [
          ['DANH MỤC TTHC ĐƯỢC SỬA ĐỔI, BỔ SUNG'],
          columns,
          ['1.000001', 'Một', 'Sở Tư pháp'],
          ['1.000002', 'Hai', 'Sở Y tế'],
        ],
        ',',
      ),
      'qd.docx': docx(opening()),
    });
    const files = ['phu-luc.xlsx', 'them.csv', 'qd.docx'];
    const imported = tthcJson<Imported & { decision: string }>(folder, [
      'import',
      ...files,
      '--as',
      'decision',
    ]);
    expect(imported.decision).toBe('123/QĐ-UBND');
    expect(imported.accounted).toEqual({ rowsRead: 3, used: 2, joined: 0, merged: 1, rejected: 0 });
    expect(imported.rows.map(({ file, row, codes }) => [file, row, codes.join()])).toEqual([
      ['phu-luc.xlsx', 3, '1.000001'],
      ['them.csv', 4, '1.000002'],
    ]);
    expect(imported.rows[0]?.cells.map(({ column, original }) => [column, original])).toEqual([
      ['implementingAgencies', 'Sở Tư pháp'],
      ['timeLimit', '05 ngày'],
    ]);
  });
});
