import { describe, expect, it } from 'vitest';
import { withFullYears } from '../../src/text/short-years.ts';

const full = (text: string) => {
  const told: string[] = [];
  return { text: withFullYears(text, (day, year) => told.push(`${day} → ${year}`)), told };
};

describe('a year of two figures', () => {
  it('is that of the number before it, and needs no word then', () => {
    expect(full('Nghị định số 123/2021/NĐ-CP ngày 12/5/21 của Chính phủ')).toEqual({
      text: 'Nghị định số 123/2021/NĐ-CP ngày 12/5/2021 của Chính phủ',
      told: [],
    });
  });

  it.each([
    ['Thông tư số 02/TT-BXD ngày 12/5/21', 'Thông tư số 02/TT-BXD ngày 12/5/2021'],
    ['Quyết định số 5/QĐ-UBND ngày 3.4.98', 'Quyết định số 5/QĐ-UBND ngày 3.4.1998'],
    ['ngày 05 tháng 4 năm 21', 'ngày 05 tháng 4 năm 2021'],
    ['Nghị định 123/2021/NĐ-CP ngày 12/5/20', 'Nghị định 123/2021/NĐ-CP ngày 12/5/2020'],
  ])('is told where nothing beside it says the century: %s', (text, whole) => {
    const read = full(text);
    expect(read.text).toBe(whole);
    expect(read.told).toHaveLength(1);
  });

  it.each([
    'ngày 12/5/2021',
    'ngày 45/5/21',
    'ngày 12/13/21',
    'số 12/5/21',
    'trong ngày 1/2',
    'ngày 12/5/21/3',
  ])('is none in %s', (text) => {
    expect(full(text)).toEqual({ text, told: [] });
  });
});
