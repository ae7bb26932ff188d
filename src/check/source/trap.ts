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

/** Tells what is wrong with a text, and how to mend it where that can be said. */
export interface SourceFinding {
  finding: Finding;
  fix?: Fix;
}

/** Describes where a trap stands, and what else is known about it. */
export interface TrapPlace {
  range: Range;
  path: Path;
  part?: Place['part'];
  fix?: Fix | undefined;
  related?: readonly Place[];
  /** Replaces the rule's own severity. */
  severity?: Severity | undefined;
}

/** Holds what every source finding may carry: the line as it would be once mended, for the hint. */
export interface Mended {
  mended?: string;
}

/** Something in one text; `text` shows the word around it, `count` says how often that text has it. */
export interface InText extends Mended {
  text: string;
  count: number;
}

/** A character that should not be there, as `U+200B`. */
export interface InTextCharacter extends InText {
  character: string;
}

/**
 * Gives the maker of findings of some rules, each with the severity that is declared for it: a finding is
 * about exactly some characters, and its arguments show the line as its fix would leave it.
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

/** The path of a token, and that it is a key where it is one. */
export function placeOfToken(token: Token | undefined): Pick<TrapPlace, 'path' | 'part'> {
  return { path: token?.path ?? [], ...(token?.role === 'key' && { part: 'key' as const }) };
}

/** A token's own text, without quotes. */
export const writtenIn = (source: SourceText, token: Token): string =>
  token.style === 'plain' ? source.text.slice(token.start, token.end) : String(token.value);

/** Tells whether a value has no character of its own. */
export const isEmpty = (token: Token): boolean => token.start === token.end;

/** A finding about a whole token, and the fix that writes something else in its place. */
export function wholeToken(token: Token, text?: string, kind: Fix['kind'] = 'unsafe'): TrapPlace {
  const { start, end } = token;
  const edits: Edit[] = text === undefined ? [] : [{ start, end, text }];
  const place = { range: { start, end }, ...placeOfToken(token) };
  return edits.length > 0 ? { ...place, fix: { kind, edits } } : place;
}

const longestLine = 100;

/** The line of a range after edits, without its indent; of a long line the part around the first edit. */
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

/** The words around a stretch of text, with what cannot be seen in them named. */
export function wordsAround(text: string, start: number, end: number): string {
  const before = /\S{0,20}[^\S\n]?$/u.exec(text.slice(Math.max(0, start - 21), start))?.[0] ?? '';
  const after = /^[^\S\n]?\S{0,20}/u.exec(text.slice(end, end + 21))?.[0] ?? '';
  return showHidden(before + text.slice(start, Math.min(end, start + 40)) + after).trim();
}

/** A text with its hidden characters and odd spaces as [U+200B]. */
export function showHidden(text: string): string {
  return text.replace(hiddenCharacter, (character) => `[${codePoint(character)}]`);
}

/** A character as `U+200B`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
