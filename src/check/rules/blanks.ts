// The rule on what a draft leaves to be written.
import { isBlank } from '../../model/blank.ts';
import type { Path } from '../../model/finding.ts';
import { decisionRule, type Rule } from '../rule.ts';

/** A draft out of the catalog has `…` where an officer is still to write; it cannot be applied before. */
const filledIn = decisionRule('decision/to-fill-in', function* ({ value }) {
  for (const { at, text } of textsIn(value, [])) if (isBlank(text)) yield { at, args: { text } };
});

function* textsIn(value: unknown, at: Path): Generator<{ at: Path; text: string }> {
  if (typeof value === 'string') yield { at, text: value };
  else if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* textsIn(item, [...at, i]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* textsIn(item, [...at, key]);
}

export const blankRules: readonly Rule[] = [filledIn];
