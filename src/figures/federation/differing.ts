import { compareText } from '../../model/decision.ts';
import { levelOrder } from '../../model/level.ts';
import type { Json, Level, Procedure } from '../../model/types.ts';
import { valueAt } from '../../model/procedure/by-level.ts';
import { procedureKey } from '../../text/fold.ts';
import { isAlike, isSaid, type Said } from '../alike.ts';

/** The parts in which procedures of one national code are compared from catalog to catalog. */
export const jointParts = ['name', 'timeLimit', 'fees'] as const;
export type JointPart = (typeof jointParts)[number];

/** A value of one part, and the catalogs that have it. */
export interface Variant {
  value: Json;
  publishers: string[];
}

/** A part of a procedure of which catalogs say different things. */
export interface Differing {
  code: string;
  /** Its name as most catalogs have it. */
  name: string;
  part: JointPart;
  /** The levels at which they differ; absent for the name, which is one for the procedure. */
  levels?: Level[];
  /** The values that there are, the most common first. */
  variants: Variant[];
}

/** All that catalogs say of the procedures of one national code; each thing once, however many say it. */
export interface Sayings {
  name: Variant[];
  timeLimit: Partial<Record<Level, Variant[]>>;
  fees: Partial<Record<Level, Variant[]>>;
}

export const noSayings = (): Sayings => ({ name: [], timeLimit: {}, fees: {} });

/** Adds what a catalog says of a procedure. Where it says nothing of a part, there is nothing to compare. */
export function addSayings(sayings: Sayings, publisher: string, record: Procedure): void {
  add(
    sayings.name,
    publisher,
    record.name,
    (a, b) => procedureKey(a as string) === procedureKey(b as string),
  );
  for (const part of ['timeLimit', 'fees'] as const) {
    for (const level of record.levels) {
      const value = valueAt(record, part, level);
      if (!isSaid(value)) continue;
      const known = sayings[part][level] ?? [];
      sayings[part][level] = known;
      add(known, publisher, value as Json, (a, b) => isAlike(a as Said, b as Said));
    }
  }
}

function add(
  variants: Variant[],
  publisher: string,
  value: Json,
  isOne: (a: Json, b: Json) => boolean,
): void {
  const known = variants.find((variant) => variant.value === value || isOne(variant.value, value));
  if (known) known.publishers.push(publisher);
  // A string cut out of a file's text would keep the whole text in memory.
  else variants.push({ value: JSON.parse(JSON.stringify(value)) as Json, publishers: [publisher] });
}

/** Returns the parts of one procedure of which catalogs say different things; equal differences of levels stand once. */
export function differencesIn(code: string, sayings: Sayings): Differing[] {
  const name = String(mostCommonFirst(sayings.name)[0]?.value ?? code);
  const found: Differing[] = [];
  if (sayings.name.length > 1)
    found.push({ code, name, part: 'name', variants: mostCommonFirst(sayings.name) });
  for (const part of ['timeLimit', 'fees'] as const) {
    const groups = new Map<string, Differing & { levels: Level[] }>();
    for (const level of levelOrder) {
      const variants = mostCommonFirst(sayings[part][level] ?? []);
      if (variants.length < 2) continue;
      const key = JSON.stringify(variants);
      const group = groups.get(key);
      if (group) group.levels.push(level);
      else groups.set(key, { code, name, part, levels: [level], variants });
    }
    found.push(...groups.values());
  }
  return found;
}

const mostCommonFirst = (variants: readonly Variant[]): Variant[] =>
  [...variants].sort(
    (a, b) =>
      b.publishers.length - a.publishers.length ||
      compareText(JSON.stringify(a.value), JSON.stringify(b.value)),
  );
