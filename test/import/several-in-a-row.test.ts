import { describe, expect, it } from 'vitest';
import { importInto } from '../support/import/drafting.ts';
import { delimited, workbook } from '../support/import/import-files.ts';
import { docx, opening, paragraph, table } from '../support/import/word-files.ts';

const held = [
  ['1.000071', 'Cấp thẻ rừng', 'Sở Công Thương', 'Hóa chất', 'Cấp tỉnh'],
  ['1.000072', 'Thu thẻ rừng', 'Sở Công Thương', 'Hóa chất', 'Cấp tỉnh'],
] as const;
const law = 'Nghị định số 12/2020/NĐ-CP';
const said = '--number 9/QĐ-UBND --issued 2021-05-05'.split(' ');
const abolished = (codes: string, names: string): string[][] => [
  ['DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ'],
  ['STT', 'Mã TTHC', 'Tên TTHC', 'Văn bản quy định việc bãi bỏ'],
  ['1', codes, names, law],
];
const word = (title: string, rows: string[][]) => docx(opening() + paragraph(title) + table(rows));
const reasons = (told: readonly string[]) => told.map((text) => text.split(':')[0]);

describe('several procedures in one row', () => {
  const codes = '1.000071\n1.000072';
  const names = '- Cấp thẻ rừng;\n- Thu thẻ rừng';
  it.each([
    ['d.docx', word('DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ', abolished(codes, names).slice(1))],
    ['d.xlsx', workbook(abolished(codes, names))],
    ['d.csv', delimited(abolished('1.000071;\n1.000072', '1. Cấp thẻ rừng\n2. Thu thẻ rừng'), ',')],
    [
      'd.json',
      JSON.stringify({
        so: '9/QĐ-UBND',
        bai_bo: [
          { ma: ['1.000071', '1.000072'], ten: ['Cấp thẻ rừng', 'Thu thẻ rừng'], van_ban_bai_bo: law },
        ],
      }),
    ],
  ])('are so many rows: %s', async (name, bytes) => {
    const { draft, told, rows } = await importInto(held, name, bytes, said);
    expect(draft.abolished).toMatchObject([
      { code: '1.000071', name: 'Cấp thẻ rừng', by: { number: '12/2020/NĐ-CP' } },
      { code: '1.000072', name: 'Thu thẻ rừng', by: { number: '12/2020/NĐ-CP' } },
    ]);
    expect(reasons(told)).toContain('row_parted');
    expect(rows.map(({ certainty }) => certainty)).not.toContain('doubtful');
  });

  it('have their codes before their names', async () => {
    const { draft } = await importInto(
      held,
      'd.docx',
      word('DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ', [
        ['STT', 'Tên TTHC', 'Văn bản'],
        ['1', '1.000071 - Cấp thẻ rừng\n1.000072 - Thu thẻ rừng', law],
      ]),
    );
    expect(draft.abolished?.map(({ code, name }) => [code, name])).toEqual([
      ['1.000071', 'Cấp thẻ rừng'],
      ['1.000072', 'Thu thẻ rừng'],
    ]);
  });

  it('have values in as many lines one by one, and all documents, which is told', async () => {
    const { draft, told } = await importInto(
      held,
      'd.docx',
      word('DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH', [
        ['STT', 'Mã', 'Tên TTHC', 'Lĩnh vực', 'Cấp', 'Thời hạn', 'Căn cứ pháp lý'],
        [
          '1',
          '1.000073\n1.000074',
          'Đổi thẻ\nGia hạn thẻ',
          'Hóa chất',
          'Cấp tỉnh',
          '05 ngày\n07 ngày',
          `${law};\nLuật số 1/2019/QH14`,
        ],
      ]),
    );
    expect(draft.new).toMatchObject([
      { code: '1.000073', timeLimit: { value: 5 }, levels: ['province'] },
      { code: '1.000074', timeLimit: { value: 7 }, levels: ['province'] },
    ]);
    expect(draft.new?.map(({ legalBases = [] }) => legalBases.length)).toEqual([2, 2]);
    expect(told.filter((text) => text.startsWith('lines_of_several'))).toHaveLength(2);
  });

  it('are replaced by one', async () => {
    const { draft } = await importInto(
      held,
      'd.docx',
      word('DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC THAY THẾ', [
        ['STT', 'Mã số', 'Tên TTHC được thay thế', 'Tên TTHC thay thế', 'Văn bản quy định'],
        ['1', codes, names, 'Cấp, thu thẻ rừng', law],
      ]),
    );
    expect(draft.replaced).toMatchObject([
      { codes: ['1.000071', '1.000072'], with: [{ name: 'Cấp, thu thẻ rừng' }] },
    ]);
  });

  it('are told where there are more codes than names', async () => {
    const { draft, told, rows } = await importInto(
      held,
      'd.docx',
      word(
        'DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ',
        abolished(codes, 'Cấp thẻ rừng\nvà thu thẻ rừng').slice(1),
      ),
    );
    expect(draft.abolished).toHaveLength(2);
    expect(told.find((text) => text.startsWith('names_uneven'))).toContain('1.000071, 1.000072');
    expect(rows).toMatchObject([{ certainty: 'doubtful' }]);
  });

  it('stand in a list', async () => {
    const rows = [
      ['STT', 'Mã', 'Tên TTHC', 'Cơ quan quản lý', 'Lĩnh vực', 'Cấp thực hiện'],
      ['1', codes, 'Cấp thẻ rừng\nThu thẻ rừng', 'Sở Y tế', 'Dược', 'Cấp tỉnh'],
      ['2', '1.000075\n1.000076', 'Cấp thẻ biển', 'Sở Y tế', 'Dược', 'Cấp tỉnh'],
    ];
    const options = ['--as', 'baseline', '--issued', '2021-01-01'];
    for (const [name, bytes] of [
      ['d.xlsx', workbook(rows)],
      ['d.csv', delimited(rows, ',')],
    ] as const) {
      const { draft, told } = await importInto([], name, bytes, options);
      expect(draft.new?.map(({ code, name }) => [code, name])).toEqual([
        ['1.000071', 'Cấp thẻ rừng'],
        ['1.000072', 'Thu thẻ rừng'],
      ]);
      expect(reasons(told)).toEqual(['row_parted', 'code_several']);
    }
  });
});
