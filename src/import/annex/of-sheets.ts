import { cleanLine } from '../../text/normalize.ts';
import type { MergedArea, Sheet } from '../files/table.ts';
import { beginsContent } from './content.ts';
import { codedLinesAsTables, withMovedLinesAsTables } from '../cards/coded-lines.ts';
import { looksLikeDecision } from '../lists/cells.ts';
import { sideBySide } from '../lists/side-by-side.ts';
import { readParticulars } from '../portal/json/particulars.ts';
import { findHeader } from './rows/grid.ts';
import { splitNumber } from './heading.ts';
import { anyCode } from '../values/codes.ts';
import { rowText } from './rows/items.ts';
import {
  cellText,
  type WordBlock,
  type WordCell,
  type WordDocument,
  type WordParagraph,
  type WordRow,
  type WordTable,
} from '../files/word/document.ts';

/**
 * Makes a document of sheets, so that the annex of a decision is read alike in Word and in a workbook: the
 * lines above a list become paragraphs, the list a table.
 *
 * @param tablesBefore the number after which the document's tables are numbered
 */
export function documentOfSheets(given: readonly Sheet[], tablesBefore = 0): WordDocument {
  const sheets = given.flatMap(sideBySide);
  const blocks = sheets
    .filter(({ rows, unseen }) => unseen || rows.some((cells) => cells.length > 0))
    .flatMap((sheet, index): WordBlock[] => {
      // Tables of one page, which have numbers for names, stand below the same headings.
      const isOfPage = index > 0 && sheet.above !== undefined && /^\d+$/u.test(sheet.name);
      const begin: WordBlock[] = isOfPage ? [] : [{ kind: 'break', sheet: sheet.name }];
      return [...begin, ...blocksOf(sheet, tablesBefore + index + 1)];
    });
  const document = { blocks, tableCount: sheets.length };
  const isText = !blocks.some(({ kind }) => kind === 'table');
  return isText && sheets.some((sheet) => isArticles(rowsOf(sheet)))
    ? codedLinesAsTables(document)
    : withMovedLinesAsTables(document);
}

/** Tells whether a sheet holds a list of a decision: one that names procedures and says something of them. */
export function holdsAnnex(sheet: Sheet): boolean {
  const header = findHeader({ kind: 'table', index: 0, rows: rowsOf(sheet) });
  return header !== undefined && header.columns.filter(({ column }) => column !== undefined).length > 2;
}

function blocksOf(sheet: Sheet, index: number): WordBlock[] {
  const rows = rowsOf(sheet);
  const whole: WordTable = { kind: 'table', index, rows };
  const header = findHeader(whole, rows.length);
  const isContent = beginsContent(rows.map(rowText).find((text) => text !== '') ?? '');
  const isList = header !== undefined || (!isContent && !isArticles(rows) && rows.some(isCoded));
  const start = isList ? (header?.firstRow ?? 0) : rows.length;
  const table: WordTable = {
    ...whole,
    rows: rows.slice(start),
    sheet: { name: sheet.name, firstRow: sheet.firstRow + start },
    unseen: (sheet.unseen ?? []).map(({ row = start, ...one }) => ({ ...one, row: row - start + 1 })),
  };
  const told = isList ? [] : (sheet.unseen ?? []).map(({ kind, text }) => ({ kind, text }));
  const left: WordBlock[] = told.length > 0 ? [{ kind: 'paragraph', text: '', unseen: told }] : [];
  const above = (sheet.above ?? []).map(line);
  const below = (sheet.below ?? []).map(line);
  return [...above, ...aboveList(rows.slice(0, start)), ...left, ...(isList ? [table] : []), ...below];
}

const isCoded = (row: WordRow): boolean => anyCode.test(rowText(row));

/** Tells a paper of articles, whose lines name procedures by their codes: no table has one cell in each of these rows. */
const isArticles = (rows: readonly WordRow[]): boolean =>
  rows.some((row) => /^điều\s+\d/iu.test(rowText(row))) &&
  rows.filter(isCoded).every((row) => textsIn(row).length === 1);

/** Returns the lines above a list, or of a sheet without one; of labels and values (`Số quyết định | …`) what a paper says of itself. */
function aboveList(rows: readonly WordRow[]): WordParagraph[] {
  const pairs = rows.flatMap((row) => {
    const [label = '', value = '', ...others] = textsIn(row);
    return value !== '' && others.length === 0 && /^\p{L}[^\n]{2,60}$/u.test(label)
      ? [{ row, label, value }]
      : [];
  });
  if (!pairs.some(({ value }) => looksLikeDecision(value))) return rows.flatMap(linesOf);
  const said = Object.fromEntries(pairs.map(({ label, value }) => [label.replace(/:$/u, ''), value]));
  const { lines } = readParticulars(said, () => false);
  const own = new Set(pairs.map(({ row }) => row));
  return [...lines.map(line), ...rows.filter((row) => !own.has(row)).flatMap(linesOf)];
}

const textsIn = ({ cells }: WordRow): string[] =>
  cells
    .filter((cell) => !cell.coveredBy)
    .map((cell) => cellText(cell).trim())
    .filter((text) => text !== '');

/** Returns a paragraph for each cell; a number before a text is the text's number. */
function linesOf(row: WordRow): WordParagraph[] {
  const texts = textsIn(row);
  const [first = '', second, ...rest] = texts;
  const isNumber = second !== undefined && splitNumber(cleanLine(first).text).rest === '';
  const joined = isNumber ? [`${first.replace(/[.)]$/u, '')}. ${second}`, ...rest] : texts;
  return joined.flatMap((text) => text.split('\n').map(line));
}

function line(text: string): WordParagraph {
  return { kind: 'paragraph', text: text.normalize('NFC') };
}

function rowsOf(sheet: Sheet): WordRow[] {
  const areas = new Map<number, MergedArea[]>();
  for (const area of sheet.merged ?? []) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      areas.set(row, [...(areas.get(row) ?? []), area]);
    }
  }
  const origins = new Map<MergedArea, WordCell>();
  return sheet.rows.map((texts, row) => ({
    isHeader: false,
    cells: cellsOf(texts, row, areas.get(row) ?? [], origins),
  }));
}

function cellsOf(
  texts: readonly string[],
  row: number,
  areas: readonly MergedArea[],
  origins: Map<MergedArea, WordCell>,
): WordCell[] {
  const cells: WordCell[] = [];
  const width = Math.max(
    texts.length,
    ...areas.map(({ column, columns }) => column + Math.min(columns, 100)),
  );
  for (let column = 0; column < width; ) {
    const area = areas.find((one) => one.column <= column && column < one.column + one.columns);
    const cell: WordCell = {
      column,
      span: area ? Math.min(area.columns, width - column) : 1,
      rowSpan: area?.row === row ? area.rows : 1,
      blocks: (texts[column] ?? '').split('\n').map(line),
    };
    const origin = area && origins.get(area);
    if (area && !origin) origins.set(area, cell);
    if (origin && area.row !== row) cell.coveredBy = origin;
    cells.push(cell);
    column += cell.span;
  }
  return cells;
}
