import type { ProcedureContent } from '../../model/types.ts';
import { foldText } from '../../text/fold.ts';
import type { AnnexRow } from './annex-row.ts';
import { levelsIn } from './heading.ts';
import type { NamedIds } from './registries.ts';

/** What an amendment's notes change of where a procedure belongs. */
export function notedChanges(
  { said = {} }: AnnexRow,
  { departments, sectors }: { departments: NamedIds; sectors: NamedIds },
): Pick<Partial<ProcedureContent>, 'department' | 'sector' | 'levels'> {
  const department = departments.idOf(said.department);
  const sector = sectors.idOf(said.sector);
  const levels = said.levels === undefined ? undefined : levelsIn(foldText(said.levels));
  return {
    ...(department !== undefined && { department }),
    ...(sector !== undefined && { sector }),
    ...(levels && levels.length > 0 && { levels }),
  };
}
