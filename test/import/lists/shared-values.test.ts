import { expect, it } from 'vitest';
import { readDelimited } from '../../../src/import/files/delimited.ts';
import { readPortalList } from '../../../src/import/portal/list.ts';
import { delimited } from '../../support/import/import-files.ts';

const head = ['Mã số', 'Tên thủ tục', 'Lĩnh vực', 'Thời hạn giải quyết', 'Phí'];
const read = (...rows: string[][]) =>
  readPortalList([readDelimited(delimited([head, ...rows], ';'), 'semicolon').sheet], 'f.csv');

it('rows that say the same have the same values, each with its own doubts', () => {
  const said = ['Chung', 'theo giấy hẹn', 'Không'];
  const { records, doubts } = read(
    ['1.600001', 'Một', ...said],
    ['1.600002', 'Hai', ...said],
    ['1.600003', 'Ba', 'Chung', '05 ngày', '10.000 đồng'],
    ['1.600004', 'Bốn', ...said],
  );
  expect(records.map(({ content }) => content.timeLimit?.value)).toEqual([
    undefined,
    undefined,
    5,
    undefined,
  ]);
  expect(records[3]?.content.fees).toBe('none');
  for (const reason of ['time_in_words', 'fee_none_said'] as const)
    expect(doubts.filter((one) => one.reason === reason).map(({ origin }) => origin.row)).toEqual([2, 3, 5]);
});

it('a heading that says more is not taken for one that says less', () => {
  const unit = (heading: string) =>
    readPortalList(
      [
        readDelimited(
          delimited(
            [
              [...head.slice(0, 3), heading],
              ['1.600001', 'Một', 'Chung', '5'],
            ],
            ';',
          ),
          'semicolon',
        ).sheet,
      ],
      'f.csv',
    ).records[0]?.content.timeLimit?.unit;
  expect(unit('Thời hạn (ngày làm việc)')).toBe('working_day');
  expect(unit('Thời hạn (giờ)')).toBe('hour');
});
