import { existsSync, readFileSync } from 'node:fs';
import * as xlsx from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../src/io/workbook.ts';
import { decision as isDecision } from '../src/model/generated/validators.js';
import type { ProcedureContent } from '../src/model/types.ts';
import { UnreadableFile } from '../src/model/unreadable.ts';
import { type BaselineDraft, draftBaseline } from '../src/read/portal/baseline.ts';
import { readDetailLines } from '../src/read/portal/details.ts';
import { readPortalList } from '../src/read/portal/list.ts';
import type { PortalInput } from '../src/read/portal/record.ts';
import { findTable, holdsTable, type Sheet } from '../src/read/table.ts';

const header = ['Mã số', 'Tên', 'Cơ quan ban hành', 'Cơ quan thực hiện', 'Lĩnh vực'];

function sheetOf(rows: string[][], more: Partial<Sheet> = {}): Sheet {
  return { name: 'S', rows, firstRow: 1, numeric: [], ...more };
}

function listOf(rows: string[][], file = 'list.xlsx'): PortalInput {
  return readPortalList([sheetOf([header, ...rows])], file);
}

function page(fields: Record<string, unknown>): string {
  return JSON.stringify({ ma_thu_tuc: '1.000001', ten_thu_tuc: 'Thủ tục A', linh_vuc: 'Hộ tịch', ...fields });
}

function detailsOf(...pages: Record<string, unknown>[]): PortalInput {
  return readDetailLines(pages.map(page).join('\n'), 'details.jsonl');
}

function draft(inputs: PortalInput[], department?: string): BaselineDraft {
  return draftBaseline(inputs, {
    number: '1/QĐ-UBND',
    issuer: 'Chủ tịch UBND tỉnh',
    issued: '2026-07-01',
    registries: { departments: [], sectors: [] },
    ...(department && { department }),
  });
}

/** The one record that a page with these fields becomes. */
function recordOf(fields: Record<string, unknown>): ProcedureContent {
  const [record] = draft([detailsOf(fields)], 'Bộ Tư pháp').decision.new ?? [];
  if (!record) throw new Error('no record');
  return record;
}

function doubtsOf(fields: Record<string, unknown>): string[] {
  return detailsOf(fields).doubts.map(({ reason }) => reason);
}

const reasons = (draft: { rejected: readonly { reason: string }[] }): string[] =>
  draft.rejected.map(({ reason }) => reason);
const row = (code: string, name = `Thủ tục ${code}`): string[] => [
  code,
  name,
  'Bộ Tư pháp',
  'Sở Tư pháp',
  'Hộ tịch',
];

describe('the header of a list', () => {
  test.each([
    [['Lĩnh vực', 'STT', 'Tên TTHC', 'Mã TTHC'], { sector: 0, order: 1, name: 2, code: 3 }],
    [['Số hồ sơ TTHC', 'Tên thủ tục hành chính', 'Cơ quan công bố'], { code: 0, name: 1, department: 2 }],
    [['MÃ SỐ TTHC (trên CSDLQG)', 'TÊN THỦ TỤC', 'Bộ, ngành'], { code: 0, name: 1, department: 2 }],
    [
      ['Tên', 'Mã số', 'Cấp thực hiện', 'Quyết định công bố'],
      { name: 0, code: 1, levels: 2, publishedBy: 3 },
    ],
  ])('is found by meaning: %j', (cells, columns) => {
    expect(
      findTable(sheetOf([['DANH MỤC'], [], ['(kèm theo Quyết định)'], cells, row('1.000001')])),
    ).toMatchObject({
      columns,
      headerRow: 3,
      firstDataRow: 4,
    });
  });

  test('may have two rows, and columns that are not known', () => {
    const table = findTable(
      sheetOf([
        ['Mã số', 'Tên', 'Thông tin', '', 'Ghi chú'],
        ['', '', 'Lĩnh vực', 'Cấp thực hiện'],
      ]),
    );
    expect(table).toMatchObject({ columns: { code: 0, name: 1, sector: 2, levels: 3 }, firstDataRow: 2 });
    expect(table?.unknownColumns).toEqual(['Ghi chú']);
  });

  test('is not in a sheet of something else', () => {
    expect(
      holdsTable([
        sheetOf([
          ['Tên', 'Địa chỉ'],
          ['A', 'B'],
        ]),
      ]),
    ).toBe(false);
  });
});

describe('a row of a list', () => {
  test('gives a record with its agencies once each and its levels open', () => {
    const list = listOf([
      [
        '1.000001',
        ' Thủ  tục\u00a0A\n',
        'Bộ Tư pháp',
        '\nUBND cấp  xã\nSở Tư Pháp\n\nSở Tư pháp\n',
        'Hộ tịch',
      ],
    ]);
    expect(list.records[0]).toMatchObject({
      origin: { file: 'list.xlsx', row: 2 },
      code: '1.000001',
      name: 'Thủ tục A',
      department: 'Bộ Tư pháp',
      sector: 'Hộ tịch',
      content: { levels: ['unspecified'], implementingAgencies: ['UBND cấp xã', 'Sở Tư Pháp'] },
    });
    expect(list.cleanings.filter(({ field }) => field === 'name').map(({ cleaning }) => cleaning)).toEqual([
      'odd_spaces',
      'line_breaks',
      'edge_spaces',
      'double_spaces',
    ]);
  });

  test.each([
    ['2.00048', 'code_truncated'],
    ['', 'code_missing'],
    ['1.000001.000.00.00.H55.02', 'code_online_service'],
    ['1.000001.H55.02', 'code_online_service'],
    ['T-TNG-123456-TT', 'code_legacy'],
    ['1.000001\n1.000002', 'code_several'],
    ['000001', 'code_malformed'],
    ['0.000001', 'code_malformed'],
  ])('with the code %j is rejected: %s', (code, reason) => {
    expect(reasons(listOf([row(code, 'Thủ tục')]))).toEqual([reason]);
  });

  test.each(['1.000001', ' 2.000815.H55 ', '3.000815.000.00.00.H55\u00a0'])(
    'with the code %j is read',
    (code) => {
      expect(listOf([row(code)]).records.map((record) => record.code)).toEqual([code.trim()]);
    },
  );

  test('whose code is a number without its zeros is rejected with what it may have been', () => {
    const sheet = sheetOf([header, row('1.00008')], { numeric: [{ row: 1, column: 0 }] });
    expect(readPortalList([sheet], 'l').rejected[0]).toMatchObject({
      reason: 'code_lost_zeros',
      args: { code: '1.00008', likely: '1.000080' },
    });
  });

  test('is told from headings, column numbers, repeated headers and blank rows', () => {
    const list = listOf([
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
      ['I. Cấp tỉnh'],
      [],
      row('1.000001'),
      header,
      ['', '', '', 'Tổng số: 1'],
    ]);
    expect([list.rowsRead, list.records.length]).toEqual([1, 1]);
    expect(list.doubts.map(({ reason, origin }) => [reason, origin.row])).toEqual([
      ['row_not_a_procedure', 3],
      ['row_not_a_procedure', 7],
    ]);
  });

  test('is read from every sheet that holds a list, and named with it', () => {
    const sheets = [
      sheetOf([header, row('1.000001')], { firstRow: 5 }),
      sheetOf([['Ghi chú']], { name: 'N' }),
      sheetOf([header, row('1.000002')], { name: 'T' }),
    ];
    const list = readPortalList(sheets, 'l');
    expect(list.records.map(({ origin }) => origin)).toEqual([
      { file: 'l', row: 6, sheet: 'S' },
      { file: 'l', row: 2, sheet: 'T' },
    ]);
    expect(list.doubts.map(({ reason }) => reason)).toEqual(['sheet_without_table']);
  });

  test('repeating a code is rejected, repeating a name is not', () => {
    const result = draft([listOf([row('1.000001', 'A'), row('2.000001', 'A'), row('1.000001.H55', 'B')])]);
    expect(result.records).toBe(2);
    expect(result.rejected).toMatchObject([
      { reason: 'code_repeated', origin: { row: 4 }, args: { firstRow: 2 } },
    ]);
  });

  test('may have levels and a decision', () => {
    const list = readPortalList(
      [
        sheetOf([
          ['Mã số', 'Tên', 'Cấp thực hiện', 'Số QĐ công bố'],
          ['1.000001', 'A', 'Cấp tỉnh\nCấp xã', 'SỐ 64/QĐ-NHNN'],
        ]),
      ],
      'l',
    );
    expect(list.records[0]).toMatchObject({
      ministry: 'Ngân hàng Nhà nước Việt Nam',
      content: { levels: ['province', 'commune'], publishedBy: { number: '64/QĐ-NHNN' } },
    });
  });
});

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

  test('a department comes from the list, the user, the decision, the file, in this order', () => {
    const byDecision = { so_quyet_dinh: 'QĐ/0001-BCA' };
    const nameOf = (result: BaselineDraft): unknown => result.decision.departments;
    expect(
      nameOf(draft([detailsOf(byDecision), listOf([row('1.000001', 'Thủ tục A')])], 'Sở X')),
    ).toMatchObject([{ name: 'Bộ Tư pháp' }]);
    expect(nameOf(draft([detailsOf(byDecision)], 'Sở X'))).toMatchObject([{ name: 'Sở X' }]);
    expect(nameOf(draft([detailsOf(byDecision)]))).toMatchObject([{ name: 'Bộ Công an' }]);
    const assumed = draft([detailsOf(byDecision, { ma_thu_tuc: '1.000002', so_quyet_dinh: '1681' })]);
    expect(assumed.decision.new?.map(({ department }) => department)).toEqual(['bo-cong-an', 'bo-cong-an']);
    expect(assumed.doubts).toMatchObject([
      { reason: 'decision_number_unusual' },
      { reason: 'department_assumed', origin: { row: 2 } },
    ]);
    expect(reasons(draft([detailsOf({ so_quyet_dinh: '1681' })]))).toEqual(['department_missing']);
    expect(reasons(draft([detailsOf({ linh_vuc: '' })], 'Sở X'))).toEqual(['sector_missing']);
  });
});

describe('a detail page', () => {
  test.each([
    ['Cấp bộ, Cấp tỉnh, Cấp xã, Cơ quan khác', ['ministry', 'province', 'commune', 'other']],
    ['Cấp Huyện', ['district']],
    ['', ['unspecified']],
    ['Không có thông tin', ['unspecified']],
  ])('at the levels %j', (cap_thuc_hien, levels) => {
    expect(recordOf({ cap_thuc_hien }).levels).toEqual(levels);
  });

  test('names applicants in which a comma may stand', () => {
    const doi_tuong_thuc_hien =
      'Tổ chức (không bao gồm doanh nghiệp, HTX), Cán bộ, công chức, viên chức, Doanh nghiệp, Doanh nghiệp Việt Nam, Hộ gia đình, cá nhân, Người nước ngoài';
    expect(recordOf({ doi_tuong_thuc_hien }).applicants).toEqual([
      'organization',
      'official',
      'enterprise',
      'Hộ gia đình, cá nhân',
      'foreigner',
    ]);
    expect(doubtsOf({ doi_tuong_thuc_hien })).toEqual(['applicant_unknown']);
  });

  test('names agencies in which a comma may stand', () => {
    const co_quan_thuc_hien = 'UBND xã, phường, thị trấn, Sở Tư pháp, Trung tâm (A, B)';
    expect(recordOf({ co_quan_thuc_hien }).implementingAgencies).toEqual([
      'UBND xã, phường, thị trấn',
      'Sở Tư pháp',
      'Trung tâm (A, B)',
    ]);
    expect(doubtsOf({ co_quan_thuc_hien: 'thực hiện như sau:\n* Bước một;\n* Bước hai.' })).toEqual([
      'agency_unlikely',
    ]);
  });

  test.each(['', 'Không có thông tin', 'Không', 'Không.', 'không', 'Không có', '--'])(
    'leaves out what says nothing: %j',
    (nothing) => {
      const parts = [
        'trinh_tu_thuc_hien',
        'cach_thuc_thuc_hien',
        'thanh_phan_ho_so',
        'can_cu_phap_ly',
        'co_quan_thuc_hien',
        'yeu_cau_dieu_kien',
        'ket_qua_xu_ly',
        'co_quan_co_tham_quyen',
        'co_quan_phoi_hop',
        'dia_chi_tiep_nhan',
        'doi_tuong_thuc_hien',
        'so_quyet_dinh',
      ];
      const record = recordOf(Object.fromEntries(parts.map((part) => [part, nothing])));
      expect(Object.keys(record)).toEqual([
        'code',
        'name',
        'department',
        'sector',
        'levels',
        'profile',
        'online',
      ]);
    },
  );

  test('is cleaned: NFC, invisible marks, lines', () => {
    const input = detailsOf({
      trinh_tu_thuc_hien: ` a) Nộp\u200b ${'hồ sơ'.normalize('NFD')} \r\n\r\nb)\u00a0Nhận `,
    });
    expect(input.records[0]?.content.steps).toBe('a) Nộp hồ sơ\n\nb) Nhận');
    expect(input.cleanings.map(({ cleaning }) => cleaning)).toEqual([
      'nfc',
      'invisible_marks',
      'odd_spaces',
      'line_breaks',
      'edge_spaces',
    ]);
  });

  test.each([
    ['3713/QD-BTP', '3713/QĐ-BTP'],
    ['QĐ2338-BTP', '2338/QĐ-BTP'],
    ['2267./QĐ-BXD', '2267/QĐ-BXD'],
    ['1523 /QĐ - BCA-C06', '1523/QĐ-BCA-C06'],
    ['Quyết định số 12a/QĐ-BTC', '12a/QĐ-BTC'],
  ])('published by %j has the number %s', (so_quyet_dinh, number) => {
    expect(recordOf({ so_quyet_dinh }).publishedBy).toEqual({ number });
    expect(detailsOf({ so_quyet_dinh }).cleanings).toMatchObject([
      { cleaning: 'decision_number', before: so_quyet_dinh },
    ]);
  });

  test('tolerates values that are not text', () => {
    const input = detailsOf(
      { ma_thu_tuc: 1.00008, trinh_tu_thuc_hien: null },
      { cap_thuc_hien: ['Cấp bộ', 'Cấp tỉnh'], linh_vuc: 7, ket_qua_xu_ly: { a: 1 } },
    );
    expect(input.rejected).toMatchObject([{ reason: 'code_lost_zeros', origin: { row: 1 } }]);
    expect(input.records).toMatchObject([{ sector: '7', content: { levels: ['ministry', 'province'] } }]);
    expect(input.doubts).toMatchObject([{ reason: 'value_not_text', args: { key: 'ket_qua_xu_ly' } }]);
  });

  test('that is broken is rejected by its line; an array is read too', () => {
    const input = readDetailLines(
      `\ufeff${page({})}\n\n{"ma_thu_tuc": "1.0\n[1]\n"x"\n${page({ ma_thu_tuc: '1.000002' })}\r\n`,
      'd',
    );
    expect(input.rejected.map(({ reason, origin }) => [reason, origin.row])).toEqual([
      ['broken_json', 3],
      ['not_an_object', 4],
      ['not_an_object', 5],
    ]);
    expect([input.rowsRead, input.records.map(({ origin }) => origin.row)]).toEqual([5, [1, 6]]);
    expect(readDetailLines(`[${page({})},\n${page({ ma_thu_tuc: '1.000002' })}]`, 'd').records).toHaveLength(
      2,
    );
    expect(readDetailLines(JSON.stringify(JSON.parse(page({})), null, 2), 'd').records).toHaveLength(1);
    expect(readDetailLines('', 'd')).toMatchObject({ rowsRead: 0, records: [], rejected: [] });
  });
});

describe('ways of applying', () => {
  const table = (rows: string): Record<string, unknown> => ({
    cach_thuc_thuc_hien: `Hình thức nộpThời gianPhí, lệ phíMô tả${rows}`,
  });

  test('are parted with their time, fee and note', () => {
    const record = recordOf(
      table(
        'Trực tuyến5 Ngày làm việc50,000 Việt Nam Đồng(/hồ sơ)Nộp trên mạng.Dịch vụ bưu chính5 Ngày làm việcKhông có thông tinTrực tiếp5 Ngày làm việcMiễn phí',
      ),
    );
    const time = { value: 5, unit: 'working_day', text: '5 Ngày làm việc' };
    const fees = [{ amount: 50000, currency: 'VND', per: 'hồ sơ', text: '50,000 Việt Nam Đồng (/hồ sơ)' }];
    expect(record.methods).toEqual([
      { channel: 'online', time, fees, note: 'Nộp trên mạng.' },
      { channel: 'post', time },
      { channel: 'direct', time, fees: 'unspecified' },
    ]);
    expect(record).toMatchObject({ timeLimit: time, fees, postal: true, online: 'unspecified' });
  });

  test.each([
    [
      'Trực tiếp1.5 Ngày làm việcMiễn phíTrực tuyếnKhông có thông tinMiễn phí',
      { value: 1.5, unit: 'working_day', text: '1.5 Ngày làm việc' },
      [],
    ],
    ['Trực tiếp24 GiờMiễn phí', { value: 24, unit: 'hour', text: '24 Giờ' }, []],
    ['Trực tiếp2 ThángMiễn phí', { value: 2, unit: 'month', text: '2 Tháng' }, []],
    [
      'Trực tiếp3 NgàyMiễn phíTrực tuyến2 NgàyMiễn phí',
      { text: 'Trực tiếp: 3 Ngày; Trực tuyến: 2 Ngày' },
      ['times_differ'],
    ],
    ['Trực tiếp7Miễn phíTrực tuyến7Miễn phí', undefined, ['time_without_unit']],
    ['Trực tiếpKhông có thông tinKhông có thông tin', undefined, []],
  ])('give the time limit: %s', (rows, limit, doubts) => {
    expect(recordOf(table(rows)).timeLimit).toEqual(limit);
    expect(doubtsOf(table(rows)).filter((reason) => reason.startsWith('time'))).toEqual(doubts);
  });

  test.each<[string, unknown]>([
    ['Miễn phí', 'unspecified'],
    ['Miễn phí(Theo quy định)', 'unspecified'],
    ['0 VNĐ', 'unspecified'],
    [
      'Miễn phí(50.000 đồng/giấy)',
      [{ amount: 50000, currency: 'VND', per: 'giấy', text: '50.000 đồng/giấy' }],
    ],
    ['Miễn phí((8.000 đ))', [{ amount: 8000, currency: 'VND', text: '8.000 đ' }]],
    [
      'Miễn phí(Lệ phí: 1.500.000 Đồng)',
      [{ amount: 1500000, currency: 'VND', text: 'Lệ phí: 1.500.000 Đồng' }],
    ],
    ['Miễn phí(1,5 triệu đồng)', [{ amount: 1500000, currency: 'VND', text: '1,5 triệu đồng' }]],
    [
      'Miễn phí(A: 40.000 đồng/bản; B: 90.000 đồng/bản)',
      [
        { amount: 40000, currency: 'VND', per: 'bản', text: 'A: 40.000 đồng/bản' },
        { amount: 90000, currency: 'VND', per: 'bản', text: 'B: 90.000 đồng/bản' },
      ],
    ],
    ['Miễn phí(20% của 11.000.000 đồng)', [{ text: '20% của 11.000.000 đồng' }]],
    ['10 USD', [{ amount: 10, currency: 'USD', text: '10 USD' }]],
    [
      '40 VNĐ(Giấy: 40.000 đồng/giấy)',
      [{ amount: 40000, currency: 'VND', per: 'giấy', text: '40 VNĐ (Giấy: 40.000 đồng/giấy)' }],
    ],
    ['1 VNĐ', [{ text: '1 VNĐ' }]],
    ['Không có thông tin', undefined],
  ])('give the fees: %s', (fee, fees) => {
    expect(recordOf(table(`Trực tiếp3 Ngày${fee}`)).fees).toEqual(fees);
  });

  test('are doubted where days and working days stand for one time', () => {
    const noted = (words: string): string[] => doubtsOf(table(`Trực tiếp10 NgàyKhông có thông tin${words}`));
    expect(noted('Trong 10 ngày làm việc.')).toEqual(['time_unit_differs']);
    expect(noted('Trong 10 (mười) ngày; kiểm tra 110 ngày làm việc.')).toEqual([]);
  });

  test.each<[string, unknown, unknown]>([
    ['140,000 VNĐ', '1', [{ amount: 40000, currency: 'VND', text: '40,000 VNĐ' }]],
    [
      '123 VNĐ(Giá: 23.000 đồng)',
      '1',
      [{ amount: 23000, currency: 'VND', text: '23 VNĐ (Giá: 23.000 đồng)' }],
    ],
    ['1200 VNĐ', undefined, undefined],
  ])('part a bare number from the sum it is run into, where that is certain: %s', (cells, time, fees) => {
    const fields = table(`Trực tiếp${cells}`);
    expect(recordOf(fields).methods).toMatchObject([
      { channel: 'direct', ...(time ? { time: { text: time }, fees } : { note: cells }) },
    ]);
    expect(doubtsOf(fields)).toEqual([time ? 'time_without_unit' : 'time_and_fee_run_together']);
  });

  test('keep words about a fee that name no sum, and stay a text where they are no table', () => {
    expect(recordOf(table('Trực tiếp3 NgàyMiễn phí(Theo Thông tư (A))Nộp tại quầy.')).methods).toMatchObject([
      { note: 'Theo Thông tư (A)\nNộp tại quầy.' },
    ]);
    expect(recordOf({ cach_thuc_thuc_hien: 'Nộp trực tiếp.' }).methods).toBe('Nộp trực tiếp.');
    expect(doubtsOf({ cach_thuc_thuc_hien: 'Nộp trực tiếp.' })).toEqual(['table_not_split']);
  });
});

describe('legal bases', () => {
  const read = (text: string): ProcedureContent['legalBases'] =>
    recordOf({ can_cu_phap_ly: `Tên văn bản pháp lýMã văn bản${text}` }).legalBases;

  test.each([
    [
      'Luật Hộ tịch60/2014/QH13Nghị định A123/2015/NĐ-CP',
      [
        { number: '60/2014/QH13', title: 'Luật Hộ tịch' },
        { number: '123/2015/NĐ-CP', title: 'Nghị định A' },
      ],
    ],
    [
      'Luật 60/2014/QH1360/2014/QH13Về phí85/2019/TT-BTC',
      [
        { number: '60/2014/QH13', title: 'Luật 60/2014/QH13' },
        { number: '85/2019/TT-BTC', title: 'Về phí' },
      ],
    ],
    ['Luật Công chứng năm 202446/2024/QH15', [{ number: '46/2024/QH15', title: 'Luật Công chứng năm 2024' }]],
    [
      'Về phíThông tư số 106/2017/TT-BTCThông tư 1/2016/TT-BTP1/2016/TT-BTP',
      [
        { number: '106/2017/TT-BTC', title: 'Về phí' },
        { number: '1/2016/TT-BTP', title: 'Thông tư 1/2016/TT-BTP' },
      ],
    ],
    [
      'Nghị quyết số 66.7/2025/NQ-CP của Chính phủ66.7/2025/NQ-CP',
      [{ number: '66.7/2025/NQ-CP', title: 'Nghị quyết số 66.7/2025/NQ-CP của Chính phủ' }],
    ],
    [
      'Phối hợp15/2015/TTLT-BGTVT-BQP-BCABảo trì19/2022/TT-BGTVTTHÔNG TƯ B2/2020/TT-BXYZ',
      [
        { number: '15/2015/TTLT-BGTVT-BQP-BCA', title: 'Phối hợp' },
        { number: '19/2022/TT-BGTVT', title: 'Bảo trì' },
        { number: '2/2020/TT-BXYZ', title: 'THÔNG TƯ B' },
      ],
    ],
    [
      'Công bố1523/QĐ-BCA-C06sửa đổi18/2026/NĐ-CP',
      [
        { number: '1523/QĐ-BCA-C06', title: 'Công bố' },
        { number: '18/2026/NĐ-CP', title: 'sửa đổi' },
      ],
    ],
    [
      'Nghị định số 14/2026/NĐ-CP về A14/2026quy định B96/2021/NĐ-CP',
      [
        { number: '14/2026/NĐ-CP', title: 'Nghị định số 14/2026/NĐ-CP về A' },
        { number: '96/2021/NĐ-CP', title: 'quy định B' },
      ],
    ],
    ['A1/2020/NĐ-CPB1/2020/NĐ-CP', [{ number: '1/2020/NĐ-CP', title: 'A' }]],
  ])('are parted: %s', (text, bases) => {
    expect(read(text)).toEqual(bases);
  });

  test.each([
    ['Nghị định số 123/2015/NĐ-CP ngày 15/11/2015 của Chính phủ123/2015/NĐ-CP', '2015-11-15'],
    ['Thông tư 15/2025/TT-BNV ngày 04 tháng 8 năm 202515/2025/TT-BNV', '2025-08-04'],
    ['sửa đổi Thông tư số 2/2020/TT-BTP ngày 08/4/20203/2024/TT-BTP', undefined],
    ['Luật phí, có hiệu lực từ ngày 01/01/2017120/2016/NĐ-CP', undefined],
    ['Thông tư 1/2020/TT-BTP ngày 31/02/20201/2020/TT-BTP', undefined],
  ])('are dated by their own date only: %s', (text, issued) => {
    expect(read(text)?.map((base) => base.issued)).toEqual([issued]);
  });

  test('what has no number is no entry, and is not lost', () => {
    const can_cu_phap_ly = 'Công ước La Hay';
    expect(recordOf({ can_cu_phap_ly })).not.toHaveProperty('legalBases');
    expect(detailsOf({ can_cu_phap_ly }).doubts).toMatchObject([
      { reason: 'legal_base_without_number', args: { text: 'Công ước La Hay' } },
    ]);
  });
});

describe('dossier and results', () => {
  const head = 'Tên giấy tờMẫu đơn, tờ khaiSố lượng';

  test('documents are parted with their numbers and forms', () => {
    const thanh_phan_ho_so = `--${head}Đơn đề nghị theo mẫu;Mau 01.docxMau 02.docx1 bản chínhBản sao giấy A (01 bản chính)0 bản chính,2 bản saoNgười được uỷ quyền nộp:${head}giấy uỷ quyền0 bản chính`;
    expect(recordOf({ thanh_phan_ho_so }).dossier).toEqual([
      {
        documents: [
          { name: 'Đơn đề nghị theo mẫu;', originals: 1, form: 'Mau 01.docx; Mau 02.docx' },
          { name: 'Bản sao giấy A (01 bản chính)', originals: 0, copies: 2 },
        ],
      },
      { case: 'Người được uỷ quyền nộp:', documents: [{ name: 'giấy uỷ quyền' }] },
    ]);
  });

  test('a table that cannot be parted for certain stays a text', () => {
    const thanh_phan_ho_so = `--${head}Tờ trình bước 11 bản chínhBản vẽ1 bản chính`;
    expect(recordOf({ thanh_phan_ho_so }).dossier).toBe(thanh_phan_ho_so);
    expect(doubtsOf({ thanh_phan_ho_so })).toEqual(['table_not_split']);
    expect(doubtsOf({ thanh_phan_ho_so: 'KQ.G04.000001' })).toEqual(['text_unlikely']);
  });

  const tail =
    'Từ khóaKhông có thông tinMô tảKhông có thông tinChọn cơ quan thực hiệnTỉnh/ Thành phốNộp hồ sơ';
  test.each([
    [`Giấy AMã: KQ.G15.000033${tail}`, 'Giấy A'],
    [
      `Giấy AMã: KQ.G15.000075Giấy BMã: x7Quyết định CMã: 000.00.00.G04-KQ0345${tail}`,
      ['Giấy A', 'Giấy B', 'Quyết định C'],
    ],
    ['Giấy A', 'Giấy A'],
    [tail, undefined],
  ])('results end before the page furniture: %s', (ket_qua_xu_ly, results) => {
    expect(recordOf({ ket_qua_xu_ly }).results).toEqual(results);
  });

  test('a record is full when it has all parts of article 8', () => {
    const parts = {
      trinh_tu_thuc_hien: 'a',
      cach_thuc_thuc_hien: 'Trực tiếp3 NgàyMiễn phí',
      thanh_phan_ho_so: 'Đơn đề nghị',
      doi_tuong_thuc_hien: 'Doanh nghiệp',
      co_quan_thuc_hien: 'Sở A',
      ket_qua_xu_ly: 'Giấy',
    };
    expect(recordOf(parts).profile).toBe('full');
    for (const part of Object.keys(parts)) expect(recordOf({ ...parts, [part]: '' }).profile).toBe('list');
  });
});

describe('several files', () => {
  test('are merged on the code, whatever their order, the list first', () => {
    const list = listOf([['1.000001', 'Thủ tục A', 'Bộ Tư pháp', 'Sở A', 'Hộ tịch']]);
    const details = detailsOf({
      ten_thu_tuc: 'Thủ tục a',
      cap_thuc_hien: 'Cấp xã',
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
        levels: ['commune'],
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
      { numRuns: 300 },
    );
  });
});

describe('a workbook', () => {
  const write = (sheet: xlsx.WorkSheet): Uint8Array => {
    const book = xlsx.utils.book_new();
    xlsx.utils.book_append_sheet(book, sheet, 'Danh sách');
    return new Uint8Array(
      xlsx.write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer,
    );
  };
  const refusal = (bytes: Uint8Array): string => {
    try {
      return `${readWorkbook(bytes).length} sheets`;
    } catch (error) {
      return error instanceof UnreadableFile ? error.reason : String(error);
    }
  };
  const sheet = (): xlsx.WorkSheet => {
    const made = xlsx.utils.aoa_to_sheet([['', 'DANH SÁCH', 'x'], [], ['', 1.00008, 2.5, 'Tên\nhai dòng']]);
    made['B3'] = { t: 'n', v: 1.00008, z: '0.000000' };
    made['!merges'] = [{ s: { r: 0, c: 1 }, e: { r: 0, c: 2 } }];
    return made;
  };

  test('is read as displayed, with its numbers named and merged cells once', () => {
    expect(readWorkbook(write(sheet()))).toEqual([
      {
        name: 'Danh sách',
        firstRow: 1,
        rows: [['', 'DANH SÁCH'], [], ['', '1.000080', '2.5', 'Tên\nhai dòng']],
        numeric: [
          { row: 2, column: 1 },
          { row: 2, column: 2 },
        ],
      },
    ]);
  });

  test('that is none, or not whole, is refused with the reason', () => {
    const good = write(sheet());
    const damaged = good.slice();
    damaged[60] = (damaged[60] ?? 0) ^ 0xff;
    expect(refusal(new Uint8Array())).toBe('empty');
    expect(refusal(good.slice(0, good.length >> 1))).toBe('truncated');
    expect(refusal(good.slice(0, good.length - 30))).toBe('truncated');
    expect(refusal(damaged)).toBe('damaged');
    expect(refusal(Uint8Array.from({ length: 3000 }, (_, index) => (index * 89 + 7) % 256))).toBe(
      'not_a_workbook',
    );
    expect(refusal(new TextEncoder().encode('Mã số;Tên\n1.000001;A'))).toBe('not_a_workbook');
  });

  const container = (parts: Record<string, string>, fileType: 'zip' | 'cfb'): Uint8Array => {
    const made = xlsx.CFB.utils.cfb_new();
    for (const [name, text] of Object.entries(parts)) xlsx.CFB.utils.cfb_add(made, name, Buffer.from(text));
    return new Uint8Array(xlsx.CFB.write(made, { type: 'buffer', fileType, compression: true }) as Buffer);
  };

  test('that is a document, has a password, or lies about its size is refused', () => {
    expect(refusal(container({ '/word/document.xml': '<w/>' }, 'zip'))).toBe('not_a_workbook');
    expect(refusal(container({ '/EncryptedPackage': 'x'.repeat(5000), '/EncryptionInfo': 'y' }, 'cfb'))).toBe(
      'encrypted',
    );
    const lying = write(sheet());
    const directory = Buffer.from(lying.buffer).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    const view = new DataView(lying.buffer);
    view.setUint32(directory + 24, 10, true);
    expect(refusal(lying)).toBe('damaged');
    view.setUint32(directory + 24, 300_000_000, true);
    expect(refusal(lying)).toBe('too_large');
  });

  const workbookOf = (sheetData: string): Uint8Array => {
    const made = xlsx.CFB.read(Buffer.from(write(sheet())), { type: 'buffer' });
    const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData>${sheetData}</sheetData></worksheet>`;
    xlsx.CFB.utils.cfb_del(made, '/xl/worksheets/sheet1.xml');
    xlsx.CFB.utils.cfb_add(made, '/xl/worksheets/sheet1.xml', Buffer.from(xml));
    return new Uint8Array(
      xlsx.CFB.write(made, { type: 'buffer', fileType: 'zip', compression: true }) as Buffer,
    );
  };
  const cell = (place: string): string => `<c r="${place}" t="str"><v>x</v></c>`;

  test('with a million empty rows is read, with too many full ones is refused', () => {
    const empty = Array.from({ length: 1_048_575 }, (_, index) => `<row r="${index + 2}"/>`).join('');
    expect(readWorkbook(workbookOf(`<row r="1">${cell('A1')}</row>${empty}`))[0]?.rows).toEqual([['x']]);
    const stray = `<row r="1">${cell('A1')}</row><row r="1048576">${cell('C1048576')}</row>`;
    expect(readWorkbook(workbookOf(stray))[0]?.rows.at(-1)).toEqual(['', '', 'x']);
    const full = Array.from(
      { length: 200_001 },
      (_, index) => `<row r="${index + 1}">${cell(`A${index + 1}`)}</row>`,
    );
    expect(refusal(workbookOf(full.join('')))).toBe('too_large');
  }, 30_000);
});

const shared = new URL('../../shared/data/portal/', import.meta.url);

if (existsSync(shared))
  describe('the real files', () => {
    const read = (name: string): Buffer => readFileSync(new URL(name, shared));
    const lists = ['BoTuPhap', 'BoXayDung'].map((name) =>
      readPortalList(readWorkbook(read(`danh-sach-tthc-${name}.xlsx`)), name),
    );
    const details = ['bo-tu-phap.jsonl', 'bo-xay-dung.jsonl'].map((name) =>
      readDetailLines(read(name).toString('utf8'), name),
    );
    const merged = draft([...lists, ...details]);

    test('are read whole', () => {
      expect([...lists, ...details].map(({ rowsRead, rejected }) => [rowsRead, rejected.length])).toEqual([
        [271, 0],
        [525, 0],
        [271, 0],
        [525, 0],
      ]);
    });

    test('merge on the code, with every row accounted for', () => {
      expect(merged).toMatchObject({ rowsRead: 1592, records: 796, merged: 795 });
      // One code stands for a procedure of the ministry in the list and for a province's own on the page.
      expect(merged.rejected).toMatchObject([{ reason: 'name_conflict', args: { code: '1.002544' } }]);
      expect(
        merged.decision.departments?.map((entry) => (typeof entry === 'string' ? entry : entry.id)),
      ).toEqual(['bo-tu-phap', 'bo-xay-dung', 'bo-xay-dung-giao-thong-van-tai-cu']);
      expect(merged.decision.sectors).toHaveLength(36);
    });

    test.each([
      ['lists alone', lists],
      ['details alone', details],
      ['both', [...lists, ...details]],
    ])('give a valid decision: %s', (_, inputs) => {
      const { decision, records } = draft(inputs);
      expect(records).toBe(796);
      expect([isDecision(decision), isDecision.errors]).toEqual([true, null]);
    });

    test('have as many of the parts as were counted', () => {
      const records = merged.decision.new ?? [];
      const count = (holds: (record: ProcedureContent) => unknown): number =>
        records.filter((record) => holds(record)).length;
      expect({
        full: count(({ profile }) => profile === 'full'),
        timeLimit: count(({ timeLimit }) => timeLimit),
        fees: count(({ fees }) => fees),
        sums: count(({ fees }) => Array.isArray(fees)),
        legalBases: count(({ legalBases }) => legalBases),
        dossier: count(({ dossier }) => Array.isArray(dossier)),
        methods: count(({ methods }) => Array.isArray(methods)),
        unspecified: count(({ levels }) => levels.includes('unspecified')),
      }).toEqual({
        full: 644,
        timeLimit: 661,
        fees: 643,
        sums: 215,
        legalBases: 791,
        dossier: 774,
        methods: 795,
        unspecified: 1,
      });
    });
  });
