import type { OutputWords } from '../../messages/output-words.ts';
import type { Terms, Writing } from '../../messages/messages.ts';
import {
  type Change,
  type FieldChange,
  groupChanges,
  type OutOfForce,
  toldClassOf,
} from '../../model/change.ts';
import type { AwaitedDocument, Fee, Json, Level, Part, Procedure } from '../../model/types.ts';
import { accountOf } from '../../plan/account.ts';
import { capitalize } from '../../text/capitals.ts';
import type { Style } from '../style.ts';
import { wrap } from '../wrap.ts';
import { comparedLists, compareWords, isAbsent, type Piece } from './compare.ts';

export interface ChangeWords {
  language: string;
  terms: Terms;
  writing: Writing;
  output: OutputWords;
}

/** More procedures than this in one group are not all named, unless all are asked for. */
const mostNamed = 20;
/** Counts the procedures named of a larger group. */
const named = 10;

/**
 * Changes as an account of what goes on and what does not: what is abolished and published anew, then each class,
 * each procedure with its fields before and after.
 *
 * @param isAll true to name every procedure of a long list; undefined where the command has no option for it
 */
export function renderChanges(
  changes: readonly Change[],
  words: ChangeWords,
  width: number,
  style: Style,
  isAll?: boolean,
): string {
  if (changes.length === 0) return words.output.changes.none;
  const { continued, unchanged, others } = accountOf(changes);
  const { account } = words.output.changes;
  const block = (title: string, group: readonly Change[]): string[] => {
    if (group.length === 0) return [];
    const isCut = !isAll && group.length > mostNamed && group.every(isWhole);
    const shown = isCut ? group.filter(({ outOfForce }, i) => i < named || outOfForce) : group;
    const left = group.length - shown.length;
    const heading = style.strong(`${title} (${words.writing.number(group.length)})`);
    const lines = shown.map((change) => renderChange(change, words, width, style));
    return [
      [
        heading,
        ...lines,
        ...(left > 0 ? [`  ${account.more(words.writing.number(left), isAll !== undefined)}`] : []),
      ].join('\n'),
    ];
  };
  return [
    ...block(account.continued, continued),
    ...(unchanged.length > 0 ? [unchangedBlock(unchanged, words, width, style)] : []),
    ...groupChanges(others).flatMap(({ name, group }) => block(capitalize(words.terms.classes[name]), group)),
  ].join('\n\n');
}

/** Names by their codes the procedures that go on as they were. */
function unchangedBlock(changes: readonly Change[], words: ChangeWords, width: number, style: Style): string {
  const { account } = words.output.changes;
  const heading = style.strong(`${account.unchanged} (${words.writing.number(changes.length)})`);
  const codes = changes.map(({ code, id }) => code ?? id).join(', ');
  return `${heading}\n  ${wrap(codes, width - 2, '  ')}`;
}

/** Counts changes in words: “12 mới ban hành (trong đó 1 không còn hiệu lực)”, “3 bãi bỏ”. */
export const countChanges = (changes: readonly Change[], { terms, writing, output }: ChangeWords): string[] =>
  groupChanges(changes).map(({ name, group }) => {
    const out = group.filter(({ outOfForce }) => outOfForce).length;
    const rest = out === 0 ? '' : ` ${output.changes.account.outOfForce(writing.number(out))}`;
    return `${writing.number(group.length)} ${terms.classes[name]}${rest}`;
  });

/** “12 mới ban hành, 3 bãi bỏ”; and how many of them go on. */
export function summarize(changes: readonly Change[], words: ChangeWords): string {
  const { number } = words.writing;
  const parts = countChanges(changes, words);
  const { summary, account, none } = words.output.changes;
  if (parts.length === 0) return none;
  const { continued, unchanged } = accountOf(changes);
  const isAnew = ({ class: name }: Change): boolean => name !== 'amended';
  const same = unchanged.filter(isAnew).length;
  const anew = continued.length + same;
  return anew === 0
    ? summary(parts)
    : `${summary(parts)} ${account.summary(number(anew), number(continued.length), number(same))}`;
}

/** Tells of what is new or gone by its name: its fields stand in its file. */
const isWhole = ({ class: name, fields }: Change): boolean =>
  name === 'new' || name === 'restored' || fields.length === 0;

function renderChange(change: Change, words: ChangeWords, width: number, style: Style): string {
  const { output } = words;
  const code = change.code ?? output.list.noCode;
  const facts = [
    levelsOf(change, words),
    change.decision && output.changes.byDecision(change.decision, (change.beside ?? []).join(', ')),
    change.outOfForce && standingOf(change.outOfForce, words),
  ];
  const lines = [
    `  ${style.strong(code)}  ${wrap(change.name, width - 4 - code.length, ' '.repeat(4 + code.length))}`,
    `    ${style.faint(wrap(facts.filter(Boolean).join(' · '), width - 4, '    '))}`,
  ];
  lines.push(...renderFields(fieldsToTell(change), words, width, style));
  if (toldClassOf(change) === 'steady') lines.push(`    ${output.changes.same}`);
  return lines.join('\n');
}

/** Lists the decisions behind a change, the one that made it what it is first. */
export const decisionsOf = ({ decision, beside = [] }: Change): string[] =>
  decision === undefined ? [] : [decision, ...beside];

/** Says how a procedure stands that is not in force: “đã bãi bỏ từ ngày 01/5/2026 theo 12/QĐ-UBND”. */
export function standingOf(
  { status, since, decision }: OutOfForce,
  { output, writing }: ChangeWords,
): string {
  const { standing } = output.changes;
  return standing(output.show.values[status] ?? status, since && writing.date(since), decision);
}

/** The fields of a change that are told: not those of what is new as a whole, and no level that is told already. */
export function fieldsToTell(change: Change): readonly FieldChange[] {
  const { class: name, fields } = change;
  const isFresh = name === 'new' && fields.every(({ before }) => before === undefined);
  if (isFresh || name === 'restored') return [];
  return levelsThatStay(change) ? fields.filter(({ path }) => path !== 'levels') : fields;
}

/** The levels that a change is about; of what ends at some of its levels, those where it goes on too. */
export function levelsOf(change: Change, words: ChangeWords): string {
  const name = (levels: readonly Level[]) =>
    levels.map((level) => words.terms.levels[level].toLowerCase()).join(', ');
  const stays = levelsThatStay(change);
  return stays ? words.output.changes.account.partly(name(change.levels), name(stays)) : name(change.levels);
}

/** Returns the levels at which a procedure goes on that a change ends at others; undefined of any other change. */
function levelsThatStay({ class: name, fields }: Change): readonly Level[] | undefined {
  const levels = fields.find(({ path }) => path === 'levels')?.after;
  const isEnd = name === 'abolished' || name === 'replaced';
  return isEnd && Array.isArray(levels) && levels.length > 0 ? (levels as Level[]) : undefined;
}

/** Fields before and after, a line or two each. */
export function renderFields(
  fields: readonly FieldChange[],
  words: ChangeWords,
  width: number,
  style: Style,
): string[] {
  return fields.flatMap((field) => renderField(field, words, width, style));
}

function renderField(field: FieldChange, words: ChangeWords, width: number, style: Style): string[] {
  const { path, before, after } = field;
  const label = `    ${words.terms.parts[path]}:`;
  const line = (sign: string, text: string): string =>
    `      ${sign} ${wrap(text, width - 8, ' '.repeat(8))}`;
  const minus = style.removed('−');
  const plus = style.added('+');
  const lists = comparedLists(field);
  if (lists) {
    const { removed, added, kept } = lists;
    const { account } = words.output.changes;
    return [
      kept === 0 ? label : `${label} ${style.faint(account.kept(words.writing.number(kept)))}`,
      ...removed.map((item) => line(minus, showBeside(item, added, words))),
      ...added.map((item) => line(plus, showBeside(item, removed, words))),
      ...(removed.length + added.length === 0 ? [`      ${account.reordered}`] : []),
    ];
  }
  const [old, now] = showSides(path, before, after, words);
  if (old.length + now.length + label.length + 6 <= width && !old.includes('\n') && !now.includes('\n')) {
    return [`${label} ${style.removed(old)} → ${style.added(now)}`];
  }
  // What was not there is not compared word by word.
  if (isAbsent(before)) return [label, line(plus, now)];
  if (isAbsent(after)) return [label, line(minus, old)];
  const [removed, added] = compareWords(old, now);
  return [label, line(minus, marked(removed, style, 'removed')), line(plus, marked(added, style, 'added'))];
}

/**
 * Marks the words that differ: [-đến cũ-] and {+đến mới+}, as word diffs are read without colour. Signs of lists stand
 * before the marks, or apart from them: `[-- đến cũ-]` is hard to read.
 */
function marked(pieces: readonly Piece[], style: Style, side: 'removed' | 'added'): string {
  const [open, close] = side === 'removed' ? ['[-', '-]'] : ['{+', '+}'];
  const mark = (text: string) =>
    style[side](`${open}${text.replace(/^(?=[-+])/u, ' ').replace(/(?<=[-+])$/u, ' ')}${close}`);
  return pieces.reduce((shown, { text, isMarked }) => {
    const isAtStart = shown === '' || shown.endsWith('\n');
    const markLine = (line: string, at: number): string => {
      const [sign = ''] = isAtStart || at > 0 ? (/^\s*[-–+*•]\s+(?=\S)/u.exec(line) ?? []) : [];
      return `${sign}${mark(line.slice(sign.length))}`;
    };
    return shown + (isMarked ? text.replace(/[^\n]+/gu, markLine) : text);
  }, '');
}

/** Shows both sides of a change: two that differ, and would read alike, with all that they hold. */
export function showSides(
  part: Part,
  before: Json | undefined,
  after: Json | undefined,
  words: ChangeWords,
): [string, string] {
  const [old, now] = [showPart(part, before, words), showPart(part, after, words)];
  return old === now ? [showInFull(before, words), showInFull(after, words)] : [old, now];
}

/** Shows an item of a list: with all that it holds, where another would read alike. */
export function showBeside(item: Json, others: readonly Json[], words: ChangeWords): string {
  const shown = showValue(item, words);
  return others.some((other) => showValue(other, words) === shown) ? showInFull(item, words) : shown;
}

/** Shows a value with the text that the paper has for it, and what that text was read as. */
function showInFull(value: Json | undefined, words: ChangeWords): string {
  if (Array.isArray(value)) return joined(value.map((item: Json) => showInFull(item, words)));
  if (typeof value !== 'object' || value === null) return showValue(value, words);
  const { text, value: amount, unit, ...others } = value as { readonly [key: string]: Json };
  const read = amount === undefined ? [] : [showValue({ value: amount, unit: unit ?? '' }, words)];
  const parts = [...read, ...Object.values(others).map((part) => showInFull(part, words))].join(', ');
  return typeof text === 'string' ? `${parts} (“${text}”)` : parts;
}

/** Joins the items of a list, some of which end in a sign of their own. */
const joined = (items: readonly string[]): string =>
  items
    .map((item, i) => (i < items.length - 1 ? item.replace(/(?<![\s.,;])[\s.,;]+$/u, '') : item))
    .join('; ');

/** A part of a record as people read it. */
export function showPart(part: Part, value: Json | undefined, words: ChangeWords): string {
  if (part === 'byPost' && value) return showByPost(value as NonNullable<Procedure['byPost']>, words);
  if (part === 'profile' && value)
    return words.output.show.profiles[value as NonNullable<Procedure['profile']>];
  if (part === 'byLevel' && value) return showByLevel(value as NonNullable<Procedure['byLevel']>, words);
  if (part !== 'levels' || !Array.isArray(value)) return showValue(value, words);
  return value.map((level: Json) => words.terms.levels[level as Level].toLowerCase()).join(', ');
}

/** Says at which level what is otherwise: `cấp xã: phí, lệ phí không`. */
function showByLevel(byLevel: NonNullable<Procedure['byLevel']>, words: ChangeWords): string {
  return Object.entries(byLevel)
    .map(([level, parts]) => {
      const said = Object.entries(parts).map(
        ([part, value]) =>
          `${words.terms.parts[part as Part]} ${showPart(part as Part, value as Json, words)}`,
      );
      return `${words.terms.levels[level as Level].toLowerCase()}: ${said.join(', ')}`;
    })
    .join('; ');
}

function showByPost(ways: NonNullable<Procedure['byPost']>, { output }: ChangeWords): string {
  const said = (['receive', 'return'] as const).flatMap((way) => {
    const answer = ways[way];
    return answer === undefined ? [] : [output.show.byPost[way][answer ? 'yes' : 'no']];
  });
  return said.join(', ');
}

/** A value as people read it: yes and no in words, lists separated, objects as their text. */
export function showValue(value: Json | undefined, words: ChangeWords): string {
  if (value === undefined || value === null) return words.output.changes.empty;
  if (typeof value === 'boolean') return value ? words.output.show.yes : words.output.show.no;
  if (typeof value === 'number') return words.writing.number(value);
  if (typeof value === 'string') return showWord(value, words);
  if (Array.isArray(value)) return joined(value.map((item: Json) => showValue(item, words)));
  return showObject(value as { readonly [key: string]: Json }, words);
}

function showWord(text: string, { output, writing }: ChangeWords): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return writing.date(text);
  const { values } = output.show;
  return (Object.hasOwn(values, text) ? values[text] : undefined) ?? text;
}

function showObject(value: { readonly [key: string]: Json }, words: ChangeWords): string {
  const { text, number, issued, value: time, unit, amount } = value;
  if (typeof text === 'string') return text;
  if (typeof time === 'number' && typeof unit === 'string')
    return `${words.writing.number(time)} ${showWord(unit, words)}`;
  if (typeof amount === 'number') return showFee(value as Fee, words);
  if (typeof number === 'string')
    return typeof issued === 'string' ? `${number} (${words.writing.date(issued)})` : number;
  return Object.values(value)
    .map((child) => showValue(child, words))
    .join(', ');
}

/** Writes a document that is awaited: its number, its subject, or both. */
export const documentText = ({ number, title }: AwaitedDocument): string =>
  [number, title].filter(Boolean).join(' ');

/** Writes a fee that has no words of its own: `2.000 đồng/trang`. */
export function showFee({ amount, currency = 'VND', per }: Fee, { writing, output }: ChangeWords): string {
  const unit = currency === 'VND' ? output.show.dong : currency;
  return `${writing.number(amount ?? 0)} ${unit}${per === undefined ? '' : `/${per}`}`;
}
