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

/**
 * Returns the department that initials stand for: the one of the catalog whose name has them, or alone begins with
 * them; without any, the one that provinces have.
 *
 * @param names the names of the catalog's departments
 * @returns undefined where none or several have them
 */
export function longName(short: string, names: readonly string[]): string | undefined {
  const wanted = initialsOf(evenSigns(short));
  for (const known of [names, provincialDepartments]) {
    const same = known.filter((name) => lettersOf(name) === wanted);
    const found = same.length > 0 ? same : known.filter((name) => lettersOf(name).startsWith(wanted));
    const [only, ...others] = new Set(found);
    if (only !== undefined) return others.length === 0 ? only : undefined;
  }
  return undefined;
}

const initialsOf = (short: string): string => foldText(short.replace(/^Sở/u, 'S')).replace(/[^a-z]/gu, '');

/** Returns the initials of a name's syllables, without `và`: `Sở Nông nghiệp và Môi trường` gives `snnmt`. */
function lettersOf(name: string): string {
  const syllables = foldText(name)
    .split(/[^a-z]+/u)
    .filter((syllable) => syllable !== '' && syllable !== 'va');
  return syllables.map((syllable) => syllable[0]).join('');
}
