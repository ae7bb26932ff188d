import { foldText } from '../../text/fold.ts';
import { levelsNamed } from '../values/levels.ts';

const errorValue =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|GETTING_DATA)$|^(?:Err|Lỗi):\d{3}$|^#{3,}$/iu;
const quotedFormula = /^="([^"]*)"$/u;

/** Tells whether a cell shows an error value (`#N/A`, `#REF!`), or a formula whose result is not there. */
export function isErrorValue(text: string): boolean {
  const cell = text.trim();
  return errorValue.test(cell) || (/^=[A-Z(+\-'$\d]/iu.test(cell) && !quotedFormula.test(cell));
}

/** Returns the shown text of a cell that was written as a formula to keep a number's zeros: `="1.000100"`. */
export function shownText(text: string): string {
  return quotedFormula.exec(text.trim())?.[1] ?? text;
}

/** Tells whether a cell is a code of a procedure, be it one with a slip in it. */
export function looksLikeCode(text: string): boolean {
  return /^['’]?\s*[1-9]\s*[.,]\s*\d{6}(?!\d)/u.test(text.normalize('NFKC').trim());
}

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

const yes = /^(?:x|co|v|✓|✔|√|☑|☒|●|•|■|1|\+|yes|y|true|dung)$/;
const no = /^(?:khong|k|-|–|—|0|☐|o|no|n|false|sai|khong co)?$/;

/** Reads a mark in a column as yes or no; undefined where the cell holds something else. */
export function readMark(text: string): boolean | undefined {
  const folded = foldText(text).replace(/(?<![\s.])[\s.]+$/u, '');
  if (yes.test(folded)) return true;
  return no.test(folded) ? false : undefined;
}
