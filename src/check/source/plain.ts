import { applyFixes, type Edit, type Fix } from '../../write/fix.ts';
import { scalarToken } from '../../text/yaml-scalar.ts';
import { cleanLine } from '../../text/normalize.ts';
import { isJoined } from './segments.ts';
import type { SourceText, Token } from './tokens.ts';

/**
 * The fix of one finding in an unquoted text, seen together with all other edits that the text is due.
 * What is left may no longer be text to YAML (`a:[U+200B] b` would become a map, a full-width 12 a
 * number): then the whole of it is written anew, in quotes.
 *
 * @param edits the edits of the finding
 * @param due all edits that are due in the token, of the kinds that could be made together
 * @returns undefined where a key would become one that its map has already, or a block lose its indent
 */
export function fixInToken(
  source: SourceText,
  token: Token | undefined,
  kind: Fix['kind'],
  edits: Edit[],
  due: readonly Edit[],
): Fix | undefined {
  if (!token || token.role === 'comment') return { kind, edits };
  if (token.role === 'key' && wouldRepeat(token)) return undefined;
  // Where nobody knows for sure where scalars end, nothing that is done to them is safe.
  if (!source.isCertain || isJoined(token, source.text)) return { kind: 'unsafe', edits };
  if (token.style !== 'plain' && token.style !== 'block') return { kind, edits };
  const { start, end } = token;
  const before = source.text.slice(start, end);
  const moved = due.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const fixes = moved.map((edit): Fix => ({ kind: 'safe', edits: [edit] }));
  const after = applyFixes(before, fixes, 'safe').text;
  if (token.style === 'block') return indentOf(after) === indentOf(before) ? { kind, edits } : undefined;
  const text = foldLines(after);
  const written = scalarToken(text);
  // A space at its start would be indent.
  const isPlain = written === text && after === after.trim();
  return isPlain ? { kind, edits } : { kind, edits: [{ start, end, text: written }] };
}

/** How far the first line of a block is indented that is not empty: so far all others have to be. */
const indentOf = (block: string): number => /\n( *)(?![ \r\n])/.exec(block)?.[1]?.length ?? 0;

function wouldRepeat({ path, siblings }: Token): boolean {
  const own = cleanLine(String(path.at(-1))).text;
  return siblings.filter((key) => cleanLine(key).text === own).length > 1;
}

/** The text that unquoted lines stand for: each line break a space, each empty line a line break. */
function foldLines(raw: string): string {
  return raw
    .trim()
    .replace(/[ \t]*\r?\n[ \t]*/g, '\n')
    .replace(/\n+/g, (breaks) => '\n'.repeat(breaks.length - 1) || ' ');
}
