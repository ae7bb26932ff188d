import type { SourceRules } from './guard.ts';
import { inName } from '../examples/variants.ts';
import { warning } from '../../model/rule-info.ts';
import type { Path } from '../../model/finding.ts';
import type { Edit } from '../../yaml/fix.ts';
import type { SourceText, Token } from './tokens.ts';
import { type Mended, placeOfToken, type SourceFinding, trapsOf } from './trap.ts';
import { groupBy } from '../../model/sequence.ts';

interface Args {
  'source/tone-placement': Mended & { written: string; other: string; count: number };
}

declare module '../../model/rule-args.ts' {
  interface RuleArgs extends Args {}
}

export const toneRules = {
  'source/tone-placement': {
    ...warning('file', { invariants: [23] }),
    guards: [
      { at: 'names', test: mixesTones },
      { at: 'value', begins: '|', pattern: /\|/, key: 'name' },
    ],
    example: () => inName('Đăng ký hòa giải, hoà giải viên'),
  },
} satisfies SourceRules;

const makeTrap = trapsOf(toneRules);

/** Matches a syllable that two vowels end, where the tone stands on the first (hòa, thủy) or on the second (hoà, thuỷ). */
const syllable =
  /(?<!\p{L})\p{L}{0,4}?(?:([òóỏõọ][ae]|(?<!q)[ùúủũụ]y)|(o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ]))(?!\p{L})/giu;

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

interface Spelling {
  word: string;
  start: number;
  token: Token | undefined;
}

/**
 * Finds names in one file that write one syllable both ways, such as `Sở Văn hóa` and `Phòng Văn hoá`.
 *
 * Both ways are right Vietnamese, laws use both, and a title is copied as it stands: so neither is
 * forced on a catalog, and text outside names is left alone, as are aliases, which are there to hold
 * other spellings. Search and `name/duplicate` see through it. But a row that names a procedure by its
 * exact name misses one that is written the other way, and a diff shows a change where there is none:
 * within one file that is a slip, and a warning is what it is worth. The spelling that stands first is
 * taken for the file's own.
 */
export function findTones(source: SourceText): SourceFinding[] {
  const names = source.tokens.filter(({ role, path }) => role === 'value' && isCompared(path));
  const found = names.flatMap((token) =>
    spellingsIn(source.text.slice(token.start, token.end), token.start, token),
  );
  return mixed(found).map(({ first, others: [other, ...more] }) => {
    const others = [other, ...more];
    const edits = others.map(
      ({ word, start }): Edit => ({ start, end: start + word.length, text: moveTone(word) }),
    );
    const range = { start: other.start, end: other.start + other.word.length };
    const args = { written: other.word, other: first.word, count: others.length };
    const firstPlace = {
      file: source.path,
      path: first.token?.path ?? [],
      range: { start: first.start, end: first.start + first.word.length },
    };
    const fix = { kind: 'unsafe' as const, edits };
    return makeTrap(source, 'source/tone-placement', args, {
      ...{ range, ...placeOfToken(other.token), fix, related: [firstPlace] },
    });
  });
}

/**
 * Tells whether a path leads to the name of a procedure, agency or sector; names of a dossier's papers are
 * running text.
 */
const isCompared = (path: Path): boolean => path.at(-1) === 'name' && !path.includes('dossier');

/** Tells whether a text that holds names alone writes some syllable both ways. */
export function mixesTones(text: string): boolean {
  // Both ways have to stand in it, and most names have neither.
  if (!/(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/iu.test(text)) return false;
  if (!/(?:[òóỏõọ][ae]|(?<!q)[ùúủũụ]y)(?!\p{L})/iu.test(text)) return false;
  return mixed(spellingsIn(text, 0, undefined)).length > 0;
}

function spellingsIn(text: string, offset: number, token: Token | undefined): Spelling[] {
  return Array.from(text.matchAll(syllable), ({ 0: word, index }) => ({
    word,
    start: offset + index,
    token,
  }));
}

function mixed(spellings: readonly Spelling[]): { first: Spelling; others: [Spelling, ...Spelling[]] }[] {
  return [...groupBy(spellings, ({ word }) => soundOf(word)).values()].flatMap((same) => {
    const [first] = same;
    const [other, ...others] = same.filter(({ word }) => first && isOnFirst(word) !== isOnFirst(first.word));
    return first && other ? [{ first, others: [other, ...others] as [Spelling, ...Spelling[]] }] : [];
  });
}

/** Returns a syllable with its tone at the end. */
function soundOf(word: string): string {
  const letters = word.toLowerCase().normalize('NFD');
  return letters.replace(tones, '') + (letters.match(tones)?.join('') ?? '');
}

const isOnFirst = (word: string): boolean => /[òóỏõọùúủũụ]$/iu.test(word.slice(0, -1));

/** Returns the other way to write a syllable. */
function moveTone(word: string): string {
  const [tone = ''] = word.normalize('NFD').match(tones) ?? [];
  const bare = word.normalize('NFD').replace(tones, '').normalize('NFC');
  const vowel = isOnFirst(word) ? bare.length : bare.length - 1;
  return (bare.slice(0, vowel) + tone + bare.slice(vowel)).normalize('NFC');
}
