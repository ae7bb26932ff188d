import { compareText } from '../../model/decision.ts';
import type { Snapshot, SnapshotProcedure } from '../../catalog/snapshot.ts';
import { aboutText } from '../about.ts';
import { cpsvContext, makeNamer, type Namer, type Node } from './context.ts';
import { currencyIri, languageIri, serviceNode, statusIri } from './service.ts';
import { isInternal } from '../../model/types.ts';
import { asList } from '../contents.ts';
import { namesOf } from '../names.ts';
import type { ExportContext, SnapshotWriter } from '../types.ts';

/**
 * The catalog as linked data after CPSV-AP 3.2, the EU's profile for catalogs of public services: a
 * JSON-LD file, a resource a line. What the profile has no word for (levels, the lives of
 * procedures) has words of our own, which readers of the profile pass over.
 */
export const writeCpsv: SnapshotWriter = async (snapshot, context) => [
  { name: context.fileName, chunks: () => document(snapshot, context) },
];

function* document(snapshot: Snapshot, context: ExportContext): Iterable<string> {
  yield `{\n"@context": ${JSON.stringify(cpsvContext)},\n"@graph": [\n`;
  let separator = '';
  for (const node of nodes(snapshot, context)) {
    yield separator + JSON.stringify(node);
    separator = ',\n';
  }
  yield '\n]\n}\n';
}

function* nodes(whole: Snapshot, context: ExportContext): Iterable<Node> {
  // Services are for people: internal procedures are none.
  const snapshot =
    whole.counts.notCounted === undefined
      ? whole
      : { ...whole, procedures: whole.procedures.filter((procedure) => !isInternal(procedure)) };
  const namer = makeNamer(snapshot.publisher.code, snapshot.language);
  const names = namesOf(snapshot);
  yield* catalogNodes(snapshot, namer, context);
  yield* registryNodes(snapshot, namer);
  yield* conceptNodes(snapshot, namer, context);
  const words = { namer, names, language: snapshot.language, context };
  for (const procedure of snapshot.procedures) yield serviceNode(procedure, words);
}

function* catalogNodes(snapshot: Snapshot, namer: Namer, context: ExportContext): Iterable<Node> {
  const { publisher, title, counts, fingerprint, asOf, language, part } = snapshot;
  const { rdf } = context.exports;
  yield {
    id: namer.iri('catalog'),
    type: 'dcat:Dataset',
    identifier: fingerprint,
    title: namer.text(title),
    description: namer.text(aboutText(snapshot, context)),
    publisher: namer.iri('publisher'),
    issued: asOf,
    fingerprint,
    procedures: counts.procedures,
    rows: counts.rows,
    abolished: counts.abolished,
    wholeFingerprint: part?.whole.fingerprint,
  };
  yield {
    id: namer.iri('publisher'),
    type: ['foaf:Agent', 'cv:PublicOrganisation'],
    identifier: publisher.code,
    title: namer.text(publisher.name),
    label: namer.text(publisher.name),
    spatial: namer.iri('area'),
  };
  // The profile wants organisations in an administrative unit, services in a location: one place is both.
  yield {
    id: namer.iri('area'),
    type: ['dct:Location', 'atu:atu-type'],
    'rdfs:label': namer.text(rdf.area(publisher.name)),
  };
  yield {
    id: languageIri(language),
    type: 'dct:LinguisticSystem',
    'rdfs:label': namer.text(rdf.language[language]),
  };
}

function* registryNodes(snapshot: Snapshot, namer: Namer): Iterable<Node> {
  const names = namesOf(snapshot);
  for (const id of used(snapshot.departments, snapshot.procedures, ({ department }) => department)) {
    yield {
      id: namer.iri('department', id),
      type: 'cv:PublicOrganisation',
      identifier: id,
      label: namer.text(names.department(id)),
      spatial: namer.iri('area'),
    };
  }
  const codes = new Map(snapshot.sectors.map(({ id, code }) => [id, code]));
  for (const id of used(snapshot.sectors, snapshot.procedures, ({ sector }) => sector)) {
    yield concept(namer.iri('sector', id), namer.text(names.sector(id)), codes.get(id));
  }
}

/** Every id that is registered or referred to. */
function used(
  entries: readonly { id: string }[],
  procedures: Iterable<SnapshotProcedure>,
  idOf: (procedure: SnapshotProcedure) => string,
): string[] {
  const ids = new Set(entries.map(({ id }) => id));
  for (const procedure of procedures) ids.add(idOf(procedure));
  return [...ids].sort(compareText);
}

const concept = (id: string, label: Node, notation?: string): Node => ({
  id,
  type: 'skos:Concept',
  label,
  notation,
});

/** Each word of the catalog's own lists that a procedure uses. */
function* conceptNodes(snapshot: Snapshot, namer: Namer, context: ExportContext): Iterable<Node> {
  const { terms, output } = context;
  const word = (value: string) =>
    namer.text((Object.hasOwn(output.show.values, value) ? output.show.values[value] : undefined) ?? value);
  const held = (valuesOf: (procedure: SnapshotProcedure) => readonly string[]) => {
    const values = new Set<string>();
    for (const procedure of snapshot.procedures) for (const value of valuesOf(procedure)) values.add(value);
    return [...values].sort(compareText);
  };
  for (const [level, name] of Object.entries(terms.levels))
    yield concept(namer.iri('level', level), namer.text(name));
  for (const status of ['active', 'abolished'] as const) yield concept(statusIri(status), word(status));
  const lists: Readonly<Record<string, (procedure: SnapshotProcedure) => readonly string[]>> = {
    kind: ({ kind = 'standard' }) => [kind],
    online: ({ online = 'unspecified' }) => [online],
    interlinked: ({ interlinked = 'none' }) => [interlinked],
    applicant: ({ applicants = [] }) => applicants,
    channel: ({ methods }) =>
      asList<{ channel: string }>(methods).flatMap((item) =>
        typeof item === 'string' ? [] : [item.channel],
      ),
  };
  for (const [kind, valuesOf] of Object.entries(lists)) {
    for (const value of held(valuesOf)) yield concept(namer.iri(kind, value), word(value));
  }
  const currencies = held(({ fees = [] }) =>
    typeof fees === 'string' ? ['VND'] : fees.map(({ currency = 'VND' }) => currency),
  );
  for (const currency of currencies) yield concept(currencyIri(currency), namer.text(currency), currency);
}
