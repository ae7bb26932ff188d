import { withOwnLevels } from '../annex/own-levels.ts';
import { spellName } from '../annex/registries.ts';
import type { ListDoubt, PortalRecord } from '../portal/record.ts';
import { readAgencyLines } from '../values/agencies.ts';
import { withoutPlace } from '../values/places.ts';
import { readDecisionNumber } from '../values/decision-number.ts';
import { doubt, type Notes } from '../values/notes.ts';
import { isShortName } from '../values/short-names.ts';
import { readLine } from '../values/values.ts';
import { type Cells, readListParts } from './parts.ts';
import { readKind } from './row-status.ts';
import { levelsOf } from './row-levels.ts';
import type { Standing } from './standing.ts';

/** Reads a row's cells into a record, with doubts. */
export function readRecord(
  cells: Cells,
  { code, name }: { code: string; name: string },
  standing: Standing,
  notes: Notes,
): { record: PortalRecord; doubts: ListDoubt[] } {
  const decision = readDecisionNumber(cells.text('publishedBy'), notes);
  const isShort = isShortName(standing.department ?? '');
  const above = isShort ? undefined : standing.department;
  const own = readLine(cells.text('department'), 'department', notes);
  const department = own ?? (above && spellName(withoutPlace(above)));
  if (own === undefined && department && standing.isByForm)
    doubt(notes, 'department', 'department_by_form', { department });
  const ownSector = readLine(cells.text('sector'), 'sector', notes);
  const sector = ownSector ?? spelt(standing.sector);
  const place = standing.sectorPlace;
  if (ownSector === undefined && sector && place)
    doubt(notes, 'sector', 'sector_by_place', { sector, place });
  const { parts, told: doubts } = readListParts(cells, notes);
  const agencies = readAgencyLines(cells.text('implementingAgencies'), 'implementingAgencies', notes);
  const record: PortalRecord = {
    origin: notes.origin,
    code,
    name,
    ...(department && { department }),
    ...(!department && isShort && { departmentShort: standing.department ?? '' }),
    ...(decision?.ministry && { ministry: decision.ministry }),
    ...(sector && { sector }),
    content: {
      ...withOwnLevels({
        ...standing.said,
        levels: levelsOf(cells, standing, notes),
        ...readKind(cells, code, standing),
        ...parts,
      }),
      ...(agencies && { implementingAgencies: agencies }),
      ...(decision && { publishedBy: { number: decision.number } }),
    },
  };
  return { record, doubts };
}

/** Returns a name in a heading in running letters, as it may be in capitals. */
function spelt(name: string | undefined): string | undefined {
  return name === undefined ? undefined : spellName(name);
}
