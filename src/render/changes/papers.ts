import type { Words } from '../../messages/words.ts';
import { toldClassOf } from '../../model/change.ts';
import { effectiveDate } from '../../model/decision.ts';
import type { Paper, PaperBlock, PaperCell, PaperTable } from '../../model/paper.ts';
import type { Diff } from '../../plan/diff.ts';
import type { HistoryEvent } from '../../plan/history.ts';
import type { Plan } from '../../plan/plan.ts';
import { capitalize } from '../../text/capitals.ts';
import { fitTable } from '../paper/fit-columns.ts';
import { lyingLetters, workingPaper } from '../paper/working-paper.ts';
import { changeTables, fieldCells } from './change-tables.ts';
import { fieldsToTell, levelsOf, summarize } from './changes.ts';
import { type Sides, titleOf } from './diff.ts';
import type { Life } from './history.ts';

type Tool = { name: string; version: string };

const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text, align: 'left' });

/** A diff as a paper: a table for each class of changes, every field before and after. */
export function diffPaper({ changes }: Pick<Diff, 'changes'>, sides: Sides, words: Words, tool: Tool): Paper {
  const blocks = [paragraph(summarize(changes, words)), ...changeTables(changes, words)];
  return workingPaper(
    { title: titleOf(sides, words), date: sides.to.asOf || sides.from.asOf, sections: [{ blocks }] },
    words,
    tool,
  );
}

/** A plan as a paper: what decisions would change, the counts before and after, and what waits for its day. */
export function planPaper(plan: Plan, words: Words, tool: Tool): Paper {
  const { writing, output } = words;
  const { number, date } = writing;
  const { plan: say } = output;
  const { before, after } = plan.counts;
  const numbers = [...plan.added, ...plan.known].map((doc) => doc.value.number).join(', ');
  const lines = [
    summarize(plan.changes, words),
    say.counts(number(before.procedures), number(after.procedures), number(before.rows), number(after.rows)),
    ...plan.known.map((doc) => say.known(doc.value.number)),
    ...plan.pending.map((doc) => say.pending(doc.value.number, date(effectiveDate(doc.value)))),
  ];
  const blocks = [...lines.map(paragraph), ...changeTables(plan.changes, words)];
  return workingPaper(
    { title: say.paperTitle(numbers), date: plan.asOf.after, sections: [{ blocks }] },
    words,
    tool,
  );
}

/** A procedure's life as a paper: each decision and what it changed; then which decision set each part last. */
export function historyPaper(
  { id, record, events, parts, day: date }: Life,
  words: Words,
  tool: Tool,
): Paper {
  const { history } = words.output;
  const last = [...parts];
  const blocks: PaperBlock[] = [
    { kind: 'heading', level: 2, align: 'center', text: history.title(id, record.name) },
    ...(events.length === 0 ? [paragraph(history.nothing)] : [eventsTable(events, date, words)]),
    ...(last.length === 0
      ? []
      : [{ kind: 'heading', level: 2, text: history.lastSet } as const, lastTable(last, words)]),
  ];
  return workingPaper({ title: history.paperTitle, date, sections: [{ blocks }] }, words, tool);
}

function eventsTable(events: readonly HistoryEvent[], day: string, words: Words): PaperTable {
  const { terms, writing, output } = words;
  const { diff, list, status, history } = output;
  const table: PaperTable = {
    kind: 'table',
    name: history.paperTitle,
    isSmall: true,
    isFiltered: true,
    columns: [1, 1, 1, 1, 2, 3, 3].map((width) => ({ width })),
    header: [[status.effective, diff.decision, diff.class, list.levels, diff.part, diff.before, diff.after]],
    rows: events.flatMap(({ decision, effective, change }) => {
      const fields = fieldCells(fieldsToTell(change), words);
      const whole = [
        `${writing.date(effective)}${effective > day ? ` (${history.toCome})` : ''}`,
        decision.number,
        capitalize(terms.classes[toldClassOf(change)]),
        capitalize(levelsOf(change, words)),
      ];
      const lead = (rows: number): PaperCell[] => whole.map((text) => (rows > 1 ? { text, rows } : text));
      if (fields.length === 0)
        return [[...lead(1), '', '', toldClassOf(change) === 'steady' ? output.changes.same : '']];
      return fields.map(({ part, before, after }, at) => [
        ...(at === 0 ? lead(fields.length) : []),
        part,
        before,
        after,
      ]);
    }),
  };
  return fitTable(table, lyingLetters);
}

function lastTable(
  last: readonly (readonly [keyof Words['terms']['parts'], string])[],
  words: Words,
): PaperTable {
  const { diff, history } = words.output;
  return {
    kind: 'table',
    name: history.lastSet,
    columns: [{ width: 1 }, { width: 1 }],
    header: [[diff.part, diff.decision]],
    rows: last.map(([part, number]) => [capitalize(words.terms.parts[part]), number]),
  };
}
