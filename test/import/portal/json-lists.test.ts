import { describe, expect, it } from 'vitest';
import { readDetailLines } from '../../../src/import/portal/details.ts';

const base = { ma_tthc: '1.200001', ten_tthc: 'Cấp thẻ A', linh_vuc: 'Thẻ', cap_thuc_hien: 'Cấp tỉnh' };

function read(value: object) {
  const input = readDetailLines(JSON.stringify([{ ...base, ...value }]), 'mot-cua.json');
  const unread = input.doubts.flatMap(({ reason, args }) =>
    reason === 'key_not_read' ? [(args as { key: string }).key] : [],
  );
  return { content: input.records[0]?.content, unread, told: input.doubts.map(({ reason }) => reason) };
}

describe('lists of objects in JSON are read by the words of their keys', () => {
  it('ways of applying, each with its time, fee and description', () => {
    const { content, unread } = read({
      cach_thuc_thuc_hien: [
        {
          hinh_thuc_nop: 'Trực tuyến',
          thoi_gian: '3 Ngày làm việc',
          phi_le_phi: 'Phí: 8000 VNĐ',
          mo_ta: 'Nộp trên cổng',
        },
        { hinh_thuc_nop: 'Bưu chính', thoi_gian: '3 Ngày làm việc', phi_le_phi: 'Phí: 10000 VNĐ', mo_ta: '' },
      ],
    });
    const time = { value: 3, unit: 'working_day', text: '3 Ngày làm việc' };
    expect(content).toMatchObject({
      timeLimit: time,
      fees: [{ amount: 8000 }, { amount: 10000 }],
      postal: true,
      methods: [
        { channel: 'online', time, fees: [{ amount: 8000, currency: 'VND' }], note: 'Nộp trên cổng' },
        { channel: 'post', time },
      ],
    });
    expect(unread).toEqual([]);
  });

  it('a time that the list of units had none for, out of the description', () => {
    const { content } = read({
      ctth: [{ hinhThuc: 'Trực tiếp', thoiGian: 'Khác', moTa: '02 tháng và 15 ngày làm việc' }],
    });
    expect(content?.timeLimit).toEqual({ text: '02 tháng và 15 ngày làm việc' });
    expect(content?.methods).toEqual([{ channel: 'direct', time: { text: '02 tháng và 15 ngày làm việc' } }]);
  });

  it('steps, results and documents', () => {
    const { content, unread } = read({
      trinh_tu_thuc_hien: [
        { truong_hop_xu_ly: 'Nộp hồ sơ', mo_ta_chi_tiet: 'Người dân nộp.\nCán bộ nhận.' },
        { truong_hop_xu_ly: '', mo_ta_chi_tiet: 'Trả kết quả.' },
      ],
      kqth: [{ ma_ket_qua: 'KQ.1', ten_ket_qua: 'Thẻ A' }],
      ccpl: [
        { so_ky_hieu: '19/2018/TT-BYT', trich_yeu: 'quy định về thẻ', ngay_ban_hanh: '22/08/2018' },
        {
          so_ky_hieu: '5/2024/NĐ-CP',
          trich_yeu: 'sửa đổi Nghị định số 1/2020/NĐ-CP',
          ngay_ban_hanh: '01/02/2024',
        },
      ],
    });
    expect(content).toMatchObject({
      steps: [{ case: 'Nộp hồ sơ', text: 'Người dân nộp.\nCán bộ nhận.' }, { text: 'Trả kết quả.' }],
      results: 'Thẻ A',
      legalBases: [
        { number: '19/2018/TT-BYT', issued: '2018-08-22' },
        { number: '5/2024/NĐ-CP', issued: '2024-02-01' },
      ],
    });
    expect(content?.legalBases).toHaveLength(2);
    expect(unread).toEqual(['kqth.ma_ket_qua']);
  });

  it('a dossier, of one case and of several; whether an original is wanted is no number of them', () => {
    const one = read({
      tphs: [
        { ten_giay_to: 'Đơn', ban_chinh: true },
        { ten_giay_to: 'Ảnh', ban_chinh: 2, ban_sao: 1 },
      ],
    });
    expect(one.content?.dossier).toEqual([
      { documents: [{ name: 'Đơn' }, { name: 'Ảnh', originals: 2, copies: 1 }] },
    ]);
    const several = read({
      thanh_phan_ho_so: [
        { ten_truong_hop: 'Cấp mới', giay_to: [{ ten: 'Đơn', ban_chinh: 1 }] },
        { ten_truong_hop: 'Cấp lại', giay_to: [{ ten: 'Giấy báo mất' }] },
      ],
    });
    expect(several.content?.dossier).toEqual([
      { case: 'Cấp mới', documents: [{ name: 'Đơn', originals: 1 }] },
      { case: 'Cấp lại', documents: [{ name: 'Giấy báo mất' }] },
    ]);
  });

  it('and told where they do not say what they have to', () => {
    const { content, told } = read({ trinh_tu_thuc_hien: [{ id: [1] }, { id: [2] }] });
    expect([content?.steps, told]).toEqual([undefined, ['value_not_text']]);
  });
});

it('the day of the decision that published it stands with its number', () => {
  const { content } = read({ so_quyet_dinh: '1872/QĐ-BTP', ngay_quyet_dinh: '04/09/2020' });
  expect(content?.publishedBy).toEqual({ number: '1872/QĐ-BTP', issued: '2020-09-04' });
  const other = read({ so_quyet_dinh: '1872/QĐ-BTP', ngay_ban_hanh: '04/09/2020' });
  expect([other.content?.publishedBy, other.unread]).toEqual([{ number: '1872/QĐ-BTP' }, ['ngay_ban_hanh']]);
});

describe('a text that says a record line by line behind labels', () => {
  const text = [
    'Tên thủ tục: Cấp thẻ A',
    'Đối tượng chính: cong_dan',
    'Thời hạn: 05 ngày làm việc',
    'Lệ phí: 20.000 đồng',
    'Hồ sơ: * Thành phần hồ sơ:',
    '+ Tờ khai',
    'Đối tượng: Công dân Việt Nam.',
    'Căn cứ pháp lý: Luật Thẻ số 49/2019/QH14;',
    'Thông tư số 31/2023/TT-BYT.',
    'Màu thẻ: xanh',
  ].join('\n');

  it('is read, and what is no label of a record is told', () => {
    const { content, unread } = read({ text });
    expect(content).toMatchObject({
      timeLimit: { value: 5, unit: 'working_day' },
      fees: [{ amount: 20_000 }],
      applicants: ['citizen'],
      dossier: '* Thành phần hồ sơ:\n+ Tờ khai',
      legalBases: [{ number: '49/2019/QH14' }, { number: '31/2023/TT-BYT' }],
    });
    expect(unread).toEqual(['text.Đối tượng chính', 'text.Màu thẻ']);
  });

  it('gives nothing that stands under a key of its own, and is left where it has few labels', () => {
    const { content } = read({ text, le_phi: '50.000 đồng' });
    expect(content?.fees).toMatchObject([{ amount: 50_000 }]);
    expect(content?.fees).toHaveLength(1);
    expect(read({ text: 'Lưu ý: nộp sớm.\nThời hạn: 05 ngày' })).toMatchObject({ unread: ['text'] });
  });
});

it('a second value under another key of one meaning is told, and not lost', () => {
  const { unread } = read({ can_cu_phap_ly: '1/2020/NĐ-CP', van_ban: '2/2021/NĐ-CP' });
  expect(unread).toEqual(['van_ban']);
});
