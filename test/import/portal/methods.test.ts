import { describe, expect, test } from 'vitest';
import { recordOf, doubtsOf } from '../../support/import/portal.ts';

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
