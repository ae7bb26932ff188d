import { levelOrder } from '../level.ts';
import type { Level, ProcedureContent } from '../types.ts';
import { isSame } from './same.ts';

/** The parts of a procedure that may differ from level to level. */
export const levelParts = ['timeLimit', 'fees', 'online', 'internalProcess'] as const;

export type LevelPart = (typeof levelParts)[number];

/** The parts of a procedure that may differ from level to level, as they are at one of them. */
export type LevelContent = Pick<ProcedureContent, LevelPart>;
type Divisible = Pick<ProcedureContent, LevelPart | 'byLevel'>;
type Held = Divisible & Pick<ProcedureContent, 'levels'>;

/** Tells whether a part may differ from level to level. */
export const isLevelPart = (part: string): part is LevelPart =>
  (levelParts as readonly string[]).includes(part);

/** Returns what a procedure says of a part at one of its levels: its own word for that level, else the plain one. */
export function valueAt<Key extends LevelPart>(
  record: Divisible,
  part: Key,
  level: Level,
): LevelContent[Key] {
  return contentAt(record, level)?.[part] ?? record[part];
}

/**
 * Returns what people are told of a part: one text where it is the same at all levels, else one for each level at which
 * something is said.
 *
 * @param show writes a value; empty where it says nothing
 */
export function toldByLevel<Key extends LevelPart>(
  content: Divisible,
  levels: readonly Level[],
  part: Key,
  show: (value: LevelContent[Key]) => string,
): { level?: Level; text: string }[] {
  const told = levels.map((level) => ({ level, text: show(valueAt(content, part, level)) }));
  const text = told[0]?.text ?? show(content[part]);
  return told.every((one) => one.text === text) ? [{ text }] : told.filter((one) => one.text !== '');
}

const contentAt = ({ byLevel }: Divisible, level: Level): LevelContent | undefined =>
  level === 'unspecified' ? undefined : byLevel?.[level];

/** Returns a record as it is at one of its levels. */
export function atLevel<T extends Held>(record: T, level: Level): T {
  if (!record.byLevel) return record;
  const { byLevel: _, ...plain } = record;
  return { ...(plain as T), ...contentAt(record, level), levels: [level] };
}

/** Tells whether a procedure has an internal process at each of its levels. */
export const hasProcess = (record: Held): boolean =>
  record.levels.every((level) => valueAt(record, 'internalProcess', level) !== undefined);

/** Returns a record with parts set at some of its levels; the others keep what they had. */
export function setAtLevels<T extends Held>(record: T, levels: readonly Level[], parts: LevelContent): T {
  const byLevel = { ...record.byLevel };
  for (const level of levels) {
    if (level !== 'unspecified') byLevel[level] = { ...byLevel[level], ...parts };
  }
  return inNormalForm({ ...record, byLevel });
}

/** Returns a record with parts set plainly: at all levels. */
export function setPlainly<T extends ProcedureContent>(record: T, parts: Partial<ProcedureContent>): T {
  const changed = { ...record, ...parts };
  if (!record.byLevel) return changed;
  const byLevel: NonNullable<T['byLevel']> = {};
  for (const level of levelOrder) {
    const own = contentAt(record, level);
    if (own && level !== 'unspecified') byLevel[level] = pick(own, (part) => !(part in parts));
  }
  return inNormalForm({ ...changed, byLevel });
}

/**
 * Returns a record as it is written: only what differs from the plain value stands by level, and only of levels at
 * which the procedure is held. A plain value that holds nowhere gives way to that of the first level.
 */
export function inNormalForm<T extends Held>(record: T): T {
  if (!record.byLevel) return record;
  const { byLevel: _, ...rest } = record;
  const plain: T = { ...(rest as T) };
  for (const part of levelParts) {
    const values = record.levels.map((level) => valueAt(record, part, level));
    if (!values.some((value) => isSame(value, record[part]))) Object.assign(plain, { [part]: values[0] });
  }
  const byLevel: NonNullable<T['byLevel']> = {};
  for (const level of record.levels) {
    const differs = (part: LevelPart) => !isSame(valueAt(record, part, level), plain[part]);
    const own = pick(
      Object.fromEntries(levelParts.map((part) => [part, valueAt(record, part, level)])),
      differs,
    );
    if (level !== 'unspecified' && Object.keys(own).length > 0) byLevel[level] = own;
  }
  return Object.keys(byLevel).length > 0 ? { ...plain, byLevel } : plain;
}

/** Returns what a record says plainly of the parts that may differ from level to level. */
export const contentAtLevels = (record: ProcedureContent): LevelContent => pick(record, () => true);

function pick(content: LevelContent, isWanted: (part: LevelPart) => boolean): LevelContent {
  return Object.fromEntries(
    levelParts
      .filter((part) => content[part] !== undefined && isWanted(part))
      .map((part) => [part, content[part]]),
  );
}
