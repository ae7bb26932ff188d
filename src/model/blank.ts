import type { Path } from './finding.ts';

/** Stands in a draft where somebody is still to write. */
export const blank = '…';

/** Tells whether a text is still to be written: dots and nothing else, or dots before the symbol of a number (`…/QĐ-UBND`). */
export function isBlank(text: string): boolean {
  return /^[\s._]*…[\s.…_]*(?:\/\S*)?$/u.test(text);
}

/** The id under which a draft puts a record whose department or sector the decision does not say: no registry has it. */
export const unknownId = 'unknown';

/** Returns the texts of a value that are still to be written, each with its path. */
export function blanksIn(value: unknown): { at: Path; text: string }[] {
  const found: { at: Path; text: string }[] = [];
  collectBlanks(value, [], found);
  return found;
}

/** Collects blanks. The path is one list for all: few texts are left open, and a baseline has many thousands. */
function collectBlanks(value: unknown, at: (string | number)[], found: { at: Path; text: string }[]): void {
  if (typeof value === 'string') {
    if (value.includes(blank) && isBlank(value)) found.push({ at: [...at], text: value });
  } else if (typeof value === 'object' && value !== null) {
    const isList = Array.isArray(value);
    for (const key in value) {
      at.push(isList ? Number(key) : key);
      collectBlanks((value as Record<string, unknown>)[key], at, found);
      at.pop();
    }
  }
}
