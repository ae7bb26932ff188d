import { foldText } from '../../text/fold.ts';
import { levelsNamed } from '../values/levels/words.ts';

/** Tells whether a cell names levels and nothing else. */
export function looksLikeLevels(text: string): boolean {
  return levelsNamed(text) !== undefined;
}

/** Tells whether a cell is the number of a decision. */
export function looksLikeDecision(text: string): boolean {
  return /^(?:(?:quyết định )?số )?\d+[a-zđ]?\s*\/(?:\d{4}\/)?\s*Q[ĐDÐ]\s*-/iu.test(text.trim());
}

/** Tells whether a name is that of a body that manages procedures: a department, a ministry. */
export function looksLikeDepartment(text: string): boolean {
  return (
    /^(?:sở|bộ|ban (?:quản lý|dân tộc)|thanh tra|văn phòng ubnd|công an tỉnh)\s/iu.test(text.trim()) &&
    text.length < 120 &&
    !/\n/u.test(text.trim())
  );
}

const yes = /^(?:x|c|co|v|✓|✔|√|☑|☒|●|•|■|1|\+|yes|y|true|dung)$/;
const no = /^(?:khong|k|-|–|—|0|☐|o|no|n|false|sai|khong co)?$/;

/** Reads a mark in a column as yes or no; undefined where the cell holds something else. */
export function readMark(text: string): boolean | undefined {
  const folded = foldText(text).replace(/(?<![\s.])[\s.]+$/u, '');
  if (yes.test(folded)) return true;
  return no.test(folded) ? false : undefined;
}
