import { changeClasses } from '../model/change.ts';
import type { Diff } from '../plan/diff.ts';
import { type ChangeWords, renderChanges, showPart, summarize } from './changes.ts';
import { toMarkdownTable } from './delimited.ts';
import { changeJson } from './plan.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

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
): string {
  const title = wrap(style.strong(titleOf(sides, words)), width);
  const summary = wrap(summarize(diff.changes, words), width);
  if (stat || diff.changes.length === 0) return `${title}\n\n${summary}\n`;
  return `${title}\n\n${renderChanges(diff.changes, words, width, style)}\n\n${summary}\n`;
}

/** Returns the title of a diff: “Thay đổi từ A (ngày) đến B (ngày)”. */
export function titleOf({ from, to }: Sides, { output, writing }: ChangeWords): string {
  const name = (side: Sides['from']) => `${side.name} (${side.asOf ? writing.date(side.asOf) : '?'})`;
  return output.diff.title(name(from), name(to));
}

/** Writes a diff as JSON for programs. */
export function diffJson(diff: Diff, sides: Sides) {
  return { ...sides, summary: diff.summary, changes: diff.changes.map(changeJson) };
}

/** A diff as a sheet for review: a table for each class, each change with its decision. */
export function diffMarkdown(diff: Diff, sides: Sides, words: ChangeWords): string {
  const { terms, output } = words;
  const sections = changeClasses.flatMap((name) => {
    const group = diff.changes.filter((change) => change.class === name);
    if (group.length === 0) return [];
    const rows = group.map((change) => [
      change.code ?? change.id,
      change.name,
      name === 'new'
        ? ''
        : change.fields
            .map(
              (field) =>
                `${terms.parts[field.path]}: ${showPart(field.path, field.before, words)} → ${showPart(field.path, field.after, words)}`,
            )
            .join('\n'),
      change.decision ?? '',
    ]);
    const head = [output.list.code, output.list.name, output.diff.fields, output.diff.decision];
    return [
      `### ${terms.classes[name]} (${words.writing.number(group.length)})\n\n${toMarkdownTable([head, ...rows])}`,
    ];
  });
  return `${[`## ${titleOf(sides, words)}`, summarize(diff.changes, words), ...sections].join('\n\n')}\n`;
}
