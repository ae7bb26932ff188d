import { groupChanges } from '../../model/change.ts';
import type { Diff } from '../../plan/diff.ts';
import { type ChangeWords, decisionsOf, renderChanges, showPart, standingOf, summarize } from './changes.ts';
import { toMarkdownTable } from '../delimited.ts';
import { changeJson } from './change-json.ts';
import type { Style } from '../style.ts';
import { wrap } from '../wrap.ts';

/** The two versions that are compared: how they were named, and the dates at which they stand. */
export interface Sides {
  from: { name: string; asOf: string };
  to: { name: string; asOf: string };
}

/** A diff for people; with `stat`, only how many changes of each class. */
export function renderDiff(
  diff: Diff,
  sides: Sides,
  words: ChangeWords,
  width: number,
  style: Style,
  stat: boolean,
  isAll?: boolean,
): string {
  const title = wrap(style.strong(titleOf(sides, words)), width);
  const summary = wrap(summarize(diff.changes, words), width);
  if (stat || diff.changes.length === 0) return `${title}\n\n${summary}\n`;
  return `${title}\n\n${renderChanges(diff.changes, words, width, style, isAll)}\n\n${summary}\n`;
}

/** Returns the title of a diff: “Thay đổi từ A (ngày) đến B (ngày)”. */
export function titleOf({ from, to }: Sides, { output, writing }: ChangeWords): string {
  const { day, here } = output.diff;
  const name = ({ name: typed, asOf }: Sides['from']) => {
    if (typed.startsWith('@') && asOf) return day(writing.date(asOf));
    const shown = typed === '.' ? here : typed;
    return asOf ? `${shown} (${writing.date(asOf)})` : shown;
  };
  return output.diff.title(name(from), name(to));
}

/** Writes a diff as JSON for programs. */
export function diffJson(diff: Diff, sides: Sides) {
  return { ...sides, summary: diff.summary, changes: diff.changes.map(changeJson) };
}

/** Renders a diff as a sheet for review: a table for each class, each change with its decision. */
export const diffMarkdown = (diff: Diff, sides: Sides, words: ChangeWords): string =>
  changesMarkdown(titleOf(sides, words), diff.changes, words);

/** Renders changes as a sheet for review. */
export function changesMarkdown(title: string, changes: Diff['changes'], words: ChangeWords): string {
  const { terms, output } = words;
  const sections = groupChanges(changes).map(({ name, group }) => {
    const rows = group.map((change) => [
      change.code ?? output.list.noCode,
      change.outOfForce ? `${change.name}\n(${standingOf(change.outOfForce, words)})` : change.name,
      name === 'new'
        ? ''
        : change.fields
            .map(
              (field) =>
                `${terms.parts[field.path]}: ${showPart(field.path, field.before, words)} → ${showPart(field.path, field.after, words)}`,
            )
            .join('\n'),
      decisionsOf(change).join('\n'),
    ]);
    const head = [output.list.code, output.list.name, output.diff.fields, output.diff.decision];
    return `### ${terms.classes[name]} (${words.writing.number(group.length)})\n\n${toMarkdownTable([head, ...rows])}`;
  });
  return `${[`## ${title}`, summarize(changes, words), ...sections].join('\n\n')}\n`;
}
