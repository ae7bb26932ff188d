import { nameKey } from '../../text/fold.ts';
import { cleanLine } from '../../text/normalize.ts';
import { isRest } from '../values/continued.ts';
import { readMark } from '../values/attributes/marks.ts';
import { levelsNamed, wordsOfLevel } from '../values/levels/words.ts';
import { levelMarks, type Header, type ListColumn } from './columns.ts';
import type { Grid } from './grid.ts';

/** Returns the words of the levels that a row names itself, in its column of levels or by marks; empty where it names none. */
export function levelsSaid(grid: Grid, row: number, { columns }: Header): string {
  const said = columns.flatMap(({ at, meaning }) => {
    const text = cleanLine(grid.own(row, at).replace(/[\r\n]+/gu, ', ')).text;
    if (meaning === 'levels') return levelsNamed(text) ? [text] : [];
    const isMarked = meaning !== undefined && meaning in levelMarks && readMark(text) === true;
    return isMarked ? [wordsOfLevel[levelMarks[meaning as keyof typeof levelMarks]] ?? ''] : [];
  });
  return said.join(', ');
}

/**
 * Tells whether a row below a procedure's gives it another level: without a number of its own, below a merged code, the
 * same name or none, and naming a level that no row above has named.
 */
export function addsLevel(
  grid: Grid,
  [row = 0, ...before]: readonly number[],
  next: number,
  header: Header,
): boolean {
  const at = (meaning: ListColumn): number => header.columns.find((one) => one.meaning === meaning)?.at ?? -1;
  const levels = levelsNamed(levelsSaid(grid, next, header)) ?? [];
  const held = [row, ...before].map((one) => levelsNamed(levelsSaid(grid, one, header)));
  if (
    levels.length === 0 ||
    held.some((one) => one === undefined || one.some((level) => levels.includes(level)))
  )
    return false;
  const area = grid.area(next, at('code'));
  if (area !== undefined && area.row === row) return true;
  const name = nameKey(cleanLine(grid.own(next, at('name'))).text);
  // A level alone to the left of the names, or over several columns, heads the rows below it.
  const [first = 0, ...others] = grid.filled(next);
  const isHeading = others.length === 0 && (first < at('name') || (grid.area(next, first)?.columns ?? 1) > 1);
  return !isHeading && (name === '' || name === nameKey(cleanLine(grid.own(row, at('name'))).text));
}

/** Returns the name that a row below gives a procedure's other level, where it is not that of the procedure. */
export function otherName(grid: Grid, row: number, next: number, header: Header): string | undefined {
  const at = header.columns.find(({ meaning }) => meaning === 'name')?.at ?? -1;
  const [name, other] = [row, next].map((one) => cleanLine(grid.own(one, at)).text) as [string, string];
  const isSame = other === '' || nameKey(name) === nameKey(other) || isRest(name, other);
  return isSame || levelsSaid(grid, next, header) === '' ? undefined : other;
}

/** Columns whose value may be another one at each level. */
const ofLevels: ReadonlySet<ListColumn> = new Set<ListColumn>([
  'timeLimit',
  'timeLimitByLaw',
  'fees',
  'online',
]);

/** Joins what rows of different levels say in a column: once where all say the same, else each below the words of its level. */
export function joinLevels(
  meaning: ListColumn | undefined,
  parts: readonly { level: string; text: string }[],
): string {
  const texts = [...new Set(parts.map(({ text }) => text).filter((text) => text !== ''))];
  const [first = '', ...others] = texts;
  if (others.length === 0) return first;
  if (meaning === 'name')
    return others.reduce((name, text) => (isRest(name, text) ? `${name} ${text}` : name), first);
  if (!meaning || !ofLevels.has(meaning)) return texts.join('\n');
  return texts
    .map((text) => `${parts.flatMap((one) => (one.text === text ? [one.level] : [])).join(', ')}: ${text}`)
    .join('\n');
}
