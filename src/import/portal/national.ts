import { sortLevels } from '../../model/level.ts';
import type { Level, ProcedureContent } from '../../model/types.ts';
import { isAttribute, looksLikePortalId } from '../values/attributes/columns.ts';
import { type AttributeCells, readAttributes } from '../values/attributes/read.ts';
import { meaningOfKey } from '../lists/columns.ts';
import { readDecisionNumber } from '../values/decision-number.ts';
import { doubt, type Notes, shorten } from '../values/notes.ts';
import { readCode } from './code.ts';
import type { Around } from './json/records.ts';
import { isObject, type JsonObject } from '../files/json-values.ts';
import { withoutErrors } from './json/sound.ts';
import { isEmpty } from './json/values.ts';
import { readPartsOf } from './national-parts.ts';
import { line, namesIn, textOf } from './national-values.ts';
import type { ObjectRead, PortalRecord } from './record.ts';

/** Keys that only the national portal's own service has. */
const telling = [
  'departmentPromulgate',
  'departmentPromulgateName',
  'executionMethods',
  'legalBasisesDetails',
  'formalityType',
  'codeNotation',
  'isWard',
];
const levelKeys: readonly [string, Level][] = [
  ['isMinistry', 'ministry'],
  ['isProvince', 'province'],
  ['isDistrict', 'district'],
  ['isWard', 'commune'],
  ['isOtherAgency', 'other'],
];
const read = new Set([
  ...telling,
  ...levelKeys.map(([key]) => key),
  'code',
  'name',
  'category',
  'categories',
  'categoriesDetails',
  'procedureProposal',
  'decisionNo',
  'departmentsAuthority',
  'departmentsExecuting',
  'departmentsAuthorized',
  'departmentsCoordinating',
  'executingAgencies',
  'dossierReceivingAddresses',
  'subjectTypesDetails',
  'executionSteps',
  'executionCases',
  'resultsDetails',
  'requirementsAndConditions',
]);

/** Tells whether an object is an answer of the national portal's service of 2026: it has no code below another key. */
export function isNational(value: JsonObject): boolean {
  const isOther = (key: string): boolean => !read.has(key) && meaningOfKey(key) === 'code';
  return telling.some((key) => value[key] !== undefined) && !Object.keys(value).some(isOther);
}

/**
 * Reads such an object by the meaning of its keys; the service is not documented, and keys that are not read
 * are noted.
 */
export function readNational(written: JsonObject, around: Around, notes: Notes): ObjectRead {
  const value = withoutErrors(written, notes);
  const attributes = attributesOf(value);
  const unread = Object.entries(value).flatMap(([key, part]) =>
    read.has(key) || attributes.keys.has(key) || isEmpty(part) ? [] : [key],
  );
  const name = line(value['name'], 'name', notes) ?? '';
  const code = readCode(textOf(value['code']) || textOf(value['codeNotation']), false, shorten(name), notes);
  if ('refusal' in code) return { unread, refusal: code.refusal };
  if (name === '') return { unread, refusal: { reason: 'name_missing', args: { code: code.code } } };
  const proposal = isObject(value['procedureProposal']) ? value['procedureProposal'] : {};
  const decision = readDecisionNumber(
    textOf(proposal['proposalNumber']) || textOf(value['decisionNo']),
    notes,
  );
  const [sector, ...others] = [
    ...namesIn(value['categoriesDetails']),
    ...namesIn(value['categories']),
    ...namesIn(value['category']),
  ];
  for (const other of others)
    if (other !== sector) doubt(notes, 'sector', 'text_without_place', { text: other });
  const department =
    line(value['departmentPromulgateName'], 'department', notes) ??
    namesIn(value['departmentPromulgate'])[0] ??
    around.department;
  const record: PortalRecord = {
    origin: notes.origin,
    code: code.code,
    name,
    ...(department && { department }),
    ...(decision?.ministry && { ministry: decision.ministry }),
    ...((sector ?? around.sector) && { sector: sector ?? around.sector }),
    content: {
      levels: levelsOf(value),
      ...kindOf(textOf(value['formalityType']), notes),
      ...readAgenciesOf(value, notes),
      ...readPartsOf(value, notes),
      ...readAttributes(attributes.cells, notes),
      ...(decision && { publishedBy: { number: decision.number } }),
    },
  };
  return { unread, record, doubts: [] };
}

/**
 * Returns the values under keys that mean an attribute, whatever the service calls them, and these keys; an id of
 * another form is not the portal's.
 */
function attributesOf(value: JsonObject): { keys: ReadonlySet<string>; cells: AttributeCells } {
  const cells = Object.entries(value).flatMap(([key, part]) => {
    const meaning = read.has(key) ? undefined : meaningOfKey(key);
    const text = typeof part === 'boolean' ? String(part) : namesIn(part).join('\n');
    const isOther = meaning === 'portalId' && !looksLikePortalId(text);
    return meaning === undefined || isOther || text === '' ? [] : [{ meaning, heading: key, text }];
  });
  const attributes = cells.filter(({ meaning }) => isAttribute(meaning));
  return {
    keys: new Set(attributes.map(({ heading }) => heading)),
    cells: (column) => attributes.filter(({ meaning }) => meaning === column),
  };
}

/** Reads the kind; of what is interlinked it does not tell whether the bodies are of one level. */
function kindOf(kind: string, notes: Notes): Pick<ProcedureContent, 'kind'> {
  if (/^(?:STANDARD|ASSIGNED_REGULATION)?$/u.test(kind)) return {};
  if (kind === 'SPECIFIC') return { kind: 'specific' };
  if (/_INTERNAL$/u.test(kind)) return { kind: 'internal' };
  doubt(notes, /INTERCONNECTED/u.test(kind) ? 'interlinked' : 'kind', 'text_without_place', {
    text: `formalityType: ${kind}`,
  });
  return {};
}

function levelsOf(value: JsonObject): Level[] {
  const levels = levelKeys.filter(([key]) => value[key] === true).map(([, level]) => level);
  return levels.length > 0 ? sortLevels(levels) : ['unspecified'];
}

function readAgenciesOf(value: JsonObject, notes: Notes): Partial<ProcedureContent> {
  const executing = namesIn(value['departmentsExecuting']);
  const words = line(value['executingAgencies'], 'implementingAgencies', notes);
  const implementing = executing.length > 0 ? executing : words === undefined ? [] : [words];
  const deciding = namesIn(value['departmentsAuthority']).join('; ');
  const coordinating = namesIn(value['departmentsCoordinating']);
  const places = namesIn(value['dossierReceivingAddresses']).join('; ');
  for (const text of namesIn(value['departmentsAuthorized']))
    doubt(notes, 'decidingAgency', 'text_without_place', { text });
  return {
    ...(implementing.length > 0 && { implementingAgencies: implementing }),
    ...(deciding !== '' && { decidingAgency: deciding }),
    ...(coordinating.length > 0 && { coordinatingAgencies: coordinating }),
    ...(places !== '' && { receptionPlace: places }),
  };
}
