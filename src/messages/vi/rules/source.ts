import type { RuleTexts } from '../../messages.ts';

/** The mended line, to be copied. */
const write = (mended: string | undefined): string | undefined => mended && `Sửa thành: ${mended}`;

const writeSafe = (mended: string | undefined): string =>
  mended ? `Sửa thành: ${mended} (tthc validate --fix sửa được).` : 'tthc validate --fix sửa được.';

const times = (count: number): string => (count > 1 ? ` (${count} chỗ)` : '');

const readAs = (read: string | undefined): string =>
  read === undefined ? 'được đọc là chữ, không phải số' : `được đọc là số ${read}`;

export const source = {
  'source/thousands-separator': {
    title: 'Số không được có dấu ngăn hàng nghìn',
    why: 'YAML đọc 8.000 là số 8: mức thu 8.000 đồng thành 8 đồng.',
    say: ({ written, read, meant, mended }) => [
      `“${written}” ${readAs(read)}; đúng ra là ${meant}.`,
      write(mended) ?? 'Viết số liền, không có dấu ngăn hàng nghìn.',
    ],
  },
  'source/decimal-comma': {
    title: 'Phần thập phân phải viết sau dấu chấm',
    why: 'YAML đọc 1,5 là chữ chứ không phải số.',
    say: ({ written, meant, mended }) => [
      `“${written}” ${readAs(undefined)}; đúng ra là ${meant}.`,
      write(mended) ?? 'Trong YAML, phần thập phân viết sau dấu chấm.',
    ],
  },
  'source/number-notation': {
    title: 'Số phải viết bằng các chữ số thông thường',
    why: 'Số có 0 đứng đầu, hệ tám, hệ mười sáu hay dạng mũ được mỗi chương trình đọc một khác.',
    say: ({ written, read, mended }) => [
      `Số viết theo cách mỗi chương trình đọc một khác: “${written}” ${readAs(read)}.`,
      write(mended) ?? 'Viết bằng các chữ số thường, không có số 0 ở đầu.',
    ],
  },
  'source/lost-digits': {
    title: 'Số không được dài quá 15 chữ số',
    why: 'Số dài hơn 15 chữ số bị làm tròn khi đọc; số hiệu, mã thì phải ghi là chữ.',
    say: ({ written, read }) => [
      `Số “${written}” quá dài: ${readAs(read)}, mất các chữ số cuối.`,
      'Xem lại số này; mã, số hiệu thì không ghi ở mục dành cho số.',
    ],
  },
  'source/unquoted-code': {
    title: 'Mã số phải đặt trong dấu ngoặc kép',
    why: 'Không có ngoặc kép, YAML đọc 2.000270 là số 2.00027 và mất số 0 cuối: mã không đối chiếu được nữa.',
    say: ({ written, read, meant, mended }) => [
      `Mã “${written}” không có dấu ngoặc kép nên ${readAs(read)}; đúng ra là "${meant}".`,
      write(mended),
    ],
  },
  'source/unquoted-text': {
    title: 'Chữ giống số phải đặt trong dấu ngoặc kép',
    why: 'YAML đọc 2026, “true”, “null” là số, giá trị đúng sai, giá trị trống; ở mục ghi chữ thì phải đặt trong ngoặc kép.',
    say: ({ written, read, mended }) => [
      `“${written}” ở mục ghi chữ không có dấu ngoặc kép nên YAML đọc là giá trị “${read}”, không phải chữ.`,
      write(mended),
    ],
  },
  'source/ambiguous-text': {
    title: 'Chữ dễ đọc nhầm phải đặt trong dấu ngoặc kép',
    why: 'Chương trình theo YAML 1.1 (như PyYAML) đọc “no” là sai, 07:30 là 450.',
    say: ({ written, read, mended }) => [
      `“${written}” không có dấu ngoặc kép: chương trình đọc YAML 1.1 hiểu là ${read}.`,
      write(mended),
    ],
  },
  'source/date-order': {
    title: 'Ngày phải viết theo thứ tự năm-tháng-ngày',
    why: 'Viết 01/02/2026 thì không xác định được là tháng 1 hay tháng 2, và không sắp xếp được.',
    say: ({ written, meant, mended }) => [
      `Ngày “${written}” không viết theo thứ tự năm-tháng-ngày; đúng ra là ${meant}.`,
      write(mended),
    ],
  },
  'source/boolean-word': {
    title: 'Giá trị đúng, sai phải ghi là “true”, “false”',
    why: '“Có”, “không”, “yes”, “no” ở đây là chữ; chương trình không hiểu là đúng hay sai.',
    say: ({ written, meant, mended }) => [
      `“${written}” là chữ; mục này chỉ nhận “true” hoặc “false”, đúng ra là “${meant}”.`,
      write(mended),
    ],
  },
  'source/null-value': {
    title: 'Mục của tệp không được để trống',
    why: 'Mục để trống không cho biết là không có hay chưa có thông tin; nếu không có nội dung thì bỏ cả dòng.',
    say: ({ key, written }) => [
      written ? `“${written}” ở mục “${key}” được đọc là giá trị trống.` : `Mục “${key}” để trống.`,
      'Ghi nội dung, hoặc xóa dòng này; nếu đúng là chữ thì đặt trong dấu ngoặc kép.',
    ],
  },
  'source/comment-in-text': {
    title: 'Dấu # không được cắt mất nội dung',
    why: 'Sau dấu cách, # mở đầu chú thích: phần chữ sau đó không thuộc nội dung nữa.',
    say: ({ written, mended }) => [
      `“${written}” bị coi là chú thích, không thuộc nội dung.`,
      write(mended) ?? 'Đặt cả nội dung trong dấu ngoặc kép; nếu đúng là chú thích thì để dấu cách sau #.',
    ],
  },
  'source/anchor': {
    title: 'Không được dùng neo, bí danh',
    why: 'Nội dung phải đọc được ngay tại chỗ; với neo và bí danh, sửa một chỗ làm thay đổi nhiều chỗ.',
    say: ({ written }) => [
      `“${written}”: danh mục không dùng neo và bí danh của YAML (& và *).`,
      'Ghi lại đầy đủ nội dung; nếu chữ bắt đầu bằng & hoặc * thì đặt trong dấu ngoặc kép.',
    ],
  },
  'source/merge-key': {
    title: 'Không được dùng mục trộn “<<”',
    why: 'YAML 1.2 không có mục trộn; mỗi chương trình đọc một khác.',
    say: () => [
      'Danh mục không dùng mục trộn “<<”: mỗi chương trình đọc một khác.',
      'Ghi lại đầy đủ các mục được trộn vào.',
    ],
  },
  'source/tag': {
    title: 'Không được dùng thẻ kiểu',
    why: 'Thẻ như !!str đổi cách đọc giá trị và không cần trong danh mục.',
    say: ({ written }) => [
      `“${written}”: danh mục không dùng thẻ kiểu của YAML.`,
      'Bỏ thẻ; chữ thì đặt trong dấu ngoặc kép.',
    ],
  },
  'source/directive': {
    title: 'Không được dùng chỉ thị YAML',
    why: 'Dòng %YAML 1.1 đổi cách đọc cả tệp: “no” thành sai, 010 thành 8.',
    say: ({ written }) => [
      `“${written}”: chỉ thị này đổi cách đọc cả tệp.`,
      'Xóa dòng này; danh mục theo YAML 1.2.',
    ],
  },
  'source/several-documents': {
    title: 'Mỗi tệp chỉ được có một tài liệu',
    why: 'Sau dòng --- là tài liệu khác, không được đọc.',
    say: ({ count }) => [
      `Tệp chứa ${count} tài liệu YAML; từ chỗ này trở đi không được đọc.`,
      'Mỗi tệp một tài liệu: xóa dòng ngăn cách, hoặc tách thành nhiều tệp.',
    ],
  },
  'source/tab': {
    title: 'Thụt dòng phải dùng dấu cách',
    why: 'YAML không nhận phím tab để thụt dòng.',
    say: ({ place, count, mended }) => [
      `${place === 'indent' ? 'Thụt dòng bằng phím tab' : 'Phím tab giữa các phần của dòng'}${times(count)}.`,
      place === 'indent' ? 'YAML chỉ nhận dấu cách; mỗi cấp thụt hai dấu cách.' : writeSafe(mended),
    ],
  },
  'source/byte-order-mark': {
    title: 'Tệp không được có dấu thứ tự byte',
    why: 'Dấu BOM ở đầu tệp không nhìn thấy, nhưng làm hai tệp giống nhau thành khác nhau.',
    say: () => [
      'Tệp bắt đầu bằng dấu thứ tự byte (BOM).',
      'Lưu lại dạng UTF-8 không BOM; tthc validate --fix sửa được.',
    ],
  },
  'source/line-ending': {
    title: 'Mỗi dòng phải kết thúc bằng LF',
    why: 'Cuối dòng kiểu Windows làm git báo mọi dòng thay đổi.',
    say: ({ kind, count }) => [
      `Cuối dòng kiểu ${kind === 'CRLF' ? 'Windows (CRLF)' : 'máy Mac cũ (CR)'}: ${count} dòng.`,
      'Lưu lại với cuối dòng LF; tthc validate --fix sửa được.',
    ],
  },
  'source/trailing-space': {
    title: 'Cuối dòng không được có dấu cách',
    why: 'Dấu cách cuối dòng không nhìn thấy mà vẫn hiện thành thay đổi.',
    say: ({ count }) => [`Dấu cách thừa ở cuối dòng${times(count)}.`, 'tthc validate --fix sửa được.'],
  },
  'source/final-newline': {
    title: 'Tệp phải kết thúc bằng dấu xuống dòng',
    why: 'Thiếu xuống dòng cuối thì lần thêm dòng sau báo đổi hai dòng.',
    say: () => ['Dòng cuối không kết thúc bằng dấu xuống dòng.', 'tthc validate --fix sửa được.'],
  },
  'source/not-nfc': {
    title: 'Chữ phải ở dạng Unicode NFC',
    why: 'Chữ Việt tổ hợp trông giống chữ dựng sẵn nhưng tìm kiếm, đối chiếu không ra: cùng một tên thành hai tên.',
    say: ({ text, count, mended }) => [
      `Chữ không ở dạng Unicode NFC: “${text}”${times(count)}; trông giống mà tìm kiếm, đối chiếu không ra.`,
      writeSafe(mended),
    ],
  },
  'source/invisible-mark': {
    title: 'Nội dung không được có ký tự ẩn',
    why: 'Ký tự không nhìn thấy, thường theo từ trang mạng, làm hai tên trông giống nhau thành khác nhau.',
    say: ({ character, text, count, mended }) => [
      `Có ký tự không nhìn thấy ${character}: “${text}”${times(count)}.`,
      writeSafe(mended),
    ],
  },
  'source/odd-space': {
    title: 'Chỉ được dùng dấu cách thông thường',
    why: 'Dấu cách không ngắt, theo từ Word, làm tìm kiếm và đối chiếu không ra.',
    say: ({ character, text, count, mended }) => [
      `Có dấu cách lạ ${character}: “${text}”${times(count)}.`,
      writeSafe(mended),
    ],
  },
  'source/line-break': {
    title: 'Nội dung không được có dấu ngắt dòng lạ',
    why: 'Có chương trình coi ký tự này là hết dòng, có chương trình không.',
    say: ({ character, text, count, mended }) => [
      `Có dấu ngắt dòng lạ ${character}: “${text}”${times(count)}; có chương trình coi là hết dòng.`,
      writeSafe(mended),
    ],
  },
  'source/control-character': {
    title: 'Nội dung không được có ký tự điều khiển',
    why: 'Ký tự điều khiển không thuộc văn bản và YAML không cho phép.',
    say: ({ character, text, count, mended }) => [
      `Có ký tự điều khiển ${character}: “${text}”${times(count)}.`,
      write(mended) ?? 'Xóa ký tự này.',
    ],
  },
  'source/edge-space': {
    title: 'Nội dung không được có dấu cách ở hai đầu',
    why: 'Dấu cách ở đầu, cuối tên làm hai tên giống nhau thành khác nhau.',
    say: ({ text, mended }) => [
      `Có dấu cách hoặc dòng trống thừa ở đầu hay cuối “${text}”.`,
      writeSafe(mended),
    ],
  },
  'source/double-space': {
    title: 'Nội dung không được có dấu cách kép',
    why: 'Dấu cách kép khó thấy mà làm đối chiếu theo đúng chữ không ra.',
    say: ({ text, count, mended }) => [`Có dấu cách kép: “${text}”${times(count)}.`, writeSafe(mended)],
  },
  'source/eth-for-d': {
    title: 'Chữ Đ phải là chữ Việt',
    why: 'Chữ Ð của tiếng Iceland trông giống Đ nhưng là ký tự khác: số quyết định QÐ không khớp QĐ.',
    say: ({ character, text, count, mended }) => [
      `Chữ Đ viết bằng ký tự khác (${character}): “${text}”${times(count)}; tìm kiếm, sắp xếp không ra.`,
      writeSafe(mended),
    ],
  },
  'source/look-alike': {
    title: 'Chữ cái phải là chữ Latinh',
    why: 'Chữ Kirin, Hy Lạp trông giống hệt chữ Latinh nhưng tìm kiếm không ra.',
    say: ({ character, latin, text, count, mended }) => [
      `Có chữ cái Kirin hoặc Hy Lạp ${character} trông như “${latin}”: “${text}”${times(count)}.`,
      write(mended) ?? 'Gõ lại bằng chữ cái Latinh.',
    ],
  },
  'source/full-width': {
    title: 'Chữ và số phải có độ rộng thông thường',
    why: 'Chữ, số dạng rộng của bộ gõ tiếng Nhật, Trung không khớp với chữ, số thường.',
    say: ({ text, count, mended }) => [
      `Chữ hoặc số dạng rộng: “${text}”${times(count)}.`,
      write(mended) ?? 'Gõ lại bằng chữ và số thường.',
    ],
  },
  'source/tone-placement': {
    title: 'Dấu thanh phải đặt theo một cách thống nhất',
    why: '“Hoà” và “hòa” đều đúng, nhưng dùng lẫn trong một tệp thì việc đối chiếu theo đúng chữ coi là hai tên.',
    say: ({ written, other, count }) => [
      `Một tiếng viết hai cách đặt dấu thanh trong cùng tệp: “${written}”${times(count)} và “${other}”.`,
      `Chọn một cách, ví dụ “${other}” như ở chỗ trước; đối chiếu tên theo đúng chữ sẽ coi là hai tên.`,
    ],
  },
} satisfies Partial<RuleTexts>;
