import { readCatalogFolder } from '../io/catalog-folder.ts';
import { findCatalog } from '../io/folder.ts';
import { exitCodes, Failure } from '../model/failure.ts';
import { reportPeriod } from '../plan/report.ts';
import { toJson } from '../render/delimited.ts';
import { renderReport, reportCsv, reportMarkdown } from '../render/report.ts';
import type { Run } from './shell.ts';
import { readWhole } from './versions.ts';

/** `report`: the movements of a period, by department and decision, and the figures that reconcile. */
export const run: Run = async (shell) => {
  const { from, to } = shell.options;
  if (typeof from !== 'string') throw new Failure('missing-argument', { name: '--from <date>' });
  if (typeof to !== 'string') throw new Failure('missing-argument', { name: '--to <date>' });
  if (to < from) throw new Failure('bad-value', { option: '--to', value: to, allowed: [`≥ ${from}`] });
  const files = readWhole(readCatalogFolder(findCatalog(shell.directory)));
  const report = reportPeriod(files, from, to);
  const { words, width, style, tool } = shell;
  return {
    exitCode: exitCodes.ok,
    formats: {
      pretty: () => renderReport(report, words, width, style),
      json: () => toJson({ schemaVersion: 1, tool, ...report }),
      markdown: () => reportMarkdown(report, words),
      csv: () => reportCsv(report, words),
    },
  };
};
