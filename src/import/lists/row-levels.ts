import { districtLevelEnd, sortLevels } from '../../model/level.ts';
import type { Level } from '../../model/types.ts';
import { foldText } from '../../text/fold.ts';
import { cleanLine } from '../../text/normalize.ts';
import { levelsIn } from '../annex/heading.ts';
import { levelsOfBodies } from '../values/levels/bodies.ts';
import { levelInitials, levelsNamed } from '../values/levels/words.ts';
import { readLevels } from '../values/levels/read-levels.ts';
import { doubt, type Notes, shorten } from '../values/notes.ts';
import { readMark } from '../values/attributes/marks.ts';
import { levelMarks } from './columns.ts';
import type { Cells } from './parts.ts';
import type { Standing } from './standing.ts';

/** Reads the levels of a row: its marks, its words, else those of the heading above it. */
export function levelsOf(cells: Cells, standing: Standing, notes: Notes): Level[] {
  const marked = markedLevels(cells, notes);
  if (marked.length > 0) return sortLevels(marked);
  const text = cells.text('levels');
  if (text.trim() === '') {
    const { levels, sharedLevels } = standing;
    if (!levels && sharedLevels !== undefined)
      doubt(notes, 'levels', 'level_unknown', { text: shorten(sharedLevels) });
    return levels ?? ['unspecified'];
  }
  const known = plain.get(text);
  if (known) return known;
  const before = notes.doubts.length + notes.cleanings.length;
  const levels = wordsToLevels(text, notes);
  const isPlain = notes.doubts.length + notes.cleanings.length === before;
  if (isPlain && plain.size < mostPlain) plain.set(text, levels);
  return levels;
}

const marks = Object.entries(levelMarks) as [keyof typeof levelMarks, Level][];

function markedLevels(cells: Cells, notes: Notes): Level[] {
  const marked: Level[] = [];
  for (const [column, level] of marks) {
    const given = cells.all(column).map(({ heading, text }) => {
      const line = cleanLine(text).text;
      return { heading, line, mark: readMark(line) ?? (namesLevel(line, level) || undefined) };
    });
    if (given.some(({ mark }) => mark === true)) marked.push(level);
    for (const { heading, line, mark } of given)
      if (mark === undefined)
        doubt(notes, 'levels', 'value_not_understood', { column: heading, text: shorten(line) });
  }
  return marked;
}

/** Returns the bodies that stand below levels in the place of marks: they handle the procedure there. */
export const bodiesBelowLevels = (cells: Cells): string[] =>
  marks.flatMap(([column, level]) =>
    cells
      .all(column)
      .flatMap(({ text }) => (!levelsNamed(text) && namesLevel(text, level) ? [cleanLine(text).text] : [])),
  );

/** Tells whether a cell below a level says so in other words than a mark: it names the level, or a body of it. */
function namesLevel(text: string, level: Level): boolean {
  const named = levelsNamed(text) ?? levelsOfBodies([text], districtLevelEnd);
  return named?.length === 1 && named[0] === level;
}

/** Levels of texts that leave no doubt: a list has a few of these, again and again. */
const plain = new Map<string, Level[]>();
const mostPlain = 1000;

function wordsToLevels(text: string, notes: Notes): Level[] {
  const words = levelsIn(foldText(text));
  const short = levelInitials(text);
  if (short) return short;
  return words && words.length > 0 && text.length > 40 ? words : readLevels(text, notes);
}
