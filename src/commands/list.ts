import { exitCodes } from '../model/failure.ts';
import type { Entry, RecordSummary } from '../model/types.ts';
import type { Version } from '../plan/diff.ts';
import { inForce, selectRecords } from '../figures/select.ts';
import { entriesCsv, entriesJson, entriesMarkdown, renderEntries } from '../render/entries.ts';
import type { Outcome, Run, Shell } from '../cli/shell.ts';
import { summarizedVersion } from '../catalog/summaries.ts';
import { askedConditions } from './where.ts';

/** `list`: the procedures that meet all conditions; those in force, unless the status is asked for. */
export const run: Run = async (shell) => {
  const version = await summarizedVersion(shell);
  const asked = askedConditions(shell, version.state);
  const isAnyStatus = shell.options.status === 'all' || asked.some(({ key }) => key === 'status');
  const entries = selectRecords(version.state, isAnyStatus ? asked : [inForce, ...asked]);
  return { exitCode: exitCodes.ok, formats: entryFormats(shell, version, entries) };
};

/** Entries as a table, JSON, CSV or Markdown. JSON holds whole records: they are read when it is asked for. */
export function entryFormats(
  shell: Shell,
  version: Version<RecordSummary>,
  entries: readonly Entry<RecordSummary>[],
): Outcome['formats'] {
  const { words, width, style, tool } = shell;
  const whole = async () => {
    const { workingVersion } = await import('../catalog/versions.ts');
    const { records } = workingVersion(shell).state;
    return entries.flatMap(({ id }): Entry[] => {
      const record = records.get(id);
      return record ? [{ id, record }] : [];
    });
  };
  return {
    pretty: () => renderEntries(entries, version, words, width, style),
    json: async () => entriesJson(await whole(), version.asOf, tool),
    csv: () => entriesCsv(entries, version, words),
    markdown: () => entriesMarkdown(entries, version, words),
  };
}
