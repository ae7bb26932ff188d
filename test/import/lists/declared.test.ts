import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../../src/import/files/delimited.ts';
import { readDetailLines } from '../../../src/import/portal/details.ts';
import { readPortalList } from '../../../src/import/portal/list.ts';
import type { PortalInput } from '../../../src/import/portal/record.ts';
import { makeFolder } from '../../support/cli.ts';
import { delimited } from '../../support/import/import-files.ts';
import { runHere } from '../../support/world.ts';

const head = ['STT', 'Mã số', 'Tên TTHC', 'Lĩnh vực', 'Cấp thực hiện'];
const row = (number: number): string[] => [
  `${number}`,
  `1.70000${number}`,
  `Cấp sổ ${number}`,
  'Nuôi',
  'Tỉnh',
];
const text = (rows: readonly (readonly string[])[]): string => delimited(rows, ';');
const read = (rows: readonly (readonly string[])[]): PortalInput =>
  readPortalList([readDelimited(text(rows), 'semicolon').sheet], 'f.csv');
const told = ({ doubts }: PortalInput): unknown[] =>
  doubts
    .filter(({ reason }) => reason === 'count_differs')
    .map(({ args, origin }) => ({ ...args, row: origin.row }));

describe('a number of procedures that a list declares', () => {
  it.each([
    ['its title', [['Tổng số: 03 thủ tục'], head, row(1), row(2)], { declared: 3, found: 2, row: 1 }],
    [
      'a heading',
      [head, ['I', 'Lĩnh vực Nuôi (03 TTHC)'], row(1), row(2)],
      { declared: 3, found: 2, row: 2 },
    ],
    [
      'a heading before another',
      [head, ['I', 'Lĩnh vực Nuôi (02 TTHC)'], row(1), ['II', 'Lĩnh vực Trồng (02 TTHC)'], row(2), row(3)],
      { declared: 2, found: 1, row: 2 },
    ],
    ['a sum', [head, row(1), row(2), ['', '', 'Tổng cộng: 12 TTHC']], { declared: 12, found: 2, row: 4 }],
    [
      'a sum in two cells',
      [head, row(1), row(2), ['', 'Tổng cộng', '12']],
      { declared: 12, found: 2, row: 4 },
    ],
  ])('is told where %s says another one', (_, rows, differing) => {
    expect(told(read(rows))).toMatchObject([differing]);
  });

  it('is told of nothing where it is that of all, of a part, or of a part of parts', () => {
    const input = read([
      ['DANH MỤC 05 THỦ TỤC HÀNH CHÍNH'],
      head,
      ['A', 'Cấp tỉnh (03 TTHC)'],
      ['I', 'Lĩnh vực Nuôi (02 TTHC)'],
      row(1),
      row(2),
      ['', 'Cộng lĩnh vực Nuôi', '2'],
      ['II', 'Lĩnh vực Trồng: 1 thủ tục'],
      row(3),
      ['B', 'Cấp xã (02 TTHC)'],
      row(4),
      row(5),
      ['', '', 'Tổng cộng: 05 TTHC'],
    ]);
    expect(told(input)).toEqual([]);
    expect(input.records).toHaveLength(5);
    expect(input.rejected).toEqual([]);
  });

  it('may count each level of a procedure', () => {
    const commune = ['', '', '', '', 'Cấp xã'];
    expect(told(read([head, row(1), commune, row(2), ['', '', 'Tổng cộng: 03 TTHC']]))).toEqual([]);
  });

  it('ends an import with 1', async () => {
    const folder = makeFolder({ 'a.csv': text([['Tổng số: 03 thủ tục'], head, row(1), row(2)]) });
    await runHere(folder, ['init', '--publisher', 'UBND tỉnh Thái Nguyên', '--code', 'H55']);
    const said = await runHere(folder, [
      'import',
      'a.csv',
      '--department',
      'Sở Y tế',
      '--issued',
      '2025-01-01',
    ]);
    expect(said.code).toBe(1);
    expect(said.stdout).toContain('nêu 3, đếm được 2');
  });
});

describe('a total in JSON', () => {
  const one = { ma: '1.700001', ten: 'Cấp sổ', linhVuc: 'Nuôi', cap: 'Tỉnh' };
  const all = [one, { ...one, ma: '1.700002' }];

  it.each([
    [{ tongSo: 3, danhSach: all }, 'tongSo: 3'],
    [{ data: { content: all, totalElements: 250, size: 20 } }, 'totalElements: 250'],
    [{ linhVuc: [{ ten: 'Nuôi', so_luong: 5, thuTuc: all }] }, 'so_luong: 5'],
  ])('that is not the number of its records is told: %j', (value, heading) => {
    const input = readDetailLines(JSON.stringify(value), 'f.json');
    expect(told(input)).toMatchObject([{ heading, found: 2 }]);
  });

  it('of a record itself is none of the list', () => {
    const input = readDetailLines(
      JSON.stringify({ items: all.map((each) => ({ ...each, so_luong: 3 })) }),
      'f.json',
    );
    expect(told(input)).toEqual([]);
  });

  it('that is the number of its records is not', () => {
    const input = readDetailLines(JSON.stringify({ total: 2, page: 1, items: all }), 'f.json');
    expect(told(input)).toEqual([]);
  });
});
