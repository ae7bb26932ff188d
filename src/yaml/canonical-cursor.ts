// The grammar of canonical form, as far as it says where things begin and end: see canonical.ts for the whole of it.
import { isKeyCharacter } from './scalar.ts';

export const newline = 10;
export const space = 32;
export const doubleQuote = 34;
export const hash = 35;
export const minus = 45;
export const colon = 58;
export const backslash = 92;
export const bar = 124;

/** A place in a text in canonical form. What reads such a text moves it along. */
export class CanonicalCursor {
  protected readonly text: string;
  protected at = 0;

  constructor(text: string) {
    this.text = text;
  }

  protected isItem(): boolean {
    return this.text.charCodeAt(this.at) === minus && this.text.charCodeAt(this.at + 1) === space;
  }

  /** Returns where the colon of a key stands that begins here; -1 when none does. */
  protected keyEnd(): number {
    const isQuoted = this.text.charCodeAt(this.at) === doubleQuote;
    const end = isQuoted ? this.quotedEnd() : this.plainKeyEnd();
    if (this.text.charCodeAt(end) !== colon) return -1;
    const next = this.text.charCodeAt(end + 1);
    return next === space || next === newline ? end : -1;
  }

  private plainKeyEnd(): number {
    let end = this.at;
    while (isKeyCharacter[this.text.charCodeAt(end)] === 1) end++;
    return end;
  }

  /** Returns where a quoted text ends that begins here; the end of the text where its quote is never closed. */
  private quotedEnd(): number {
    for (let end = this.at + 1; end < this.text.length; end++) {
      const code = this.text.charCodeAt(end);
      if (code === doubleQuote) return end + 1;
      if (code === backslash) end++;
    }
    return this.text.length;
  }

  /** Skips the indent of the next line where it is this one, and tells whether there is such a line. */
  protected startsLine(indent: number): boolean {
    if (this.at === this.text.length || this.indent() !== indent) return false;
    this.at += indent;
    return true;
  }

  protected indent(): number {
    let end = this.at;
    while (this.text.charCodeAt(end) === space) end++;
    return end - this.at;
  }
}
