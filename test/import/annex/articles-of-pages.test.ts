import { describe, expect, it } from 'vitest';
import { readDecision } from '../../../src/import/annex/draft.ts';
import { documentOfSheets } from '../../../src/import/annex/of-sheets.ts';
import { linesOfPage } from '../../../src/import/files/web-page.ts';

const read = (...lines: string[]) =>
  readDecision(documentOfSheets([linesOfPage(lines.map((line) => `<p>${line}</p>`).join('\n'))]));
const head = [
  'QUYẾT ĐỊNH',
  'Về việc công bố danh mục thủ tục hành chính mới ban hành, bị bãi bỏ',
  'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BÌNH AN',
  'Căn cứ Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ;',
];

describe('a decision of articles on a web page, without a list', () => {
  it('suspends what its article names by its code', () => {
    const { header, rejected } = read(
      ...head,
      'Điều 1. Ngưng hiệu lực đối với thủ tục hành chính mã số 1.500001 tại Quyết định số 12/QĐ-UBND đến hết ngày 31 tháng 12 năm 2026.',
    );
    expect(rejected).toEqual([]);
    expect(header.effects.suspends).toMatchObject([{ number: '12/QĐ-UBND', codes: ['1.500001'] }]);
  });

  it('lists procedures in lines', () => {
    const { rows, rejected } = read(
      ...head,
      'Điều 1. Công bố kèm theo Quyết định này danh mục thủ tục hành chính.',
      'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.',
      'I. THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH',
      '1. Cấp thẻ (mã số 1.500001);',
      '2. Đổi thẻ (mã số 1.500002).',
      'II. THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ',
      '1. Trả thẻ (mã số 1.500003).',
    );
    expect(rejected).toEqual([]);
    expect(rows.map(({ action, codes, name }) => [action, codes[0], name])).toEqual([
      ['new', '1.500001', 'Cấp thẻ'],
      ['new', '1.500002', 'Đổi thẻ'],
      ['abolished', '1.500003', 'Trả thẻ'],
    ]);
  });
});
