import { describe, expect, it } from 'vitest';
import { changeState } from '../../../src/import/values/changes/states.ts';
import { type Held, importInto } from '../../support/import/drafting.ts';
import { docx, type MadeCell, opening, paragraphs, table } from '../../support/import/word-files.ts';

const held: readonly Held[] = [
  ['1.000100', 'Cấp Thẻ luật sư', 'Sở Tư pháp', 'Luật sư', 'Cấp tỉnh'],
  ['1.000300', 'Cấp giấy phép xây dựng', 'Sở Tư pháp', 'Xây dựng', 'Cấp tỉnh'],
];
const title = 'DANH MỤC THỦ TỤC HÀNH CHÍNH ĐƯỢC SỬA ĐỔI, BỔ SUNG (02 TTHC)';
const heading = ['STT', 'Mã TTHC', 'Tên TTHC', 'Thời hạn', 'Phí'];
const olds = [
  ['1', '1.000100', 'Cấp Thẻ luật sư', '10 ngày làm việc', '200.000 đồng'],
  ['2', '1.000300', 'Cấp giấy phép xây dựng', '20 ngày', 'Không'],
];
const news = [
  ['1', '1.000100', 'Cấp Thẻ luật sư', '05 ngày làm việc', '100.000 đồng'],
  ['2', '1.000300', 'Cấp giấy phép xây dựng', '15 ngày', '50.000 đồng'],
];
const marked = (mark: string, row: readonly string[] = []): string[] => [
  ...row.slice(0, 3),
  mark,
  ...row.slice(3),
];
const [old1, old2, new1, new2] = [...olds, ...news];
const paper = (...tables: (readonly (readonly MadeCell[])[] | string)[]) =>
  docx(
    opening() +
      paragraphs('PHỤ LỤC', title) +
      tables.map((one) => (typeof one === 'string' ? paragraphs(one) : table(one))).join(''),
  );

describe('rows of before a change and of after it', () => {
  it.each<[string, Uint8Array]>([
    [
      'marked in a column, each with its code',
      paper([
        [...heading.slice(0, 3), 'Nội dung', ...heading.slice(3)],
        marked('Nội dung cũ', old1),
        marked('Nội dung mới', new1),
        marked('Nội dung cũ', old2),
        marked('Nội dung mới', new2),
      ]),
    ],
    [
      'marked in a column, the second without code and name',
      paper([
        [...heading.slice(0, 3), '', ...heading.slice(3)],
        marked('Trước', old1),
        ['', '', '', 'Sau', ...(new1 ?? []).slice(3)],
        marked('Trước', old2),
        ['', '', '', 'Sau', ...(new2 ?? []).slice(3)],
      ]),
    ],
    [
      'marked where the name stands, below the procedure',
      paper([
        heading,
        ['1', '1.000100', 'Cấp Thẻ luật sư', '', ''],
        ['', '', 'Quy định cũ', '10 ngày làm việc', '200.000 đồng'],
        ['', '', 'Quy định mới', '05 ngày làm việc', '100.000 đồng'],
        ['2', '1.000300', 'Cấp giấy phép xây dựng', '', ''],
        ['', '', 'Quy định cũ', '20 ngày', 'Không'],
        ['', '', 'Quy định mới', '15 ngày', '50.000 đồng'],
      ]),
    ],
    [
      'below headings in rows',
      paper([
        heading,
        ['Trước khi sửa đổi', '', '', '', ''],
        ...olds,
        ['Sau khi sửa đổi, bổ sung', '', '', '', ''],
        ...news,
      ]),
    ],
    [
      'below headings before each',
      paper([
        heading,
        ...[0, 1].flatMap((at) => [
          ['', 'Trước khi sửa đổi', '', '', ''],
          olds[at] ?? [],
          ['', 'Sau khi sửa đổi', '', '', ''],
          news[at] ?? [],
        ]),
      ]),
    ],
    [
      'in tables of their own',
      paper('I. Nội dung trước khi sửa đổi', [heading, ...olds], 'II. Nội dung sau khi sửa đổi', [
        heading,
        ...news,
      ]),
    ],
  ])('give the new values alone, and tell the old ones: %s', async (_, bytes) => {
    const { draft, told, rows } = await importInto(held, 'f.docx', bytes);
    expect(draft.amended).toMatchObject([
      {
        code: '1.000100',
        changes: { timeLimit: { value: 5, unit: 'working_day' }, fees: [{ amount: 100_000 }] },
      },
      { code: '1.000300', changes: { timeLimit: { value: 15, unit: 'day' }, fees: [{ amount: 50_000 }] } },
    ]);
    expect(rows).toHaveLength(2);
    expect(told.filter((one) => one.startsWith('row_before_change'))).toHaveLength(2);
    expect(told.filter((one) => /^(?:count_differs|sector_differs|order_absent)/u.test(one))).toEqual([]);
  });

  it.each([
    ['Cũ: 10 ngày làm việc\nMới: 05 ngày làm việc', 'Trước: 200.000 đồng; nay: 100.000 đồng'],
    [
      'Trước khi sửa đổi: 10 ngày làm việc. Sau khi sửa đổi: 05 ngày làm việc',
      'Mức cũ: 200.000 đồng; mức mới: 100.000 đồng',
    ],
    ['Mới: 05 ngày làm việc; cũ: 10 ngày làm việc', 'Nay: 100.000 đồng (trước: 200.000 đồng)'],
  ])('of one cell with labels give the new value: %#', async (time, fee) => {
    const { draft, told } = await importInto(
      held,
      'f.docx',
      paper([heading, ['1', '1.000100', 'Cấp Thẻ luật sư', time, fee]]),
    );
    expect(draft.amended?.[0]?.changes).toMatchObject({
      timeLimit: { value: 5, unit: 'working_day', text: time },
      fees: [{ amount: 100_000 }],
    });
    expect(told.filter((one) => one.startsWith('value_of_change'))).toHaveLength(2);
  });

  it('are refused where only the old one stands', async () => {
    const { draft, told } = await importInto(
      held,
      'f.docx',
      paper([
        heading,
        ['Trước khi sửa đổi', '', '', '', ''],
        ...olds,
        ['Sau khi sửa đổi', '', '', '', ''],
        new1 ?? [],
      ]),
    );
    expect(draft.amended).toHaveLength(1);
    expect(told.filter((one) => one.startsWith('before_change_only'))).toEqual([
      expect.stringContaining('1.000300'),
    ]);
  });

  it('are not seen in a mark for two procedures', async () => {
    const { draft } = await importInto(
      held,
      'f.docx',
      paper([
        [...heading.slice(0, 3), 'Nội dung', ...heading.slice(3)],
        marked('Nội dung cũ', old1),
        marked('Nội dung mới', new2),
      ]),
    );
    expect(draft.amended?.map(({ code }) => code)).toEqual(['1.000100', '1.000300']);
  });

  it.each(['Cấp mới', 'Mới ban hành', 'Trước ngày 01/7/2025', 'Sau đại học', 'Cũ nát', 'Giáo dục'])(
    'are not told by other words: %s',
    (text) => {
      expect(changeState(text)).toBeUndefined();
    },
  );
});
