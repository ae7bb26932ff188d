import { withOwnLevels } from '../annex/own-levels.ts';
import { spellName } from '../annex/registries.ts';
import type { ListDoubt, PortalRecord } from '../portal/record.ts';
import { readAgencyLines } from '../values/agencies.ts';
import { withoutPlace } from '../values/places.ts';
import { readDecisionNumber } from '../values/decision-number.ts';
import { doubt, type Notes } from '../values/notes.ts';
import { isShortName } from '../values/short-names.ts';
import { readLine, readSector } from '../values/values.ts';
import { onlyName } from './headings/marked-names.ts';
import { type Cells, readListParts } from './parts.ts';
import { readKind } from './row-status.ts';
import { bodiesBelowLevels, levelsOf } from './row-levels.ts';
import type { Standing } from './standing.ts';

/** Reads a row's cells into a record, with doubts. */
export function readRecord(
  cells: Cells,
  { code, name }: { code: string; name: string },
  standing: Standing,
  notes: Notes,
): { record: PortalRecord; doubts: ListDoubt[] } {
  const [day] = cells.all('publishedOn');
  const decision = readDecisionNumber(cells.text('publishedBy'), notes, day);
  const isShort = isShortName(standing.department ?? '');
  const above = isShort ? undefined : standing.department;
  const own = readLine(onlyName(textsOf(cells, 'department'), 'department', notes), 'department', notes);
  const department = own ?? (above && spellName(withoutPlace(above)));
  if (own === undefined && department && standing.isByForm)
    doubt(notes, 'department', 'department_by_form', { department });
  const ownSector = readSector(onlyName(textsOf(cells, 'sector'), 'sector', notes), notes);
  const sector = ownSector ?? spelt(standing.sector);
  const place = standing.sectorPlace;
  if (ownSector === undefined && sector && place)
    doubt(notes, 'sector', 'sector_by_place', { sector, place });
  const { parts, told: doubts } = readListParts(cells, notes);
  const bodies = [...textsOf(cells, 'implementingAgencies'), ...bodiesBelowLevels(cells)].join('\n');
  const agencies = readAgencyLines(bodies, 'implementingAgencies', notes);
  const content: PortalRecord['content'] = withOwnLevels(
    Object.assign(
      {},
      standing.said,
      { levels: levelsOf(cells, standing, notes) },
      readKind(cells, code, standing),
      parts,
    ),
  );
  if (agencies) content.implementingAgencies = agencies;
  if (decision) {
    const { number, issued } = decision;
    content.publishedBy = issued === undefined ? { number } : { number, issued };
  }
  // One by one: an object that is put together of others takes several times the memory.
  const record: PortalRecord = { origin: notes.origin, code, name, content };
  if (department) record.department = department;
  else if (isShort) record.departmentShort = standing.department ?? '';
  if (decision?.ministry) record.ministry = decision.ministry;
  if (sector) record.sector = sector;
  return { record, doubts };
}

/** Returns what the columns of a meaning say; only names that are marked have several. */
const textsOf = (cells: Cells, meaning: 'department' | 'sector' | 'implementingAgencies'): string[] =>
  cells.all(meaning).flatMap(({ text }) => (text.trim() === '' ? [] : [text]));

/** Returns a name in a heading in running letters, as it may be in capitals. */
function spelt(name: string | undefined): string | undefined {
  return name === undefined ? undefined : spellName(name);
}
