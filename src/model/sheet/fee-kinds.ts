import type { Fee } from '../types.ts';
import { foldText } from '../../text/fold.ts';

/** The two kinds of what is charged, with the words that stand before a fee of each (Luật Phí và lệ phí). */
export const feeLabels = { fee: 'Phí', charge: 'Lệ phí' } as const;

/** Kind of what is charged: phí or lệ phí. */
export type FeeKind = keyof typeof feeLabels;

/** Returns the kind that a column is for; undefined where it is for both, or its heading does not say. */
export function feeKindOf(heading: string): FeeKind | undefined {
  const own = foldText((heading.split(' / ').at(-1) ?? '').replace(/\([^)]*\)?/gu, ' '))
    .replace(/[^a-z]+/gu, ' ')
    .trim();
  if (/^(?:muc )?(?:thu )?le ?phi$|^charges?$/.test(own)) return 'charge';
  return /^(?:muc )?(?:thu )?phi$|^fees?$/.test(own) ? 'fee' : undefined;
}

/** Tells whether columns part the two kinds: one is for each. */
export function partsFeeKinds(headings: readonly string[]): boolean {
  return new Set(headings.flatMap((heading) => feeKindOf(heading) ?? [])).size === 2;
}

/** Returns the kind that a fee's own words begin with. */
export function kindOfFee({ text = '' }: Fee): FeeKind | undefined {
  const folded = foldText(text);
  if (/^le phi(?![a-z])/.test(folded)) return 'charge';
  return /^phi(?![a-z])(?![ ,/]*(?:va )?le phi)/.test(folded) ? 'fee' : undefined;
}

/** Returns a fee whose words say its kind; the record has no other place for it. */
export function ofKind(fee: Fee, kind: FeeKind | undefined): Fee {
  const { text } = fee;
  return kind === undefined || text === undefined || kindOfFee(fee)
    ? fee
    : { ...fee, text: `${feeLabels[kind]}: ${text}` };
}

/** Splits a text at the lines that begin with a kind; undefined where its first line does not. */
export function splitKinds(text: string): { kind: FeeKind; text: string }[] | undefined {
  const parts: { kind: FeeKind; text: string }[] = [];
  for (const line of text.split('\n')) {
    const [, label, rest = ''] = /^(?:[-–+•] ?)?(Phí|Lệ phí): (.*)$/u.exec(line) ?? [];
    const last = parts.at(-1);
    if (label !== undefined) parts.push({ kind: label === feeLabels.fee ? 'fee' : 'charge', text: rest });
    else if (last) last.text = `${last.text}\n${line}`;
    else return undefined;
  }
  return parts;
}

type Fees = Fee[] | 'none' | 'unspecified';

/** Joins what several columns say of fees: sums before words for none, which hold only where all say so. */
export function joinFees(all: readonly (Fees | undefined)[]): Fees | undefined {
  const said = all.filter((one) => one !== undefined);
  const sums = said.flatMap((one) => (typeof one === 'string' ? [] : one));
  if (sums.length > 0) return sums;
  if (said.length === 0) return undefined;
  return said.every((one) => one === 'none') ? 'none' : 'unspecified';
}
