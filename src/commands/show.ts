import { recordPaper, renderRecord } from '../render/record.ts';
import { writeYaml } from '../yaml/writer.ts';
import { findProcedure } from './common/catalog-targets.ts';
import { paperFormats } from './common/papers.ts';
import { lookedExit } from './common/looked.ts';
import type { Run } from '../cli/shell.ts';
import { openOnDay } from './common/on-day.ts';
import { toJson } from '../render/json.ts';

/** `show`: one procedure, as it is or as it was on a date. */
export const run: Run<{ at: string | undefined }> = async (shell) => {
  const { at } = shell.options;
  const catalog = await openOnDay(shell, at);
  const { id, record } = findProcedure(catalog, shell.args[0] ?? '', at);
  const { words, width, style, tool } = shell;
  return {
    exitCode: lookedExit(shell, catalog),
    formats: {
      pretty: () => renderRecord(id, record, catalog, words, width, style),
      json: () => toJson({ schemaVersion: 1, tool, asOf: catalog.asOf, id, procedure: record }),
      yaml: () => writeYaml(record, 'procedure'),
      ...paperFormats(() => recordPaper(id, record, catalog, words, tool)),
    },
  };
};
