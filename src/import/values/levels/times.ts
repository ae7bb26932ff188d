import { sortLevels } from '../../../model/level.ts';
import type { Level, ProcedureContent, TimeLimit } from '../../../model/types.ts';
import { levelsNamed } from './words.ts';

/** A time that holds at some levels, in its words. */
interface LevelTime {
  levels: Level[];
  text: string;
}

const bullet = /^[\s\-–+*•]+/u;
const introduced = /^(?:(?:đối với|thực hiện|giải quyết|tại|ở|do|của)\s+)+/iu;
/** `Cấp tỉnh: 05 ngày`, `Tại cấp tỉnh 05 ngày`; the words between are those of levels alone. */
const before =
  /^([^:\d]{2,60}?)\s*[:–-]?\s*((?:không quá|tối đa|chậm nhất|trong)?\s*\d.*|(?:ngay )?trong ngày.*)$/iu;
/** `05 ngày (cấp tỉnh)`, `05 ngày tại cấp tỉnh`. */
const after = /^(.*\d.*?)\s*(?:\(([^()]{2,60})\)|(?:đối với|tại|ở)\s+([^()\d]{2,60}))$/iu;

/**
 * Splits a time limit that is given level by level: `Cấp tỉnh: 05 ngày; cấp xã: 03 ngày`.
 *
 * @returns undefined where the text says anything else
 */
export function timesByLevel(text: string): LevelTime[] | undefined {
  const parts = text
    .split(/[;\n]|[,.](?=\s*(?:(?:đối với|tại|ở)\s+)?(?:ubnd\s+)?cấp\s)|,(?=\s*\d+\s*(?:ngày|giờ))/iu)
    .map((part) => part.replace(bullet, '').replace(/[\s.;,]{1,20}$/u, ''))
    .filter((part) => part !== '');
  const times = parts.map(timeOf);
  const found = times.filter((time) => time !== undefined);
  const levels = found.flatMap((time) => time.levels);
  const isWhole = found.length === parts.length && found.length > 0;
  return isWhole && new Set(levels).size === levels.length ? found : undefined;
}

function timeOf(part: string): LevelTime | undefined {
  const [, words = '', time = ''] = before.exec(part) ?? [];
  const levels = levelsNamed(words.replace(introduced, ''));
  if (levels) return { levels, text: time };
  const [, own = '', inBrackets, behind = ''] = after.exec(part) ?? [];
  const others = levelsNamed((inBrackets ?? behind).replace(introduced, ''));
  return others && { levels: others, text: own };
}

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
  const limits = new Map(
    (split ?? []).flatMap((time) => {
      const limit = read(time.text);
      return limit ? time.levels.map((level) => [level, limit] as const) : [];
    }),
  );
  const [first, ...others] = sortLevels([...levels]);
  const own = first && limits.get(first);
  // A level without a time, or a time without its level: the words are all that is certain.
  if (!own || limits.size !== levels.length || !levels.every((level) => limits.has(level))) return content;
  const apart = others.filter((level) => !isSame(limits.get(level), own));
  const byLevel = Object.fromEntries(apart.map((level) => [level, { timeLimit: limits.get(level) }]));
  return {
    ...content,
    timeLimit: own,
    ...(apart.length > 0 && { byLevel: { ...content.byLevel, ...byLevel } }),
  };
}

const isSame = (one: TimeLimit | undefined, other: TimeLimit): boolean =>
  one?.value === other.value &&
  one?.unit === other.unit &&
  (one?.value !== undefined || one?.text === other.text);
