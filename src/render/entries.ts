import type { Entry, RecordSummary } from '../model/types.ts';
import { countRecords } from '../plan/counts.ts';
import type { Catalog } from '../plan/catalog.ts';
import type { ChangeWords } from './changes/changes.ts';
import { toCsv, toMarkdownTable } from './delimited.ts';
import type { Style } from './style.ts';
import { renderTable } from './table.ts';
import { fitLines } from './wrap.ts';
import { toJson } from './json.ts';

/**
 * Records as a table: code, name, levels, and the status where some are out of force; then how many.
 *
 * @param found for each id, what is to stand in a further column; none where all are empty
 * @param internal how many internal procedures were left out, which is said
 */
export function renderEntries(
  entries: readonly Entry<RecordSummary>[],
  version: Catalog,
  { words, width, style }: { words: ChangeWords; width: number; style: Style },
  { internal = 0, found = new Map() }: { internal?: number; found?: ReadonlyMap<string, string> } = {},
): string {
  const { list } = words.output;
  const leftOut =
    internal === 0 ? '' : `${fitLines([list.internal(words.writing.number(internal))], width)}\n`;
  if (entries.length === 0) return `${fitLines([list.noMatch], width)}\n${leftOut}`;
  // Where all are in force, nobody has to be told so.
  const isOver = entries.some(({ record }) => record.status !== 'active');
  const uncoded = entries.filter(({ record }) => record.code === undefined).map(({ id }) => id);
  const isFound = [...found.values()].some((text) => text !== '');
  const columns = [
    { title: list.code },
    { title: list.name, flexible: true, weight: 2 },
    { title: list.levels, flexible: true },
    ...(isOver ? [{ title: list.status, flexible: true }] : []),
    ...(isFound ? [{ title: list.found, flexible: true }] : []),
  ];
  const rows = entries.map(({ id, record }) => [
    record.code ?? list.noCode,
    record.name,
    levelNames(record.levels, words),
    ...(isOver ? [statusName(record, words)] : []),
    ...(isFound ? [found.get(id) ?? ''] : []),
  ]);
  const counts = countRecords(entries.map(({ record }) => ({ ...record, status: 'active' as const })));
  const summary = list.count(
    words.writing.number(counts.procedures),
    words.writing.number(counts.rows),
    words.writing.date(version.asOf),
  );
  const told = uncoded.length === 0 ? [] : [list.uncoded(words.writing.number(uncoded.length), uncoded)];
  return `${renderTable(columns, rows, width, style)}\n\n${fitLines([summary, ...told], width)}\n${leftOut}`;
}

/** Records for programs. */
export function entriesJson(
  entries: readonly Entry[],
  asOf: string,
  tool: { name: string; version: string },
  more: object = {},
): string {
  return toJson({
    schemaVersion: 1,
    tool,
    asOf,
    procedures: entries.map(({ id, record }) => ({ id, ...record })),
    ...more,
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
  const isOver = entries.some(({ record }) => record.status !== 'active');
  const rows = entries.map(({ id, record }) => [
    id,
    record.name,
    departments.get(record.department)?.name ?? record.department,
    levelNames(record.levels, words),
    ...(isOver ? [statusName(record, words)] : []),
  ]);
  return [[list.code, list.name, list.department, list.levels, ...(isOver ? [list.status] : [])], ...rows];
}

const statusName = ({ status }: Pick<RecordSummary, 'status'>, { output }: ChangeWords): string =>
  output.show.values[status] ?? status;

const levelNames = (levels: RecordSummary['levels'], { terms }: ChangeWords): string =>
  levels.map((level) => terms.levels[level]).join(', ');
