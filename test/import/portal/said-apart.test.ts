import { describe, expect, it } from 'vitest';
import { readDetailLines } from '../../../src/import/portal/details.ts';
import type { PortalInput } from '../../../src/import/portal/record.ts';
import type { Json } from '../../../src/model/types.ts';

const one = (more: Record<string, Json>, at = 0): Record<string, Json> => ({
  maTTHC: `1.70040${at}`,
  tenTTHC: `Cấp sổ ghe số ${at}`,
  linhVuc: 'Đường sông',
  coQuanQuanLy: 'Sở Giao thông',
  ...more,
});
const read = (...values: Json[]): PortalInput =>
  readDetailLines(values.map((value) => JSON.stringify(value)).join('\n'), 'f.jsonl');
const contentOf = (more: Record<string, Json>) => read(one(more)).records[0]?.content;
const unread = ({ doubts }: PortalInput): string[] =>
  doubts.flatMap(({ reason, args }) => (reason === 'key_not_read' ? [(args as { key: string }).key] : []));

describe('times and fees of JSON that stand in objects of their own', () => {
  it('are one where every way of applying says the same, each way with its note', () => {
    const ways = ['Trực tiếp', 'Trực tuyến'].map((hinhThuc) => ({
      hinhThuc,
      thoiGian: '06 ngày làm việc',
      phi: '20.000 đồng',
      moTa: 'Nộp tại quầy',
    }));
    const input = read(one({ capThucHien: 'Cấp tỉnh', cachThucThucHien: ways }));
    expect(input.records[0]?.content).toMatchObject({
      timeLimit: { value: 6, unit: 'working_day' },
      fees: [{ amount: 20_000 }],
      methods: [
        { channel: 'direct', note: 'Nộp tại quầy' },
        { channel: 'online', note: 'Nộp tại quầy' },
      ],
    });
    expect(unread(input)).toEqual([]);
    expect(input.doubts.filter(({ field }) => field !== 'sheet')).toEqual([]);
  });

  it('are each way’s own where they differ', () => {
    const fees = contentOf({
      capThucHien: 'Cấp tỉnh',
      cachThuc: [
        { kenh: 'Trực tiếp', lePhi: '20.000 đồng' },
        { kenh: 'Trực tuyến', lePhi: '10.000 đồng' },
      ],
    })?.fees;
    expect(fees).toMatchObject([{ amount: 20_000 }, { amount: 10_000 }]);
  });

  it.each<[string, Record<string, Json>]>([
    [
      'a list of levels',
      {
        cap: [
          { ten: 'Cấp tỉnh', thoiHan: 9, donVi: 'ngày' },
          { ten: 'Cấp xã', thoiHan: 4, donVi: 'ngày' },
        ],
      },
    ],
    ['a key for each level', { theoCap: { capTinh: { thoiHan: '9 ngày' }, capXa: { thoiHan: '4 ngày' } } }],
  ])('are each level’s own: %s', (_, more) => {
    expect(contentOf(more)).toMatchObject({
      levels: ['province', 'commune'],
      timeLimit: { value: 9, unit: 'day' },
      byLevel: { commune: { timeLimit: { value: 4, unit: 'day' } } },
    });
  });

  it('leave objects alone that say nothing of the kind', () => {
    const input = read(
      one({ capThucHien: [{ id: 3, ten: 'Cấp xã' }], lichSu: [{ ngay: '2020-01-01', ai: 'A' }] }),
    );
    expect(input.records[0]?.content.levels).toEqual(['commune']);
    expect(unread(input)).toEqual(['lichSu']);
  });
});

describe('totals of pages', () => {
  const page = (from: number, total: number): Json => ({
    trang: from,
    total,
    items: [one({ cap: 'Cấp xã' }, from), one({ cap: 'Cấp xã' }, from + 1)],
  });
  const differing = ({ doubts }: PortalInput): number =>
    doubts.filter(({ reason }) => reason === 'count_differs').length;

  it('are those of all pages together, each a line or all in a list', () => {
    expect(differing(read(page(0, 4), page(2, 4)))).toBe(0);
    expect(differing(read([page(0, 4), page(2, 4)]))).toBe(0);
  });

  it('and are told where a page is missing', () => {
    expect(differing(read(page(0, 6), page(2, 6)))).toBe(2);
  });
});
