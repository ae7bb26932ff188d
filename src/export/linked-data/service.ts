import type { Document, Fee, TimeLimit } from '../../model/types.ts';
import { showPart } from '../../render/changes/changes.ts';
import type { SnapshotProcedure } from '../../catalog/snapshot.ts';
import { asList } from '../contents.ts';
import { type Namer, type Node, orUndefined } from './context.ts';
import type { Names } from '../names.ts';
import type { ExportContext } from '../types.ts';

export interface ServiceWords {
  namer: Namer;
  names: Names;
  /** Language of the catalog's texts. */
  language: 'vi' | 'en';
  context: ExportContext;
}

const statuses = {
  active: 'Completed',
  suspended: 'Withdrawn',
  lapsed: 'Withdrawn',
  abolished: 'Withdrawn',
} as const;

/** Returns the IRI of the ADMS concept for a procedure's status. */
export const statusIri = (status: keyof typeof statuses): string =>
  `http://purl.org/adms/status/${statuses[status]}`;

/** A procedure as a public service. */
export function serviceNode(procedure: SnapshotProcedure, words: ServiceWords): Node {
  const { namer, names, context } = words;
  const { id, name, department, sector, levels, status, timeLimit } = procedure;
  const levelNames = showPart('levels', levels, context);
  return {
    id: namer.iri('procedure', id),
    type: 'cpsv:PublicService',
    identifier: id,
    title: namer.text(name),
    description: namer.text(context.exports.rdf.describe(name, names.department(department), levelNames)),
    isPartOf: namer.iri('catalog'),
    spatial: namer.iri('area'),
    language: languageIri(words.language),
    status: statusIri(status),
    authority: namer.iri('department', department),
    sector: namer.iri('sector', sector),
    classifiedBy: classes(procedure, namer),
    audience: procedure.applicants?.map((applicant) => namer.iri('applicant', applicant)),
    processingTime: duration(timeLimit),
    timeLimit: timeLimit && namer.text(showPart('timeLimit', { ...timeLimit }, context)),
    effectiveFrom: procedure.effectiveFrom,
    effectiveTo: procedure.effectiveTo,
    expires: procedure.expires,
    ...documentNodes(procedure, namer),
    ...contentNodes(procedure, namer),
  };
}

/** The EU's authority table of languages, which CPSV-AP asks for. */
export const languageIri = (language: 'vi' | 'en'): string =>
  `http://publications.europa.eu/resource/authority/language/${language === 'vi' ? 'VIE' : 'ENG'}`;

export const currencyIri = (currency: string): string =>
  `http://publications.europa.eu/resource/authority/currency/${encodeURIComponent(currency)}`;

/** Returns what else a procedure is: its kind, how far it is online, how it is interlinked. */
function classes({ kind, online, interlinked, levels }: SnapshotProcedure, namer: Namer): string[] {
  return [
    ...levels.map((level) => namer.iri('level', level)),
    namer.iri('kind', kind ?? 'standard'),
    namer.iri('online', online ?? 'unspecified'),
    namer.iri('interlinked', interlinked ?? 'none'),
  ];
}

/** A duration where the calendar can tell one; how long ten working days are, it cannot. */
function duration(limit: TimeLimit | undefined): string | undefined {
  if (limit?.value === undefined || !Number.isInteger(limit.value)) return undefined;
  if (limit.unit === 'hour') return `PT${limit.value}H`;
  if (limit.unit === 'day') return `P${limit.value}D`;
  return limit.unit === 'month' ? `P${limit.value}M` : undefined;
}

function documentNodes(procedure: SnapshotProcedure, namer: Namer): Node {
  const { legalBases, publishedBy, amendedBy, abolishedBy, replaces, replacedBy } = procedure;
  const node = (document: Document) => documentNode(document, namer);
  const iri = (id: string) => namer.iri('procedure', id);
  return {
    legalResource: legalBases?.map(node),
    publishedBy: publishedBy && node(publishedBy),
    amendedBy: amendedBy?.map(node),
    abolishedBy: abolishedBy && node(abolishedBy),
    replaces: replaces?.map(iri),
    replacedBy: replacedBy?.map(iri),
  };
}

/** Numbers begin anew every year: a document is known by its number and day. */
function documentNode({ number, issued, title }: Document, namer: Namer): Node {
  return {
    id: namer.iri('document', ...(issued ? [issued, number] : [number])),
    type: 'eli:LegalResource',
    identifier: number,
    issued,
    title: title && namer.text(title),
  };
}

function contentNodes(procedure: SnapshotProcedure, namer: Namer): Node {
  const own = (kind: string, index: number) => namer.iri('procedure', procedure.id, kind, String(index + 1));
  const named = (kind: string, type: string, values: readonly string[]) =>
    orUndefined(
      values.map((value, index) => ({
        id: own(kind, index),
        type,
        identifier: own(kind, index),
        title: namer.text(value),
      })),
    );
  return {
    cost: costNodes(procedure.fees, namer, own),
    channel: orUndefined(
      channels(procedure).map((channel) => ({
        id: namer.iri('procedure', procedure.id, 'channel', channel),
        type: 'cv:Channel',
        identifier: namer.iri('procedure', procedure.id, 'channel', channel),
        conceptOf: namer.iri('channel', channel),
      })),
    ),
    input: named('input', 'cv:Evidence', documentNames(procedure)),
    output: named('output', 'cv:Output', asList<string>(procedure.results)),
    requirement: named('requirement', 'cv:Requirement', asList<string>(procedure.conditions)),
  };
}

/** No fee is a cost of 0; a fee that is not known is no statement at all. */
function costNodes(
  fees: SnapshotProcedure['fees'],
  namer: Namer,
  own: (kind: string, index: number) => string,
): Node[] | undefined {
  if (fees === undefined || fees === 'unspecified') return undefined;
  const listed: readonly Fee[] = fees === 'none' ? [{ amount: 0, currency: 'VND' }] : fees;
  return listed.map(({ amount, currency = 'VND', per, text }, index) => {
    const wording = text ?? per;
    return {
      id: own('cost', index),
      type: 'cv:Cost',
      identifier: own('cost', index),
      amount: amount === undefined ? undefined : String(amount),
      currency: amount === undefined ? undefined : currencyIri(currency),
      description: wording && namer.text(wording),
    };
  });
}

function channels({ methods }: SnapshotProcedure): string[] {
  const held = asList<{ channel: string }>(methods).flatMap((item) =>
    typeof item === 'string' ? [] : [item.channel],
  );
  return [...new Set(held)];
}

function documentNames({ dossier }: SnapshotProcedure): string[] {
  return asList<{ documents: { name: string }[] }>(dossier).flatMap((part) =>
    typeof part === 'string' ? [part] : part.documents.map(({ name }) => name),
  );
}
