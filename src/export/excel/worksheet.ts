import { columnName } from '../../text/column-name.ts';
import { countLines } from '../paper/lines.ts';
import { escapeXmlAttribute } from '../../text/escape.ts';

/** A cell of a worksheet: text, a number, a day, or nothing. */
export type SheetCell = string | number | { date: string } | undefined;
type Cells = readonly SheetCell[];

export interface SheetColumn {
  title: string;
  /** In characters. */
  width: number;
  /** Long texts stay on one line, so that rows stay low enough to read down. */
  wrap?: boolean;
  /** A head over this column and its neighbours that have the same. */
  group?: string;
  /** Kind of the numbers: counts, with their head over them; differences, with their sign; or a numbering of lines. */
  numbers?: 'count' | 'difference' | 'ordinal';
  /** Its cells are there to be filled in. */
  input?: SheetInput;
}

/** Drop-down of the cells of a column: the list that a formula gives for the first row below the head. */
export interface SheetInput {
  formula: string;
  /** Said where something else is typed; it can be kept all the same. */
  otherwise: string;
}

export interface Worksheet {
  name: string;
  /** Text at the top of every printed page. */
  caption?: string;
  columns: readonly SheetColumn[];
  /** It is for programs: people do not see it unless they ask. */
  isHidden?: boolean;
  /** True when rows may be filtered and sorted; a total among them would lose its place. */
  isFiltered: boolean;
  /** Number of rows below the header. */
  count: number;
  rows(): Iterable<Cells>;
  /** A last line that stands apart: it is not filtered or sorted with the others. */
  total?: Cells;
}

/** Cell formats, by their place in the workbook's styles. */
export const cellFormats = {
  plain: 0,
  header: 1,
  wrapped: 2,
  quoted: 3,
  date: 4,
  number: 5,
  signed: 6,
  totalText: 7,
  total: 8,
  totalSigned: 9,
  groupHeader: 10,
  numberHeader: 11,
  ordinal: 12,
  input: 13,
} as const;

/** Returns how many lines of heads a sheet has: two where columns stand in groups. */
export const headLines = ({ columns }: Pick<Worksheet, 'columns'>): 1 | 2 =>
  columns.some(({ group }) => group !== undefined) ? 2 : 1;

/** The cells that hold the last line of heads and all rows below it, without the total: what is filtered. */
export function areaOf(sheet: Worksheet, anchor: '' | '$' = ''): string {
  const head = headLines(sheet);
  const last = columnName(sheet.columns.length - 1);
  return `${anchor}A${anchor}${head}:${anchor}${last}${anchor}${head + sheet.count}`;
}

/** The longest text that Excel takes in a cell; it calls a file with a longer one damaged. */
const maxCellText = 32_767;

/** Returns the end of a text that is too long for a cell, by the number of characters left out. */
export type CutShort = (characters: number) => string;

/** Writes a worksheet with its header frozen and printed on every page. */
export function* worksheetXml(sheet: Worksheet, cutShort: CutShort): Iterable<string> {
  const { columns, total } = sheet;
  const head = headLines(sheet);
  const area = `A1:${columnName(columns.length - 1)}${head + sheet.count + (total ? 1 : 0)}`;
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${area}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>`;
  for (const [index, { width }] of columns.entries()) {
    yield `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  }
  yield `</cols><sheetData>${headXml(sheet)}`;
  const rowXml = (cells: Cells, row: number, isTotal: boolean) =>
    `<row r="${row}"${heightXml(cells, columns)}>${cells.map((cell, index) => cellXml(cell, place(index, row), columns[index], cutShort, isTotal)).join('')}</row>`;
  let row = head;
  for (const cells of sheet.rows()) {
    row += 1;
    yield rowXml(cells, row, false);
  }
  if (total) yield rowXml(total, row + 1, true);
  const filter = sheet.isFiltered ? `<autoFilter ref="${areaOf(sheet)}"/>` : '';
  // Codes are texts that look like numbers: they are meant to be.
  yield `</sheetData>${filter}${mergesXml(sheet)}${inputsXml(sheet)}<printOptions gridLines="1"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter>${headerXml(sheet)}<oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter><ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;
}

/** The height of a line of text, in points. */
const lineHeight = 15;
/** Part of the characters of a line that has room for them in bold. */
const boldness = 0.85;
/** Excel makes no row higher. */
const mostHeight = 409;

/** A row as high as its highest text that is broken into lines: programs that show a file do not all find it out. */
function heightXml(cells: Cells, columns: readonly SheetColumn[]): string {
  const lines = cells.map((cell, at) => {
    const { wrap = false, width = 0 } = columns[at] ?? {};
    return wrap && typeof cell === 'string' ? countLines(cell, width) : 1;
  });
  return heightOf(Math.max(1, ...lines));
}

const heightOf = (lines: number): string =>
  lines > 1 ? ` ht="${Math.min(lines * lineHeight, mostHeight)}"` : '';

/** In a header `&` begins a code; the longest that Excel takes is 255 characters. */
const headerXml = ({ caption }: Worksheet): string =>
  caption === undefined
    ? ''
    : `<oddHeader>&amp;C&amp;"-,Bold"${excelText(caption.slice(0, 200).replaceAll('&', '&&'))}</oddHeader>`;

/** One line of heads, or two: the upper one holds groups, and the heads of columns that are in none. */
function headXml(sheet: Worksheet): string {
  const { columns } = sheet;
  const titles = columns.map(({ title, numbers }, index) => {
    const isOver = numbers === 'count' || numbers === 'difference';
    const format = isOver ? cellFormats.numberHeader : cellFormats.header;
    return textCell(place(index, headLines(sheet)), title, format);
  });
  const linesOf = ({ title, width }: SheetColumn): number => countLines(title, width * boldness);
  if (headLines(sheet) === 1)
    return `<row r="1"${heightOf(Math.max(...columns.map(linesOf)))}>${titles.join('')}</row>`;
  const groups = columns.map(({ group, title }, index) =>
    textCell(
      place(index, 1),
      group === columns[index - 1]?.group && group !== undefined ? '' : (group ?? title),
      cellFormats.groupHeader,
    ),
  );
  // What stands in no group has both lines for its head.
  const lower = Math.max(...columns.filter(({ group }) => group !== undefined).map(linesOf));
  const upper = Math.max(1, ...columns.filter(({ group }) => group === undefined).map(linesOf)) - lower;
  return `<row r="1"${heightOf(upper)}>${groups.join('')}</row><row r="2"${heightOf(lower)}>${titles.join('')}</row>`;
}

/** A group lies over its columns; the head of a column that is in none reaches down. */
function mergesXml(sheet: Worksheet): string {
  if (headLines(sheet) === 1) return '';
  const { columns } = sheet;
  const merges: string[] = [];
  for (let from = 0; from < columns.length; ) {
    const group = columns[from]?.group;
    let to = from;
    while (group !== undefined && columns[to + 1]?.group === group) to += 1;
    if (group === undefined) merges.push(`${place(from, 1)}:${place(from, 2)}`);
    else if (to > from) merges.push(`${place(from, 1)}:${place(to, 1)}`);
    from = to + 1;
  }
  const cells = merges.map((area) => `<mergeCell ref="${area}"/>`);
  return cells.length > 0 ? `<mergeCells count="${cells.length}">${cells.join('')}</mergeCells>` : '';
}

/** Lists to choose from, in every cell of a column that is to be filled in. */
function inputsXml(sheet: Worksheet): string {
  const first = headLines(sheet) + 1;
  const inputs = sheet.columns.flatMap(({ input }, index) => {
    if (!input || sheet.count === 0) return [];
    const area = `${place(index, first)}:${place(index, first + sheet.count - 1)}`;
    return `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" error="${excelText(input.otherwise)}" sqref="${area}"><formula1>${excelText(input.formula)}</formula1></dataValidation>`;
  });
  return inputs.length === 0
    ? ''
    : `<dataValidations count="${inputs.length}">${inputs.join('')}</dataValidations>`;
}

function cellXml(
  cell: SheetCell,
  at: string,
  column: SheetColumn | undefined,
  cutShort: CutShort,
  isTotal: boolean,
): string {
  if (cell === undefined || cell === '') {
    if (isTotal) return `<c r="${at}" s="${cellFormats.totalText}"/>`;
    return column?.input ? `<c r="${at}" s="${cellFormats.input}"/>` : '';
  }
  if (typeof cell === 'number') return `<c r="${at}" s="${numberFormat(column, isTotal)}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') return dateCell(cell.date, at);
  const format = isTotal ? cellFormats.totalText : textFormat(cell, column);
  return textCell(at, fitCell(cell, cutShort), format);
}

function numberFormat(column: SheetColumn | undefined, isTotal: boolean): number {
  if (column?.numbers === 'ordinal') return cellFormats.ordinal;
  if (column?.numbers === 'difference') return isTotal ? cellFormats.totalSigned : cellFormats.signed;
  return isTotal ? cellFormats.total : cellFormats.number;
}

/** A text that begins like a formula is marked as text, so that it stays one when somebody edits the cell. */
function textFormat(text: string, column: SheetColumn | undefined): number {
  if (/^[=+\-@\t\r]/u.test(text)) return cellFormats.quoted;
  if (column?.input) return cellFormats.input;
  return column?.wrap ? cellFormats.wrapped : cellFormats.plain;
}

function textCell(at: string, text: string, format: number): string {
  return `<c r="${at}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${excelText(text)}</t></is></c>`;
}

/** Days are counted from 30/12/1899; days before 1/3/1900, which Excel counts otherwise, stay text. */
function dateCell(date: string, at: string): string {
  const days = (Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
  if (!(days > 60)) return textCell(at, date, cellFormats.plain);
  return `<c r="${at}" s="${cellFormats.date}"><v>${days}</v></c>`;
}

/** Cuts a text that no cell can hold, and says so in the cell: better seen than lost. */
function fitCell(text: string, cutShort: CutShort): string {
  if (text.length <= maxCellText) return text;
  const kept = maxCellText - cutShort(text.length).length;
  // Never half of a character outside the basic plane.
  const end = /[\ud800-\udbff]$/.test(text.slice(0, kept)) ? kept - 1 : kept;
  return text.slice(0, end) + cutShort(text.length - end);
}

const place = (column: number, row: number): string => `${columnName(column)}${row}`;

/** Escapes characters that XML cannot hold as Excel does, `_x0008_`; text that looks like that has its own `_`
 * escaped. */
export function excelText(text: string): string {
  return escapeXmlAttribute(text.replace(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_')).replace(
    /[\p{Cc}\ufffe\uffff]/gu,
    (sign) =>
      sign === '\n' || sign === '\t'
        ? sign
        : `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}
