import { describe, expect, test } from 'vitest';
import { readDetailLines } from '../../../src/import/portal/details.ts';
import { page, detailsOf, recordOf, doubtsOf } from '../../support/import/portal.ts';

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
