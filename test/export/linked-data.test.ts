import { readFileSync } from 'node:fs';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportFile, fullRecord, record, snapshotOf, trapSnapshot } from '../support/export/export.ts';
import { readTriples } from '../support/export/export-files.ts';

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

const shapesFile = new URL('../support/export/cpsv-ap-own-shapes.ttl', import.meta.url);
const validator = new SHACLValidator(
  new Store(new Parser({ format: 'Turtle' }).parse(readFileSync(shapesFile, 'utf8'))),
);

/** Every place where a graph breaks the shapes. */
async function violations(store: Store): Promise<string[]> {
  const { results } = await validator.validate(store);
  return results.map(
    ({ focusNode, path, sourceConstraintComponent: broken }) =>
      `${focusNode?.value} ${path?.value} ${broken?.value.split('#')[1]}`,
  );
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
      expect(await violations(await readTriples(await exportFile(of, 'x.jsonld')))).toEqual([]);
    }
  });

  it.each([
    ['dct:title', 'MinCountConstraintComponent'],
    ['cv:hasCompetentAuthority', 'MinCountConstraintComponent'],
  ])('would be caught out without %s', async (property, broken) => {
    const quads = store.getQuads(null, null, null, null);
    const gone = new Store(quads.filter(({ predicate }) => predicate.value !== iri(property)));
    expect(await violations(gone)).toContain(`urn:tthc:H55:procedure:2.000815 ${iri(property)} ${broken}`);
  });

  it('would be caught out with what is not of the right kind', async () => {
    const quads = store.getQuads(null, null, null, null);
    const untyped = new Store(quads.filter(({ object }) => object.value !== iri('cv:PublicOrganisation')));
    expect(await violations(untyped)).toContain(
      `urn:tthc:H55:procedure:2.000815 ${iri('cv:hasCompetentAuthority')} ClassConstraintComponent`,
    );
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
