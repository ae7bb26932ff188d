import { expect, it } from 'vitest';
import { readDecision } from '../../../src/import/annex/draft.ts';
import { openCarrier } from '../../../src/import/files/carrier.ts';
import { docx, opening, paragraphs, table } from '../../support/import/word-files.ts';

async function read(body: string) {
  const carrier = await openCarrier(docx(body));
  const draft = readDecision('document' in carrier ? carrier.document : { blocks: [], tableCount: 0 });
  return { ...draft, moves: draft.rows.map(({ action, codes, name }) => [action, codes.join(), name]) };
}

const moves = [
  ['abolished', '1.700001', 'Đăng ký đọc sách'],
  ['abolished', '1.700002', 'Cấp lại thẻ đọc'],
];

it.each([
  ['1. Đăng ký đọc sách (1.700001)', '2. Cấp lại thẻ đọc (1.700002)'],
  ['- Đăng ký đọc sách, mã số TTHC: 1.700001;', '- Cấp lại thẻ đọc, mã số TTHC: 1.700002.'],
  ['a) 1.700001 - Đăng ký đọc sách', 'b) 1.700002: Cấp lại thẻ đọc;'],
  ['1.700001 Đăng ký đọc sách', '1.700002 Cấp lại thẻ đọc'],
])('procedures in lines of an annex are its rows: %s', async (...lines) => {
  const { moves: found } = await read(
    opening() + paragraphs('DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ', ...lines),
  );
  expect(found).toEqual(moves);
});

it('and in an article, below which the day of effect still stands', async () => {
  const article = paragraphs(
    'Điều 1. Bãi bỏ 02 thủ tục hành chính sau:',
    '1. Đăng ký đọc sách (mã số 1.700001);',
    '2. Cấp lại thẻ đọc (mã số 1.700002).',
    'Điều 2. Quyết định này có hiệu lực kể từ ngày 01 tháng 5 năm 2026.',
  );
  const {
    moves: found,
    header,
    declared,
  } = await read(
    table([
      ['UBND TỈNH', 'CỘNG HÒA'],
      ['Số: 123/QĐ-UBND', 'Thái Nguyên, ngày 05 tháng 4 năm 2026'],
    ]) + article,
  );
  expect(found).toEqual(moves);
  expect(header.effective).toBe('2026-05-01');
  expect(declared.abolished).toEqual({ declared: 2, found: 2 });
});

it.each([
  ['a sentence', 'Thực hiện theo thủ tục mã số 1.700001.'],
  ['what is suspended', 'Tạm ngưng hiệu lực các thủ tục sau:', '- Đăng ký đọc sách (1.700001)'],
  ['a label', '- Mã số: 1.700001'],
])('%s is no list', async (_, ...lines) => {
  expect((await read(opening() + paragraphs(...lines))).moves).toEqual([]);
});

it('a procedure whose own name has such words keeps no other from being read', async () => {
  const lines = [
    '1. Thông báo tạm ngừng mở cửa thư viện (mã số 1.700003);',
    '2. Cấp lại thẻ đọc (mã số 1.700002).',
  ];
  const { moves: found } = await read(
    opening() + paragraphs('DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ', ...lines),
  );
  expect(found).toEqual([['abolished', '1.700003', 'Thông báo tạm ngừng mở cửa thư viện'], moves[1]]);
});
