import type { ProcedureContent } from '../../model/types.ts';
import type { ListColumn } from '../lists/columns.ts';
import type { Cells } from '../lists/parts.ts';
import { levelsOf } from '../lists/row-levels.ts';
import { attributeColumns } from '../values/attributes/columns.ts';
import { readAgencies } from '../values/agencies.ts';
import { readApplicants } from '../values/applicants.ts';
import { dayBeside, readDecisionNumber } from '../values/decision-number.ts';
import { doubt, type Field, type Notes, shorten } from '../values/notes.ts';
import { readLine, readLines, readSector } from '../values/values.ts';
import { readDossier } from './dossier.ts';
import type { Around } from './json/records.ts';
import { isPortalTable, readLegalBases } from './legal-bases.ts';
import { readMethods } from './methods.ts';
import type { PortalRecord } from './record.ts';
import { cutFurniture, readResults } from './results.ts';

/** A record read from a detail page, and the meanings that are still to be read from it. */
interface PageRead {
  record: PortalRecord;
  left: ReadonlySet<ListColumn>;
}

/** Parts that the portal's pages have no key for; others who keep records do. */
const notOnPages: ReadonlySet<ListColumn> = new Set<ListColumn>([
  'timeLimit',
  'timeLimitByLaw',
  'timeSaved',
  'fees',
  'online',
  'oneStop',
  ...attributeColumns,
  'forms',
]);
const besideBases: ReadonlySet<ListColumn> = new Set<ListColumn>([...notOnPages, 'legalBases']);

/** Reads the parts of a procedure from a detail page, whose tables come with their cells run together. */
export function readPage(
  cells: Cells,
  { code, name }: { code: string; name: string },
  around: Around,
  notes: Notes,
): PageRead {
  const decision = readDecisionNumber(cells.text('publishedBy'), notes);
  const day = { heading: cells.heading('decisionDate'), text: cells.text('decisionDate') };
  const issued = dayBeside(day, notes) ?? decision?.issued;
  const department = readLine(cells.text('department'), 'department', notes) ?? around.department;
  const sector = readSector(cells.text('sector'), notes) ?? around.sector;
  const bases = cells.text('legalBases');
  const isTable = isPortalTable(bases) || cells.text('methods') !== '';
  const legalBases = isTable ? readLegalBases(bases, notes) : undefined;
  const record: PortalRecord = {
    origin: notes.origin,
    code,
    name,
    ...(department && { department }),
    ...(decision?.ministry && { ministry: decision.ministry }),
    ...(sector && { sector }),
    content: {
      levels: levelsOf(cells, around.levels ? { levels: around.levels } : {}, notes),
      ...readAgenciesOf(cells, notes),
      ...readParts(cells, notes),
      ...(legalBases && { legalBases }),
      ...(decision && { publishedBy: { number: decision.number, ...(issued && { issued }) } }),
    },
  };
  return { record, left: isTable ? notOnPages : besideBases };
}

function readAgenciesOf(cells: Cells, notes: Notes): Partial<ProcedureContent> {
  const implementing = readAgencies(cells.text('implementingAgencies'), 'implementingAgencies', notes);
  const deciding = readLine(cells.text('decidingAgency'), 'decidingAgency', notes);
  const coordinating = readAgencies(cells.text('coordinatingAgencies'), 'coordinatingAgencies', notes);
  const place = readLine(cells.text('place'), 'receptionPlace', notes);
  const delegated = readLine(cells.text('delegatedAgency'), 'decidingAgency', notes);
  if (delegated) doubt(notes, 'decidingAgency', 'text_without_place', { text: shorten(delegated) });
  return {
    ...(implementing && { implementingAgencies: implementing }),
    ...(deciding && { decidingAgency: deciding }),
    ...(coordinating && { coordinatingAgencies: coordinating }),
    ...(place && { receptionPlace: place }),
  };
}

/** Reads the parts that make up a procedure (bộ phận tạo thành, NĐ 63/2010 Điều 8 khoản 2). */
function readParts(cells: Cells, notes: Notes): Partial<ProcedureContent> {
  const applicants = readApplicants(cells.text('applicants'), notes);
  const steps = readPlain(cells, 'steps', notes);
  const dossier = readDossier(cutFurniture(cells.text('dossier'), 'dossier', notes), notes);
  const results = readResults(cells.text('results'), notes);
  const conditions = readPlain(cells, 'conditions', notes);
  return {
    ...readMethods(cutFurniture(cells.text('methods'), 'methods', notes), notes),
    ...(applicants && { applicants }),
    // Whether a procedure is handled fully or partly online, the page does not say.
    online: 'unspecified',
    ...(steps && { steps }),
    ...(dossier && { dossier }),
    ...(results && { results }),
    ...(conditions && { conditions }),
  };
}

function readPlain(cells: Cells, field: Field & ListColumn, notes: Notes): string | undefined {
  return readLines(cutFurniture(cells.text(field), field, notes), field, notes);
}
