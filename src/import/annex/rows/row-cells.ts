import { nationalCode } from '../../../model/code.ts';
import { cleanLine, cleanLines } from '../../../text/normalize.ts';
import { shorten } from '../../values/notes.ts';
import type { AnnexColumn } from '../columns.ts';
import { actionOfCell } from '../movements.ts';
import type { AnnexOrigin } from '../notes.ts';
import { cellText, type WordRow } from '../../files/word/document.ts';
import { columnAt, type GridColumn } from './grid.ts';
import { anyCode } from '../../values/codes.ts';
import { levelsOfColumns } from '../../values/levels/headings.ts';
import { isErrorValue } from '../../values/no-value.ts';
import type { RowCells, TableReading } from './table-reading.ts';

/** Reads a row's cells by the meaning of their columns; error values are noted and left out. */
export function readCells(row: WordRow, { header, doubts }: TableReading, origin: AnnexOrigin): RowCells {
  const read: RowCells = { row, origin, texts: {}, cells: new Map(), unread: [] };
  const { texts, cells } = read;
  const levelColumns = levelsByHeading(header.columns);
  for (const cell of row.cells) {
    const { column, heading = '' } = columnAt(header.columns, cell) ?? {};
    if (column && !cells.has(column)) cells.set(column, cell);
    const isName = column === 'name' || column === 'oldName' || column === 'newName';
    const text = cleanLines(cellText(cell, !isName)).text;
    if (text === '') continue;
    if (isErrorValue(text)) doubts.add(origin, 'row', 'cell_error', { column: shorten(heading, 100), text });
    else if (!column) read.unread.push({ heading, text });
    else {
      const own = levelColumns.get(heading);
      // Two columns of one meaning (phí; lệ phí) are told apart by their headings.
      const known = texts[column];
      const labelled = own === undefined ? text : `${own}: ${text}`;
      const joined = own === undefined ? `${heading}: ${text}` : labelled;
      texts[column] = known === undefined || known === labelled ? labelled : `${known}\n${joined}`;
    }
  }
  return read;
}

/** Returns the levels that columns of times are for, by their headings. */
function levelsByHeading(columns: readonly GridColumn[]): ReadonlyMap<string, string> {
  const headings = columns.filter(({ column }) => column === 'timeLimit').map(({ heading }) => heading);
  const levels = levelsOfColumns(headings);
  return new Map(
    headings.flatMap((heading, index) => {
      const level = levels[index];
      return level === undefined ? [] : [[heading, level]];
    }),
  );
}

/** Notes as doubts the values that a row lacks, and its texts in unknown columns. */
export function tellRow(
  { origin, texts, unread }: RowCells,
  { codes, name }: { codes: readonly string[]; name: string },
  { header, doubts, found }: TableReading,
): void {
  const has = (...names: AnnexColumn[]) =>
    header.columns.some(({ column }) => column && names.includes(column));
  if (name === '') doubts.add(origin, 'name', 'name_absent', { code: codes.join(', ') });
  if (codes.length === 0 && has('code', 'oldCode'))
    doubts.add(origin, 'code', 'code_absent', { name: shorten(name) });
  const last = found.rows.at(-1);
  const isUnnumbered = texts.order === undefined && codes.length === 0 && last?.origin.table === origin.table;
  if (isUnnumbered && last.order !== undefined && has('order'))
    doubts.add(origin, 'row', 'order_absent', { name: shorten(name) });
  const { code, localCode } = texts;
  if (code !== undefined && localCode !== undefined && !sameCode(codes, localCode))
    doubts.add(origin, 'code', 'codes_several', { codes: [...codes, cleanLine(localCode).text] });
  for (const { heading, text } of unread) {
    if (actionOfCell(text) || anyCode.test(text))
      doubts.add(origin, 'row', 'cell_not_read', { column: shorten(heading, 100), text: shorten(text, 160) });
  }
}

function sameCode(codes: readonly string[], text: string): boolean {
  const national = anyCode.exec(text)?.[0];
  return national === undefined || codes.some((code) => nationalCode(code) === national);
}
