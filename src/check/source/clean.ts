import { booleanKeys, countKeys, dateKeys, numberKeys } from './expected.ts';
import type { FileKind } from '../../model/layout.ts';
import { mixesTones } from './tone.ts';

/**
 * Anything but ASCII, composed Vietnamese and other Latin letters, and the signs of ordinary print.
 * Not in it: Ð, marks that combine, odd spaces, invisible marks, letters of other scripts.
 */
const unusual =
  /[^\n -~\u00a1-\u00ac\u00ae-\u00cf\u00d1-\u00ef\u00f1-\u0188\u018a-\u0233\u1ea0-\u1ef9\u2010-\u2027\u2030-\u205e\u20ab\u20ac\u2190-\u22ff\u2500-\u25ff]/;

/** Whether a text has no character, raw or as an escape, that a rule looks for by itself. */
export const hasOnlyUsualCharacters = (text: string): boolean =>
  !unusual.test(text) && !(text.includes('\\') && /\\[^"\\n]/.test(text));

// What may follow a key or a dash in a canonical text and still has to be looked at. A hit costs time
// and no more. All of them are tried at one place of a text.

/** Spaces at an edge, escapes other than \" \\ \n, a block that keeps its last line break, a value that is no text. */
const doubtfulText =
  /"(?: |\\n|[^\n]*(?: "|\\n"|\\[^"\\n]))|\|$|(?:null|true|false|-?\d+(?:\.\d+)?(?:e[+-]\d+)?)$/my;
/** The same, and a name of several lines. */
const doubtfulName = new RegExp(`${doubtfulText.source}|\\|`, 'my');
const notANumber = /(?!(?:0|[1-9]\d{0,14})$)/my;
const notADate = /(?!(?:\d{4}-\d\d-\d\d|on_signing)$)/my;
const notABoolean = /(?!(?:true|false)$)/my;

const doubtfulAfter: ReadonlyMap<string, RegExp> = new Map([
  ['name', doubtfulName],
  ...[...numberKeys, ...countKeys].map((key): [string, RegExp] => [key, notANumber]),
  ...dateKeys.map((key): [string, RegExp] => [key, notADate]),
  ...booleanKeys.map((key): [string, RegExp] => [key, notABoolean]),
]);

function holdsDoubtful(text: string, isValid: boolean): boolean {
  for (let at = text.indexOf(': '); at >= 0; at = text.indexOf(': ', at + 2)) {
    // What the schema has let pass is a number, a date or a boolean where one belongs.
    if (isValid && isBeyondDoubt(text, at + 2)) continue;
    if (startsAt(doubtfulAfter.get(wordBefore(text, at)) ?? doubtfulText, text, at + 2)) return true;
  }
  for (let at = text.indexOf('- '); at >= 0; at = text.indexOf('- ', at + 2)) {
    if (!isBeyondDoubt(text, at + 2) && startsAt(doubtfulText, text, at + 2)) return true;
  }
  return false;
}

/** Whether a value begins as no doubtful text does: most begin with a letter. */
function isBeyondDoubt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code > 127 || (code >= 65 && code <= 122 && code !== lowerF && code !== lowerN && code !== lowerT);
}

const lowerF = 102;
const lowerN = 110;
const lowerT = 116;

function startsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** The letters that end before an offset: a key, or the last word of a sentence. */
function wordBefore(text: string, end: number): string {
  let start = end;
  while (((text.charCodeAt(start - 1) | 0x20) - 97) >>> 0 < 26) start--;
  return text.slice(start, end);
}

/**
 * What still has to be looked for in a text in canonical form. That has no tabs, no marks of YAML and no
 * form but its own, so that a few tests of the whole text tell.
 *
 * @param isValid whether its value is known to be what the schema asks for
 */
export function doubtsAbout(text: string, kind: FileKind, isValid: boolean): 'none' | 'tones' | 'all' {
  // The dates of working days stand in a list, out of reach of these tests.
  if (kind === 'holidays' || unusual.test(text)) return 'all';
  // Keys in quotes are rare enough to be looked at, and so is text that ends as one does.
  if (/[^ \n] {2}/.test(text) || text.includes('":') || holdsDoubtful(text, isValid)) return 'all';
  // Of all names in a record only its own is compared, and that stands at its top.
  const names = kind === 'procedure' ? /^name: .*/m.exec(text) : text.match(/\bname: .*/g);
  return names && mixesTones(names.join('\n')) ? 'tones' : 'none';
}
