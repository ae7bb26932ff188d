// Canonical form of a file that a person wrote: its value written anew, its comments put back.
import { isDeepStrictEqual } from 'node:util';
import { CST, isCollection, isMap, isScalar, isSeq, Lexer, type Node, parseDocument, visit } from 'yaml';
import { barrierIn, conflictIn } from './bounds.ts';
import { readCanonical } from './canonical.ts';
import type { FileKind } from '../model/layout.ts';
import { type Comments, type ItemComments, pointerStep, writeYaml } from './writer.ts';

/** With logLevel 'silent' the parser would drop a second document and say nothing. */
const yamlOptions = { version: '1.2', schema: 'core', prettyErrors: false, logLevel: 'error' } as const;

/** A comment as it stands in a text, from its `#` to the last visible character. */
interface FoundComment {
  text: string;
  offset: number;
  column: number;
  /** Tells whether only spaces stand before it on its line. */
  isOwnLine: boolean;
}

/** A key or list item as it stands in a text. */
interface Item {
  pointer: string;
  parent: Item | undefined;
  depth: number;
  start: number;
  column: number;
  /** Offset at which its value ends, if that holds no further items: text before it belongs to the item. */
  leafEnd: number;
  /** Offset at which the flow collection around it ends; Infinity in block style. */
  closed: number;
}

interface Source {
  value: unknown;
  schemaPath: string | undefined;
  /** All comments but that of the schema, in the order of the text and by where they belong. */
  texts: string[];
  comments: Comments;
  /** Ids of the registry entries that stand on one line each. */
  oneLine: ReadonlySet<unknown>;
}

const schemaComment = /^#\s*yaml-language-server:\s*\$schema=(.*)$/;
/** Matches what some YAML version takes for the end of a line, and so of a comment. */
const lineBreak = /[\r\u0085\u2028\u2029]/;

/**
 * Puts a file into canonical form: keys in order, block style, strings in NFC, every comment kept.
 * An unquoted code, and a whole number too large to be held exactly, becomes the text that it was.
 *
 * @param schemaPath the schema that the first line is to name; without it the one that is named is kept
 * @returns the text, or why it is better left alone: `syntax` where it is not good YAML, is empty, or
 *   holds what JSON cannot; `comments` where one of them could not be kept
 */
export function formatYaml(
  text: string,
  kind: FileKind,
  schemaPath?: string,
): { text: string } | { problem: 'syntax' | 'comments' } {
  const source = readSource(text);
  if (!source) return { problem: 'syntax' };
  const { value, comments, texts } = source;
  if (texts.some((comment) => lineBreak.test(comment))) return { problem: 'comments' };
  const oneLine = entriesIn(value, kind).filter(({ id }) => source.oneLine.has(id));
  const result = writeYaml(value, kind, {
    schemaPath: schemaPath ?? source.schemaPath,
    comments,
    oneLine: new Set(oneLine),
  });
  if (result === text) return { text };
  if (!isDeepStrictEqual(readSource(result)?.value, value)) return { problem: 'syntax' };
  return lostComments(texts, result).length > 0 ? { problem: 'comments' } : { text: result };
}

/** Returns the comments that a text lacks, one by one, since comments may repeat each other. */
function lostComments(texts: string[], written: string): string[] {
  const kept = texts.length > 0 ? listComments(written).map((comment) => comment.text) : [];
  return texts.filter((text) => {
    const index = kept.indexOf(text);
    if (index >= 0) kept.splice(index, 1);
    return index < 0;
  });
}

const readSource = (text: string): Source | undefined => canonicalSource(text) ?? parseSource(text);

/**
 * Reads a text that is canonical but for the order of keys, without a parser; it has comments at the top
 * only. Undefined for any other text.
 */
function canonicalSource(text: string): Source | undefined {
  const read = readCanonical(text);
  if (!read || text.normalize('NFC') !== text) return undefined;
  const top = /^(?:#.*\n)*/.exec(text)?.[0] ?? '';
  const found = [...top.matchAll(/.+/g)].map((match) => foundComment(match[0], match.index, text));
  return toSource(read.value, { found, items: [], start: top.length });
}

function parseSource(text: string): Source | undefined {
  if (conflictIn(text) >= 0 || barrierIn(text)) return undefined;
  const document = parseDocument<Node>(text, { ...yamlOptions, keepSourceTokens: true });
  if (document.errors.length > 0 || document.contents === null) return undefined;
  visit(document, {
    Scalar: (_, node) => {
      if (losesDigits(node.value, node.source)) node.value = node.source;
    },
  });
  try {
    const value = plainJson(document.toJS({ maxAliasCount: 100 }));
    const items = new Map<string, Item>();
    addItems(document.contents, undefined, text, items);
    return toSource(value, {
      found: listComments(text),
      items: [...items.values()],
      start: startOf(document.contents),
      root: document.contents,
    });
  } catch {
    // From the parser: an alias without its anchor, or too many of them. From here: see `refuse`.
    return undefined;
  }
}

/** @param root the parsed text; undefined for one that is canonical */
function toSource(
  value: unknown,
  { found, items, start, root }: { found: FoundComment[]; items: Item[]; start: number; root?: Node },
): Source {
  const named = found.flatMap(({ text }) => schemaComment.exec(text)?.[1] ?? []);
  const own = found.filter(({ text }) => !schemaComment.test(text));
  const comments = placeComments(own, items, items[0]?.start ?? start);
  return {
    value,
    schemaPath: named[0],
    texts: own.map(({ text }) => text),
    comments,
    oneLine: new Set(root && idsInBraces(root, comments)),
  };
}

/** Returns the ids of what stands in braces in a list at the top of a file, with no comment between them. */
function idsInBraces(root: Node, { items }: Comments): unknown[] {
  const commented = [...items.keys()];
  return (isMap(root) ? root.items : []).flatMap(({ key, value }) =>
    (isSeq(value) ? value.items : []).flatMap((map, at) => {
      const inside = `/${pointerStep(String(isScalar(key) ? key.value : ''))}/${at}/`;
      const isOne = isMap(map) && map.flow && !commented.some((pointer) => pointer.startsWith(inside));
      return isOne ? [map.get('id')] : [];
    }),
  );
}

/** Returns the entries of a registry; none of another file. */
function entriesIn(value: unknown, kind: FileKind): readonly { id?: unknown }[] {
  if (kind !== 'departments' && kind !== 'sectors') return [];
  const list = (value as Record<string, unknown> | null)?.[kind];
  return Array.isArray(list) ? list.filter((entry) => typeof entry === 'object' && entry !== null) : [];
}

/** Tells whether writing a number would change its digits: a code such as 2.000810 must not become 2.00081. */
function losesDigits(value: unknown, source: string | undefined): boolean {
  if (typeof value !== 'number' || source === undefined) return false;
  return /^[1-9]\.\d{6}$/.test(source) || (/^\d+$/.test(source) && !Number.isSafeInteger(value));
}

function refuse(reason: string): never {
  throw new Error(reason);
}

/** Returns a parsed value with its strings in NFC. */
function plainJson(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : refuse('not a JSON number');
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plainJson);
  if (Object.getPrototypeOf(value) !== Object.prototype) return refuse('not a JSON value');
  const held = Object.entries(value).map(([key, child]) => [key.normalize('NFC'), plainJson(child)]);
  return Object.fromEntries(held);
}

/** Adds all keys and list items below a node, in the order in which they stand. */
function addItems(node: unknown, parent: Item | undefined, text: string, items: Map<string, Item>): void {
  if (!isCollection(node)) return;
  const closed = node.flow ? (node.range?.[1] ?? 0) : Number.POSITIVE_INFINITY;
  const depth = (parent?.depth ?? 0) + 1;
  for (const { step, start, value } of entriesOf(node)) {
    const pointer = `${parent?.pointer ?? ''}/${pointerStep(step)}`;
    // Two keys that are one in JSON, such as 1 and "1": one of the values would be lost.
    if (items.has(pointer)) refuse('keys that differ in YAML only');
    const isHolder = isCollection(value) && value.items.length > 0;
    const leafEnd = isHolder ? 0 : ((value as Node | null)?.range?.[1] ?? 0);
    const item = { pointer, parent, depth, start, column: columnOf(start, text), leafEnd, closed };
    items.set(pointer, item);
    addItems(value, item, text, items);
  }
}

function entriesOf(node: Node): { step: string | number; start: number; value: unknown }[] {
  if (isSeq(node)) {
    // The items of a block list start at their dashes, which only the tokens tell.
    const lines = node.srcToken?.type === 'block-seq' ? node.srcToken.items : [];
    const tokens = lines.flatMap((line) => line.start);
    const dashes = tokens.filter(({ type }) => type === 'seq-item-ind').map(({ offset }) => offset);
    return node.items.map((value, step) => ({ step, start: dashes[step] ?? startOf(value), value }));
  }
  if (!isMap(node)) return [];
  return node.items.map(({ key, value }) => {
    if (!isScalar(key)) return refuse('a key that is not a scalar');
    return { step: String(key.value ?? '').normalize('NFC'), start: startOf(key), value };
  });
}

const startOf = (node: unknown): number => (node as Node).range?.[0] ?? 0;

const columnOf = (offset: number, text: string): number => offset - 1 - text.lastIndexOf('\n', offset - 1);

function foundComment(token: string, offset: number, text: string): FoundComment {
  const column = columnOf(offset, text);
  const isOwnLine = text.slice(offset - column, offset).trim() === '';
  return { text: token.trimEnd().normalize('NFC'), offset, column, isOwnLine };
}

/** Lists all comments, from the tokens: documents keep them too, but join them and lose some. */
function listComments(text: string): FoundComment[] {
  const comments: FoundComment[] = [];
  let offset = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    const type: string | null = isScalar ? 'content' : CST.tokenType(token);
    isScalar = type === 'scalar';
    if (type === 'comment') comments.push(foundComment(token, offset, text));
    // These announce what follows and are no part of the text.
    if (type !== 'scalar' && type !== 'doc-mode' && type !== 'flow-error-end') offset += token.length;
  }
  return comments;
}

function placeComments(found: FoundComment[], items: Item[], contentStart: number): Comments {
  const head: string[] = [];
  const foot: string[] = [];
  const placed = new Map<string, ItemComments>();
  const at = ({ pointer }: Item): ItemComments => {
    const comments = placed.get(pointer) ?? { before: [], after: [] };
    placed.set(pointer, comments);
    return comments;
  };
  for (const comment of found) {
    const place = findPlace(comment, items);
    const own = place && at(place.item);
    if (!own) (comment.offset < contentStart ? head : foot).push(comment.text);
    else if (place.part !== 'line') own[place.part].push(comment.text);
    else {
      // A line has room for one: an earlier one moves above it.
      if (own.line !== undefined) own.before.push(own.line);
      own.line = comment.text;
    }
  }
  return { head, foot, items: placed };
}

/** Finds the item that a comment belongs to; undefined for the head and the foot of the file. */
function findPlace(
  comment: FoundComment,
  items: Item[],
): { item: Item; part: 'before' | 'line' | 'after' } | undefined {
  const index = items.findLastIndex((item) => item.start < comment.offset);
  const next = items[index + 1];
  let item = items[index];
  while (item && item.closed <= comment.offset) item = item.parent;
  if (!item) return undefined;
  if (!comment.isOwnLine) return { item, part: 'line' };
  if (comment.offset < item.leafEnd) return { item, part: 'before' };
  if (item.closed !== Number.POSITIVE_INFINITY) {
    return next && next.start < item.closed ? { item: next, part: 'before' } : { item, part: 'after' };
  }
  // In block style the indent tells whether it still belongs to what ends here or to what comes next.
  while (item.parent && item.column > comment.column) item = item.parent;
  if (next && item.depth <= next.depth) return { item: next, part: 'before' };
  return item.depth > 1 ? { item, part: 'after' } : undefined;
}

/**
 * A file whose value has changed: the new value in canonical form, with the comments of the old text
 * where they stood. A comment of a key or item that is gone moves to the end of the file.
 *
 * @param old the text as it is; one that cannot be read gives the new value without comments
 * @param schemaPath the schema that the first line is to name; without it the one that is named is kept
 */
export function rewriteYaml(old: string, value: unknown, kind: FileKind, schemaPath?: string): string {
  const source = readSource(old);
  const oneLine = source && entriesOnOneLine(source, value, kind);
  const write = (comments?: Comments) =>
    writeYaml(value, kind, { schemaPath: schemaPath ?? source?.schemaPath, comments, oneLine });
  if (!source || source.texts.length === 0) return write();
  const { comments, texts } = source;
  const written = write(comments);
  const lost = lostComments(texts, written);
  return lost.length === 0 ? written : write({ ...comments, foot: [...comments.foot, ...lost] });
}

/**
 * Returns the entries of a registry that stand on one line, and those new ones that say more than their names: of two
 * branches that each bring one, git (merge=union) keeps lines that both have once, so each has a line of its own.
 */
function entriesOnOneLine(
  { value: old, oneLine }: Source,
  value: unknown,
  kind: FileKind,
): ReadonlySet<unknown> {
  const known = new Set(entriesIn(old, kind).map(({ id }) => id));
  const saysMore = (entry: object) => Object.keys(entry).some((key) => !['id', 'name', 'code'].includes(key));
  return new Set(
    entriesIn(value, kind).filter((entry) => (known.has(entry.id) ? oneLine.has(entry.id) : saysMore(entry))),
  );
}
