import type { OutputWords } from '../messages/output-words.ts';
import { addDays } from '../model/date.ts';
import { effectiveDate } from '../model/decision.ts';
import type { Decision } from '../model/types.ts';
import { lastDayOf, rowsOf } from '../plan/effects/effects.ts';
import type { Plan } from '../plan/plan.ts';
import { type ChangeWords, renderChanges, summarize } from './changes.ts';
import type { Style } from './style.ts';
import { wrap, wrapHanging } from './wrap.ts';

/**
 * A plan for people: what changes, the counts before and after, and what waits.
 *
 * @param drafts what is to be applied, as it is typed; undefined once it has been
 */
export function renderPlan(
  plan: Plan,
  paths: readonly string[],
  words: ChangeWords,
  width: number,
  style: Style,
  drafts?: string,
): string {
  const { writing, output } = words;
  const { number, date } = writing;
  const say: OutputWords['plan'] = output.plan;
  const { before, after } = plan.counts;
  const lines: string[] = plan.known.map((doc) => say.known(doc.value.number));
  for (const doc of plan.pending) lines.push(say.pending(doc.value.number, date(effectiveDate(doc.value))));
  const latest = plan.pending
    .map((doc) => effectiveDate(doc.value))
    .sort()
    .at(-1);
  if (latest !== undefined && drafts !== undefined)
    lines.push(wrapHanging(say.ahead(drafts, latest), width, '    '));
  if (plan.steps.length + plan.turns.length > 0) {
    const numbersOf = (steps: Plan['steps']) =>
      [...new Set(steps.map((step) => step.decision.value.number))].join(', ');
    const begun = drafts === undefined ? say.appliedTitle : say.title;
    const title = plan.steps.length > 0 ? begun(numbersOf(plan.steps)) : say.endsTitle(numbersOf(plan.turns));
    lines.push(style.strong(wrap(title, width)), '', renderChanges(plan.changes, words, width, style), '');
    lines.push(wrap(summarize(plan.changes, words), width));
    lines.push(
      say.counts(
        number(before.procedures),
        number(after.procedures),
        number(before.rows),
        number(after.rows),
      ),
    );
  }
  for (const { value } of plan.added) {
    const day = lastEnd(value);
    if (day !== undefined) lines.push(wrap(say.ends(value.number, date(day), addDays(day, 1)), width));
  }
  if (plan.asOf.before !== plan.asOf.after)
    lines.push(say.asOf(date(plan.asOf.before), date(plan.asOf.after)));
  if (paths.length === 0) lines.push(say.nothing);
  else if (drafts === undefined) lines.push(say.wrote(number(paths.length)));
  else lines.push(wrapHanging(say.files(number(paths.length), drafts), width, '    '));
  return `${lines.join('\n')}\n`;
}

/** Returns the last day of a decision's effect, or of that of its rows. */
function lastEnd(decision: Decision): string | undefined {
  return [lastDayOf(decision), ...rowsOf(decision).map(({ expires }) => expires)]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

/** A plan for programs. */
export function planJson(plan: Plan, paths: readonly string[]) {
  const { before, after } = plan.counts;
  const asked = [...plan.added, ...plan.known].map((doc) => doc.value.number);
  return {
    decision: asked[0],
    decisions: asked,
    known: plan.known.map((doc) => doc.value.number),
    pending: plan.pending.map((doc) => ({ number: doc.value.number, effective: effectiveDate(doc.value) })),
    asOf: plan.asOf,
    changes: plan.changes.map(changeJson),
    counts: {
      before: before.procedures,
      after: after.procedures,
      rows: { before: before.rows, after: after.rows },
      byLevel: { before: before.byLevel, after: after.byLevel },
    },
    files: paths,
  };
}

/** A change for programs: what is absent is null, so that every field has both sides. */
export function changeJson(change: Plan['changes'][number]) {
  return {
    class: change.class,
    code: change.code ?? null,
    id: change.id,
    ...(change.formerId !== undefined && { formerId: change.formerId }),
    name: change.name,
    department: change.department,
    levels: change.levels,
    decision: change.decision ?? null,
    ...(change.decisions && { decisions: change.decisions }),
    fields: change.fields.map(({ path, before, after }) => ({
      path,
      before: before ?? null,
      after: after ?? null,
    })),
  };
}
