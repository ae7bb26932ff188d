import type { Action } from '../model/types.ts';
import type { Report } from '../plan/report.ts';
import { compareVietnamese } from '../text/fold.ts';
import type { ChangeWords } from './changes.ts';
import { toCsv, toMarkdownTable } from './delimited.ts';
import type { Style } from './style.ts';
import { type Column, renderTable } from './table.ts';
import { wrap } from './wrap.ts';

const shownActions: readonly Action[] = ['new', 'amended', 'replaced', 'abolished'];

/** A report for people: the paragraph that it opens with, movements by department and decision, the sum that proves it. */
export function renderReport(report: Report, words: ChangeWords, width: number, style: Style): string {
  const { report: say } = words.output;
  const [head, ...rows] = departmentRows(report, words);
  const [decisionHead, ...decisions] = decisionRows(report, words);
  return `${[
    style.strong(say.title(words.writing.date(report.from), words.writing.date(report.to))),
    '',
    wrap(say.opening(report), width),
    '',
    style.strong(say.byDepartment),
    renderTable(columnsOf(head ?? []), rows.slice(0, -1), width, style, rows.at(-1)),
    '',
    style.strong(say.byDecision),
    renderTable(columnsOf(decisionHead ?? []), decisions, width, style),
    '',
    ...proofLines(report, words).map((line) => wrap(line, width)),
  ].join('\n')}\n`;
}

/** The same as Markdown. */
export function reportMarkdown(report: Report, words: ChangeWords): string {
  const { report: say } = words.output;
  return `${[
    `## ${say.title(words.writing.date(report.from), words.writing.date(report.to))}`,
    say.opening(report),
    `### ${say.byDepartment}`,
    toMarkdownTable(departmentRows(report, words), 1),
    `### ${say.byDecision}`,
    toMarkdownTable(decisionRows(report, words), 1),
    proofLines(report, words).join('\n\n'),
  ].join('\n\n')}\n`;
}

/** Movements by department as CSV, numbers plain. */
export function reportCsv(report: Report, words: ChangeWords): string {
  return toCsv(departmentRows(report, { ...words, writing: { ...words.writing, number: String } }));
}

const columnsOf = (head: readonly string[]): Column[] =>
  head.map((title, i) => ({ title, align: i === 0 ? 'left' : 'right', flexible: i === 0 }));

function departmentRows(report: Report, words: ChangeWords): string[][] {
  const { number } = words.writing;
  const { report: say, stats } = words.output;
  const head = [
    stats.department,
    say.before,
    ...shownActions.map((action) => say.actions[action]),
    say.total,
    say.after,
  ];
  const cells = (group: Report['movements'] & { opening: number; closing: number }) => [
    number(group.opening),
    ...shownActions.map((action) => number(group[action])),
    number(group.total),
    number(group.closing),
  ];
  const rows = [...report.byDepartment]
    .sort((a, b) => compareVietnamese(a.name, b.name))
    .map((group) => [group.name, ...cells(group)]);
  return [
    head,
    ...rows,
    [stats.total, ...cells({ ...report.movements, opening: report.opening, closing: report.closing })],
  ];
}

function decisionRows(report: Report, words: ChangeWords): string[][] {
  const { number, date } = words.writing;
  const { report: say, status } = words.output;
  const head = [status.decision, say.issued, ...shownActions.map((action) => say.actions[action]), say.total];
  const rows = report.byDecision.map((one) => [
    one.decision,
    date(one.issued),
    ...shownActions.map((action) => number(one[action])),
    number(one.total),
  ]);
  return [head, ...rows];
}

function proofLines(report: Report, { output, writing }: ChangeWords): string[] {
  const { number } = writing;
  const say = output.report;
  return [
    say.proof(
      number(report.opening),
      number(report.appeared),
      number(report.disappeared),
      number(report.closing),
    ),
    say.unique(number(report.unique), number(report.movements.total)),
    say.internalProcess(
      number(report.internalProcess.decisions),
      number(report.internalProcess.departments),
      number(report.internalProcess.procedures),
    ),
  ];
}
