const sum =
  /^(?:tổng\s*(?:cộng|số|hợp|:|\d|$)|cộng(?:\s+(?:[IVX]+|[A-ZĐ])(?!\p{L}))?\s*(?:[:.(]|\d|$)|cộng\s[^:]{2,80}:\s*\d|cộng\s+(?:lĩnh vực|nhóm|cấp|phần|mục|sở|ban|các)(?!\p{L})|trong đó\s*:?)/iu;
const note = /^(?:ghi chú|lưu ý\s*:|chú thích|nguồn\s*:|\(?\*)(?!\p{L})/iu;
const signature =
  /^(?:(?:người|cán bộ|đơn vị|bộ phận)\s+(?:lập|ký|tổng hợp|kiểm|báo cáo|rà soát)|lập biểu|thủ trưởng|(?:phó )?(?:giám đốc|chủ tịch|trưởng phòng|chánh văn phòng)(?:\s|$)|(?:KT|TM|TL|TUQ|Q)\s*\.|nơi nhận|\(?(?:đã )?ký(?!\p{L})|xác nhận của (?:thủ trưởng|lãnh đạo|đơn vị))/iu;
/** `Thái Nguyên, ngày 05 tháng 9 năm 2025`. */
const placeAndDay = /^(?:(?:TP\.? ?)?\p{Lu}[\p{L} .-]{1,40},\s)?[Nn]gày\s(?:\d|…|\.{2,})[^,;]{0,40}$/u;

/** Tells whether a line sums up a list: `Tổng cộng: 12 TTHC`, `Cộng I: 3`. No name of a procedure begins so. */
export function sumsUp(text: string): boolean {
  return sum.test(text.normalize('NFC').trim());
}

/** Tells whether the cells of a row sum up the rows above: `Cộng Hộ tịch | 12`, words and nothing but figures beside them. */
export function sumsUpInCells([text = '', ...others]: readonly string[]): boolean {
  if (sumsUp(text)) return true;
  const isSum = /^cộng\s+\p{L}/iu.test(text.normalize('NFC').trim());
  return isSum && others.length > 0 && others.every((one) => /^\d{1,4}$/u.test(one.trim()));
}

/** Tells whether a line notes something below a list: `Ghi chú:`, `* …`. */
export function notesBelow(text: string): boolean {
  return note.test(text.normalize('NFC').trim());
}

/**
 * Tells whether a line signs a list: a place and day, an office, the one who made it. Marks count: `Công chứng`
 * is no sum (`Cộng`), and `Giảm` no director.
 */
export function signs(text: string): boolean {
  const line = text.normalize('NFC').trim();
  return signature.test(line) || placeAndDay.test(line);
}

/** Tells whether a line sums up, notes or signs a list. */
export function closesList(text: string): boolean {
  return sumsUp(text) || notesBelow(text) || signs(text);
}
