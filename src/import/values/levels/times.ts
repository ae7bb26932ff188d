import { sortLevels } from '../../../model/level.ts';
import type { Level, ProcedureContent, TimeLimit } from '../../../model/types.ts';
import { timesByLevel, valuesAtLevels } from './texts.ts';

/** Returns the levels that have a time of their own: they are the procedure's, where nothing else names any. */
export function levelsOfTimes({ timeLimit }: Partial<ProcedureContent>): Level[] | undefined {
  const split = timeLimit?.value === undefined ? timesByLevel(timeLimit?.text ?? '') : undefined;
  return split && sortLevels(split.flatMap(({ levels }) => levels));
}

/**
 * Gives each level of a procedure its own time, where the words do: the time of its first level is the procedure's,
 * those that differ stand beside it.
 *
 * @param read reads one time
 */
export function withTimesByLevel<Content extends Partial<ProcedureContent>>(
  content: Content,
  levels: readonly Level[],
  read: (text: string) => TimeLimit | undefined,
): Content {
  const { timeLimit } = content;
  const split = timeLimit?.value === undefined ? timesByLevel(timeLimit?.text ?? '') : undefined;
  if (!split) return content;
  const limits = valuesAtLevels(split, read);
  const [first, ...others] = sortLevels([...levels]);
  const own = first && limits.get(first);
  // A level without a time, or a time without its level: the words are all that is certain.
  if (!own || limits.size !== levels.length || !levels.every((level) => limits.has(level))) return content;
  const byLevel = { ...content.byLevel };
  for (const level of others) {
    const limit = limits.get(level);
    if (level !== 'unspecified' && limit && !isSame(limit, own))
      byLevel[level] = { ...byLevel[level], timeLimit: limit };
  }
  return { ...content, timeLimit: own, ...(Object.keys(byLevel).length > 0 && { byLevel }) };
}

const isSame = (one: TimeLimit | undefined, other: TimeLimit): boolean =>
  one?.value === other.value &&
  one?.unit === other.unit &&
  (one?.value !== undefined || one?.text === other.text);
