import { toldClassOf } from '../../model/change.ts';
import type { Diff } from '../../plan/diff.ts';
import { type ChangeWords, decisionsOf, showPart, standingOf, summarize } from './changes.ts';
import { toCsv } from '../delimited.ts';
import { workflowCommand } from '../workflow-command.ts';

/** A line for each change: class, id, parts, decision. For grep and logs. */
export function diffConcise({ changes }: Diff): string {
  return changes
    .map((change) => {
      const parts = change.fields.map((field) => field.path).join(',');
      return [change.class, change.id, parts || '-', decisionsOf(change).join(',') || '-'].join('\t');
    })
    .map((line) => `${line}\n`)
    .join('');
}

/** A row for each part that changed, before and after. */
export function diffCsv({ changes }: Diff, words: ChangeWords): string {
  const { list, diff } = words.output;
  const head = [list.code, list.name, diff.class, diff.part, diff.before, diff.after, diff.decision];
  const rows = changes.flatMap((change) => {
    const start = [change.code ?? change.id, change.name, words.terms.classes[toldClassOf(change)]];
    const end = decisionsOf(change).join('; ');
    const { outOfForce } = change;
    const standing = outOfForce && [
      [...start, words.terms.parts.status, '', standingOf(outOfForce, words), end],
    ];
    const isWhole = change.class === 'new' || change.fields.length === 0;
    if (isWhole) return standing ?? [[...start, '', '', '', end]];
    const fields = change.fields.map(({ path, before, after }) => [
      ...start,
      words.terms.parts[path],
      showPart(path, before, words),
      showPart(path, after, words),
      end,
    ]);
    return [...fields, ...(standing ?? [])];
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
