import { UnreadableFile, type Unseen } from '../../model/unreadable.ts';
import { cleanLines } from '../../text/normalize.ts';
import { textOfMarkup } from '../portal/markup.ts';
import { anyCode } from '../values/codes.ts';
import type { MergedArea, Sheet, UnseenInSheet } from './table.ts';
import { shownPage, unseenAt } from './web-looks.ts';

/** The longest list has some thousands of rows; what has more cells was made to keep a reader busy. */
const mostCells = 500_000;
const widest = 200;
const tallest = 10_000;

/** A decision's own words stand above its first list. */
const linesAbove = 300;

const parts = /<(\/?)(table|caption|col|tr|td|th)\b([^<>]*)>|<!--[\s\S]{0,200000}?-->/giu;

interface OpenTable {
  sheet: Sheet & { merged: MergedArea[]; unseen: UnseenInSheet[] };
  /** For each column, the rows that are still covered by a cell above. */
  covered: number[];
  row: number;
  /** For each column that the page declares, whether it is hidden. */
  hidden: boolean[];
  /** Place where the words above the table begin that are its own. */
  caption?: number;
  cell?: { start: number; attributes: string };
}

/**
 * Reads the tables of a web page into sheets as they are shown, merged cells too, each with the lines above it.
 * Tables within tables lay out a page: the innermost ones are read.
 */
export function readWebPage(page: string): Sheet[] {
  const { html, unseen } = shownPage(withoutChoices(page));
  const sheets: Sheet[] = [];
  const open: OpenTable[] = [];
  const left: Unseen[] = [];
  let after = Math.max(0, html.slice(0, 50_000).toLowerCase().lastIndexOf('</title>'));
  let cells = 0;
  for (const match of html.matchAll(parts)) {
    const [whole, closing = '', name = '', attributes = ''] = match;
    const table = open.at(-1);
    const hidden = unseen[unseenAt(whole) ?? -1];
    if (hidden && table) table.sheet.unseen.push({ ...hidden, row: Math.max(0, table.row) });
    else if (hidden && anyCode.test(hidden.text)) left.push(hidden);
    const tag = `${closing}${name.toLowerCase()}`;
    if (table?.cell && tag !== 'table' && tag !== 'col' && name !== '') {
      cells += closeCell(table, html.slice(table.cell.start, match.index));
      if (cells > mostCells) throw new UnreadableFile('too_large');
    }
    if (tag === 'table') open.push(openTable(html.slice(after, match.index), sheets.length + 1));
    else if (tag === '/table') {
      const done = open.pop();
      if (done && done.sheet.rows.length > 0) sheets.push(withoutHidden(done));
    } else if (tag === 'caption' && table) table.caption = match.index + whole.length;
    else if (tag === '/caption' && table?.caption !== undefined)
      table.sheet.above?.push(...linesOf(html.slice(table.caption, match.index)));
    else if (tag === 'col' && table) declareColumns(table, attributes);
    else if (tag === 'tr' && table) nextRow(table);
    else if ((tag === 'td' || tag === 'th') && table) {
      if (table.row < 0) nextRow(table);
      table.cell = { start: match.index + whole.length, attributes };
    }
    if (name !== '' && /^\/?table$/u.test(tag)) after = match.index + whole.length;
  }
  sheets[0]?.unseen?.push(...left);
  const last = sheets.at(-1);
  if (last) last.below = linesOf(html.slice(after).slice(0, 200_000)).slice(0, linesAbove);
  return sheets;
}

/** Returns a page without what its forms offer to choose from: it is said of nothing. */
const withoutChoices = (page: string): string =>
  page.replace(/<(select|datalist|textarea)\b[\s\S]{0,200000}?<\/\1\s*>/giu, ' ');

function declareColumns({ hidden }: OpenTable, attributes: string): void {
  const isHidden =
    /display\s*:\s*none|visibility\s*:\s*collapse/iu.test(attributes) ||
    /\bwidth\s*=\s*["']?0\b/iu.test(attributes);
  for (let left = Math.min(widest, spanOf(attributes, 'span')); left > 0 && hidden.length < widest; left--)
    hidden.push(isHidden);
}

/** Returns a table with its hidden columns empty and told, provided that its widest row has a cell for every column. */
function withoutHidden({ sheet, hidden }: OpenTable): Sheet {
  const isWhole = Math.max(0, ...sheet.rows.map(({ length }) => length)) === hidden.length;
  if (!hidden.includes(true) || !isWhole) return sheet;
  for (const [column, isHidden] of hidden.entries()) {
    const texts = isHidden ? sheet.rows.map((row) => row[column] ?? '').filter((text) => text !== '') : [];
    if (texts.length === 0) continue;
    for (const row of sheet.rows) if (row.length > column) row[column] = '';
    sheet.unseen.push({ kind: 'hidden_column', text: texts.slice(0, 20).join(' · ') });
  }
  return sheet;
}

function openTable(before: string, number: number): OpenTable {
  const above = linesOf(before.slice(-200_000)).slice(-linesAbove);
  return {
    sheet: { name: String(number), rows: [], firstRow: 1, numeric: [], merged: [], unseen: [], above },
    covered: [],
    hidden: [],
    row: -1,
  };
}

/** Returns the words of a page, a line for each of its paragraphs, as a sheet. */
export const linesOfPage = (page: string): Sheet => {
  const { html } = shownPage(withoutChoices(page));
  const rows = linesOf(html.slice(Math.max(0, html.toLowerCase().lastIndexOf('</title>')))).map((line) => [
    line,
  ]);
  return { name: '1', rows, firstRow: 1, numeric: [], madeOf: 'lines' };
};

const linesOf = (html: string): string[] =>
  textOf(html)
    .split('\n')
    .filter((line) => line.trim() !== '' && line.length < 1000);

function nextRow(table: OpenTable): void {
  table.row += 1;
  table.sheet.rows.push([]);
}

/** Puts a cell's text where the cells above leave room; returns how many cells it takes. */
function closeCell(table: OpenTable, html: string): number {
  const attributes = table.cell?.attributes ?? '';
  delete table.cell;
  const row = table.sheet.rows[table.row];
  if (!row) return 0;
  const columns = Math.min(widest, spanOf(attributes, 'colspan'));
  const rows = Math.min(tallest, spanOf(attributes, 'rowspan'));
  let column = row.length;
  while ((table.covered[column] ?? 0) > table.row) column += 1;
  if (column + columns > widest) return 1;
  while (row.length < column) row.push('');
  const text = textOf(html);
  // A picture below a heading may be the value; one beside words is there to be looked at.
  const [, picture] = (text === '' && /<img\b([^<>]{0,2000})>/iu.exec(html)) || [];
  if (picture !== undefined && (table.sheet.rows[0]?.[column] ?? '') !== '')
    table.sheet.unseen.push({ kind: 'embedded', text: nameOf(picture), row: table.row });
  row.push(text, ...Array.from({ length: columns - 1 }, () => ''));
  for (let at = column; at < column + columns; at++) table.covered[at] = table.row + rows;
  if (columns > 1 || rows > 1) table.sheet.merged.push({ row: table.row, column, rows, columns });
  return columns;
}

/** Returns what a picture is called: by its words, else by its file. */
const nameOf = (attributes: string): string =>
  /\balt\s*=\s*["']([^"']+)/iu.exec(attributes)?.[1] ??
  /\bsrc\s*=\s*["']?(?:[^"'\s>]*\/)?([^"'\s>/]{1,100})/iu.exec(attributes)?.[1] ??
  '';

function spanOf(attributes: string, name: string): number {
  const span = Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,5})`, 'iu').exec(attributes)?.[1] ?? 1);
  return Math.max(1, span);
}

/** A term and what is said of it, as lists of terms have them one below the other: `<dt>Mã</dt><dd>1.000656</dd>`. */
const termAndValue =
  /(?:: ?)?(?:<\/(?:b|strong|span|i|em|p)> ?){0,3}<\/dt> ?<dd\b[^<>]*>(?: ?<(?:p|div)\b[^<>]*>)?/giu;
/** Elements that begin on a line of their own. */
const blocks =
  /<(?:p|div|li|[uod]l|d[dt]|tr|table|h[1-6]|section|article|header|footer|nav|main|aside|form|fieldset|select|option|button|details|summary|figure)\b/giu;

function textOf(html: string): string {
  // Line breaks of the source are spaces; those of the page are tags.
  const flat = html
    .replace(/\s+/gu, ' ')
    .replace(termAndValue, ': ')
    .replace(blocks, '\n$&')
    .replace(/<\/t[dh]\b/giu, ' $&');
  return cleanLines(textOfMarkup(flat)).text;
}
