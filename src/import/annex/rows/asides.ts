import { foldText } from '../../../text/fold.ts';
import { cleanLine } from '../../../text/normalize.ts';
import { shorten } from '../../values/notes.ts';
import { declaredIn, type Heading } from '../heading.ts';
import type { AnnexOrigin } from '../notes.ts';
import { cellText, type WordRow } from '../../files/word/document.ts';
import { closesList, notesBelow, signs, sumsUp } from '../../values/closing-lines.ts';
import { anyCode } from '../../values/codes.ts';
import { columnAt } from './grid.ts';
import type { TableReading } from './table-reading.ts';

/**
 * Returns the text of a row that sums up a list, notes something below it or signs it, and of every row without
 * a number below a signature; undefined where it may be a procedure's.
 */
export function asideIn(row: WordRow, { header, isClosed }: TableReading): string | undefined {
  const cells = row.cells.filter((cell) => !cell.coveredBy && cellText(cell).trim() !== '');
  const texts = cells.map((cell) => cleanLine(cellText(cell)).text);
  const [only = '', ...others] = texts;
  // A note over all columns may name procedures of other lists.
  if (others.length === 0 && notesBelow(only)) return only;
  if (texts.some((text) => anyCode.test(text))) return undefined;
  const isNumbered = cells.some(
    (cell, index) =>
      columnAt(header.columns, cell)?.column === 'order' && /^[\dA-ZĐ]{1,4}[.)]?$/u.test(texts[index] ?? ''),
  );
  const first = texts[0] ?? '';
  const closes = sumsUp(first) || notesBelow(first) || (!isNumbered && texts.length < 4 && signs(first));
  return closes || (isClosed && !isNumbered) ? texts.join(' ') : undefined;
}

/** Notes a text below a list as a doubt; a sum that is not the number of its rows gets a doubt of its own. */
export function tellAside(text: string, origin: AnnexOrigin, reading: TableReading): void {
  const { doubts, found } = reading;
  reading.isClosed ||= signs(text);
  const said = sumsUp(text) ? declaredIn(foldText(text)) : undefined;
  if (said === undefined) {
    if (!sumsUp(text)) doubts.add(origin, 'row', 'heading_not_known', { text: shorten(text) });
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

/** Opens a heading in a row; one that closes the list, or of unknown words, is told. */
export function openHeading(reading: TableReading, heading: Heading, origin: AnnexOrigin): void {
  const { outline, doubts } = reading;
  if (closesList(heading.text)) tellAside(heading.text, origin, reading);
  else if (heading.kind === 'other')
    doubts.add(origin, 'row', 'heading_not_known', { text: shorten(heading.text) });
  else outline.push(heading, origin);
}
