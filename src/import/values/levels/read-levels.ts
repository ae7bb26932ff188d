import type { Level } from '../../../model/types.ts';
import { foldText } from '../../../text/fold.ts';
import { countsLevels, levelsOfTiers } from './tiers.ts';
import { levelOf, levelParts, levelWords } from './words.ts';
import { doubt, type Notes, shorten } from '../notes.ts';
import { readLine } from '../values.ts';

/**
 * Reads the levels at which a procedure is handled (cấp thực hiện): `Cấp tỉnh, Cấp xã`. Where
 * none is named it is `unspecified`, never a guess from the agencies' names.
 */
export function readLevels(text: string, notes: Notes): Level[] {
  const line = readLine(text.replace(/[\r\n]+/gu, ', '), 'levels', notes);
  if (line === undefined) return ['unspecified'];
  if (countsLevels(foldText(line))) {
    const named = levelsOfTiers(line, '');
    if (!named) doubt(notes, 'levels', 'level_unknown', { text: shorten(line) });
    return named ?? ['unspecified'];
  }
  const found = new Set<Level>();
  for (const part of levelParts(line)) {
    const level = levelOf(part);
    if (level) found.add(level);
    else doubt(notes, 'levels', 'level_unknown', { text: shorten(part) });
  }
  const levels = levelWords.map(([level]) => level).filter((level) => found.has(level));
  return levels.length > 0 ? levels : ['unspecified'];
}
