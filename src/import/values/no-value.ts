import { foldText } from '../../text/fold.ts';

const errorValue = /^#(?:N\/A|GETTING_DATA|DIV\/0!|[A-Z]{2,20}[!?])$|^(?:Err|Lỗi):\d{3}$|^#{3,}$/iu;
/** Words of programs for no value: `null`, `NaN`, `N/A`. */
const programWord = /^(?:null|undefined|na[nt]|n\/a|\(null\)|<(?:null|na)>|(?:\[object \w+\][\s,;]*)+)$/iu;
/** The same within other words: `undefined, Công dân`. */
const errorWithin =
  /(?<![\p{L}\d])(?:#(?:N\/A|DIV\/0!|(?:REF|VALUE|NAME|NUM|NULL|SPILL|CALC)[!?])|undefined|NaN|\[object [A-Z]\w+\])(?![\p{L}\d])/u;
/** Signs with which these begin, and formulas: nearly no other cell does. */
const mayBeNoValue = /^\s*[#=<([nuelNUEL]/u;
const quotedFormula = /^="([^"]*)"$/u;

/** Tells whether a cell shows an error value (`#N/A`, `#REF!`), a program's word for none, or a formula whose result is not there. */
export function isErrorValue(text: string): boolean {
  if (!mayBeNoValue.test(text)) return false;
  const cell = text.trim();
  if (errorValue.test(cell) || isProgramWord(cell)) return true;
  return /^=[A-Z(+\-'$\d]/iu.test(cell) && !quotedFormula.test(cell);
}

/** Nearly every text has none of these, and needs no look. */
const telltale = ['#', 'undefined', 'NaN', '[object'];

/** Returns an error value that stands within other words. */
export const errorIn = (text: string): string | undefined =>
  telltale.some((sign) => text.includes(sign)) ? errorWithin.exec(text)?.[0] : undefined;

/** Tells whether a text is a program's word for no value. */
export function isProgramWord(text: string): boolean {
  return programWord.test(text.trim());
}

/** Returns the shown text of a cell that was written as a formula to keep a number's zeros: `="1.000100"`. */
export function shownText(text: string): string {
  return text.includes('="') ? (quotedFormula.exec(text.trim())?.[1] ?? text) : text;
}

/** Words in notes for what is not known: a fee whose sum is not certain, a service of which nothing is said. */
export const unclear = 'chưa có thông tin';
const unclearBefore = 'chưa rõ';

/** Tells the words for what is not known, those of papers of earlier versions too. */
export const saysUnclear = (text: string): boolean =>
  [unclear, unclearBefore].some((words) => foldText(words) === foldText(text));
