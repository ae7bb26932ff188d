import type { Path, Range } from '../model/finding.ts';

/**
 * Where the tokens of a path stand in a text that is in canonical form: keys and dashes begin their
 * lines, and what belongs to them is indented below. Gives the very ranges that parsing the text gives,
 * for a fraction of the work: a catalog has thousands of findings.
 *
 * @param text a text that `readCanonical` accepts
 * @returns as for parsed texts: a path that leads nowhere gives its nearest parent
 */
export function findCanonicalRange(text: string, path: Path, part: 'value' | 'key' | 'end'): Range {
  let node = documentNode(text);
  for (const step of path) {
    const child = typeof step === 'number' ? itemAt(text, node, step) : entryOf(text, node, step);
    if (!child) break;
    node = child;
  }
  if (part === 'key' && node.key) return node.key;
  const end = lastEnd(text, node);
  return { start: part === 'end' ? end : node.first, end };
}

/** A value in a text. */
interface Node {
  key?: Range;
  /** The offset where it begins: for a block, its first entry, past any indent or dash. */
  first: number;
  /** How far the lines of its entries are indented. */
  indent: number;
  /** The offset behind it; for a block, behind its last line. */
  end: number;
  isBlock: boolean;
}

function documentNode(text: string): Node {
  let first = 0;
  while (text.charCodeAt(first) === hash) first = nextLine(text, first);
  return blockNode(first, 0, text.length);
}

const hash = 35;
const dash = 45;
const space = 32;

const nextLine = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
};

const blockNode = (first: number, indent: number, end: number, key?: Range): Node => ({
  ...(key && { key }),
  first,
  indent,
  end,
  isBlock: true,
});

/** The end of a value: that of a block is the end of the last leaf in it. */
function lastEnd(text: string, node: Node): number {
  if (!node.isBlock) return node.end;
  let last = node.first;
  for (const at of entries(text, node)) last = at;
  const isItem = text.charCodeAt(last) === dash && text.charCodeAt(last + 1) <= space;
  if (isItem) return lastEnd(text, valueAt(text, last + 1, node));
  const colon = keyEnd(text, last);
  return lastEnd(text, valueAt(text, colon + 1, node, { start: last, end: colon }));
}

/** Where the key that begins at an offset ends. */
function keyEnd(text: string, at: number): number {
  const pattern = /"(?:[^"\\]|\\.)*"|[^:\n]*/uy;
  pattern.lastIndex = at;
  pattern.exec(text);
  return pattern.lastIndex;
}

function entryOf(text: string, parent: Node, key: string): Node | undefined {
  for (const at of entries(text, parent)) {
    if (text.startsWith(`${key}:`, at))
      return valueAt(text, at + key.length + 1, parent, { start: at, end: at + key.length });
    const quoted = `${JSON.stringify(key)}:`;
    if (text.startsWith(quoted, at))
      return valueAt(text, at + quoted.length, parent, { start: at, end: at + quoted.length - 1 });
  }
  return undefined;
}

function itemAt(text: string, parent: Node, index: number): Node | undefined {
  let left = index;
  for (const at of entries(text, parent)) {
    if (text.charCodeAt(at) !== dash || text.charCodeAt(at + 1) !== space) return undefined;
    if (left === 0) return valueAt(text, at + 1, parent);
    left -= 1;
  }
  return undefined;
}

/** The offsets of a block's own entries: its first, and every later line with just its indent. */
function* entries(text: string, { first, indent, end }: Node): Generator<number> {
  yield first;
  for (let line = nextLine(text, first); line < end; line = nextLine(text, line)) {
    let at = line;
    while (text.charCodeAt(at) === space) at += 1;
    if (at - line === indent && text.charCodeAt(at) !== 10) yield at;
  }
}

/** What stands after a key's colon or an item's dash. */
function valueAt(text: string, after: number, parent: Node, key?: Range): Node {
  const lineEnd = text.indexOf('\n', after);
  const start = after + 1;
  const end = endOfEntry(text, after, parent);
  if (lineEnd <= after) {
    // Its block begins on the next line, two further in.
    return blockNode(lineEnd + 1 + parent.indent + 2, parent.indent + 2, end, key);
  }
  const isLiteral = text.charCodeAt(start) === 124;
  const isList = text.charCodeAt(start) === dash && text.charCodeAt(start + 1) === space;
  if (!key && !isLiteral && (isList || holdsKey(text, start, lineEnd)))
    return blockNode(start, parent.indent + 2, end);
  return {
    ...(key && { key }),
    first: start,
    indent: parent.indent + 2,
    end: isLiteral ? end : lineEnd,
    isBlock: false,
  };
}

/** Whether a list item's first line is the first entry of a map, and not a scalar. */
function holdsKey(text: string, start: number, lineEnd: number): boolean {
  const line = text.slice(start, lineEnd);
  return /^(?:"(?:[^"\\]|\\.)*"|[^"\s][^\n]*?):(?: |$)/u.test(line);
}

/** The offset of the next line that does not belong to an entry. */
function endOfEntry(text: string, at: number, { indent, end }: Node): number {
  for (let line = nextLine(text, at); line < end; line = nextLine(text, line)) {
    let start = line;
    while (text.charCodeAt(start) === space) start += 1;
    if (text.charCodeAt(start) !== 10 && start - line <= indent) return line;
  }
  return end;
}
