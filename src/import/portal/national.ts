import { sortLevels } from '../../model/level.ts';
import type { Document, Fee, Level, ProcedureContent, TimeLimit } from '../../model/types.ts';
import { readApplicants } from '../values/applicants.ts';
import { unitAfter } from '../values/amounts.ts';
import { readDecisionNumber } from '../values/decision-number.ts';
import { findNumbers } from '../values/document-numbers.ts';
import { combineFees } from '../values/fees.ts';
import { doubt, type Field, type Notes, shorten } from '../values/notes.ts';
import { combineTimes } from '../values/time-limits.ts';
import { readLine, readLines } from '../values/values.ts';
import { readCode } from './code.ts';
import type { ObjectRead } from './object-read.ts';
import { issuedIn } from './document-dates.ts';
import type { Around } from './json-records.ts';
import { isObject, type JsonObject, objectsIn } from '../files/json-text.ts';
import { isEmpty, plainText } from './json-values.ts';
import type { PortalRecord } from './record.ts';

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

/** Tells an object as the national portal's service of 2026 answers it. */
export function isNational(value: JsonObject): boolean {
  return telling.some((key) => value[key] !== undefined);
}

/** Reads such an object by the meaning of its keys; the service is not documented, and what is not read is told. */
export function readNational(value: JsonObject, around: Around, notes: Notes): ObjectRead {
  const unread = Object.entries(value).flatMap(([key, part]) =>
    read.has(key) || isEmpty(part) ? [] : [key],
  );
  const name = line(value['name'], 'name', notes) ?? '';
  const code = readCode(textOf(value['code']) || textOf(value['codeNotation']), false, shorten(name), notes);
  if ('refusal' in code) return { unread, refusal: code.refusal };
  if (/_INTERNAL$/u.test(textOf(value['formalityType'])))
    return { unread, refusal: { reason: 'internal_procedure', args: { code: code.code } } };
  if (name === '') return { unread, refusal: { reason: 'name_missing', args: { code: code.code } } };
  tellKind(textOf(value['formalityType']), notes);
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
      ...readAgenciesOf(value, notes),
      ...readPartsOf(value, notes),
      ...(decision && { publishedBy: { number: decision.number } }),
    },
  };
  return { unread, record, doubts: [] };
}

function tellKind(kind: string, notes: Notes): void {
  if (/^(?:STANDARD|ASSIGNED_REGULATION)?$/u.test(kind)) return;
  doubt(notes, /INTERCONNECTED/u.test(kind) ? 'interlinked' : 'kind', 'text_without_place', {
    text: `formalityType: ${kind}`,
  });
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

function readPartsOf(value: JsonObject, notes: Notes): Partial<ProcedureContent> {
  const applicants = readApplicants(namesIn(value['subjectTypesDetails']).join('\n'), notes);
  const legalBases = objectsIn(value['legalBasisesDetails']).flatMap(
    (one) => readLegalBase(one, notes) ?? [],
  );
  const steps = objectsIn(value['executionSteps']).flatMap((step) => {
    const text = lines(step['description'], 'steps', notes) ?? lines(step['name'], 'steps', notes);
    const title = line(step['name'], 'steps', notes);
    return text === undefined ? [] : [{ ...(title && title !== text && { case: title }), text }];
  });
  const dossier = objectsIn(value['executionCases']).flatMap((one) => readCase(one, notes) ?? []);
  const results = namesIn(value['resultsDetails']);
  const conditions = lines(value['requirementsAndConditions'], 'conditions', notes);
  return {
    ...readMethodsOf(objectsIn(value['executionMethods']), notes),
    ...(applicants && { applicants }),
    online: 'unspecified',
    ...(legalBases.length > 0 && { legalBases }),
    ...(steps.length > 0 && { steps }),
    ...(dossier.length > 0 && { dossier }),
    ...(results.length > 0 && { results: results.length === 1 ? results[0] : results }),
    ...(conditions && { conditions }),
  };
}

const channels: Readonly<Record<string, 'direct' | 'online' | 'post'>> = {
  DIRECT: 'direct',
  ONLINE: 'online',
  POSTAL: 'post',
  POST: 'post',
};

function readMethodsOf(all: readonly JsonObject[], notes: Notes): Partial<ProcedureContent> {
  const methods = all.flatMap((one) => {
    const label = textOf(one['submissionMethod']);
    const channel = channels[label];
    if (!channel) doubt(notes, 'methods', 'text_without_place', { text: `submissionMethod: ${label}` });
    const time = readTimeOf(one, notes);
    const fees = combineFees(objectsIn(one['fees']).map((fee) => readFeeOf(fee, notes)));
    const note = lines(one['description'], 'methods', notes);
    return channel
      ? [{ label, method: { channel, ...(time && { time }), ...(fees && { fees }), ...(note && { note }) } }]
      : [];
  });
  if (methods.length === 0) return {};
  const timeLimit = combineTimes(
    methods.map(({ label, method }) => ({ label, time: method.time })),
    notes,
  );
  const fees = combineFees(methods.map(({ method }) => method.fees));
  return {
    ...(timeLimit && { timeLimit }),
    ...(fees && { fees }),
    ...(methods.some(({ method }) => method.channel === 'post') && { postal: true }),
    methods: methods.map(({ method }) => method),
  };
}

const units: Readonly<Record<string, readonly [NonNullable<TimeLimit['unit']>, string]>> = {
  WORKING_DAY: ['working_day', 'ngày làm việc'],
  DAY: ['day', 'ngày'],
  HOUR: ['hour', 'giờ'],
  MONTH: ['month', 'tháng'],
};

function readTimeOf(method: JsonObject, notes: Notes): TimeLimit | undefined {
  const number = Number(method['processingTime'] ?? Number.NaN);
  const name = textOf(method['processingTimeUnit']).toUpperCase().replace(/S$/u, '');
  if (!(number > 0)) return undefined;
  const [unit, words] = units[name] ?? [];
  if (unit && words) return { value: number, unit, text: `${number} ${words}` };
  doubt(notes, 'timeLimit', 'time_unit_unknown', { text: `${number} ${name}` });
  return { text: `${number} ${name}`.trim() };
}

/** A sum of nought is what the portal shows where nothing was entered. */
function readFeeOf(fee: JsonObject, notes: Notes): Fee[] | 'unspecified' {
  const amount = Number(fee['amount'] ?? fee['value'] ?? Number.NaN);
  const words = [textOf(fee['name']), textOf(fee['description'])].filter((text) => text !== '').join(' ');
  const plain = plainText(words, 'fees', notes).trim();
  if (!(amount > 0)) {
    doubt(notes, 'fees', 'free_may_be_default', { text: plain || '0' });
    return 'unspecified';
  }
  const per = unitAfter(textOf(fee['description']));
  const text = `${String(amount).replace(/\B(?=(?:\d{3}){1,9}$)/gu, '.')} đồng${plain.startsWith('/') || plain === '' ? plain : ` (${plain})`}`;
  return [{ amount, currency: 'VND', ...(per && { per }), text }];
}

function readCase(one: JsonObject, notes: Notes) {
  const title = line(one['name'], 'dossier', notes);
  const documents = objectsIn(one['profileComponents']).flatMap((component) => {
    const name = line(component['name'], 'dossier', notes);
    const [originals, copies] = [Number(component['originalQty'] ?? 0), Number(component['copyQty'] ?? 0)];
    return name === undefined
      ? []
      : [{ name, ...(originals > 0 && { originals }), ...(copies > 0 && { copies }) }];
  });
  return documents.length === 0 ? undefined : { ...(title && { case: title }), documents };
}

function readLegalBase(one: JsonObject, notes: Notes): Document | undefined {
  const title = line(one['name'], 'legalBases', notes);
  const text = textOf(one['code']);
  const number = findNumbers(text)[0]?.number ?? findNumbers(title ?? '')[0]?.number;
  if (number === undefined) {
    doubt(notes, 'legalBases', 'legal_base_without_number', {
      text: shorten([text, title].filter(Boolean).join(' ')),
    });
    return undefined;
  }
  const issued = title === undefined ? undefined : issuedIn(title, number, notes);
  return { number, ...(issued && { issued }), ...(title && title !== number && { title }) };
}

/** Returns the names of a value: of one object, of a list of them, or texts as they are. */
function namesIn(value: unknown): string[] {
  const all = Array.isArray(value) ? value : [value];
  const names = all.flatMap((one: unknown) => {
    const part = isObject(one) ? (one['name'] ?? one['title'] ?? one['address']) : one;
    const text = textOf(part).replace(/\s+/gu, ' ').trim().normalize('NFC');
    return text === '' ? [] : [text];
  });
  return [...new Set(names)];
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function line(value: unknown, field: Field, notes: Notes): string | undefined {
  return readLine(plainText(textOf(value), field, notes), field, notes);
}

function lines(value: unknown, field: Field, notes: Notes): string | undefined {
  return readLines(plainText(textOf(value), field, notes), field, notes);
}
