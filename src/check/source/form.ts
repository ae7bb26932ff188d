// The form of a file as a whole: how its lines begin and end. One finding for a file: one setting of one editor.
import { inFirst } from '../examples/variants.ts';
import { notCanonical, type SourceRules } from './guard.ts';
import { type None, warning } from '../../model/rule-info.ts';
import type { Edit } from '../../yaml/fix.ts';
import { type SourceText, tokenAt } from './tokens.ts';
import { type SourceFinding, trapsOf } from './trap.ts';

interface Args {
  'source/byte-order-mark': None;
  'source/line-ending': { kind: 'CRLF' | 'CR'; count: number };
  'source/trailing-space': { count: number };
  'source/final-newline': None;
}

declare module '../../model/rule-args.ts' {
  interface RuleArgs extends Args {}
}

export const formRules = {
  'source/byte-order-mark': {
    ...warning('file'),
    guards: [notCanonical],
    example: () =>
      inFirst(
        '# yaml',
        '\ufeff# yaml',
        '# yaml-language-server: $schema=../../../schemas/procedure.schema.json',
      ),
  },
  'source/line-ending': {
    ...warning('file'),
    guards: [notCanonical],
    example: () => inFirst('fees: none\n', 'fees: none\r\n', 'fees: none'),
  },
  'source/trailing-space': {
    ...warning('file'),
    guards: [notCanonical],
    example: () => inFirst('fees: none', 'fees: none  ', 'fees: none  '),
  },
  'source/final-newline': {
    ...warning('file'),
    guards: [notCanonical],
    example: () => inFirst('đầu\n  issued: 2026-01-01\n', 'đầu\n  issued: 2026-01-01', 'issued: 2026-01-01'),
  },
} satisfies SourceRules;

const makeTrap = trapsOf(formRules);

/** Finds a byte-order mark, line ends of other systems, spaces at the ends of lines, a last line without an end. */
export function findForm(source: SourceText): SourceFinding[] {
  const found = [findByteOrderMark, findLineEndings, findTrailingSpaces, findLastLine];
  return found.flatMap((find) => find(source) ?? []);
}

function findByteOrderMark(source: SourceText): SourceFinding | undefined {
  if (!source.text.startsWith('\ufeff')) return undefined;
  const range = { start: 0, end: 1 };
  const fix = { kind: 'safe' as const, edits: [{ ...range, text: '' }] };
  return makeTrap(source, 'source/byte-order-mark', {}, { range, path: [], fix });
}

function findLineEndings(source: SourceText): SourceFinding | undefined {
  const kind = usesReturnsOnly(source.text) ? 'CR' : 'CRLF';
  const ends = [...source.text.matchAll(kind === 'CR' ? /\r/g : /(?<!\r)\r(?=\n)/g)].map(
    ({ index }) => index,
  );
  const [first] = ends;
  if (first === undefined) return undefined;
  const range = { start: first, end: first + (kind === 'CR' ? 1 : 2) };
  const edits = ends.map((start): Edit => ({ start, end: start + 1, text: kind === 'CR' ? '\n' : '' }));
  // YAML libraries that know no lone return read such a file as one line: its value changes, for the better.
  const fix = { kind: kind === 'CR' ? ('unsafe' as const) : ('safe' as const), edits };
  return makeTrap(source, 'source/line-ending', { kind, count: ends.length }, { range, path: [], fix });
}

/** Tells whether a file ends its lines with CR alone, as old Macs did: then its returns are no slips within a text. */
export const usesReturnsOnly = (text: string): boolean => text.includes('\r') && !text.includes('\n');

function findTrailingSpaces(source: SourceText): SourceFinding | undefined {
  // Behind a lone return they keep it from becoming part of a line end.
  const runs = [...source.text.matchAll(/(?<![ \t\r])[ \t]+(?=\r?\n|$)/g)].filter(({ 0: run, index }) => {
    // In a block a line of tabs is text, by which the block may be indented.
    if (
      run.includes('\t') &&
      source.text[index - 1] === '\n' &&
      tokenAt(source.tokens, index)?.style === 'block'
    ) {
      return false;
    }
    // `"\ ` at the end of a line: an escaped space, which stays.
    return source.text[index - 1] !== '\\' || tokenAt(source.tokens, index)?.style !== 'double';
  });
  const [first] = runs;
  if (!first) return undefined;
  const edits = runs.map(({ 0: run, index }): Edit => ({ start: index, end: index + run.length, text: '' }));
  const [{ start, end }] = edits as [Edit];
  const fix = { kind: 'safe' as const, edits };
  return makeTrap(
    source,
    'source/trailing-space',
    { count: runs.length },
    { range: { start, end }, path: [], fix },
  );
}

function findLastLine(source: SourceText): SourceFinding | undefined {
  const { text } = source;
  if (text === '' || text.endsWith('\n') || usesReturnsOnly(text)) return undefined;
  const range = { start: text.length, end: text.length };
  const fix = { kind: 'safe' as const, edits: [{ ...range, text: '\n' }] };
  return makeTrap(source, 'source/final-newline', {}, { range, path: [], fix });
}
