const said: Readonly<Record<string, string>> = {
  ENOENT: 'không còn tồn tại',
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
