import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../../src/import/files/delimited.ts';
import { readPortalList } from '../../../src/import/portal/list.ts';
import type { Sheet } from '../../../src/import/files/table.ts';
import type { PortalInput } from '../../../src/import/portal/record.ts';
import { delimited } from '../../support/import/import-files.ts';

const head = ['STT', 'Mã TTHC', 'Tên thủ tục', 'Lĩnh vực', 'Cấp thực hiện', 'Thời hạn', 'Phí'];
const first = ['1', '1.700001', 'Cấp thẻ rừng', 'Lâm nghiệp', 'Cấp tỉnh', '10 ngày', 'Không'];
const last = ['2', '1.700002', 'Cấp thẻ biển', 'Lâm nghiệp', 'Cấp tỉnh', '3 ngày', 'Không'];
const below = (name: string, ...values: string[]): string[] => ['', '', name, '', 'Cấp xã', ...values];

/** Reads rows of which the second and third are one procedure's, with the cells of some columns merged. */
function read(row: string[], merged: readonly number[] = [], header = head, above = first): PortalInput {
  const rows = [header, above, row, last];
  const areas = merged.map((column) => ({ row: 1, column, rows: 2, columns: 1 }));
  const { sheet } = readDelimited(delimited(rows, ';'), 'semicolon');
  const whole: Sheet = { ...sheet, merged: areas };
  return readPortalList([whole], 'f.xlsx');
}

const both = {
  code: '1.700001',
  name: 'Cấp thẻ rừng',
  sector: 'Lâm nghiệp',
  content: { levels: ['province', 'commune'], timeLimit: { value: 10, unit: 'day' } },
};
const reasons = ({ doubts }: PortalInput): string[] => doubts.map(({ reason }) => reason);

describe('a row of a list that names another level of the procedure above', () => {
  it.each([
    ['below a merged code and name', below('', '5 ngày', '8.000 đồng'), [0, 1, 2, 3]],
    ['below a merged code, with the name again', below('Cấp thẻ rừng', '5 ngày', '8.000 đồng'), [0, 1]],
    ['with the name again', below('Cấp thẻ rừng', '5 ngày', '8.000 đồng'), []],
    ['without a name', below('', '5 ngày', '8.000 đồng'), []],
  ])('is of that procedure, with its own time and fees: %s', (_, row, merged) => {
    const input = read(row, merged);
    expect(input.records).toHaveLength(2);
    expect(input.rowsRead).toBe(2);
    expect(input.rejected).toEqual([]);
    expect(input.records[0]).toMatchObject(both);
    expect(input.records[0]?.content.fees).toBe('none');
    expect(input.records[0]?.content.byLevel).toMatchObject({
      commune: { timeLimit: { value: 5, unit: 'day' }, fees: [{ amount: 8000 }] },
    });
    expect(input.records[1]?.content.levels).toEqual(['province']);
    expect(reasons(input)).toContain('row_joined');
  });

  it('may hold the level alone', () => {
    const input = read(below(''), [0, 1, 2, 3, 5, 6]);
    expect(input.records[0]).toMatchObject(both);
    expect(input.records[0]?.content.byLevel).toBeUndefined();
    expect(input.records[1]?.content.levels).toEqual(['province']);
  });

  it('may name it by a mark', () => {
    const header = ['STT', 'Mã TTHC', 'Tên thủ tục', 'Lĩnh vực', 'Cấp tỉnh', 'Cấp xã', 'Thời hạn (ngày)'];
    const above = ['1', '1.700001', 'Cấp thẻ rừng', 'Lâm nghiệp', 'x', '', '10'];
    const { records } = read(['', '', '', '', '', 'x', '5'], [0, 1, 2, 3], header, above);
    expect(records[0]).toMatchObject(both);
    expect(records[0]?.content.byLevel).toMatchObject({ commune: { timeLimit: { value: 5, unit: 'day' } } });
  });

  it('puts the procedure in doubt where it has another name below one code', () => {
    const input = read(below('Cấp thẻ rừng (xã)', '5 ngày', 'Không'), [0, 1]);
    expect(input.records[0]).toMatchObject(both);
    expect(reasons(input)).toContain('name_differs');
  });

  it('is no such row where a level in the first columns heads the rows below', () => {
    const { records } = read(['Cấp xã', '', '', '', '', '', '']);
    expect(records[0]?.content.levels).toEqual(['province']);
  });
});
