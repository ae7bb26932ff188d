/** The most letters that a cell of old spreadsheets and databases holds: what is just so long was longer. */
const oldCell = 255;
const dots = /(?:…|\.{3})$/u;

/** Tells a text, as it was written, that a page or a program has cut off. */
export const wasCut = (text: string): boolean => dots.test(text.trim()) || fillsOldCell(text);

/** Tells a text that is just as long as old spreadsheets and databases hold one: it may have lost its end. */
export const fillsOldCell = (text: string): boolean => text.length === oldCell;

/**
 * Returns the whole words of a text that may have been cut off: the last one may have lost letters, and with them what
 * its vowels are; undefined where it is a whole.
 */
export function wordsLeft(text: string): string | undefined {
  const mayBeCut = dots.test(text) || text.length > oldCell - 5;
  return mayBeCut ? /^.*(?=\s)/u.exec(text.replace(dots, '').trimEnd())?.[0] : undefined;
}
