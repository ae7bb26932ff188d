// The one definition of canonical form: how a value of a catalog file is written as YAML.
// What is written here reads the same under YAML 1.1 and 1.2; src/yaml/canonical.ts is its inverse.
import type { AnyKind } from '../model/layout.ts';
import { rootShapes, shapes } from '../model/generated/shapes.ts';
import { keyToken, literalHeader, quoted, scalarToken } from './scalar.ts';

/** The comments of one key or list item; each is one line's comment, beginning with `#`. */
export interface ItemComments {
  /** On lines of their own above it. */
  before: string[];
  /** At the end of its line. */
  line?: string;
  /** On lines of their own below all that it holds. */
  after: string[];
}

/** The comments of a file, to be written back to where they stood. */
export interface Comments {
  /** At the top of the file, below the line that names the schema. */
  head: string[];
  /** At the end of the file. */
  foot: string[];
  /** By the JSON Pointer of the key or list item. Those of a pointer that the value lacks are not written. */
  items: ReadonlyMap<string, ItemComments>;
}

export interface WriteOptions {
  /** The path to the schema that the first line names for editors; without it there is no such line. */
  schemaPath?: string | undefined;
  comments?: Comments | undefined;
  /** Entries of registries that are written on one line each. */
  oneLine?: ReadonlySet<unknown> | undefined;
}

/** Place of a key or item: its shape, its indent, and the beginning of its first line. */
interface EntryPlace {
  shape: number;
  pad: string;
  /** The indent, or, on the first line of a list item, what stands there up to the dash. */
  lead: string;
  pointer: string;
}

/** Options that go through a file with its value. */
interface Layout {
  items: Comments['items'] | undefined;
  oneLine: WriteOptions['oneLine'] | undefined;
}

/**
 * Writes a value in canonical form: block style, keys in the order of the schema, unknown keys
 * after them, keys of undefined left out, one line for each string that needs no more.
 *
 * @param value a JSON value; what JSON has no form for (a function, NaN, an undefined item) throws a TypeError
 * @param kind the kind of file, whose schema gives the order of keys
 */
export function writeYaml(value: unknown, kind: AnyKind, options: WriteOptions = {}): string {
  const { schemaPath, comments, oneLine } = options;
  const schema = schemaPath === undefined ? '' : `${schemaLine(schemaPath)}\n`;
  const root = { shape: rootShapes[kind], pad: '', lead: '', pointer: '' };
  const body = isBlock(value) ? block(value, root, { items: comments?.items, oneLine }) : inline(value, '');
  return schema + ownLines(comments?.head, '') + body + ownLines(comments?.foot, '');
}

/** The layout of a text without comments. */
const plain: Layout = { items: undefined, oneLine: undefined };

/**
 * Writes an object in canonical form as {@link writeYaml} does, item by item of its lists: a draft of a whole list is
 * never one text.
 */
export function* yamlChunks(
  value: Readonly<Record<string, unknown>>,
  kind: AnyKind,
  { schemaPath }: Pick<WriteOptions, 'schemaPath'> = {},
): Iterable<string> {
  if (schemaPath !== undefined) yield `${schemaLine(schemaPath)}\n`;
  const root = rootShapes[kind];
  for (const key of orderedKeys(value, root)) {
    const { label, shape } = keyOf(key, root);
    const child = value[key];
    const place = { shape, pad: '', lead: '', pointer: '' };
    if (Array.isArray(child) && child.length > 0) {
      yield `${label}\n`;
      for (const item of child) yield entry('-', item, { ...place, pad: '  ', lead: '  ' }, plain);
    } else yield entry(label, child, place, plain);
  }
}

/** Returns a value with its keys, and those of all that it holds, in the order in which a file has them. */
export const inCanonicalOrder = <Value extends object>(value: Value, kind: AnyKind): Value =>
  ordered(value, rootShapes[kind]) as Value;

function ordered(value: unknown, shape: number): unknown {
  if (!isBlock(value)) return value;
  if (Array.isArray(value)) return value.map((item) => ordered(item, shape));
  const map = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    orderedKeys(map, shape).map((key) => [key, ordered(map[key], keyOf(key, shape).shape)]),
  );
}

/** Returns the comment by which editors find a file's schema. */
export function schemaLine(schemaPath: string): string {
  return `# yaml-language-server: $schema=${schemaPath}`;
}

/** Tells whether a value takes lines of its own: a list or map that holds something. */
function isBlock(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) ? value.length > 0 : Object.values(value).some((held) => held !== undefined);
}

function block(value: object, at: EntryPlace, layout: Layout): string {
  let out = '';
  let { lead } = at;
  const { pad } = at;
  const pointerTo = (step: string | number): string =>
    layout.items ? `${at.pointer}/${pointerStep(step)}` : '';
  // What comes after the first line of a list item is indented to where that begins.
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      out += entry('-', item, { shape: at.shape, pad, lead, pointer: pointerTo(index) }, layout);
      lead = pad;
    }
    return out;
  }
  const map = value as Readonly<Record<string, unknown>>;
  for (const key of orderedKeys(map, at.shape)) {
    const { label, shape } = keyOf(key, at.shape);
    out += entry(label, map[key], { shape, pad, lead, pointer: pointerTo(key) }, layout);
    lead = pad;
  }
  return out;
}

/** Writes one key or list item with all its contents. */
function entry(label: string, value: unknown, at: EntryPlace, layout: Layout): string {
  const comments = layout.items?.get(at.pointer);
  const { shape, pointer } = at;
  let text: string;
  let stray: string | undefined;
  if (!isBlock(value)) {
    text = `${at.lead}${label} ${inline(value, at.pad, comments?.line)}`;
  } else if (layout.oneLine?.has(value)) {
    text = `${at.lead}${label} ${flow(value, at.shape)}${lineEnd(comments?.line)}`;
  } else if (label === '-') {
    // The first line of what the item holds is the item's own line, so its comment goes above.
    stray = comments?.line;
    text = block(value, { shape, pad: `${at.pad}  `, lead: `${at.lead}- `, pointer }, layout);
  } else {
    const inner = `${at.pad}  `;
    const below = block(value, { shape, pad: inner, lead: inner, pointer }, layout);
    text = `${at.lead}${label}${lineEnd(comments?.line)}${below}`;
  }
  if (!comments) return text;
  const margin = at.lead.slice(0, at.lead.length - at.lead.trimStart().length);
  const above = stray === undefined ? comments.before : [...comments.before, stray];
  return ownLines(above, margin) + text + ownLines(comments.after, at.pad);
}

/** Returns a value on one line. */
function flow(value: unknown, shape: number): string {
  if (typeof value === 'string') return breaksFlow.test(value) ? quoted(value) : scalarToken(value);
  if (!isBlock(value)) return scalarToken(value);
  if (Array.isArray(value)) return `[${value.map((item) => flow(item, shape)).join(', ')}]`;
  const map = value as Readonly<Record<string, unknown>>;
  const held = orderedKeys(map, shape).map((key) => {
    const { label, shape: below } = keyOf(key, shape);
    return `${label} ${flow(map[key], below)}`;
  });
  return `{ ${held.join(', ')} }`;
}

/** Finds what would end a plain scalar inside brackets, or begin something there. */
const breaksFlow = /[,[\]{}:#?]/;

/** Returns what follows a key or dash on its line, and the lines of a literal block below it. */
function inline(value: unknown, pad: string, comment?: string): string {
  const header = typeof value === 'string' ? literalHeader(value) : undefined;
  if (header === undefined) return scalarToken(value) + lineEnd(comment);
  const lines = header === '|' ? String(value).slice(0, -1) : String(value);
  // Empty lines get no indent: it would be trailing space.
  return `${header}${lineEnd(comment)}${pad}  ${lines.replace(/\n(?!\n)/g, `\n${pad}  `)}\n`;
}

const lineEnd = (comment: string | undefined): string => (comment === undefined ? '\n' : ` ${comment}\n`);

const ownLines = (comments: readonly string[] | undefined, margin: string): string =>
  comments ? comments.map((comment) => `${margin}${comment}\n`).join('') : '';

/** Returns a key or index as a step of a JSON Pointer. */
export function pointerStep(step: string | number): string {
  return typeof step === 'number' ? String(step) : step.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** A key of a shape: its place among the others, how it is written, and the shape of its value. */
interface KnownKey {
  place: number;
  label: string;
  shape: number;
}

const unknownKey = (key: string): KnownKey => ({ place: Infinity, label: `${keyToken(key)}:`, shape: 0 });

/** Shapes as maps, for an object inherits keys such as `constructor`. */
const keysOfShapes: readonly ReadonlyMap<string, KnownKey>[] = shapes.map(
  (keys) =>
    new Map(
      Object.entries(keys).map(([key, shape], place) => [key, { place, label: `${keyToken(key)}:`, shape }]),
    ),
);

const keyOf = (key: string, shape: number): KnownKey => keysOfShapes[shape]?.get(key) ?? unknownKey(key);

/** Returns the keys of a map that have a value, in the order of its shape; those that it does not know come last. */
function orderedKeys(map: Readonly<Record<string, unknown>>, shape: number): string[] {
  const known = keysOfShapes[shape];
  const held: string[] = [];
  const places: number[] = [];
  for (const key of Object.keys(map)) {
    if (map[key] === undefined) continue;
    const place = known?.get(key)?.place ?? Infinity;
    let at = held.push(key) - 1;
    // Most keys come in their order.
    for (; at > 0 && (places[at - 1] ?? 0) > place; at--) {
      held[at] = held[at - 1] as string;
      places[at] = places[at - 1] as number;
    }
    held[at] = key;
    places[at] = place;
  }
  return held;
}
