import { groupDigits } from '../../text/numbers.ts';
import type { Document, Fee, ProcedureContent, TimeLimit } from '../../model/types.ts';
import { readApplicants } from '../values/applicants.ts';
import { unitAfter } from '../values/amounts.ts';
import { findNumbers } from '../values/documents/numbers.ts';
import { combineFees } from '../values/fees.ts';
import { doubt, type Notes } from '../values/notes.ts';
import { issuedIn } from './document-dates.ts';
import { lawByTitle } from './legal-bases.ts';
import { type JsonObject, objectsIn } from '../files/json-values.ts';
import { plainText } from './json/values.ts';
import { line, lines, namesIn, textOf } from './national-values.ts';
import { channels as channelsOfPages, combineMethods } from './methods.ts';

/** Reads the parts of a procedure's content out of an object of the national portal. */
export function readPartsOf(value: JsonObject, notes: Notes): Partial<ProcedureContent> {
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
const channelNames = Object.fromEntries(channelsOfPages);

function readMethodsOf(all: readonly JsonObject[], notes: Notes): Partial<ProcedureContent> {
  const methods = all.flatMap((one) => {
    const label = textOf(one['submissionMethod']);
    const channel = channels[label];
    if (!channel) doubt(notes, 'methods', 'text_without_place', { text: `submissionMethod: ${label}` });
    const time = readTimeOf(one, notes);
    const fees = combineFees(objectsIn(one['fees']).map((fee) => readFeeOf(fee, notes)));
    const note = lines(one['description'], 'methods', notes);
    return channel
      ? [
          {
            label: channelNames[channel] ?? label,
            method: { channel, ...(time && { time }), ...(fees && { fees }), ...(note && { note }) },
          },
        ]
      : [];
  });
  return methods.length === 0 ? {} : combineMethods(methods, notes);
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

/** Reads a fee; a sum of nought is shown by the portal where nothing was entered. */
function readFeeOf(fee: JsonObject, notes: Notes): Fee[] | 'unspecified' {
  const amount = Number(fee['amount'] ?? fee['value'] ?? Number.NaN);
  const words = [textOf(fee['name']), textOf(fee['description'])].filter((text) => text !== '').join(' ');
  const plain = plainText(words, 'fees', notes).trim();
  if (!(amount > 0)) {
    doubt(notes, 'fees', 'free_may_be_default', { text: plain || '0' });
    return 'unspecified';
  }
  const per = unitAfter(textOf(fee['description']));
  const text = `${groupDigits(amount, '.', 'vi-VN')} đồng${plain.startsWith('/') || plain === '' ? plain : ` (${plain})`}`;
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
  if (number === undefined) return lawByTitle([text, title].filter(Boolean).join(' '), notes);
  const issued = title === undefined ? undefined : issuedIn(title, number, notes);
  return { number, ...(issued && { issued }), ...(title && title !== number && { title }) };
}
