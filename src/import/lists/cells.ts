import { levelsNamed } from '../values/levels/words.ts';

/** Tells whether a cell names levels and nothing else. */
export function looksLikeLevels(text: string): boolean {
  return levelsNamed(text) !== undefined;
}

/** Tells whether a cell is the number of a decision. */
export function looksLikeDecision(text: string): boolean {
  return /^(?:(?:quyết định )?số )?\d+[a-zđ]?\s*\/(?:\d{4}\/)?\s*Q[ĐDÐ]\s*-/iu.test(text.trim());
}

/** Begins the name of a department or ministry; what follows says which. */
const department =
  /^(?:sở(?!\s+hữu)|bộ(?!\s+phận)|ban (?:quản lý|dân tộc)|thanh tra|văn phòng (?:ubnd|ủy ban))\s/iu;
/** Whole names of bodies of a province that are no departments of it; a sector may begin with the same words. */
const otherBody =
  /^(?:công an|thi hành án dân sự|bảo hiểm xã hội|bộ chỉ huy (?:quân sự|bộ đội biên phòng)|(?:cục |chi cục )?thuế|(?:chi )?cục hải quan|kho bạc nhà nước|ngân hàng nhà nước)(?:\s[^,;:]{0,40})?\s(?:tỉnh|thành phố|tp\.?|khu vực|chi nhánh)(?:\s[^,;:]{1,40})?$/iu;

/** Tells whether a name is that of a body that manages procedures: a department, a ministry, the police of a province. */
export function looksLikeDepartment(text: string): boolean {
  const name = text.trim();
  if (name.length >= 120 || /\n/u.test(name)) return false;
  return department.test(name) || otherBody.test(name);
}
