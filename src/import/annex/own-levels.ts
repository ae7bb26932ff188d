import { sortLevels } from '../../model/level.ts';
import type { Level, ProcedureContent } from '../../model/types.ts';
import { inNormalForm } from '../../model/procedure/by-level.ts';
import { feesByLevel, type LevelText, valuesAtLevels } from '../values/levels/texts.ts';
import { levelsOfTimes, withTimesByLevel } from '../values/levels/times.ts';
import { Doubts } from './notes.ts';
import { readFees } from './rows/row-fees.ts';
import { readTimeLimit } from './times.ts';

const nowhere = { table: 0, row: 0 };

/**
 * Gives each level of a procedure its own time, fees and way online, where the words do. Levels that nothing else names
 * are those of these words.
 */
export function withOwnLevels<Content extends Partial<ProcedureContent>>(content: Content): Content {
  const levels = namedIn(content) ?? [];
  const whole = levels.length > 0 && levels !== content.levels ? { ...content, levels } : content;
  const timed = withTimesByLevel(whole, levels, (text) => readTimeLimit(text, '', nowhere, new Doubts()));
  const own = withFeesByLevel(timed);
  // What differs from the plain value stands by level, at the procedure's levels.
  return own.byLevel && own.levels ? inNormalForm({ ...own, levels: own.levels }) : own;
}

function namedIn(content: Partial<ProcedureContent>): Level[] | undefined {
  const { levels, byLevel } = content;
  if (levels !== undefined && !levels.includes('unspecified')) return levels;
  const ofFees = levelsOfFees(content)?.flatMap((one) => one.levels);
  const own = ofFees ?? (byLevel && (Object.keys(byLevel) as Level[]));
  return levelsOfTimes(content) ?? (own && sortLevels(own)) ?? levels;
}

/** Splits fees that were left in their words, where these give them level by level. */
function levelsOfFees({ fees }: Partial<ProcedureContent>): LevelText[] | undefined {
  const [only, ...others] = Array.isArray(fees) ? fees : [];
  return only?.amount === undefined && others.length === 0 ? feesByLevel(only?.text ?? '') : undefined;
}

/** Gives each level of a procedure its own fees; where one has none, the words are all that is certain. */
function withFeesByLevel<Content extends Partial<ProcedureContent>>(content: Content): Content {
  const { levels = [] } = content;
  const told = levelsOfFees(content);
  if (!told) return content;
  const read = valuesAtLevels(told, (text) => readFees(text, '', nowhere, new Doubts()));
  if (read.size === 0 || !levels.every((level) => read.has(level))) return content;
  const byLevel = { ...content.byLevel };
  for (const level of levels) {
    const fees = read.get(level);
    if (level !== 'unspecified' && fees) byLevel[level] = { ...byLevel[level], fees };
  }
  return { ...content, byLevel };
}
