// The rule on what a draft leaves to be written.
import { blank, isBlank } from '../../model/blank.ts';
import { decisionRule, type Found, type Rule } from '../rule.ts';

/** A draft out of the catalog has `…` where an officer is still to write; it cannot be applied before. */
const filledIn = decisionRule('decision/to-fill-in', ({ value }) => {
  const found: Found<'decision/to-fill-in'>[] = [];
  collect(value, [], found);
  return found;
});

/** The path is one list for all: few texts are left open, and a baseline has many thousands. */
function collect(value: unknown, at: (string | number)[], found: Found<'decision/to-fill-in'>[]): void {
  if (typeof value === 'string') {
    if (value.includes(blank) && isBlank(value)) found.push({ at: [...at], args: { text: value } });
  } else if (typeof value === 'object' && value !== null) {
    const isList = Array.isArray(value);
    for (const key in value) {
      at.push(isList ? Number(key) : key);
      collect((value as Record<string, unknown>)[key], at, found);
      at.pop();
    }
  }
}

export const blankRules: readonly Rule[] = [filledIn];
