// Scalars that YAML takes for something else than the person meant who wrote them.
import { type Guard, notCanonical, type SourceRules } from './guard.ts';
import { inFirst, inName } from '../examples/variants.ts';
import { error, warning } from '../../model/rule-info.ts';
import { parse } from 'yaml';
import { isRealDate } from '../../model/date.ts';
import { scalarToken } from '../../yaml/scalar.ts';
import type { SourceText, Token } from './tokens.ts';
import { isEmpty, type Mended, type SourceFinding, trapsOf, wholeToken, writtenIn } from './trap.ts';

/** The guard of rules on scalars that YAML reads as something else than text. */
const typedValue: Guard = {
  at: 'value',
  begins: 'tf-0123456789',
  pattern: /(?:true|false|-?\d+(?:\.\d+)?(?:e[+-]\d+)?)$/y,
};
const plainDate: Guard = { at: 'scalar', of: 'date', plain: /(?:\d{4}-\d\d-\d\d|on_signing)$/ };
const plainBoolean: Guard = { at: 'scalar', of: 'boolean', plain: /(?:true|false)$/ };

interface Args {
  'source/unquoted-code': Mended & { written: string; read: string; meant: string };
  'source/unquoted-text': Mended & { written: string; read: string };
  'source/ambiguous-text': Mended & { written: string; read: string };
  'source/date-order': Mended & { written: string; meant: string };
  'source/boolean-word': Mended & { written: string; meant: string };
  'source/null-value': { key: string; written: string };
}

declare module '../../model/rule-args.ts' {
  interface RuleArgs extends Args {}
}

export const valueRules = {
  'source/unquoted-code': {
    ...error('file', { invariants: [1] }),
    guards: [typedValue],
    example: () => inFirst('"1.000001"', '1.000001', 'code: 1.000001'),
  },
  'source/unquoted-text': {
    ...error('file'),
    guards: [typedValue],
    example: () => inName('2026'),
  },
  'source/ambiguous-text': {
    ...warning('file'),
    guards: [notCanonical],
    example: () => inName('07:30'),
  },
  'source/date-order': {
    ...error('file', { invariants: [8] }),
    guards: [plainDate, { at: 'file', kind: 'holidays' }],
    example: () => inFirst('From: 2026-01-01', 'From: 01/01/2026', 'effectiveFrom: 01/01/2026'),
  },
  'source/boolean-word': {
    ...error('file'),
    guards: [plainBoolean],
    example: () => inFirst('fees: none', 'fees: none\npostal: có', 'postal: có'),
  },
  'source/null-value': {
    ...error('file'),
    guards: [{ at: 'value', begins: 'n', pattern: /null$/ }],
    example: () => inFirst('fees: none', 'fees:', 'fees:'),
  },
} satisfies SourceRules;

const makeTrap = trapsOf(valueRules);

/** Finds the fault in the value of a scalar: one at the most. */
export function findValue(source: SourceText, token: Token): SourceFinding | undefined {
  if (token.role !== 'value' || token.isTagged || token.style === 'block') return undefined;
  if (token.value === null) return token.style === 'plain' ? findNull(source, token) : undefined;
  switch (token.expected) {
    case 'date':
      return findDate(source, token);
    case 'boolean':
      return findBoolean(source, token);
    case 'code':
      return findCode(source, token) ?? findUnquoted(source, token);
    case 'name':
    case 'long':
      return findUnquoted(source, token);
    default:
      return undefined;
  }
}

/** Finds an empty value, or a word for it. A value without a character is reported at its key, or at its dash. */
function findNull(source: SourceText, token: Token): SourceFinding | undefined {
  // Where keys and values were not told apart, what looks empty may not be.
  if (source.isBroken || token.expected === 'unknown') return undefined;
  const { start, end, path } = token;
  const key = String(path.findLast((step) => typeof step === 'string') ?? '');
  const args = { key, written: source.text.slice(start, end) };
  // `number: #12`: what it holds has become a comment, which is the finding.
  if (isEmpty(token) && /^[ \t]*#[\p{L}\p{N}]/u.test(source.text.slice(start))) return undefined;
  if (end > start) return makeTrap(source, 'source/null-value', args, wholeToken(token));
  const { holder } = token;
  if (holder) return makeTrap(source, 'source/null-value', args, { range: holder, path, part: 'key' });
  const dash = source.text.lastIndexOf('-', start - 1);
  if (source.text.slice(dash, start).trim() !== '-') return undefined;
  return makeTrap(source, 'source/null-value', args, { range: { start: dash, end: dash + 1 }, path });
}

const dayFirst = /^(?:ngày\s+)?(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/iu;
const yearFirst = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/u;
const inWords = /^(?:ngày\s+)?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/iu;
const withoutMarks = /^(\d{4})(\d\d)(\d\d)$/u;
const withTime = /^(\d{4})-(\d\d)-(\d\d)[T ]\d\d?:\d\d[\d:.]*(?:Z|[+-]\d\d:?\d\d)?$/u;

/** Finds a date that is not in ISO's order; one that is no day in any order is left to `date/invalid`. */
function findDate(source: SourceText, token: Token): SourceFinding | undefined {
  const written = writtenIn(source, token).normalize('NFC');
  const meant = isoDate(written);
  if (meant === undefined || meant === written || !isRealDate(meant)) return undefined;
  return makeTrap(source, 'source/date-order', { written, meant }, wholeToken(token, meant));
}

function isoDate(written: string): string | undefined {
  const fromDay = dayFirst.exec(written);
  if (fromDay) return joinDate(fromDay[4], fromDay[3], fromDay[1]);
  const words = inWords.exec(written);
  if (words) return joinDate(words[3], words[2], words[1]);
  const fromYear = yearFirst.exec(written);
  if (fromYear) return joinDate(fromYear[1], fromYear[3], fromYear[4]);
  const whole = withoutMarks.exec(written) ?? withTime.exec(written);
  return whole ? joinDate(whole[1], whole[2], whole[3]) : undefined;
}

const joinDate = (year = '', month = '', day = ''): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

const yesWords = new Set(['yes', 'y', 'on', 'true', 'có', 'co', 'đúng', '1']);
const noWords = new Set(['no', 'n', 'off', 'false', 'không', 'khong', 'sai', '0']);

function findBoolean(source: SourceText, token: Token): SourceFinding | undefined {
  if (typeof token.value === 'boolean') return undefined;
  const written = writtenIn(source, token);
  const word = written.normalize('NFC').toLowerCase();
  const meant = yesWords.has(word) ? 'true' : noWords.has(word) ? 'false' : undefined;
  if (meant === undefined) return undefined;
  return makeTrap(source, 'source/boolean-word', { written, meant }, wholeToken(token, meant));
}

/**
 * Finds a code without quotes, which YAML reads as a number: 2.000270 loses its last zero. A code that lacks
 * digits already was saved by a program that had read it so: its zeros are a guess.
 */
function findCode(source: SourceText, token: Token): SourceFinding | undefined {
  const written = writtenIn(source, token);
  if (typeof token.value !== 'number' || !/^[1-9]\.\d{1,6}$/.test(written)) return undefined;
  const meant = written.padEnd('2.000815'.length, '0');
  const args = { written, read: String(token.value), meant };
  return makeTrap(
    source,
    'source/unquoted-code',
    args,
    wholeToken(token, `"${meant}"`, meant === written ? 'safe' : 'unsafe'),
  );
}

const couldBeTyped = /^(?:y|n|yes|no|on|off|[-+]?[\d.][\d_:.xob,a-f+-]*)$/i;

/** Finds text without quotes that YAML reads as a number or a truth value, in this version or in the one before. */
function findUnquoted(source: SourceText, token: Token): SourceFinding | undefined {
  if (token.style !== 'plain') return undefined;
  const written = writtenIn(source, token);
  if (typeof token.value !== 'string') {
    if (/^[1-9]\.\d{6}$/.test(written)) return findCode(source, token);
    const args = { written, read: String(token.value) };
    return makeTrap(source, 'source/unquoted-text', args, wholeToken(token, `"${written}"`, 'safe'));
  }
  if (!couldBeTyped.test(written)) return undefined;
  const read: unknown = parse(written, { version: '1.1', logLevel: 'silent' });
  if (typeof read !== 'number' && typeof read !== 'boolean') return undefined;
  const args = { written, read: String(read) };
  return makeTrap(source, 'source/ambiguous-text', args, wholeToken(token, scalarToken(written), 'safe'));
}
