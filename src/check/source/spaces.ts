// Plain spaces where the text of a scalar should have none.
import { lengthWithoutEnd } from '../../text/ends.ts';
import { type Guard, quotedKey, type SourceRules } from './guard.ts';
import { inName } from '../examples/variants.ts';
import { error, warning } from '../../model/rule-info.ts';
import type { Range } from '../../model/finding.ts';
import type { Edit, Fix } from '../../yaml/fix.ts';
import { contentOf, isJoined, type Segment } from './segments.ts';
import type { SourceText, Token } from './tokens.ts';
import {
  type InText,
  type Mended,
  placeOfToken,
  showHidden,
  type SourceFinding,
  trapsOf,
  wordsAround,
} from './trap.ts';

/** Spaces and line breaks at the edges of a quoted text. */
const quotedEdge: Guard = { at: 'value', begins: '"', pattern: /"(?: |\\n|[^\n]*(?: "|\\n"))/y };
/** A block that keeps its last line break. */
const keptBreak: Guard = { at: 'value', begins: '|', pattern: /\|$/ };

interface Args {
  'source/edge-space': Mended & { text: string };
  'source/double-space': InText;
}

declare module '../../model/rule-args.ts' {
  interface RuleArgs extends Args {}
}

export const spaceRules = {
  'source/edge-space': {
    ...error('file', { invariants: [23] }),
    guards: [quotedEdge, keptBreak, quotedKey],
    example: () => inName('" Đăng ký khai sinh"'),
  },
  'source/double-space': {
    ...warning('file', { invariants: [23] }),
    guards: [{ at: 'text', pattern: /[^ \n] {2}/ }, quotedKey],
    example: () => inName('Đăng ký  khai sinh'),
  },
} satisfies SourceRules;

const makeTrap = trapsOf(spaceRules);

/** Finds spaces at the edges of a text, which YAML keeps in quotes and in blocks, and doubled ones within. */
export function findSpaces(source: SourceText, token: Token): SourceFinding[] {
  if (token.role === 'comment' || typeof token.value !== 'string' || token.value.trim() === '') return [];
  const edges = token.style === 'block' ? blockEdges(source, token) : quotedEdges(source, token);
  const found = edges.length > 0 ? [findEdges(source, token, edges)] : [];
  const doubled =
    token.expected === 'name' || token.expected === 'word' ? findDoubled(source, token) : undefined;
  return doubled ? [...found, doubled] : found;
}

/** Edit at the edge of a text, and the range of the characters that it is about. */
type Edge = Edit & { range: Range };

function findEdges(source: SourceText, token: Token, edges: readonly Edge[]): SourceFinding {
  const [first] = edges as [Edge];
  const words = String(token.value).trim().split(/\s+/u);
  const text = showHidden(words.slice(0, 8).join(' ')) + (words.length > 8 ? '…' : '');
  const isLong = token.role === 'value' && token.expected === 'long';
  return makeTrap(
    source,
    'source/edge-space',
    { text },
    {
      range: first.range,
      ...placeOfToken(token),
      fix: fixOf(source, token, edges),
      severity: isLong ? 'warning' : undefined,
    },
  );
}

/** Makes the fix of some edges; none where lines are joined by escapes, for what is left of them might begin with a space, or not be indented. */
function fixOf(source: SourceText, token: Token, edits: readonly Edit[]): Fix | undefined {
  if (isJoined(token, source.text)) return undefined;
  return { kind: 'safe', edits: edits.map(({ start, end, text }) => ({ start, end, text })) };
}

function quotedEdges(source: SourceText, token: Token): Edge[] {
  if (token.style === 'plain') return [];
  const content = contentOf(token, source.text);
  const before = /^[ \r\n]+/.exec(content.text)?.[0].length ?? 0;
  const { length } = content.text;
  const end = lengthWithoutEnd(content.text, ' \r\n');
  return [...edge(content, 0, before), ...edge(content, end, length)];
}

function edge(content: Segment, from: number, to: number): Edge[] {
  if (from === to) return [];
  const range = { start: content.startOf(from), end: content.endOf(to - 1) };
  return [{ ...range, text: '', range }];
}

/**
 * Returns edits of the line break at the end of a block, and of empty lines at its start. The first is mended
 * in the block's header; `|2` and its like, whose text begins with spaces, are left to a person.
 */
function blockEdges(source: SourceText, token: Token): Edge[] {
  const raw = source.text.slice(token.start, token.end);
  const [header = '', sign = '', digits = ''] = /^([|>])[+-]?(\d?)[+-]?/u.exec(raw) ?? [];
  const edges: Edge[] = [];
  if (String(token.value).endsWith('\n')) {
    const range = { start: token.start, end: token.start + header.length };
    edges.push({ ...range, text: `${sign}${digits}-`, range });
  }
  const empty = /^[^\n]*\n((?:[ \t]*\r?\n)+)/u.exec(raw);
  if (empty?.[1] && String(token.value).startsWith('\n')) {
    const start = token.start + empty[0].length - empty[1].length;
    const range = { start, end: token.start + empty[0].length };
    edges.push({ ...range, text: '', range });
  }
  return edges;
}

/** Finds doubled spaces in text that is compared and searched; running text may be laid out with them. */
function findDoubled(source: SourceText, token: Token): SourceFinding | undefined {
  const content = contentOf(token, source.text);
  const runs = [...content.text.matchAll(/(?<=[^ \n]) {2,}(?=[^ \r\n])/gu)];
  const edits = runs.map(({ 0: run, index }): Edit => {
    return { start: content.startOf(index), end: content.endOf(index + run.length - 1), text: ' ' };
  });
  const [run] = runs;
  const [edit] = edits;
  if (!run || !edit) return undefined;
  const text = wordsAround(content.text, run.index, run.index + run[0].length);
  const range = { start: edit.start, end: edit.end };
  const place = { range, ...placeOfToken(token), fix: fixOf(source, token, edits) };
  return makeTrap(source, 'source/double-space', { text, count: runs.length }, place);
}
