import type { Path } from '../model/finding.ts';
import { bar, CanonicalCursor, doubleQuote, hash, newline } from './canonical-cursor.ts';

/** Style in which a value is written that is no block of entries: `[]` and `{}` are empty. */
export type ScalarStyle = 'plain' | 'double' | 'block' | 'empty';

/** Hears what stands in a text in canonical form, in its order. Ranges are offsets; a block of entries has none of its own. */
export interface CanonicalListener {
  comment?(start: number, end: number): void;
  /** A map or list begins, with its first entry. */
  open?(start: number): void;
  close?(): void;
  /** A key, with its quotes; the path ends in it. */
  key?(start: number, end: number, path: Path): void;
  /** An item of a list; the path ends in its index. */
  item?(path: Path): void;
  /** A value of one line or a literal block, with its quotes or its header. */
  scalar?(start: number, end: number, style: ScalarStyle, path: Path): void;
  /** Tells whether nothing more is to be heard. */
  isDone?: boolean;
}

/**
 * Goes through a text in canonical form and tells what stands where.
 *
 * @param text text that `readCanonical` has accepted
 * @param listener its paths are one list for all, to be copied where they are kept
 */
export function walkCanonical(text: string, listener: CanonicalListener): void {
  new Walk(text, listener).file();
}

class Walk extends CanonicalCursor {
  private readonly listener: CanonicalListener;
  private readonly path: (string | number)[] = [];

  constructor(text: string, listener: CanonicalListener) {
    super(text);
    this.listener = listener;
  }

  file(): void {
    while (this.text.charCodeAt(this.at) === hash) {
      const start = this.at;
      this.toNextLine();
      this.listener.comment?.(start, this.at - 1);
    }
    if (this.isItem() || this.keyEnd() >= 0) this.block(0);
    else if (this.at < this.text.length) this.value();
  }

  /** A map or a list whose first entry stands here. */
  private block(indent: number): void {
    this.listener.open?.(this.at);
    if (this.isItem()) this.list(indent);
    else this.map(indent);
    this.listener.close?.();
  }

  private list(indent: number): void {
    let index = 0;
    do {
      this.path.push(index++);
      this.listener.item?.(this.path);
      this.at += 2;
      if (this.isItem() || this.keyEnd() >= 0) this.block(indent + 2);
      else this.value();
      this.path.pop();
    } while (this.listener.isDone !== true && this.startsLine(indent));
  }

  private map(indent: number): void {
    do {
      const start = this.at;
      const end = this.keyEnd();
      const token = this.text.slice(start, end);
      this.path.push(token.charCodeAt(0) === doubleQuote ? String(JSON.parse(token)) : token);
      this.listener.key?.(start, end, this.path);
      this.at = end + 2;
      if (this.text.charCodeAt(end + 1) === newline) {
        this.at += indent + 2;
        this.block(indent + 2);
      } else this.value();
      this.path.pop();
    } while (this.listener.isDone !== true && this.startsLine(indent));
  }

  private value(): void {
    const start = this.at;
    const first = this.text.charCodeAt(start);
    // Canonical text quotes what begins with one of these, but for blocks and for what is empty.
    if (first === bar) this.literal(start);
    else {
      this.toNextLine();
      const isEmpty = first === 91 || first === 123;
      const style = isEmpty ? 'empty' : first === doubleQuote ? 'double' : 'plain';
      this.listener.scalar?.(start, this.at - 1, style, this.path);
    }
  }

  private literal(start: number): void {
    this.toNextLine();
    const indent = this.indent();
    while (this.text.charCodeAt(this.at) === newline || this.indent() >= indent) this.toNextLine();
    this.listener.scalar?.(start, this.at, 'block', this.path);
  }

  private toNextLine(): void {
    this.at = this.text.indexOf('\n', this.at) + 1;
  }
}
