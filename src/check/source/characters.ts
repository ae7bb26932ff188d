// The characters that should not stand in a catalog, each with what belongs in its place.
import { quotedKey, type SourceRule, type SourceRules } from './guard.ts';
import { type InText, type InTextCharacter, trapsOf } from './trap.ts';
import { inName } from '../examples/variants.ts';
import { error } from '../../model/rule-info.ts';
import type { Fix } from '../../yaml/fix.ts';

/**
 * Anything but ASCII, composed Vietnamese and other Latin letters, and the signs of ordinary print.
 * Not in it: Ð, marks that combine, odd spaces, invisible marks, letters of other scripts.
 */
const unusual =
  /[^\n -~\u00a1-\u00ac\u00ae-\u00cf\u00d1-\u00ef\u00f1-\u0188\u018a-\u0233\u1ea0-\u1ef9\u2010-\u2027\u2030-\u205e\u20ab\u20ac\u2190-\u22ff\u2500-\u25ff]/;

/** Tells whether a text has no character, raw or as an escape, that a rule looks for by itself. */
export const hasOnlyUsualCharacters = (text: string): boolean =>
  !unusual.test(text) && !(text.includes('\\') && /\\[^"\\n]/.test(text));

/** Characters stand raw in a text, in a value as escapes, and in keys. */
const guards: SourceRule['guards'] = [
  { at: 'text', pattern: unusual },
  { at: 'value', begins: '"', pattern: /"[^\n]*\\[^"\\n]/y },
  quotedKey,
];

interface Args {
  'source/not-nfc': InText;
  'source/invisible-mark': InTextCharacter;
  'source/odd-space': InTextCharacter;
  'source/line-break': InTextCharacter;
  'source/control-character': InTextCharacter;
  'source/eth-for-d': InTextCharacter;
  'source/look-alike': InTextCharacter & { latin: string };
  'source/full-width': InText;
}

declare module '../../model/rule-args.ts' {
  interface RuleArgs extends Args {}
}

export const characterRules = {
  'source/not-nfc': {
    ...error('file', { invariants: [23] }),
    guards,
    example: () => inName('Đăng ký khai sinh'.normalize('NFD')),
  },
  'source/invisible-mark': {
    ...error('file', { invariants: [23] }),
    guards,
    example: () => inName('Đăng ký\u200b khai sinh'),
  },
  'source/odd-space': {
    ...error('file', { invariants: [23] }),
    guards,
    example: () => inName('Đăng ký\u00a0khai sinh'),
  },
  'source/line-break': {
    ...error('file', { invariants: [23] }),
    guards,
    example: () => inName('Đăng ký\u2028khai sinh'),
  },
  'source/control-character': {
    ...error('file', { invariants: [23] }),
    guards,
    example: () => inName('Đăng ký\u0007 khai sinh'),
  },
  'source/eth-for-d': {
    ...error('file', { invariants: [23] }),
    guards,
    example: () => inName('Ðăng ký khai sinh'),
  },
  'source/look-alike': {
    ...error('file', { invariants: [23] }),
    guards,
    example: () => inName('Đăng ký kh\u0430i sinh'),
  },
  'source/full-width': {
    ...error('file', { invariants: [23] }),
    guards,
    example: () => inName('Đăng ký khai sinh １'),
  },
} satisfies SourceRules;

export const characterTrap = trapsOf(characterRules);

/** Ids of the rules that look for characters. */
export type CharacterRule = keyof Args;

export interface CharacterTrap {
  rule: CharacterRule;
  pattern: RegExp;
  /**
   * Returns the right text for what was found; `gap` is nothing or a space, as the spaces around it demand;
   * undefined to leave it as it is.
   */
  mend: (found: string) => string | { gap: '' | ' ' } | undefined;
  kind: Fix['kind'];
  /** True to look in comments too: for characters that make a reader see another text than is stored. */
  inComments: boolean;
}

/** Marks that turn the direction of text on the screen: a reviewer sees another order than is stored. */
export const turnsDirection = /[\u202a-\u202e\u2066-\u2069]/u;

/** Returns a pattern for runs of a character, with the spaces between them. */
function runs(character: string): RegExp {
  return new RegExp(`${character}(?: *${character})*`, 'gu');
}

/** Replaces with nothing, unless words would run together. */
const nothing = (found: string): { gap: '' | ' ' } => ({ gap: /[ \v\f]/.test(found) ? ' ' : '' });
const space = (): { gap: ' ' } => ({ gap: ' ' });

/** All character rules, in the order in which they are reported. */
export const characterTraps: readonly CharacterTrap[] = [
  {
    rule: 'source/control-character',
    pattern: runs('[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\p{Cs}]'),
    mend: nothing,
    kind: 'unsafe',
    inComments: true,
  },
  {
    rule: 'source/line-break',
    pattern: runs('[\\u0085\\u2028\\u2029]'),
    mend: space,
    kind: 'safe',
    inComments: true,
  },
  {
    rule: 'source/line-break',
    // To YAML a lone return ends a line, to its library it does not: nothing that is done to it is safe.
    pattern: runs('\\r(?!\\n)'),
    mend: space,
    kind: 'unsafe',
    inComments: true,
  },
  {
    rule: 'source/invisible-mark',
    // A joiner between two pictures makes them one, which is meant.
    pattern: runs(
      '(?:[\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]|' +
        '(?<!\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\\ufe0f)[\\u200c\\u200d])',
    ),
    mend: nothing,
    kind: 'safe',
    inComments: true,
  },
  {
    rule: 'source/odd-space',
    pattern: runs('[\\t\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]'),
    mend: space,
    kind: 'safe',
    inComments: false,
  },
  {
    rule: 'source/not-nfc',
    // Stretches that compose by themselves: a letter with its marks, the parts of Korean syllables.
    pattern: /[\u1100-\u11ff\uac00-\ud7a3]+|\P{M}\p{M}*/gu,
    mend: (found) => (found.normalize('NFC') === found ? undefined : found.normalize('NFC')),
    kind: 'safe',
    inComments: false,
  },
  {
    rule: 'source/eth-for-d',
    // Icelandic eth and African d: drawn as Đ, sorted and searched as something else.
    pattern: /[\u00d0\u00f0\u0189\u0256]/gu,
    mend: (found) => (found === '\u00d0' || found === '\u0189' ? 'Đ' : 'đ'),
    kind: 'safe',
    inComments: false,
  },
  {
    rule: 'source/look-alike',
    pattern: /[\p{Script=Cyrillic}\p{Script=Greek}]+/gu,
    mend: (found) => latinFor(found),
    kind: 'unsafe',
    inComments: false,
  },
  {
    rule: 'source/full-width',
    pattern: /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+/gu,
    mend: (found) => found.normalize('NFKC'),
    kind: 'unsafe',
    inComments: false,
  },
];

/** Letters of other scripts and the Latin letter that each is drawn like, in pairs. */
const lookAlikes =
  'АAВBЕEЅSІIЈJКKМMНHОOРPСCТTХXУYҮYаaеeѕsіiјjоoрpсcхxуyһhԁdԛqԝw' + 'ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoϲcϳj';

const latinLetters: ReadonlyMap<string, string> = new Map(
  Array.from(lookAlikes.matchAll(/(.)(.)/gu), ([, letter = '', latin = '']): [string, string] => [
    letter,
    latin,
  ]),
);

/** Returns the Latin letters that look like these; undefined where one of them looks like none. */
function latinFor(letters: string): string | undefined {
  const latin = Array.from(letters, (letter) => latinLetters.get(letter));
  return latin.includes(undefined) ? undefined : latin.join('');
}
