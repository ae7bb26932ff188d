import { describe, expect, it } from 'vitest';
import { readPortalList } from '../../../src/import/portal/list.ts';
import type { PortalInput } from '../../../src/import/portal/record.ts';
import { sheetOf } from '../../support/import/portal.ts';

const read = (rows: string[][]): PortalInput => readPortalList([sheetOf(rows)], 'l.xlsx');
const reasons = ({ doubts }: PortalInput): string[] => doubts.map(({ reason }) => reason);
const sectors = ({ records }: PortalInput): (string | undefined)[] => records.map(({ sector }) => sector);

const head = ['TT', 'Mã TTHC', 'Tên TTHC', 'Cơ quan quản lý', 'Cấp thực hiện'];
const row = (at: number): string[] => [
  String(at),
  `1.70050${at}`,
  `Cấp thẻ câu số ${at}`,
  'Sở Nông nghiệp',
  'Cấp xã',
];

describe('rows that sum up a part of a list', () => {
  it('are no procedures where words stand beside nothing but a figure', () => {
    const input = read([
      head,
      ['I', '', 'Thủy sản (2)', '', ''],
      row(1),
      row(2),
      ['', '', 'Cộng Thủy sản', '2', ''],
      ['II', '', 'Chăn nuôi (1)', '', ''],
      row(3),
      ['', '', 'Cộng Chăn nuôi', '1', ''],
    ]);
    expect([input.rejected, sectors(input)]).toEqual([[], ['Thủy sản', 'Thủy sản', 'Chăn nuôi']]);
    expect(reasons(input)).toEqual(['row_not_a_procedure', 'row_not_a_procedure']);
  });

  it('are held against the rows', () => {
    const input = read([
      head,
      ['I', '', 'Thủy sản', '', ''],
      row(1),
      row(2),
      ['', '', 'Cộng Thủy sản', '5', ''],
    ]);
    expect(reasons(input)).toContain('count_differs');
  });
});

describe('a name with the number of the rows below it', () => {
  const headings = ['TT', 'Lĩnh vực/Tên thủ tục', 'Mã số', 'Cơ quan quản lý', 'Cấp'];
  const line = (at: number): string[] => {
    const [order = '', code = '', name = '', ...others] = row(at);
    return [order, name, code, ...others];
  };

  it('is a sector’s, whatever stands beside it', () => {
    const input = read([
      headings,
      ['', 'Thủy sản (2)', '', 'Sở Nông nghiệp', ''],
      line(1),
      line(2),
      ['', 'Chăn nuôi (1)', '', 'Sở Nông nghiệp', ''],
      line(3),
    ]);
    expect([input.rejected, sectors(input)]).toEqual([[], ['Thủy sản', 'Thủy sản', 'Chăn nuôi']]);
  });

  it('is a procedure’s without a code where another number of rows comes', () => {
    const input = read([
      headings,
      line(1),
      ['2', 'Cấp thẻ lưới (7)', '', 'Sở Nông nghiệp', 'Cấp xã'],
      line(3),
    ]);
    expect(input.rejected.map(({ reason }) => reason)).toEqual(['code_missing']);
  });
});

describe('names and fees', () => {
  const long = `Cấp thẻ ${'câu cá '.repeat(60)}`;
  it.each([
    ['Cấp thẻ câu cá cho người ở…', ['name_cut']],
    ['Cấp thẻ câu cá cho người ở...', ['name_cut']],
    [long.slice(0, 255), ['name_cut']],
    [long.slice(0, 250), []],
    ['Cấp thẻ câu cá (nước ngọt, …) lần đầu', []],
  ])('a name that was cut off is a doubt: %s', (name, told) => {
    const [order = '', code = '', , ...others] = row(1);
    expect(reasons(read([head, [order, code, name, ...others]]))).toEqual(told);
  });

  const fees = (headings: string[], texts: string[]): PortalInput =>
    read([
      [...head, ...headings],
      [...row(1), ...texts],
    ]);
  it('a nought beside a sum of the other kind is nothing to ask about', () => {
    const input = fees(['Phí (đồng)', 'Lệ phí (đồng)'], ['9000', '0']);
    expect(input.records[0]?.content.fees).toMatchObject([{ amount: 9000 }]);
    expect(reasons(input)).toEqual([]);
  });

  it('and is where nothing is paid, or by another way of applying', () => {
    expect(reasons(fees(['Phí (đồng)', 'Lệ phí (đồng)'], ['0', '0']))).toContain('fee_not_said');
    expect(reasons(fees(['Phí trực tiếp (đồng)', 'Phí trực tuyến (đồng)'], ['9000', '0']))).toContain(
      'fee_not_said',
    );
  });
});
