import { nameKey } from '../../text/fold.ts';
import { cleanLine } from '../../text/normalize.ts';
import { doubt, type Field, type Notes, shorten } from './notes.ts';
import { readLine, saysNothing } from './values.ts';

/**
 * Reads agencies that stand one a line, as in the portal's lists: cleaned, without repetitions,
 * in their order.
 */
export function readAgencyLines(text: string, field: Field, notes: Notes): string[] | undefined {
  if (text === '') return undefined;
  const lines = text
    .split(/[\r\n\v\f\u0085\u2028\u2029]+|;\s+(?=\p{Lu})/u)
    .flatMap((line) => readLine(line, field, notes) ?? []);
  return keepOnce(lines);
}

/**
 * Reads agencies that stand in one text with commas between them, as on the portal's detail
 * pages. A comma parts two agencies only before a capital and outside brackets: `xã, phường` and
 * `tỉnh, thành phố` are within names.
 */
export function readAgencies(text: string, field: Field, notes: Notes): string[] | undefined {
  if (saysNothing(cleanLine(text).text)) return undefined;
  if (looksLikeProse(text)) {
    doubt(notes, field, 'agency_unlikely', { text: shorten(cleanLine(text).text) });
    return undefined;
  }
  if (/\n/u.test(text.trim())) return readAgencyLines(text, field, notes);
  const line = readLine(text, field, notes);
  return line === undefined ? undefined : keepOnce(namesInLine(line));
}

/** Tells whether a text is prose and not a name: pages cut at the wrong place have such. */
function looksLikeProse(text: string): boolean {
  const start = text.trimStart();
  if (/^[\p{Lu}\p{N}]/u.test(start)) return /\n[^\S\n]*[-+*]\s/u.test(start);
  return start.length > 80 || /[.:;*+]/u.test(start);
}

/** Returns the names in a line: a comma parts two of them only where it does not lie within one. */
export function namesInLine(line: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '(') depth += 1;
    if (line[at] === ')') depth = Math.max(0, depth - 1);
    if (depth > 0 || !/^[,;]\s*\p{Lu}/u.test(line.slice(at, at + 4))) continue;
    parts.push(line.slice(start, at));
    start = at + 1;
  }
  parts.push(line.slice(start));
  return joinedNames(parts.map((part) => part.trim())).filter((part) => !saysNothing(part));
}

/** Returns lines of bodies, one that goes on with the name above joined to it: `Sở Nông nghiệp`, `và Môi trường`. */
export function joinNameLines(lines: readonly string[]): string[] {
  const names: string[] = [];
  for (const line of lines) {
    const last = names.at(-1);
    if (last !== undefined && /^\p{Ll}/u.test(line) && !beginsBody.test(line))
      names[names.length - 1] = `${last} ${line}`;
    else names.push(line);
  }
  return names;
}

/** Words with which names of bodies begin; a field of work that ends such a name begins with none of them. */
const beginsBody =
  /^(?:các |phó |quyền )?(?:sở|bộ|ban|ubnd|hđnd|[ủu][ỷy] ban|chủ tịch|giám đốc|thủ trưởng|trưởng|người|hội|hội đồng|công an|công ty|phòng|trung tâm|tt|ttpvhcc|pvhcc|chi cục|cục|tổng cục|vụ|văn phòng|cơ quan|cơ sở|tổ|tổ chức|đơn vị|thanh tra|kho bạc|thuế|hải quan|ngân hàng|bảo hiểm|bệnh viện|trạm|trường|viện|học viện|quỹ|liên (?:đoàn|minh)|đoàn|mặt trận|tòa án|thi hành|chính phủ|thủ tướng|quốc hội|doanh nghiệp|hợp tác xã|cảng vụ|chi nhánh|khu)(?!\p{L})/iu;

/**
 * Joins what a comma within a name parted: of bodies named by their fields the last has `và`: `Sở Văn hóa, Thể thao và
 * Du lịch`, `Phòng Kinh tế, Hạ tầng và Đô thị`.
 */
function joinedNames(parts: readonly string[]): string[] {
  const names: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    const last = parts.findIndex((part, index) => index > at && /\svà\s/iu.test(part));
    const fields = parts.slice(at + 1, last + 1);
    const isOne =
      last > at && beginsBody.test(parts[at] ?? '') && !fields.some((part) => beginsBody.test(part));
    names.push(isOne ? [parts[at], ...fields].join(', ') : (parts[at] ?? ''));
    if (isOne) at = last;
  }
  return names;
}

/** Returns names without their repetitions, however these are spelt; undefined when there is none. */
export function keepOnce(names: readonly string[]): string[] | undefined {
  const byKey = new Map<string, string>();
  for (const name of names) if (!byKey.has(nameKey(name))) byKey.set(nameKey(name), name);
  return byKey.size > 0 ? [...byKey.values()] : undefined;
}
