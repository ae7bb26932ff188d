// Canonical form of a file that a person wrote: its value written anew, its comments put back.
import { isDeepStrictEqual } from 'node:util';
import { CST, isMap, isScalar, isSeq, Lexer, type Node, parseDocument, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import { readCanonical } from '../read/canonical.ts';
import { type Comments, type FileKind, type ItemComments, pointerStep, writeYaml } from './yaml.ts';

/** A comment as it stands in a text, from its `#` to the last visible character. */
interface FoundComment {
  text: string;
  offset: number;
  column: number;
  /** Whether only spaces stand before it on its line. */
  isOwnLine: boolean;
}

/** A key or list item as it stands in a text. */
interface Item {
  pointer: string;
  parent: Item | undefined;
  depth: number;
  start: number;
  column: number;
  /** Where its value ends, if that holds no further items: what stands before belongs to the item. */
  leafEnd: number;
  /** Where the flow collection that it stands in ends; Infinity in block style. */
  closed: number;
}

interface Source {
  value: unknown;
  /** In the order of the text. */
  items: Item[];
  comments: FoundComment[];
  /** Where the value starts. */
  start: number;
}

const schemaComment = /^#\s*yaml-language-server:\s*\$schema=(.*)$/;
/** What some YAML version takes for the end of a line, and so of a comment. */
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
  const source = canonicalSource(text) ?? parseSource(text);
  if (!source) return { problem: 'syntax' };
  const comments = source.comments.filter((comment) => !schemaComment.test(comment.text));
  if (comments.some((comment) => lineBreak.test(comment.text))) return { problem: 'comments' };
  const path = schemaPath ?? namedSchema(source.comments);
  const result = writeYaml(source.value, kind, {
    ...(path !== undefined && { schemaPath: path }),
    comments: placeComments(comments, source),
  });
  const again = canonicalSource(result) ?? parseSource(result);
  if (!again || !isDeepStrictEqual(again.value, source.value)) return { problem: 'syntax' };
  const kept = again.comments.filter((comment) => !schemaComment.test(comment.text));
  return isDeepStrictEqual(sortedTexts(kept), sortedTexts(comments)) ? { text: result } : { problem: 'comments' };
}

const sortedTexts = (comments: FoundComment[]): string[] => comments.map((comment) => comment.text).sort();

function namedSchema(comments: FoundComment[]): string | undefined {
  return comments.flatMap((comment) => schemaComment.exec(comment.text)?.[1] ?? [])[0];
}

/** Text that is canonical, but perhaps for the order of keys, needs no parser; it has comments at the top only. */
function canonicalSource(text: string): Source | undefined {
  const read = readCanonical(text);
  if (!read || text.normalize('NFC') !== text) return undefined;
  const top = /^(?:#.*\n)*/.exec(text)?.[0] ?? '';
  const comments = [...top.matchAll(/.+/g)].map((match) => foundComment(match[0], match.index, text));
  return { value: read.value, items: [], comments, start: top.length };
}

function parseSource(text: string): Source | undefined {
  const options = { version: '1.2', schema: 'core', prettyErrors: false, logLevel: 'silent' } as const;
  const document = parseDocument<Node>(text, { ...options, keepSourceTokens: true });
  const { contents, errors } = document;
  if (errors.length > 0 || !contents) return undefined;
  visit(document, {
    Scalar: (_, node) => {
      if (losesDigits(node.value, node.source)) node.value = node.source;
    },
  });
  try {
    const value = plainJson(document.toJS({ maxAliasCount: 100 }));
    return { value, items: listItems(contents, text), comments: listComments(text), start: contents.range?.[0] ?? 0 };
  } catch {
    // From the parser: an alias without its anchor, or too many of them. From here: see `refuse`.
    return undefined;
  }
}

/** Whether writing a number would change its digits: a code such as 2.000810 must not become 2.00081. */
function losesDigits(value: unknown, source: string | undefined): boolean {
  if (typeof value !== 'number' || source === undefined) return false;
  return /^[1-9]\.\d{6}$/.test(source) || (/^\d+$/.test(source) && !Number.isSafeInteger(value));
}

function refuse(reason: string): never {
  throw new Error(reason);
}

/** A parsed value with its strings in NFC. */
function plainJson(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : refuse('not a JSON number');
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plainJson);
  if (Object.getPrototypeOf(value) !== Object.prototype) return refuse('not a JSON value');
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key.normalize('NFC'), plainJson(held)]));
}

/** All keys and list items, in the order in which they stand. */
function listItems(contents: Node, text: string): Item[] {
  const items = new Map<string, Item>();
  const add = (parent: Item | undefined, step: string | number, start: number, value: unknown, closed: number) => {
    const pointer = `${parent?.pointer ?? ''}/${pointerStep(step)}`;
    // Two keys that are one in JSON, such as 1 and "1": one of the values would be lost.
    if (items.has(pointer)) refuse('keys that differ in YAML only');
    const depth = (parent?.depth ?? 0) + 1;
    const item = { pointer, parent, depth, start, column: columnOf(start, text), leafEnd: leafEnd(value), closed };
    items.set(pointer, item);
    addAll(value, item);
  };
  const addAll = (node: unknown, parent: Item | undefined) => {
    if (!isMap(node) && !isSeq(node)) return;
    const closed = node.flow ? (node.range?.[1] ?? 0) : Number.POSITIVE_INFINITY;
    if (isSeq(node)) {
      const starts = itemStarts(node);
      node.items.forEach((value, index) => {
        add(parent, index, starts[index] ?? 0, value, closed);
      });
    } else {
      for (const { key, value } of node.items) {
        if (!isScalar(key)) return refuse('a key that is not a scalar');
        add(parent, String(key.value ?? '').normalize('NFC'), key.range?.[0] ?? 0, value, closed);
      }
    }
  };
  addAll(contents, undefined);
  return [...items.values()];
}

/** Where the items of a list start: at their dashes, if they have any. */
function itemStarts(list: YAMLSeq): number[] {
  const token = list.srcToken;
  if (token?.type !== 'block-seq') return list.items.map((item) => (item as Node).range?.[0] ?? 0);
  return token.items.flatMap(({ start }) => start.filter(({ type }) => type === 'seq-item-ind').map((dash) => dash.offset));
}

function leafEnd(value: unknown): number {
  const isHolder = (isMap(value) || isSeq(value)) && value.items.length > 0;
  return isHolder ? 0 : ((value as Node | YAMLMap | null)?.range?.[1] ?? 0);
}

const columnOf = (offset: number, text: string): number => offset - 1 - text.lastIndexOf('\n', offset - 1);

function foundComment(token: string, offset: number, text: string): FoundComment {
  const column = columnOf(offset, text);
  const isOwnLine = text.slice(offset - column, offset).trim() === '';
  return { text: token.trimEnd().normalize('NFC'), offset, column, isOwnLine };
}

/** All comments, from the tokens: documents keep them too, but join them and lose some. */
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

function placeComments(found: FoundComment[], source: Source): Comments {
  const head: string[] = [];
  const foot: string[] = [];
  const items = new Map<string, ItemComments>();
  const at = ({ pointer }: Item): ItemComments => {
    const comments = items.get(pointer) ?? { before: [], after: [] };
    items.set(pointer, comments);
    return comments;
  };
  const contentStart = source.items[0]?.start ?? source.start;
  for (const comment of found) {
    const place = comment.offset < contentStart ? undefined : findPlace(comment, source.items);
    if (!place) (comment.offset < contentStart ? head : foot).push(comment.text);
    else if (place.part !== 'line') at(place.item)[place.part].push(comment.text);
    else {
      const own = at(place.item);
      // A line has room for one: an earlier one moves above it.
      if (own.line !== undefined) own.before.push(own.line);
      own.line = comment.text;
    }
  }
  return { head, foot, items };
}

/** The item that a comment belongs to; undefined for the foot of the file. */
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
 */
export function rewriteYaml(old: string, value: unknown, kind: FileKind, schemaPath: string): string {
  const source = canonicalSource(old) ?? parseSource(old);
  const comments = source?.comments.filter((comment) => !schemaComment.test(comment.text)) ?? [];
  if (!source || comments.length === 0) return writeYaml(value, kind, { schemaPath });
  const placed = placeComments(comments, source);
  const written = writeYaml(value, kind, { schemaPath, comments: placed });
  const kept = sortedTexts(listComments(written));
  const lost = comments.filter(({ text }) => !kept.includes(text)).map(({ text }) => text);
  if (lost.length === 0) return written;
  return writeYaml(value, kind, { schemaPath, comments: { ...placed, foot: [...placed.foot, ...lost] } });
}
