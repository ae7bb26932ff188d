import { exitCodes } from '../model/failure.ts';
import type { Entry } from '../model/types.ts';
import type { Version } from '../plan/diff.ts';
import { inForce, selectRecords } from '../plan/select.ts';
import { entriesCsv, entriesJson, entriesMarkdown, renderEntries } from '../render/entries.ts';
import type { Outcome, Run, Shell } from './shell.ts';
import { workingVersion } from './versions.ts';
import { askedConditions } from './where.ts';

/** `list`: the procedures that meet all conditions; those in force, unless the status is asked for. */
export const run: Run = async (shell) => {
  const version = workingVersion(shell);
  const asked = askedConditions(shell, version.state);
  const isAnyStatus = shell.options.status === 'all' || asked.some(({ key }) => key === 'status');
  const entries = selectRecords(version.state, isAnyStatus ? asked : [inForce, ...asked]);
  return { exitCode: exitCodes.ok, formats: entryFormats(shell, version, entries) };
};

/** Entries as a table, JSON, CSV or Markdown. */
export function entryFormats(shell: Shell, version: Version, entries: readonly Entry[]): Outcome['formats'] {
  const { words, width, style, tool } = shell;
  return {
    pretty: () => renderEntries(entries, version, words, width, style),
    json: () => entriesJson(entries, version, tool),
    csv: () => entriesCsv(entries, version, words),
    markdown: () => entriesMarkdown(entries, version, words),
  };
}
