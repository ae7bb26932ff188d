import type { Path } from './finding.ts';
import type { Action, Json, Level, Part, Procedure } from './types.ts';

/**
 * Names what happened to a procedure, in the words of the law where it has one:
 * - new, amended, replaced, abolished: the movements of NĐ 63/2010 Điều 14;
 * - restored: published anew after an earlier decision had abolished it;
 * - recoded, corrected: a corrigendum gave it a code, or mended its wording;
 * - transferred: another department manages it;
 * - lapsed: an effect is over or suspended; resumed: one is back, or what it had ended;
 * - updated: a decision set an attribute that is no part of what is published (internal process,
 *   online service, handling regardless of boundary); it moves no count;
 * - editorial: the file differs, what it says does not;
 * - unexplained: no decision says so.
 */
export const changeClasses = [
  'new',
  'amended',
  'replaced',
  'abolished',
  'restored',
  'recoded',
  'transferred',
  'corrected',
  'lapsed',
  'resumed',
  'updated',
  'editorial',
  'unexplained',
] as const;

export type ChangeClass = (typeof changeClasses)[number];

export interface FieldChange {
  /** The part of the record, e.g. `fees`. */
  path: Part;
  before: Json | undefined;
  after: Json | undefined;
}

/** Says that a procedure is not in force, since when and by which decision, where that is known. */
export interface OutOfForce {
  status: Exclude<Procedure['status'], 'active' | undefined>;
  since?: string;
  decision?: string;
}

/** One procedure's change: the unit of plans and diffs. */
export interface Change {
  class: ChangeClass;
  id: string;
  /** The id before, where a corrigendum gave the procedure another. */
  formerId?: string;
  code?: string;
  name: string;
  department: string;
  levels: Level[];
  fields: FieldChange[];
  /** Says of a procedure that is published or amended here, and not in force any more, how it stands. */
  outOfForce?: OutOfForce;
  /** The number of the decision behind it; none for what no decision explains. */
  decision?: string;
  /** The numbers of other decisions behind it, in order. */
  beside?: string[];
  /** All decisions that touched the procedure on the way, in order. */
  decisions?: string[];
}

/**
 * Names what people are told of a change: its class, or, of a procedure that stays in force, or out of it, as an effect
 * ends, is suspended or comes back, that its content or levels are others (turned), or that they are not (steady).
 */
export type ToldClass = ChangeClass | 'turned' | 'steady';

const toldClasses: readonly ToldClass[] = changeClasses.flatMap((name): ToldClass[] =>
  name === 'resumed' ? ['resumed', 'turned', 'steady'] : [name],
);

/** Returns what people are told of a change. */
export function toldClassOf({ class: name, fields }: Change): ToldClass {
  if (name !== 'lapsed' && name !== 'resumed') return name;
  if (fields.length === 0) return 'steady';
  const status = fields.find(({ path }) => path === 'status');
  return status && (status.before === 'active') !== (status.after === 'active') ? name : 'turned';
}

/** Groups changes by what people are told of them, in one order. */
export function groupChanges(changes: readonly Change[]): { name: ToldClass; group: Change[] }[] {
  return toldClasses
    .map((name) => ({ name, group: changes.filter((change) => toldClassOf(change) === name) }))
    .filter(({ group }) => group.length > 0);
}

/** Describes the change of one record: by a row of a decision, or by the end of one. */
export interface Movement {
  /** Names the row's action; undefined where no row acts, but the end, suspension or return of its effect. */
  action: Action | undefined;
  class: ChangeClass;
  /** The id that the record had before; a corrigendum can give it another. */
  id: string;
  /** The id after. */
  newId: string;
  /** The levels that the row is about. */
  levels: Level[];
  before: Procedure | undefined;
  after: Procedure | undefined;
  /** Path of the row in its decision. */
  path: Path;
}

/** Returns +1 where a procedure became active, −1 where it ceased to be. */
export function activity({ before, after }: Movement): number {
  return Number(after?.status === 'active') - Number(before?.status === 'active');
}
