import type { Entry, RecordSummary } from '../model/types.ts';
import type { Catalog } from '../plan/catalog.ts';
import { inForce, selectRecords } from '../figures/select.ts';
import { entriesCsv, entriesJson, entriesMarkdown, renderEntries } from '../render/entries.ts';
import { lookedExit } from './common/looked.ts';
import type { Outcome, Run, Shell } from '../cli/shell.ts';
import { openOnDay } from './common/on-day.ts';
import { askedConditions, type ConditionOptions } from './common/where.ts';

interface ListOptions extends ConditionOptions {
  at: string | undefined;
}

/** `list`: the procedures that meet all conditions; those in force, unless the status is asked for. */
export const run: Run<ListOptions> = async (shell) => {
  const catalog = await openOnDay(shell, shell.options.at);
  const asked = askedConditions(shell, catalog.summaries);
  const isAnyStatus = shell.options.status === 'all' || asked.some(({ key }) => key === 'status');
  const entries = selectRecords(catalog.summaries, isAnyStatus ? asked : [inForce, ...asked]);
  return { exitCode: lookedExit(shell, catalog), formats: entryFormats(shell, catalog, entries) };
};

/** Entries as a table, JSON, CSV or Markdown. JSON holds whole records: they are read when it is asked for. */
export function entryFormats(
  shell: Shell,
  catalog: Catalog,
  entries: readonly Entry<RecordSummary>[],
): Outcome['formats'] {
  const { words, width, style, tool } = shell;
  const whole = () =>
    entries.flatMap(({ id }): Entry[] => {
      const record = catalog.state.records.get(id);
      return record ? [{ id, record }] : [];
    });
  return {
    pretty: () => renderEntries(entries, catalog, words, width, style),
    json: () => entriesJson(whole(), catalog.asOf, tool),
    csv: () => entriesCsv(entries, catalog, words),
    markdown: () => entriesMarkdown(entries, catalog, words),
  };
}
