import { foldText } from '../../../text/fold.ts';

/**
 * Returns for several columns of times, or of fees, the words of the level that each is for; none where their headings do not
 * tell different levels.
 */
export function levelsOfColumns(headings: readonly string[]): (string | undefined)[] {
  const named = headings.map(levelIn);
  const known = named.filter((level) => level !== undefined);
  return new Set(known).size > 1 && new Set(known).size === known.length
    ? named
    : headings.map(() => undefined);
}

const levelWords: readonly [words: string, pattern: RegExp][] = [
  ['Cấp tỉnh', /(?:cap tinh|\/ ?(?:tai )?(?:ubnd )?tinh|\(tinh\))\)?$/],
  ['Cấp huyện', /(?:cap huyen|\/ ?(?:tai )?(?:ubnd )?huyen|\(huyen\))\)?$/],
  ['Cấp xã', /(?:cap xa|\/ ?(?:tai )?(?:ubnd )?(?:xa|phuong|xa,? phuong)|\(xa\))\)?$/],
  ['Cấp bộ', /(?:cap (?:bo|trung uong)|\/ ?(?:bo|trung uong))\)?$/],
];

/** Returns the words of the level that a heading of a column names, in its lowest part that names one. */
export function levelIn(heading: string): string | undefined {
  const parts = heading.split(' / ');
  for (let count = parts.length; count > 0; count--) {
    const folded = foldText(parts.slice(0, count).join(' / ')).trim();
    const found = levelWords.find(([, pattern]) => pattern.test(folded));
    if (found) return found[0];
  }
  return undefined;
}
