import { looksLikePortalId } from '../../values/attributes/columns.ts';
import { isLevelWords, levelInitials } from '../../values/levels/words.ts';
import { findNumbers } from '../../values/documents/numbers.ts';
import { twofoldColumns } from '../../values/changes/twofold-columns.ts';
import { type AnnexColumn, columnOf } from '../columns.ts';
import { actionOfCell, actionOfHeading, actionsOfNote, namesNoMovement } from '../movements.ts';
import { isBodyBelow, isTick, readMark } from '../../values/attributes/marks.ts';
import { wordsOfKey } from '../../lists/headings/key-words.ts';
import { foldText } from '../../../text/fold.ts';
import { cleanLine } from '../../../text/normalize.ts';
import { cellText, type WordTable } from '../../files/word/document.ts';
import { columnAt, type GridColumn, type GridHeader } from './grid.ts';

/** Number of rows that are looked at to find a column's meaning. */
const looked = 200;

/**
 * Returns a header whose columns are known by their headings and by their cells: a column of movements, of
 * levels, codes or documents under a heading that does not name it; and of two time limits the one that binds.
 */
export function settledHeader(table: WordTable, header: GridHeader): GridHeader {
  const cells = cellsByColumn(table, header);
  const columns = [...header.columns];
  for (const [index, column] of columns.entries()) {
    const held = heldIn(column, cells.get(column) ?? [], columns);
    columns[index] = held === column.column ? column : withColumn(column, held);
  }
  return { ...header, columns: binding(replacing(columns)) };
}

function withColumn({ column: _, ...rest }: GridColumn, column: AnnexColumn | undefined): GridColumn {
  return { ...rest, ...(column && { column }) };
}

function cellsByColumn({ rows }: WordTable, header: GridHeader): Map<GridColumn, string[]> {
  const texts = new Map<GridColumn, string[]>();
  for (const { cells } of rows.slice(header.firstDataRow, header.firstDataRow + looked)) {
    for (const cell of cells) {
      const column = columnAt(header.columns, cell);
      const text = cleanLine(cellText(cell)).text;
      const isOwn = !cell.coveredBy && text !== '' && cell.span <= (column ? column.end - column.start : 0);
      if (column && isOwn) texts.set(column, [...(texts.get(column) ?? []), text]);
    }
  }
  return texts;
}

/** Columns whose headings leave their meaning open. */
const open: ReadonlySet<AnnexColumn | undefined> = new Set<AnnexColumn | undefined>([
  undefined,
  'note',
  'changedContent',
  'action',
]);
const bodies: ReadonlySet<AnnexColumn | undefined> = new Set<AnnexColumn | undefined>([
  undefined,
  'decidingAgency',
  'implementingAgencies',
]);

function heldIn(
  { column, heading }: GridColumn,
  texts: readonly string[],
  columns: readonly GridColumn[],
): AnnexColumn | undefined {
  const has = (one: AnnexColumn) => columns.some((other) => other.column === one);
  if (texts.length === 0) return open.has(column) && actionOfHeading(heading) ? 'action' : column;
  const isMarks = open.has(column) && texts.every((text) => readMark(text) !== undefined);
  if (isMarks && actionOfHeading(heading)) return 'action';
  if (texts.every(isTick) && partsChange(heading)) return 'changedContent';
  if (column === undefined && texts.every(isTick) && isBodyBelow(heading)) {
    const isSaid = columns.some((one) => one.column === 'department' && !isBodyBelow(one.heading));
    return isSaid ? 'implementingAgencies' : 'department';
  }
  const isMovement = (text: string): boolean =>
    actionOfCell(text) !== undefined ||
    namesNoMovement(text) ||
    (column === 'action' && actionsOfNote(text).length === 1);
  const movements = texts.filter(isMovement).length;
  const isMovements = movements > 0 && movements >= texts.length * 0.8;
  if (column === 'action') return movements > 0 ? column : undefined;
  if (column === 'portalId' && !texts.some(looksLikePortalId)) return undefined;
  if (open.has(column) && isMovements && !has('action') && !isOtherState(heading, texts)) return 'action';
  const isLevels = (text: string): boolean =>
    isLevelWords(text) || (column !== undefined && levelInitials(text) !== undefined);
  if (bodies.has(column) && !has('levels') && texts.every(isLevels)) return 'levels';
  if (column !== undefined) return column;
  const isCodes = texts.every((text) => /^[1-9]\.\d{6}(?:\.|$)/u.test(text));
  if (isCodes && !has('code') && !has('oldCode')) return 'code';
  const documents = texts.filter((text) => findNumbers(text).length > 0).length;
  const isDocuments = documents > 0 && documents >= texts.length * 0.8;
  return isDocuments && !has('amendingDocument') && !has('legalBases') ? 'amendingDocument' : column;
}

/** Tells a key of a program below which all rows are new: `match_status`, of who compared lists, not of a decision. */
const isOtherState = (heading: string, texts: readonly string[]): boolean =>
  wordsOfKey(heading) !== heading &&
  actionOfHeading(heading) === undefined &&
  texts.every((text) => actionOfCell(text) === 'new');

/** Tells a heading below one of what is changed: `Nội dung sửa đổi, bổ sung / Thời hạn`, with marks. */
const partsChange = (heading: string): boolean =>
  heading
    .split(' / ')
    .slice(0, -1)
    .some((above) => columnOf(above) === 'changedContent');

/** Takes a code and name beside those of a procedure that is replaced for those of the one in its place. */
function replacing(columns: readonly GridColumn[]): GridColumn[] {
  const has = (one: AnnexColumn): boolean => columns.some(({ column }) => column === one);
  const isReplaced = (one: AnnexColumn): boolean =>
    columns.some(({ column, heading }) => column === one && /thay the/.test(foldText(heading)));
  const isOfNew = (old: AnnexColumn, own: AnnexColumn): boolean => isReplaced(old) && !has(own);
  // A new code alone is the code.
  const isOnlyCode = has('newCode') && has('name') && !has('code') && !has('oldCode');
  return columns.map((one) => {
    if (one.column === 'newCode' && isOnlyCode) return withColumn(one, 'code');
    if (one.column === 'code' && isOfNew('oldCode', 'newCode')) return withColumn(one, 'newCode');
    return one.column === 'name' && isOfNew('oldName', 'newName') ? withColumn(one, 'newName') : one;
  });
}

const byLaw = { timeLimit: 'timeLimitByLaw', fees: 'feesByLaw' } as const;

/** Keeps the second of two columns for one value, by law and reduced: the reduced one binds. */
function binding(columns: readonly GridColumn[]): GridColumn[] {
  const settled = [...columns];
  for (const meaning of ['timeLimit', 'fees'] as const) {
    const places = columns.flatMap(({ column }, index) => (column === meaning ? [index] : []));
    const kinds = twofoldColumns(places.map((index) => columns[index]?.heading ?? ''));
    for (const [at, index] of places.entries()) {
      const one = columns[index] as GridColumn;
      if (kinds[at] === 'saved' || kinds[at] === 'former') settled[index] = withColumn(one, undefined);
      if (kinds[at] === 'lawful') settled[index] = withColumn(one, byLaw[meaning]);
    }
  }
  return settled;
}
