import { isCollection, isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import type { Path, Place, Position, Range } from '../model/finding.ts';
import { barrierIn, conflictIn, isTree, longLineIn } from './bounds.ts';
import { readCanonical } from './canonical.ts';
import { findCanonicalRange } from './canonical-place.ts';

export interface SyntaxProblem {
  kind: 'syntax' | 'duplicate-key' | 'empty' | 'not-text' | 'conflict' | 'beyond-limits';
  /** Detail of the problem: the YAML parser's name for it, the repeated key, or the limit. */
  detail: string;
  range: Range;
}

export interface ParsedText {
  value: unknown;
  problems: SyntaxProblem[];
  /** Tells whether the text is in canonical form. */
  isCanonical: boolean;
}

/** Sets, ordered maps and bytes are what JSON has for them: a file holds nothing else. */
const yamlOptions = {
  version: '1.2',
  schema: 'core',
  resolveKnownTags: false,
  prettyErrors: false,
  logLevel: 'error',
} as const;

/**
 * Reads YAML text into a value. Never throws: what is wrong with the text comes back as problems,
 * with the offsets where it stands.
 */
export function parseText(text: string): ParsedText {
  const conflict = conflictIn(text);
  if (conflict >= 0) return problem('conflict', '', conflict, conflict + 7);
  const line = longLineIn(text);
  if (line >= 0) return problem('beyond-limits', 'line', line, line + 1);
  const canonical = readCanonical(text);
  if (canonical) return { value: canonical.value, problems: [], isCanonical: true };
  const bare = readCanonical(withoutLineEndings(text));
  if (bare) return { value: bare.value, problems: [], isCanonical: false };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  const binary = /[\u0000-\u0008\u000e-\u001f\ufffd]/u.exec(text);
  if (binary) return problem('not-text', '', binary.index, binary.index + 1);
  const barrier = barrierIn(text);
  if (barrier) return problem('beyond-limits', barrier.kind, barrier.at, barrier.at + 1);
  const document = parseDocument(text, yamlOptions);
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => syntaxProblem(error, text));
    return { value: undefined, problems, isCanonical: false };
  }
  if (document.contents === null) return problem('empty', '', 0, 0);
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    if (!isTree(value, text.length)) return problem('beyond-limits', 'references', 0, 1);
    return { value, problems: [], isCanonical: false };
  } catch (error) {
    return problem('syntax', error instanceof Error ? error.message : String(error), 0, text.length);
  }
}

/** Matches what Git on Windows changes in a text, and what editors there put before it. */
const withoutLineEndings = (text: string): string => text.replace(/^\ufeff/u, '').replaceAll('\r\n', '\n');

function problem(kind: SyntaxProblem['kind'], detail: string, start: number, end: number): ParsedText {
  return { value: undefined, problems: [{ kind, detail, range: { start, end } }], isCanonical: false };
}

function syntaxProblem(
  error: { code: string; message: string; pos: [number, number] },
  text: string,
): SyntaxProblem {
  const [start, end] = error.pos;
  const range = { start, end: Math.max(end, start + 1) };
  // The parser takes a list that never ends for one that is set in wrongly.
  const isOpen = error.code === 'BAD_INDENT' && / end with a /u.test(error.message);
  if (error.code !== 'DUPLICATE_KEY')
    return { kind: 'syntax', detail: isOpen ? 'OPEN_BRACKET' : error.code, range };
  const key = /^[^:\r\n]*/.exec(text.slice(start))?.[0]?.trim() ?? '';
  return { kind: 'duplicate-key', detail: key, range: { start, end: start + key.length } };
}

/**
 * Answers where the places of one text are; it is looked into when first asked.
 *
 * @param isCanonical whether the text is in canonical form, where that is known
 */
function createLocator(text: string, isCanonical?: boolean): (place: Place) => Range {
  let locate: ((path: Path, part: 'value' | 'key' | 'end') => Range) | undefined;
  return ({ range, path, part = 'value' }) => {
    if (range) return range;
    locate ??=
      (isCanonical ?? readCanonical(text) !== undefined)
        ? (path, part) => findCanonicalRange(text, path, part)
        : createParsingLocator(text);
    return locate(path, part);
  };
}

/** Answers at which lines and columns the places of one text are. */
export function createPositioner(text: string, isCanonical?: boolean): (place: Place) => Position {
  const find = createLocator(text, isCanonical);
  let lineOf: ReturnType<typeof createLineIndex> | undefined;
  return (place) => {
    const { start, end } = find(place);
    lineOf ??= createLineIndex(text);
    const from = lineOf(start);
    const to = lineOf(Math.max(start, end));
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  };
}

/** Makes a locator like {@link createLocator} that always parses the text; tests compare the faster one with it. */
export function createParsingLocator(text: string): (path: Path, part: 'value' | 'key' | 'end') => Range {
  if (barrierIn(text)) return () => ({ start: 0, end: 0 });
  const { contents } = parseDocument(text, { ...yamlOptions, uniqueKeys: false });
  return (path, part) => findRange(contents, path, part) ?? { start: 0, end: 0 };
}

/** Returns the range of a path's token; of the nearest parent that exists where the path does not. */
function findRange(root: Node | null, path: Path, part: 'value' | 'key' | 'end'): Range | undefined {
  let node: Node | null = root;
  let pair: Pair | undefined;
  for (const step of path) {
    if (isMap(node)) {
      const next: Pair | undefined = node.items.find(
        (item) => isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (!next) break;
      pair = next;
      node = next.value as Node | null;
    } else if (isSeq(node) && typeof step === 'number' && node.items[step]) {
      node = node.items[step] as Node;
      pair = undefined;
    } else {
      break;
    }
  }
  const keyRange = pair && rangeOf(pair.key as Node);
  if (part === 'key' && keyRange) return keyRange;
  const valueRange = node ? rangeOf(node) : undefined;
  if (part === 'end' && valueRange) return { start: valueRange.end, end: valueRange.end };
  // An empty value has no extent of its own: its key says where it should have been.
  if (valueRange && valueRange.end > valueRange.start) return valueRange;
  return keyRange ?? valueRange;
}

function rangeOf(node: Node | null): Range | undefined {
  const range = node?.range;
  if (!range) return undefined;
  const [start, valueEnd] = range;
  if (!isCollection(node) || node.flow) return { start, end: valueEnd };
  return { start, end: lastTokenEnd(node) ?? valueEnd };
}

/** Returns the end of a collection's last token: the parser's own range runs on over trailing comments. */
function lastTokenEnd(node: Node): number | undefined {
  if (!isCollection(node) || node.flow) return node.range?.[1];
  const last = node.items.at(-1);
  if (last === undefined) return node.range?.[1];
  if (isMap(node)) {
    const { key, value } = last as Pair<Node, Node | null>;
    return (value && lastTokenEnd(value)) ?? key.range?.[1];
  }
  return lastTokenEnd(last as Node);
}

/** Returns a function from offsets of one text to line and column, both from 1 and in UTF-16 units. */
export function createLineIndex(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
