import { describe, expect, test } from 'vitest';
import { type BaselineOptions, draftBaseline } from '../../../src/import/portal/baseline.ts';
import { readPortalList } from '../../../src/import/portal/list.ts';
import { reasons, sheetOf } from '../../support/import/portal.ts';

const rows = [
  ['1.300001', 'A', 'Bộ Nội vụ', 'Cấp bộ, Cấp tỉnh'],
  ['1.300002', 'B', 'Bộ Nội vụ', 'Cấp bộ'],
  ['1.300003', 'C', 'Sở Y tế tỉnh Bình Phước', 'Cấp xã'],
];
const list = readPortalList(
  [
    sheetOf([
      ['Mã', 'Tên', 'Bộ, ngành quản lý (*)', 'Cấp', 'Lĩnh vực'],
      ...rows.map((row) => [...row, 'Cán bộ']),
    ]),
  ],
  'l',
);
const departments = [
  { id: 'y-te', name: 'Sở Y tế' },
  { id: 'so-noi-vu', name: 'Sở Nội vụ' },
];
const draft = (more: Partial<BaselineOptions>) =>
  draftBaseline([list], {
    number: '1/QĐ-UBND',
    issuer: 'UBND tỉnh',
    issued: '2026-08-01',
    registries: { departments, sectors: [] },
    isProvince: true,
    ...more,
  });
const managed = (result: ReturnType<typeof draft>) =>
  Object.fromEntries((result.decision.new ?? []).map(({ code, department }) => [code, department]));
const told = (result: ReturnType<typeof draft>) =>
  result.doubts.filter(({ field }) => field === 'sheet').map(({ reason, args }) => [reason, args]);

describe('whose a procedure is, in a province', () => {
  test('the department given stands for a ministry, and not for a department', () => {
    const result = draft({ department: 'Sở Nội vụ' });
    expect(managed(result)).toEqual({ '1.300001': 'so-noi-vu', '1.300003': 'y-te' });
    expect(told(result)).toEqual([
      ['department_given', { given: 'Sở Nội vụ', named: 'Bộ Nội vụ', rows: 1 }],
      ['department_kept', { given: 'Sở Nội vụ', named: 'Sở Y tế tỉnh Bình Phước', rows: 1 }],
    ]);
  });

  test('the catalog’s own table names the department for a ministry', () => {
    const result = draft({ localDepartments: { 'Bộ Nội Vụ': 'Sở Nội vụ' } });
    expect(managed(result)).toEqual({ '1.300001': 'so-noi-vu', '1.300003': 'y-te' });
    expect(told(result)).toEqual([
      ['department_by_table', { ministry: 'Bộ Nội vụ', department: 'Sở Nội vụ', rows: 1 }],
    ]);
  });

  test('without either the ministry stays, and the usual department is proposed', () => {
    const result = draft({});
    expect(managed(result)).toEqual({ '1.300001': 'bo-noi-vu', '1.300003': 'y-te' });
    expect(told(result)).toEqual([
      ['department_is_ministry', { ministry: 'Bộ Nội vụ', likely: 'Sở Nội vụ', rows: 1 }],
    ]);
  });

  test('what a ministry alone handles is left out, and told by its row, unless it is kept', () => {
    expect(draft({}).rejected).toMatchObject([{ reason: 'ministry_only', origin: { row: 3 } }]);
    expect(reasons(draft({ keepMinistry: true }))).toEqual([]);
    expect(reasons(draft({ isProvince: false }))).toEqual([]);
    const { rowsRead, records, merged, rejected } = draft({});
    expect([rowsRead, records + merged + rejected.length]).toEqual([rows.length, rows.length]);
  });
});
