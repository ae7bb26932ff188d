import type { Change } from '../../model/change.ts';

/** A change for programs: what is absent is null, so that every field has both sides. */
export function changeJson(change: Change) {
  return {
    class: change.class,
    code: change.code ?? null,
    id: change.id,
    ...(change.formerId !== undefined && { formerId: change.formerId }),
    name: change.name,
    department: change.department,
    levels: change.levels,
    ...(change.outOfForce && { outOfForce: change.outOfForce }),
    decision: change.decision ?? null,
    ...(change.decisions && { decisions: change.decisions }),
    fields: change.fields.map(({ path, before, after }) => ({
      path,
      before: before ?? null,
      after: after ?? null,
    })),
  };
}
