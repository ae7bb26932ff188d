import { isSame } from '../model/procedure/same.ts';
import type { Change, ChangeClass, FieldChange, Movement, OutOfForce } from '../model/change.ts';
import {
  type Json,
  type Part,
  type Procedure,
  type ProcedureContent,
  tracePartNames,
} from '../model/types.ts';

/** The same names as {@link tracePartNames}, to be looked up. */
export const traceParts: ReadonlySet<Part> = new Set<Part>(tracePartNames);

/** The trace that a correction mends itself: which procedures replaced which. */
const links: readonly Part[] = ['replaces', 'replacedBy'];

/** Values that a record has by leaving a part out: to write one down, or no longer, is no change of the procedure. */
const unwritten: Partial<ProcedureContent> = {
  kind: 'standard',
  profile: 'list',
  online: 'unspecified',
  interlinked: 'none',
  fees: 'unspecified',
};

const saysTheSame = (part: Part, before: ProcedureContent, after: ProcedureContent): boolean =>
  isSame(before[part] ?? unwritten[part], after[part] ?? unwritten[part]);

/** Returns the fields that a change of a class shows of a record: its content, without the traces of decisions. */
export function toldFields(
  name: ChangeClass,
  before: ProcedureContent | undefined,
  after: ProcedureContent | undefined,
): FieldChange[] {
  const isTold = (part: Part) =>
    name === 'unexplained' ||
    (!traceParts.has(part) && !(before && after && saysTheSame(part, before, after))) ||
    (name === 'corrected' && links.includes(part)) ||
    ((name === 'lapsed' || name === 'resumed') && part === 'status');
  return compareRecords(before, after).filter((field) => isTold(field.path));
}

/** Tells whether a movement changes anything that is told of a procedure, beside the traces of decisions. */
export const isTold = ({ class: name, before, after }: Movement): boolean =>
  toldFields(name, before, after).length > 0;

/** Returns the parts in which two records differ, in the order of the first that has them. */
export function compareRecords(
  before: ProcedureContent | undefined,
  after: ProcedureContent | undefined,
): FieldChange[] {
  const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})] as Part[]);
  const changes: FieldChange[] = [];
  for (const path of keys) {
    const [old, now] = [before?.[path], after?.[path]];
    if (!isSame(old, now))
      changes.push({ path, before: old as Json | undefined, after: now as Json | undefined });
  }
  return changes;
}

/** Makes the change of one record; traces of decisions count as changes where no decision explains it. */
export function makeChange(
  name: ChangeClass,
  id: string,
  before: Procedure | undefined,
  after: Procedure | undefined,
  decision?: string,
): Change {
  const shown = (after ?? before) as Procedure;
  const fields = toldFields(name, before, after);
  const outOfForce = after && !tellsOfStatus.has(name) && outOfForceOf(after);
  return {
    class: name,
    id,
    ...(shown.code !== undefined && { code: shown.code }),
    name: shown.name,
    department: shown.department,
    levels: [...shown.levels],
    fields,
    ...(outOfForce && { outOfForce }),
    ...(decision !== undefined && { decision }),
  };
}

/** The classes that say themselves that a procedure is not in force, or of whose record every part is told. */
const tellsOfStatus: ReadonlySet<ChangeClass> = new Set<ChangeClass>([
  'abolished',
  'replaced',
  'lapsed',
  'editorial',
  'unexplained',
]);

/** Returns how a procedure stands that is not in force; undefined of one in force. */
function outOfForceOf({ status, effectiveTo, ...traces }: Procedure): OutOfForce | undefined {
  if (status === undefined || status === 'active') return undefined;
  const by = { suspended: traces.suspendedBy, abolished: traces.abolishedBy, lapsed: undefined }[status];
  return {
    status,
    ...(effectiveTo !== undefined && { since: effectiveTo }),
    ...(by && { decision: by.number }),
  };
}
