import { type SheetColumn, sheetColumnNames } from '../../model/sheet/columns.ts';
import type { Snapshot } from '../../catalog/snapshot.ts';
import { toCsv, toMarkdownTable } from '../../render/delimited.ts';
import { htmlPage } from '../../render/html.ts';
import { escapeHtml, escapeMarkdownCell } from '../../text/escape.ts';
import { aboutLines, aboutText } from '../about.ts';
import { aboutSheet } from '../excel/about-sheet.ts';
import { workbookChunks } from '../excel/workbook.ts';
import type { SheetColumn as WorksheetColumn } from '../excel/worksheet.ts';
import { namesOf } from '../names.ts';
import { aboutTitle } from '../snapshot-csv.ts';
import type { ExportContext, SnapshotWriter } from '../types.ts';
import { sheetCell } from './cells.ts';

/** The head over several columns, where they have one. */
const groupOf: Readonly<Partial<Record<SheetColumn, 'interlinked' | 'online'>>> = {
  sameLevel: 'interlinked',
  crossLevel: 'interlinked',
  full: 'online',
  partial: 'online',
  information: 'online',
};

/** Widths in characters: together what a page of A4 across takes at a size that can be read. */
const widths: Readonly<Record<SheetColumn, number>> = {
  order: 5,
  code: 10,
  name: 36,
  sector: 14,
  fee: 12,
  charge: 12,
  levels: 10,
  department: 16,
  sameLevel: 6,
  crossLevel: 6,
  boundaryFree: 7,
  full: 7,
  partial: 7,
  information: 8,
  post: 9,
  decision: 14,
  status: 10,
  note: 14,
};

/** Returns the rows below the head: a line each, numbered. */
function* rowsOf(snapshot: Snapshot, context: ExportContext): Iterable<[number, ...string[]]> {
  const names = namesOf(snapshot);
  let order = 0;
  for (const procedure of snapshot.procedures) {
    order += 1;
    const cells = sheetColumnNames.slice(1).map((column) => sheetCell(procedure, column, context, names));
    yield [order, ...cells];
  }
}

const titlesOf = ({ exports }: ExportContext): string[] =>
  sheetColumnNames.map((column) => exports.sheet.titles[column]);

/** Writes the sheet as officers have it: heads of two rows on every page, printed across A4. */
export const writeSheetXlsx: SnapshotWriter = async (snapshot, context) => {
  const { sheet, cutShort } = context.exports;
  const columns = sheetColumnNames.map((column): WorksheetColumn => {
    const group = groupOf[column];
    return {
      title: sheet.titles[column],
      width: widths[column],
      wrap: true,
      ...(group && { group: sheet.groups[group] }),
      ...(column === 'order' && { numbers: 'ordinal' }),
    };
  });
  const list = {
    name: sheet.name,
    caption: snapshot.title,
    columns,
    isFiltered: true,
    count: snapshot.procedures.length,
    rows: () => rowsOf(snapshot, context),
  };
  const chunks = () =>
    workbookChunks({
      title: snapshot.title,
      creator: `${snapshot.tool.name} ${snapshot.tool.version}`,
      date: snapshot.asOf,
      sheets: [list, aboutSheet(snapshot, context)],
      cutShort: (characters) => cutShort(context.writing.number(characters)),
    });
  return [{ name: context.fileName, chunks }];
};

/** Writes the sheet as CSV; the title of a last, empty column says what the file is. */
export const writeSheetCsv: SnapshotWriter = async (snapshot, context) => {
  const rows = () => [...rowsOf(snapshot, context)].map((row) => [...row, '']);
  return [
    {
      name: context.fileName,
      chunks: () => [toCsv([[...titlesOf(context), aboutTitle(snapshot)], ...rows()])],
    },
  ];
};

/** Writes the sheet as a page that is printed across A4, its head on every page. */
export const writeSheetHtml: SnapshotWriter = async (snapshot, context) => {
  const { titles, groups } = context.exports.sheet;
  const upper = sheetColumnNames.flatMap((column, index) => {
    const group = groupOf[column];
    const before = sheetColumnNames[index - 1];
    if (group === undefined) return [`<th rowspan="2">${escapeHtml(titles[column])}</th>`];
    if (before && groupOf[before] === group) return [];
    const span = sheetColumnNames.filter((one) => groupOf[one] === group).length;
    return [`<th colspan="${span}">${escapeHtml(groups[group])}</th>`];
  });
  const lower = sheetColumnNames.filter((column) => groupOf[column]);
  const line = (cells: readonly (string | number)[], tag: 'td' | 'th'): string =>
    cells.map((cell) => `<${tag}>${escapeHtml(String(cell))}</${tag}>`).join('');
  function* body(): Iterable<string> {
    yield `<p>${escapeHtml(aboutText(snapshot, context))}</p>\n<table>\n<thead><tr>${upper.join('')}</tr>\n`;
    yield `<tr>${line(
      lower.map((column) => titles[column]),
      'th',
    )}</tr></thead>\n<tbody>\n`;
    for (const row of rowsOf(snapshot, context)) yield `<tr>${line(row, 'td')}</tr>\n`;
    yield '</tbody>\n</table>\n';
    for (const { label, text } of aboutLines(snapshot, context))
      yield `<p>${escapeHtml(label)}: ${escapeHtml(text)}</p>\n`;
  }
  const page = () => [htmlPage(snapshot.title, [...body()].join(''), context.language)];
  return [{ name: context.fileName, chunks: page }];
};

/** Writes the sheet as a table of Markdown. */
export const writeSheetMarkdown: SnapshotWriter = async (snapshot, context) => {
  const plain = escapeMarkdownCell;
  function* page(): Iterable<string> {
    yield `# ${plain(snapshot.title)}\n\n${plain(aboutText(snapshot, context))}\n\n`;
    const rows = [...rowsOf(snapshot, context)].map((row) => row.map(String));
    yield `${toMarkdownTable([titlesOf(context), ...rows])}\n\n`;
    for (const { label, text } of aboutLines(snapshot, context)) yield `- ${plain(label)}: ${plain(text)}\n`;
  }
  return [{ name: context.fileName, chunks: page }];
};
