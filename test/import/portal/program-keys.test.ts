import { describe, expect, it, test } from 'vitest';
import { toDecision } from '../../../src/import/annex/decision.ts';
import { readDecision } from '../../../src/import/annex/draft.ts';
import { readDelimited } from '../../../src/import/files/delimited.ts';
import { draftBaseline } from '../../../src/import/portal/baseline.ts';
import { readDetailLines } from '../../../src/import/portal/details.ts';
import { paperOfJson } from '../../../src/import/portal/json/decision.ts';
import { readPortalList } from '../../../src/import/portal/list.ts';
import type { PortalInput } from '../../../src/import/portal/record.ts';
import type { Decision } from '../../../src/model/types.ts';
import { stateOf } from '../../../src/plan/state.ts';
import { delimited } from '../../support/import/import-files.ts';
import { emptyMemory, readMemory } from '../../support/memory.ts';

const baselineOf = (input: PortalInput) =>
  draftBaseline([input], {
    number: 'L',
    issuer: 'UBND tỉnh',
    issued: '2026-01-01',
    registries: { departments: [], sectors: [] },
  });
const listOf = (...rows: string[][]): PortalInput =>
  readPortalList([readDelimited(delimited(rows, ','), 'comma').sheet], 'l.csv');
const decisionOf = (value: unknown): Decision => {
  const paper = paperOfJson(JSON.stringify(value), 0);
  if (!paper) throw new Error('no paper');
  expect(paper.namesMovements).toBe(true);
  return toDecision(readDecision(paper.document()), stateOf(readMemory(emptyMemory('2026-01-01'))), {
    fallback: { number: '…', issued: '…' },
  }).decision;
};

describe('a list with the headings of a program', () => {
  const held = ['1.700001', 'Cấp sổ', 'Hộ tịch', 'Cấp xã', '05 ngày làm việc', '8.000 đồng/sổ', 'Sở Tư pháp'];
  test.each([
    ['ma_thu_tuc,ten_thu_tuc,linh_vuc,cap_thuc_hien,thoi_han_giai_quyet,phi_le_phi,co_quan_quan_ly'],
    ['procedureCode,procedureName,fieldName,implementationLevel,processingTime,fee,managingDepartment'],
    ['official_code,official_name,domain,authority_level,processing_time,fees,department'],
    ['Code,Title,Category,Level,Processing time,Fee,Managing agency'],
    ['tthcCode,nameVi,sectorLabel,levelLabel,timeLimit,charges,ministry'],
  ])('%s', (headings) => {
    const { decision, rejected } = baselineOf(listOf(headings.split(','), held));
    expect(rejected).toEqual([]);
    expect(decision.new).toEqual([
      expect.objectContaining({
        code: '1.700001',
        name: 'Cấp sổ',
        sector: 'ho-tich',
        department: 'so-tu-phap',
        levels: ['commune'],
        timeLimit: { value: 5, unit: 'working_day', text: '05 ngày làm việc' },
        fees: [{ amount: 8000, currency: 'VND', per: 'sổ', text: '8.000 đồng/sổ' }],
      }),
    ]);
  });
});

describe('a list without codes', () => {
  const rows = [
    ['STT', 'Tên thủ tục', 'Lĩnh vực', 'Cấp thực hiện', 'Thời hạn', 'Cơ quan quản lý'],
    ['1', 'Cấp sổ', 'Hộ tịch', 'Cấp xã', '05 ngày', 'Sở Tư pháp'],
    ['2', 'Đổi sổ', 'Hộ tịch', 'Cấp tỉnh', '03 ngày', 'Sở Tư pháp'],
  ];
  it('is read, each row with a doubt', () => {
    const input = listOf(...rows);
    const { decision, doubts } = baselineOf(input);
    expect(decision.new?.map(({ code, name, levels }) => [code, name, levels])).toEqual([
      [undefined, 'Cấp sổ', ['commune']],
      [undefined, 'Đổi sổ', ['province']],
    ]);
    expect(doubts.filter(({ reason }) => reason === 'codes_missing').map(({ origin }) => origin.row)).toEqual(
      [2, 3],
    );
  });

  it('is none where little else tells that it is of procedures', () => {
    expect(listOf(['Tên', 'Lĩnh vực', 'Ghi chú'], ['Công ty A', 'Xây dựng', 'x']).rowsRead).toBe(0);
  });

  it('is read out of JSON alike, the longest list of what has names; a list with codes keeps its refusals', () => {
    const procedures = [
      { id: 'a-1', title: 'Cấp sổ', category: 'ho_tich', categoryLabel: 'Hộ tịch', cap: 'xa' },
      { id: 'a-2', title: 'Đổi sổ', category: 'ho_tich', categoryLabel: 'Hộ tịch', cap: 'tinh' },
    ];
    const categories = ['a', 'b', 'c'].map((key) => ({ key, count: 2 }));
    const input = readDetailLines(JSON.stringify({ categories, procedures }), 'l.json');
    expect(input.records).toMatchObject([
      { name: 'Cấp sổ', sector: 'Hộ tịch', content: { levels: ['commune'] } },
      { name: 'Đổi sổ', sector: 'Hộ tịch', content: { levels: ['province'] } },
    ]);
    expect(input.doubts.filter(({ reason }) => reason === 'codes_missing')).toHaveLength(2);
    const coded = readDetailLines(
      JSON.stringify([{ ...procedures[0], procedureId: '1.700001' }, procedures[1]]),
      'l.json',
    );
    expect(coded.records.map(({ code }) => code)).toEqual(['1.700001']);
    expect(coded.rejected).toMatchObject([{ reason: 'code_missing', args: { name: 'Đổi sổ' } }]);
  });
});

describe('a decision in JSON with the keys of a program', () => {
  const row = (
    officialCode: string | null,
    officialName: string,
    changeType: string,
    authorityLevel: string,
  ) => ({
    order: 1,
    officialCode,
    officialName,
    domain: 'con_dau',
    authorityLevel,
    changeType,
    sourceLocator: 'trang 4',
  });
  it('has number, day of effect, declared counts, levels and movements; no day of signing is made up', () => {
    const decision = decisionOf({
      sourceDocument: '77/QĐ-BCA-C06',
      effectiveDate: '2026-03-26',
      annexDeclaredCounts: { new: 1, amended: 2, abolished: 1 },
      rows: [
        row(null, 'Cấp phép mới', 'NEW', 'trung-uong'),
        row('1.700001', 'Đăng ký mẫu dấu', 'AMENDED', 'tinh'),
        row('1.700001', 'Đăng ký mẫu dấu', 'AMENDED', 'xa'),
        row('1.700002', 'Đổi dấu', 'ABOLISHED', 'tinh'),
      ],
    });
    expect(decision).toMatchObject({
      number: '77/QĐ-BCA-C06',
      effective: '2026-03-26',
      declared: { new: 1, amended: 2, abolished: 1 },
      new: [{ name: 'Cấp phép mới', levels: ['ministry'] }],
      amended: [
        { code: '1.700001', levels: ['province'] },
        { code: '1.700001', levels: ['commune'] },
      ],
      abolished: [{ code: '1.700002', levels: ['province'] }],
    });
    expect(decision.issued).toMatch(/^…/u);
    expect(decision).not.toHaveProperty('title');
  });

  it('knows a code by its value, and a procedure by what it was called', () => {
    const decision = decisionOf({
      records: [
        {
          procedure_id: '1.700001',
          old_name: 'Trình báo mất sổ',
          new_name: null,
          new_procedure_id: null,
          old_level: 'tinh',
          classification: 'AMENDED',
          legal_basis: ['12/QĐ-BCA-C06'],
        },
        {
          procedure_id: '1.700002',
          old_name: 'Cấp sổ',
          new_name: 'Cấp sổ điện tử',
          new_procedure_id: null,
          old_level: 'huyen',
          classification: 'ABOLISHED',
          legal_basis: ['12/QĐ-BCA-C06'],
        },
      ],
    });
    expect(decision.amended).toMatchObject([
      { code: '1.700001', name: 'Trình báo mất sổ', levels: ['province'] },
    ]);
    expect(decision.abolished).toMatchObject([{ code: '1.700002', name: 'Cấp sổ', levels: ['district'] }]);
  });
});
