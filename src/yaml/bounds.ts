// What is told of a text before a YAML parser looks at it: parsers take minutes, or all memory, for texts that no
// file of a catalog needs.

import { limits } from '../model/limits.ts';

/** Why a text is not parsed. */
export interface Barrier {
  kind: 'conflict' | 'size' | 'depth' | 'keys' | 'references' | 'line';
  /** Offset at which it shows. */
  at: number;
}

/** Finds what bounds a text that a YAML parser is to read; undefined for one that it may. */
export function barrierIn(text: string): Barrier | undefined {
  if (text.length > limits.characters) return { kind: 'size', at: 0 };
  const line = longLineIn(text);
  if (line >= 0) return { kind: 'line', at: line };
  return new Scan(text).barrier();
}

/** Git puts them where two branches differ: seven of one sign, and a space or the end of the line. */
const conflictMark = /(?<![<>|])(?:<{7}|>{7}|\|{7})(?= |\r?$|\\n|["'])/mu;

/** Returns where a mark of Git's for a conflict stands that nobody has settled, also inside a text; -1 where there is none. */
export function conflictIn(text: string): number {
  const mayBe = text.includes('<<<<<<<') || text.includes('>>>>>>>') || text.includes('|||||||');
  return mayBe ? text.search(conflictMark) : -1;
}

/** Returns where a line begins that is longer than any that people write; -1 where there is none. */
export function longLineIn(text: string): number {
  for (let start = 0; start + limits.line < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (end - start > limits.line) return start;
    start = end + 1;
  }
  return -1;
}

/** A block that is open: how far it is indented, and how many keys it has so far. */
interface Block {
  indent: number;
  keys: number;
}

/**
 * Goes through the lines of a text and counts how deep they lie and how many keys stand side by side. It takes lines
 * of running text for keys where they hold a colon: that matters only to texts of thousands of such lines.
 */
class Scan {
  private readonly text: string;
  private readonly open: Block[] = [];
  /** Number of open brackets, number of their entries, and indent of the line where they began. */
  private flow = { depth: 0, entries: 0, indent: 0 };

  constructor(text: string) {
    this.text = text;
  }

  barrier(): Barrier | undefined {
    const { text } = this;
    for (let start = 0; start < text.length; ) {
      const newline = text.indexOf('\n', start);
      const end = newline < 0 ? text.length : newline;
      const kind = this.line(start, end);
      if (kind) return { kind, at: start };
      start = end + 1;
    }
    return undefined;
  }

  private line(start: number, end: number): Barrier['kind'] | undefined {
    let at = this.skip(start, end, ' ');
    if (at === end || this.text[at] === '#') return undefined;
    const isTooFull = this.enter(at - start, end, at);
    while (this.isIndicator(at, end)) {
      at = this.skip(at + 1, end, ' ');
      if (at < end) this.enter(at - start, end, at);
      if (this.open.length > limits.depth) return 'depth';
    }
    if (isTooFull) return 'keys';
    return this.open.length > limits.depth ? 'depth' : this.brackets(start, at, end);
  }

  /** Closes the blocks that end before this line and counts the line in its own; says whether that has too many keys. */
  private enter(indent: number, end: number, at: number): boolean {
    while ((this.open.at(-1)?.indent ?? -1) > indent) this.open.pop();
    let block = this.open.at(-1);
    if (block?.indent !== indent) {
      block = { indent, keys: 0 };
      this.open.push(block);
    }
    const isItem = this.text[at] === '-' && this.isIndicator(at, end);
    const colon = isItem ? -1 : this.text.indexOf(':', at);
    if (colon >= 0 && colon < end) block.keys++;
    return block.keys > limits.keys;
  }

  /** Tells whether a sign stands here that opens a block on its own line: of an item, or of a key or value written out. */
  private isIndicator(at: number, end: number): boolean {
    const sign = this.text[at];
    const isSign = sign === '-' || sign === '?' || sign === ':';
    return isSign && at < end && (at + 1 === end || this.text[at + 1] === ' ');
  }

  private skip(from: number, end: number, character: string): number {
    let at = from;
    while (at < end && this.text[at] === character) at++;
    return at;
  }

  private brackets(start: number, from: number, end: number): Barrier['kind'] | undefined {
    // What stands no further in than the line that opened them belongs to another key: they stood in running text.
    if (this.flow.depth > 0 && from - start <= this.flow.indent)
      this.flow = { depth: 0, entries: 0, indent: 0 };
    for (let at = from; at < end; at++) {
      const sign = this.text[at];
      if (sign === '[' || sign === '{') {
        if (this.flow.depth === 0) this.flow = { depth: 0, entries: 0, indent: from - start };
        this.flow.depth++;
      } else if (sign === ']' || sign === '}') this.flow.depth = Math.max(0, this.flow.depth - 1);
      else if (sign === ',' && this.flow.depth > 0) this.flow.entries++;
      if (this.flow.depth > limits.depth) return 'depth';
      if (this.flow.entries > limits.keys) return 'keys';
    }
    return undefined;
  }
}

/**
 * Tells whether a value that aliases were put into is still a tree of the size of its text: one that holds itself, or grows
 * with each name that it is called by, is not.
 */
export function isTree(value: unknown, length: number): boolean {
  let left = 4 * length + 10_000;
  const walk = (node: unknown, depth: number): boolean => {
    if (--left < 0 || depth > limits.depth) return false;
    if (typeof node === 'string') left -= node.length >> 4;
    if (typeof node !== 'object' || node === null) return true;
    return Object.values(node).every((child) => walk(child, depth + 1));
  };
  return walk(value, 0);
}
