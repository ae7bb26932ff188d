import { inAmount, inFirst } from '../examples/variants.ts';
import type { Guard, SourceRules } from './guard.ts';
import { error } from '../../model/rule-info.ts';
import type { SourceText, Token } from './tokens.ts';
import { type Mended, type SourceFinding, trapsOf, wholeToken, writtenIn } from './trap.ts';

/** A count or an amount, written as it is read by everybody. */
const plainNumber: Guard = { at: 'scalar', of: 'number', plain: /(?:0|[1-9]\d{0,14})$/ };

interface Args {
  'source/thousands-separator': Mended & { written: string; read?: string; meant: string };
  'source/decimal-comma': Mended & { written: string; meant: string };
  'source/number-notation': Mended & { written: string; read?: string };
  'source/lost-digits': { written: string; read: string };
}

declare module '../../model/rule-args.ts' {
  interface RuleArgs extends Args {}
}

export const numberRules = {
  'source/thousands-separator': {
    ...error('file'),
    guards: [plainNumber],
    example: () => inAmount('8.000'),
  },
  'source/decimal-comma': {
    ...error('file'),
    guards: [plainNumber],
    example: () => inFirst('value: 1', 'value: 1,5', 'value: 1,5'),
  },
  'source/number-notation': {
    ...error('file'),
    guards: [plainNumber],
    example: () => inFirst('value: 1', 'value: 01', 'value: 01'),
  },
  'source/lost-digits': {
    ...error('file'),
    guards: [plainNumber],
    example: () => inAmount('12345678901234567890'),
  },
} satisfies SourceRules;

const makeTrap = trapsOf(numberRules);

/** Digits in groups of three, as 1.500.000, 1,500,000 or 1 500 000, perhaps with the word for đồng. */
const grouped =
  /^([1-9]\d{0,2}(?:([., \u00a0\u2009\u202f'’])\d{3})(?:\2\d{3})*)(?:\s*(?:đ|₫|đồng|vnđ|vnd))?$/iu;
const withDecimalComma = /^(\d{1,3}(?:\.\d{3})+|\d+),(\d+)$/u;
const ordinary = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u;
const digitsOnly = /^[-+]?\d+$/u;
const underscored = /^\d[\d_]*\d$/u;
const sexagesimal = /^\d{1,2}(?::\d{1,2})+$/u;

/** Finds a number that YAML reads as another number, or as text, where a number is expected. */
export function findNumber(source: SourceText, token: Token): SourceFinding | undefined {
  if (token.expected !== 'number' || token.role !== 'value' || token.value === null) return undefined;
  if (token.isTagged || token.style === 'block') return undefined;
  const written = writtenIn(source, token).normalize('NFC');
  const { value } = token;
  const read = typeof value === 'number' ? String(value) : undefined;
  const reading = { written, ...(read !== undefined && { read }) };
  const [, groups] = grouped.exec(written) ?? [];
  if (groups !== undefined) {
    const meant = groups.replace(/\D/gu, '');
    return makeTrap(source, 'source/thousands-separator', { ...reading, meant }, wholeToken(token, meant));
  }
  if (typeof value !== 'number') return findTextNumber(source, token, written);
  if (digitsOnly.test(written) && !Number.isSafeInteger(value)) {
    return makeTrap(source, 'source/lost-digits', { written, read: String(value) }, wholeToken(token));
  }
  if (ordinary.test(written)) return undefined;
  // The value stays; only a reader of another YAML version, or a person, would see another.
  const meant = ordinary.test(String(value)) ? String(value) : undefined;
  return makeTrap(source, 'source/number-notation', reading, wholeToken(token, meant, 'safe'));
}

/** Finds text that a person reads as a number. */
function findTextNumber(source: SourceText, token: Token, written: string): SourceFinding | undefined {
  const [, whole, decimals] = withDecimalComma.exec(written) ?? [];
  if (whole !== undefined) {
    const meant = `${whole.replaceAll('.', '')}.${decimals}`;
    return makeTrap(source, 'source/decimal-comma', { written, meant }, wholeToken(token, meant));
  }
  if (underscored.test(written) && written.includes('_')) {
    const meant = written.replaceAll('_', '').replace(/^0+(?=\d)/u, '');
    return makeTrap(source, 'source/number-notation', { written }, wholeToken(token, meant));
  }
  return sexagesimal.test(written)
    ? makeTrap(source, 'source/number-notation', { written }, wholeToken(token))
    : undefined;
}
