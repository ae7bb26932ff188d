import { describe, expect, test } from 'vitest';
import type { MergedArea } from '../../../src/import/files/table.ts';
import { readPortalList } from '../../../src/import/portal/list.ts';
import { draft, reasons, sheetOf } from '../../support/import/portal.ts';

const head = ['STT', 'Mã TTHC', 'Tên TTHC', 'Cơ quan quản lý', 'Lĩnh vực', 'Cấp thực hiện'];
const line = (code: string, ...more: string[]): string[] => ['', code, `Thủ tục ${code}`, ...more];
const merge = (row: number, column: number, rows: number, columns: number): MergedArea => ({
  row,
  column,
  rows,
  columns,
});
const read = (rows: string[][], merged?: MergedArea[]) =>
  readPortalList([sheetOf(rows, merged ? { merged } : {})], 'l');
const only = (heading: string, cell: string) =>
  read([
    [...head, heading],
    [...line('1.100001', 'Sở Y tế', 'Dược', 'Cấp tỉnh'), cell],
  ]);
const contentOf = (heading: string, cell: string) => only(heading, cell).records[0]?.content;

describe('columns are known by heading', () => {
  test.each([
    [
      'Thời gian giải quyết (ngày làm việc)',
      '12',
      { timeLimit: { value: 12, unit: 'working_day', text: '12' } },
    ],
    ['Lệ phí', '30.000 đồng/lần', { fees: [{ amount: 30000, currency: 'VND', per: 'lần' }] }],
    ['Căn cứ pháp lý', 'Luật Dược số 105/2016/QH13', { legalBases: [{ number: '105/2016/QH13' }] }],
    ['DVCTT', 'Một phần', { online: 'partial' }],
    ['Mức độ DVC', 'Mức độ 4', { legacyOnlineLevel: 4 }],
    ['Dịch vụ công trực tuyến', 'Cung cấp thông tin', { online: 'information' }],
    ['Bộ phận Một cửa (Có/Không)', 'Có', { oneStop: true }],
    ['Dịch vụ BCCI', 'x', { postal: true, byPost: { receive: true, return: true } }],
    ['Liên thông', 'Giữa các cấp', { interlinked: 'cross_level' }],
    ['Thẩm quyền giải quyết', 'Giám đốc Sở Y tế', { decidingAgency: 'Giám đốc Sở Y tế' }],
    ['Nơi tiếp nhận', 'Trung tâm PVHCC', { receptionPlace: 'Trung tâm PVHCC' }],
    ['Quyết định số', '77/QĐ-UBND', { publishedBy: { number: '77/QĐ-UBND' } }],
  ])('%s: %s', (heading, cell, content) => {
    expect(contentOf(heading, cell)).toMatchObject(content);
  });

  test.each(['Ghi chú', 'Số điện thoại'])('%s is told as not read, and sets no fee', (heading) => {
    const list = only(heading, 'x');
    expect(list.doubts).toMatchObject([{ reason: 'column_not_read', args: { column: heading } }]);
    expect(list.records[0]?.content).not.toHaveProperty('fees');
  });

  test.each([
    ['0', 'unspecified', 'fee_not_said'],
    ['Không quy định', 'unspecified', 'fee_not_said'],
    ['Không', 'none', 'fee_none_said'],
    ['Miễn phí', 'unspecified', 'free_may_be_default'],
  ])('a fee of “%s” is %s, and told', (cell, fees, reason) => {
    const list = only('Phí, lệ phí', cell);
    expect(list.records[0]?.content.fees).toBe(fees);
    expect(list.doubts.map((one) => one.reason)).toEqual([reason]);
  });

  test('of an officer’s own sheet with marks and two columns of fees', () => {
    const list = read([
      [
        'STT',
        'Mã TTHC',
        'Tên',
        'Lĩnh vực',
        'Phí',
        'Lệ phí',
        'Cấp',
        'Cơ quan',
        'Cùng cấp',
        '02 cấp',
        'Phi địa giới',
        'Toàn trình',
        'Một phần',
        'Cung cấp thông tin',
        'Dịch vụ BCCI',
        'Quyết định số',
        'Trạng thái',
        'Ghi chú',
      ],
      [
        '1',
        '1.100001',
        'A',
        'Dược',
        '',
        '20.000 đồng',
        'Tỉnh',
        'Sở Y tế',
        '',
        'x',
        'x',
        'x',
        '',
        '',
        'x',
        '77/QĐ-UBND',
        'Còn hiệu lực',
        '',
      ],
      [
        '2',
        '1.100002',
        'B',
        'Dược',
        '5.000 đồng',
        '',
        'Xã',
        'Sở Y tế',
        'x',
        '',
        '',
        '',
        '●',
        '',
        '',
        '78/QĐ-UBND',
        'Đã bãi bỏ',
        '',
      ],
    ]);
    expect(list.records).toMatchObject([
      {
        department: 'Sở Y tế',
        content: {
          levels: ['province'],
          fees: [{ amount: 20000 }],
          interlinked: 'cross_level',
          online: 'full',
          postal: true,
        },
      },
    ]);
    expect(list.rejected).toMatchObject([{ reason: 'row_abolished', args: { code: '1.100002' } }]);
    const unread = list.doubts.filter(({ reason }) => reason === 'column_not_read');
    expect(unread.map(({ args }) => args)).toEqual([{ column: 'Ghi chú' }]);
  });
});

describe('columns are known by what they hold', () => {
  test('codes, levels, departments and names under headings that do not say it', () => {
    const list = read([
      ['Ký hiệu', 'Nội dung thực hiện', 'Phân cấp', 'Phòng chuyên môn trình'],
      ['1.100001', 'Cấp chứng chỉ hành nghề dược', 'Tỉnh, xã', 'Sở Y tế'],
      ['1.100002', 'Cấp lại chứng chỉ hành nghề dược', 'Xã', 'Sở Y tế'],
    ]);
    expect(list.records).toMatchObject([
      {
        code: '1.100001',
        name: 'Cấp chứng chỉ hành nghề dược',
        department: 'Sở Y tế',
        content: { levels: ['province', 'commune'] },
      },
      { code: '1.100002', content: { levels: ['commune'] } },
    ]);
    expect(list.doubts.filter(({ reason }) => reason === 'column_by_cells')).toHaveLength(4);
  });

  test('a column of authority holds levels or a body', () => {
    expect(contentOf('Thẩm quyền', 'Cấp xã')).not.toHaveProperty('decidingAgency');
    const list = read([
      ['Mã', 'Tên', 'Thẩm quyền (*)'],
      ['1.100001', 'A', 'Tỉnh/Xã'],
    ]);
    expect(list.records[0]?.content.levels).toEqual(['province', 'commune']);
  });
});

describe('headings of several rows', () => {
  test('merged over their parts, three rows high', () => {
    const rows = [
      ['TT', 'Thủ tục hành chính', '', 'Cấp thực hiện', '', '', 'Căn cứ pháp lý', ''],
      ['', 'Mã', 'Tên', 'Tỉnh', 'Xã', '', 'Số', 'Tên'],
      ['', '', '', '', 'Phường', 'Xã', '', ''],
      ['1', '1.100001', 'A', '', '', '✓', '10/2024/NĐ-CP', 'Nghị định về dược'],
      ['2', '1.100002', 'B', 'X', '', '', '11/2024/NĐ-CP', 'Nghị định về giá'],
    ];
    const list = read(rows, [
      merge(0, 0, 3, 1),
      merge(0, 1, 1, 2),
      merge(0, 3, 1, 3),
      merge(1, 4, 1, 2),
      merge(0, 6, 1, 2),
    ]);
    expect(list.records.map(({ code, name, content }) => [code, name, content.levels])).toEqual([
      ['1.100001', 'A', ['commune']],
      ['1.100002', 'B', ['province']],
    ]);
    expect(list.records[0]?.content.legalBases).toMatchObject([{ number: '10/2024/NĐ-CP' }]);
  });

  test('whose cells were not merged', () => {
    const list = read([
      ['Mã TTHC', 'Tên TTHC', 'Dịch vụ công', '', 'Cấp', ''],
      ['', '', 'Toàn trình', 'Một phần', 'Tỉnh', 'Xã'],
      ['1.100001', 'A', '', 'x', 'x', 'x'],
    ]);
    expect(list.records[0]?.content).toMatchObject({ online: 'partial', levels: ['province', 'commune'] });
  });
});

describe('what is merged', () => {
  const rows = [
    [...head, 'Thời hạn'],
    ['1', '1.100001', 'A', 'Sở Y tế', 'Dược', 'Tỉnh', '5 ngày'],
    ['2', '1.100002', 'B', '', '', 'Xã', ''],
    ['3', '', '', '', '', '', ''],
  ];
  test('is carried down to where it holds, but never a code or a name', () => {
    const list = read(rows, [
      merge(1, 3, 3, 1),
      merge(1, 4, 2, 1),
      merge(1, 6, 2, 1),
      merge(2, 1, 2, 1),
      merge(2, 2, 2, 1),
    ]);
    expect(list.records).toMatchObject([
      { code: '1.100001' },
      {
        code: '1.100002',
        department: 'Sở Y tế',
        sector: 'Dược',
        content: { timeLimit: { value: 5, unit: 'day' } },
      },
    ]);
    expect(list.rowsRead).toBe(2);
  });

  test('is carried across columns of marks', () => {
    const list = read(
      [
        ['Mã', 'Tên', 'Cấp tỉnh', 'Cấp xã'],
        ['1.100001', 'A', 'x', ''],
      ],
      [merge(1, 2, 1, 2)],
    );
    expect(list.records[0]?.content.levels).toEqual(['province', 'commune']);
  });
});

test('a cell left empty under a filled one is as above, with a doubt; never across a heading', () => {
  const list = read([
    head,
    ['1', '1.100001', 'A', 'Sở Y tế', 'Dược', 'Tỉnh'],
    ['2', '1.100002', 'B', '', '', 'Tỉnh'],
    ['II', '', 'Sở Tài chính'],
    ['1', '1.100003', 'C', '', '', 'Tỉnh'],
  ]);
  expect(list.records.map(({ sector }) => sector)).toEqual(['Dược', 'Dược', undefined]);
  const result = draft([list]);
  expect(result.decision.new?.map(({ department }) => department)).toEqual(['so-y-te', 'so-y-te']);
  expect(
    result.doubts.filter(({ reason }) => reason === 'carried_down').map(({ origin }) => origin.row),
  ).toEqual([3, 3]);
  expect(reasons(result)).toEqual(['sector_missing']);
});

describe('rows that are no procedures', () => {
  const list = read([
    ['UBND TỈNH'],
    ['SỞ Y TẾ'],
    ['STT', 'Mã TTHC', 'Tên TTHC', 'Cấp'],
    ['A', 'CẤP TỈNH'],
    ['I', '', 'Lĩnh vực Dược phẩm'],
    ['1', '1.100001', 'Cấp giấy A'],
    ['II', '', 'Y tế dự phòng'],
    ['1', '1.100002', 'Cấp giấy B'],
    ['B', 'CẤP XÃ'],
    ['I', '', 'Y tế dự phòng'],
    ['1', '1.100003', 'Cấp giấy C'],
    ['', '', 'Tổng cộng: 03 TTHC', '3'],
    ['', '', 'NGƯỜI LẬP BIỂU', 'GIÁM ĐỐC'],
    ['', '', 'Trưởng phòng', 'đã ký'],
  ]);

  test('head those below them: department, level, sector', () => {
    expect(
      list.records.map(({ code, department, sector, content }) => [code, department, sector, content.levels]),
    ).toEqual([
      ['1.100001', 'Sở Y tế', 'Dược phẩm', ['province']],
      ['1.100002', 'Sở Y tế', 'Y tế dự phòng', ['province']],
      ['1.100003', 'Sở Y tế', 'Y tế dự phòng', ['commune']],
    ]);
  });

  test('or close the list, and are told and not counted', () => {
    expect([list.rowsRead, list.rejected]).toEqual([3, []]);
    const told = list.doubts.filter(({ reason }) => reason === 'row_not_a_procedure');
    expect(told.map(({ origin }) => origin.row)).toEqual([12, 13, 14]);
  });
});

describe('several lists', () => {
  test('under each other in one sheet, with columns of their own', () => {
    const list = read([
      ['Mã', 'Tên', 'Lĩnh vực'],
      ['1.100001', 'A', 'Dược'],
      [],
      ['Lĩnh vực', 'Tên TTHC', 'Số hồ sơ TTHC'],
      ['Giá', 'B', '1.100002'],
    ]);
    expect(list.records.map(({ code, name, sector }) => [code, name, sector])).toEqual([
      ['1.100001', 'A', 'Dược'],
      ['1.100002', 'B', 'Giá'],
    ]);
  });

  test('one sheet for each department, and one that goes on without a header', () => {
    const sheets = [
      sheetOf(
        [
          ['Mã', 'Tên', 'Lĩnh vực'],
          ['1.100001', 'A', 'Dược'],
        ],
        { name: 'Sở Y tế' },
      ),
      sheetOf(
        [
          ['1.100002', 'B', 'Giá'],
          ['1.100003', 'C', 'Giá'],
        ],
        { name: 'Sở Tài chính' },
      ),
      sheetOf(
        [
          ['Mã', 'Tên', 'Lĩnh vực'],
          ['1.100004', 'D', 'Giá'],
        ],
        { name: 'Bãi bỏ' },
      ),
    ];
    const list = readPortalList(sheets, 'l');
    expect(list.records.map(({ code, department }) => [code, department])).toEqual([
      ['1.100001', 'Sở Y tế'],
      ['1.100002', 'Sở Tài chính'],
      ['1.100003', 'Sở Tài chính'],
    ]);
    expect(reasons(list)).toEqual(['row_abolished']);
  });

  test('where another column of kinds stands before the status', () => {
    const list = read([
      [...head, 'Loại', 'Tình trạng'],
      [...line('1.100001', 'Sở Y tế', 'Dược', 'Cấp tỉnh'), '', 'đã bãi bỏ'],
      [...line('1.100002', 'Sở Y tế', 'Dược', 'Cấp tỉnh'), 'đặc thù', 'đã bãi bỏ'],
      [...line('1.100003', 'Sở Y tế', 'Dược', 'Cấp tỉnh'), 'đặc thù', 'đang có hiệu lực'],
    ]);
    expect(list.records.map(({ code }) => code)).toEqual(['1.100003']);
    expect(list.rejected.map(({ reason }) => reason)).toEqual(['row_abolished', 'row_abolished']);
  });
});

describe('cells', () => {
  test.each(['#N/A', '#REF!', '#VALUE!', '#NAME?', 'Err:502', '=VLOOKUP(A1;B:C;2;0)'])(
    '“%s” is no word of the list',
    (error) => {
      const list = read([head, ['1', '1.100001', 'A', error, error, error]]);
      expect(list.records).toMatchObject([{ content: { levels: ['unspecified'] } }]);
      expect(list.records[0]).not.toHaveProperty('department');
      expect(list.records[0]).not.toHaveProperty('sector');
      expect(list.doubts.filter(({ reason }) => reason === 'cell_error')).toHaveLength(3);
    },
  );

  test.each([
    ['1,100001', '1.100001'],
    ['１．１００００１', '1.100001'],
    ['1. 100 001', '1.100001'],
    ['1.1OOOO1', '1.100001'],
    ['2.l00001', '2.100001'],
    ['Mã: 1.100001', '1.100001'],
  ])('the code “%s” is read as %s, with a doubt', (text, code) => {
    const list = read([head, ['1', text, 'A', 'Sở Y tế', 'Dược', 'Tỉnh']]);
    expect(list.records.map((record) => record.code)).toEqual([code]);
    expect(list.doubts).toMatchObject([{ reason: 'code_mended', args: { code } }]);
  });

  test('a formula that keeps a number’s zeros is what it shows', () => {
    expect(read([head, ['1', '="1.100000"', 'A', 'Sở Y tế', 'Dược', 'Tỉnh']]).records[0]?.code).toBe(
      '1.100000',
    );
  });

  test('a code without its point is refused with what it may be', () => {
    const list = read([head, ['1', '1100001', 'A', 'Sở Y tế', 'Dược', 'Tỉnh']]);
    expect(list.rejected).toMatchObject([{ reason: 'code_without_point', args: { likely: '1.100001' } }]);
  });
});

describe('one code on several rows', () => {
  const twice = (first: string, second: string, name = 'Thủ tục 1.100001') =>
    draft([
      read([
        head,
        line('1.100001', 'Sở Y tế', 'Dược', first),
        ['', '1.100001', name, 'Sở Y tế', 'Dược', second],
      ]),
    ]);

  test('of different levels is one record of both', () => {
    const result = twice('Tỉnh', 'Xã');
    expect(result.decision.new).toMatchObject([{ code: '1.100001', levels: ['province', 'commune'] }]);
    expect([result.rowsRead, result.records, result.merged, result.rejected]).toEqual([2, 1, 1, []]);
  });

  test('with another name is told', () => {
    expect(twice('Tỉnh', 'Xã', 'Thủ tục 1.100001 (cấp xã)').doubts).toMatchObject([
      { reason: 'name_differs', args: { code: '1.100001' } },
    ]);
  });

  test('of one level is refused', () => {
    expect(reasons(twice('Xã', 'Xã'))).toEqual(['code_repeated']);
  });
});

test('internal procedures are those below their heading, of their kind, or with a code of the province’s own', () => {
  const list = read([
    ['STT', 'Mã TTHC', 'Tên thủ tục hành chính', 'Loại thủ tục'],
    ['1', '1.100001', 'A', 'Thông thường'],
    ['2', 'NB-SCT-01', 'B', ''],
    ['3', '1.100002', 'C', 'TTHC nội bộ'],
    ['II. THỦ TỤC HÀNH CHÍNH NỘI BỘ', '', '', ''],
    ['4', '1.100003', 'D', ''],
  ]);
  expect(list.records.map(({ code, content }) => [code, content.kind])).toEqual([
    ['1.100001', undefined],
    ['NB-SCT-01', 'internal'],
    ['1.100002', 'internal'],
    ['1.100003', 'internal'],
  ]);
});
