import { sortLevels } from '../../model/level.ts';
import type { Level, ProcedureContent } from '../../model/types.ts';
import { inNormalForm } from '../../model/procedure/by-level.ts';
import { feesByLevel, type LevelText } from '../values/levels/texts.ts';
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
  const whole = levels.length > 0 ? { ...content, levels } : content;
  const timed = withTimesByLevel(whole, levels, (text) => readTimeLimit(text, '', nowhere, new Doubts()));
  return settled(withFeesByLevel(timed));
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
  const read = new Map(
    (levelsOfFees(content) ?? []).flatMap(({ levels: own, text }) => {
      const fees = readFees(text, '', nowhere, new Doubts());
      return fees === undefined ? [] : own.map((level) => [level, fees] as const);
    }),
  );
  if (read.size === 0 || !levels.every((level) => read.has(level))) return content;
  const byLevel = { ...content.byLevel };
  for (const level of levels) {
    const fees = read.get(level);
    if (level !== 'unspecified' && fees) byLevel[level] = { ...byLevel[level], fees };
  }
  return { ...content, byLevel };
}

/** Writes what is said level by level as records have it: what differs from the plain value, at the procedure's levels. */
function settled<Content extends Partial<ProcedureContent>>(content: Content): Content {
  const { name = '', department = '', sector = '', levels } = content;
  if (!content.byLevel || !levels) return content;
  const { timeLimit, fees, online, byLevel } = inNormalForm({ ...content, name, department, sector, levels });
  const { byLevel: _, ...rest } = content;
  return {
    ...(rest as Content),
    ...(timeLimit && { timeLimit }),
    ...(fees && { fees }),
    ...(online && { online }),
    ...(byLevel && { byLevel }),
  };
}
