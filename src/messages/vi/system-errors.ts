const said: Readonly<Record<string, string>> = {
  ENOENT: 'không còn ở đó',
  EACCES: 'không có quyền',
  EPERM: 'không có quyền',
  EROFS: 'nơi này chỉ cho đọc',
  ENOSPC: 'đĩa đã đầy',
  EDQUOT: 'đã dùng hết phần đĩa được cấp',
  ENOTDIR: 'có một tệp nằm ở chỗ cần thư mục',
  EEXIST: 'có một tệp nằm ở chỗ cần thư mục',
  EISDIR: 'nơi này là thư mục, cần một tệp',
  ENAMETOOLONG: 'tên quá dài',
  EBUSY: 'chương trình khác đang giữ tệp này',
  ELOOP: 'liên kết chạy vòng',
  EIO: 'đĩa hỏng hoặc mất kết nối',
};

/** The system's word for a reason (`ENOSPC`) in Vietnamese, with the word itself for who mends the machine. */
export const systemError = (code: string): string => {
  const text = said[code];
  return text === undefined ? code : `${text} (${code})`;
};
