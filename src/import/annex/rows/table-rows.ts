import { foldText } from '../../../text/fold.ts';
import { cleanLine, cleanLines } from '../../../text/normalize.ts';
import { shorten } from '../../values/notes.ts';
import type { AnnexRow, AnnexRows } from './annex-row.ts';
import type { AnnexColumn } from '../columns.ts';
import {
  columnAt,
  type GridColumn,
  type GridHeader,
  headerWithin,
  numbersColumns,
  repeatsHeader,
} from './grid.ts';
import { placeCodes, readCodes } from '../codes.ts';
import { actionsIn, type Heading } from '../heading.ts';
import { splitNotes } from '../labels.ts';
import { listOf, noteColumns } from './list-columns.ts';
import { type AnnexAction, type AnnexOrigin, type AnnexRejection, type Doubts, rowKey } from '../notes.ts';
import type { Outline } from '../outline.ts';
import { rowHeading } from './row-heading.ts';
import { cellText, type WordCell, type WordRow, type WordTable } from '../../files/word/document.ts';

/** What reading one table needs, and where it puts what it finds. */
export interface TableReading {
  table: WordTable;
  /** The header in force; a table may hold several lists, each with its own. */
  header: GridHeader;
  /** Whether the header is that of an earlier table, which this one goes on with. */
  isContinued: boolean;
  outline: Outline;
  doubts: Doubts;
  found: AnnexRows;
  /** What happens to rows of which nothing in the document says it. */
  fallback: AnnexAction | undefined;
}

/** A row's cells by what their columns mean. */
interface Reading {
  row: WordRow;
  origin: AnnexOrigin;
  texts: Partial<Record<AnnexColumn, string>>;
  /** The cell of each column. */
  cells: Map<AnnexColumn, WordCell>;
}

/** Reads the rows of a list of procedures; each is a procedure, part of one, or accounted for otherwise. */
export function readTableRows(reading: TableReading): void {
  const { table, isContinued, found } = reading;
  const { header } = reading;
  const firstRows = new Map<WordCell, number>();
  let isFirst = isContinued;
  table.rows.forEach((row, index) => {
    for (const cell of row.cells) if (!cell.coveredBy) firstRows.set(cell, index + 1);
    found.account.tableRows += 1;
    const origin = { table: table.index, row: index + 1 };
    const fate = takeRow(reading, row, origin, isFirst, firstRows);
    if (!isContinued && index < header.firstRow && fate !== 'headings') found.account.headers += 1;
    else found.account[fate] += 1;
    if (fate !== 'headings' && fate !== 'blank' && fate !== 'headers') isFirst = false;
  });
}

type Fate = 'headers' | 'headings' | 'blank' | 'rows' | 'joined' | 'rejected';

function takeRow(
  reading: TableReading,
  row: WordRow,
  origin: AnnexOrigin,
  isFirst: boolean,
  firstRows: ReadonlyMap<WordCell, number>,
): Fate {
  const { header, isContinued, outline } = reading;
  const own = row.cells.filter((cell) => !cell.coveredBy && cellText(cell).trim() !== '');
  if (own.length === 0) return 'blank';
  const at = origin.row - 1;
  if (!isContinued && at >= header.firstRow && at < header.firstDataRow) return 'headers';
  if (repeatsHeader(row, header) || numbersColumns(row)) return 'headers';
  if (at >= header.firstDataRow || isContinued) {
    const next = headerWithin(reading.table, at);
    if (next) return beginList(reading, next);
  }
  const heading = rowHeading(row, header.columns, outline);
  if (heading) {
    openHeading(reading, heading, origin);
    return 'headings';
  }
  // Above a header stand only titles.
  if (!isContinued && at < header.firstRow) return 'headers';
  const read = readCells(row, header.columns, origin);
  if (goesOn(read, reading, isFirst)) return join(reading, read, isFirst);
  return takeProcedure(reading, read, firstRows);
}

/** Another list begins in the same table, with columns of its own. */
function beginList(reading: TableReading, header: GridHeader): Fate {
  Object.assign(reading, { header, isContinued: false });
  reading.found.tables.push(listOf(reading.table, header));
  noteColumns(reading.table, header, reading.doubts);
  return 'headers';
}

function openHeading({ outline, doubts }: TableReading, heading: Heading, origin: AnnexOrigin): void {
  if (/^tổng/iu.test(heading.text)) return;
  if (heading.kind === 'other')
    doubts.add(origin, 'row', 'heading_not_known', { text: shorten(heading.text) });
  else outline.push(heading, origin);
}

function readCells(row: WordRow, columns: readonly GridColumn[], origin: AnnexOrigin): Reading {
  const texts: Reading['texts'] = {};
  const cells: Reading['cells'] = new Map();
  for (const cell of row.cells) {
    const { column, heading } = columnAt(columns, cell) ?? {};
    if (!column) continue;
    if (!cells.has(column)) cells.set(column, cell);
    const isName = column === 'name' || column === 'oldName' || column === 'newName';
    const text = cleanLines(cellText(cell, !isName)).text;
    if (text === '') continue;
    // Two columns of one meaning (phí; lệ phí) are told apart by their headings.
    const known = texts[column];
    texts[column] = known === undefined || known === text ? text : `${known}\n${heading}: ${text}`;
  }
  return { row, origin, texts, cells };
}

/** Whether a row goes on with the one before: its procedure's cells are merged with it, or it has none. */
function goesOn({ texts, cells, origin }: Reading, { found }: TableReading, isFirst: boolean): boolean {
  const last = found.rows.at(-1);
  if (!last || (last.origin.table !== origin.table && !isFirst)) return false;
  const named = ['code', 'name', 'oldName', 'newName', 'oldCode'] as const;
  const present = named.flatMap((column) => cells.get(column) ?? []);
  if (present.length > 0 && present.every((cell) => cell.coveredBy)) return true;
  if (named.every((column) => (texts[column] ?? '') === '')) return texts.order === undefined;
  // The rest of a row that a page break parted: it begins in the middle of a sentence.
  const isPart = isFirst && texts.order === undefined && texts.code === undefined && last.order !== undefined;
  return isPart && /^[\p{Ll}(,;]/u.test(texts.name ?? '');
}

function join(
  { found, doubts }: TableReading,
  { row, origin, texts, cells }: Reading,
  isFirst: boolean,
): Fate {
  const last = found.rows.at(-1);
  if (!last) return 'blank';
  const isMerged = row.cells.some((cell) => cell.coveredBy);
  found.joinedTo.set(rowKey(origin), last.origin);
  if (!isMerged || isFirst)
    doubts.add(origin, 'row', 'row_joined', { text: shorten(Object.values(texts).join(' · ')) });
  for (const [column, text] of Object.entries(texts) as [AnnexColumn, string][]) {
    if (cells.get(column)?.coveredBy) continue;
    if (column === 'name') last.name = cleanLine(`${last.name} ${text}`).text;
    else last.cells[column] = last.cells[column] === undefined ? text : `${last.cells[column]}\n${text}`;
  }
  return 'joined';
}

function takeProcedure(reading: TableReading, read: Reading, firstRows: ReadonlyMap<WordCell, number>): Fate {
  const { outline, doubts, found, header } = reading;
  const { origin } = read;
  const texts = placeCodes(read.texts);
  const { order, code, name, oldName, note, ...cells } = texts;
  const { said, rest: words } = splitNotes(note ?? '');
  const named = withoutFootnotes(cleanLine(name ?? oldName ?? texts.newName ?? '').text);
  const { codes, rest } = readCodes(code ?? texts.oldCode, named, origin, doubts);
  const text = shorten(Object.values(texts).join(' · '));
  const reject = (reason: AnnexRejection['reason']): Fate => {
    found.rejected.push({ origin, reason, args: { text } });
    return 'rejected';
  };
  if (rest === '' && codes.length === 0) return reject('no_procedure');
  const action = actionOf(read, reading);
  if (!action) return reject('action_unknown');
  const { sector, level, department } = outline.standing();
  const shares = sharedCells(read, firstRows);
  if (rest === '') doubts.add(origin, 'name', 'name_absent', { code: codes.join(', ') });
  if (codes.length === 0 && header.columns.some(({ column }) => column === 'code' || column === 'oldCode')) {
    doubts.add(origin, 'code', 'code_absent', { name: shorten(rest) });
  }
  outline.add(action);
  found.rows.push({
    action,
    ...(sector && { sector }),
    ...(level && { level }),
    ...(department !== undefined && { department }),
    ...(order !== undefined && { order }),
    codes,
    name: rest,
    cells: { ...cells, ...(words !== '' && { note: words }) },
    ...(Object.keys(said).length > 0 && { said }),
    origin,
    ...shares,
  } satisfies AnnexRow);
  return 'rows';
}

/** `Cấp Thẻ luật sư[1]`: the mark of a note below the table is no part of the name. */
function withoutFootnotes(name: string): string {
  return name.replace(/(?<!\s)\s*\[\d{1,2}\]/gu, '').trim();
}

/** What happens to a row's procedure: by its own column, the headings above it, or what its columns are for. */
function actionOf(
  { texts, origin }: Reading,
  { outline, doubts, header, fallback }: TableReading,
): AnnexAction | undefined {
  const own = actionsIn(foldText(texts.action ?? ''));
  if (own.length === 1) return own[0];
  const { actions, isActionFromTitle, actionText } = outline.standing();
  const isCertain = actions.length === 1 && !isActionFromTitle;
  const action = (isCertain ? undefined : hintOf(header)) ?? (actions.length === 1 ? actions[0] : undefined);
  if (action === undefined) return fallback;
  if (!isCertain) {
    doubts.add({ table: origin.table, row: 1 }, 'table', 'action_from_title', {
      action,
      text: shorten(actionText ?? ''),
    });
  }
  return action;
}

const tellingColumns: ReadonlySet<AnnexColumn> = new Set([
  'amendingDocument',
  'changedContent',
  'name',
  'code',
]);

/** `Văn bản quy định việc bãi bỏ`, `Tên thủ tục thay thế`: headings of columns that only one movement has. */
function hintOf({ columns }: GridHeader): AnnexAction | undefined {
  if (columns.some(({ column }) => column === 'oldName' || column === 'newName')) return 'replaced';
  const said = columns
    .filter(({ column }) => column !== undefined && tellingColumns.has(column))
    .flatMap(({ heading }) => actionsIn(foldText(heading)));
  return new Set(said).size === 1 ? said[0] : undefined;
}

function sharedCells(
  { cells, origin }: Reading,
  firstRows: ReadonlyMap<WordCell, number>,
): Pick<AnnexRow, 'sharesNew' | 'sharesOld'> {
  const sharedWith = (column: AnnexColumn): AnnexOrigin | undefined => {
    const covering = cells.get(column)?.coveredBy;
    const row = covering && firstRows.get(covering);
    return row === undefined ? undefined : { table: origin.table, row };
  };
  const sharesNew = sharedWith('newName');
  const sharesOld = sharedWith('oldName') ?? sharedWith('name');
  return { ...(sharesNew && { sharesNew }), ...(sharesOld && { sharesOld }) };
}
