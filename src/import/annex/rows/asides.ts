import { foldText } from '../../../text/fold.ts';
import { cleanLine } from '../../../text/normalize.ts';
import { shorten } from '../../values/notes.ts';
import { declaredIn } from '../heading.ts';
import type { AnnexOrigin } from '../notes.ts';
import { cellText, type WordRow } from '../../files/word/document.ts';
import { anyCode } from '../../values/codes.ts';
import type { TableReading } from './table-reading.ts';

/** Words with which sums, notes and signatures below a list begin, and no procedure's name does. */
const begins =
  /^(?:tổng\s+(?:cộng|số)(?!\p{L})|cộng\s*(?:[:.]|\d|$)|tổng\s*:|ghi chú(?!\p{L})|lưu ý\s*:|chú thích(?!\p{L})|nơi nhận|người lập|người tổng hợp)/iu;

/** Tells whether a merged row sums up a list or notes something below it. */
export const isAside = (text: string): boolean => begins.test(text);

/**
 * Returns the text of a row that sums up a list or notes something below it; undefined where it may be a
 * procedure's.
 */
export function asideIn(row: WordRow): string | undefined {
  const texts = row.cells.filter((cell) => !cell.coveredBy).map((cell) => cleanLine(cellText(cell)).text);
  const [first, ...rest] = texts.filter((text) => text !== '');
  if (first === undefined || !begins.test(first) || texts.some((text) => anyCode.test(text)))
    return undefined;
  return [first, ...rest].join(' ');
}

/** Notes a text below a list as a doubt; a sum that is not the number of its rows gets a doubt of its own. */
export function tellAside(text: string, origin: AnnexOrigin, { doubts, found }: TableReading): void {
  const said = /^(?:tổng|cộng)/iu.test(text) ? declaredIn(foldText(text)) : undefined;
  if (said === undefined) {
    if (!/^tổng|^cộng/iu.test(text)) doubts.add(origin, 'row', 'heading_not_known', { text: shorten(text) });
    return;
  }
  const sums = [found.rows.length, found.rows.filter((row) => row.origin.table === origin.table).length];
  if (!sums.includes(said))
    doubts.add(origin, 'declared', 'count_differs', {
      heading: shorten(text, 160),
      declared: said,
      found: sums[1] ?? 0,
    });
}
