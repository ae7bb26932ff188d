import { describe, expect, it } from 'vitest';
import { readPortalList } from '../../../src/import/portal/list.ts';
import { draft, sheetOf } from '../../support/import/portal.ts';

const head = ['STT', 'Mã TTHC', 'Tên TTHC', 'Cơ quan quản lý', 'Lĩnh vực', 'Thời hạn', 'Căn cứ'];
const read = (...rows: string[][]) => readPortalList([sheetOf([head, ...rows])], 'l');
const told = ({ doubts }: ReturnType<typeof read>, reason: string) =>
  doubts.filter((one) => one.reason === reason).map(({ origin, args }) => [origin.row, args]);
const first = ['1', '1.340001', 'Cấp thẻ hướng dẫn viên du lịch tại', 'Sở Du lịch', 'Du lịch', '10 ngày', ''];
const second = ['2', '1.340002', 'Đổi thẻ', 'Sở Du lịch', 'Du lịch', '5 ngày', ''];

describe('the rest of a row in a list', () => {
  it('is joined to the row above, cell by cell, and told', () => {
    const list = read(
      first,
      ['', '', 'điểm tham quan', '', '', 'làm việc', '12/2024/'],
      ['', '', '(trừ di tích', '', '', '', 'NĐ-CP'],
      ['', '', 'Quốc gia)', '', '', '', ''],
      second,
    );
    expect(list.rowsRead).toBe(2);
    expect(list.records).toMatchObject([
      {
        name: 'Cấp thẻ hướng dẫn viên du lịch tại điểm tham quan (trừ di tích Quốc gia)',
        content: { timeLimit: { value: 10, unit: 'working_day' }, legalBases: [{ number: '12/2024/NĐ-CP' }] },
      },
      { name: 'Đổi thẻ' },
    ]);
    expect(told(list, 'row_joined').map(([row]) => row)).toEqual([3, 4, 5]);
  });

  it('is one where only documents go on', () => {
    const list = read(
      ['1', '1.340003', 'Cấp thẻ', 'Sở Du lịch', 'Du lịch', '', '- Nghị định số 12/2024/NĐ-CP'],
      ['', '', '', '', '', '', '- Thông tư số 3/2024/TT-BVHTTDL'],
      second,
    );
    expect(list.records[0]?.content.legalBases).toMatchObject([
      { number: '12/2024/NĐ-CP' },
      { number: '3/2024/TT-BVHTTDL' },
    ]);
  });

  it.each([
    ['another procedure, without a code', ['', '', 'Thu hồi thẻ', 'Sở Du lịch', '', '', '']],
    ['one with a number', ['3', '', 'của hướng dẫn viên', 'Sở Du lịch', '', '', '']],
  ])('is none: %s', (_, row) => {
    const list = read(second, row);
    expect(list).toMatchObject({ rowsRead: 2, rejected: [{ reason: 'code_missing' }] });
  });

  it.each([
    [['', '', 'Lĩnh vực: Lữ hành', '', '', '', '']],
    [['', '', 'Tổng cộng: 1', '', '', '', '']],
    [['', '', '', '', '', '', 'Giám đốc']],
  ])('is none: a heading, a sum, a signature (%j)', (row) => {
    const list = read(first, row, ['3', '1.340004', 'C', 'Sở Du lịch', '', '', '']);
    expect(list.records[0]?.name).toBe('Cấp thẻ hướng dẫn viên du lịch tại');
    expect(told(list, 'row_joined')).toEqual([]);
  });
});

describe('lists that stand side by side', () => {
  const own = ['TT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực'];
  const side = (code: string) => ['1', code, `Thủ tục ${code}`, 'Du lịch'];

  it('are read each with the title above it', () => {
    const merged = [
      { row: 0, column: 0, rows: 1, columns: 4 },
      { row: 0, column: 5, rows: 1, columns: 4 },
    ];
    const list = readPortalList(
      [
        sheetOf(
          [
            ['CẤP TỈNH', '', '', '', '', 'CẤP XÃ'],
            [...own, '', ...own],
            [...side('1.340011'), '', ...side('1.340013')],
            [...side('1.340012'), '', '', '', '', ''],
          ],
          { merged },
        ),
      ],
      'l',
    );
    expect(list.records.map(({ code, content }) => [code, content.levels])).toEqual([
      ['1.340011', ['province']],
      ['1.340012', ['province']],
      ['1.340013', ['commune']],
    ]);
    expect(list).toMatchObject({ rowsRead: 3, rejected: [] });
  });

  it('are so without a gap, under one title', () => {
    const list = readPortalList(
      [
        sheetOf([
          ['DANH MỤC THỦ TỤC HÀNH CHÍNH CỦA SỞ DU LỊCH'],
          [...own, ...own],
          [...side('1.340021'), ...side('1.340022')],
        ]),
      ],
      'l',
    );
    expect(list.records.map(({ code, department }) => [code, department])).toEqual([
      ['1.340021', 'Sở Du lịch'],
      ['1.340022', 'Sở Du lịch'],
    ]);
  });

  it('are one where the sectors have numbers of their own', () => {
    const list = readPortalList(
      [
        sheetOf([
          ['TT', 'Lĩnh vực', 'TT', 'Mã', 'Tên'],
          ['I', 'Du lịch', '1', '1.340031', 'Cấp thẻ'],
        ]),
      ],
      'l',
    );
    expect(list.records).toMatchObject([{ code: '1.340031', sector: 'Du lịch' }]);
  });
});

describe('whose a list is', () => {
  const titled = (title: string, cells = head, row = second) =>
    readPortalList([sheetOf([[title], cells, row])], 'l').records[0]?.department;
  const without = head.filter((one) => one !== 'Cơ quan quản lý');
  const row = second.filter((one) => one !== 'Sở Du lịch');

  it.each([
    ['DANH MỤC TTHC SỞ DU LỊCH ĐANG THỰC HIỆN', 'Sở Du lịch'],
    ['Danh mục TTHC của Sở Du lịch giải quyết năm 2024', 'Sở Du lịch'],
    ['CÔNG AN TỈNH BÌNH THUẬN', 'Công an tỉnh'],
    ['Thanh tra tỉnh Bình Thuận', 'Thanh tra tỉnh'],
    ['BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ', undefined],
  ])('by its title: %s', (title, department) => {
    expect(titled(title, without, row)).toBe(department);
  });

  it('by the body that handles it, with a doubt, unless somebody says it', () => {
    const cells = ['Mã', 'Tên', 'Cơ quan thực hiện', 'Lĩnh vực', 'Cấp'];
    const list = readPortalList([sheetOf([cells, ['1.340041', 'A', 'Sở Du lịch', 'Du lịch', 'Tỉnh']])], 'l');
    const own = draft([list]);
    expect(own.decision.new).toMatchObject([{ department: 'so-du-lich' }]);
    expect(own.doubts).toMatchObject([{ reason: 'department_of_agency', args: { name: 'Sở Du lịch' } }]);
    expect(draft([list], 'Sở Y tế').decision.new).toMatchObject([{ department: 'so-y-te' }]);
  });

  it('by “Ngành”, which may be a sector too', () => {
    const of = (...ngành: string[]) =>
      readPortalList(
        [sheetOf([['Mã', 'Tên', 'Ngành'], ...ngành.map((one, at) => [`1.34005${at}`, 'A', one])])],
        'l',
      ).records.map(({ department, sector }) => department ?? `lĩnh vực ${sector}`);
    expect(of('Sở Du lịch', 'Sở Y tế')).toEqual(['Sở Du lịch', 'Sở Y tế']);
    expect(of('Du lịch', 'Dược')).toEqual(['lĩnh vực Du lịch', 'lĩnh vực Dược']);
  });
});

describe('words of a list', () => {
  it.each([
    ['Công an tỉnh; Công an xã', ['province', 'commune']],
    ['CAT', ['province']],
    ['Công an cấp xã', ['commune']],
  ])('the police below levels: %s', (text, levels) => {
    const list = readPortalList(
      [
        sheetOf([
          ['Mã', 'Tên', 'Cấp giải quyết'],
          ['1.340061', 'A', text],
        ]),
      ],
      'l',
    );
    expect(list.records[0]?.content.levels).toEqual(levels);
  });

  it('a note that a procedure has ended refuses its row; one that may say so of something else is told', () => {
    const list = readPortalList(
      [
        sheetOf([
          ['Mã', 'Tên', 'Ghi chú'],
          ['1.340071', 'A', 'Đã bãi bỏ theo QĐ 5/QĐ-UBND'],
          ['1.340072', 'B', 'Nộp tại xã'],
          ['1.340073', 'C', 'Hết hiệu lực'],
          ['1.340074', 'D', 'Bãi bỏ QĐ 5/QĐ-UBND'],
          ['1.340075', 'E', 'Thay thẻ đã hết hiệu lực'],
        ]),
      ],
      'l',
    );
    expect(list.rejected.map(({ origin, reason }) => [origin.row, reason])).toEqual([
      [2, 'row_abolished'],
      [4, 'row_abolished'],
    ]);
    expect(told(list, 'text_without_place')).toEqual([[5, { text: 'Ghi chú: Bãi bỏ QĐ 5/QĐ-UBND' }]]);
    expect(list.records.map(({ hasUnread }) => hasUnread)).toEqual([true, true, true]);
  });

  it('a sum of a sector is told, and heads no rows below it', () => {
    const list = readPortalList(
      [
        sheetOf([
          ['TT', 'Mã', 'Tên'],
          ['I', 'Du lịch', ''],
          ['1', '1.340101', 'A'],
          ['', '', 'Cộng lĩnh vực Lữ hành: 1'],
          ['2', '1.340102', 'B'],
        ]),
      ],
      'l',
    );
    expect(list.records.map(({ sector }) => sector)).toEqual(['Du lịch', 'Du lịch']);
    expect(told(list, 'row_not_a_procedure').map(([row]) => row)).toEqual([4]);
  });

  it.each(['1-340081', '1–340081', '1 − 340081'])('a dash for a code’s point, with a doubt: %s', (code) => {
    const list = readPortalList(
      [
        sheetOf([
          ['Mã', 'Tên'],
          [code, 'A'],
        ]),
      ],
      'l',
    );
    expect(list.records[0]?.code).toBe('1.340081');
    expect(told(list, 'code_mended')).toHaveLength(1);
  });

  it.each(['-', '–', '—', ' — '])('a dash says nothing of a fee: %j', (fee) => {
    const list = readPortalList(
      [
        sheetOf([
          ['Mã', 'Tên', 'Phí'],
          ['1.340091', 'A', fee],
        ]),
      ],
      'l',
    );
    expect(list.records[0]?.content.fees).toBeUndefined();
    expect(list.doubts).toEqual([]);
  });
});
