import { describe, expect, it } from 'vitest';
import { readPortalList } from '../../../src/import/portal/list.ts';
import type { PortalInput } from '../../../src/import/portal/record.ts';
import { sheetOf } from '../../support/import/portal.ts';

const head = [
  'TT',
  'Mã',
  'Tên TTHC',
  'Lĩnh vực',
  'Cơ quan quản lý',
  'Cấp',
  'Hình thức nộp',
  'Thời hạn',
  'Phí',
];
const first = ['1', '1.700601', 'Cấp thẻ trống', 'Di sản', 'Sở Văn hóa', 'Cấp tỉnh'];
const blank = first.map(() => '');
const ways = ['Trực tiếp', 'Trực tuyến', 'Dịch vụ bưu chính'];

const read = (rows: string[][], isMerged: boolean): PortalInput =>
  readPortalList(
    [
      sheetOf(rows, {
        ...(isMerged && {
          merged: first.map((_, column) => ({ row: 1, column, rows: rows.length - 1, columns: 1 })),
        }),
      }),
    ],
    'l.xlsx',
  );
const rowsOf = (said: (at: number) => [string, string]): string[][] => [
  head,
  ...ways.map((way, at) => [...(at === 0 ? first : blank), way, ...said(at)]),
];

describe.each([true, false])('a row for each way of applying (cells merged: %s)', (isMerged) => {
  it('says once what all ways say alike', () => {
    const { records, rejected } = read(
      rowsOf(() => ['07 ngày', '40.000 đồng']),
      isMerged,
    );
    expect(rejected).toEqual([]);
    expect(records.map(({ content }) => [content.timeLimit, content.fees])).toEqual([
      [{ value: 7, unit: 'day', text: '07 ngày' }, [expect.objectContaining({ amount: 40_000 })]],
    ]);
  });

  it('keeps each way’s own with its name', () => {
    const said = rowsOf((at) => (at === 1 ? ['02 ngày', '20.000 đồng'] : ['07 ngày', '40.000 đồng']));
    const { records, doubts } = read(said, isMerged);
    expect(records[0]?.content.timeLimit).toEqual({
      text: 'Trực tiếp, Dịch vụ bưu chính: 07 ngày\nTrực tuyến: 02 ngày',
    });
    expect(records[0]?.content.fees).toMatchObject([{ amount: 40_000 }, { amount: 20_000 }]);
    expect(doubts.map(({ field }) => field)).toContain('timeLimit');
  });
});

it('a rest that says the same again adds nothing', () => {
  const { records } = readPortalList(
    [
      sheetOf([
        [...head.slice(0, 6), 'Phí', 'Căn cứ pháp lý'],
        [...first, '40.000 đồng', 'Nghị định số 12/2020/NĐ-CP'],
        [...blank, '40.000 đồng', 'Thông tư số 3/2021/TT-BVHTTDL'],
      ]),
    ],
    'l.xlsx',
  );
  expect(records[0]?.content.fees).toMatchObject([{ amount: 40_000 }]);
  expect(records[0]?.content.fees).toHaveLength(1);
  expect(records[0]?.content.legalBases).toHaveLength(2);
});

it('a code shown as a number in groups of three is refused with what it may be', () => {
  const codes = ['1.700.602', '1,700,603', '1 700 604'];
  const { rejected } = readPortalList(
    [sheetOf([head.slice(0, 6), first, ...codes.map((code) => ['', code, ...first.slice(2)])])],
    'l.xlsx',
  );
  expect(rejected.map(({ reason, args }) => [reason, (args as { likely?: string }).likely])).toEqual([
    ['code_without_point', '1.700602'],
    ['code_without_point', '1.700603'],
    ['code_without_point', '1.700604'],
  ]);
});

it('a yes beside the column that says how far is nothing to ask about', () => {
  const list = (...texts: string[]): PortalInput =>
    readPortalList(
      [
        sheetOf([
          [...head.slice(0, 6), 'Cung cấp DVCTT', 'Mức độ'],
          [...first, ...texts],
        ]),
      ],
      'l.xlsx',
    );
  const told = list('Có', 'Một phần');
  expect([told.records[0]?.content.online, told.doubts]).toEqual(['partial', []]);
  expect(list('Có', '').doubts.map(({ reason }) => reason)).toEqual(['online_not_known']);
});
