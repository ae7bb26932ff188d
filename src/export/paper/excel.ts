import type { Paper } from '../../model/paper.ts';
import { joined } from '../zip.ts';
import { packWorkbook, type SheetPart } from '../excel/workbook.ts';
import { columnName } from '../../text/column-name.ts';
import { excelText } from '../excel/worksheet.ts';
import { type CellLook, type PaperSheet, type PlacedCell, sheetsOf } from './sheets.ts';
import { countLines } from './lines.ts';
import { visible } from './xml.ts';

/** The longest text that Excel takes in a cell. */
const maxCellText = 32_767;
/** The height of a line of text, in points. */
const lineHeight = 16.5;
/** Excel makes no row higher. */
const mostHeight = 409;

/**
 * The same paper as an Excel file (.xlsx): a sheet for each section and each table, titles and
 * groups merged over the columns, all cells text, so that codes and formulas stay what they are.
 */
export function writeExcel(paper: Paper): Uint8Array {
  const { title, creator, date } = paper;
  return joined(packWorkbook({ title, creator, date, styles, sheets: sheetsOf(paper).map(sheetPart) }));
}

/** Names the areas of the workbook that are printed, repeated on every page and filtered. */
function sheetPart(sheet: PaperSheet): SheetPart {
  const { header, name, rows, widths } = sheet;
  const last = columnName(widths.length - 1);
  const printed = { name: '_xlnm.Print_Area', area: `$A$1:$${last}$${rows.length}` };
  const titles = header && { name: '_xlnm.Print_Titles', area: `$${header.first}:$${header.last}` };
  const filtered = filterOf(sheet, '$');
  return {
    name,
    areas: [
      ...(filtered === undefined ? [] : [{ name: '_xlnm._FilterDatabase', area: filtered, isHidden: true }]),
      printed,
      ...(titles ? [titles] : []),
    ],
    chunks: () => sheetXml(sheet),
  };
}

/** The last line of heads and the rows below it, where they are filtered. */
function filterOf(
  { header, isFiltered, rows, widths }: PaperSheet,
  anchor: '' | '$' = '',
): string | undefined {
  if (!header || !isFiltered || rows.length === header.last) return undefined;
  const corner = (column: number, row: number) => `${anchor}${columnName(column)}${anchor}${row}`;
  return `${corner(0, header.last)}:${corner(widths.length - 1, rows.length)}`;
}

function* sheetXml(sheet: PaperSheet): Iterable<string> {
  const { widths, rows, header, isLandscape } = sheet;
  const pane = header
    ? `<pane ySplit="${header.last}" topLeftCell="A${header.last + 1}" activePane="bottomLeft" state="frozen"/>`
    : '';
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="${lineHeight}"/><cols>`;
  for (const [index, width] of widths.entries())
    yield `<col min="${index + 1}" max="${index + 1}" width="${width.toFixed(1)}" customWidth="1"/>`;
  yield '</cols><sheetData>';
  for (const [index, cells] of rows.entries()) yield rowXml(cells, index + 1, sheet);
  const filter = filterOf(sheet);
  yield `</sheetData>${filter === undefined ? '' : `<autoFilter ref="${filter}"/>`}`;
  const merged = rows.flatMap((cells, index) => cells.flatMap((cell) => mergeXml(cell, index + 1)));
  if (merged.length > 0) yield `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`;
  const orientation = isLandscape ? 'landscape' : 'portrait';
  yield `<pageMargins left="1.18" right="0.79" top="0.79" bottom="0.79" header="0.4" footer="0.4"/><pageSetup paperSize="9" orientation="${orientation}" fitToHeight="0"/><headerFooter differentFirst="1"><oddHeader>&amp;C&amp;P</oddHeader></headerFooter><ignoredErrors><ignoredError sqref="A1:${columnName(widths.length - 1)}${Math.max(1, rows.length)}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;
}

function rowXml(cells: readonly PlacedCell[], row: number, { widths }: PaperSheet): string {
  const lines = Math.max(1, ...cells.map((cell) => linesIn(cell, widths)));
  const height = Math.min(lines * lineHeight, mostHeight);
  return `<row r="${row}" ht="${height}" customHeight="1">${cells.map((cell) => cellXml(cell, row)).join('')}</row>`;
}

/** About how many lines a text takes in its cell; over several rows, in each of them. */
function linesIn({ column, columns, rows, text, look }: PlacedCell, widths: readonly number[]): number {
  const width = widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
  // A width counts digits; most letters are narrower, capitals and bold ones broader.
  const isBroad = look !== 'cell' && look !== 'text' && look !== 'italic';
  return Math.ceil(countLines(text, Math.floor(width * (isBroad ? 0.85 : 1.05))) / rows);
}

function cellXml(cell: PlacedCell, row: number): string {
  const { column, columns, rows, look } = cell;
  const format = formatOf(cell);
  const text = cell.text.split('\n').map(visible).join('\n').slice(0, maxCellText);
  const own = `<c r="${columnName(column)}${row}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${excelText(text)}</t></is></c>`;
  if (columns < 2 && rows < 2) return own;
  // The border of a merged area is that of all its cells.
  const others = look === 'cell' || look === 'header' || look === 'group' ? columns - 1 : 0;
  return (
    own +
    Array.from(
      { length: others },
      (_, at) => `<c r="${columnName(column + at + 1)}${row}" s="${format}"/>`,
    ).join('')
  );
}

function mergeXml({ column, columns, rows }: PlacedCell, row: number): string[] {
  if (columns < 2 && rows < 2) return [];
  const end = `${columnName(column + columns - 1)}${row + rows - 1}`;
  return [`<mergeCell ref="${columnName(column)}${row}:${end}"/>`];
}

const looks: readonly CellLook[] = ['text', 'bold', 'italic', 'header', 'cell', 'group'];
const aligns = ['left', 'center', 'right', 'justify'] as const;

const formatOf = ({ look, align }: PlacedCell): number =>
  1 + looks.indexOf(look) * aligns.length + aligns.indexOf(align);

/** Fonts and borders of the looks. */
const fontOf: Readonly<Record<CellLook, number>> = {
  text: 0,
  bold: 1,
  italic: 2,
  header: 1,
  cell: 0,
  group: 1,
};
const isBordered = (look: CellLook): boolean => look === 'header' || look === 'cell' || look === 'group';

const formats = looks.flatMap((look) =>
  aligns.map((align) => {
    const vertical = look === 'header' ? 'center' : 'top';
    const border = isBordered(look) ? 1 : 0;
    return `<xf numFmtId="49" fontId="${fontOf[look]}" fillId="0" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${align}" vertical="${vertical}" wrapText="1"/></xf>`;
  }),
);

const font = (mark: string): string => `<font>${mark}<sz val="12"/><name val="Times New Roman"/></font>`;
const sides = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color auto="1"/></${side}>`)
  .join('');
const plainFormat = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';

const styles = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="3">${font('')}${font('<b/>')}${font('<i/>')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${sides}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length + 1}">${plainFormat}${formats.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
