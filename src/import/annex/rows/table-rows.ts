import type { AnnexOrigin } from '../notes.ts';
import { cellText, filledCells, type WordCell } from '../../files/word/document.ts';
import { asideIn, openHeading, tellAside } from './asides.ts';
import { goesOn, join } from '../across/continuation.ts';
import { partsOfRow } from '../../several/annex-parts.ts';
import { columnsOver, headerWithin, numbersColumns, repeatsHeader } from './grid.ts';
import { beginList } from './list-columns.ts';
import { type NameAbove, takeNames } from '../two-rows/name-rows.ts';
import { takeProcedure } from './procedure-row.ts';
import { readCells } from './row-cells.ts';
import { rowHeading } from './row-heading.ts';
import { stateOfHeading, stateRows, type StateRow, tellFormer, withFormer } from '../before/state-rows.ts';
import type { BegunTable, RowCells, TableReading } from './table-reading.ts';
import { labelsOf } from './column-labels.ts';

/** Reads the rows of a list of procedures; each is a procedure, part of one, or accounted for otherwise. */
export function readTableRows(begun: BegunTable): void {
  const { table, header, isContinued, found } = begun;
  const reading: TableReading = Object.assign(begun, { labels: labelsOf(header.columns) });
  const firstRows = new Map<WordCell, number>();
  const states = stateRows(table);
  const names = takeNames(table, header, found, isContinued ? 0 : undefined);
  let isFirst = isContinued || reading.isRepeated;
  table.rows.forEach((row, index) => {
    for (const cell of row.cells) if (!cell.coveredBy) firstRows.set(cell, index + 1);
    found.account.tableRows += 1;
    const origin = { table: table.index, row: index + 1, ...(table.half && { part: table.half }) };
    const name = names.get(index);
    const isName = names.has(index + 1);
    const fate = isName
      ? 'joined'
      : takeRow(reading, { row, ...states.get(index), ...(name && { name }) }, origin, isFirst, firstRows);
    if (!isContinued && index < header.firstRow && fate !== 'headings') found.account.headers += 1;
    else found.account[fate] += 1;
    if (fate !== 'headings' && fate !== 'blank' && fate !== 'headers') isFirst = false;
  });
}

type Fate = 'headers' | 'headings' | 'blank' | 'rows' | 'joined' | 'rejected';

function takeRow(
  reading: TableReading,
  { row, state, name }: Pick<StateRow, 'row'> & Partial<StateRow> & { name?: NameAbove },
  origin: AnnexOrigin,
  isFirst: boolean,
  firstRows: ReadonlyMap<WordCell, number>,
): Fate {
  const { header, isContinued, outline } = reading;
  const filled = filledCells(row);
  if (filled.every((cell) => isOfPaper(cell, reading))) return 'blank';
  const at = origin.row - 1;
  if (!isContinued && at >= header.firstRow && at < header.firstDataRow) return 'headers';
  if (repeatsHeader(row, header) || numbersColumns(row)) return 'headers';
  if (at >= header.firstDataRow || isContinued) {
    const next = headerWithin(reading.table, at);
    if (next) {
      beginList(reading, next);
      return 'headers';
    }
  }
  const stateBelow = state ? undefined : stateOfHeading(row);
  if (stateBelow) {
    outline.state = stateBelow;
    return 'headings';
  }
  const heading = rowHeading(row, header.columns, outline);
  if (heading) {
    openHeading(reading, heading, origin);
    return 'headings';
  }
  // Above a header stand only titles.
  if (!isContinued && at < header.firstRow) return 'headers';
  const aside = asideIn(row, reading);
  if (aside !== undefined) {
    tellAside(aside, origin, reading);
    return 'headings';
  }
  reading.state = state ?? outline.state;
  reading.sector = undefined;
  const own = readCells(row, reading, origin);
  Object.assign(own.texts, name);
  const read = withFormer(own, state === 'current' ? reading.former : undefined);
  reading.former = state === 'former' ? read : undefined;
  if (goesOn(read, reading, isFirst))
    return state === 'former' ? tellFormer(reading, read) : join(reading, read, isFirst);
  return takeProcedures(reading, read, firstRows);
}

/** The line below an annex's title that says which paper it belongs to. */
const namesPaper =
  /^\((?:được )?(?:ban hành )?kèm theo (?:quyết định|tờ trình|công văn|văn bản|dự thảo)(?!\p{L})[^()]*\)$/iu;

/** Tells a cell of the paper alone: a stroke, the number of a page over several columns, which paper an annex is of. */
function isOfPaper(cell: WordCell, { header: { columns } }: TableReading): boolean {
  const text = cellText(cell).trim();
  const isPage = /^(?:trang\s)?[-–\s]*\d{1,4}(?:\s*\/\s*\d{1,4})?[-–\s]*$/iu.test(text);
  const isWide = columnsOver(columns, cell).length > 1;
  return /^[\s:*._=–—-]+$/u.test(text) || (isPage && isWide) || namesPaper.test(text);
}

/** Takes a row as a procedure's, or as several procedures'; it counts once for each, and what became of the first is returned. */
function takeProcedures(
  reading: TableReading,
  read: RowCells,
  firstRows: ReadonlyMap<WordCell, number>,
): 'rows' | 'rejected' {
  const { found, doubts } = reading;
  const [first, ...others] = partsOfRow(read.texts, read.origin, doubts) ?? [];
  const fate = takeProcedure(reading, { ...read, ...first }, firstRows);
  for (const { sharesNew, ...part } of others) {
    const own = takeProcedure(reading, { ...read, ...part }, firstRows);
    const last = found.rows.at(-1);
    if (own === 'rows' && last && sharesNew) last.sharesNew = sharesNew;
    found.account.tableRows += 1;
    found.account[own] += 1;
  }
  return fate;
}
