import { describe, expect, test } from 'vitest';
import { draftBaseline } from '../../../src/import/portal/baseline.ts';
import { listedProcedures } from '../../../src/import/portal/listed.ts';
import { readPortalList } from '../../../src/import/portal/list.ts';
import { sheetOf } from '../../support/import/portal.ts';

const heads = ['Mã', 'Tên', 'Cơ quan quản lý', 'Cơ quan thực hiện', 'Lĩnh vực'];
const listOf = (rows: readonly (readonly string[])[], ...more: string[]) =>
  readPortalList([sheetOf([[...heads, ...more], ...rows.map((row) => [...row])])], 'l');
const rows = [
  ['1.300001', 'A', 'Sở Y tế', 'Ủy ban nhân dân cấp xã', 'Dược'],
  ['1.300002', 'B', 'Sở Y tế', 'Bộ Y tế', 'Dược'],
  ['1.300003', 'C', 'Sở Y tế', '', 'Dược'],
  ['1.300004', 'D', 'Sở Y tế', 'Cơ quan có thẩm quyền', 'Dược'],
];
const draft = (list: ReturnType<typeof listOf>, keepMinistry = false) =>
  draftBaseline([list], {
    number: '1/QĐ-UBND',
    issuer: 'UBND tỉnh',
    issued: '2026-08-01',
    registries: { departments: [], sectors: [] },
    isProvince: true,
    keepMinistry,
  });

describe('a list without a column of levels', () => {
  test('a row of a ministry’s body is left out, and it is said that the level was taken from the body', () => {
    const result = draft(listOf(rows));
    expect(result.rejected).toEqual([
      expect.objectContaining({ reason: 'ministry_by_body', args: { code: '1.300002' } }),
    ]);
    expect(draft(listOf(rows), true).rejected).toEqual([]);
  });

  test('procedures of which nothing tells a level are counted once', () => {
    const told = draft(listOf(rows)).doubts.filter(({ reason }) => reason === 'levels_not_told');
    expect(told).toEqual([expect.objectContaining({ field: 'sheet', args: { count: 2 } })]);
  });

  test('is not held against a catalog by levels that it does not name', () => {
    const { listed } = listedProcedures([listOf(rows)], []);
    expect(listed.map(({ content }) => content.levels)).toEqual([
      undefined,
      undefined,
      expect.anything(),
      expect.anything(),
    ]);
    expect(listed.map(({ isOfMinistryAlone }) => isOfMinistryAlone)).toEqual([false, true, false, false]);
  });
});

test('a list that names levels is taken at its word', () => {
  const levels = ['Cấp xã', 'Cấp bộ', 'Cấp tỉnh', 'Cấp tỉnh'];
  const list = listOf(
    rows.map((row, at) => [...row, levels[at] ?? '']),
    'Cấp thực hiện',
  );
  const result = draft(list);
  expect(result.rejected).toEqual([expect.objectContaining({ reason: 'ministry_only' })]);
  expect(result.doubts.filter(({ reason }) => reason === 'levels_not_told')).toEqual([]);
  expect(listedProcedures([list], []).listed[0]?.content.levels).toEqual(['commune']);
});
