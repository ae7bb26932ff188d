import type { Level } from '../../../model/types.ts';
import { cleanLine, cleanLines } from '../../../text/normalize.ts';
import { levelsNamed } from './words.ts';

/** A part of a text that holds at some levels, without the words of these. */
export interface LevelText {
  levels: Level[];
  text: string;
}

const bullet = /^[\s\-–+*•]+/u;
const introduced = /^(?:(?:đối với|thực hiện|giải quyết|tại|ở|do|của) )+/iu;
const limiting = /(?:không quá|tối đa|chậm nhất|trong) ?$/iu;
/** Words of levels are few; longer ones are a sentence. */
const longestWords = 60;

/**
 * Splits a text that says something level by level: `Cấp tỉnh: 05 ngày; cấp xã: 03 ngày`.
 *
 * @param value what each part says: a figure, or words in its place
 * @param isContinued a part that names no level belongs to the one before it
 * @returns undefined where the text says anything else
 */
export function textsByLevel(text: string, value: RegExp, isContinued = false): LevelText[] | undefined {
  if (text === '') return undefined;
  const parts = cleanLines(text)
    .text.split(/[;\n]|[,.](?= ?(?:(?:đối với|tại|ở) )?(?:ubnd )?cấp )|,(?= ?\d{1,4} ?(?:ngày|giờ))/iu)
    .map((part) => cleanLine(part.replace(bullet, '')).text.replace(/[ .;,]{1,9}$/u, ''))
    .filter((part) => part !== '');
  const texts: LevelText[] = [];
  for (const part of parts) {
    const own = textOf(part, value);
    const last = texts.at(-1);
    if (own) texts.push(own);
    else if (isContinued && last) last.text += `; ${part}`;
    else return undefined;
  }
  const levels = texts.flatMap((one) => one.levels);
  return levels.length > 0 && new Set(levels).size === levels.length ? texts : undefined;
}

/** Reads what a text says of each level; a level of which nothing can be read has no value. */
export const valuesAtLevels = <Value>(
  texts: readonly LevelText[] = [],
  read: (text: string) => Value | undefined,
): Map<Level, Value> =>
  new Map(
    texts.flatMap(({ levels, text }) => {
      const value = read(text);
      return value === undefined ? [] : levels.map((level): [Level, Value] => [level, value]);
    }),
  );

const time = /\d|(?:ngay )?trong ngày/iu;

/** Splits a time limit that is given level by level; undefined where the text says anything else. */
export const timesByLevel = (text: string): LevelText[] | undefined => textsByLevel(text, time);

const fee = /\d|không|miễn|chưa/iu;

/** Splits fees that are given level by level: `Cấp tỉnh: 15.000 đồng; cấp xã: Không thu`; undefined for any others. */
export const feesByLevel = (text: string): LevelText[] | undefined => textsByLevel(text, fee, true);

/** Reads `Cấp tỉnh: 05 ngày`, `Tại cấp tỉnh 05 ngày`, `05 ngày (cấp tỉnh)`, `05 ngày tại cấp tỉnh`. */
function textOf(part: string, value: RegExp): LevelText | undefined {
  const colon = part.indexOf(':');
  const labelled = colon < 0 ? undefined : levelsIn(part.slice(0, colon).trim());
  if (labelled) return { levels: labelled, text: part.slice(colon + 1).trim() };
  const first = part.search(value);
  const words = part.slice(0, Math.max(0, first)).replace(limiting, '');
  const before = levelsIn(words.replace(/[ :–-]{1,3}$/u, ''));
  if (before) return { levels: before, text: part.slice(words.length).replace(/^[ :–-]{1,3}/u, '') };
  const opened = part.endsWith(')') ? part.lastIndexOf('(') : -1;
  const own = opened < 0 ? part.search(/ (?:đối với|tại|ở) [^\d()]{2,60}$/iu) : opened;
  const after = own < 0 ? undefined : levelsIn(part.slice(own).replace(/^[ (]{1,2}|\)$/gu, ''));
  return after && value.test(part.slice(0, own))
    ? { levels: after, text: part.slice(0, own).trim() }
    : undefined;
}

function levelsIn(words: string): Level[] | undefined {
  return words === '' || words.length > longestWords ? undefined : levelsNamed(words.replace(introduced, ''));
}
