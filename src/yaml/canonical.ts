// A reader for what src/yaml/writer.ts writes, a hundred times as fast as a YAML parser. It accepts:
//
//   file    = comment lines at the very top, then a map or list at column 0, or `{}` or `[]`
//   map     = lines `key: value`, or `key:` with a map or list below it, indented by 2
//   list    = lines `- value`, or `- ` with the first line of a map or list, whose others align with it
//   key     = [A-Za-z_][A-Za-z0-9_/.-]* or double-quoted; unique in its map; never __proto__
//   value   = a scalar on one line, `[]`, `{}`, or a literal block (`|-` or `|`) indented by 2
//
// each written exactly as the writer writes it: plain where it writes plain, quoted where it quotes,
// escaped as it escapes, numbers as JSON has them and within the safe range. Only the order of keys is
// free. Every line ends in LF, none is empty outside a literal block, none ends in a space.
// All else is declined, so that a YAML parser can look at it: whatever is accepted has the value
// that YAML 1.2 (core schema) gives it.
import { limits } from '../model/limits.ts';
import { bar, CanonicalCursor, doubleQuote, hash, minus, newline, space } from './canonical-cursor.ts';
import { hasHiddenCharacter, keyToken, literalHeader, looksTyped, plainLine, scalarToken } from './scalar.ts';

/** YAML allows no longer key on one line with its value. */
const longestKey = 1024;
/** Far beyond any file of a catalog, and well within the call stack. */
const deepestIndent = 200;

/**
 * Keys, and scalars that are no running text (dates, codes, numbers), that were found to be written as they should
 * be: they come again and again. Looking one up also gives the same string each time, which objects know at once.
 */
const knownKeys = new Map<string, string>();
const knownScalars = new Map<string, unknown>();
const mostKnown = 5000;
// Of longer ones V8 keeps the text that they were cut out of.
const longestKnown = 12;

const notCanonical = new Error('not in canonical form');

/**
 * Reads text in canonical form.
 *
 * @returns its value; undefined for all other text, also when that is good YAML
 */
export function readCanonical(text: string): { value: unknown } | undefined {
  try {
    return { value: new Reader(text).file() };
  } catch (error) {
    if (error === notCanonical) return undefined;
    throw error;
  }
}

/** Goes through the text once. Each method starts at `at`, leaves it behind what it read, throws to decline. */
class Reader extends CanonicalCursor {
  file(): unknown {
    while (this.text.charCodeAt(this.at) === hash) this.comment();
    const isEmpty = this.text.startsWith('{}', this.at) || this.text.startsWith('[]', this.at);
    const value = isEmpty ? this.scalar() : this.block(0);
    if (this.at !== this.text.length) throw notCanonical;
    return value;
  }

  private comment(): void {
    const line = this.restOfLine();
    if (line.endsWith(' ') || hasHiddenCharacter(line)) throw notCanonical;
  }

  private block(indent: number): unknown {
    if (indent > deepestIndent) throw notCanonical;
    return this.isItem() ? this.list(indent) : this.map(indent, this.keyEnd());
  }

  /** @param keyEnd where the first key ends; -1 when none begins here */
  private map(indent: number, keyEnd: number): Record<string, unknown> {
    if (indent > deepestIndent) throw notCanonical;
    const map: Record<string, unknown> = {};
    let key = this.key(keyEnd);
    let size = 0;
    for (;;) {
      map[key] = this.value(indent + 2);
      if (++size > limits.keys) throw notCanonical;
      if (!this.startsLine(indent)) break;
      key = this.key(this.keyEnd());
    }
    // A key that came twice has taken its own place.
    if (Object.keys(map).length !== size) throw notCanonical;
    return map;
  }

  private list(indent: number): unknown[] {
    const list: unknown[] = [];
    do {
      if (!this.isItem()) throw notCanonical;
      this.at += 2;
      if (this.isItem()) list.push(this.block(indent + 2));
      else {
        const keyEnd = this.keyEnd();
        list.push(keyEnd < 0 ? this.inline(indent + 2) : this.map(indent + 2, keyEnd));
      }
    } while (this.startsLine(indent));
    return list;
  }

  private key(end: number): string {
    if (end < 0 || end - this.at > longestKey) throw notCanonical;
    const token = this.text.slice(this.at, end);
    this.at = end + 1;
    const known = knownKeys.get(token);
    if (known !== undefined) return known;
    const key = token.startsWith('"') ? unquote(token) : token;
    if (keyToken(key) !== token || key === '__proto__') throw notCanonical;
    if (key === token && knownKeys.size < mostKnown) knownKeys.set(key, key);
    return key;
  }

  /** Returns what a key holds: on its line, or on the lines below with the given indent. */
  private value(indent: number): unknown {
    const isBelow = this.text.charCodeAt(this.at) === newline;
    this.at++;
    if (!isBelow) return this.inline(indent);
    if (!this.startsLine(indent)) throw notCanonical;
    return this.block(indent);
  }

  private inline(indent: number): unknown {
    if (this.text.charCodeAt(this.at) === bar) {
      if (this.text.startsWith('|-\n', this.at)) return this.literal('|-', indent);
      if (this.text.startsWith('|\n', this.at)) return this.literal('|', indent);
    }
    return this.plainText() ?? this.scalar();
  }

  /** Most scalars are text that begins with a letter and has nothing in it that needs a second look. */
  private plainText(): string | undefined {
    plainLine.lastIndex = this.at;
    if (!plainLine.test(this.text)) return undefined;
    const end = plainLine.lastIndex - 1;
    if (this.text.charCodeAt(end - 1) === space) return undefined;
    const token = this.text.slice(this.at, end);
    if (looksTyped(token)) return undefined;
    this.at = end + 1;
    return token;
  }

  private literal(header: '|' | '|-', indent: number): string {
    this.at += header.length + 1;
    const start = this.at;
    while (this.text.charCodeAt(this.at) === newline || this.indent() >= indent) {
      // Nothing but indent is trailing space.
      if (this.restOfLine().length === indent) throw notCanonical;
    }
    const lines = this.text.slice(start + indent, this.at - 1).replaceAll(`\n${' '.repeat(indent)}`, '\n');
    const value = header === '|' ? `${lines}\n` : lines;
    // This also declines a first line that is empty or indented further: the value begins with that.
    if (literalHeader(value) !== header) throw notCanonical;
    return value;
  }

  private scalar(): unknown {
    const token = this.restOfLine();
    const isShort = token.length <= longestKnown;
    const known = isShort ? knownScalars.get(token) : undefined;
    if (known !== undefined) return known;
    const value = tokenValue(token);
    if (scalarToken(value) !== token) throw notCanonical;
    if (isShort && typeof value !== 'object' && knownScalars.size < mostKnown) knownScalars.set(token, value);
    return value;
  }

  private restOfLine(): string {
    const end = this.text.indexOf('\n', this.at);
    if (end < 0) throw notCanonical;
    const line = this.text.slice(this.at, end);
    this.at = end + 1;
    return line;
  }
}

/** Returns what a token means if it is canonical, which the caller finds out by writing the value again. */
function tokenValue(token: string): unknown {
  const first = token.charCodeAt(0);
  if (first === doubleQuote) {
    const text = unquote(token);
    if (literalHeader(text) !== undefined) throw notCanonical;
    return text;
  }
  if (first === minus || (first >= 48 && first <= 57)) {
    const number = Number(token);
    return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : token;
  }
  return /^(?:null|true|false|\[\]|\{\})$/.test(token) ? JSON.parse(token) : token;
}

function unquote(token: string): string {
  try {
    return String(JSON.parse(token));
  } catch {
    throw notCanonical;
  }
}
