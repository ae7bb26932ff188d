import { applyFixes, type Edit, type Fix } from '../../yaml/fix.ts';
import { scalarToken } from '../../yaml/scalar.ts';
import { cleanLine } from '../../text/normalize.ts';
import { isJoined } from './segments.ts';
import type { SourceText, Token } from './tokens.ts';

/**
 * Makes the fix of one finding in an unquoted text, together with all other edits that are due in that text.
 * The rest may no longer be text to YAML (`a:[U+200B] b` would become a map, a full-width 12 a number): then
 * the whole of it is written anew, in quotes.
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
  if (token?.role === 'comment') return { kind, edits };
  if (!token) return { kind: 'unsafe', edits };
  if (token.role === 'key' && wouldRepeat(token)) return undefined;
  // Where nobody knows for sure where scalars end, nothing that is done to them is safe.
  if (!source.isCertain || isJoined(token, source.text)) return { kind: 'unsafe', edits };
  if (token.style !== 'plain' && token.style !== 'block') return { kind, edits };
  const { start, end } = token;
  const moved = due.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const edited = applyFixes(source.text.slice(start, end), moved.map(toFix), 'safe').text;
  if (token.style === 'block') return keepsIndent(source, token, due, edited) ? { kind, edits } : undefined;
  const text = foldLines(edited);
  const written = scalarToken(text);
  // A space at its start would be indent.
  const isPlain = written === text && edited === edited.trim();
  return isPlain ? { kind, edits } : { kind, edits: [{ start, end, text: written }] };
}

const toFix = (edit: Edit): Fix => ({ kind: 'safe', edits: [edit] });

/** Tells whether the first line of a block that is not empty keeps its indent, which all others have to share. */
function keepsIndent(
  { text }: SourceText,
  { start, end }: Token,
  due: readonly Edit[],
  edited: string,
): boolean {
  const first = /\n[ \r\n]*([^\n]*)/.exec(text.slice(start, end));
  if (!first?.[1]) return true;
  const lineEnd = start + first.index + first[0].length;
  const lineStart = lineEnd - first[1].length;
  if (indentOf(edited) !== indentOf(text.slice(start, end))) return false;
  const isEdited = (offset: number) => due.some((edit) => edit.start <= offset && offset < edit.end);
  return [...first[1]].some((character, index) => /\S/.test(character) && !isEdited(lineStart + index));
}

function wouldRepeat({ path, siblings }: Token): boolean {
  const own = cleanLine(String(path.at(-1))).text;
  return siblings.filter((key) => cleanLine(key).text === own).length > 1;
}

const indentOf = (block: string): number => /\n( *)(?![ \r\n])/.exec(block)?.[1]?.length ?? 0;

/** Folds the lines of unquoted text as YAML does: each line break a space, each empty line a line break. */
function foldLines(raw: string): string {
  return raw
    .trim()
    .split(/\r?\n/)
    .map((line, i, all) => {
      const end = i < all.length - 1 ? line.replace(/(?<![ \t])[ \t]+$/, '') : line;
      return i > 0 ? end.replace(/^[ \t]+/, '') : end;
    })
    .join('\n')
    .replace(/\n+/g, (breaks) => '\n'.repeat(breaks.length - 1) || ' ');
}
