import { sortLevels } from '../../model/level.ts';
import type { Level, ProcedureContent } from '../../model/types.ts';
import { cleanLines } from '../../text/normalize.ts';
import { withOwnTimes } from '../annex/own-times.ts';
import { levelsOfBody } from '../values/levels/bodies.ts';
import { doubt, type Notes, shorten } from '../values/notes.ts';

/** The day after which a division (phòng) was no district's, whatever its name says. */
const noDistricts = '9999-12-31';

/** Gives a procedure the levels that only its times or the bodies that decide it name, and each level its own time. */
export function withLevels(content: Partial<ProcedureContent>, notes: Notes): Partial<ProcedureContent> {
  return withLevelsOfBodies(withOwnTimes(content), notes);
}

/**
 * Gives a procedure the levels of the bodies that decide it, with a doubt, where nothing names its levels and every
 * body tells its own: `UBND cấp xã`, `Sở Xây dựng`.
 */
function withLevelsOfBodies(content: Partial<ProcedureContent>, notes: Notes): Partial<ProcedureContent> {
  const { levels = ['unspecified'], decidingAgency } = content;
  if (!levels.includes('unspecified') || decidingAgency === undefined) return content;
  const bodies = cleanLines(decidingAgency)
    .text.split(
      /[;\n]|, ?(?=(?:UBND|Ủy ban|Uỷ ban|Sở|Bộ)\s)| (?:và|hoặc) (?=(?:UBND|Ủy ban|Uỷ ban|Sở|Bộ)\s)/iu,
    )
    .map((body) => body.trim())
    .filter((body) => body !== '');
  const found = bodies.map((body) => levelsOfBody(body, noDistricts));
  if (found.length === 0 || found.includes(undefined)) return content;
  const known: Level[] = sortLevels([...new Set(found.flatMap((one) => one ?? []))]);
  doubt(notes, 'levels', 'levels_of_body', { levels: known, body: shorten(decidingAgency) });
  return { ...content, levels: known };
}
