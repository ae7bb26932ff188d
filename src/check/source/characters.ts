// The characters that should not stand in a catalog, each with what belongs in its place.
import type { SourceRuleArgs } from '../../model/source-rule-args.ts';
import type { Fix } from '../../yaml/fix.ts';

/** The rules that look for characters. */
export type CharacterRule = keyof Pick<
  SourceRuleArgs,
  | 'source/not-nfc'
  | 'source/invisible-mark'
  | 'source/odd-space'
  | 'source/line-break'
  | 'source/control-character'
  | 'source/eth-for-d'
  | 'source/look-alike'
  | 'source/full-width'
>;

export interface CharacterTrap {
  rule: CharacterRule;
  pattern: RegExp;
  /** What belongs there; `gap` is nothing or a space, as the spaces around it demand; undefined to let it be. */
  mend: (found: string) => string | { gap: '' | ' ' } | undefined;
  kind: Fix['kind'];
  /** Also looked for in comments: what makes a reader see something else than what stands there. */
  inComments: boolean;
}

/** Marks that turn the direction of what is shown: a reviewer sees another order than what is stored. */
export const turnsDirection = /[\u202a-\u202e\u2066-\u2069]/u;

/** Runs of characters, also across spaces: what stands between two of them goes with them. */
function runs(character: string): RegExp {
  return new RegExp(`${character}(?: *${character})*`, 'gu');
}

/** Nothing, unless words would run together. */
const nothing = (found: string): { gap: '' | ' ' } => ({ gap: /[ \v\f]/.test(found) ? ' ' : '' });
const space = (): { gap: ' ' } => ({ gap: ' ' });

/** In the order in which they are reported. */
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

/** The Latin letters that these are drawn like; undefined where one of them is like none. */
function latinFor(letters: string): string | undefined {
  const latin = Array.from(letters, (letter) => latinLetters.get(letter));
  return latin.includes(undefined) ? undefined : latin.join('');
}
