import type { Level, ProcedureContent } from '../../../model/types.ts';
import { readLevels } from '../../values/levels.ts';
import { openNotes } from '../../values/notes.ts';
import type { AnnexRow } from './annex-row.ts';
import type { NamedIds } from '../registries.ts';

/** What an amendment's notes change of where a procedure belongs. */
export function notedChanges(
  { said = {} }: AnnexRow,
  { departments, sectors }: { departments: NamedIds; sectors: NamedIds },
): Pick<Partial<ProcedureContent>, 'department' | 'sector' | 'levels'> {
  const department = departments.idOf(said.department);
  const sector = sectors.idOf(said.sector);
  const levels = notedLevels(said.levels);
  return {
    ...(department !== undefined && { department }),
    ...(sector !== undefined && { sector }),
    ...(levels && { levels }),
  };
}

/** The levels that a note names; undefined where it names none. */
export function notedLevels(text: string | undefined): Level[] | undefined {
  const levels = text === undefined ? [] : readLevels(text, openNotes({ file: '', row: 0 }));
  return levels.length === 0 || levels.includes('unspecified') ? undefined : levels;
}
