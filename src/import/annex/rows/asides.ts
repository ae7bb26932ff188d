import { foldText } from '../../../text/fold.ts';
import { cleanLine } from '../../../text/normalize.ts';
import { shorten } from '../../values/notes.ts';
import { declaredIn, type Heading, readHeading, withoutCount } from '../heading.ts';
import type { AnnexOrigin } from '../notes.ts';
import { cellText, filledCells, type WordCell, type WordRow } from '../../files/word/document.ts';
import { closesList, notesBelow, signs, sumsUp } from '../../values/closing-lines.ts';
import { anyCode } from '../../values/codes.ts';
import { isRest } from '../../values/continued.ts';
import { actionsIn } from '../movements.ts';
import { columnAt, type GridHeader } from './grid.ts';
import type { TableReading } from './table-reading.ts';

/**
 * Returns the text of a row that sums up a list, notes something below it or signs it, and of every row without
 * a number below a signature; undefined where it may be a procedure's.
 */
export function asideIn(row: WordRow, { header, isClosed }: TableReading): string | undefined {
  const cells = filledCells(row);
  const texts = cells.map((cell) => cleanLine(cellText(cell)).text);
  const [only = '', ...others] = texts;
  // A note over all columns may name procedures of other lists.
  const isAlone = others.every((text) => text === only);
  if (isAlone && (notesBelow(only) || (isAcross(cells, header) && saysOfCodes(only)))) return only;
  if (texts.some((text) => anyCode.test(text))) return undefined;
  const isNumbered = cells.some(
    (cell, index) =>
      columnAt(header.columns, cell)?.column === 'order' && /^[\dA-ZĐ]{1,4}[.)]?$/u.test(texts[index] ?? ''),
  );
  const first = texts[0] ?? '';
  const closes = sumsUp(first) || notesBelow(first) || (!isNumbered && texts.length < 4 && signs(first));
  return closes || (isClosed && !isNumbered) ? texts.join(' ') : undefined;
}

/** Tells whether what stands in a row goes over several columns, or stands where the number of a row would. */
function isAcross(cells: readonly WordCell[], { columns }: GridHeader): boolean {
  const [first] = cells;
  if (!first || cells.length > 1) return cells.length > 1;
  const width = columns.filter(({ start, end }) => start < first.column + first.span && end > first.column);
  return width.length > 1 || width[0]?.column === 'order';
}

/**
 * Tells whether a sentence says something of procedures that it names by their codes: `Bãi bỏ thủ tục 1.000300 từ ngày
 * 01/7/2025`. A name with its code before or behind it is a procedure's.
 */
function saysOfCodes(text: string): boolean {
  const at = text.search(anyCode);
  const folded = foldText(text.slice(0, Math.max(0, at)));
  if (!/[a-z]{2}/u.test(folded)) return false;
  const isOfProcedures = /(?<![a-z])(?:tthc|thu tuc)(?![a-z])/u.test(folded) && actionsIn(folded).length > 0;
  return (
    isOfProcedures || /[1-9]\.\d{6}\)?,? +(?:từ|kể từ|được|bị|sẽ|do|theo|thực hiện)(?!\p{L})/iu.test(text)
  );
}

/** Notes a text below a list as a doubt; a sum that is not the number of its rows gets a doubt of its own. */
export function tellAside(text: string, origin: AnnexOrigin, reading: TableReading): void {
  const { doubts, found } = reading;
  reading.isClosed ||= signs(text);
  const said = sumsUp(text) ? declaredIn(foldText(text)) : undefined;
  if (said === undefined) {
    const codes = [...new Set(text.match(new RegExp(anyCode, 'gu')))];
    if (codes.length > 0) doubts.add(origin, 'row', 'note_of_codes', { codes, text: shorten(text) });
    else if (!sumsUp(text)) doubts.add(origin, 'row', 'heading_not_known', { text: shorten(text) });
    return;
  }
  // A sum above the rows counts those that follow.
  const isFirst = !found.rows.some((row) => row.origin.table === origin.table);
  const isAbove = isFirst && !reading.isContinued && origin.row < reading.table.rows.length;
  if (isAbove) {
    reading.outline.push(readHeading(text), origin);
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
export function openHeading(reading: TableReading, given: Heading, origin: AnnexOrigin): void {
  const { outline, doubts } = reading;
  const heading = withRest(reading.sector, given);
  reading.sector = heading.kind === 'sector' ? heading : undefined;
  if (closesList(heading.text)) tellAside(heading.text, origin, reading);
  else if (heading.kind === 'other')
    doubts.add(origin, 'row', 'heading_not_known', { text: shorten(heading.text) });
  else outline.push(heading, origin);
}

/** Returns a sector's heading with the rest of it from the next row, which a page break parted; else that row's own. */
function withRest(above: Heading | undefined, heading: Heading): Heading {
  const isRestOf = heading.kind === 'other' && heading.numbering === undefined;
  if (!above?.sector || !isRestOf || !isRest(above.text, heading.text)) return heading;
  return {
    ...above,
    text: `${above.text} ${heading.text}`,
    sector: withoutCount(`${above.sector} ${heading.text}`),
  };
}
