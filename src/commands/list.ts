import type { Entry, RecordSummary } from '../model/types.ts';
import type { Condition } from '../plan/where.ts';
import type { Catalog } from '../plan/catalog.ts';
import { Failure } from '../model/failure.ts';
import { selectRecords, usualConditions } from '../figures/select.ts';
import { entriesCsv, entriesJson, entriesMarkdown, renderEntries } from '../render/entries.ts';
import type { SheetsBy } from '../model/sheet/list-sheets.ts';
import { paperFormats, paperWriters } from './common/papers.ts';
import { lookedExit } from './common/looked.ts';
import type { Outcome, Run, Shell } from '../cli/shell.ts';
import { openOnDay } from './common/on-day.ts';
import { askedConditions, type ConditionOptions } from './common/where.ts';

interface ListOptions extends ConditionOptions {
  at: string | undefined;
  sheets: SheetsBy | undefined;
}

const internalKind: Condition = { key: 'kind', values: ['internal'] };

/** `list`: the procedures that meet all conditions; those in force and not internal, unless the status or the kind is asked for. */
export const run: Run<ListOptions> = async (shell) => {
  requirePaper(shell);
  const catalog = await openOnDay(shell, shell.options.at);
  const asked = askedConditions(shell, catalog.summaries);
  const isAnyStatus = shell.options.status === 'all';
  const chosen = (of: readonly Condition[]) =>
    selectRecords(catalog.summaries, usualConditions(of, isAnyStatus));
  const entries = chosen(asked);
  const isKindAsked = asked.some(({ key }) => key === 'kind');
  const internal = isKindAsked ? 0 : chosen([...asked, internalKind]).length;
  const { sheets } = shell.options;
  return {
    exitCode: lookedExit(shell, catalog),
    formats: entryFormats(shell, catalog, entries, { internal, sheets }),
  };
};

/** Formats of the list to be printed, the only one that has sheets. */
const printed = Object.keys(paperWriters);

/** Refuses `--sheets` where nothing is printed: it would be passed over. */
function requirePaper({ options: { sheets, format, report } }: Shell<ListOptions>): void {
  const asked = [...(format === undefined ? [] : [format]), ...report.map((one) => one.format)];
  if (sheets !== undefined && !asked.some((one) => printed.includes(one)))
    throw new Failure('option-needs', { option: '--sheets', needs: '--report docx=danh-muc.docx' });
}

/**
 * Entries as a table, JSON, CSV or Markdown, and as a list to be printed. JSON and the printed list hold whole
 * records: they are read when they are asked for.
 *
 * @param internal how many internal procedures the list leaves out
 * @param sheets by what the printed list is parted into sheets
 */
export function entryFormats(
  shell: Shell,
  catalog: Catalog,
  entries: readonly Entry<RecordSummary>[],
  { internal = 0, sheets }: { internal?: number; sheets?: SheetsBy | undefined } = {},
): Outcome['formats'] {
  const { words, width, style, tool } = shell;
  return {
    pretty: () => renderEntries(entries, catalog, { words, width, style }, { internal }),
    json: () => entriesJson(wholeEntries(catalog, entries), catalog.asOf, tool),
    csv: () => entriesCsv(entries, catalog, words),
    markdown: () => entriesMarkdown(entries, catalog, words),
    ...paperFormats(async () =>
      (await import('../export/list-paper.ts')).paperOfEntries(
        catalog,
        wholeEntries(catalog, entries),
        { ...words, sheets },
        tool,
      ),
    ),
  };
}

/** Returns entries with their whole records. */
export function wholeEntries({ state }: Catalog, entries: readonly Entry<RecordSummary>[]): Entry[] {
  return entries.flatMap(({ id }) => {
    const record = state.records.get(id);
    return record ? [{ id, record }] : [];
  });
}
