import type { OutputWords } from '../messages/output-words.ts';
import type { Terms, Writing } from '../messages/messages.ts';
import { levelOrder } from '../model/level.ts';
import { onlineServices, type Stats } from '../plan/stats.ts';
import { compareVietnamese } from '../text/fold.ts';
import { toCsv, toMarkdownTable } from './delimited.ts';
import type { Style } from './style.ts';
import { renderTable } from './table.ts';

export interface StatsWords {
  terms: Terms;
  writing: Writing;
  output: OutputWords;
}

/** The counts as a table at the screen's width, with the attributes below it. */
export function renderStats(stats: Stats, words: StatsWords, width: number, style: Style): string {
  const { head, rows, total } = statsRows(stats, words);
  const columns = head.map((title, i) => ({
    title,
    align: i === 0 ? ('left' as const) : ('right' as const),
    flexible: i === 0,
  }));
  return `${[
    style.strong(words.output.stats.title(words.writing.date(stats.asOf))),
    '',
    renderTable(columns, rows, width, style, total),
    '',
    ...attributeLines(stats, words),
  ].join('\n')}\n`;
}

/** The same as a Markdown table. */
export function statsMarkdown(stats: Stats, words: StatsWords): string {
  const { head, rows, total } = statsRows(stats, words);
  const bold = total.map((cell) => cell && `${cell}`);
  return `## ${words.output.stats.title(words.writing.date(stats.asOf))}\n\n${toMarkdownTable([head, ...rows, bold], 1)}\n\n${attributeLines(
    stats,
    words,
  )
    .map((line) => `- ${line}`)
    .join('\n')}\n`;
}

/** The same as CSV, numbers plain. */
export function statsCsv(stats: Stats, words: StatsWords): string {
  const plain = { ...words, writing: { ...words.writing, number: String } };
  const { head, rows, total } = statsRows(stats, plain);
  return toCsv([head, ...rows, total]);
}

function statsRows(stats: Stats, { terms, writing, output }: StatsWords) {
  const levels = levelOrder.filter((level) => stats.byLevel[level] !== undefined);
  const { number } = writing;
  const head = [
    output.stats.department,
    output.stats.procedures,
    ...levels.map((level) => terms.levels[level]),
    output.stats.rows,
  ];
  const rows = [...stats.byDepartment]
    .sort((a, b) => compareVietnamese(a.name, b.name))
    .map((group) => [
      group.name,
      number(group.procedures),
      ...levels.map((level) => number(group.levels[level] ?? 0)),
      number(group.rows),
    ]);
  const total = [
    output.stats.total,
    number(stats.procedures),
    ...levels.map((level) => number(stats.byLevel[level] ?? 0)),
    number(stats.rows),
  ];
  return { head, rows, total };
}

/** Interlinked, online and internal processes, one line each. */
function attributeLines(stats: Stats, { terms, writing, output }: StatsWords): string[] {
  const { number } = writing;
  const words = output.stats;
  const online = onlineServices
    .map((service) => ({ service, counts: Object.entries(stats.online[service]) }))
    .filter(({ counts }) => counts.length > 0)
    .map(({ service, counts }) => {
      const levels = counts.map(
        ([level, count]) => `${terms.levels[level as keyof Terms['levels']].toLowerCase()} ${number(count)}`,
      );
      return `${words.online[service]}: ${levels.join(', ')}`;
    });
  return [
    words.explain,
    `${words.interlinked}: ${words.sameLevel} ${number(stats.interlinked.same_level)}, ${words.crossLevel} ${number(stats.interlinked.cross_level)}`,
    ...online,
    `${words.internalProcess}: ${words.with} ${number(stats.internalProcess.with)}, ${words.without} ${number(stats.internalProcess.without)}`,
    `${words.abolished}: ${number(stats.abolished)}`,
  ];
}
