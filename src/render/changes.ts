import { diffWordsWithSpace } from 'diff';
import type { OutputWords } from '../messages/output-words.ts';
import type { Terms, Writing } from '../messages/messages.ts';
import { type Change, changeClasses, type FieldChange } from '../model/change.ts';
import type { Json, Level, Part } from '../model/types.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

export interface ChangeWords {
  language: string;
  terms: Terms;
  writing: Writing;
  output: OutputWords;
}

/** Changes grouped by class, each procedure with its fields before and after. */
export function renderChanges(
  changes: readonly Change[],
  words: ChangeWords,
  width: number,
  style: Style,
): string {
  if (changes.length === 0) return words.output.changes.none;
  const blocks = changeClasses.flatMap((name) => {
    const group = changes.filter((change) => change.class === name);
    if (group.length === 0) return [];
    const heading = style.strong(
      `${capitalize(words.terms.classes[name])} (${words.writing.number(group.length)})`,
    );
    return [[heading, ...group.map((change) => renderChange(change, words, width, style))].join('\n')];
  });
  return blocks.join('\n\n');
}

/** “12 mới ban hành, 3 bãi bỏ”. */
export function summarize(changes: readonly Change[], words: ChangeWords): string {
  const parts = changeClasses.flatMap((name) => {
    const count = changes.filter((change) => change.class === name).length;
    return count > 0 ? [`${words.writing.number(count)} ${words.terms.classes[name]}`] : [];
  });
  return parts.length > 0 ? words.output.changes.summary(parts) : words.output.changes.none;
}

function renderChange(change: Change, words: ChangeWords, width: number, style: Style): string {
  const { terms, output } = words;
  const levels = change.levels.map((level) => terms.levels[level].toLowerCase()).join(', ');
  const lines = [
    `  ${style.strong(change.code ?? change.id)}  ${wrap(change.name, width - 4 - (change.code ?? change.id).length, ' '.repeat(4 + (change.code ?? change.id).length))}`,
    `    ${style.faint([levels, change.decision && output.changes.byDecision(change.decision)].filter(Boolean).join(' · '))}`,
  ];
  // What is new or gone is shown by its name; its fields stand in its file.
  if (change.class !== 'new' && change.class !== 'restored') {
    lines.push(...renderFields(change.fields, words, width, style));
  }
  return lines.join('\n');
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

function renderField(
  { path, before, after }: FieldChange,
  words: ChangeWords,
  width: number,
  style: Style,
): string[] {
  const [old, now] = [showPart(path, before, words), showPart(path, after, words)];
  const label = `    ${words.terms.parts[path]}:`;
  if (old.length + now.length + label.length + 6 <= width && !old.includes('\n') && !now.includes('\n')) {
    return [`${label} ${style.removed(old)} → ${style.added(now)}`];
  }
  const [removed, added] = markWords(old, now, style);
  return [
    label,
    `      ${style.removed('−')} ${wrap(removed, width - 8, ' '.repeat(8))}`,
    `      ${style.added('+')} ${wrap(added, width - 8, ' '.repeat(8))}`,
  ];
}

/** Long texts with the words that differ marked: [-đến cũ-] and {+đến mới+}, as word diffs are read without colour. */
function markWords(before: string, after: string, style: Style): [string, string] {
  const parts = diffWordsWithSpace(before, after);
  const unchanged = parts
    .filter((part) => !part.added && !part.removed)
    .reduce((sum, part) => sum + part.value.length, 0);
  // Two texts that share little are easier to read whole.
  if (unchanged < Math.min(before.length, after.length) / 3) return [before, after];
  const old = parts
    .filter((part) => !part.added)
    .map((part) => (part.removed ? style.removed(`[-${part.value}-]`) : part.value));
  const now = parts
    .filter((part) => !part.removed)
    .map((part) => (part.added ? style.added(`{+${part.value}+}`) : part.value));
  return [old.join(''), now.join('')];
}

/** A part of a record as people read it. */
export function showPart(part: Part, value: Json | undefined, words: ChangeWords): string {
  if (part !== 'levels' || !Array.isArray(value)) return showValue(value, words);
  return value.map((level: Json) => words.terms.levels[level as Level].toLowerCase()).join(', ');
}

/** A value as people read it: yes and no in words, lists separated, objects as their text. */
export function showValue(value: Json | undefined, words: ChangeWords): string {
  if (value === undefined || value === null) return words.output.changes.empty;
  if (typeof value === 'boolean') return value ? words.output.show.yes : words.output.show.no;
  if (typeof value === 'number') return words.writing.number(value);
  if (typeof value === 'string') return showWord(value, words);
  if (Array.isArray(value)) return value.map((item: Json) => showValue(item, words)).join('; ');
  return showObject(value as { readonly [key: string]: Json }, words);
}

function showWord(text: string, { output, writing }: ChangeWords): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return writing.date(text);
  const { values } = output.show;
  return (Object.hasOwn(values, text) ? values[text] : undefined) ?? text;
}

function showObject(value: { readonly [key: string]: Json }, words: ChangeWords): string {
  const { text, number, issued, value: amount, unit } = value;
  if (typeof text === 'string') return text;
  if (typeof amount === 'number' && typeof unit === 'string')
    return `${words.writing.number(amount)} ${showWord(unit, words)}`;
  if (typeof number === 'string')
    return typeof issued === 'string' ? `${number} (${words.writing.date(issued)})` : number;
  return Object.values(value)
    .map((child) => showValue(child, words))
    .join(', ');
}

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
