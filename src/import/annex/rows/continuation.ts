import { rowKey } from '../notes.ts';
import { nameKey } from '../../../text/fold.ts';
import { cleanLine } from '../../../text/normalize.ts';
import { isRest } from '../../values/continued.ts';
import { shorten } from '../../values/notes.ts';
import type { AnnexColumn } from '../columns.ts';
import type { AnnexRow } from './annex-row.ts';
import type { RowCells, TableReading } from './table-reading.ts';

/**
 * Tells whether a row continues the one before: its procedure's cells are merged with it, it has none, or
 * they are the rest of its name.
 */
export function goesOn(
  { texts, cells, origin, repeated }: RowCells,
  { found, header }: TableReading,
  isFirst: boolean,
): boolean {
  const last = found.rows.at(-1);
  if (!last || (last.origin.table !== origin.table && !isFirst)) return false;
  const named = ['code', 'name', 'oldName', 'newName', 'oldCode'] as const;
  const present = named.flatMap((column) => cells.get(column) ?? []);
  if (present.length > 0 && present.every((cell) => cell.coveredBy)) return true;
  if (repeated.length > 0) return false;
  if (named.every((column) => (texts[column] ?? '') === '')) return texts.order === undefined;
  if (namesOtherLevel(texts, last)) return true;
  // The rest of a row that a page break, or a sheet's writer, parted.
  const isOther = texts.order !== undefined || texts.code !== undefined || texts.oldCode !== undefined;
  const isCounted = last.order !== undefined || last.codes.length > 0;
  if (isOther || !isCounted || !header.columns.some(({ column }) => column === 'order' || column === 'code'))
    return false;
  return isRest(last.name, texts.name ?? texts.oldName ?? '');
}

/** Tells a row that says the name above again, without a number and code, and another level. */
function namesOtherLevel(texts: RowCells['texts'], { name, cells, codes }: AnnexRow): boolean {
  const isOwn = texts.order !== undefined || texts.code !== undefined || texts.oldCode !== undefined;
  const level = cleanLine(texts.levels ?? '').text;
  const held = (cells.levels ?? '').split('\n').map((line) => cleanLine(line).text);
  return (
    !isOwn &&
    codes.length > 0 &&
    nameKey(cleanLine(texts.name ?? '').text) === nameKey(name) &&
    level !== '' &&
    held[0] !== '' &&
    !held.includes(level)
  );
}

/** Joins a row's cells to those of the row before it. */
export function join(
  { found, doubts }: TableReading,
  { row, origin, texts, cells }: RowCells,
  isFirst: boolean,
): 'joined' | 'blank' {
  const last = found.rows.at(-1);
  if (!last) return 'blank';
  const isMerged = row.cells.some((cell) => cell.coveredBy);
  found.joinedTo.set(rowKey(origin), last.origin);
  if (!isMerged || isFirst)
    doubts.add(origin, 'row', 'row_joined', { text: shorten(Object.values(texts).join(' · ')) });
  const level = cells.get('levels')?.coveredBy ? undefined : texts.levels;
  const own = level === undefined ? texts : byLevel(last, texts, level);
  for (const [column, text] of Object.entries(own) as [AnnexColumn, string][]) {
    // What the row says again is said once.
    const isRepeated = text === (column === 'name' ? last.name : last.cells[column]);
    if (cells.get(column)?.coveredBy || isRepeated) continue;
    if (column === 'name' || column === 'oldName') last.name = cleanLine(`${last.name} ${text}`).text;
    else last.cells[column] = last.cells[column] === undefined ? text : `${last.cells[column]}\n${text}`;
  }
  return 'joined';
}

/** Columns whose value may be another one at each level. */
const ofLevels = ['timeLimit', 'fees'] as const;

/**
 * Returns the cells of a row that gives a procedure another level, its time and fees as those of that level; those of
 * the row above become its level's. What both say alike is said once.
 */
function byLevel({ cells }: AnnexRow, texts: RowCells['texts'], level: string): RowCells['texts'] {
  const { levels } = cells;
  const own = { ...texts };
  if (levels === undefined || level === levels) return own;
  for (const column of ofLevels) {
    const [above, text] = [cells[column], texts[column]];
    if (above === undefined || text === undefined) continue;
    if (above === text) delete own[column];
    else {
      // Of a third row, those above say their levels already.
      if (!levels.includes('\n')) cells[column] = ofLevel(levels, above);
      own[column] = ofLevel(level, text);
    }
  }
  return own;
}

const ofLevel = (level: string, text: string): string => `${cleanLine(level).text}: ${text}`;
