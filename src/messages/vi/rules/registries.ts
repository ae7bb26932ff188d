import { unknownId } from '../../../model/blank.ts';
import type { RuleTexts } from '../../messages.ts';
import { near, day } from './phrases.ts';

export const registries = {
  'department/unknown': {
    title: 'Cơ quan phải có trong sổ cơ quan',
    why: 'Thống kê theo cơ quan chỉ đúng khi mỗi cơ quan có một tên gọi duy nhất trong departments.yaml.',
    say: ({ department, near: names }) =>
      department === unknownId
        ? [
            'Chưa ghi cơ quan nào.',
            'Ghi mã cơ quan quản lý, xem departments.yaml; cơ quan chưa có ở đó thì thêm vào.',
          ]
        : [
            `Không có cơ quan “${department}” trong departments.yaml.`,
            near(names) ?? 'Thêm cơ quan vào departments.yaml.',
          ],
  },
  'department/not-valid': {
    title: 'Cơ quan quản lý phải đang hoạt động',
    why: 'Sở đã sáp nhập, hoặc chưa thành lập, không được nhận thủ tục. Thủ tục có từ trước khi cơ quan kết thúc thì chờ rà soát: xem reference/ceased-body.',
    say: ({ department, date, successor }) => [
      `Cơ quan “${department}” không hoạt động vào ngày ${day(date)}.`,
      successor
        ? `Cơ quan kế tục: ${successor}.`
        : 'Cơ quan đã sáp nhập hoặc chưa thành lập thì không được nhận thủ tục; xem mục “validFrom”, “validTo” trong departments.yaml.',
    ],
  },
  'department/duplicate': {
    title: 'Mỗi cơ quan chỉ được khai một lần',
    why: 'Một mã khai hai lần thì không xác định được tên và thời gian hoạt động nào đúng; cách viết khác của tên thì ghi ở mục “aliases”.',
    say: ({ department }) => [`Cơ quan “${department}” được khai hai lần.`, 'Giữ lại một mục.'],
  },
  'sector/unknown': {
    title: 'Lĩnh vực phải có trong sổ lĩnh vực',
    why: 'Thống kê theo lĩnh vực chỉ đúng khi mỗi lĩnh vực có một tên gọi duy nhất trong sectors.yaml.',
    say: ({ sector, near: names }) =>
      sector === unknownId
        ? ['Chưa ghi lĩnh vực nào.', 'Ghi mã lĩnh vực, xem sectors.yaml; lĩnh vực chưa có ở đó thì thêm vào.']
        : [
            `Không có lĩnh vực “${sector}” trong sectors.yaml.`,
            near(names) ?? 'Thêm lĩnh vực vào sectors.yaml.',
          ],
  },
  'sector/not-valid': {
    title: 'Lĩnh vực phải đang được sử dụng',
    why: 'Lĩnh vực đã gộp hoặc đổi tên thì không nhận thủ tục mới ban hành. Thủ tục có từ trước khi lĩnh vực kết thúc thì chỉ cảnh báo.',
    say: ({ sector, date, successor }) => [
      `Lĩnh vực “${sector}” không dùng vào ngày ${day(date)}.`,
      successor ? `Lĩnh vực kế tục: ${successor}.` : 'Xem mục “validFrom”, “validTo” trong sectors.yaml.',
    ],
  },
  'sector/duplicate': {
    title: 'Mỗi lĩnh vực chỉ được khai một lần',
    why: 'Một mã khai hai lần thì không xác định được tên nào đúng; cách viết khác của tên thì ghi ở mục “aliases”.',
    say: ({ sector }) => [`Lĩnh vực “${sector}” được khai hai lần.`, 'Giữ lại một mục.'],
  },
  'reference/unresolved': {
    title: 'Quyết định, thủ tục được dẫn chiếu phải tra cứu được',
    why: 'Thủ tục trong danh mục là thủ tục đã được quyết định công bố. Từ thủ tục phải tra cứu được đến quyết định, đến thủ tục thay thế và thủ tục được thay thế.',
    say: ({ reference, to, near: names }) =>
      to === 'decision'
        ? [
            `Không có quyết định “${reference}” trong sổ quyết định.`,
            near(names) ?? 'Xem lại số và ngày ký; từ thủ tục phải tra cứu được đến quyết định.',
          ]
        : [
            `Không có thủ tục “${reference}” trong danh mục.`,
            near(names) ?? 'Xem lại mã; thủ tục thay thế và thủ tục được thay thế phải tra cứu được.',
          ],
  },
  'reference/cycle': {
    title: 'Các thủ tục không được thay thế nhau theo vòng tròn',
    why: 'Thủ tục cũ được thay thế bằng thủ tục mới; vòng tròn là do ghi sai chiều.',
    say: ({ chain }) => [
      `Các thủ tục thay thế vòng tròn: ${chain}.`,
      'Sửa quyết định đã ghi sai chiều thay thế.',
    ],
  },
  'reference/ceased-body': {
    title: 'Thủ tục không được nêu cơ quan đã kết thúc hoạt động',
    why: 'Người dân không thể nộp hồ sơ cho cơ quan đã kết thúc hoạt động. Thủ tục cần được rà soát và chuyển cho cơ quan kế tục.',
    say: ({ name }) => [
      `Thủ tục đang thực hiện còn nêu “${name}”, cơ quan đã kết thúc hoạt động.`,
      'Rà soát, chuyển cho cơ quan kế tục bằng một quyết định.',
    ],
  },
} satisfies Partial<RuleTexts>;
