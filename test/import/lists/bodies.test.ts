import { describe, expect, it } from 'vitest';
import { looksLikeDepartment } from '../../../src/import/values/body-names.ts';

describe('looksLikeDepartment', () => {
  it.each([
    ...['Sở Tư pháp', 'SỞ Y TẾ', 'Ban Quản lý các khu công nghiệp', 'Thanh tra tỉnh', 'Bộ Tư pháp'],
    ...['Công an tỉnh', 'CÔNG AN TỈNH LÂM ĐỒNG', 'Công an thành phố Huế', 'Thi hành án dân sự tỉnh'],
    ...[
      'Bảo hiểm xã hội tỉnh',
      'Bộ Chỉ huy quân sự tỉnh',
      'Thuế tỉnh Lâm Đồng',
      'Kho bạc Nhà nước khu vực XV',
    ],
    'Văn phòng Ủy ban nhân dân tỉnh',
  ])('knows %s', (name) => {
    expect(looksLikeDepartment(name)).toBe(true);
  });

  it.each([
    ...['Bảo hiểm xã hội', 'Thuế', 'Hải quan', 'Thi hành án dân sự', 'Sở hữu trí tuệ'],
    ...['Công an xã', 'Bộ phận Một cửa', 'Thuế thu nhập của cá nhân', 'Công an nhân dân, quân đội'],
  ])('does not take %s for one', (name) => {
    expect(looksLikeDepartment(name)).toBe(false);
  });
});
