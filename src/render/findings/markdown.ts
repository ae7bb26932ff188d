import type { Diagnostic } from '../../model/finding.ts';
import { escapeForgeCell } from '../../text/escape.ts';
import { gravestFirst } from './group.ts';
import { placeText } from './record.ts';
import type { FindingsFormat, FindingsReport } from './types.ts';
import { groupBy } from '../../model/sequence.ts';

/** GitHub refuses a job summary above 1 MiB as a whole; this leaves room for what else a job writes. */
const mostBytes = 900 * 1024;

/** A summary and a table for each rule, errors first: for the job summaries of CI services. */
export const markdown: FindingsFormat = (report) => {
  const { diagnostics, summary, tool, words } = report;
  const head = [
    `## ${tool.name}: ${words.counts(summary.errors, summary.warnings) || words.nothing}`,
    '',
    escapeForgeCell(words.summary(summary)),
  ];
  const groups = groupBy(gravestFirst(diagnostics), ({ severity, rule }) => `${severity} ${rule}`);
  return `${[...head, ...tables(report, [...groups.values()])].join('\n')}\n`;
};

function tables({ words }: FindingsReport, groups: readonly Diagnostic[][]): string[] {
  const { place, message, hint } = words.columns;
  const lines: string[] = [];
  let bytes = 0;
  let dropped = 0;
  for (const group of groups) {
    const rows: string[] = [];
    for (const diagnostic of group) {
      const text = row(diagnostic);
      bytes += byteLength(text);
      if (bytes > mostBytes) dropped++;
      else rows.push(text);
    }
    lines.push('', title(words, group), '');
    if (rows.length > 0) lines.push(`| ${place} | ${message} | ${hint} |`, '| --- | --- | --- |', ...rows);
  }
  return dropped === 0 ? lines : [...lines, '', words.moreThanFits(dropped)];
}

/** The heading of a rule's table counts its findings, also those whose rows do not fit. */
function title(words: FindingsReport['words'], group: readonly Diagnostic[]): string {
  const [first] = group;
  if (!first) return '';
  return `### ${words.severities[first.severity]}: \`${first.rule}\` (${words.number(group.length)})`;
}

function row(diagnostic: Diagnostic): string {
  const { message, hint, related = [] } = diagnostic;
  const places = [diagnostic, ...related].map((place) => escapeForgeCell(placeText(place)));
  return `| ${places.join('<br>')} | ${escapeForgeCell(message)} | ${escapeForgeCell(hint ?? '')} |`;
}

const encoder = new TextEncoder();
const byteLength = (text: string): number => encoder.encode(text).length;
