import type { Diagnostic, Severity } from '../../model/finding.ts';
import { plainStyle } from '../style.ts';
import { conciseLine } from './concise.ts';
import { ofSeverity } from './group.ts';
import { fullMessage } from './record.ts';
import type { FindingsFormat, FindingsReport } from './types.ts';

/** GitHub shows this many annotations of a severity for one step and silently drops the rest. */
const shownPerStep = 10;

/**
 * Workflow commands, which GitHub shows beside the lines of a pull request: errors first, as many as
 * it shows, then how many there are beyond these. After them every finding as a plain line of the log.
 */
export const github: FindingsFormat = (report) => {
  const lines = [...annotations(report, 'error'), ...annotations(report, 'warning'), ...notice(report)];
  return [...lines, ...report.diagnostics.map(logLine)].map((line) => `${line}\n`).join('');
};

function annotations({ diagnostics, tool }: FindingsReport, severity: Severity): string[] {
  return ofSeverity(diagnostics, severity)
    .slice(0, shownPerStep)
    .map((diagnostic) => annotation(diagnostic, tool.name));
}

function annotation(diagnostic: Diagnostic, tool: string): string {
  const { severity, rule, file, line, column, endLine, endColumn } = diagnostic;
  // GitHub refuses columns that are not on one line.
  const columns = line === endLine ? { col: column, endColumn } : {};
  const properties = { file, line, endLine, ...columns, title: `${tool}: ${rule}` };
  return command(severity, properties, fullMessage(diagnostic));
}

function notice({ diagnostics, words, tool }: FindingsReport): string[] {
  const errors = Math.max(0, ofSeverity(diagnostics, 'error').length - shownPerStep);
  const warnings = Math.max(0, ofSeverity(diagnostics, 'warning').length - shownPerStep);
  if (errors + warnings === 0) return [];
  return [command('notice', { title: tool.name }, words.moreInLog(errors, warnings))];
}

function command(name: string, properties: Readonly<Record<string, string | number>>, data: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escapeData(data)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** A line of the log that the runner cannot take for a command, whatever a record's text says. */
function logLine(diagnostic: Diagnostic): string {
  const line = conciseLine(diagnostic, plainStyle).replaceAll('##[', '## [');
  return /^\s*::/u.test(line) ? `./${line}` : line;
}
