import { expect, it } from 'vitest';
import type { Sheet } from '../../../src/import/files/table.ts';
import { gatherRecords } from '../../../src/import/portal/gather.ts';
import { readPortalList } from '../../../src/import/portal/list.ts';

const head = ['STT', 'Mã TTHC', 'Tên TTHC', 'Cơ quan quản lý', 'Lĩnh vực', 'Cấp'];
const row = (code: string, ...more: string[]): string[] => ['1', code, 'Cấp thẻ', 'Sở Y tế', 'Dược', ...more];
const sheet = (rows: string[][], name = 'S'): Sheet => ({ name, rows, firstRow: 1, numeric: [] });
const read = (rows: string[][]) => readPortalList([sheet(rows)], 'l');

it('a raised figure after a code marks a footnote', () => {
  const { records } = read([head, row('1.400001¹', 'Tỉnh'), row('1.400002²³', 'Tỉnh')]);
  expect(records.map(({ code }) => code)).toEqual(['1.400001', '1.400002']);
});

it('the sum of a sector is no procedure', () => {
  const sum = ['', '', 'Cộng lĩnh vực Dược', '', '1', ''];
  const { records, rejected, doubts } = read([head, row('1.400001', 'Tỉnh'), sum]);
  expect([records.length, rejected.length]).toEqual([1, 0]);
  expect(doubts.map(({ reason }) => reason)).toEqual(['row_not_a_procedure']);
  const named = read([head, ['1', '1.400002', 'Cộng nhận bằng', 'Sở Y tế', 'Dược', 'Tỉnh']]);
  expect(named.records).toHaveLength(1);
});

it('districts are told on a day when there are none', () => {
  const input = read([head, row('1.400001', 'Cấp huyện'), row('1.400002', 'Cấp xã')]);
  const told = (issued: string) => gatherRecords([input], issued).doubts.map(({ reason }) => reason);
  expect(told('2025-06-30')).toEqual([]);
  expect(told('2025-07-01')).toEqual(['level_ended']);
});

it.each([
  ['1.500', [{ amount: 1_500_000 }]],
  ['50', [{ amount: 50_000 }]],
  ['2,5', [{ text: '2,5' }]],
  // Groups or decimals: nobody knows.
  ['2,500', [{ text: '2,500 nghìn đồng' }]],
])('%s under “nghìn đồng” is no other sum', (fee, expected) => {
  const { records } = read([[...head, 'Phí (nghìn đồng)'], row('1.400001', 'Tỉnh', fee)]);
  expect(records[0]?.content.fees).toMatchObject(expected);
});

it.each(['Chờ công khai', 'Chưa công khai', 'Không công khai', 'Dự thảo sửa đổi'])(
  'a status that nobody sees in public is told: %s',
  (status) => {
    const { doubts } = read([[...head, 'Trạng thái'], row('1.400001', 'Tỉnh', status)]);
    expect(doubts.map(({ reason }) => reason)).toEqual(['text_without_place']);
  },
);

it('one procedure on the sheets of several communes is one', () => {
  const columns = [...head, 'Cơ quan thực hiện'];
  const input = readPortalList(
    ['Xã A', 'Xã B'].map((name) => sheet([columns, row('1.400001', 'Xã', `UBND ${name}`)], name)),
    'l',
  );
  const { gathered, rejected } = gatherRecords([input]);
  expect(rejected).toEqual([]);
  expect(gathered.map(({ record }) => record.content.implementingAgencies)).toEqual([
    ['UBND Xã A', 'UBND Xã B'],
  ]);
  const twice = gatherRecords([read([head, row('1.400001', 'Xã'), row('1.400001', 'Xã')])]);
  expect(twice.rejected.map(({ reason }) => reason)).toEqual(['code_repeated']);
});
