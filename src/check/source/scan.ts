import type { Edit } from '../../yaml/fix.ts';
import {
  type CharacterRule,
  characterTrap,
  characterTraps,
  type CharacterTrap,
  turnsDirection,
  hasOnlyUsualCharacters,
} from './characters.ts';
import { usesReturnsOnly } from './form.ts';
import { fixInToken } from './plain.ts';
import { type Segment, segmentsOf } from './segments.ts';
import type { SourceText, Token } from './tokens.ts';
import { codePoint, placeOfToken, type SourceFinding, wordsAround } from './trap.ts';

/** A stretch of unusual characters in a text. */
interface Found {
  trap: CharacterTrap;
  start: number;
  end: number;
  characters: string;
  /** Words around the stretch. */
  text: string;
  edit: Edit;
  token: Token | undefined;
}

/**
 * Looks at every character of a text. Equal characters in one text give one finding, at the first.
 *
 * @param settled tokens whose characters another finding explains already
 */
export function findCharacters(source: SourceText, settled: ReadonlySet<Token>): SourceFinding[] {
  if (hasOnlyUsualCharacters(source.text)) return [];
  const groups = new Map<string, [Found, ...Found[]]>();
  const byToken = new Map<Token | undefined, Found[]>();
  for (const found of segmentsOf(source).flatMap((segment) => [...scan(segment, source)])) {
    const { token, trap } = found;
    if (token && settled.has(token)) continue;
    // Outside of tokens there is but the form of lines, so a line is what the finding is about.
    const key = `${trap.rule} ${trap.kind} ${token?.start ?? `line ${source.text.lastIndexOf('\n', found.start)}`}`;
    const group = groups.get(key);
    if (group) group.push(found);
    else groups.set(key, [found]);
    byToken.set(token, byToken.get(token) ?? []);
    if (token) byToken.get(token)?.push(found);
  }
  return [...groups.values()].map((group) => toFinding(group, source, byToken.get(group[0].token) ?? []));
}

/** @param all what was found in the same token, by this trap and by others */
function toFinding(
  group: readonly [Found, ...Found[]],
  source: SourceText,
  all: readonly Found[],
): SourceFinding {
  const [{ trap, token, start, end, characters, text }] = group;
  const due = all.filter((found) => trap.kind === 'unsafe' || found.trap.kind === 'safe');
  const edits = [group, due].map((founds) => founds.map(({ edit }) => edit)) as [Edit[], Edit[]];
  const common = { text, count: group.length };
  const place = {
    range: { start, end },
    ...placeOfToken(token),
    fix: fixInToken(source, token, trap.kind, ...edits),
    severity: severityIn(trap.rule, token, characters),
  };
  const character = codePoint(characters);
  switch (trap.rule) {
    case 'source/not-nfc':
    case 'source/full-width':
      return characterTrap(source, trap.rule, common, place);
    case 'source/look-alike':
      return characterTrap(
        source,
        trap.rule,
        { ...common, character, latin: String(trap.mend(characters)) },
        place,
      );
    default:
      return characterTrap(source, trap.rule, { ...common, character }, place);
  }
}

/**
 * Returns the severity of a finding: in running text, which is read and not compared, spaces and marks are a
 * matter of form.
 */
function severityIn(
  rule: CharacterRule,
  token: Token | undefined,
  characters: string,
): 'warning' | undefined {
  const isForm =
    rule === 'source/odd-space' || (rule === 'source/invisible-mark' && !turnsDirection.test(characters));
  const isLong = token?.role === 'comment' || (token?.role === 'value' && token.expected === 'long');
  return isForm && isLong ? 'warning' : undefined;
}

function* scan(segment: Segment, source: SourceText): Generator<Found> {
  const { text: content, token } = segment;
  for (const trap of characterTraps) {
    if (trap.rule === 'source/not-nfc' && content.normalize('NFC') === content) continue;
    for (const match of content.matchAll(trap.pattern)) {
      const [characters] = match;
      const start = segment.startOf(match.index);
      const end = segment.endOf(match.index + characters.length - 1);
      if (!concerns(trap, characters, start, token, source.text)) continue;
      const edit = editOf(trap, match, segment);
      const text = wordsAround(content, match.index, match.index + characters.length);
      if (edit) yield { trap, start, end, characters, text, edit, token };
    }
  }
}

/** Tells whether a trap is about characters here; tabs and marks between tokens are another rule's. */
function concerns(
  trap: CharacterTrap,
  characters: string,
  start: number,
  token: Token | undefined,
  text: string,
): boolean {
  if (token?.role === 'comment' && !trap.inComments) return false;
  if (characters.startsWith('\r') && usesReturnsOnly(text)) return false;
  if (!/^\t+$/.test(characters)) return true;
  if (!token) return false;
  if (text[start] === '\\') return true;
  // At the edges of lines they are indent or trailing, unless the text keeps its lines.
  const isAtStart = /(?:^|\n)[ \t]*$/.test(text.slice(token.start, start));
  const isAtEnd = /^[ \t]*(?:\r?\n|$)/.test(text.slice(start + characters.length));
  return token.style === 'block' ? isAtStart || !isAtEnd : !isAtStart && !isAtEnd;
}

/** Returns the edit that replaces a stretch of characters; undefined where nothing has to be done. */
function editOf(
  trap: CharacterTrap,
  { 0: characters, index }: RegExpExecArray,
  segment: Segment,
): Edit | undefined {
  const mended = trap.mend(characters);
  if (mended === undefined) return undefined;
  const end = index + characters.length;
  const [from, to, text] =
    typeof mended === 'string' ? [index, end, mended] : close(segment.text, index, end, mended.gap);
  return { start: segment.startOf(from), end: segment.endOf(to - 1), text };
}

/** Removes characters so that no space is left doubled, or at the edge of a line or of the text. */
function close(text: string, start: number, end: number, gap: '' | ' '): [number, number, string] {
  let left = start;
  let right = end;
  while (left > 0 && text[left - 1] === ' ') left--;
  while (right < text.length && text[right] === ' ') right++;
  // What stands before on the line may be its indent.
  if (text[left - 1] === '\n') return [start, right, ''];
  if (left === 0) return [left, right, ''];
  if (right === text.length || /[\r\n]/.test(text[right] ?? '')) return [left, right, ''];
  if (gap === ' ') return [left, right, ' '];
  return left < start ? [start, right, ''] : [start, end, ''];
}
