import { expect, it, test } from 'vitest';
import { readDecision } from '../../../src/import/annex/draft.ts';
import { documentOfSheets } from '../../../src/import/annex/of-sheets.ts';
import { openCarrier } from '../../../src/import/files/carrier.ts';
import type { Sheet } from '../../../src/import/files/table.ts';
import { draftBaseline } from '../../../src/import/portal/baseline.ts';
import { readPortalList } from '../../../src/import/portal/list.ts';

const sheet = (rows: string[][]): Sheet => ({ name: 'S', rows, firstRow: 1, numeric: [] });
const table = (rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

test('a table without headings goes on with the one before it on a web page too', async () => {
  const page = `<!doctype html><p>Danh mục của Sở Y tế</p>${table([
    ['STT', 'Mã TTHC', 'Tên TTHC', 'Lĩnh vực'],
    ['1', '1.400001', 'Cấp thẻ A', 'Dược'],
  ])}${table([['2', '1.400002', 'Cấp thẻ B', 'Dược']])}`;
  const carrier = await openCarrier(new TextEncoder().encode(page));
  const { records } = readPortalList('sheets' in carrier ? carrier.sheets : [], 'l');
  expect(records.map(({ code, department }) => [code, department])).toEqual([
    ['1.400001', 'Sở Y tế'],
    ['1.400002', 'Sở Y tế'],
  ]);
});

const sectors = [
  ['STT', 'Mã TTHC', 'Tên TTHC'],
  ['I. LĨNH VỰC HỘ TỊCH (SỞ TƯ PHÁP)'],
  ['1', '1.400001', 'Cấp thẻ A'],
  ['II. LĨNH VỰC ĐẤT ĐAI (Sở Nông nghiệp và Môi trường)'],
  ['1', '1.400002', 'Cấp thẻ B'],
];

it('a sector’s heading may name its department in brackets, in a list', () => {
  const { records } = readPortalList([sheet(sectors)], 'l');
  expect(records.map(({ department, sector }) => [department, sector])).toEqual([
    ['Sở Tư pháp', 'Hộ tịch'],
    ['Sở Nông nghiệp và Môi trường', 'Đất đai'],
  ]);
});

it('and in an annex', () => {
  const { rows } = readDecision(
    documentOfSheets([sheet([['DANH MỤC THỦ TỤC HÀNH CHÍNH BỊ BÃI BỎ'], ...sectors])]),
  );
  expect(rows.map(({ department }) => department)).toEqual(['SỞ TƯ PHÁP', 'Sở Nông nghiệp và Môi trường']);
});

it('initials below “Đơn vị” are departments', () => {
  const input = readPortalList(
    [
      sheet([
        ['STT', 'Mã TTHC', 'Tên TTHC', 'Đơn vị', 'Lĩnh vực', 'Cấp'],
        ['1', '1.400001', 'Cấp thẻ A', 'SNN&MT', 'Chăn nuôi', 'Tỉnh'],
        ['2', '1.400002', 'Cấp thẻ B', 'SYT', 'Dược', 'Xã'],
      ]),
    ],
    'l',
  );
  const { decision } = draftBaseline([input], {
    ...{ number: 'L', issuer: 'A', issued: '2026-01-01' },
    registries: { departments: [], sectors: [] },
  });
  expect(decision.departments).toMatchObject([{ name: 'Sở Nông nghiệp và Môi trường' }, { name: 'Sở Y tế' }]);
});

const withUnits = (heading: string, units: string[]): string[][] => [
  ['ma_thu_tuc', 'ten_thu_tuc', 'linh_vuc', 'thoi_gian_giai_quyet', heading],
  ...units.map((unit, at) => [`1.40000${at}`, `Cấp thẻ ${at}`, 'Dược', `${at + 3}`, unit]),
];

it('a number of a time has the unit of the column beside it, where that holds units of time', () => {
  const times = (heading: string, units: string[]) =>
    readPortalList([sheet(withUnits(heading, units))], 'l').records.map(({ content }) => content.timeLimit);
  expect(times('don_vi_tinh', ['Ngày làm việc', 'giờ', ''])).toEqual([
    { value: 3, unit: 'working_day', text: '3 Ngày làm việc' },
    { value: 4, unit: 'hour', text: '4 giờ' },
    { text: '5' },
  ]);
  expect(times('don_vi_tinh', ['đồng/lần', 'đồng/lần', 'giờ']).at(-1)).toEqual({ text: '5' });
});

const oneOf = (code: string): string[][] => [
  ['STT', 'Mã TTHC', 'Tên TTHC'],
  ['1', code, `Cấp thẻ ${code}`],
];
const below = (code: string, ...above: string[]): Sheet => ({ ...sheet(oneOf(code)), above });

it('lines right above several lists without a sector are sectors, to be looked at', () => {
  const lists = [below('1.400001', 'Sở Tư pháp', 'Hộ tịch'), below('1.400002', 'Chứng thực')];
  const { records, doubts } = readPortalList(lists, 'l');
  expect(records.map(({ department, sector }) => [department, sector])).toEqual([
    ['Sở Tư pháp', 'Hộ tịch'],
    ['Sở Tư pháp', 'Chứng thực'],
  ]);
  expect(doubts.filter(({ reason }) => reason === 'sector_by_place')).toHaveLength(2);
});

it.each([
  ['of one list', [below('1.400001', 'Sở Tư pháp', 'Hộ tịch')]],
  [
    'of which one says something else',
    [below('1.400001', 'Hộ tịch'), below('1.400002', 'Cập nhật ngày 1/7/2026')],
  ],
])('lines above lists are no sectors %s', (_, lists) => {
  expect(readPortalList(lists, 'l').records.map(({ sector }) => sector)).toEqual(lists.map(() => undefined));
});
