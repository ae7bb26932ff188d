import { glueCommands, isGlued, unglue } from './commands.ts';

/** Width of text on a terminal, which counts cells where strings count UTF-16 units. */

let segmenter: Intl.Segmenter | undefined;

/** Finds where graphemes end. It takes longer to make than most texts take to look at, and few of them need it. */
function segmentsOf(text: string): Intl.Segments {
  // The language does not matter; one is named so that no machine's own is asked.
  segmenter ??= new Intl.Segmenter('vi', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** Text that takes a cell for each UTF-16 unit: ASCII, Latin letters and composed Vietnamese. */
const plain = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u1e00-\u1eff\u2013\u2014\u2018-\u201d\u2026]*$/u;
/** A grapheme that shows nothing: marks without a letter, controls, format characters, half a pair. */
const invisible = /^[\p{Mn}\p{Me}\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]*$/u;
/** Something that {@link visibleText} has to look at. */
const suspicious = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]|(?:^| )[\p{Mn}\p{Me}]/u;
/** East Asian wide and full-width characters that are not emoji (Unicode, EastAsianWidth W and F). */
const wide =
  /^[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]/u;
/** Emoji drawn as pictures: by themselves, by U+FE0F, or by a skin tone. */
const emoji = /^(?:\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{Emoji_Modifier_Base}\p{Emoji_Modifier})/u;

/** A stretch of a text that a reader takes for one letter, with where it stands in UTF-16 units. */
export interface Grapheme {
  text: string;
  start: number;
  end: number;
}

/** Returns the graphemes of a text; of a part of it where `from` and `to` are given, widened to whole graphemes. */
export function graphemes(text: string, from = 0, to = text.length): Grapheme[] {
  if (plain.test(text))
    return Array.from(text.slice(from, to < text.length ? to + 1 : to), (letter, i) => ({
      text: letter,
      start: from + i,
      end: from + i + 1,
    }));
  const segments = segmentsOf(text);
  // The segmenter finds one boundary without walking the text, so a long line costs only what is shown.
  const first = segments.containing(from)?.index ?? 0;
  const last = to < text.length ? segments.containing(to) : undefined;
  const end = last ? last.index + last.segment.length : text.length;
  const part = first === 0 && end === text.length ? segments : segmentsOf(text.slice(first, end));
  return Array.from(part, ({ segment, index }) => ({
    text: segment,
    start: first + index,
    end: first + index + segment.length,
  }));
}

/** Returns the cells that one grapheme takes: 0 for marks and controls, 2 for East Asian letters and emoji, else 1. */
export function graphemeWidth(grapheme: string): 0 | 1 | 2 {
  if (invisible.test(grapheme)) return 0;
  return wide.test(grapheme) || emoji.test(grapheme) ? 2 : 1;
}

/** Returns the cells that a text of one line takes. */
export function textWidth(text: string): number {
  if (plain.test(text)) return text.length;
  let width = 0;
  for (const { segment } of segmentsOf(text)) width += graphemeWidth(segment);
  return width;
}

/**
 * A text with nothing hidden in it, on one line: line breaks as ↵, tabs as →, and what would be
 * invisible or would steer the terminal (escapes, direction marks, zero-width characters) as [U+200B].
 */
export function visibleText(text: string): string {
  if (plain.test(text) || !suspicious.test(text)) return text;
  return Array.from(segmentsOf(text), ({ segment }) => visibleGrapheme(segment)).join('');
}

/** Returns one grapheme as {@link visibleText} shows it. */
export function visibleGrapheme(grapheme: string): string {
  if (/^(?:\r\n|[\n\r\v\f\u0085\u2028\u2029])$/u.test(grapheme)) return '↵';
  if (grapheme === '\t') return '→   ';
  // Where the line breaks at the space, its mark would stand alone.
  if (/^ [\p{Mn}\p{Me}]/u.test(grapheme)) return ` ◌${visibleJoiners(grapheme.slice(1))}`;
  if (!invisible.test(grapheme)) return visibleJoiners(grapheme);
  return /^[\p{Mn}\p{Me}]/u.test(grapheme)
    ? `◌${visibleJoiners(grapheme)}`
    : Array.from(grapheme, codePointName).join('');
}

/** Joiners belong in emoji; between letters they are only ever left over from copying. */
function visibleJoiners(grapheme: string): string {
  if (/\p{Extended_Pictographic}/u.test(grapheme)) return grapheme;
  return grapheme.replace(/\u200c|\u200d/gu, codePointName);
}

function codePointName(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}

/**
 * A text as lines of at most `width` cells, broken at spaces. Line breaks in it are kept and so are
 * runs of spaces within a line. A word wider than a line is broken between graphemes, except paths
 * (anything with a slash) and commands, which must stay whole to be copied and clicked.
 */
export function wrapText(text: string, width: number): string[] {
  return text.split(/\r\n?|\n/u).flatMap((line) => wrapLine(visibleText(line), width));
}

function wrapLine(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const [, spaces = '', word = ''] of glueCommands(text).matchAll(/( *)([^ ]+)/gu)) {
    for (const piece of pieces(word, width)) {
      const gap = piece.first ? spaces : '';
      const fits = used + gap.length + piece.width <= width;
      if (line !== '' && !fits) {
        lines.push(line);
        line = '';
        used = 0;
      }
      const lead = fits ? gap : '';
      line += lead + piece.text;
      used += lead.length + piece.width;
    }
  }
  lines.push(line);
  return lines;
}

interface Piece {
  text: string;
  width: number;
  first: boolean;
}

function pieces(word: string, width: number): Piece[] {
  const whole = unglue(word);
  const wordWidth = textWidth(whole);
  if (wordWidth <= width || isGlued(word) || word.includes('/'))
    return [{ text: whole, width: wordWidth, first: true }];
  const found: Piece[] = [];
  let current: Piece = { text: '', width: 0, first: true };
  for (const { segment } of segmentsOf(word)) {
    const next = graphemeWidth(segment);
    if (current.text !== '' && current.width + next > width) {
      found.push(current);
      current = { text: '', width: 0, first: false };
    }
    current = { ...current, text: current.text + segment, width: current.width + next };
  }
  return [...found, current];
}
