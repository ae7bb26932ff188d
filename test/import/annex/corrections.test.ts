import { describe, expect, it } from 'vitest';
import { importInto } from '../../support/import/drafting.ts';
import { delimited, workbook } from '../../support/import/import-files.ts';
import { docx, type MadeCell, opening, paragraph, table } from '../../support/import/word-files.ts';

const held = [
  ['1.000041', 'Cấp phép nổ mìn', 'Sở Công Thương', 'Hóa chất', 'Cấp tỉnh'],
  ['1.000042', 'Thu hồi phép', 'Sở Công Thương', 'Hóa chất', 'Cấp tỉnh'],
] as const;
const subject =
  'Về việc đính chính Quyết định số 77/QĐ-UBND ngày 02/3/2021 của Chủ tịch UBND tỉnh về việc công bố Danh mục thủ tục hành chính mới ban hành';
const word = (...rows: MadeCell[][]) => docx(opening({ subject }) + paragraph('PHỤ LỤC') + table(rows));
const said = '--number 9/QĐ-UBND --issued 2021-05-05'.split(' ');
const names = [
  ['STT', 'Mã TTHC', 'Tên đã công bố', 'Tên đính chính'],
  ['1', '1.000041', 'Cấp phép nổ mìn', 'Cấp giấy phép nổ mìn'],
];
const record = {
  ma_tthc: '1.000041',
  ten_da_cong_bo: 'Cấp phép nổ mìn',
  ten_dinh_chinh: 'Cấp giấy phép nổ mìn',
};

describe('a decision that corrects', () => {
  it.each([
    ['d.docx', word(...names)],
    ['d.xlsx', workbook(names)],
    ['d.csv', delimited(names, ',')],
    ['d.json', JSON.stringify({ so: '9/QĐ-UBND', dinh_chinh: [record] })],
  ])('names: %s', async (name, bytes) => {
    const { draft, rows } = await importInto(held, name, bytes, said);
    expect(draft).toMatchObject({
      kind: 'correction',
      amended: [{ code: '1.000041', name: 'Cấp phép nổ mìn', changes: { name: 'Cấp giấy phép nổ mìn' } }],
    });
    expect(draft.amended?.[0]).not.toHaveProperty('levels');
    expect(draft.replaced).toBeUndefined();
    expect(rows).toMatchObject([{ action: 'corrected', certainty: 'sure' }]);
  });

  it('values, by the label before them or in a column of its own', async () => {
    const { draft, told } = await importInto(
      held,
      'd.docx',
      word(
        ['STT', 'Mã TTHC', 'Tên TTHC', 'Nội dung đã công bố', 'Nội dung đính chính'],
        [
          '1',
          '1.000041',
          'Cấp phép nổ mìn',
          'Thời hạn: 9 ngày',
          'Thời hạn giải quyết: 07 ngày làm việc\n- Phí, lệ phí: 50.000 đồng',
        ],
        ['2', '1.000042', 'Thu hồi phép', 'Thu hồi phép', '“Thu hồi giấy phép”'],
      ),
    );
    expect(draft.amended?.map(({ changes }) => changes)).toMatchObject([
      { timeLimit: { value: 7, unit: 'working_day' }, fees: [{ amount: 50_000 }] },
      { name: 'Thu hồi giấy phép' },
    ]);
    expect(told.filter((text) => !text.startsWith('department_'))).toEqual([]);
    const parts = await importInto(
      held,
      'd.xlsx',
      workbook([
        ['STT', 'Mã TTHC', 'Tên TTHC', 'Mục đính chính', 'Đã công bố', 'Đính chính thành'],
        ['1', '1.000041', 'Cấp phép nổ mìn', 'Lĩnh vực', 'Hóa chất', 'Vật liệu nổ'],
      ]),
      said,
    );
    expect(parts.draft).toMatchObject({ sectors: [{ name: 'Vật liệu nổ' }] });
    expect(parts.draft.amended?.[0]?.changes).toEqual({ sector: 'vat-lieu-no' });
  });

  it('codes, below headings of two rows too', async () => {
    const one = await importInto(
      held,
      'd.csv',
      delimited(
        [
          ['STT', 'Tên TTHC', 'Mã số đã công bố', 'Mã số đính chính'],
          ['1', 'Cấp phép nổ mìn', '1.000041', '1.000049'],
        ],
        ',',
      ),
      said,
    );
    expect(one.draft.amended).toEqual([
      { code: '1.000041', name: 'Cấp phép nổ mìn', changes: { code: '1.000049' } },
    ]);
    const both = await importInto(
      held,
      'd.docx',
      word(
        [
          { text: 'STT', merge: 'start' },
          { text: 'Đã công bố', span: 2 },
          { text: 'Đính chính', span: 2 },
        ],
        [{ text: '', merge: 'on' }, 'Mã TTHC', 'Tên TTHC', 'Mã TTHC', 'Tên TTHC'],
        ['1', '1.000042', 'Thu hồi phép', '1.000048', 'Thu hồi giấy phép'],
      ),
    );
    expect(both.draft.amended?.[0]?.changes).toEqual({ code: '1.000048', name: 'Thu hồi giấy phép' });
  });

  it('in words that name no part is told, and nothing is drafted of it', async () => {
    const { draft, told } = await importInto(
      held,
      'd.docx',
      word(
        ['STT', 'Mã TTHC', 'Tên TTHC', 'Nội dung đã công bố', 'Nội dung đính chính'],
        ['1', '1.000041', 'Cấp phép nổ mìn', 'trang 3, dòng 5', 'Bỏ cụm từ “và xã”'],
      ),
    );
    expect(draft.amended?.[0]).not.toHaveProperty('changes');
    expect(told.join('\n')).toMatch(/correction_in_words: .*Bỏ cụm từ/u);
  });

  it('names without a column for names or codes', async () => {
    const { draft } = await importInto(
      held,
      'd.docx',
      word(
        ['STT', 'Nội dung đã công bố', 'Nội dung đính chính'],
        ['1', '1.000041 - Cấp phép nổ mìn', '1.000041 - Cấp giấy phép nổ mìn'],
      ),
    );
    expect(draft.amended).toEqual([
      { code: '1.000041', name: 'Cấp phép nổ mìn', changes: { name: 'Cấp giấy phép nổ mìn' } },
    ]);
  });
});

it('a row that corrects in a decision that publishes is amended, and told', async () => {
  const law = 'Nghị định số 12/2020/NĐ-CP';
  const body =
    opening() +
    paragraph('A. DANH MỤC TTHC BỊ BÃI BỎ') +
    table([
      ['STT', 'Mã TTHC', 'Tên TTHC', 'Văn bản'],
      ['1', '1.000042', 'Thu hồi phép', law],
    ]) +
    paragraph('B. DANH MỤC TTHC ĐƯỢC ĐÍNH CHÍNH') +
    table([
      ['STT', 'Mã TTHC', 'Tên đã công bố', 'Tên đính chính', 'Mã số đính chính'],
      ['1', '1.000041', 'Cấp phép nổ mìn', 'Cấp giấy phép nổ mìn', '1.000049'],
    ]);
  const { draft, told } = await importInto(held, 'd.docx', docx(body));
  expect(draft).toMatchObject({ kind: 'publication', abolished: [{ code: '1.000042' }] });
  // A publication changes no code.
  expect(draft.amended?.[0]?.changes).toEqual({ name: 'Cấp giấy phép nổ mìn' });
  expect(told.map((text) => text.split(':')[0])).toEqual(
    expect.arrayContaining(['corrected_beside', 'code_apart']),
  );
});

it('what is corrected, and not in the catalog, brings no new procedure', async () => {
  const { draft, told } = await importInto(
    held,
    'd.csv',
    delimited([names[0] ?? [], ['1', '1.350022', 'Cấp thẽ', 'Cấp thẻ']], ','),
    said,
  );
  expect(draft.new).toBeUndefined();
  expect(draft.amended).toMatchObject([{ code: '1.350022', changes: { name: 'Cấp thẻ' } }]);
  expect(told.join('\n')).toContain('target_unknown');
});
