import { booleanKeys, countKeys, dateKeys, numberKeys } from './expected.ts';
import type { FileKind } from '../../read/layout.ts';
import { mixesTones } from './tone.ts';

/**
 * Anything but ASCII, composed Vietnamese and other Latin letters, and the signs of ordinary print.
 * Not in it: Ð, marks that combine, odd spaces, invisible marks, letters of other scripts.
 */
const unusual =
  /[^\n -~\u00a1-\u00ac\u00ae-\u00cf\u00d1-\u00ef\u00f1-\u0188\u018a-\u0233\u1ea0-\u1ef9\u2010-\u2027\u2030-\u205e\u20ab\u20ac\u2190-\u22ff\u2500-\u25ff]/;

const after = (keys: readonly string[]): string => `(?<=\\b(?:${keys.join('|')}): )`;
const notAfter = (keys: readonly string[]): string => after(keys).replace('?<=', '?<!');

const counts = [...numberKeys, ...countKeys];
const number = '-?\\d+(?:\\.\\d+)?(?:e[+-]\\d+)?';

/**
 * What may follow a key or a dash in a canonical text and still has to be looked at: spaces at an edge,
 * escapes other than \" \\ \n, a block that keeps its last line break or is a name, nothing; a typed
 * scalar where its key is not of that type, and the other way round. A hit costs time and no more.
 *
 * All begin with one pair of characters, for which a text is searched much faster than for each of them.
 */
const doubtful = new RegExp(
  `[:-] (?:${[
    '"(?: |\\\\n|[^\\n]*(?: "|\\\\n"|\\\\[^"\\\\n]))',
    '\\|$',
    `${after(['name'])}\\|`,
    'null$',
    `${notAfter(counts)}${number}$`,
    `${notAfter(booleanKeys)}(?:true|false)$`,
    `${after(counts)}(?!(?:0|[1-9]\\d{0,14})$)`,
    `${after(dateKeys)}(?!\\d{4}-\\d\\d-\\d\\d$)`,
    `${after(booleanKeys)}(?!(?:true|false)$)`,
  ].join('|')})`,
  'm',
);

/** Doubled spaces, and keys in quotes. */
const spacedOrQuoted = /[^ \n] {2}|\n *"/;

/**
 * Whether a text in canonical form surely holds no trap. Canonical form has no tabs, no marks of YAML
 * and no form but its own, so that a few tests of the whole text are enough.
 */
export function isSurelyClean(text: string, kind: FileKind): boolean {
  // The dates of working days stand in a list, out of reach of these tests.
  if (kind === 'holidays' || unusual.test(text)) return false;
  if (spacedOrQuoted.test(text) || doubtful.test(text)) return false;
  // Of all names in a record only its own is compared, and that stands at its top.
  const names = kind === 'procedure' ? /^name: .*/m.exec(text) : text.match(/\bname: .*/g);
  return !names || !mixesTones(names.join('\n'));
}
