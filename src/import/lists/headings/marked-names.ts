import { looksLikeDepartment } from '../../values/body-names.ts';
import { isTick, readMark } from '../../values/attributes/marks.ts';
import { doubt, type Notes } from '../../values/notes.ts';
import { isShortName } from '../../values/short-names.ts';
import { type Column, type ListColumn, meaningOfAll } from '../columns.ts';
import type { Grid } from '../grid.ts';

/** Meanings of columns of which several may be marked for names that their headings are. */
const named: ReadonlySet<ListColumn | undefined> = new Set<ListColumn | undefined>([
  'sector',
  'department',
  'agency',
  'implementingAgencies',
]);

/**
 * Finds the columns of marks whose headings are names: of sectors below a heading of these, of departments below one of
 * bodies or none. A mark in them stands for the name. Bodies of which a row marks several handle its procedure.
 *
 * @param cellsAt returns the texts of a column, each row's
 */
export function withMarkedNames(
  columns: readonly Column[],
  cellsAt: (column: number) => readonly string[],
): Column[] {
  const found = columns.flatMap((column) => {
    const kind = kindOf(column);
    const marks = kind && cellsAt(column.at).map(readMark);
    return kind && marks?.includes(true) && !marks.includes(undefined) ? [{ column, marks, ...kind }] : [];
  });
  const others = columns.filter((column) => !found.some((one) => one.column === column));
  const marked = new Map<Column, Column>();
  for (const meaning of ['sector', 'department', 'implementingAgencies'] as const) {
    const group = found.filter((one) => one.meaning === meaning);
    const isOpen = group.some(({ isSure }) => !isSure);
    if (group.length === 0 || (group.length === 1 && isOpen)) continue;
    const isSeveral = (group[0]?.marks ?? []).some(
      (_, row) => group.filter(({ marks }) => marks[row] === true).length > 1,
    );
    const held = meaning === 'department' && isSeveral && isOpen ? 'implementingAgencies' : meaning;
    if (others.some((column) => column.meaning === held)) continue;
    for (const { column, name } of group)
      marked.set(column, {
        at: column.at,
        heading: column.heading,
        meaning: held,
        name,
        ...(isOpen && { isByCells: true }),
      });
  }
  return columns.map((column) => marked.get(column) ?? column);
}

/** Tells whether a text names a department, by its initials too. */
export const isDepartment = (text: string): boolean => looksLikeDepartment(text) || isShortName(text);

/**
 * Returns the one name that texts of a part say, empty where they say none; a mark is no name, and of several that are
 * marked it is not known which.
 */
export function onlyName(texts: readonly string[], field: 'department' | 'sector', notes: Notes): string {
  const [only = '', ...others] = texts;
  if (others.length === 0 && !isTick(only)) return only;
  if (others.length > 0) doubt(notes, field, 'marks_differ', { columns: texts.join(', ') });
  else doubt(notes, field, 'text_without_place', { text: only });
  return '';
}

interface Kind {
  meaning: 'sector' | 'department' | 'implementingAgencies';
  name: string;
  /** True where the heading above says what the names are. */
  isSure: boolean;
}

function kindOf({ heading, meaning }: Column): Kind | undefined {
  if (meaning !== undefined && !named.has(meaning)) return undefined;
  const parts = heading.split(' / ');
  const name = parts.at(-1) ?? '';
  const parent = parts.length > 1 ? meaningOfAll(parts.slice(0, -1)) : undefined;
  if (parent === 'sector') return { meaning: 'sector', name, isSure: true };
  if (!isDepartment(name)) return undefined;
  const isOfBodies = parent === 'implementingAgencies' || parent === 'agency';
  return { meaning: isOfBodies ? 'implementingAgencies' : 'department', name, isSure: parent !== undefined };
}

/** Tells a row whose texts stand above marks: they are headings. */
export function headsMarks(grid: Grid, row: number): boolean {
  const filled = grid.filled(row);
  const below = Array.from({ length: looked }, (_, index) => row + 1 + index).filter(
    (one) => one < grid.height && grid.filled(one).length > 0,
  );
  return (
    filled.length > 1 &&
    filled.every((at) => readMark(grid.own(row, at)) === undefined) &&
    filled.every((at) => below.every((one) => readMark(grid.own(one, at)) !== undefined)) &&
    below.some((one) => filled.some((at) => readMark(grid.own(one, at)) === true))
  );
}

/** Number of rows below headings that are looked at. */
const looked = 10;
