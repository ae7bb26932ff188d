import { diagnosticRecord } from './record.ts';
import type { FindingsFormat } from './types.ts';

/** One object, as schemas/output-validate.schema.json describes it. */
export const json: FindingsFormat = ({ diagnostics, summary, tool }) => {
  const { files, procedures, decisions, errors, warnings } = summary;
  const output = {
    schemaVersion: 1,
    tool: { name: tool.name, version: tool.version },
    summary: { files, procedures, decisions, errors, warnings },
    diagnostics: diagnostics.map(diagnosticRecord),
  };
  return `${JSON.stringify(output, null, 2)}\n`;
};
