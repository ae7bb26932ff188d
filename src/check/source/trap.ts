import {
  type Finding,
  makeFindingOf,
  type Path,
  type Place,
  type Range,
  type RuleId,
  type Severity,
} from '../../model/finding.ts';
import type { RuleArgs } from '../../model/rule-args.ts';
import type { RuleInfo } from '../../model/rule-info.ts';
import { type Edit, type Fix, splice } from '../../yaml/fix.ts';
import type { SourceText, Token } from './tokens.ts';

/** A finding in how a text is written, with its fix where there is one. */
export interface SourceFinding {
  finding: Finding;
  fix?: Fix;
}

/** Place of a trap in the text. */
export interface TrapPlace {
  range: Range;
  path: Path;
  part?: Place['part'];
  fix?: Fix | undefined;
  related?: readonly Place[];
  /** Severity instead of the rule's own. */
  severity?: Severity | undefined;
}

/** Arguments that every source finding may have: the line as it would be after the fix, for the hint. */
export interface Mended {
  mended?: string;
}

/** Arguments of a finding in a text; `text` shows the word around it, `count` tells how often the text has it. */
export interface InText extends Mended {
  text: string;
  count: number;
}

/** Arguments of a finding of an unusual character, as `U+200B`. */
export interface InTextCharacter extends InText {
  character: string;
}

/**
 * Returns the function that makes findings of some rules, each with its declared severity: a finding is about
 * a range of characters, and its arguments show the line as its fix would leave it.
 */
export function trapsOf<Ids extends RuleId>(rules: Readonly<Record<Ids, RuleInfo>>) {
  return <Id extends Ids>(
    source: SourceText,
    rule: Id,
    args: RuleArgs[Id],
    { range, path, part, fix, related, severity = rules[rule].severity }: TrapPlace,
  ): SourceFinding => {
    const mended = fix && hasWords(args) ? mendedLine(source.text, range, fix.edits) : undefined;
    const finding = makeFindingOf(
      rule,
      severity,
      source.path,
      path,
      { ...args, ...(mended !== undefined && { mended }) },
      { range, ...(part && { part }), ...(related && { related }) },
    );
    return fix ? { finding, fix } : { finding };
  };
}

/** Rules about the whole file have no line to show. */
const hasWords = (args: object): boolean => 'written' in args || 'text' in args || 'place' in args;

/** Returns the path of a token, and whether the token is a key. */
export function placeOfToken(token: Token | undefined): Pick<TrapPlace, 'path' | 'part'> {
  return { path: token?.path ?? [], ...(token?.role === 'key' && { part: 'key' as const }) };
}

/** Returns the raw text of a token, without quotes. */
export const writtenIn = (source: SourceText, token: Token): string =>
  token.style === 'plain' ? source.text.slice(token.start, token.end) : String(token.value);

/** Tells whether a value is empty. */
export const isEmpty = (token: Token): boolean => token.start === token.end;

/** Returns the place of a finding about a whole token, with the fix that replaces it. */
export function wholeToken(token: Token, text?: string, kind: Fix['kind'] = 'unsafe'): TrapPlace {
  const { start, end } = token;
  const edits: Edit[] = text === undefined ? [] : [{ start, end, text }];
  const place = { range: { start, end }, ...placeOfToken(token) };
  return edits.length > 0 ? { ...place, fix: { kind, edits } } : place;
}

const longestLine = 100;

/** Returns the line of a range after edits, without its indent; of a long line the part around the first edit. */
function mendedLine(text: string, range: Range, edits: readonly Edit[]): string {
  const start = text.lastIndexOf('\n', range.start - 1) + 1;
  const lineEnd = text.indexOf('\n', range.end);
  const end = lineEnd < 0 ? text.length : lineEnd;
  const here = edits.filter((edit) => edit.start >= start && edit.end <= end);
  const moved = here.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const line = splice(text.slice(start, end), moved).trim();
  if (line.length <= longestLine) return line;
  const from = Math.max(0, range.start - start - longestLine / 2);
  const part = line.slice(from, from + longestLine).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
  return `${from > 0 ? '…' : ''}${part}${from + longestLine < line.length ? '…' : ''}`;
}

const hiddenCharacter = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|(?! )\p{Zs}/gu;

/** Returns the words around a stretch of text, with hidden characters shown. */
export function wordsAround(text: string, start: number, end: number): string {
  const before = /\S{0,20}[^\S\n]?$/u.exec(text.slice(Math.max(0, start - 21), start))?.[0] ?? '';
  const after = /^[^\S\n]?\S{0,20}/u.exec(text.slice(end, end + 21))?.[0] ?? '';
  return showHidden(before + text.slice(start, Math.min(end, start + 40)) + after).trim();
}

/** Shows the hidden characters and odd spaces of a text as [U+200B]. */
export function showHidden(text: string): string {
  return text.replace(hiddenCharacter, (character) => `[${codePoint(character)}]`);
}

/** Returns a character as `U+200B`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
