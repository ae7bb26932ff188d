import { describe, expect, it } from 'vitest';
import { Doubts } from '../../../src/import/annex/notes.ts';
import { readTimeLimit } from '../../../src/import/annex/times.ts';

const timeIn = (text: string, heading = 'Thời hạn') => {
  const doubts = new Doubts();
  const limit = readTimeLimit(text, heading, { table: 1, row: 1 }, doubts);
  return { limit, told: doubts.all.map(({ reason }) => reason) };
};

describe('a time limit', () => {
  it.each([
    ['24h', 24, 'hour'],
    ['2 hours', 2, 'hour'],
    ['8 (tám) giờ', 8, 'hour'],
    ['nửa ngày', 0.5, 'day'],
    ['Nửa ngày làm việc', 0.5, 'working_day'],
    ['một ngày rưỡi', 1.5, 'day'],
    ['02 ngày rưỡi', 2.5, 'day'],
    ['hai ngày rưỡi làm việc', 2.5, 'working_day'],
    ['ba (03) ngày làm việc', 3, 'working_day'],
    ['mười lăm ngày', 15, 'day'],
    ['hai mươi mốt ngày', 21, 'day'],
    ['năm ngày làm việc', 5, 'working_day'],
    ['5 working days', 5, 'working_day'],
    ['Within 10 business days of receipt', 10, 'working_day'],
    ['1 month', 1, 'month'],
    ['02 tuần', 14, 'day'],
    ['3 weeks', 21, 'day'],
    ['Không quá 01 tuần kể từ ngày nhận hồ sơ', 7, 'day'],
    ['30 phút', 0.5, 'hour'],
    ['45 (bốn mươi lăm) phút', 0.75, 'hour'],
    ['90 phút', 1.5, 'hour'],
    ['1 năm', 12, 'month'],
  ])('is a number where the catalog holds its unit: %s', (text, value, unit) => {
    expect(timeIn(text)).toMatchObject({ limit: { value, unit, text }, told: [] });
  });

  it.each([
    '4 giờ làm việc',
    '08 (tám) giờ làm việc',
    '8h làm việc',
    '01 tuần làm việc',
    '20 phút',
    '15 phút làm việc',
  ])('stays as it is written, and is told, where the catalog holds no such unit: %s', (text) => {
    const read = timeIn(text);
    expect(read).toMatchObject({ limit: { text }, told: ['time_unit_unknown'] });
    expect(read.limit).not.toHaveProperty('value');
  });

  it.each([
    ['30', 'Thời hạn (phút)', 0.5, 'hour'],
    ['2', 'Thời hạn giải quyết (tuần)', 14, 'day'],
    ['2', 'Số tuần giải quyết', 14, 'day'],
    ['6', 'Thời hạn (tháng)', 6, 'month'],
  ])('has the unit of its heading: %s below %s', (text, heading, value, unit) => {
    expect(timeIn(text, heading)).toEqual({ limit: { value, unit, text }, told: [] });
  });

  it('does not take working hours that a heading names for hours', () => {
    const read = timeIn('4', 'Thời hạn (giờ làm việc)');
    expect(read.limit).toEqual({ text: '4' });
    expect(read.told).toEqual(['time_unit_unknown']);
  });

  it.each(['05 (ba) ngày làm việc', '15 (mười) ngày'])(
    'is told where figures and words differ: %s',
    (text) => {
      expect(timeIn(text)).toMatchObject({ limit: { text }, told: ['time_figures_differ'] });
    },
  );

  it.each(['trước ngày mười hai tháng 5', 'sau 15h', '5 working days if complete', 'bốn (03) ngày'])(
    'is no number where something else is said: %s',
    (text) => {
      const read = timeIn(text);
      expect(read.limit).toEqual({ text });
      expect(read.told).toHaveLength(1);
    },
  );
});
