import { sortLevels } from '../../model/level.ts';
import {
  type Level,
  type Part,
  type Procedure,
  type ProcedureContent,
  tracePartNames,
} from '../../model/types.ts';
import { isSame } from '../../model/procedure/same.ts';
import { compareRecords } from '../equal.ts';
import { inNormalForm, levelParts, valueAt } from '../../model/procedure/by-level.ts';

/** Returns what a procedure says, without the traces of the decisions that made it so. */
export function contentOfRecord(record: Procedure): ProcedureContent {
  const content: ProcedureContent & Partial<Procedure> = { ...record };
  for (const part of tracePartNames) delete content[part];
  return content;
}

/**
 * Returns the parts in which records of one procedure say different things: of parts that may differ by level, at the
 * levels that both hold.
 */
export function differingParts(a: ProcedureContent, b: ProcedureContent): Part[] {
  const plain = (record: ProcedureContent): ProcedureContent => {
    const { byLevel: _, levels: __, code: ___, ...rest } = record;
    for (const part of levelParts) delete rest[part];
    return { ...rest, levels: ['unspecified'] };
  };
  const shared = a.levels.filter((level) => b.levels.includes(level));
  return [
    ...compareRecords(plain(a), plain(b)).map(({ path }) => path),
    ...levelParts.filter((part) =>
      shared.some((level) => !isSame(valueAt(a, part, level), valueAt(b, part, level))),
    ),
  ];
}

/**
 * Makes one record of those of one procedure: at all of their levels, each level as the first that holds it says, and
 * all else as the first says.
 */
export function mergeContents([first, ...others]: readonly [
  ProcedureContent,
  ...ProcedureContent[],
]): ProcedureContent {
  const all = [first, ...others];
  const levels = unionOf(all);
  const holderOf = (level: Level) => all.find((record) => record.levels.includes(level)) ?? first;
  const merged: ProcedureContent = { ...first, levels };
  const byLevel: NonNullable<ProcedureContent['byLevel']> = {};
  for (const part of levelParts) {
    const values = levels.map((level) => ({ level, value: valueAt(holderOf(level), part, level) }));
    const isOne = values.every(({ value }) => isSame(value, values[0]?.value));
    if (isOne) Object.assign(merged, { [part]: values[0]?.value });
    // A plain value would hold at the levels too at which nothing is said.
    else if (values.some(({ value }) => value === undefined)) delete merged[part];
    if (isOne) continue;
    for (const { level, value } of values)
      if (level !== 'unspecified' && value !== undefined)
        byLevel[level] = { ...byLevel[level], [part]: value };
  }
  for (const part of levelParts) if (merged[part] === undefined) delete merged[part];
  const { byLevel: _, ...plain } = merged;
  return Object.keys(byLevel).length > 0 ? inNormalForm({ ...plain, byLevel }) : plain;
}

/** Returns the levels at which a procedure is held anywhere; those that are known stand before those that are not. */
function unionOf(records: readonly ProcedureContent[]): Level[] {
  const levels = new Set(records.flatMap((record) => record.levels));
  if (levels.size > 1) levels.delete('unspecified');
  return sortLevels(levels);
}
