import { foldText } from '../../text/fold.ts';
import { provincialDepartments } from './usual-bodies.ts';

/** `SNN`, `SGD&ĐT`, `Sở NN&MT`, `S.TP`; not `SĐBS`, which is a movement, nor `STT`. */
const shortForm = /^(?:Sở\s|S\.?\s?)(?!T\.?T$|[ĐD]\.?(?:BS|B)?$)(?:[A-ZĐ][hg]?[.&-]?){1,8}$/u;

/** Returns a name with one sign between its initials: `NN và MT`, `NN & MT`. */
const evenSigns = (name: string): string => name.normalize('NFC').replace(/ (?:và|&) | ?& ?/giu, '&');

/** Tells a department's name that is nothing but initials. */
export function isShortName(name: string): boolean {
  const text = evenSigns(name).trim();
  return shortForm.test(text) && initialsOf(text).length > 1;
}

/** Tells a name with initials among its words: `BQL các KCN`, `CA tỉnh`, `Sở Nông nghiệp và MT`. */
const hasInitials = (name: string): boolean =>
  /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u.test(name) && /\p{Ll}{2}/u.test(name);

/**
 * Returns the department that initials stand for: the one of the catalog whose name has them, or alone begins with
 * them; without any, the one that provinces have. Of a name with words among its initials all of it has to fit.
 *
 * @param names the names of the catalog's departments
 * @returns undefined where none or several have them
 */
export function longName(short: string, names: readonly string[]): string | undefined {
  const wanted = initialsOf(evenSigns(short));
  const isShort = isShortName(short);
  if (!isShort && !hasInitials(short)) return undefined;
  for (const known of [names, provincialDepartments]) {
    const same = known.filter((name) => (isShort ? lettersOf(name) === wanted : standsFor(short, name)));
    const found =
      same.length > 0 || !isShort ? same : known.filter((name) => lettersOf(name).startsWith(wanted));
    const [only, ...others] = new Set(found);
    if (only !== undefined) return others.length === 0 ? only : undefined;
  }
  return undefined;
}

const initialsOf = (short: string): string => foldText(short.replace(/^Sở/u, 'S')).replace(/[^a-z]/gu, '');

/** Returns the initials of a name's syllables, without `và`: `Sở Nông nghiệp và Môi trường` gives `snnmt`. */
const lettersOf = (name: string): string =>
  syllablesOf(foldText(name))
    .map((syllable) => syllable[0])
    .join('');

const syllablesOf = (text: string): string[] =>
  text.split(/[^\p{L}\p{M}]+/u).filter((syllable) => syllable !== '' && foldText(syllable) !== 'va');

/** Tells whether words and initials are those of a name, one after the other. */
function standsFor(short: string, name: string): boolean {
  const syllables = syllablesOf(name);
  for (const word of syllablesOf(short.normalize('NFC'))) {
    const isInitials = /^\p{Lu}{2,}$/u.test(word) && foldText(word) !== foldText(syllables[0] ?? '');
    for (const part of isInitials ? word : [word]) {
      const syllable = foldText(syllables.shift() ?? '');
      if (isInitials ? !syllable.startsWith(foldText(part)) : syllable !== foldText(part)) return false;
    }
  }
  return syllables.length === 0;
}
