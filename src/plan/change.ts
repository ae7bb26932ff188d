import type { Change, ChangeClass } from '../model/change.ts';
import type { Procedure } from '../model/types.ts';
import { toldFields } from './equal.ts';

/** Makes the change of one record; parts that only tell where it comes from count where nothing explains it. */
export function makeChange(
  name: ChangeClass,
  id: string,
  before: Procedure | undefined,
  after: Procedure | undefined,
  decision?: string,
): Change {
  const shown = (after ?? before) as Procedure;
  const fields = toldFields(name, before, after);
  return {
    class: name,
    id,
    ...(shown.code !== undefined && { code: shown.code }),
    name: shown.name,
    department: shown.department,
    levels: [...shown.levels],
    fields,
    ...(decision !== undefined && { decision }),
  };
}
