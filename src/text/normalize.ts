/** Zero-width and bidirectional marks: invisible, and never meant in Vietnamese text. */
const invisibleMarks = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
/** Every space that is not the plain one: no-break, thin, ideographic… and tabs. */
const oddSpaces = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;

/** Changes that cleaning can make to a text, in the order in which they are made. */
export type Cleaning =
  | 'nfc'
  | 'eth_for_d'
  | 'invisible_marks'
  | 'odd_spaces'
  | 'line_breaks'
  | 'edge_spaces'
  | 'double_spaces';

export interface Cleaned {
  text: string;
  cleanings: Cleaning[];
}

type Step = readonly [Cleaning, (text: string) => string];

const first: readonly Step[] = [
  ['nfc', (t) => t.normalize('NFC')],
  // Icelandic eth and African d, drawn as Đ.
  ['eth_for_d', (t) => t.replace(/[\u00d0\u0189]/gu, 'Đ').replace(/[\u00f0\u0256]/gu, 'đ')],
  ['invisible_marks', (t) => t.replace(invisibleMarks, '')],
  ['odd_spaces', (t) => t.replace(oddSpaces, ' ')],
];
const last: Step = ['double_spaces', (t) => t.replace(/ {2,}/gu, ' ')];
const stepsOfLine: readonly Step[] = [
  ...first,
  ['line_breaks', (t) => t.replace(/[\r\n\v\f\u0085\u2028\u2029]+/gu, ' ')],
  ['edge_spaces', (t) => t.trim()],
  last,
];
const stepsOfLines: readonly Step[] = [
  ...first,
  ['line_breaks', (t) => t.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n')],
  ['edge_spaces', (t) => trimLines(t)],
  last,
];

/** Cleans one line of text: NFC, no invisible marks, plain single spaces, no line breaks, trimmed. */
export function cleanLine(text: string): Cleaned {
  return clean(text, stepsOfLine);
}

/** Cleans text of several lines: as {@link cleanLine} for each line, with the lines kept and empty edges removed. */
export function cleanLines(text: string): Cleaned {
  return clean(text, stepsOfLines);
}

/**
 * Trims text line by line: a pattern that looks for spaces before a line break takes quadratic time on long
 * runs of them.
 */
function trimLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

/** Any sign that cleaning may change, in a text that is composed: most texts have none. */
const unclean =
  /[\t\r\n\v\f\u0085\u00a0\u00ad\u00d0\u00f0\u0189\u0256\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u2069\u3000\ufeff]| {2}|^ | $/u;

/** Signs of which a text may be made without there being anything to clean: of ASCII, and composed letters. */
const plain = '[!-~\\u00c0-\\u00cf\\u00d1-\\u00ef\\u00f1-\\u017f\\u01a0\\u01a1\\u01af\\u01b0\\u1ea0-\\u1ef9]';
const plainWords = new RegExp(`^(?:${plain}+(?: ${plain}+)*)?$`);
/** The longest cell of a table; a longer text is looked through sign by sign, without going back. */
const longestPlain = 1000;

/** Tells plain words with single spaces between them, as nearly every cell of a list holds. */
const isPlain = (text: string): boolean => text.length <= longestPlain && plainWords.test(text);

function clean(text: string, steps: readonly Step[]): Cleaned {
  if (isPlain(text)) return { text, cleanings: [] };
  if (!unclean.test(text) && text.normalize('NFC') === text) return { text, cleanings: [] };
  const cleanings: Cleaning[] = [];
  let current = text;
  for (const [name, step] of steps) {
    const next = step(current);
    if (next !== current) cleanings.push(name);
    current = next;
  }
  return { text: current, cleanings };
}

/** Returns the lines of a text on one, as what quotes a cell of several lines has to be. */
export const onOneLine = (text: string, between = ' '): string =>
  /[\r\n]/u.test(text)
    ? text
        .split(/[\r\n]/u)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join(between)
    : text.trim();
