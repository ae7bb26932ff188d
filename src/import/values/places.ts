/** Bodies of a province that are called its own: `Công an tỉnh`. */
const ofProvince =
  /^((?:Công an|Thanh tra|Bộ Chỉ huy quân sự|Văn phòng (?:UBND|Ủy ban nhân dân))\s+tỉnh)(?:\s+(?!và\s)[\p{L}-]+){1,4}$/iu;
const department = /^(Sở\s.+?),?\s+(?:tỉnh|thành phố|TP\.?)(?:\s+\p{Lu}.*)?$/iu;

/**
 * Removes the province's name from its own body: `Sở Y tế tỉnh Bình Thuận`, `Công an tỉnh Bình Thuận`; no registry
 * repeats it in each name.
 */
export function withoutPlace(name: string): string {
  return (department.exec(name) ?? ofProvince.exec(name))?.[1] ?? name;
}
