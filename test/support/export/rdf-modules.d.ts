/** The little that tests use of two packages without types. */
declare module 'jsonld' {
  const jsonld: {
    toRDF(
      document: unknown,
      options: { format: 'application/n-quads'; documentLoader(url: string): Promise<never> },
    ): Promise<unknown>;
  };
  export default jsonld;
}

declare module 'n3' {
  export interface Term {
    termType: 'NamedNode' | 'BlankNode' | 'Literal';
    value: string;
    language?: string;
    datatype?: Term;
  }
  export interface Quad {
    subject: Term;
    predicate: Term;
    object: Term;
  }
  export class Parser {
    constructor(options: { format: string });
    parse(text: string): Quad[];
  }
  type Dataset = ConstructorParameters<typeof import('rdf-validate-shacl').default>[0];
  export interface Store extends Dataset {}
  export class Store {
    constructor(quads: Quad[]);
    size: number;
    getQuads(subject: string | null, predicate: string | null, object: string | null, graph: null): Quad[];
    getSubjects(predicate: string | null, object: string | null, graph: null): Term[];
    getObjects(subject: string | null, predicate: string | null, graph: null): Term[];
  }
}
