import type { Store, Term } from 'n3';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportFile, fullRecord, record, snapshotOf, trapSnapshot } from './support/export.ts';
import { readTriples } from './support/export-files.ts';

const prefixes: Readonly<Record<string, string>> = {
  a: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
  adms: 'http://www.w3.org/ns/adms#',
  atu: 'http://data.europa.eu/88u/dataset/',
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  tthc: 'urn:tthc:terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};
const iri = (name: string): string => {
  const [prefix = '', local = ''] = name.split(':');
  return `${prefixes[prefix]}${local}`;
};

/** What a shape asks of a property: how often, and what its values are. */
interface Rule {
  min?: number;
  max?: number;
  datatype?: string;
  class?: string;
}

/** The constraints of CPSV-AP 3.2.0 on what we write, by class and property, after its published SHACL shapes. */
const text = { datatype: 'rdf:langString' };
const once = { min: 1, max: 1 };
const concept = { class: 'skos:Concept' };
const shapes: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  'cpsv:PublicService': {
    'dct:identifier': once,
    'dct:title': { min: 1, ...text },
    'dct:description': { min: 1, ...text },
    'cv:hasCompetentAuthority': { min: 1, class: 'cv:PublicOrganisation' },
    'adms:status': { max: 1, ...concept },
    'cv:sector': concept,
    'cv:isClassifiedBy': concept,
    'dct:audience': concept,
    'dct:language': { class: 'dct:LinguisticSystem' },
    'dct:spatial': { class: 'dct:Location' },
    'dct:isPartOf': { class: 'dcat:Dataset' },
    'cv:processingTime': { max: 1, datatype: 'xsd:duration' },
    'cv:hasLegalResource': { class: 'eli:LegalResource' },
    'cv:hasCost': { class: 'cv:Cost' },
    'cv:hasChannel': { class: 'cv:Channel' },
    'cpsv:hasInput': { class: 'cv:Evidence' },
    'cpsv:produces': { class: 'cv:Output' },
    'cv:holdsRequirement': { class: 'cv:Requirement' },
  },
  'cv:PublicOrganisation': {
    'skos:prefLabel': { min: 1, ...text },
    'dct:spatial': { min: 1, class: 'atu:atu-type' },
  },
  'foaf:Agent': { 'dct:identifier': once, 'dct:title': { min: 1, ...text } },
  'dcat:Dataset': {
    'dct:title': { min: 1, ...text },
    'dct:description': { min: 1, ...text },
    'dct:publisher': { ...once, class: 'foaf:Agent' },
  },
  'cv:Cost': {
    'dct:identifier': once,
    'cv:hasValue': { max: 1, datatype: 'xsd:double' },
    'cv:currency': { max: 1, ...concept },
    'dct:description': text,
  },
  'cv:Channel': { 'dct:identifier': once, 'dct:type': { max: 1, ...concept } },
  'cv:Evidence': { 'dct:identifier': once, 'dct:title': { min: 1, ...text } },
  'cv:Output': { 'dct:identifier': once, 'dct:title': { min: 1, ...text } },
  'cv:Requirement': { 'dct:identifier': once, 'dct:title': { min: 1, ...text } },
};

/** Every place where a graph breaks the shapes. */
function violations(store: Store): string[] {
  return Object.entries(shapes).flatMap(([name, properties]) =>
    store.getSubjects(iri('a:'), iri(name), null).flatMap(({ value: subject }) =>
      Object.entries(properties).flatMap(([property, rule]) => {
        const values = store.getObjects(subject, iri(property), null);
        const place = `${subject} ${property}`;
        return [
          ...(values.length < (rule.min ?? 0) ? [`${place}: too few`] : []),
          ...(values.length > (rule.max ?? Number.POSITIVE_INFINITY) ? [`${place}: too many`] : []),
          ...values.filter((value) => !fits(value, rule, store)).map(({ value }) => `${place}: ${value}`),
        ];
      }),
    ),
  );
}

function fits(value: Term, rule: Rule, store: Store): boolean {
  if (rule.datatype) return value.datatype?.value === iri(rule.datatype);
  if (!rule.class) return true;
  return store.getQuads(value.value, iri('a:'), iri(rule.class), null).length > 0;
}

describe('CPSV-AP', () => {
  const snapshot = snapshotOf({
    '2.000815': fullRecord,
    '1.000002': record({ fees: 'none', timeLimit: { value: 10, unit: 'working_day' }, department: 'so-la' }),
    '1.000001': record({ status: 'abolished', effectiveTo: '2021-03-01', replacedBy: ['2.000815'] }),
  });
  let store: Store;
  beforeAll(async () => {
    store = await readTriples(await exportFile(snapshot, 'x.jsonld'));
  });
  const valuesOf = (subject: string, property: string) =>
    store
      .getObjects(`urn:tthc:H55:${subject}`, iri(property), null)
      .map(({ value }) => value)
      .sort();

  it('keeps to the shapes, whatever the catalog', async () => {
    for (const of of [snapshot, trapSnapshot(), snapshotOf({})]) {
      expect(violations(await readTriples(await exportFile(of, 'x.jsonld')))).toEqual([]);
    }
  });

  it('would be caught out', () => {
    const quads = store.getQuads(null, null, null, null);
    const gone = new (store.constructor as typeof Store)(
      quads.filter(({ predicate }) => predicate.value !== iri('dct:title')),
    );
    expect(violations(gone)).toContain('urn:tthc:H55:procedure:2.000815 dct:title: too few');
  });

  it('says of a procedure what the catalog says', () => {
    const id = 'procedure:2.000815';
    expect(valuesOf(id, 'dct:title')).toEqual(['Chứng thực bản sao từ bản chính']);
    expect(valuesOf(id, 'cv:processingTime')).toEqual(['P3D']);
    expect(valuesOf(id, 'cv:isClassifiedBy')).toEqual([
      'urn:tthc:H55:interlinked:cross_level',
      'urn:tthc:H55:kind:specific',
      'urn:tthc:H55:level:commune',
      'urn:tthc:H55:level:province',
      'urn:tthc:H55:online:partial',
    ]);
    expect(valuesOf(id, 'cv:hasLegalResource')).toEqual([
      'urn:tthc:H55:document:2015-02-16:23%2F2015%2FN%C4%90-CP',
    ]);
    expect(valuesOf(`${id}:cost:1`, 'cv:hasValue').map(Number)).toEqual([2000]);
    expect(valuesOf(`${id}:cost:2`, 'cv:hasValue')).toEqual([]);
    expect(valuesOf(`${id}:input:1`, 'dct:title')).toEqual(['Bản chính']);
    expect(valuesOf(id, 'cv:hasChannel')).toEqual([
      'urn:tthc:H55:procedure:2.000815:channel:direct',
      'urn:tthc:H55:procedure:2.000815:channel:online',
    ]);
    expect(valuesOf(id, 'dct:replaces')).toEqual(['urn:tthc:H55:procedure:1.000001']);
  });

  it('makes nothing up: no duration of working days, a cost of 0 only where there is no fee', () => {
    expect(valuesOf('procedure:1.000002', 'cv:processingTime')).toEqual([]);
    expect(valuesOf('procedure:1.000002', 'tthc:timeLimit')).toEqual(['10 ngày làm việc']);
    expect(valuesOf('procedure:1.000002:cost:1', 'cv:hasValue').map(Number)).toEqual([0]);
    expect(valuesOf('procedure:1.000001', 'cv:hasCost')).toEqual([]);
  });

  it('tells what is in force from what is abolished', () => {
    const withStatus = (name: string) =>
      store
        .getSubjects(iri('adms:status'), `http://purl.org/adms/status/${name}`, null)
        .map(({ value }) => value)
        .sort();
    expect(withStatus('Completed')).toEqual([
      'urn:tthc:H55:procedure:1.000002',
      'urn:tthc:H55:procedure:2.000815',
    ]);
    expect(withStatus('Withdrawn')).toEqual(['urn:tthc:H55:procedure:1.000001']);
    expect(valuesOf('procedure:1.000001', 'dct:isReplacedBy')).toEqual(['urn:tthc:H55:procedure:2.000815']);
  });
});
