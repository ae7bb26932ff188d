// What a catalog does without in YAML: it reads differently elsewhere, or hides what a line says.
import { notCanonical, type SourceRules } from './guard.ts';
import { inFirst, inName } from '../examples/variants.ts';
import { error, type None, warning } from '../../model/rule-info.ts';
import type { Edit } from '../../yaml/fix.ts';
import { scalarToken } from '../../yaml/scalar.ts';
import { type Mark, pathAt, type SourceText, type Token, tokenAt } from './tokens.ts';
import { isEmpty, type Mended, placeOfToken, type SourceFinding, trapsOf } from './trap.ts';

interface Args {
  'source/comment-in-text': Mended & { written: string };
  'source/anchor': { written: string };
  'source/merge-key': None;
  'source/tag': { written: string };
  'source/directive': { written: string };
  'source/several-documents': { count: number };
  'source/tab': Mended & { place: 'indent' | 'between'; count: number };
}

declare module '../../model/rule-args.ts' {
  interface RuleArgs extends Args {}
}

export const structureRules = {
  'source/comment-in-text': {
    ...warning('file'),
    guards: [notCanonical],
    example: () => inName('Đăng ký khai sinh #2'),
  },
  'source/anchor': {
    ...warning('file'),
    guards: [notCanonical],
    example: () => inFirst('so-tu-phap', '&so so-tu-phap', 'department: &so so-tu-phap'),
  },
  'source/merge-key': {
    ...error('file'),
    guards: [notCanonical],
    example: () => inFirst('fees: none', 'fees: none\n<<: { postal: true }', '<<: { postal: true }'),
  },
  'source/tag': {
    ...error('file'),
    guards: [notCanonical],
    example: () => inName('!!str Đăng ký khai sinh'),
  },
  'source/directive': {
    ...error('file'),
    guards: [notCanonical],
    example: () => inFirst('code:', '%YAML 1.1\n---\ncode:', '%YAML 1.1'),
  },
  'source/several-documents': {
    ...error('file'),
    guards: [notCanonical],
    example: () => inFirst('fees: none', 'fees: none\n---', '---'),
  },
  'source/tab': {
    ...error('file'),
    guards: [notCanonical],
    example: () => inFirst('  - commune', '\t- commune', '\t- commune'),
  },
} satisfies SourceRules;

const makeTrap = trapsOf(structureRules);

/** Finds anchors, aliases, merge keys, tags, directives, tabs, further documents, and text lost to a comment. */
export function findStructure(source: SourceText): SourceFinding[] {
  const marks = source.marks.flatMap((mark) => findMark(source, mark) ?? []);
  return [...marks, ...findTabs(source, 'indent'), ...findTabs(source, 'between'), ...findDocuments(source)];
}

function findMark(source: SourceText, mark: Mark): SourceFinding | undefined {
  const { start, end } = mark;
  const range = { start, end };
  const written = source.text.slice(start, end);
  if (mark.type === 'comment') return findCutText(source, mark);
  const place = { range, path: mark.path ?? pathAt(source, start) };
  switch (mark.type) {
    case 'anchor':
      return makeTrap(source, 'source/anchor', { written }, place);
    case 'alias':
      return isMerged(source, mark) ? undefined : makeTrap(source, 'source/anchor', { written }, place);
    case 'merge':
      return makeTrap(source, 'source/merge-key', {}, { ...place, part: 'key' });
    case 'tag':
      return makeTrap(source, 'source/tag', { written }, place);
    case 'directive':
      return makeTrap(source, 'source/directive', { written }, { range, path: [] });
  }
}

/** Tells whether an alias belongs to a merge key: that has been reported with the key. */
const isMerged = ({ text, marks }: SourceText, alias: Mark): boolean =>
  marks.some(({ type, end }) => type === 'merge' && /^\s*:\s*$/.test(text.slice(end, alias.start)));

/** Finds text that ends before ` #`, as in `name: Tờ khai #1`. A real comment has a space after its sign. */
function findCutText(source: SourceText, comment: Mark): SourceFinding | undefined {
  const { text, tokens } = source;
  if (!/^#[\p{L}\p{N}]/u.test(text.slice(comment.start, comment.start + 3))) return undefined;
  const before = text.slice(text.lastIndexOf('\n', comment.start) + 1, comment.start);
  if (before.trim() === '') return undefined;
  const valueEnd = comment.start - (before.length - before.trimEnd().length);
  const token = tokens.findLast(({ role, end }) => role !== 'comment' && end <= comment.start);
  const written = text.slice(comment.start, comment.end).trimEnd();
  const place = { range: { start: comment.start, end: comment.end }, ...placeOfToken(token) };
  const isText = token?.role === 'value' && token.style === 'plain';
  const start = !isText
    ? undefined
    : isEmpty(token)
      ? comment.start
      : token.end === valueEnd
        ? token.start
        : undefined;
  if (start === undefined) return makeTrap(source, 'source/comment-in-text', { written }, place);
  const whole = text.slice(start, comment.end).trimEnd();
  const edits = [{ start, end: start + whole.length, text: scalarToken(whole) }];
  return makeTrap(
    source,
    'source/comment-in-text',
    { written },
    { ...place, fix: { kind: 'unsafe', edits } },
  );
}

/** Iterates over runs of tabs, but for those at the ends of lines. */
function* tabsIn(text: string): Generator<{ tabs: string; index: number }> {
  for (const { 0: spaces, index } of text.matchAll(/[ \t]+/g)) {
    const end = index + spaces.length;
    if (end === text.length || text[end] === '\n' || text.startsWith('\r\n', end)) continue;
    for (const run of spaces.matchAll(/\t+/g)) yield { tabs: run[0], index: index + run.index };
  }
}

/** Finds tabs outside of text: as indent, which YAML forbids, or between a key and its value. */
function findTabs(source: SourceText, place: 'indent' | 'between'): SourceFinding[] {
  const { text, tokens } = source;
  const runs = [...tabsIn(text)].filter(({ index }) => {
    const token = tokenAt(tokens, index);
    const isIndent = /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, index - 200), index));
    const isOutside = !token || (isIndent && token.style !== 'block' && token.start !== index);
    return isOutside && isIndent === (place === 'indent');
  });
  const [first] = runs;
  if (!first) return [];
  const mend = (tabs: string) => (place === 'indent' ? tabs.replaceAll('\t', '  ') : ' ');
  const edits = runs.map(
    ({ tabs, index }): Edit => ({ start: index, end: index + tabs.length, text: mend(tabs) }),
  );
  const range = { start: first.index, end: first.index + first.tabs.length };
  // How deep the line was meant to stand is a guess.
  const fix = { kind: place === 'indent' ? ('unsafe' as const) : ('safe' as const), edits };
  return [
    makeTrap(
      source,
      'source/tab',
      { place, count: runs.length },
      { range, path: pathAt(source, first.index), fix },
    ),
  ];
}

/** Finds a second document, which readers of one document drop without a word. */
function findDocuments(source: SourceText): SourceFinding[] {
  if (source.documents < 2) return [];
  const lastOf = (tokens: readonly Token[]) => tokens.findLast(({ role }) => role === 'value')?.end ?? 0;
  const ends = /^(?:---|\.\.\.)(?=\s|$)/gmu;
  const found = [...source.text.matchAll(ends)].find(({ index }) => index >= lastOf(source.tokens));
  const start = found?.index ?? 0;
  const range = { start, end: start + (found?.[0].length ?? 0) };
  return [makeTrap(source, 'source/several-documents', { count: source.documents }, { range, path: [] })];
}
