import { rowKey } from '../notes.ts';
import { nameKey } from '../../../text/fold.ts';
import { cleanLine } from '../../../text/normalize.ts';
import { isRest } from '../../values/continued.ts';
import { shorten } from '../../values/notes.ts';
import { codeAlone } from '../codes.ts';
import type { AnnexColumn } from '../columns.ts';
import type { AnnexRow } from '../rows/annex-row.ts';
import type { RowCells, TableReading } from '../rows/table-reading.ts';

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
  if (namesOtherLevel(texts, last) || isCaseOf(texts, last)) return true;
  if (codeBelow(texts, last) !== undefined) return true;
  // The rest of a row that a page break, or a sheet's writer, parted.
  const isOther = texts.order !== undefined || texts.code !== undefined || texts.oldCode !== undefined;
  const isCounted = last.order !== undefined || last.codes.length > 0;
  if (isOther || !isCounted || !header.columns.some(({ column }) => column === 'order' || column === 'code'))
    return false;
  return isRest(last.name, texts.name ?? texts.oldName ?? '');
}

/** Returns the code in a row of its own below the name of a procedure that has none yet. */
function codeBelow(
  { order, code, oldCode, name = '' }: RowCells['texts'],
  last: AnnexRow,
): string | undefined {
  const isOwn = order !== undefined || code !== undefined || oldCode !== undefined;
  return isOwn || last.hasNoCode || last.codes.length > 0 || last.name === ''
    ? undefined
    : codeAlone(cleanLine(name).text);
}

/** Tells a row of one case of the procedure above, by a letter or a number below that one's: `a`, `2.1`. */
function isCaseOf(texts: RowCells['texts'], last: AnnexRow): boolean {
  const { order = '', name = '' } = texts;
  const above = (last.order ?? '').replace(/(?<![.)])[.)]+$/u, '');
  const isBelow = /^[a-zđ][.)]?$/u.test(order) || order.replace(/\.\d{1,2}[.)]?$/u, '') === above;
  const isOwn = texts.code !== undefined || texts.oldCode !== undefined || order === last.order;
  return isBelow && !isOwn && name !== '' && last.codes.length > 0 && /^\d{1,4}$/u.test(above);
}

/** Returns the cells of a case, its times and fees after its name. */
function ofCase({ order: _, name = '', ...texts }: RowCells['texts']): RowCells['texts'] {
  const own = { ...texts };
  for (const column of ofLevels)
    if (own[column] !== undefined) own[column] = `${cleanLine(name).text}: ${own[column]}`;
  return own;
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
  const ofLevel = level === undefined ? texts : byLevel(last, texts, level);
  const own = isCaseOf(texts, last) ? ofCase(texts) : ofLevel;
  const code = codeBelow(texts, last);
  if (code !== undefined) {
    last.codes = [code];
    delete own.name;
  }
  for (const [column, text] of Object.entries(own) as [AnnexColumn, string][]) {
    // What the row says again is said once.
    const isRepeated = text === (column === 'name' ? last.name : last.cells[column]);
    if (cells.get(column)?.coveredBy || isRepeated) continue;
    if (last.action === 'amended' && ofOne.has(column) && last.cells[column] !== undefined)
      doubts.add(last.origin, 'row', 'values_of_two_rows', {
        text: shorten([last.cells[column], text].join(' · '), 160),
      });
    if (column === 'name' || column === 'oldName') last.name = cleanLine(`${last.name} ${text}`).text;
    else last.cells[column] = last.cells[column] === undefined ? text : `${last.cells[column]}\n${text}`;
  }
  return 'joined';
}

/** Columns of which a second row of an amended procedure may show the value after the change, or that of another case. */
const ofOne: ReadonlySet<AnnexColumn> = new Set<AnnexColumn>(['timeLimit', 'fees', 'place', 'online']);

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
      if (!levels.includes('\n')) cells[column] = atLevel(levels, above);
      own[column] = atLevel(level, text);
    }
  }
  return own;
}

const atLevel = (level: string, text: string): string => `${cleanLine(level).text}: ${text}`;
