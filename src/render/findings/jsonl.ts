import { diagnosticRecord } from './record.ts';
import type { FindingsFormat } from './types.ts';

/** One diagnostic a line, and a last line with the summary: without it the output was cut off. */
export const jsonl: FindingsFormat = ({ diagnostics, summary, tool }) => {
  const { files, procedures, decisions, errors, warnings } = summary;
  const closing = {
    kind: 'summary',
    schemaVersion: 1,
    tool: { name: tool.name, version: tool.version },
    summary: { files, procedures, decisions, errors, warnings },
  };
  const lines = diagnostics.map((diagnostic) => ({ kind: 'diagnostic', ...diagnosticRecord(diagnostic) }));
  return [...lines, closing].map((line) => `${JSON.stringify(line)}\n`).join('');
};
