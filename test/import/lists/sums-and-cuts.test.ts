import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../../src/import/files/delimited.ts';
import { readPortalList } from '../../../src/import/portal/list.ts';
import { delimited } from '../../support/import/import-files.ts';

const heading = ['STT', 'Mã TTHC', 'Tên TTHC', 'Cơ quan quản lý', 'Lĩnh vực', 'Thời hạn'];
const row = ['1', '1.900001', 'Cấp thẻ rừng', 'Sở Tư pháp', 'Lâm nghiệp', '05 ngày'];
const read = (...rows: readonly string[][]) =>
  readPortalList([readDelimited(delimited([heading, ...rows], ';'), 'semicolon').sheet], 'f.csv');

describe('a sum whose figure stands below the codes', () => {
  it.each([
    ['Tổng cộng', '1'],
    ['Tổng số', '1', '', '', '', ''],
  ])('is no broken row: %s', (...cells) => {
    const { rejected, doubts, records } = read(row, cells);
    expect(records).toHaveLength(1);
    expect(rejected).toEqual([]);
    expect(doubts.map(({ reason }) => reason)).toEqual(['row_not_a_procedure']);
  });

  it('is held against the rows', () => {
    expect(read(row, ['Tổng cộng', '3']).doubts.map(({ reason }) => reason)).toContain('count_differs');
  });
});

describe('a value of just the letters of old cells', () => {
  const time = (length: number) => `05 ngày ${'kể từ ngày nhận đủ hồ sơ hợp lệ '.repeat(9)}`.slice(0, length);

  it.each([
    [255, ['value_cut']],
    [254, []],
    [256, []],
  ])('is told, for it may have lost its end: %i', (length, told) => {
    const cut = `${time(length - 1)}x`;
    const { doubts } = read([...row.slice(0, 5), cut]);
    expect(doubts.map(({ reason }) => reason).filter((reason) => reason === 'value_cut')).toEqual(told);
  });
});
