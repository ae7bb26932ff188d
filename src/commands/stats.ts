import { exitCodes } from '../model/failure.ts';
import { countStats } from '../plan/stats.ts';
import { renderStats, statsCsv, statsMarkdown } from '../render/stats.ts';
import { toJson } from '../render/delimited.ts';
import type { Run } from './shell.ts';
import { workingVersion } from './versions.ts';

/** `stats`: how many procedures and rows, by department and level. */
export const run: Run = async (shell) => {
  const version = workingVersion(shell);
  const stats = countStats(version.state, version.asOf);
  const { words, width, style, tool } = shell;
  const table = () => renderStats(stats, words, width, style);
  return {
    exitCode: exitCodes.ok,
    formats: {
      pretty: table,
      table,
      json: () => toJson({ schemaVersion: 1, tool, ...stats }),
      csv: () => statsCsv(stats, words),
      markdown: () => statsMarkdown(stats, words),
    },
  };
};
