import { CST, isAlias, isMap, isScalar, isSeq, Lexer, type Pair, parseAllDocuments, type Scalar } from 'yaml';
import type { Path, Range } from '../../model/finding.ts';
import { placeCanonicalScalars } from '../../yaml/canonical-scalars.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { FileKind } from '../../model/layout.ts';
import { type Expected, expectedIn, rootShape, shapeBelow } from './expected.ts';
import type { Mark, SourceText, Token } from './tokens.ts';

const yamlOptions = {
  version: '1.2',
  schema: 'core',
  prettyErrors: false,
  logLevel: 'silent',
  uniqueKeys: false,
} as const;

/** Splits a text into tokens; one that does not parse, as far as it goes. */
export function readSource(file: SourceFile, kind: FileKind): SourceText {
  const documents = parseAllDocuments(file.text, yamlOptions);
  const [first] = documents;
  const walk = new Walk();
  if (first?.contents) walk.node(first.contents, [], rootShape(kind));
  const marks = readMarks(file.text).map((mark) => ({ ...mark, ...walk.aliases.get(mark.start) }));
  marks.push(...walk.merges);
  const comments = marks.filter(({ type }) => type === 'comment').map(commentToken);
  const tokens = [...walk.tokens, ...comments].sort((a, b) => a.start - b.start || a.end - b.end);
  const isBroken = documents.some((document) => document.errors.length > 0);
  const isCertain = !isBroken && !/\r(?!\n)/.test(file.text);
  return {
    path: file.path,
    text: file.text,
    tokens,
    marks,
    documents: documents.length,
    isBroken,
    isCertain,
  };
}

/**
 * Splits a text in canonical form into tokens, as {@link readSource} does: it has no marks but comments, and
 * is never broken.
 */
export function readCanonicalSource({ path, text }: SourceFile, kind: FileKind): SourceText {
  const tokens = placeCanonicalScalars(text).map((scalar): Token => {
    const expected =
      scalar.role === 'comment' ? 'unknown' : scalar.role === 'key' ? 'name' : expectedOf(kind, scalar.path);
    const { role, style, start, end, path, value, holder, siblings } = scalar;
    return { role, style, start, end, path, expected, value, isTagged: false, holder, siblings };
  });
  const marks = tokens
    .filter(({ role }) => role === 'comment')
    .map(({ start, end }): Mark => ({ type: 'comment', start, end }));
  return { path, text, tokens, marks, documents: 1, isBroken: false, isCertain: true };
}

function expectedOf(kind: FileKind, path: Path): Expected {
  let shape: number | undefined = rootShape(kind);
  let parent: string | undefined;
  for (const step of path) {
    if (typeof step === 'number') continue;
    shape = shapeBelow(shape, step, parent);
    parent = step;
  }
  return expectedIn(shape, path);
}

const styles: Readonly<Record<string, Token['style']>> = {
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
};

/** Walks through the nodes of a document and collects their scalars. */
class Walk {
  readonly tokens: Token[] = [];
  readonly merges: Mark[] = [];
  /** Paths of aliases, by their offsets. */
  readonly aliases = new Map<number, { path: Path }>();

  /** @param shape the shape of the node, or of its items; undefined below a key that no schema has */
  node(node: unknown, path: Path, shape: number | undefined, parent?: string, holder?: Range): void {
    if (isMap(node)) {
      const keys = node.items.map(({ key }) => keyText(key));
      for (const pair of node.items) this.pair(pair, keys, path, shape, parent);
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => {
        this.node(item, [...path, index], shape, parent);
      });
    } else if (isScalar(node)) {
      this.scalar(node, 'value', path, { expected: expectedIn(shape, path), holder });
    } else if (isAlias(node) && node.range) {
      this.aliases.set(node.range[0], { path });
    }
  }

  private pair(
    { key, value }: Pair,
    siblings: string[],
    path: Path,
    shape: number | undefined,
    parent: string | undefined,
  ): void {
    const name = keyText(key);
    const below = [...path, name];
    const own = isScalar(key) ? this.scalar(key, 'key', below, { expected: 'name', siblings }) : undefined;
    // In quotes it is a name like any other.
    if (name === '<<' && own?.style === 'plain') {
      this.merges.push({ type: 'merge', start: own.start, end: own.end, path: below });
      // What is merged in has been reported with the key.
      if (isAlias(value)) return;
    }
    this.node(value, below, shapeBelow(shape, name, parent), name, own);
  }

  private scalar(
    node: Scalar,
    role: Token['role'],
    path: Path,
    {
      expected,
      holder,
      siblings = [],
    }: { expected: Expected; holder?: Range | undefined; siblings?: string[] },
  ): Token | undefined {
    if (!node.range) return undefined;
    const [start, end] = node.range;
    const style = styles[node.type ?? ''] ?? 'plain';
    const isTagged = node.tag !== undefined;
    const value = node.value;
    const own = holder && { start: holder.start, end: holder.end };
    const token: Token = { role, style, start, end, path, expected, value, isTagged, holder: own, siblings };
    this.tokens.push(token);
    return token;
  }
}

const keyText = (key: unknown): string => (isScalar(key) ? String(key.value) : '');

const markTypes: Readonly<Record<string, Mark['type']>> = {
  anchor: 'anchor',
  alias: 'alias',
  tag: 'tag',
  comment: 'comment',
  'directive-line': 'directive',
};

/** Reads marks from the lexer: documents keep most of them too, but not their offsets. */
function readMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  let offset = 0;
  let isContent = false;
  for (const token of new Lexer().lex(text)) {
    const type: string | null = isContent ? 'content' : CST.tokenType(token);
    isContent = type === 'scalar';
    const markType = markTypes[type ?? ''];
    if (markType) marks.push({ type: markType, start: offset, end: offset + token.length });
    // These announce what follows and are no part of the text.
    if (type !== 'scalar' && type !== 'doc-mode' && type !== 'flow-error-end') offset += token.length;
  }
  return marks;
}

function commentToken({ start, end }: Mark): Token {
  return {
    ...{ role: 'comment', style: 'comment', start, end, path: [], expected: 'unknown' },
    ...{ value: undefined, isTagged: false, holder: undefined, siblings: [] },
  };
}
