import type { Level, ProcedureContent } from '../../model/types.ts';
import { levelsOfTimes, withTimesByLevel } from '../values/levels/times.ts';
import { Doubts } from './notes.ts';
import { readTimeLimit } from './times.ts';

/**
 * Gives each level of a procedure its own time, where the words of its time limit do. Levels that nothing else names
 * are those of the times.
 */
export function withOwnTimes<Content extends Partial<ProcedureContent>>(content: Content): Content {
  const levels = namedIn(content) ?? [];
  const whole = levels.length > 0 ? { ...content, levels } : content;
  return withTimesByLevel(whole, levels, (text) =>
    readTimeLimit(text, '', { table: 0, row: 0 }, new Doubts()),
  );
}

function namedIn(content: Partial<ProcedureContent>): Level[] | undefined {
  const { levels } = content;
  return levels === undefined || levels.includes('unspecified') ? (levelsOfTimes(content) ?? levels) : levels;
}
