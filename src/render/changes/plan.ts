import type { OutputWords } from '../../messages/output-words.ts';
import { changesMarkdown } from './diff.ts';
import { addDays } from '../../model/date.ts';
import { effectiveDate } from '../../model/decision.ts';
import type { Decision } from '../../model/types.ts';
import { lastDayOf, rowsOf } from '../../plan/effects/effects.ts';
import type { Plan } from '../../plan/plan.ts';
import { changeJson } from './change-json.ts';
import { type ChangeWords, documentText, renderChanges, summarize } from './changes.ts';
import type { Words } from '../../messages/words.ts';
import type { Diagnostic } from '../../model/finding.ts';
import { groupBy } from '../../model/sequence.ts';
import { diagnosticRecord } from '../findings/record.ts';
import type { Style } from '../style.ts';
import { fitLines, wrap, wrapHanging } from '../wrap.ts';

/** Words in which a plan is told, with the warnings against it. */
type PlanWords = ChangeWords & Pick<Words, 'findings'>;

export interface PlanTelling {
  /** Drafts to be applied, as they are typed; undefined once they have been. */
  drafts?: string | undefined;
  /** True to name every procedure of a long list. */
  isAll?: boolean | undefined;
  /** True where a draft does not have its number or day yet, and cannot be applied. */
  isUnsigned?: boolean | undefined;
  /** Warnings against the decisions. */
  warnings?: readonly Diagnostic[];
  /** Places of the drafts that are to be filled in before they can be applied. */
  blanks?: readonly Diagnostic[];
}

/** Renders a plan as a sheet for review: every change in a table of its class, and the counts before and after. */
export function planMarkdown(
  plan: Plan,
  words: PlanWords,
  { warnings = [], blanks = [] }: PlanTelling,
): string {
  const { plan: say } = words.output;
  const { number, date } = words.writing;
  const { before, after } = plan.counts;
  const numbers = [...plan.added, ...plan.known].map(({ value }) => value.number).join(', ');
  const counts = say.counts(
    number(before.procedures),
    number(after.procedures),
    number(before.rows),
    number(after.rows),
  );
  const told = [
    ...plan.known.map(({ value }) => say.known(value.number)),
    ...plan.pending.map(({ value }) => say.pending(value.number, date(effectiveDate(value)))),
    counts,
    ...(warnings.length > 0 ? [warningLines(warnings, words, '- ').join('\n')] : []),
    ...(blanks.length > 0 ? [say.blanks(number(blanks.length))] : []),
  ];
  return `${changesMarkdown(numbers, plan.changes, words)}\n${told.join('\n\n')}\n`;
}

/** A plan for people: what changes, the counts before and after, and what waits. */
export function renderPlan(
  plan: Plan,
  paths: readonly string[],
  words: PlanWords,
  width: number,
  style: Style,
  { drafts, isAll, isUnsigned = false, warnings = [], blanks = [] }: PlanTelling,
): string {
  const { writing, output } = words;
  const { number, date } = writing;
  const say: OutputWords['plan'] = output.plan;
  const { before, after } = plan.counts;
  const lines: string[] = plan.known.map((doc) => wrap(say.known(doc.value.number), width));
  for (const doc of plan.pending)
    lines.push(wrap(say.pending(doc.value.number, date(effectiveDate(doc.value))), width));
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
    lines.push(
      style.strong(wrap(title, width)),
      '',
      renderChanges(plan.changes, words, width, style, isAll),
      '',
    );
    if (plan.changes.length > 0) lines.push(wrap(summarize(plan.changes, words), width));
    lines.push(
      wrap(
        say.counts(
          number(before.procedures),
          number(after.procedures),
          number(before.rows),
          number(after.rows),
        ),
        width,
      ),
    );
    if (plan.internal > 0) lines.push(wrap(output.notCounted(number(plan.internal)), width));
  }
  for (const { value } of plan.added) {
    const day = lastEnd(value);
    const isWhole = day === lastDayOf(value);
    if (day !== undefined)
      lines.push(wrap(say.ends(value.number, date(day), addDays(day, 1), isWhole), width));
    const { until } = value;
    if (until && until.effective === undefined)
      lines.push(wrap(say.until(value.number, documentText(until)), width));
    const turn = lastTurn(value);
    if (turn !== undefined) lines.push(wrap(say.turns(value.number, addDays(turn, 1)), width));
  }
  if (plan.asOf.before !== plan.asOf.after)
    lines.push(say.asOf(date(plan.asOf.before), date(plan.asOf.after)));
  if (warnings.length > 0) {
    const [lead = '', ...told] = warningLines(warnings, words, '  ');
    lines.push('', style.warning(lead), fitLines(told, width));
    if (drafts !== undefined) lines.push(fitLines([say.seeWarnings(drafts)], width));
    lines.push('');
  }
  if (paths.length === 0) lines.push(say.nothing);
  else if (drafts === undefined) lines.push(wrap(`${say.wrote(number(paths.length))} ${say.next}`, width));
  else {
    if (blanks.length > 0) lines.push(wrapHanging(say.blanks(number(blanks.length), drafts), width, '    '));
    const next = isUnsigned ? say.unsigned : say.files;
    lines.push(wrapHanging(next(number(paths.length), drafts), width, '    '));
  }
  return `${lines.join('\n')}\n`;
}

/** Tells the warnings, the first of each rule and how many more it has: where each stands `validate` shows. */
function warningLines(warnings: readonly Diagnostic[], words: PlanWords, mark: string): string[] {
  const { output, findings, writing } = words;
  const told = [...groupBy(warnings, ({ rule }) => rule).values()].flatMap((group) => {
    const more = group.length - 1;
    const text = `${group[0]?.message} [${group[0]?.rule}]`;
    return `${mark}${more > 0 ? `${text} ${findings.more(more, 'warning')}` : text}`;
  });
  return [output.plan.warnings(writing.number(warnings.length)), ...told];
}

/** Returns the last day of a decision's effect, or of that of its rows. */
function lastEnd(decision: Decision): string | undefined {
  return [lastDayOf(decision), ...rowsOf(decision).map(({ expires }) => expires)]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

/** Returns the last of the days that a decision gives what it ends or suspends. */
function lastTurn({ ends = [], suspends = [] }: Decision): string | undefined {
  return [...ends, ...suspends]
    .flatMap(({ expires }) => expires ?? [])
    .sort()
    .at(-1);
}

/** A plan for programs. */
export function planJson(
  plan: Plan,
  paths: readonly string[],
  { warnings, blanks = [], isUnsigned }: PlanTelling = {},
) {
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
    ...(warnings && { warnings: warnings.map(diagnosticRecord) }),
    ...(blanks.length > 0 && { blanks: blanks.map(diagnosticRecord) }),
    ...(isUnsigned && { unsigned: true }),
  };
}
