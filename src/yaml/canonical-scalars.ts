import type { Path, Range } from '../model/finding.ts';

/** A scalar or a comment, with the place where it stands. */
export interface PlacedScalar {
  role: 'key' | 'value' | 'comment';
  style: 'plain' | 'double' | 'block' | 'comment';
  /** With its quotes, or its block header. */
  start: number;
  end: number;
  path: Path;
  value: unknown;
  /** For a value, where its key stands. */
  holder?: Range;
  /** For a key, all keys of its map. */
  siblings: readonly string[];
}

const newline = 10;
const space = 32;
const quote = 34;
const dash = 45;

/**
 * The scalars and comments of a text in the order in which they stand: what a YAML parser would find, at a
 * small part of its cost.
 *
 * @param text text in canonical form, which `readCanonical` has accepted
 */
export function placeCanonicalScalars(text: string): PlacedScalar[] {
  return new Walk(text).file();
}

class Walk {
  private readonly text: string;
  private readonly found: PlacedScalar[] = [];
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  file(): PlacedScalar[] {
    while (this.text[this.at] === '#') {
      const start = this.at;
      this.toNextLine();
      const end = this.at - 1;
      this.found.push({
        ...{ role: 'comment', style: 'comment', start, end },
        ...{ path: [], value: undefined, siblings: [] },
      });
    }
    if (this.isEntry() || this.isItem()) this.block(0, []);
    return this.found;
  }

  /** A map or a list whose first entry stands here. */
  private block(indent: number, path: Path): void {
    if (this.isItem()) {
      for (let index = 0; index === 0 || this.startsLine(indent); index++)
        this.item(indent, [...path, index]);
      return;
    }
    const siblings: string[] = [];
    do this.entry(indent, path, siblings);
    while (this.startsLine(indent));
  }

  private item(indent: number, path: Path): void {
    this.at += 2;
    if (this.isItem() || this.isEntry()) this.block(indent + 2, path);
    else this.value(path);
  }

  private entry(indent: number, path: Path, siblings: string[]): void {
    const start = this.at;
    const end = this.keyEnd();
    const token = this.text.slice(start, end);
    const isQuoted = token.charCodeAt(0) === quote;
    const key = isQuoted ? String(JSON.parse(token)) : token;
    siblings.push(key);
    const own = [...path, key];
    this.found.push({
      ...{ role: 'key', style: isQuoted ? 'double' : 'plain', start, end },
      ...{ path: own, value: key, siblings },
    });
    this.at = end + 1;
    if (this.text.charCodeAt(this.at) === newline) {
      this.at += 1 + indent + 2;
      this.block(indent + 2, own);
    } else {
      this.at += 1;
      this.value(own, { start, end });
    }
  }

  private value(path: Path, holder?: Range): void {
    const start = this.at;
    const first = this.text.charCodeAt(start);
    // Canonical text quotes what begins with one of these, but for blocks and for what is empty.
    if (first === 124) {
      this.literal(path, holder);
      return;
    }
    this.toNextLine();
    if (first === 91 || first === 123) return;
    const end = this.at - 1;
    const token = this.text.slice(start, end);
    const isQuoted = first === quote;
    this.found.push({
      ...{ role: 'value', style: isQuoted ? 'double' : 'plain', start, end, path },
      ...{ value: isQuoted ? JSON.parse(token) : plainValue(token), siblings: [] },
      ...(holder && { holder }),
    });
  }

  private literal(path: Path, holder?: Range): void {
    const start = this.at;
    const isClipped = this.text.charCodeAt(start + 1) !== dash;
    this.toNextLine();
    const content = this.at;
    const indent = this.indent();
    while (this.text.charCodeAt(this.at) === newline || this.indent() >= indent) this.toNextLine();
    const lines = this.text.slice(content + indent, this.at - 1).replaceAll(`\n${' '.repeat(indent)}`, '\n');
    this.found.push({
      ...{ role: 'value', style: 'block', start, end: this.at, path, siblings: [] },
      ...{ value: isClipped ? `${lines}\n` : lines },
      ...(holder && { holder }),
    });
  }

  private isItem(): boolean {
    return this.text.charCodeAt(this.at) === dash && this.text.charCodeAt(this.at + 1) === space;
  }

  private isEntry(): boolean {
    const end = this.keyEnd();
    if (end === this.at || this.text[end] !== ':') return false;
    const next = this.text.charCodeAt(end + 1);
    return next === space || next === newline;
  }

  /** Where the key ends that begins here, if one does. */
  private keyEnd(): number {
    const pattern = this.text.charCodeAt(this.at) === quote ? quotedKey : plainKey;
    pattern.lastIndex = this.at;
    return pattern.test(this.text) ? pattern.lastIndex : this.at;
  }

  private startsLine(indent: number): boolean {
    if (this.at >= this.text.length || this.indent() !== indent) return false;
    this.at += indent;
    return true;
  }

  private indent(): number {
    let end = this.at;
    while (this.text.charCodeAt(end) === space) end++;
    return end - this.at;
  }

  private toNextLine(): void {
    this.at = this.text.indexOf('\n', this.at) + 1;
  }
}

const plainKey = /[A-Za-z_][A-Za-z0-9_/.-]*/y;
const quotedKey = /"(?:[^"\\\n]|\\.)*"/y;

function plainValue(token: string): unknown {
  if (/^(?:null|true|false|-?\d.*)$/.test(token)) {
    // Other than these, what begins like a number and is one stands in quotes: a date does not.
    const isJson = /^(?:null|true|false|-?\d+(?:\.\d+)?(?:e[+-]\d+)?)$/.test(token);
    if (isJson) return JSON.parse(token);
  }
  return token;
}
