/** The vocabularies, in the file itself: a reader needs no network. What CPSV-AP has no word for is `tthc:`. */
export const cpsvContext = {
  adms: 'http://www.w3.org/ns/adms#',
  atu: 'http://data.europa.eu/88u/dataset/',
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  tthc: 'urn:tthc:terms#',
  id: '@id',
  type: '@type',
  identifier: 'dct:identifier',
  title: 'dct:title',
  description: 'dct:description',
  label: 'skos:prefLabel',
  notation: 'skos:notation',
  language: { '@id': 'dct:language', '@type': '@id' },
  publisher: { '@id': 'dct:publisher', '@type': '@id' },
  spatial: { '@id': 'dct:spatial', '@type': '@id' },
  isPartOf: { '@id': 'dct:isPartOf', '@type': '@id' },
  conceptOf: { '@id': 'dct:type', '@type': '@id' },
  audience: { '@id': 'dct:audience', '@type': '@id' },
  issued: { '@id': 'dct:issued', '@type': 'xsd:date' },
  status: { '@id': 'adms:status', '@type': '@id' },
  authority: { '@id': 'cv:hasCompetentAuthority', '@type': '@id' },
  sector: { '@id': 'cv:sector', '@type': '@id' },
  classifiedBy: { '@id': 'cv:isClassifiedBy', '@type': '@id' },
  processingTime: { '@id': 'cv:processingTime', '@type': 'xsd:duration' },
  legalResource: { '@id': 'cv:hasLegalResource', '@type': '@id' },
  cost: { '@id': 'cv:hasCost', '@type': '@id' },
  amount: { '@id': 'cv:hasValue', '@type': 'xsd:double' },
  currency: { '@id': 'cv:currency', '@type': '@id' },
  channel: { '@id': 'cv:hasChannel', '@type': '@id' },
  input: { '@id': 'cpsv:hasInput', '@type': '@id' },
  output: { '@id': 'cpsv:produces', '@type': '@id' },
  requirement: { '@id': 'cv:holdsRequirement', '@type': '@id' },
  replaces: { '@id': 'dct:replaces', '@type': '@id' },
  replacedBy: { '@id': 'dct:isReplacedBy', '@type': '@id' },
  timeLimit: 'tthc:timeLimit',
  fingerprint: 'tthc:fingerprint',
  wholeFingerprint: 'tthc:wholeFingerprint',
  procedures: 'tthc:procedures',
  rows: 'tthc:rows',
  abolished: 'tthc:abolished',
  effectiveFrom: { '@id': 'tthc:effectiveFrom', '@type': 'xsd:date' },
  effectiveTo: { '@id': 'tthc:effectiveTo', '@type': 'xsd:date' },
  expires: { '@id': 'tthc:expires', '@type': 'xsd:date' },
  publishedBy: { '@id': 'tthc:publishedBy', '@type': '@id' },
  amendedBy: { '@id': 'tthc:amendedBy', '@type': '@id' },
  abolishedBy: { '@id': 'tthc:abolishedBy', '@type': '@id' },
} as const;

/** A resource as JSON-LD; what it does not have is left out of the file. */
export type Node = { readonly [key: string]: unknown };

/** Makes names and texts of one catalog: nothing here needs a domain that somebody would have to keep. */
export interface Namer {
  iri(...path: readonly string[]): string;
  text(value: string): Node;
}

/** Names below `urn:tthc:<publisher's code>`, texts in the catalog's language. */
export function makeNamer(publisher: string, language: string): Namer {
  return {
    iri: (...path) => ['urn:tthc', ...[publisher, ...path].map(encodePart)].join(':'),
    text: (value) => ({ '@value': value, '@language': language }),
  };
}

/** A lone half of a character has no place in a name. */
const encodePart = (part: string): string =>
  encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );

/** A list, or nothing: an empty list would say that something is there. */
export function orUndefined<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
