import { applyFixes, type Edit, type Fix } from '../../write/fix.ts';
import { scalarToken } from '../../text/yaml-scalar.ts';
import { cleanLine } from '../../text/normalize.ts';
import type { SourceText, Token } from './tokens.ts';

/**
 * The fix of one finding in an unquoted text, seen together with all other edits that the text is due.
 * What is left may no longer be text to YAML (`a:[U+200B] b` would become a map, a full-width 12 a
 * number): then the whole of it is written anew, in quotes.
 *
 * @param edits the edits of the finding
 * @param due all edits that are due in the token, of the kinds that could be made together
 * @returns undefined where a key would become one that its map has already
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
  // Of a text that does not parse nobody knows where its scalars end.
  if (token.style !== 'plain' || source.isBroken) return { kind, edits };
  const { start, end } = token;
  const moved = due.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const fixes = moved.map((edit): Fix => ({ kind: 'safe', edits: [edit] }));
  const edited = applyFixes(source.text.slice(start, end), fixes, 'safe').text;
  const text = foldLines(edited);
  const written = scalarToken(text);
  // A space at its start would be indent.
  return written === text && edited === edited.trim()
    ? { kind, edits }
    : { kind, edits: [{ start, end, text: written }] };
}

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
