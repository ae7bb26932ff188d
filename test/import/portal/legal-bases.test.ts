import { describe, expect, test } from 'vitest';
import type { ProcedureContent } from '../../../src/model/types.ts';
import { detailsOf, recordOf } from '../../support/import/portal.ts';

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

  test.each(['Luật Nuôi con nuôi', 'BỘ LUẬT HÀNG HẢI VIỆT NAM'])(
    'a law without a number stands by its name: %s',
    (text) => {
      expect(read(text)).toEqual([{ number: text }]);
      const [doubt] = detailsOf({ can_cu_phap_ly: `Tên văn bản pháp lýMã văn bản${text}` }).doubts;
      expect(doubt).toMatchObject({ reason: 'legal_base_by_name', args: { text } });
    },
  );

  test('what has no number is no entry, and is not lost', () => {
    const can_cu_phap_ly = 'Công ước La Hay';
    expect(recordOf({ can_cu_phap_ly })).not.toHaveProperty('legalBases');
    expect(detailsOf({ can_cu_phap_ly }).doubts).toMatchObject([
      { reason: 'legal_base_without_number', args: { text: 'Công ước La Hay' } },
    ]);
  });
});
