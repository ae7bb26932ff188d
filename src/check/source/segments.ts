import type { SourceText, Token } from './tokens.ts';

/**
 * A stretch of a text as a reader of its value sees it, and the offset of each UTF-16 unit. Only double
 * quotes with escapes in them differ from the raw text: `"\u200b"` holds one mark.
 */
export interface Segment {
  text: string;
  /** Token whose content this is. */
  token?: Token;
  startOf(index: number): number;
  endOf(index: number): number;
}

/** Splits a text into segments, in order: the content of each token, and what stands between them. */
export function segmentsOf({ text, tokens }: SourceText): Segment[] {
  const segments: Segment[] = [];
  // A mark at the very start is about the file, not about its text.
  let at = text.startsWith('\ufeff') ? 1 : 0;
  for (const token of tokens) {
    // Those of a text that does not parse may overlap.
    if (token.start < at) continue;
    segments.push(rawSegment(text, at, token.start), contentOf(token, text));
    at = token.end;
  }
  segments.push(rawSegment(text, at, text.length));
  return segments.filter((segment) => segment.text !== '');
}

/**
 * Returns the content of a token: between quotes, with escapes read and lines kept as they stand; without
 * quotes, all of it.
 */
export function contentOf(token: Token, text: string): Segment {
  if (hasEscapes(token, text)) return { ...readEscapes(text, token.start + 1, token.end - 1), token };
  const quotes = token.style === 'single' || token.style === 'double' ? 1 : 0;
  return {
    ...rawSegment(text, token.start + quotes, Math.max(token.start + quotes, token.end - quotes)),
    token,
  };
}

/**
 * Tells whether lines of a quoted text are joined by escapes: a space that came to begin one of them would be
 * dropped.
 */
export function isJoined(token: Token, text: string): boolean {
  return token.style === 'double' && /\\\r?\n/.test(text.slice(token.start, token.end));
}

function hasEscapes(token: Token, text: string): boolean {
  return token.style === 'double' && text.slice(token.start, token.end).includes('\\');
}

function rawSegment(text: string, start: number, end: number): Segment {
  return {
    text: text.slice(start, end),
    startOf: (index) => start + index,
    endOf: (index) => start + index + 1,
  };
}

/** An escape, or a line break with the spaces that YAML folds with it. */
const escaped =
  /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|\r?\n[ \t]*|(.))|(?:(?:(?<![ \t])|(?<=\\[ \t]))[ \t]+)?(?:\r?\n[ \t]*)+/gsu;

const namedEscapes: Readonly<Record<string, string>> = {
  ...{ '0': '\0', a: '\x07', b: '\b', e: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' },
  ...{ N: '\u0085', _: '\u00a0', L: '\u2028', P: '\u2029' },
};

function readEscapes(text: string, start: number, end: number): Omit<Segment, 'token'> {
  const raw = text.slice(start, end);
  const starts: number[] = [];
  const ends: number[] = [];
  let out = '';
  const add = (piece: string, from: number, to: number) => {
    for (let index = 0; index < piece.length; index++) {
      // Halves of a pair that were written as one escape stand and fall together.
      starts.push(start + from);
      ends.push(start + to);
    }
    out += piece;
  };
  let at = 0;
  for (const match of raw.matchAll(escaped)) {
    for (; at < match.index; at++) add(raw.charAt(at), at, at + 1);
    at = match.index + match[0].length;
    add(meaningOf(match), match.index, at);
  }
  for (; at < raw.length; at++) add(raw.charAt(at), at, at + 1);
  return { text: out, startOf: (index) => starts[index] ?? end, endOf: (index) => ends[index] ?? end };
}

function meaningOf([whole, two, four, eight, letter]: RegExpExecArray): string {
  const hex = two ?? four ?? eight;
  if (hex !== undefined) return fromCodePoint(Number.parseInt(hex, 16));
  if (letter !== undefined) return namedEscapes[letter] ?? letter;
  if (whole.startsWith('\\')) return '';
  return '\n';
}

/** Returns a character by its code; an escape beyond Unicode is left to the parser to report. */
const fromCodePoint = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');
