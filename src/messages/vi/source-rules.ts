import type { SourceRuleMessages } from '../messages.ts';

/** The mended line, to be copied. */
const write = (mended: string | undefined): string | undefined => mended && `Sửa thành: ${mended}`;
const writeSafe = (mended: string | undefined): string =>
  mended ? `Sửa thành: ${mended} (tthc validate --fix sửa được).` : 'tthc validate --fix sửa được.';
const times = (count: number): string => (count > 1 ? ` (${count} chỗ)` : '');
const readAs = (read: string | undefined): string =>
  read === undefined ? 'được đọc là chữ, không phải số' : `được đọc là số ${read}`;

export const sourceRules: SourceRuleMessages = {
  'source/thousands-separator': ({ written, read, meant, mended }) => [
    `“${written}” ${readAs(read)}; đúng ra là ${meant}.`,
    write(mended) ?? 'Viết số liền, không có dấu ngăn hàng nghìn.',
  ],
  'source/decimal-comma': ({ written, meant, mended }) => [
    `“${written}” ${readAs(undefined)}; đúng ra là ${meant}.`,
    write(mended) ?? 'Trong YAML, phần thập phân viết sau dấu chấm.',
  ],
  'source/number-notation': ({ written, read, mended }) => [
    `Số viết theo cách mỗi chương trình đọc một khác: “${written}” ${readAs(read)}.`,
    write(mended) ?? 'Viết bằng các chữ số thường, không có số 0 ở đầu.',
  ],
  'source/lost-digits': ({ written, read }) => [
    `Số “${written}” quá dài: ${readAs(read)}, mất các chữ số cuối.`,
    'Xem lại số này; mã, số hiệu thì không ghi ở mục dành cho số.',
  ],
  'source/unquoted-code': ({ written, read, meant, mended }) => [
    `Mã “${written}” không có dấu ngoặc kép nên ${readAs(read)}; đúng ra là "${meant}".`,
    write(mended),
  ],
  'source/unquoted-text': ({ written, read, mended }) => [
    `“${written}” ở mục ghi chữ không có dấu ngoặc kép nên YAML đọc là giá trị ${read}, không phải chữ.`,
    write(mended),
  ],
  'source/ambiguous-text': ({ written, read, mended }) => [
    `“${written}” không có dấu ngoặc kép: chương trình đọc YAML 1.1 hiểu là ${read}.`,
    write(mended),
  ],
  'source/date-order': ({ written, meant, mended }) => [
    `Ngày “${written}” không viết theo thứ tự năm-tháng-ngày; đúng ra là ${meant}.`,
    write(mended),
  ],
  'source/boolean-word': ({ written, meant, mended }) => [
    `“${written}” là chữ; mục này chỉ nhận true hoặc false, đúng ra là ${meant}.`,
    write(mended),
  ],
  'source/null-value': ({ key, written }) => [
    written ? `“${written}” ở mục “${key}” được đọc là không có gì.` : `Mục “${key}” để trống.`,
    'Ghi nội dung, hoặc xóa dòng này; nếu đúng là chữ thì đặt trong dấu ngoặc kép.',
  ],
  'source/comment-in-text': ({ written, mended }) => [
    `“${written}” bị coi là chú thích, không thuộc nội dung.`,
    write(mended) ?? 'Đặt cả nội dung trong dấu ngoặc kép; nếu đúng là chú thích thì để dấu cách sau #.',
  ],

  'source/anchor': ({ written }) => [
    `“${written}”: danh mục không dùng neo và bí danh của YAML (& và *).`,
    'Ghi lại đầy đủ nội dung; nếu chữ bắt đầu bằng & hoặc * thì đặt trong dấu ngoặc kép.',
  ],
  'source/merge-key': () => [
    'Danh mục không dùng mục trộn “<<”: mỗi chương trình đọc một khác.',
    'Ghi lại đầy đủ các mục được trộn vào.',
  ],
  'source/tag': ({ written }) => [
    `“${written}”: danh mục không dùng thẻ kiểu của YAML.`,
    'Bỏ thẻ; chữ thì đặt trong dấu ngoặc kép.',
  ],
  'source/directive': ({ written }) => [
    `“${written}”: chỉ thị này đổi cách đọc cả tệp.`,
    'Xóa dòng này; danh mục theo YAML 1.2.',
  ],
  'source/several-documents': ({ count }) => [
    `Tệp chứa ${count} tài liệu YAML; từ chỗ này trở đi không được đọc.`,
    'Mỗi tệp một tài liệu: xóa dòng ngăn cách, hoặc tách thành nhiều tệp.',
  ],
  'source/tab': ({ place, count, mended }) => [
    `${place === 'indent' ? 'Thụt dòng bằng phím tab' : 'Phím tab giữa các phần của dòng'}${times(count)}.`,
    place === 'indent' ? 'YAML chỉ nhận dấu cách; mỗi cấp thụt hai dấu cách.' : writeSafe(mended),
  ],

  'source/byte-order-mark': () => [
    'Tệp bắt đầu bằng dấu thứ tự byte (BOM).',
    'Lưu lại dạng UTF-8 không BOM; tthc validate --fix sửa được.',
  ],
  'source/line-ending': ({ kind, count }) => [
    `Cuối dòng kiểu ${kind === 'CRLF' ? 'Windows (CRLF)' : 'máy Mac cũ (CR)'}: ${count} dòng.`,
    'Lưu lại với cuối dòng LF; tthc validate --fix sửa được.',
  ],
  'source/trailing-space': ({ count }) => [
    `Dấu cách thừa ở cuối dòng${times(count)}.`,
    'tthc validate --fix sửa được.',
  ],
  'source/final-newline': () => [
    'Dòng cuối không kết thúc bằng dấu xuống dòng.',
    'tthc validate --fix sửa được.',
  ],

  'source/not-nfc': ({ text, count, mended }) => [
    `Chữ không ở dạng Unicode NFC: “${text}”${times(count)}; trông giống mà tìm kiếm, đối chiếu không ra.`,
    writeSafe(mended),
  ],
  'source/invisible-mark': ({ character, text, count, mended }) => [
    `Có ký tự không nhìn thấy ${character}: “${text}”${times(count)}.`,
    writeSafe(mended),
  ],
  'source/odd-space': ({ character, text, count, mended }) => [
    `Có dấu cách lạ ${character}: “${text}”${times(count)}.`,
    writeSafe(mended),
  ],
  'source/line-break': ({ character, text, count, mended }) => [
    `Có dấu ngắt dòng lạ ${character}: “${text}”${times(count)}; có chương trình coi là hết dòng.`,
    writeSafe(mended),
  ],
  'source/control-character': ({ character, text, count, mended }) => [
    `Có ký tự điều khiển ${character}: “${text}”${times(count)}.`,
    write(mended) ?? 'Xóa ký tự này.',
  ],
  'source/edge-space': ({ text, mended }) => [
    `Có dấu cách hoặc dòng trống thừa ở đầu hay cuối “${text}”.`,
    writeSafe(mended),
  ],
  'source/double-space': ({ text, count, mended }) => [
    `Có dấu cách kép: “${text}”${times(count)}.`,
    writeSafe(mended),
  ],

  'source/eth-for-d': ({ character, text, count, mended }) => [
    `Chữ Đ viết bằng ký tự khác (${character}): “${text}”${times(count)}; tìm kiếm, sắp xếp không ra.`,
    writeSafe(mended),
  ],
  'source/look-alike': ({ character, latin, text, count, mended }) => [
    `Có chữ cái Kirin hoặc Hy Lạp ${character} trông như “${latin}”: “${text}”${times(count)}.`,
    write(mended) ?? 'Gõ lại bằng chữ cái Latinh.',
  ],
  'source/full-width': ({ text, count, mended }) => [
    `Chữ hoặc số dạng rộng (full-width): “${text}”${times(count)}.`,
    write(mended) ?? 'Gõ lại bằng chữ và số thường.',
  ],
  'source/tone-placement': ({ written, other, count }) => [
    `Một tiếng viết hai cách đặt dấu thanh trong cùng tệp: “${written}”${times(count)} và “${other}”.`,
    `Chọn một cách, ví dụ “${other}” như ở chỗ trước; đối chiếu tên theo đúng chữ sẽ coi là hai tên.`,
  ],
};
