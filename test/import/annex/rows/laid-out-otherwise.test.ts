import { describe, expect, it } from 'vitest';
import { type Held, importInto } from '../../../support/import/drafting.ts';
import { docx, type MadeCell, opening, paragraphs, table } from '../../../support/import/word-files.ts';

const held: readonly Held[] = [
  ['1.000100', 'Cấp Thẻ luật sư', 'Sở Tư pháp', 'Luật sư', 'Cấp tỉnh'],
  ['1.000300', 'Cấp giấy phép xây dựng', 'Sở Xây dựng', 'Xây dựng', 'Cấp tỉnh'],
];
const imported = (title: string, rows: readonly (readonly MadeCell[])[], subject?: string) =>
  importInto(
    held,
    'f.docx',
    docx(opening(subject === undefined ? {} : { subject }) + paragraphs('PHỤ LỤC', title) + table(rows)),
  );
const reasons = (told: readonly string[]): string[] => told.map((one) => one.replace(/:.*/su, ''));
const law = 'Nghị định số 12/2024/NĐ-CP ngày 05/02/2024 của Chính phủ';
const wide = (text: string, span: number): MadeCell => ({ text, span });

describe('the cases of a procedure, in rows of their own', () => {
  const heading = ['STT', 'Mã TTHC', 'Tên TTHC', 'Thời hạn', 'Phí'];

  it.each([
    ['a', 'b'],
    ['1.1', '1.2'],
  ])('are parts of it, by %s and %s', async (first, second) => {
    const { draft, told, rows } = await imported('DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG', [
      heading,
      ['1', '1.000100', 'Cấp Thẻ luật sư', '', ''],
      [first, '', 'Cấp mới', '05 ngày', '100.000 đồng'],
      [second, '', 'Cấp đổi', '03 ngày', '50.000 đồng'],
      ['2', '1.000300', 'Cấp giấy phép xây dựng', '09 ngày', 'Không'],
    ]);
    expect(rows).toHaveLength(2);
    expect(draft.amended?.[0]).toMatchObject({
      code: '1.000100',
      name: 'Cấp Thẻ luật sư',
      changes: {
        timeLimit: { text: 'Cấp mới: 05 ngày\nCấp đổi: 03 ngày' },
        fees: [
          { amount: 100_000, text: 'Cấp mới: 100.000 đồng' },
          { amount: 50_000, text: 'Cấp đổi: 50.000 đồng' },
        ],
      },
    });
    expect(reasons(told)).toContain('row_joined');
  });

  it('are procedures where they have codes', async () => {
    const { rows } = await imported('DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH', [
      heading,
      ['1', '1.500001', 'Cấp thẻ', '05 ngày', 'Không'],
      ['1.1', '1.500002', 'Đổi thẻ', '05 ngày', 'Không'],
    ]);
    expect(rows).toHaveLength(2);
  });
});

it('movements are named below sectors by small letters', async () => {
  const { draft } = await imported('DANH MỤC THỦ TỤC HÀNH CHÍNH', [
    ['STT', 'Mã TTHC', 'Tên TTHC', 'Thời hạn'],
    [wide('I. LĨNH VỰC LUẬT SƯ', 4)],
    [wide('a) Mới ban hành', 4)],
    ['1', '1.500001', 'Đổi thẻ', '05 ngày'],
    [wide('b) Bãi bỏ', 4)],
    ['1', '1.000100', 'Cấp Thẻ luật sư', ''],
  ]);
  expect(draft.new).toMatchObject([{ code: '1.500001', sector: 'luat-su' }]);
  expect(draft.abolished).toMatchObject([{ code: '1.000100' }]);
});

describe('an abolished procedure', () => {
  const heading = ['TT', 'Mã TTHC', 'Tên TTHC bị bãi bỏ', 'Căn cứ pháp lý', 'Tên TTHC thay thế'];
  const told = async (newName: string): Promise<string[]> =>
    reasons(
      (
        await imported('DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ', [
          heading,
          ['1', '1.000100', 'Cấp Thẻ luật sư', law, newName],
        ])
      ).told,
    );

  it('is asked about where one in its place is named', async () => {
    expect(await told('Cấp thẻ hành nghề')).toContain('action_differs');
    expect(await told('Không')).not.toContain('action_differs');
  });
});

it('two departments in a title are no department', async () => {
  const { draft } = await imported(
    'DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH',
    [
      ['STT', 'Mã TTHC', 'Tên TTHC', 'Thời hạn'],
      [wide('A. SỞ TƯ PHÁP', 4)],
      ['1', '1.500001', 'Đổi thẻ', '05 ngày'],
      [wide('B. SỞ XÂY DỰNG', 4)],
      ['1', '1.500002', 'Đổi phép', '05 ngày'],
    ],
    'Về việc công bố thủ tục hành chính thuộc phạm vi chức năng quản lý của Sở Tư pháp và Sở Xây dựng',
  );
  expect(draft.departments).toBeUndefined();
  expect(draft.new?.map(({ department }) => department)).toEqual(['so-tu-phap', 'so-xay-dung']);
});

it('a new code alone is the code of a new procedure', async () => {
  const { draft } = await imported('DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH', [
    ['STT', 'Mã TTHC mới', 'Tên TTHC', 'Thời hạn'],
    ['1', '1.500001', 'Đổi thẻ', '05 ngày'],
  ]);
  expect(draft.new).toMatchObject([{ code: '1.500001', name: 'Đổi thẻ' }]);
});
