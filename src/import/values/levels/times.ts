import { sortLevels } from '../../../model/level.ts';
import type { Level, ProcedureContent, TimeLimit } from '../../../model/types.ts';
import { cleanLine, cleanLines } from '../../../text/normalize.ts';
import { levelsNamed } from './words.ts';

/** A time that holds at some levels, in its words. */
interface LevelTime {
  levels: Level[];
  text: string;
}

const bullet = /^[\s\-–+*•]+/u;
const introduced = /^(?:(?:đối với|thực hiện|giải quyết|tại|ở|do|của) )+/iu;
const time = /\d|(?:ngay )?trong ngày/iu;
const limiting = /(?:không quá|tối đa|chậm nhất|trong) ?$/iu;
/** Words of levels are few; longer ones are a sentence. */
const longestWords = 60;

/**
 * Splits a time limit that is given level by level: `Cấp tỉnh: 05 ngày; cấp xã: 03 ngày`.
 *
 * @returns undefined where the text says anything else
 */
export function timesByLevel(text: string): LevelTime[] | undefined {
  const parts = cleanLines(text)
    .text.split(/[;\n]|[,.](?= ?(?:(?:đối với|tại|ở) )?(?:ubnd )?cấp )|,(?= ?\d{1,4} ?(?:ngày|giờ))/iu)
    .map((part) => cleanLine(part.replace(bullet, '')).text.replace(/[ .;,]{1,9}$/u, ''))
    .filter((part) => part !== '');
  const times = parts.map(timeOf);
  const found = times.filter((time) => time !== undefined);
  const levels = found.flatMap((time) => time.levels);
  const isWhole = found.length === parts.length && found.length > 0;
  return isWhole && new Set(levels).size === levels.length ? found : undefined;
}

/** Reads `Cấp tỉnh: 05 ngày`, `Tại cấp tỉnh 05 ngày`, `05 ngày (cấp tỉnh)`, `05 ngày tại cấp tỉnh`. */
function timeOf(part: string): LevelTime | undefined {
  const first = part.search(time);
  const words = part.slice(0, Math.max(0, first)).replace(limiting, '');
  const before = levelsIn(words.replace(/[ :–-]{1,3}$/u, ''));
  if (before) return { levels: before, text: part.slice(words.length).replace(/^[ :–-]{1,3}/u, '') };
  const opened = part.endsWith(')') ? part.lastIndexOf('(') : -1;
  const own = opened < 0 ? part.search(/ (?:đối với|tại|ở) [^\d()]{2,60}$/iu) : opened;
  const after = own < 0 ? undefined : levelsIn(part.slice(own).replace(/^[ (]{1,2}|\)$/gu, ''));
  return after && time.test(part.slice(0, own))
    ? { levels: after, text: part.slice(0, own).trim() }
    : undefined;
}

function levelsIn(words: string): Level[] | undefined {
  return words === '' || words.length > longestWords ? undefined : levelsNamed(words.replace(introduced, ''));
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
