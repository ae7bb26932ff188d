/** A line of a cell: its text, and its two ends. */
interface LineOfCell {
  text: string;
  left: number;
  right: number;
}

const onset = '(?:ngh|[nkcgptr]h|ng|gi|qu|tr|[bcdđghklmnprstvx])?';
const rime = '[aăâeêioôơuưy]{1,3}(?:ch|n[gh]|[cmnpt])?';
/** A syllable of Vietnamese without its tone: what a break in the middle leaves is seldom one. */
const syllable = new RegExp(`^${onset}${rime}$`, 'u');
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const wholeNumber = /^\d{1,3}(?:\.\d{3})+$/u;

function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  return (apart.match(tones)?.length ?? 0) < 2 && syllable.test(apart.replace(tones, '').normalize('NFC'));
}

/**
 * Tells whether two lines of a narrow cell are one word, which had no room in a line: `Khôn`, `g`; `2.500.0`, `00`.
 *
 * @param head all of the cell's text up to the first of them
 * @param room the width, in points, that lines of the cell may take
 */
export function isBrokenWord(head: string, above: LineOfCell, below: LineOfCell, room: number): boolean {
  const line = above.text.trim();
  const letter = (above.right - above.left) / Math.max(1, line.length);
  // A word is broken only where it fills a line alone.
  if (/\s/u.test(line) || above.right - above.left + letter * 1.5 < room) return false;
  const [first = ''] = below.text.trim().split(/\s/u, 1);
  const [last = ''] = /(?<!\S)\S+$/u.exec(head) ?? [];
  const [figures = ''] = /(?<![\d.])[\d.]+$/u.exec(last) ?? [];
  if (/^\d/u.test(figures) && /^\d/u.test(first))
    return wholeNumber.test(`${figures}${/^[\d.]+/u.exec(first)?.[0] ?? ''}`);
  if (/^[IVX]{1,4}\.$/u.test(last)) return /^\d/u.test(first);
  const [end = ''] = /(?<!\p{L})\p{L}+$/u.exec(last) ?? [];
  const [rest = ''] = /^\p{L}+/u.exec(first) ?? [];
  if (end === '' || rest === '') return false;
  const isShouted = end === end.toUpperCase();
  if (isShouted && end.length > 1 && !isSyllable(end)) return /^\p{Lu}{1,2}$/u.test(rest);
  return (isShouted || /^\p{Ll}/u.test(rest)) && isSyllable(`${end}${rest}`);
}
