/** What every source finding may carry: the line as it would be once mended, for the hint. */
interface Mended {
  mended?: string;
}

/** Something in one text; `text` shows the word around it, `count` says how often that text has it. */
interface InText extends Mended {
  text: string;
  count: number;
}

/** A character that should not be there, as `U+200B`. */
interface InTextCharacter extends InText {
  character: string;
}

/** Rules about the text of a file, before it is a value: traps that are gone once YAML has read them. */
export interface SourceRuleArgs {
  // Values that YAML takes for something else. `read` is what it reads; without it, it reads text.
  'source/thousands-separator': Mended & { written: string; read?: string; meant: string };
  'source/decimal-comma': Mended & { written: string; meant: string };
  'source/number-notation': Mended & { written: string; read?: string };
  'source/lost-digits': { written: string; read: string };
  'source/unquoted-code': Mended & { written: string; read: string; meant: string };
  'source/unquoted-text': Mended & { written: string; read: string };
  'source/ambiguous-text': Mended & { written: string; read: string };
  'source/date-order': Mended & { written: string; meant: string };
  'source/boolean-word': Mended & { written: string; meant: string };
  'source/null-value': { key: string; written: string };
  'source/comment-in-text': Mended & { written: string };

  // YAML that a catalog does without
  'source/anchor': { written: string };
  'source/merge-key': Record<never, never>;
  'source/tag': { written: string };
  'source/directive': { written: string };
  'source/several-documents': { count: number };
  'source/tab': Mended & { place: 'indent' | 'between'; count: number };

  // The form of the file
  'source/byte-order-mark': Record<never, never>;
  'source/line-ending': { kind: 'CRLF' | 'CR'; count: number };
  'source/trailing-space': { count: number };
  'source/final-newline': Record<never, never>;

  // Characters
  'source/not-nfc': InText;
  'source/invisible-mark': InTextCharacter;
  'source/odd-space': InTextCharacter;
  'source/line-break': InTextCharacter;
  'source/control-character': InTextCharacter;
  'source/edge-space': Mended & { text: string };
  'source/double-space': InText;

  // Letters
  'source/eth-for-d': InTextCharacter;
  'source/look-alike': InTextCharacter & { latin: string };
  'source/full-width': InText;
  'source/tone-placement': Mended & { written: string; other: string; count: number };
}
