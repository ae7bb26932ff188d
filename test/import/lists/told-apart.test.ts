import { describe, expect, it, test } from 'vitest';
import { sheetAsList } from '../../../src/import/cards/as-lists.ts';
import type { MergedArea, Sheet } from '../../../src/import/files/table.ts';
import { draftBaseline } from '../../../src/import/portal/baseline.ts';
import { readDetailLines } from '../../../src/import/portal/details.ts';
import { readPortalList } from '../../../src/import/portal/list.ts';
import type { PortalInput } from '../../../src/import/portal/record.ts';

const sheet = (rows: string[][], merged?: MergedArea[]): Sheet => ({
  ...{ name: 'S', rows, firstRow: 1, numeric: [] },
  ...(merged && { merged }),
});
const listOf = (rows: string[][], merged?: MergedArea[]): PortalInput =>
  readPortalList([sheet(rows, merged)], 'l');
const told = ({ doubts }: PortalInput): string[] => doubts.map(({ reason }) => reason);
const draft = (input: PortalInput, departments: string[] = []) =>
  draftBaseline([input], {
    ...{ number: 'L', issuer: 'A', issued: '2026-01-01' },
    registries: {
      departments: departments.map((name) => ({ id: name, name })),
      sectors: [{ id: 'the', name: 'Thẻ' }],
    },
  });

describe('an empty sector below another department', () => {
  const rows = (outer: string, inner: string, cells: string[][]): string[][] => [
    [outer, inner, 'Mã TTHC', 'Tên TTHC'],
    ...cells.map((own, at) => [...own, `1.40000${at}`, `Cấp thẻ ${at}`]),
  ];

  it('is none of the one above where sectors are parts of departments', () => {
    const input = listOf(
      rows('Cơ quan quản lý', 'Lĩnh vực', [
        ['Sở Y tế', 'Dược'],
        ['', ''],
        ['Sở Tư pháp', ''],
      ]),
    );
    expect(input.records.map(({ sector }) => sector)).toEqual(['Dược', 'Dược', undefined]);
  });

  it('is where departments are parts of sectors', () => {
    const input = listOf(
      rows('Lĩnh vực', 'Cơ quan quản lý', [
        ['Dược', 'Sở Y tế'],
        ['', 'Sở Công Thương'],
      ]),
    );
    expect(input.records.map(({ sector }) => sector)).toEqual(['Dược', 'Dược']);
  });
});

describe('a row below a procedure for another case', () => {
  const heading = ['STT', 'Mã TTHC', 'Tên TTHC', 'Trường hợp', 'Thời hạn', 'Phí'];

  it('puts what the first one says in doubt', () => {
    const merged = [0, 1, 2].map((column) => ({ row: 1, column, rows: 2, columns: 1 }));
    const input = listOf(
      [
        heading,
        ['1', '1.400001', 'Cấp thẻ A', 'Đúng hạn', 'Trong ngày', '8.000 đồng'],
        ['', '', '', 'Quá hạn', '3 ngày', '9.000 đồng'],
      ],
      merged,
    );
    expect(input.doubts).toContainEqual({
      field: 'row',
      reason: 'row_below_not_read',
      args: { text: 'Quá hạn · 3 ngày · 9.000 đồng' },
      origin: { file: 'l', row: 2 },
    });
  });

  it('is no sum', () => {
    const input = listOf([
      heading,
      ['1', '1.400001', 'Cấp thẻ A', '', '3 ngày', '8.000 đồng'],
      ['', '', '', 'Cộng', '3', '8.000'],
    ]);
    expect(told(input)).not.toContain('row_below_not_read');
  });
});

describe('a sum of files', () => {
  const heading = ['STT', 'Mã TTHC', 'Tên TTHC', 'Số hồ sơ tiếp nhận', 'Trong đó trực tuyến'];
  const rows = [
    ['1', '1.400001', 'Cấp thẻ A', '120', '100'],
    ['2', '1.400002', 'Cấp thẻ B', '2', '2'],
  ];

  it('is no number of procedures, and its column none of how far they are online', () => {
    const input = listOf([heading, ...rows, ['', 'Cộng', '', '122', '102']]);
    expect(told(input)).not.toContain('count_differs');
    expect(told(input)).not.toContain('online_not_known');
    expect(input.records.map(({ content }) => content.online)).toEqual([undefined, undefined]);
  });

  it('stands beside one that is', () => {
    const input = listOf([heading, ...rows, ['', 'Tổng số: 03 TTHC', '', '122', '102']]);
    expect(told(input)).toContain('count_differs');
  });
});

describe('a heading with the number of which the rows below have parts', () => {
  const rows = [
    ['STT', 'Tên TTHC', 'Mã TTHC'],
    ['A', 'SỞ Y TẾ'],
    ['1', 'Dược phẩm'],
    ['1.1', 'Cấp thẻ A', '1.400001'],
    ['1.2', 'Cấp thẻ B', '1.400002'],
    ['2', 'Khám bệnh'],
    ['2.1', 'Cấp thẻ C', '1.400003'],
  ];

  it('is a sector, to be looked at', () => {
    const input = listOf(rows);
    expect(input.rejected).toEqual([]);
    expect(input.records.map(({ department, sector }) => [department, sector])).toEqual([
      ['Sở Y tế', 'Dược phẩm'],
      ['Sở Y tế', 'Dược phẩm'],
      ['Sở Y tế', 'Khám bệnh'],
    ]);
    expect(told(input).filter((reason) => reason === 'sector_by_place')).toHaveLength(3);
  });

  it('is a procedure without a code where they go on counting', () => {
    const input = listOf([
      ['STT', 'Tên TTHC', 'Mã TTHC'],
      ['1', 'Cấp thẻ A', ''],
      ['2', 'Cấp thẻ B', '1.400002'],
    ]);
    expect(input.rejected).toMatchObject([{ reason: 'code_missing' }]);
  });
});

describe('names that a list brings into a catalog', () => {
  const input = listOf([
    ['Mã TTHC', 'Tên TTHC', 'Lĩnh vực', 'Cơ quan quản lý'],
    ['1.400001', 'Cấp thẻ A', 'Thẻ', 'Sở Tư phap'],
    ['1.400002', 'Cấp thẻ B', 'Thẽ', 'Sở Tư pháp'],
    ['1.400003', 'Cấp thẻ C', 'Phù hiệu', 'Bộ Tư pháp'],
  ]);
  const added = (departments: string[]) =>
    draft(input, departments).doubts.filter(({ reason }) => reason.endsWith('_added'));

  it('are told, each kind once', () => {
    expect(added(['Sở Tư pháp']).map(({ args }) => args)).toEqual([
      { name: 'Sở Tư phap' },
      { name: 'Phù hiệu; Thẽ' },
    ]);
  });

  it('are not where it has none yet', () => {
    expect(added([]).map(({ reason }) => reason)).toEqual(['sector_added']);
  });
});

describe('procedures in columns', () => {
  const labelled = [
    ['Mã TTHC', '1.400001', '1.400002'],
    ['Tên TTHC', 'Cấp thẻ A', 'Cấp thẻ B'],
    ['Lĩnh vực', 'Thẻ', 'Thẻ'],
    ['Cơ quan quản lý', 'Sở Y tế', 'Sở Y tế'],
  ];

  it.each([
    ['numbers', ['STT', '1', '2']],
    ['numbers alone', ['', '(1)', '(2)']],
    ['numbered titles', ['Trường', 'Thủ tục 1', 'Thủ tục 2']],
  ])('below %s', (_, first) => {
    const input = readPortalList([sheetAsList(sheet([first, ...labelled]))], 'l');
    expect(input.records.map(({ code, department }) => [code, department])).toEqual([
      ['1.400001', 'Sở Y tế'],
      ['1.400002', 'Sở Y tế'],
    ]);
    expect(told(input)).toEqual([]);
  });

  it('with a label that nobody knows, which is told', () => {
    const rows = [['Nội dung', 'TTHC 1', 'TTHC 2'], ...labelled, ['Người phụ trách', 'An', 'Bình']];
    const input = readPortalList([sheetAsList(sheet(rows))], 'l');
    expect(input.records.map(({ name }) => name)).toEqual(['Cấp thẻ A', 'Cấp thẻ B']);
    expect(input.doubts).toMatchObject([{ reason: 'column_not_read', args: { column: 'Người phụ trách' } }]);
  });
});

test('short keys of programs, and a body with its short name', () => {
  const record = { mtt: '1.400001', ttt: 'Cấp thẻ A', lv: 'Thẻ', plp: '8.000 đồng', processing_days: 3 };
  const dept = { shortName: 'SYT', fullName: 'Sở Y tế' };
  const { records } = readDetailLines(JSON.stringify([{ ...record, dept }]), 'l.json');
  expect(records).toMatchObject([
    { code: '1.400001', name: 'Cấp thẻ A', sector: 'Thẻ', department: 'Sở Y tế' },
  ]);
  expect(records[0]?.content).toMatchObject({ timeLimit: { text: '3' }, fees: [{ amount: 8000 }] });
});

describe('lines between the rows of a list that names sectors in a column', () => {
  const heading = ['STT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực'];
  const listWith = (line: string) =>
    listOf([
      heading,
      ['1', '1.400001', 'Cấp thẻ A', 'Thẻ'],
      ['', '', line],
      ['2', '1.400002', 'Cấp thẻ B', 'Thẻ'],
    ]);

  it.each(['- Trường hợp nước ngoài', 'Cấp thẻ C'])('are told where they are no sector: %s', (line) => {
    const { doubts, records } = listWith(line);
    expect(doubts).toMatchObject([{ reason: 'row_not_a_procedure', args: { text: line } }]);
    expect(records.map(({ sector }) => sector)).toEqual(['Thẻ', 'Thẻ']);
  });

  it.each(['Thẻ', 'Thẻ (1)', 'Lĩnh vực Thẻ'])('head the rows below where they are: %s', (line) => {
    expect(told(listWith(line))).toEqual([]);
  });

  it('are no sectors with a dash before them where none is named', () => {
    const input = listOf([
      ['STT', 'Mã TTHC', 'Tên TTHC'],
      ['', '', 'Thẻ'],
      ['1', '1.400001', 'Cấp thẻ A'],
      ['', '', '- Trường hợp nước ngoài'],
      ['2', '1.400002', 'Cấp thẻ B'],
    ]);
    expect(input.records.map(({ sector }) => sector)).toEqual(['Thẻ', 'Thẻ']);
    expect(told(input)).toEqual(['row_not_a_procedure']);
  });
});

test('a sum of marks is no number of procedures', () => {
  const input = listOf([
    ['STT', 'Mã TTHC', 'Tên TTHC', 'Tỉnh', 'Xã', 'Một cửa'],
    ['1', '1.400001', 'Cấp thẻ A', 'x', '', 'x'],
    ['2', '1.400002', 'Cấp thẻ B', '', 'x', ''],
    ['', '', 'TỔNG', '1', '1', '1'],
  ]);
  expect(told(input)).toEqual(['row_not_a_procedure']);
});

describe('the day of the decision that published a procedure', () => {
  const publishedBy = (number: string, day: string) => {
    const input = listOf([
      ['Mã TTHC', 'Tên TTHC', 'Quyết định công bố', 'Ngày ban hành'],
      ['1.400001', 'Cấp thẻ A', number, day],
    ]);
    return { decision: input.records[0]?.content.publishedBy, told: told(input) };
  };

  it.each([
    ['212/QĐ-UBND', '10/02/2026', '2026-02-10', []],
    ['QĐ 212/QĐ-UBND', '10/2/26', '2026-02-10', ['year_short']],
    ['QĐ số 212/QĐ-UBND ngày 10/02/2026', '', '2026-02-10', []],
  ])('stands in a column of its own, or with its number: %s | %s', (number, day, issued, notes) => {
    expect(publishedBy(number, day)).toEqual({ decision: { number: '212/QĐ-UBND', issued }, told: notes });
  });

  it('is told where it is none', () => {
    expect(publishedBy('212/QĐ-UBND', 'tháng 3')).toEqual({
      decision: { number: '212/QĐ-UBND' },
      told: ['value_not_understood'],
    });
  });

  it('is told where it is the number by which spreadsheets count days', () => {
    expect(publishedBy('212/QĐ-UBND', '46083')).toEqual({
      decision: { number: '212/QĐ-UBND', issued: '2026-03-02' },
      told: ['day_of_number'],
    });
  });
});

describe('a time limit that was reduced', () => {
  const heading = ['Mã TTHC', 'Tên TTHC', 'Thời hạn theo quy định'];
  const read = (reduced: string) =>
    listOf([
      [...heading, reduced],
      ['1.400001', 'Cấp thẻ A', '10 ngày', '7 ngày'],
    ]);

  it.each(['Đã rút ngắn', 'Giảm còn', 'Thực tế', 'Sau cải cách'])('binds below “%s”', (words) => {
    const { records, doubts } = read(words);
    expect(records[0]?.content).toMatchObject({ timeLimit: { value: 7 }, timeLimitByLaw: { value: 10 } });
    expect(doubts).toEqual([]);
  });

  it.each(['Rút ngắn', 'Cắt giảm', 'Thời gian rút ngắn'])('may be what was cut: “%s”', (words) => {
    expect(told(read(words))).toEqual(['time_not_reduced']);
  });

  it('binds at each level, below headings of three rows', () => {
    const levels = ['Thời hạn / Cấp tỉnh', 'Thời hạn / Cấp xã'];
    const parts = levels.flatMap((level) => [`${level} / Theo quy định`, `${level} / Sau rút ngắn`]);
    const rows = [0, 1, 2].map((depth) => [
      ...(depth === 0 ? ['Mã TTHC', 'Tên TTHC'] : ['', '']),
      ...parts.map((part) => part.split(' / ')[depth] ?? ''),
    ]);
    const input = listOf([...rows, ['1.400001', 'Cấp thẻ A', '10 ngày', '7 ngày', '5 ngày', '3 ngày']]);
    expect(input.records[0]?.content).toMatchObject({
      levels: ['province', 'commune'],
      timeLimit: { value: 7 },
      byLevel: { commune: { timeLimit: { value: 3 } } },
    });
    expect(told(input)).not.toContain('column_not_read');
  });
});

test('how far online in the words of programs, and that it is not', () => {
  const input = listOf([
    ['Mã TTHC', 'Tên TTHC', 'Mức độ DVC'],
    ...['TOAN_TRINH', 'MOT_PHAN', 'Không cung cấp', 'Chưa cung cấp DVC trực tuyến'].map((level, at) => [
      `1.40000${at}`,
      `Cấp thẻ ${at}`,
      level,
    ]),
  ]);
  expect(input.records.map(({ content }) => content.online)).toEqual(['full', 'partial', 'none', 'none']);
});

test('fees in a list of sums', () => {
  const record = { MA_TTHC: '1.400001', TEN_TTHC: 'Cấp thẻ A', PHI: [{ TEN: 'Lệ phí', MUC: 8000 }] };
  const { records } = readDetailLines(JSON.stringify([record]), 'l.json');
  expect(records[0]?.content.fees).toMatchObject([{ amount: 8000 }]);
});
