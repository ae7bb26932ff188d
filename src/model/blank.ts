/** Stands in a draft where somebody is still to write. */
export const blank = '…';

/** Tells whether a text is still to be written: dots and nothing else, or dots before the symbol of a number (`…/QĐ-UBND`). */
export function isBlank(text: string): boolean {
  return /^[\s._]*…[\s.…_]*(?:\/\S*)?$/u.test(text);
}

/** The id under which a draft puts a record whose department or sector the decision does not say: no registry has it. */
export const unknownId = 'unknown';
