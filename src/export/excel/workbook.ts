import type { Words } from '../../messages/words.ts';
import type { Chunk } from '../types.ts';
import { areaOf, type CutShort, excelText, headLines, type Worksheet, worksheetXml } from './worksheet.ts';
import { joined, zip } from '../zip.ts';

export interface Workbook {
  title: string;
  creator: string;
  /** The day that the document says it was made on, ISO. */
  date: string;
  sheets: readonly Worksheet[];
  cutShort: CutShort;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A sheet of a workbook, whatever is on it. */
export interface SheetPart {
  name: string;
  /** Areas that the workbook names: `_xlnm.Print_Titles` with `$1:$2`, say. */
  areas: readonly { name: string; area: string; isHidden?: boolean }[];
  isHidden?: boolean;
  chunks(): Iterable<string>;
}

/** Parts of an .xlsx file. */
export interface WorkbookParts {
  title: string;
  creator: string;
  date: string;
  styles: string;
  sheets: readonly SheetPart[];
}

/** Returns a workbook as a whole, with what all of ours say of themselves. */
export function wholeWorkbook(
  { title, date, sheets }: Pick<Workbook, 'title' | 'date' | 'sheets'>,
  { exports, writing }: Pick<Words, 'exports' | 'writing'>,
  tool: { name: string; version: string },
): Uint8Array {
  return joined(
    workbookChunks({
      ...{ title, date, sheets },
      creator: `${tool.name} ${tool.version}`,
      cutShort: (characters) => exports.cutShort(writing.number(characters)),
    }),
  );
}

/** An .xlsx file, row by row: neither the sheets nor the archive are ever held whole. */
export function workbookChunks({ sheets, cutShort, ...workbook }: Workbook): Iterable<Chunk> {
  return packWorkbook({ ...workbook, styles, sheets: sheets.map((sheet) => sheetPart(sheet, cutShort)) });
}

/** Filters and the header that is printed on every page are named areas of the workbook. */
function sheetPart(sheet: Worksheet, cutShort: CutShort): SheetPart {
  const filter = { name: '_xlnm._FilterDatabase', area: areaOf(sheet, '$'), isHidden: true };
  const titles = { name: '_xlnm.Print_Titles', area: `$1:$${headLines(sheet)}` };
  return {
    name: sheet.name,
    areas: sheet.isFiltered ? [filter, titles] : [titles],
    ...(sheet.isHidden && { isHidden: true }),
    chunks: () => worksheetXml(sheet, cutShort),
  };
}

/** Packs sheets and their styles into an .xlsx file, the same bytes every time. */
export function packWorkbook(workbook: WorkbookParts): Iterable<Chunk> {
  const { sheets } = workbook;
  const fixed: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relationships([
      [`${relations}/officeDocument`, 'xl/workbook.xml'],
      [`${packageRelations}/metadata/core-properties`, 'docProps/core.xml'],
      [`${relations}/extended-properties`, 'docProps/app.xml'],
    ]),
    'docProps/app.xml': `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${excelText(workbook.creator)}</Application></Properties>`,
    'docProps/core.xml': coreProperties(workbook),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index): Relation => [`${relations}/worksheet`, `worksheets/sheet${index + 1}.xml`]),
      [`${relations}/styles`, 'styles.xml'],
    ]),
    'xl/styles.xml': workbook.styles,
    'xl/workbook.xml': workbookXml(sheets),
  };
  return zip([
    ...Object.entries(fixed).map(([name, text]) => ({ name, chunks: () => [text] })),
    ...sheets.map(({ chunks }, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, chunks })),
  ]);
}

type Relation = readonly [type: string, target: string];

function relationships(list: readonly Relation[]): string {
  const lines = list.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="${packageRelations}">${lines.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const parts = [
    ['/xl/workbook.xml', `${types}.sheet.main+xml`],
    ['/xl/styles.xml', `${types}.styles+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
    ...Array.from({ length: sheets }, (_, index) => [
      `/xl/worksheets/sheet${index + 1}.xml`,
      `${types}.worksheet+xml`,
    ]),
  ].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`;
}

function coreProperties({ title, creator, date }: WorkbookParts): string {
  const stamp = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`;
  return `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${excelText(title)}</dc:title><dc:creator>${excelText(creator)}</dc:creator>${stamp('created')}${stamp('modified')}</cp:coreProperties>`;
}

function workbookXml(sheets: readonly SheetPart[]): string {
  const entries = sheets.map(
    ({ name, isHidden }, index) =>
      `<sheet name="${excelText(name)}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  const names = sheets.flatMap((sheet, index) => {
    const place = `'${excelText(sheet.name.replaceAll("'", "''"))}'`;
    return sheet.areas.map(
      ({ name, area, isHidden }) =>
        `<definedName name="${name}" localSheetId="${index}"${isHidden ? ' hidden="1"' : ''}>${place}!${area}</definedName>`,
    );
  });
  const defined = names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '';
  return `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${entries.join('')}</sheets>${defined}</workbook>`;
}

/** In the order of `cellFormats`. */
const formats: readonly string[] = [
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>',
  '<xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="2" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1"/>',
  '<xf numFmtId="3" fontId="1" fillId="0" borderId="2" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1"/>',
  '<xf numFmtId="165" fontId="1" fillId="0" borderId="2" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1"/>',
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>',
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="right" vertical="center" wrapText="1"/></xf>',
  '<xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="center" vertical="top"/></xf>',
  '<xf numFmtId="49" fontId="0" fillId="3" borderId="3" xfId="0" applyNumberFormat="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
];

const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="+#,##0;-#,##0;0"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDCE6F1"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF6D5"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="4"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF7F7F7F"/></bottom><diagonal/></border><border><left/><right/><top style="thin"><color rgb="FF7F7F7F"/></top><bottom/><diagonal/></border><border><left style="thin"><color rgb="FFBFBFBF"/></left><right style="thin"><color rgb="FFBFBFBF"/></right><top style="thin"><color rgb="FFBFBFBF"/></top><bottom style="thin"><color rgb="FFBFBFBF"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length}">${formats.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
