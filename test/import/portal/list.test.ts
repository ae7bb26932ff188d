import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPortalList } from '../../../src/import/portal/list.ts';
import type { Sheet } from '../../../src/import/files/table.ts';
import { openGrid } from '../../../src/import/lists/grid.ts';
import { findHeader, holdsTable } from '../../../src/import/lists/header.ts';
import { header, sheetOf, listOf, draft, reasons, row } from '../../support/import/portal.ts';
import { runs } from '../../support/runs.ts';

/** The columns of the first list in a sheet by what they hold, and the headings that are not read. */
function findTable(sheet: Sheet) {
  const header = findHeader(openGrid(sheet));
  if (!header) return undefined;
  const { columns, headerRow, firstDataRow } = header;
  const isRead = ({ meaning }: { meaning?: string }) =>
    meaning !== undefined && meaning !== 'unread' && meaning !== 'note';
  return {
    columns: Object.fromEntries(columns.filter(isRead).map(({ meaning, at }) => [meaning, at])),
    unknownColumns: columns.filter((column) => !isRead(column)).map(({ heading }) => heading),
    headerRow,
    firstDataRow,
  };
}

describe('the header of a list', () => {
  test.each([
    [['Lĩnh vực', 'STT', 'Tên TTHC', 'Mã TTHC'], { sector: 0, order: 1, name: 2, code: 3 }],
    [['Số hồ sơ TTHC', 'Tên thủ tục hành chính', 'Cơ quan công bố'], { code: 0, name: 1, department: 2 }],
    [['MÃ SỐ TTHC (trên CSDLQG)', 'TÊN THỦ TỤC', 'Bộ, ngành'], { code: 0, name: 1, department: 2 }],
    [
      ['Tên', 'Mã số', 'Cấp thực hiện', 'Quyết định công bố'],
      { name: 0, code: 1, levels: 2, publishedBy: 3 },
    ],
  ])('is found by meaning: %j', (cells, columns) => {
    expect(
      findTable(sheetOf([['DANH MỤC'], [], ['(kèm theo Quyết định)'], cells, row('1.000001')])),
    ).toMatchObject({
      columns,
      headerRow: 3,
      firstDataRow: 4,
    });
  });

  test('may have two rows, and columns that are not known', () => {
    const table = findTable(
      sheetOf([
        ['Mã số', 'Tên', 'Thông tin', '', 'Ghi chú'],
        ['', '', 'Lĩnh vực', 'Cấp thực hiện'],
      ]),
    );
    expect(table).toMatchObject({ columns: { code: 0, name: 1, sector: 2, levels: 3 }, firstDataRow: 2 });
    expect(table?.unknownColumns).toEqual(['Ghi chú']);
  });

  test('is not in a sheet of something else', () => {
    expect(
      holdsTable([
        sheetOf([
          ['Tên', 'Địa chỉ'],
          ['A', 'B'],
        ]),
      ]),
    ).toBe(false);
  });
});

describe('a row of a list', () => {
  test('gives a record with its agencies once each and its levels open', () => {
    const list = listOf([
      [
        '1.000001',
        ' Thủ  tục\u00a0A\n',
        'Bộ Tư pháp',
        '\nUBND cấp  xã\nSở Tư Pháp\n\nSở Tư pháp\n',
        'Hộ tịch',
      ],
    ]);
    expect(list.records[0]).toMatchObject({
      origin: { file: 'list.xlsx', row: 2 },
      code: '1.000001',
      name: 'Thủ tục A',
      department: 'Bộ Tư pháp',
      sector: 'Hộ tịch',
      content: { levels: ['unspecified'], implementingAgencies: ['UBND cấp xã', 'Sở Tư Pháp'] },
    });
    expect(list.cleanings.filter(({ field }) => field === 'name').map(({ cleaning }) => cleaning)).toEqual([
      'odd_spaces',
      'line_breaks',
      'edge_spaces',
      'double_spaces',
    ]);
  });

  test.each([
    ['2.00048', 'code_truncated'],
    ['', 'code_missing'],
    ['1.000001.000.00.00.H55.02', 'code_online_service'],
    ['1.000001.H55.02', 'code_online_service'],
    ['T-TNG-123456-TT', 'code_legacy'],
    ['1.000001\n1.000002', 'code_several'],
    ['000001', 'code_malformed'],
    ['0.000001', 'code_malformed'],
  ])('with the code %j is rejected: %s', (code, reason) => {
    expect(reasons(listOf([row(code, 'Thủ tục')]))).toEqual([reason]);
  });

  test.each(['1.000001', ' 2.000815.H55 ', '3.000815.000.00.00.H55\u00a0'])(
    'with the code %j is read',
    (code) => {
      expect(listOf([row(code)]).records.map((record) => record.code)).toEqual([code.trim()]);
    },
  );

  test('whose code is a number without its zeros is rejected with what it may have been', () => {
    const sheet = sheetOf([header, row('1.00008')], { numeric: [{ row: 1, column: 0 }] });
    expect(readPortalList([sheet], 'l').rejected[0]).toMatchObject({
      reason: 'code_lost_zeros',
      args: { code: '1.00008', likely: '1.000080' },
    });
  });

  test('is told from headings, column numbers, repeated headers and blank rows', () => {
    const list = listOf([
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
      ['I. Cấp tỉnh'],
      [],
      row('1.000001'),
      header,
      ['', '', '', 'Tổng số: 1'],
    ]);
    expect([list.rowsRead, list.records.length]).toEqual([1, 1]);
    expect(list.records[0]?.content.levels).toEqual(['province']);
    expect(list.doubts.map(({ reason, origin }) => [reason, origin.row])).toEqual([
      ['row_not_a_procedure', 7],
    ]);
  });

  test('is read from every sheet that holds a list, and named with it', () => {
    const sheets = [
      sheetOf([header, row('1.000001')], { firstRow: 5 }),
      sheetOf([['Ghi chú']], { name: 'N' }),
      sheetOf([header, row('1.000002')], { name: 'T' }),
    ];
    const list = readPortalList(sheets, 'l');
    expect(list.records.map(({ origin }) => origin)).toEqual([
      { file: 'l', row: 6, sheet: 'S' },
      { file: 'l', row: 2, sheet: 'T' },
    ]);
    expect(list.doubts.map(({ reason }) => reason)).toEqual(['sheet_without_table']);
  });

  test('repeating a code is rejected, repeating a name is not', () => {
    const result = draft([listOf([row('1.000001', 'A'), row('2.000001', 'A'), row('1.000001.H55', 'B')])]);
    expect(result.records).toBe(2);
    expect(result.rejected).toMatchObject([
      { reason: 'code_repeated', origin: { row: 4 }, args: { firstRow: 2 } },
    ]);
  });

  test('may have levels and a decision', () => {
    const list = readPortalList(
      [
        sheetOf([
          ['Mã số', 'Tên', 'Cấp thực hiện', 'Số QĐ công bố'],
          ['1.000001', 'A', 'Cấp tỉnh\nCấp xã', 'SỐ 64/QĐ-NHNN'],
        ]),
      ],
      'l',
    );
    expect(list.records[0]).toMatchObject({
      ministry: 'Ngân hàng Nhà nước Việt Nam',
      content: { levels: ['province', 'commune'], publishedBy: { number: '64/QĐ-NHNN' } },
    });
  });
});

describe('rows', () => {
  test('read are rows in, merged and refused, counted by hand (property)', () => {
    const code = fc.constantFrom('1.400001', '1.400002', '1,400003', '1.4000', '1400004', '');
    const level = fc.constantFrom('Tỉnh', 'Xã', 'Cấp bộ', '', 'tỉnh và xã', '???');
    const cell = fc.constantFrom('', 'Sở A', 'Bộ Y tế', '#N/A', 'Điện');
    const procedure = fc.tuple(code, level, cell, cell).map(([one, two, three, four]) => ({
      isProcedure: true,
      cells: ['1', one, 'Cấp thẻ', two, three, four],
    }));
    const other = fc
      .constantFrom(
        ['II', '', 'Lĩnh vực X'],
        ['', '', 'Tổng cộng: 2'],
        [],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
      )
      .map((cells) => ({ isProcedure: false, cells: [...cells] as string[] }));
    fc.assert(
      fc.property(fc.array(fc.oneof(procedure, other), { maxLength: 12 }), (rows) => {
        const head = ['STT', 'Mã TTHC', 'Tên TTHC', 'Cấp', 'Cơ quan quản lý', 'Lĩnh vực'];
        const list = readPortalList([sheetOf([head, ...rows.map(({ cells }) => cells)])], 'l');
        const result = draft([list], 'Sở B');
        expect(list.rowsRead).toBe(rows.filter(({ isProcedure }) => isProcedure).length);
        expect(result.records + result.merged + result.rejected.length).toBe(list.rowsRead);
        expect(JSON.stringify(result.decision)).not.toContain('#N/A');
      }),
      runs(200),
    );
  });
});
