import { isLetterhead, readHeading, splitNumber, withoutCount } from '../../annex/heading.ts';
import { namesBody } from '../../values/body-names.ts';
import { closesList } from '../../values/closing-lines.ts';
import { isShortName } from '../../values/short-names.ts';

/** Words of lines that name lists, parts or units of measure, and no body. */
const ofOthers =
  /thủ tục|tthc|danh (?:mục|sách)|phụ lục|biểu|bảng|trang|tiếp theo|cập nhật|đơn vị tính|nguồn|kèm theo|tính đến/iu;

/** Kind of a line above rows by its words: a department's, one that may be any body's, or none. */
export type LineKind = 'department' | 'unknown' | 'other';

/** Tells whether a line may be the name of a body that no word tells. */
export const mayNameBody = (text: string): boolean => kindOfLine(text) === 'unknown';

/** Returns the kind of a line by its words. */
export function kindOfLine(text: string): LineKind {
  const name = withoutCount(splitNumber(text.trim()).rest);
  if (namesBody(name) || isShortName(name)) return 'department';
  const { kind, sector, levels, actions, isUnmoved } = readHeading(text);
  const says = kind !== 'other' || sector !== undefined || levels !== undefined || actions.length > 0;
  const isName = /^\p{Lu}[^:\d]{2,100}$/u.test(name) && !ofOthers.test(name);
  return says || isUnmoved || !isName || isLetterhead(text) || closesList(text) ? 'other' : 'unknown';
}
