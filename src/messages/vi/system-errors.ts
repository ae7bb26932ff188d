const said: Readonly<Record<string, string>> = {
  ENOENT: 'không tồn tại',
  EACCES: 'không có quyền',
  EPERM: 'không có quyền',
  EROFS: 'vị trí này chỉ cho phép đọc',
  ENOSPC: 'đĩa đã đầy',
  EDQUOT: 'đã dùng hết phần đĩa được cấp',
  ENOTDIR: 'có một tệp nằm ở chỗ cần thư mục',
  EEXIST: 'có một tệp nằm ở chỗ cần thư mục',
  EISDIR: 'vị trí này là thư mục, cần một tệp',
  ENAMETOOLONG: 'tên quá dài',
  EBUSY: 'chương trình khác đang giữ tệp này',
  ELOOP: 'liên kết vòng tròn',
  EIO: 'đĩa hỏng hoặc mất kết nối',
};

/** The system's word for a reason (`ENOSPC`) in Vietnamese, with the word itself for who mends the machine. */
export const systemError = (code: string): string => {
  const text = said[code];
  return text === undefined ? code : `${text} (${code})`;
};

const noRight =
  'Đóng tệp nếu đang mở ở chương trình khác; nếu không phải, xin quyền ghi ở vị trí này hoặc chọn vị trí khác.';
const otherName = 'Chọn tên hoặc vị trí khác.';
const noRoom = 'Xóa bớt tệp không cần, rồi chạy lại.';

const mends: Readonly<Record<string, string>> = {
  EACCES: noRight,
  EPERM: noRight,
  EBUSY: 'Đóng chương trình đó, rồi chạy lại.',
  EROFS: otherName,
  ENOTDIR: otherName,
  EEXIST: otherName,
  EISDIR: otherName,
  ENAMETOOLONG: 'Chọn tên ngắn hơn.',
  ENOSPC: noRoom,
  EDQUOT: noRoom,
};

/** Tells what to do where the system does not let a file be written; undefined where only who mends the machine knows. */
export const mendOf = (code: string): string | undefined => mends[code];
