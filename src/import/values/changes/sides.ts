import { foldText } from '../../../text/fold.ts';

/** Which of two procedures a row or a heading is of: the one that is replaced, or the one in its place. */
export type Side = 'old' | 'new';

const procedure = '(?:(?:danh muc )?(?:cac )?(?:tthc|thu tuc(?: hanh chinh)?))';
const sides: readonly [Side, RegExp][] = [
  ['old', new RegExp(`^(?:${procedure} )?(?:da )?(?:duoc|bi) thay the(?= |$)|^${procedure} cu$`)],
  ['new', new RegExp(`^(?:${procedure} )?(?:moi )?(?:de )?thay the(?= |$)|^${procedure} moi$`)],
];
/** Nearly every cell is longer than the words for a side. */
const longestMark = 40;

/** Returns the side that a heading begins with: `TTHC được thay thế`, `Danh mục thủ tục hành chính thay thế cấp tỉnh`. */
export function sideOfHeading(text: string): Side | undefined {
  const words = wordsOf(text);
  return sides.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Returns the side that a cell names and says nothing else: `Được thay thế`, `TTHC thay thế`. */
export function sideOfCell(text: string): Side | undefined {
  return text.length <= longestMark && ends.test(wordsOf(text)) ? sideOfHeading(text) : undefined;
}

const ends = /(?:^| )(?:thay the|cu|moi)$/;

const wordsOf = (text: string): string =>
  foldText(text)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();

const label = /^(?:tên )?((?:tthc|thủ tục(?: hành chính)?)(?:\s(?:được|bị))?\s(?:thay thế|cũ|mới))\s*:\s*/iu;

/** Splits the label of a side off the beginning of a name: `TTHC thay thế: Cấp thẻ`. */
export function splitSide(name: string): { rest: string; side?: Side } {
  const found = label.exec(name);
  const side = found?.[1] === undefined ? undefined : sideOfCell(found[1]);
  return side ? { rest: name.slice(found?.[0].length).trim(), side } : { rest: name };
}
