import type { Diagnostic, Severity } from '../../model/finding.ts';
import { plainStyle } from '../style.ts';
import { workflowCommand } from '../workflow-command.ts';
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
  return workflowCommand(severity, properties, fullMessage(diagnostic));
}

function notice({ diagnostics, words, tool }: FindingsReport): string[] {
  const errors = Math.max(0, ofSeverity(diagnostics, 'error').length - shownPerStep);
  const warnings = Math.max(0, ofSeverity(diagnostics, 'warning').length - shownPerStep);
  if (errors + warnings === 0) return [];
  return [workflowCommand('notice', { title: tool.name }, words.moreInLog(errors, warnings))];
}

/** A line of the log that the runner cannot take for a command, whatever a record's text says. */
function logLine(diagnostic: Diagnostic): string {
  const line = conciseLine(diagnostic, plainStyle).replaceAll('##[', '## [');
  return /^\s*::/u.test(line) ? `./${line}` : line;
}
