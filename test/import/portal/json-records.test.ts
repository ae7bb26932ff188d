import { describe, expect, test } from 'vitest';
import { checkJson } from '../../../src/import/files/json-text.ts';
import { readDetailLines } from '../../../src/import/portal/details.ts';
import { draft, reasons } from '../../support/import/portal.ts';

const read = (value: unknown) => readDetailLines(JSON.stringify(value), 'd.json');
const one = { ma: '1.200001', ten: 'Đăng ký A', linh_vuc: 'Hộ tịch' };
const two = { ...one, ma: '1.200002' };
const unread = (input: ReturnType<typeof read>) =>
  input.doubts.flatMap(({ reason, args }) =>
    reason === 'key_not_read' ? [(args as { key: string }).key] : [],
  );

describe('records in JSON are found', () => {
  test.each([
    ['at the top', [one, two]],
    ['one level down', { meta: { page: 1 }, errors: [], rows: [one, two] }],
    ['two levels down', { code: 'OK', data: { total: 2, items: [one, two] } }],
    ['in lists of several objects', { list: [{ items: [one] }, { items: [two] }] }],
    [
      'under their codes',
      { '1.200001': { ten: 'A', linh_vuc: 'B' }, '1.200002': { ten: 'C', linh_vuc: 'B' } },
    ],
  ])('%s', (_, value) => {
    const input = read(value);
    expect([input.rowsRead, input.records.map(({ code }) => code)]).toEqual([2, ['1.200001', '1.200002']]);
    expect(input.records.map(({ origin }) => origin.row)).toEqual([1, 2]);
  });

  test('with what the objects around them say', () => {
    const input = read({
      departments: [
        {
          name: 'Sở Tư pháp',
          sectors: [{ name: 'Hộ tịch', procedures: [{ code: '1.200001', title: 'A' }] }],
        },
      ],
    });
    expect(input.records).toMatchObject([{ name: 'A', department: 'Sở Tư pháp', sector: 'Hộ tịch' }]);
    const beside = read([{ department: { id: 7, name: 'Sở Y tế' }, procedures: [one] }]);
    expect(beside.records).toMatchObject([{ department: 'Sở Y tế' }]);
    expect(read({ 'Sở Y tế': [one] }).records).toMatchObject([{ department: 'Sở Y tế' }]);
  });

  test('and counted, also without a code', () => {
    const input = read({ errors: [], list: [{ title: 'A' }, { title: 'B' }, { title: 'C' }] });
    expect([input.rowsRead, reasons(input)]).toEqual([3, ['code_missing', 'code_missing', 'code_missing']]);
    const mixed = read([one, { ten: 'không có mã' }, 7]);
    expect([mixed.rowsRead, mixed.records.length, reasons(mixed)]).toEqual([
      3,
      1,
      ['code_missing', 'not_an_object'],
    ]);
  });
});

describe('keys are known by what they mean', () => {
  test.each([
    [
      {
        code: '1.200001',
        title: 'A',
        level: 'Cấp Xã',
        fee: '8.000 đồng',
        sector: 'Hộ tịch',
        timeLimit: '3 ngày',
      },
    ],
    [
      {
        procedureCode: '1.200001',
        procedure_name: 'A',
        levels: ['commune'],
        fees: '8.000 đồng',
        field: 'Hộ tịch',
        processing_time: '3 ngày',
      },
    ],
    [
      {
        'Mã số TTHC': '1.200001',
        'Tên thủ tục': 'A',
        'Cấp thực hiện': 'Xã',
        'Phí, lệ phí': '8.000 đồng',
        'Lĩnh vực': 'Hộ tịch',
        'Thời hạn giải quyết': '3 ngày',
      },
    ],
  ])('%j', (value) => {
    const input = read([value]);
    expect(input.records).toMatchObject([
      {
        code: '1.200001',
        name: 'A',
        sector: 'Hộ tịch',
        content: { levels: ['commune'], fees: [{ amount: 8000 }], timeLimit: { value: 3, unit: 'day' } },
      },
    ]);
    expect(unread(input)).toEqual([]);
  });

  test('and told where they are not read, once, unless they say nothing', () => {
    const input = read([
      { ...one, mau_sac: 'đỏ', rong: '', url: 'https://a' },
      { ...two, mau_sac: 'xanh' },
    ]);
    expect(unread(input)).toEqual(['mau_sac', 'url']);
  });

  test('what web pages are made of is taken out of texts, and told', () => {
    const input = read([{ ...one, ten: '<p>Đăng&nbsp;ký <b>A</b> &amp; B<br>(mới)</p>', mo_ta: '' }]);
    expect(input.records[0]?.name).toBe('Đăng ký A & B (mới)');
    expect(input.cleanings.map(({ cleaning }) => cleaning)).toContain('markup');
    expect(read([{ ...one, ten: 'Nguồn điện a < 5 kW và b > 3 kW' }]).records[0]?.name).toBe(
      'Nguồn điện a < 5 kW và b > 3 kW',
    );
  });
});

describe('the national portal’s own objects', () => {
  const item = {
    id: 'c0ffee',
    code: '2.200001',
    name: 'Cấp bản sao B',
    formalityType: 'STANDARD',
    isProvince: true,
    isWard: true,
    isMinistry: false,
    categoriesDetails: [{ name: 'Lưu trữ' }],
    departmentPromulgate: { name: 'Bộ Nội vụ' },
    procedureProposal: { proposalNumber: '9/QĐ-BNV' },
    departmentsAuthority: [{ name: 'Chi cục Lưu trữ' }],
    departmentsExecuting: [{ name: 'Sở Nội vụ' }, { name: 'UBND cấp xã' }],
    subjectTypesDetails: [{ name: 'Công dân Việt Nam' }],
    executionSteps: [{ name: 'Bước 1', description: '<p>Nộp đơn</p>' }],
    executionMethods: [
      {
        submissionMethod: 'DIRECT',
        processingTime: 4,
        processingTimeUnit: 'HOUR',
        fees: [{ name: '/bản', amount: 3000 }],
      },
      { submissionMethod: 'POSTAL', processingTime: 4, processingTimeUnit: 'HOUR', fees: [] },
    ],
    executionCases: [{ name: 'Chung', profileComponents: [{ name: 'Đơn', originalQty: 1, copyQty: 0 }] }],
    legalBasisesDetails: [{ name: 'Luật Lưu trữ', code: '33/2024/QH15' }],
    resultsDetails: [{ name: 'Bản sao', code: 'KQ.1' }],
    requirementsAndConditions: '<div>Không thuộc diện mật</div>',
    procedureRelatedGroup: [{ name: 'Nhóm' }],
  };

  test('are read by meaning, the rest told', () => {
    const input = read({
      code: 'OK',
      data: { items: [item, { ...item, code: '2.200002', formalityType: 'STANDARD_INTERNAL' }] },
    });
    expect([input.rowsRead, input.rejected]).toEqual([2, []]);
    expect(unread(input)).toEqual(['id']);
    expect(draft([input]).decision.new).toMatchObject([
      {
        code: '2.200001',
        levels: ['province', 'commune'],
        profile: 'full',
        timeLimit: { value: 4, unit: 'hour' },
        fees: [{ amount: 3000, currency: 'VND' }],
        implementingAgencies: ['Sở Nội vụ', 'UBND cấp xã'],
        decidingAgency: 'Chi cục Lưu trữ',
        applicants: ['citizen'],
        postal: true,
        legalBases: [{ number: '33/2024/QH15', title: 'Luật Lưu trữ' }],
        steps: [{ case: 'Bước 1', text: 'Nộp đơn' }],
        dossier: [{ case: 'Chung', documents: [{ name: 'Đơn', originals: 1 }] }],
        results: 'Bản sao',
        conditions: 'Không thuộc diện mật',
        publishedBy: { number: '9/QĐ-BNV' },
        groups: ['Nhóm'],
      },
      { code: '2.200002', kind: 'internal' },
    ]);
  });
});

describe('what is no JSON', () => {
  test.each([
    '[1, 2',
    '{',
    '{"a": 1} x',
    '[{"ma": "1.200001"}]\nhết',
    '{"ma": "1.200001"}\nhết',
    '{"ma": "1.2',
  ])('%j is refused', (text) => {
    expect(() => checkJson(text)).toThrow('broken_json');
  });

  test('nor what is nested beyond measure', () => {
    expect(() => checkJson('['.repeat(50_000) + ']'.repeat(50_000))).toThrow('too_large');
    expect(() => checkJson(JSON.stringify({ a: '['.repeat(500) }))).not.toThrow();
  });

  test('but a broken line among whole ones is one row', () => {
    const lines = [one, two, { ...one, ma: '1.200003' }].map((value) => JSON.stringify(value));
    const text = [...lines, '{"ma": "1.2'].join('\n');
    expect(() => checkJson(text)).not.toThrow();
    expect(reasons(readDetailLines(text, 'd'))).toEqual(['broken_json']);
  });
});

describe('a value whose unit stands beside it', () => {
  test.each([
    [
      { processingTime: 7, processingTimeUnit: 'WORKING_DAY' },
      { value: 7, unit: 'working_day' },
    ],
    [
      { thoiHan: '5', donViThoiGian: 'ngày' },
      { value: 5, unit: 'day' },
    ],
    [
      { time_limit: 3, unit: 'HOURS' },
      { value: 3, unit: 'hour' },
    ],
  ])('is the time limit in that unit: %j', (keys, limit) => {
    const input = read([{ ...one, ...keys }]);
    expect(input.records[0]?.content.timeLimit).toMatchObject(limit);
    expect(unread(input)).toEqual([]);
  });

  test('is a fee in đồng, unless a currency is named', () => {
    const fees = (value: unknown) => read([{ ...one, fees: [value] }]).records[0]?.content.fees;
    expect(fees({ name: 'Lệ phí', amount: 75_000 })).toMatchObject([{ amount: 75_000, currency: 'VND' }]);
    expect(fees({ name: 'Lệ phí', amount: 75_000, currency: 'USD' })).not.toMatchObject([
      { currency: 'VND' },
    ]);
  });
});

describe('lists under keys that say something of them', () => {
  const codesBy = (input: ReturnType<typeof read>) =>
    input.records.map(({ sector, content }) => [sector, ...(content.levels ?? [])]);
  const plain = (ma: string) => ({ ma, ten: 'Đăng ký A' });

  test('of levels, and of sectors below them', () => {
    const input = read({
      capTinh: { 'Hộ tịch': [plain('1.200001')] },
      capXa: { 'Hộ tịch': [plain('1.200002')], 'Chứng thực': [plain('1.200003')] },
    });
    expect(codesBy(input)).toEqual([
      ['Hộ tịch', 'province'],
      ['Hộ tịch', 'commune'],
      ['Chứng thực', 'commune'],
    ]);
  });

  test('of a level beside the list', () => {
    const input = read([{ cap: 'Cấp xã', linhVuc: 'Hộ tịch', thuTuc: [plain('1.200001')] }]);
    expect(codesBy(input)).toEqual([['Hộ tịch', 'commune']]);
  });

  test.each([
    [{ 'Danh sách': [plain('1.200001')], 'Bảng phụ': [plain('1.200002')] }],
    [{ Mới: [plain('1.200001')], 'Bãi bỏ': [plain('1.200002')] }],
    [{ 'Trang 1': [plain('1.200001')], 'Trang 2': [plain('1.200002')] }],
    [{ 'Hộ tịch': [plain('1.200001')] }],
  ])('but not of a list alone, a movement or a page: %j', (value) => {
    expect(codesBy(read(value)).every(([sector]) => sector === undefined)).toBe(true);
  });
});
