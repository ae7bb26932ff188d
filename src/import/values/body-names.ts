/** Begins the name of a department or ministry; what follows says which. */
const department =
  /^(?:sở(?!\s+hữu)\s|bộ(?!\s+phận)\s|(?:BQL|ban (?:quản lý|dân tộc|tôn giáo))(?=\s|$)|thanh tra (?:tỉnh|thành phố|tp|sở|chính phủ)|(?:văn phòng|VP) (?:ubnd|[ủu][ỷy] ban|hđnd|đoàn đại biểu)(?=\s|$)|kho bạc nhà nước$)/iu;
/** Whole names of bodies of a province that are no departments of it; a sector may begin with the same words. */
const otherBody =
  /^(?:công an|CA|thi hành án dân sự|bảo hiểm xã hội|BHXH|bộ chỉ huy (?:quân sự|bộ đội biên phòng)|(?:cục |chi cục )?thuế|(?:chi )?cục hải quan|kho bạc nhà nước|ngân hàng nhà nước)(?:\s[^,;:]{0,40})?\s(?:tỉnh|thành phố|tp\.?|khu vực|chi nhánh)(?:\s[^,;:]{1,40})?$/iu;
/** Kinds of bodies whose own name begins with a capital: `Chi cục Kiểm lâm`, not `trung tâm ngoại ngữ`. */
const unit =
  /^(?:Chi cục|Cục|Trung tâm|Công ty|Quỹ|Liên minh|CHI CỤC|CỤC|TRUNG TÂM (?=PHỤC VỤ|HÀNH CHÍNH|XÚC TIẾN|KIỂM SOÁT)|CÔNG TY|LIÊN MINH)\s?(?<=\s)\p{Lu}[^:;\d]*$/u;
const longest = 120;

/** Tells whether a name is that of a body that manages procedures: a department, a ministry, the police of a province. */
export function looksLikeDepartment(text: string): boolean {
  const name = text.trim();
  if (name.length >= longest || /\n/u.test(name)) return false;
  return department.test(name) || otherBody.test(name);
}

/** Tells whether a line is the name of a body whose the procedures below it are: a department, or a unit of one. */
export function namesBody(text: string): boolean {
  return looksLikeDepartment(text) || (text.length < longest && unit.test(text.trim().normalize('NFC')));
}

/** Tells the centre (or a commune's) at which procedures are handed in: it manages none. */
export const isServiceCentre = (text: string): boolean =>
  /^(?:trung tâm|bộ phận|tt) (?:phục vụ |tiếp nhận )?(?:hành chính công|và trả kết quả|một cửa)/iu.test(
    text.normalize('NFC').trim(),
  );

/** Returns the body that brackets at the end of a heading name: `Lĩnh vực Hộ tịch (Sở Tư pháp)`. */
export function bodyInBrackets(text: string): string | undefined {
  const within = /\((?:thuộc |do )?([^()]{4,100})\)\s*$/iu.exec(text)?.[1]?.trim();
  return within !== undefined && looksLikeDepartment(within) ? within : undefined;
}
