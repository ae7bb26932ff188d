import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, tthc, tthcJson, unwrapped, writeFiles } from '../../support/cli.ts';
import { delimited } from '../../support/import/import-files.ts';
import { docx, opening, paragraph, table } from '../../support/import/word-files.ts';

interface Planned {
  changes: { class: string; code: string; fields: { path: string }[] }[];
}

function newCatalog(files: Readonly<Record<string, unknown>>): string {
  const folder = makeFolder(files);
  tthc(folder, ['init', '--publisher', 'UBND tỉnh', '--code', 'H55', '--lang', 'vi']);
  return folder;
}

describe('from files to the catalog, without a line of YAML', () => {
  const by = 'Nghị định số 280/2020/NĐ-CP ngày 01/10/2020';
  const header = [
    'STT',
    'Mã số TTHC',
    'Tên thủ tục hành chính',
    'Thời hạn giải quyết',
    'Văn bản quy định việc sửa đổi',
  ];
  const folder = newCatalog({
    'list.csv': delimited(
      [
        ['Mã số', 'Tên', 'Cơ quan ban hành', 'Lĩnh vực', 'Cấp thực hiện'],
        ['1.000001', 'Cấp Thẻ luật sư', 'Sở Tư pháp', 'Luật sư', 'Cấp Tỉnh'],
        ['1.000002', 'Cấp lại Thẻ luật sư', 'Sở Tư pháp', 'Luật sư', 'Cấp Tỉnh'],
        ['1.000003', 'Thu hồi Thẻ luật sư', 'Sở Tư pháp', 'Luật sư', 'Cấp Tỉnh'],
      ],
      ';',
    ),
    'd.docx': docx(
      opening({ day: 'Thái Nguyên, ngày 05 tháng 4 năm 2021' }) +
        paragraph('A. DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG CẤP TỈNH (02 TTHC)') +
        table([
          header,
          ['1', '1.000001', 'Cấp Thẻ luật sư', '05 ngày làm việc', by],
          ['2', '', 'Cấp lại thẻ luật sư', 'Trong ngày', by],
        ]) +
        paragraph('B. DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ CẤP TỈNH (01 TTHC)') +
        table([
          ['STT', 'Mã số TTHC', 'Tên thủ tục hành chính', 'Văn bản quy định việc bãi bỏ'],
          ['1', '1.000003', 'Thu hồi Thẻ luật sư', by],
        ]),
    ),
  });

  it('a list and then a decision', () => {
    const at = ['--today', '2021-04-06'];
    expect(tthc(folder, ['import', 'list.csv', '--apply', '--issued', '2021-01-01', ...at]).code).toBe(0);
    expect(tthc(folder, ['import', 'd.docx', ...at]).code).toBe(0);
    expect(tthc(folder, ['validate', 'drafts/d.yaml', ...at]).code).toBe(0);
    const { changes } = tthcJson<Planned>(folder, ['plan', 'drafts/d.yaml', ...at]);
    expect(changes.map((one) => [one.class, one.code])).toEqual([
      ['abolished', '1.000003'],
      ['amended', '1.000001'],
      ['amended', '1.000002'],
    ]);
    expect(tthc(folder, ['apply', 'drafts/d.yaml', ...at]).code).toBe(0);
    expect(tthc(folder, ['verify', ...at]).code).toBe(0);
    const amended = readFileSync(join(folder, 'catalog/procedures/so-tu-phap/1.000002.yaml'), 'utf8');
    expect(amended).toContain('working_day');
  });

  it('applies nothing of a decision that cannot be carried out', () => {
    writeFiles(folder, {
      'x.csv':
        'DANH MỤC TTHC CẤP TỈNH BỊ BÃI BỎ\nSTT,Mã số,Tên thủ tục,Văn bản bãi bỏ\n1,1.777777,Lạ,Luật số 1/2020/QH14\n',
    });
    const { code } = tthc(folder, [
      'import',
      'x.csv',
      '--apply',
      '--number',
      '9/QĐ-UBND',
      '--today',
      '2021-05-01',
    ]);
    expect(code).toBe(3);
    expect(existsSync(join(folder, 'catalog/decisions/2021/2021-05-01-9-QD-UBND.yaml'))).toBe(false);
  });
});

describe('a paper that is not signed', () => {
  const list =
    paragraph('DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH CẤP XÃ') +
    table([
      ['STT', 'Tên thủ tục hành chính', 'Lĩnh vực', 'Căn cứ pháp lý'],
      ['1', 'Cấp thẻ thư viện', 'Thư viện', 'Luật Thư viện số 46/2019/QH14'],
    ]);
  const unsigned = { number: '      /QĐ-UBND', day: 'Thái Nguyên, ngày     tháng     năm 2025' };

  it('stays a draft, which apply refuses', () => {
    const folder = newCatalog({ 'd.docx': docx(opening(unsigned) + list) });
    expect(tthc(folder, ['import', 'd.docx']).code).toBe(0);
    expect(readFileSync(join(folder, 'drafts/d.yaml'), 'utf8')).toMatch(/^number: …$/mu);
    expect(tthc(folder, ['apply', 'drafts/d.yaml']).code).toBe(3);
    expect(existsSync(join(folder, 'catalog/decisions'))).toBe(false);
    const { code, stderr } = tthc(folder, ['import', 'd.docx', '--apply', '--force']);
    expect(code).toBe(3);
    // What was written is not passed over.
    expect(unwrapped(stderr)).toContain('Danh mục không thay đổi; bản dự thảo được lưu tại drafts/d.yaml.');
    expect(existsSync(join(folder, 'catalog/decisions'))).toBe(false);
  });

  it('is applied once number and day are given', () => {
    const folder = newCatalog({ 'd.docx': docx(opening(unsigned) + list) });
    const given = ['--number', '77/QĐ-UBND', '--issued', '2025-09-01', '--today', '2025-09-02'];
    expect(tthc(folder, ['import', 'd.docx', '--apply', ...given]).code).toBe(0);
  });

  it('without a row of procedures ends with 1', () => {
    const folder = newCatalog({ 'd.docx': docx(opening()) });
    expect(tthc(folder, ['import', 'd.docx']).code).toBe(1);
  });

  it('that is data of a program is refused, with what to save it as', () => {
    const folder = newCatalog({ 'd.json': '[{"màu": "xanh"}]' });
    const { code, stderr } = tthc(folder, ['import', 'd.json', '--as', 'decision']);
    expect([code, stderr.includes('.docx, .xlsx')]).toEqual([2, true]);
  });

  it('that is data of a program is read where it lists procedures', () => {
    const list = '{"số": "12/QĐ-UBND", "baiBo": [{"Mã TTHC": "1.300001", "Tên TTHC": "Cấp thẻ"}]}';
    const folder = newCatalog({ 'd.json': list });
    expect(tthc(folder, ['import', 'd.json']).code).toBe(0);
    expect(readFileSync(join(folder, 'drafts/d.yaml'), 'utf8')).toContain('abolished:');
  });
});
