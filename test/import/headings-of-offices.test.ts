import { describe, expect, it, test } from 'vitest';
import { readDecision } from '../../src/import/annex/draft.ts';
import { documentOfSheets } from '../../src/import/annex/of-sheets.ts';
import { actionOfCell } from '../../src/import/annex/movements.ts';
import { Doubts } from '../../src/import/annex/notes.ts';
import { readParts } from '../../src/import/annex/values.ts';
import { readDelimited } from '../../src/import/files/delimited.ts';
import type { Sheet } from '../../src/import/files/table.ts';
import { readDetailLines } from '../../src/import/portal/details.ts';
import { readPortalList } from '../../src/import/portal/list.ts';
import { findNumbers } from '../../src/import/values/documents/numbers.ts';
import { docx, opening, paragraphs, table } from '../support/import/word-files.ts';
import { readWord } from '../../src/import/files/word/package.ts';
import { delimited } from '../support/import/import-files.ts';

const list = (rows: readonly (readonly string[])[]) =>
  readPortalList([readDelimited(delimited(rows, ';'), 'semicolon').sheet], 'f.csv');
const first = ['1.360001', 'Cấp thẻ', 'Dược', 'Sở Y tế'];
const head = ['Mã TTHC', 'Tên TTHC', 'Lĩnh vực', 'Cơ quan quản lý'];

describe('short words below a heading', () => {
  it('name the ways by post and how far a service is online', () => {
    const { records, doubts } = list([
      [...head, 'Bưu chính', '', 'DVCTT', ''],
      ['', '', '', '', 'Tiếp nhận', 'Trả KQ', 'TT', 'MP'],
      [...first, '', 'x', '', 'x'],
    ]);
    expect(doubts).toEqual([]);
    expect(records[0]?.content).toMatchObject({ postal: true, byPost: { return: true }, online: 'partial' });
    expect(records[0]?.content.byPost).not.toHaveProperty('receive');
  });
});

describe('a column that asks whether a procedure is in force', () => {
  test.each([
    ['Còn hiệu lực', 'x', 'Không'],
    ['isActive', 'true', 'false'],
    ['Hết hiệu lực', '', 'x'],
    ['SuDung', 'true', 'false'],
  ])('%s', (heading, live, ended) => {
    const { records, rejected } = list([
      [...head, heading],
      [...first, live],
      ['1.360002', 'Đổi thẻ', 'Dược', 'Sở Y tế', ended],
    ]);
    expect(records.map(({ code }) => code)).toEqual(['1.360001']);
    expect(rejected).toMatchObject([
      { reason: 'row_abolished', args: { code: '1.360002', text: `${heading}: ${ended}` } },
    ]);
  });
});

describe('a time limit beside the reduced one', () => {
  test.each([['Thời hạn sau khi cắt giảm 30%'], ['Thời gian rút ngắn còn']])(
    'is that by law: %s',
    (reduced) => {
      const { records } = list([
        [...head, 'Thời hạn giải quyết', reduced],
        [...first, '10 ngày làm việc', '07 ngày làm việc'],
      ]);
      expect(records[0]?.content).toMatchObject({ timeLimit: { value: 7 }, timeLimitByLaw: { value: 10 } });
    },
  );
});

test('fees of ways that one heading each names keep these', () => {
  const { records } = list([
    [...head, 'Phí trực tiếp', 'Phí nộp trực tuyến'],
    [...first, '20.000 đồng', '10.000 đồng'],
  ]);
  expect(records[0]?.content.fees).toMatchObject([
    { amount: 20_000, text: 'trực tiếp: 20.000 đồng' },
    { amount: 10_000, text: 'nộp trực tuyến: 10.000 đồng' },
  ]);
});

test('a department below the authority is the province’s level', () => {
  const { records } = list([
    [...head, 'Thẩm quyền giải quyết', ''],
    ['', '', '', '', 'Sở NN&MT', 'UBND cấp xã'],
    [...first, 'x', ''],
    ['1.360002', 'Đổi thẻ', 'Dược', 'Sở Y tế', '', 'x'],
  ]);
  expect(records.map(({ content }) => content.levels)).toEqual([['province'], ['commune']]);
});

test('a count below Tiếp nhận is no place, and is told', () => {
  const { records, doubts } = list([
    [...head, 'Tiếp nhận', 'Quá hạn'],
    [...first, '120', '2'],
  ]);
  expect(records[0]?.content).not.toHaveProperty('receptionPlace');
  expect(doubts.map(({ field, reason }) => [field, reason])).toContainEqual([
    'receptionPlace',
    'value_not_understood',
  ]);
});

test('both kinds of what is charged are nothing, a bullet each', () => {
  const text = '- Phí: không;\n- Lệ phí: không';
  const { rows } = readDecision(
    readWord(
      docx(
        opening() +
          paragraphs('DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH') +
          table([
            ['STT', 'Tên TTHC', 'Phí, lệ phí'],
            ['1', 'Cấp thẻ', text],
          ]),
      ),
    ),
  );
  const [read] = rows;
  expect(read && readParts(read, {}, new Doubts()).fees).toBe('none');
});

test('JSON names things by keys of their own: TenLinhVuc', () => {
  const value = {
    items: [
      {
        ThuTuc: { MaTTHC: '1.360001', TenTTHC: 'Cấp thẻ' },
        LinhVuc: { TenLinhVuc: 'Dược' },
        CoQuan: { TenCoQuan: 'Sở Y tế' },
        CapThucHien: [{ TenCap: 'Cấp xã' }],
      },
    ],
  };
  const { records } = readDetailLines(JSON.stringify(value), 'd.json');
  expect(records[0]).toMatchObject({
    sector: 'Dược',
    department: 'Sở Y tế',
    content: { levels: ['commune'] },
  });
});

test('headings of one-stop software: Thuộc lĩnh vực, Mức thu', () => {
  const { records } = list([
    ['Số hồ sơ', 'Nội dung công việc', 'Thuộc lĩnh vực', 'Cơ quan quản lý', 'Mức thu'],
    [...first, '20.000 đồng'],
  ]);
  expect(records[0]).toMatchObject({ sector: 'Dược', content: { fees: [{ amount: 20_000 }] } });
});

describe('a list below the name of the next sector', () => {
  const part = (above: string[], code: string): Sheet => ({
    name: '1',
    above,
    rows: [
      ['Mã TTHC', 'Tên TTHC'],
      [code, 'Cấp thẻ'],
    ],
    firstRow: 1,
    numeric: [],
  });
  it('keeps the level of the title above all lists', () => {
    const { records } = readPortalList(
      [
        part(['DANH MỤC TTHC CẤP XÃ', 'I. Lĩnh vực Hộ tịch'], '1.360001'),
        part(['II. Lĩnh vực Dược'], '1.360002'),
        part(['Danh mục khác'], '1.360003'),
      ],
      'f',
    );
    expect(records.map(({ sector, content }) => [sector, content.levels])).toEqual([
      ['Hộ tịch', ['commune']],
      ['Dược', ['commune']],
      [undefined, ['unspecified']],
    ]);
  });
});

test.each([
  ['UPDATE', 'amended'],
  ['ADD', 'new'],
  ['REMOVE', 'abolished'],
  ['DELETE', 'abolished'],
  ['REPLACE', 'replaced'],
])('a program’s word for a movement: %s', (word, action) => {
  expect(actionOfCell(word)).toBe(action);
});

test('a scanned year with letters for figures is the number’s', () => {
  const numbers = findNumbers('Nghị định 46/2O22/NĐ-CP; Thông tư 13/202l/TT-BTC').map(({ number }) => number);
  expect(numbers).toEqual(['46/2022/NĐ-CP', '13/2021/TT-BTC']);
});

test('a register’s former time limit is not the one by law', () => {
  const rows = [
    ['Mã TTHC', 'Tên TTHC', 'Biến động', 'Thời hạn cũ', 'Thời hạn mới'],
    ['1.360001', 'Cấp thẻ', 'Sửa đổi', '9 ngày', '7 ngày'],
  ];
  const { rows: read } = readDecision(documentOfSheets([{ name: 'S', rows, firstRow: 1, numeric: [] }]));
  expect(read[0]?.cells).toMatchObject({ timeLimit: '7 ngày' });
  expect(read[0]?.cells).not.toHaveProperty('timeLimitByLaw');
});

test('notes below an annex are told, where they begin and go on', () => {
  const below = ['Ghi chú:', '- TTHC có dấu (*) bãi bỏ từ ngày 01/01/2022.', 'Nơi nhận:', '- Như Điều 3;'];
  const annex =
    paragraphs('DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ') +
    table([
      ['STT', 'Mã TTHC', 'Tên TTHC'],
      ['1', '1.360001', 'Cấp thẻ (*)'],
    ]);
  const { doubts } = readDecision(readWord(docx(opening() + annex + paragraphs(...below))));
  const notes = doubts.filter(({ reason }) => reason === 'note_below');
  expect(notes.map(({ args }) => args)).toEqual([{ text: below[1] }]);
});
