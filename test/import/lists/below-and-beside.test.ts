import { describe, expect, it, test } from 'vitest';
import { readPortalList } from '../../../src/import/portal/list.ts';
import { sheetOf } from '../../support/import/portal.ts';

const head = ['TT', 'Mã', 'Tên', 'Cấp'];

describe('a heading row is one whatever its first letters', () => {
  test.each(['Công chứng', 'Công thương', 'Giám định tư pháp', 'Tổng kết'])('%s', (sector) => {
    const rows = [['DANH SÁCH TTHC CỦA SỞ TƯ PHÁP'], head, ['I', 'Luật sư'], ['1', '1.300001', 'A', 'Tỉnh']];
    const list = readPortalList([sheetOf([...rows, ['II', sector], ['2', '1.300002', 'B', 'Tỉnh']])], 'l');
    expect(list.records.map((record) => record.sector)).toEqual(['Luật sư', sector]);
  });

  it('sums and signatures still close the list', () => {
    const rows = [
      head,
      ['1', '1.300001', 'A', 'Tỉnh'],
      ['Tổng hợp: 1'],
      ['', '', 'Giám đốc'],
      ['', '', 'Tên ai'],
    ];
    const list = readPortalList([sheetOf(rows)], 'l');
    expect(list).toMatchObject({ rowsRead: 1, records: [{ code: '1.300001' }] });
  });
});
