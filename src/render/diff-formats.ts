import { changeClasses } from '../model/change.ts';
import type { Diff } from '../plan/diff.ts';
import { type ChangeWords, showPart, summarize } from './changes.ts';
import { toCsv } from './delimited.ts';
import { escapeHtml } from '../text/escape.ts';
import { htmlPage } from './html.ts';
import { workflowCommand } from './workflow-command.ts';

/** A line for each change: class, id, parts, decision. For grep and logs. */
export function diffConcise({ changes }: Diff): string {
  return changes
    .map(({ class: name, id, fields, decision }) =>
      [name, id, fields.map((field) => field.path).join(',') || '-', decision ?? '-'].join('\t'),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** A row for each part that changed, before and after. */
export function diffCsv({ changes }: Diff, words: ChangeWords): string {
  const { list, diff } = words.output;
  const head = [list.code, list.name, diff.class, diff.part, diff.before, diff.after, diff.decision];
  const rows = changes.flatMap((change) => {
    const start = [change.code ?? change.id, change.name, words.terms.classes[change.class]];
    const end = change.decision ?? '';
    const isWhole = change.class === 'new' || change.fields.length === 0;
    if (isWhole) return [[...start, '', '', '', end]];
    return change.fields.map(({ path, before, after }) => [
      ...start,
      words.terms.parts[path],
      showPart(path, before, words),
      showPart(path, after, words),
      end,
    ]);
  });
  return toCsv([head, ...rows]);
}

/** Workflow commands: an error for each change that no decision explains, a notice for the rest together. */
export function diffGithub(diff: Diff, words: ChangeWords): string {
  const lines = diff.changes
    .filter((change) => change.class === 'unexplained')
    .map(({ id, name, fields }) => {
      const parts = fields.map((field) => words.terms.parts[field.path]).join(', ');
      const title = `${words.terms.classes.unexplained}: ${id}`;
      return workflowCommand('error', { title }, `${id} ${name}: ${parts}`);
    });
  return `${[...lines, workflowCommand('notice', {}, summarize(diff.changes, words))].join('\n')}\n`;
}

/** A page for review in the shape of an annex: a table for each class, before → after for each part. */
export function diffHtml(diff: Diff, title: string, words: ChangeWords): string {
  const { list, diff: labels } = words.output;
  const sections = changeClasses.flatMap((name) => {
    const group = diff.changes.filter((change) => change.class === name);
    if (group.length === 0) return [];
    const rows = group.map((change, i) => {
      const fields = name === 'new' ? '' : change.fields.map((field) => fieldHtml(field, words)).join('');
      return `<tr><td>${i + 1}</td><td>${escapeHtml(change.code ?? change.id)}</td><td>${escapeHtml(change.name)}</td><td>${fields}</td><td>${escapeHtml(change.decision ?? '')}</td></tr>`;
    });
    const head = ['TT', list.code, list.name, labels.fields, labels.decision].map(
      (text) => `<th scope="col">${escapeHtml(text)}</th>`,
    );
    const caption = `${words.terms.classes[name]} (${words.writing.number(group.length)})`;
    return [
      `<table><caption>${escapeHtml(caption)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`,
    ];
  });
  return htmlPage(
    title,
    [`<p>${escapeHtml(summarize(diff.changes, words))}</p>`, ...sections].join('\n'),
    words.language,
  );
}

function fieldHtml(
  { path, before, after }: Diff['changes'][number]['fields'][number],
  words: ChangeWords,
): string {
  const [old, now] = [showPart(path, before, words), showPart(path, after, words)];
  return `<p><b>${escapeHtml(words.terms.parts[path])}</b>: <del>${escapeHtml(old)}</del> → <ins>${escapeHtml(now)}</ins></p>`;
}
