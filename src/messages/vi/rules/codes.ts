import type { RuleTexts } from '../../messages.ts';
import { levels } from './phrases.ts';

export const codes = {
  'code/pattern': {
    title: 'Mã số thủ tục phải đúng dạng quy định',
    why: 'Sai mã thì không đối chiếu được với Cơ sở dữ liệu quốc gia. Mã gồm một chữ số, dấu chấm, sáu chữ số, có thể thêm mã tỉnh.',
    say: ({ actual }) => [
      `“${actual}” không phải mã số TTHC.`,
      'Mã có dạng "2.000815", "2.000815.H55" hoặc "2.000815.000.00.00.H55": một chữ số, dấu chấm, đủ sáu chữ số; sai mã thì không đối chiếu được với Cơ sở dữ liệu quốc gia. Thủ tục nội bộ có thể có mã của địa phương: NB-SCT-01.',
    ],
  },
  'code/duplicate': {
    title: 'Mỗi mã số ở một cấp chỉ được có một tệp',
    why: 'Một thủ tục ở một cấp chỉ được công bố một lần; thực hiện ở nhiều cấp thì ghi các cấp trong cùng một tệp.',
    say: ({ code, levels: held }) => [
      `Mã ${code} đã có ở ${levels(held)}.`,
      'Một thủ tục ở một cấp chỉ được công bố một lần; bỏ một trong hai tệp.',
    ],
  },
  'code/foreign-suffix': {
    title: 'Đuôi mã số phải là mã của tỉnh công bố',
    why: 'Đuôi mã là mã định danh của tỉnh công bố (H55 là Thái Nguyên). Đuôi của tỉnh khác thường do chép từ danh mục tỉnh bạn.',
    say: ({ code, publisher, expected }) => [
      `Mã ${code} mang mã cơ quan ${publisher}, danh mục này của ${expected}.`,
      'Sửa đuôi mã; mã của tỉnh đã sáp nhập thì khai ở mục “publisher.formerCodes” của catalog.yaml.',
    ],
  },
  'code/internal': {
    title: 'Mã NB-… chỉ được dùng cho thủ tục hành chính nội bộ',
    why: 'Mã NB-… do địa phương đặt cho thủ tục hành chính nội bộ, giữa các cơ quan nhà nước với nhau. Thủ tục cho người dân, tổ chức có mã của Cơ sở dữ liệu quốc gia.',
    say: ({ code }) => [
      `Mã ${code} là mã của thủ tục hành chính nội bộ, nhưng thủ tục này không ghi là nội bộ.`,
      'Ghi loại thủ tục là nội bộ (“kind: internal”); thủ tục cho người dân, tổ chức thì bỏ mã này và chờ được cấp mã quốc gia.',
    ],
  },
  'code/missing': {
    title: 'Thủ tục phải có mã số của Cơ sở dữ liệu quốc gia',
    why: 'Quyết định công bố thủ tục mới thường chưa có mã. Khi Cơ sở dữ liệu quốc gia cấp mã thì ghi bằng một quyết định đính chính.',
    say: () => ['Thủ tục chưa có mã quốc gia.', 'Khi được cấp mã, ghi mã bằng một quyết định đính chính.'],
  },
  'code/mixed-suffixes': {
    title: 'Đuôi mã số phải thống nhất một kiểu',
    why: 'Đuôi cũ .000.00.00.H55 và đuôi ngắn .H55 chỉ cùng một tỉnh; dùng lẫn thì chưa chuẩn hóa.',
    say: ({ short, long }) => [
      `Mã viết lẫn hai kiểu đuôi: ${short} kiểu ngắn, ${long} kiểu dài.`,
      'Thống nhất một kiểu, ví dụ .H55.',
    ],
  },
  'name/duplicate': {
    title: 'Ở một cấp, mỗi tên chỉ nên là của một thủ tục',
    why: 'Hai mã cùng tên ở một cấp có thể là một thủ tục bị ghi hai lần. Cùng tên chưa chắc là cùng thủ tục, nên chỉ là cảnh báo.',
    say: ({ name, other, level }) => [
      `Tên “${name}” trùng với ${other} ở ${levels(level)}.`,
      'Xem có phải một thủ tục được ghi hai lần không.',
    ],
  },
  'level/district-ended': {
    title: 'Không được công bố thủ tục cấp huyện từ ngày 01/7/2025',
    why: 'Từ 01/7/2025 chính quyền địa phương có hai cấp. Thủ tục cấp huyện chỉ còn được bãi bỏ.',
    say: () => [
      'Từ 01/7/2025 không còn cấp huyện.',
      'Chỉ được bãi bỏ thủ tục cấp huyện; thủ tục mới ban hành hoặc được sửa đổi, bổ sung phải ghi cấp tỉnh hoặc cấp xã.',
    ],
  },
  'level/unspecified': {
    title: 'Thủ tục phải xác định cấp thực hiện',
    why: 'Quyết định công bố thủ tục thuộc thẩm quyền giải quyết của từng cấp; chưa xác định cấp thì không thống kê được. Danh mục ban đầu lấy từ cổng có thể chưa có cấp: khi đó là cảnh báo.',
    say: () => [
      'Chưa xác định cấp thực hiện.',
      'Ghi cấp thực hiện (mục “levels”); với danh mục lấy từ cổng thì nhập thêm dữ liệu chi tiết hoặc bổ sung bằng quyết định kế tiếp.',
    ],
  },
} satisfies Partial<RuleTexts>;
