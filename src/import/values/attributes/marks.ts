import { foldText } from '../../../text/fold.ts';
import { namesBody } from '../body-names.ts';

const yes = /^(?:x|c|co|v|✓|✔|√|☑|☒|●|•|■|1|\+|yes|y|true|dung)$/;
const no = /^(?:khong|k|-|–|—|0|☐|o|no|n|false|sai|khong co)?$/;

/** Reads a mark in a column as yes or no; undefined where the cell holds something else. */
export function readMark(text: string): boolean | undefined {
  // Letters of Wingdings, where the font is lost.
  if (/^[üþ]$/u.test(text.trim())) return true;
  const folded = foldText(text).replace(/(?<![\s.])[\s.]+$/u, '');
  if (yes.test(folded)) return true;
  return no.test(folded) ? false : undefined;
}

/** Tells a text that is a mark and can be nothing else: `x`, `✓`; `1` and `Có` may be values. */
export function isTick(text: string): boolean {
  return /^[xv✓✔√☑●•■]$/iu.test(text.trim());
}

/** Returns the lowest part of a heading where a mark stands below it, and nothing where the mark denies; other texts as they are. */
export function markedText(text: string, heading: string): string {
  const mark = readMark(text);
  if (mark === undefined) return text;
  return mark ? (heading.split(' / ').at(-1) ?? '') : '';
}

/** Tells a heading that ends with the name of a body: a mark below it says that a procedure is that one's. */
export const isBodyBelow = (heading: string): boolean => namesBody(heading.split(' / ').at(-1) ?? '');
