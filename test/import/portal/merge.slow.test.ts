import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decision as isDecision } from '../../../src/model/generated/validators.js';
import { type BaselineDraft, draftBaseline } from '../../../src/import/portal/baseline.ts';
import { readDetailLines } from '../../../src/import/portal/details.ts';
import { listOf, detailsOf, draft, reasons, row } from '../../support/import/portal.ts';
import { runs } from '../../support/runs.ts';

describe('departments and sectors', () => {
  test('that differ in case, spaces and tone marks only are one, named as most rows do', () => {
    const spelt = (code: string, department: string): string[] => [code, code, department, '', 'Hoà giải'];
    const { decision, cleanings } = draft([
      listOf([
        spelt('1.000001', 'Sở Tư Pháp'),
        spelt('1.000002', 'Sở Tư pháp'),
        spelt('1.000003', 'Sở  Tư pháp'),
        [...row('1.000004').slice(0, 4), 'Hòa giải'],
      ]),
    ]);
    expect(decision.departments).toEqual([
      { id: 'bo-tu-phap', name: 'Bộ Tư pháp' },
      { id: 'so-tu-phap', name: 'Sở Tư pháp', aliases: ['Sở Tư Pháp'] },
    ]);
    expect(decision.sectors).toEqual([{ id: 'hoa-giai', name: 'Hoà giải', aliases: ['Hòa giải'] }]);
    expect(cleanings.map(({ cleaning }) => cleaning)).toEqual([
      'double_spaces',
      'department_spelling',
      'sector_spelling',
    ]);
  });

  test('that the registries have are not added again', () => {
    const registries = {
      departments: [{ id: 'tu-phap', name: 'Sở TP', aliases: ['Bộ tư pháp'] }],
      sectors: [{ id: 'ht', name: 'Hộ tịch' }],
    };
    const { decision } = draftBaseline([listOf([row('1.000001')])], {
      number: '1',
      issuer: 'x',
      issued: '2026-07-01',
      registries,
    });
    expect(decision).not.toHaveProperty('departments');
    expect(decision.new).toMatchObject([{ department: 'tu-phap', sector: 'ht' }]);
  });

  test('a comma does not part sectors', () => {
    expect(draft([detailsOf({ linh_vuc: 'Cấp, quản lý căn cước' })], 'x').decision.sectors).toEqual([
      { id: 'cap-quan-ly-can-cuoc', name: 'Cấp, quản lý căn cước' },
    ]);
  });

  test('a department comes from the list unless it is a ministry, the user, the decision, the file, in this order', () => {
    const byDecision = { so_quyet_dinh: 'QĐ/0001-BCA' };
    const nameOf = (result: BaselineDraft): unknown => result.decision.departments;
    const listed = (name: string) => listOf([['1.000001', 'Thủ tục A', name, '', 'Hộ tịch']]);
    expect(nameOf(draft([detailsOf(byDecision), listed('Sở Y tế')], 'Sở X'))).toMatchObject([
      { name: 'Sở Y tế' },
    ]);
    expect(nameOf(draft([detailsOf(byDecision), listed('Bộ Tư pháp')], 'Sở X'))).toMatchObject([
      { name: 'Sở X' },
    ]);
    expect(nameOf(draft([detailsOf(byDecision), listed('Bộ Tư pháp')]))).toMatchObject([
      { name: 'Bộ Tư pháp' },
    ]);
    expect(nameOf(draft([detailsOf(byDecision)], 'Sở X'))).toMatchObject([{ name: 'Sở X' }]);
    expect(nameOf(draft([detailsOf(byDecision)]))).toMatchObject([{ name: 'Bộ Công an' }]);
    const assumed = draft([detailsOf(byDecision, { ma_thu_tuc: '1.000002', so_quyet_dinh: '1681' })]);
    expect(assumed.decision.new?.map(({ department }) => department)).toEqual(['bo-cong-an', 'bo-cong-an']);
    expect(assumed.doubts).toMatchObject([
      { reason: 'decision_number_unusual' },
      { reason: 'department_assumed', origin: { row: 2 } },
      { reason: 'levels_not_told', args: { count: 2 } },
    ]);
    expect(reasons(draft([detailsOf({ so_quyet_dinh: '1681' })]))).toEqual(['department_missing']);
    expect(reasons(draft([detailsOf({ linh_vuc: '' })], 'Sở X'))).toEqual(['sector_missing']);
  });
});

describe('several files', () => {
  test('are merged on the code, whatever their order, the list first', () => {
    const list = listOf([['1.000001', 'Thủ tục A', 'Bộ Tư pháp', 'Sở A', 'Hộ tịch']]);
    const details = detailsOf({
      ten_thu_tuc: 'Thủ tục a',
      cap_thuc_hien: 'Cấp tỉnh',
      co_quan_thuc_hien: 'Sở A, Sở B',
      so_quyet_dinh: '1/QĐ-BTP',
    });
    const merged = draft([details, list]);
    expect(merged.decision.new).toEqual(draft([list, details]).decision.new);
    expect(merged.decision.new).toEqual([
      {
        code: '1.000001',
        name: 'Thủ tục A',
        department: 'bo-tu-phap',
        sector: 'ho-tich',
        levels: ['province'],
        profile: 'list',
        implementingAgencies: ['Sở A', 'Sở B'],
        online: 'unspecified',
        publishedBy: { number: '1/QĐ-BTP' },
      },
    ]);
    expect(merged).toMatchObject({ rowsRead: 2, records: 1, merged: 1, rejected: [] });
    expect(merged.doubts).toMatchObject([{ reason: 'value_differs', field: 'implementingAgencies' }]);
  });

  test('that mean two procedures by one code are not mixed', () => {
    const result = draft([
      listOf([row('1.000001', 'Hợp nhất công ty luật')]),
      detailsOf({ ten_thu_tuc: 'Hỗ trợ sản xuất cộng đồng', trinh_tu_thuc_hien: 'a' }),
    ]);
    expect(result.rejected).toMatchObject([
      { reason: 'name_conflict', args: { otherFile: 'list.xlsx', otherRow: 2 } },
    ]);
    expect(result.decision.new?.[0]).not.toHaveProperty('steps');
  });

  test('account for every row (property)', () => {
    const code = fc.constantFrom(
      '1.000001',
      '1.000002',
      '2.000001',
      '1.000001.H55',
      '1.00001',
      '',
      '1.000001.H55.02',
    );
    const name = fc.constantFrom('Cấp giấy A', 'Cấp giấy a', 'Thu hồi thẻ', '');
    const text = fc.constantFrom('', 'Sở A', 'sở a', 'Bộ B');
    const listRow = fc.tuple(code, name, text, text, text);
    const line = fc.oneof(
      fc
        .record({
          ma_thu_tuc: code,
          ten_thu_tuc: name,
          linh_vuc: text,
          so_quyet_dinh: fc.constantFrom('1/QĐ-BTP', '7', ''),
        })
        .map((value) => JSON.stringify(value)),
      fc.constantFrom('{', '[]', '1', '  '),
      fc.string(),
      fc.json(),
    );
    const file = fc.oneof(
      fc.array(listRow, { maxLength: 6 }).map((rows) => listOf(rows)),
      fc.array(line, { maxLength: 6 }).map((lines) => readDetailLines(lines.join('\n'), 'd')),
    );
    fc.assert(
      fc.property(
        fc.array(file, { maxLength: 4 }),
        fc.option(text, { nil: undefined }),
        (inputs, department) => {
          const result = draft(inputs, department);
          expect(result.rowsRead).toBe(result.records + result.rejected.length + result.merged);
          expect(result.decision.new).toHaveLength(result.records);
          expect([isDecision(result.decision), isDecision.errors]).toEqual([true, null]);
          const codes = (result.decision.new ?? []).map((record) => record.code ?? '');
          expect(codes).toEqual([...codes].sort());
        },
      ),
      runs(300),
    );
  });
});
