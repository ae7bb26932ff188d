import { describe, expect, it } from 'vitest';
import { type Held, importInto } from '../../../support/import/drafting.ts';
import { docx, type MadeCell, opening, paragraphs, table } from '../../../support/import/word-files.ts';

const held: readonly Held[] = [
  ['1.000100', 'Cấp Thẻ luật sư', 'Sở Tư pháp', 'Luật sư', 'Cấp tỉnh'],
  ['1.000200', 'Cấp lại Thẻ luật sư', 'Sở Tư pháp', 'Luật sư', 'Cấp tỉnh'],
];
type Rows = readonly (readonly MadeCell[])[];
const title = 'DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG';
const imported = (rows: Rows, titles: readonly string[] = [title]) =>
  importInto(held, 'f.docx', docx(opening() + paragraphs('PHỤ LỤC', ...titles) + table(rows)));

const wide = (text: string): MadeCell => ({ text, span: 5 });
const begun = (text: string): MadeCell => ({ text, merge: 'start' });
const on: MadeCell = { text: '', merge: 'on' };
const heading = ['STT', 'Mã TTHC', 'Tên TTHC', 'Thời hạn', 'Phí, lệ phí'];
const first = ['1', '1.000100', 'Cấp Thẻ luật sư', '05 ngày', 'Không'];
const second = ['2', '1.000200', 'Cấp lại Thẻ luật sư', '06 ngày', 'Không'];
const isRead = (draft: Awaited<ReturnType<typeof imported>>['draft']) =>
  expect(draft.amended).toMatchObject([
    { code: '1.000100', name: 'Cấp Thẻ luật sư', changes: { timeLimit: { value: 5 }, fees: 'none' } },
    { code: '1.000200', name: 'Cấp lại Thẻ luật sư', changes: { timeLimit: { value: 6 }, fees: 'none' } },
  ]);

describe('a heading of columns in the middle of a table', () => {
  it.each<[string, Rows]>([
    ['as it stands above', [heading, first, heading, second]],
    [
      'in other letters and lines',
      [heading, first, ['STT', 'MÃ TTHC', 'Tên\nTTHC', 'Thời hạn ', 'Phí,\nlệ phí'], second],
    ],
    [
      'in other words',
      [heading, first, ['TT', 'Mã số', 'Tên thủ tục', 'Thời hạn giải quyết', 'Lệ phí'], second],
    ],
    [
      'with its columns in another order',
      [
        heading,
        first,
        ['STT', 'Tên TTHC', 'Mã TTHC', 'Phí, lệ phí', 'Thời hạn'],
        ['2', 'Cấp lại Thẻ luật sư', '1.000200', 'Không', '06 ngày'],
      ],
    ],
    [
      'parted over two rows, above and in the middle',
      [0, 1].flatMap((at) => [
        ['STT', 'Mã số', 'Tên thủ tục', 'Thời hạn', 'Phí,'],
        ['', 'TTHC', 'hành chính', 'giải quyết', 'lệ phí'],
        [first, second][at] ?? [],
      ]),
    ],
    ['below the number of a page', [heading, first, [wide('2')], heading, [wide('Trang 3/10')], second]],
  ])('is no row: %s', async (_, rows) => {
    const { draft, rows: read, told } = await imported(rows);
    isRead(draft);
    expect(read).toHaveLength(2);
    expect(told.filter((one) => /^(?:heading_not_known|sector_differs)/u.test(one))).toEqual([]);
  });

  it('may have two rows, of which only the first is set again', async () => {
    const heads: Rows = [
      [begun('STT'), begun('Mã TTHC'), begun('Tên TTHC'), { text: 'Thời hạn', span: 2 }],
      [on, on, on, 'Theo quy định', 'Sau cắt giảm'],
    ];
    const [one, two] = [
      ['1', '1.000100', 'Cấp Thẻ luật sư', '10 ngày', '05 ngày'],
      ['2', '1.000200', 'Cấp lại Thẻ luật sư', '20 ngày', '06 ngày'],
    ];
    for (const again of [heads, heads.slice(0, 1)]) {
      const { draft } = await imported([...heads, one, ...again, two] as Rows);
      expect(
        draft.amended?.map(({ changes }) => [changes?.timeLimit?.value, changes?.timeLimitByLaw?.value]),
      ).toEqual([
        [5, 10],
        [6, 20],
      ]);
    }
  });

  it('may part a row', async () => {
    const { draft } = await imported([
      heading,
      first,
      ['2', '1.000200', 'Cấp lại', '06 ngày', 'Không'],
      heading,
      ['', '', 'thẻ luật sư', '', ''],
    ]);
    expect(draft.amended?.[1]).toMatchObject({ code: '1.000200', name: 'Cấp lại thẻ luật sư' });
  });
});

describe('the heading of a sector', () => {
  const isNew = 'DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN HÀNH';
  const row = ['1', '1.500001', 'Đăng ký hợp tác xã', '05 ngày', 'Không'];

  it('goes on below the heading of columns, where it ends open', async () => {
    const { draft, told } = await imported(
      [heading, [wide('I. LĨNH VỰC HỢP TÁC XÃ VÀ')], heading, [wide('HỘ KINH DOANH')], row],
      [isNew],
    );
    expect(draft.sectors?.map(({ name }) => name)).toEqual(['Hợp tác xã và hộ kinh doanh']);
    expect(told.filter((one) => one.startsWith('heading_not_known'))).toEqual([]);
  });

  it('holds for the rows on the next page too', async () => {
    const { draft } = await imported(
      [
        heading,
        [wide('I. LĨNH VỰC HỢP TÁC XÃ')],
        row,
        heading,
        [wide('I. LĨNH VỰC HỢP TÁC XÃ (tiếp theo)')],
        ['2', '1.500002', 'Giải thể hợp tác xã', '05 ngày', 'Không'],
      ],
      [isNew],
    );
    expect(draft.new?.map(({ sector }) => sector)).toEqual(['hop-tac-xa', 'hop-tac-xa']);
  });
});

describe('a title over two paragraphs', () => {
  it.each([
    ['abolished', 'DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ', 'BÃI BỎ LĨNH VỰC LUẬT SƯ'],
    ['abolished', 'DANH MỤC THỦ TỤC HÀNH CHÍNH', 'BỊ BÃI BỎ'],
    ['new', 'DANH MỤC THỦ TỤC HÀNH CHÍNH MỚI BAN', 'HÀNH'],
    ['amended', 'DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI,', 'BỔ SUNG TRONG LĨNH VỰC LUẬT SƯ'],
  ] as const)('names its movement: %s', async (action, ...titles) => {
    const { rows } = await imported([heading, first], titles);
    expect(rows.map((one) => one.action)).toEqual([action]);
  });
});
