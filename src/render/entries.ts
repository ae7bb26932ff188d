import type { Entry, RecordSummary } from '../model/types.ts';
import { countCatalog } from '../plan/counts.ts';
import type { Catalog } from '../plan/catalog.ts';
import type { ChangeWords } from './changes.ts';
import { toCsv, toJson, toMarkdownTable } from './delimited.ts';
import type { Style } from './style.ts';
import { renderTable } from './table.ts';

/** Records as a table: code, name, levels; then how many. */
export function renderEntries(
  entries: readonly Entry<RecordSummary>[],
  version: Catalog,
  words: ChangeWords,
  width: number,
  style: Style,
): string {
  const { list } = words.output;
  if (entries.length === 0) return `${list.noMatch}\n`;
  const columns = [
    { title: list.code },
    { title: list.name, flexible: true },
    { title: list.levels, flexible: true },
  ];
  const rows = entries.map(({ id, record }) => [id, record.name, levelNames(record.levels, words)]);
  const counts = countCatalog({
    records: new Map(entries.map(({ id, record }) => [id, { ...record, status: 'active' as const }])),
  });
  const summary = list.count(
    words.writing.number(counts.procedures),
    words.writing.number(counts.rows),
    words.writing.date(version.asOf),
  );
  return `${renderTable(columns, rows, width, style)}\n\n${summary}\n`;
}

/** Records for programs. */
export function entriesJson(
  entries: readonly Entry[],
  asOf: string,
  tool: { name: string; version: string },
): string {
  return toJson({
    schemaVersion: 1,
    tool,
    asOf,
    procedures: entries.map(({ id, record }) => ({ id, ...record })),
  });
}

/** Records as CSV. */
export function entriesCsv(
  entries: readonly Entry<RecordSummary>[],
  version: Catalog,
  words: ChangeWords,
): string {
  return toCsv(entryRows(entries, version, words));
}

/** Records as a Markdown table. */
export function entriesMarkdown(
  entries: readonly Entry<RecordSummary>[],
  version: Catalog,
  words: ChangeWords,
): string {
  return `${toMarkdownTable(entryRows(entries, version, words))}\n`;
}

function entryRows(
  entries: readonly Entry<RecordSummary>[],
  version: Catalog,
  words: ChangeWords,
): string[][] {
  const { list } = words.output;
  const { departments } = version.state;
  const rows = entries.map(({ id, record }) => [
    id,
    record.name,
    departments.get(record.department)?.name ?? record.department,
    levelNames(record.levels, words),
  ]);
  return [[list.code, list.name, list.department, list.levels], ...rows];
}

const levelNames = (levels: RecordSummary['levels'], { terms }: ChangeWords): string =>
  levels.map((level) => terms.levels[level]).join(', ');
