import { foldText } from '../../../text/fold.ts';
import { cleanLine } from '../../../text/normalize.ts';
import { nameColumns } from '../columns.ts';
import { columnAt, columnsOver, type GridColumn } from './grid.ts';
import { type Heading, readHeading, splitNumber, withoutCount } from '../heading.ts';
import type { Outline } from '../outline.ts';
import { cellText, filledCells, type WordCell, type WordRow } from '../../files/word/document.ts';

/**
 * Reads a table row that is a heading, merged over its columns or not; undefined where the row is a
 * procedure's. A sum at the end of a list (`Tổng cộng: 71 TTHC`) is a heading that nothing follows.
 */
export function rowHeading(
  row: WordRow,
  columns: readonly GridColumn[],
  outline: Outline,
): Heading | undefined {
  // Beside a procedure whose cells reach down to it a row says more of that one.
  if (row.cells.some((cell) => cell.coveredBy && isNaming(columnAt(columns, cell)))) return undefined;
  const cells = filledCells(row);
  const label = numberCell(cells, columns);
  const rest = label ? cells.slice(1) : cells;
  const [cell] = rest;
  if (!cell) return undefined;
  const text = cleanLine(cellText(cell)).text;
  // A heading that was not merged may be repeated in every column.
  if (rest.some((one) => cleanLine(cellText(one)).text !== text) || /[1-9]\.\d{6}(?!\d)/u.test(text))
    return undefined;
  const number = label ? cleanLine(cellText(label)).text.replace(/(?<![.)])[.)]+$/u, '') : '';
  const heading = headingOf(number === '' ? text : `${number}. ${text}`);
  const at = columnAt(columns, cell);
  const width = columnsOver(columns, cell).length;
  const isWide = width > 1 || rest.length > 1;
  if (!isWide && !standsAlone(heading, at, columns)) return undefined;
  return isWide || heading.kind !== 'other' ? settle(heading, outline) : asSector(heading, outline);
}

const isNaming = (column: GridColumn | undefined): boolean =>
  column?.column !== undefined && (column.column === 'code' || nameColumns.includes(column.column));

/** Reads a heading, with a sign before it or without: `* Thủ tục hành chính cấp tỉnh`. */
function headingOf(text: string): Heading {
  const plain = readHeading(text.replace(/^[*+•–-]\s*(?=\p{L})/u, ''));
  return plain.kind === 'other' || plain.kind === 'document' ? readHeading(text) : plain;
}

/** Returns the cell with the row's number, where that is all it holds. */
function numberCell(cells: readonly WordCell[], columns: readonly GridColumn[]): WordCell | undefined {
  const [first] = cells;
  if (!first || cells.length < 2) return undefined;
  const { rest, numbering } = splitNumber(cleanLine(cellText(first)).text);
  if (rest !== '' || numbering === undefined) return undefined;
  const column = columnAt(columns, first);
  return column === undefined || column.column === 'order' || column === columns[0] ? first : undefined;
}

/**
 * Tells whether a row that fills but one cell is a heading. In a list that has only names, every row
 * does: there it takes words that no procedure's name begins with, or a Roman number.
 */
function standsAlone(heading: Heading, at: GridColumn | undefined, columns: readonly GridColumn[]): boolean {
  if (heading.kind !== 'other') return true;
  const isOutline = heading.numbering === 'roman' || heading.numbering === 'letter';
  const isName = at?.column === 'name';
  return isOutline && (isName || at?.column === 'code') && columns.length > 1;
}

/** Takes a merged row of unknown words as the name of a sector, unless it is a note or a sum. */
function settle(heading: Heading, outline: Outline): Heading {
  if (heading.kind !== 'other') return heading;
  return /^(?:tong|ghi chu|luu y|chu thich)/.test(foldText(heading.text))
    ? heading
    : asSector(heading, outline);
}

function asSector(heading: Heading, outline: Outline): Heading {
  const isSubheading =
    outline.has('sector') && heading.numbering !== 'roman' && heading.numbering !== 'letter';
  if (isSubheading) return heading;
  const name = withoutCount(heading.text.replace(/(?<!\s)\s*\([^()]*\)\s*$/u, ''));
  return { ...heading, kind: 'sector', sector: name };
}
