import type { Json, ProcedureContent } from '../model/types.ts';
import { isSame } from '../model/procedure/same.ts';
import { nameKey } from '../text/fold.ts';

/** A time limit or fees, as a procedure says them. */
export type Said = NonNullable<ProcedureContent['timeLimit'] | ProcedureContent['fees']>;

/** Tells whether a time limit or fees are said at all: fees may be unspecified. */
export function isSaid(value: Said | undefined): value is Said {
  return value !== undefined && value !== 'unspecified';
}

/** Compares times or fees: what is reckoned with where both have it, else the words. */
export function isAlike(here: Said, there: Said): boolean {
  if (isSame(here, there)) return true;
  const [own, other] = [reckoned(here), reckoned(there)];
  if (own !== undefined && other !== undefined) return isSame(own, other);
  // Of a number without its unit no more can be said than that it is the same one.
  const [ownNumber, otherNumber] = [numberOf(here), numberOf(there)];
  if (ownNumber !== undefined && otherNumber !== undefined) return ownNumber === otherNumber;
  return nameKey(wordsOf(here)) === nameKey(wordsOf(there));
}

/** Returns what of a time or a fee is reckoned with: figures without the words around them. */
function reckoned(value: Said): Json | undefined {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) {
    const { value: amount, unit } = value;
    return amount === undefined || unit === undefined ? undefined : [amount, unit];
  }
  const amounts = value.map(({ amount }) => amount);
  return amounts.every((amount): amount is number => amount !== undefined)
    ? [...new Set(amounts)].sort((a, b) => a - b)
    : undefined;
}

/** Returns the number of a time, be it one that says no unit. */
function numberOf(value: Said): number | undefined {
  if (typeof value === 'string' || Array.isArray(value)) return undefined;
  const [bare] = /^\d{1,4}(?:[.,]\d)?$/u.exec(value.text?.trim() ?? '') ?? [];
  return value.value ?? (bare === undefined ? undefined : Number(bare.replace(',', '.')));
}

function wordsOf(value: Said): string {
  if (typeof value === 'string') return value;
  return (Array.isArray(value) ? value : [value]).map(({ text = '' }) => text).join('; ');
}
