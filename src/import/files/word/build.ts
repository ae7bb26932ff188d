import { UnreadableFile } from '../../../model/unreadable.ts';
import type { WordBlock, WordCell, WordDocument, WordParagraph, WordRow, WordTable } from './document.ts';
import { type ListPlace, type Numbering, readLevel, readNumbering } from './numbering.ts';
import { type Attributes, scanXml } from './xml.ts';

/** The largest annex has some thousands of rows; these bounds are far above it. */
const maxRows = 200_000;
const maxBlocks = 2_000_000;
/** Word itself allows 63 columns. */
const maxColumns = 1000;

/** The parts of a Word file that its text is read from. */
export interface WordParts {
  document: string;
  numbering?: string;
  styles?: string;
}

/**
 * Builds a document from the parts of a Word file: paragraphs and tables in order, merged cells
 * resolved, insertions taken and deletions left out as if all changes were accepted.
 *
 * @param tablesBefore the number after which the document's tables are numbered
 * @throws UnreadableFile `damaged`, `truncated` or `too_large`
 */
export function buildDocument(parts: WordParts, tablesBefore = 0): WordDocument {
  const builder = new Builder(readNumbering(parts.numbering, parts.styles), tablesBefore);
  scanXml(parts.document, builder);
  if (!builder.hasBody) throw new UnreadableFile('not_a_document');
  return { blocks: builder.blocks, tableCount: builder.tableCount - tablesBefore };
}

interface OpenParagraph {
  text: string[];
  place: Partial<ListPlace>;
  style: string | undefined;
  /** What text boxes that hang on the paragraph hold; it follows the paragraph. */
  boxes: WordBlock[];
}

interface OpenTable {
  table: WordTable;
  row: WordRow | undefined;
  isDeleted: boolean;
  column: number;
  /** The cell that a merged area began with, by its first column. */
  origins: Map<number, WordCell>;
}

const properties = new Set(['pPr', 'rPr', 'trPr', 'tcPr', 'tblPr', 'sectPr']);

/** Content that is not part of what a reader sees as text: other parts of the markup, and what was deleted. */
const skipped = new Set(['del', 'moveFrom', 'sdtPr', 'instrText', 'delText', 'object', 'rubyPr', 'rt']);

/** Check marks that stand in symbol fonts (Wingdings) instead of letters. */
const checkMarks = new Set(['F0FC', 'F0FE', 'F052', 'F0FD', 'F0FB', 'F04F', 'F078']);

class Builder {
  readonly blocks: WordBlock[] = [];
  hasBody = false;
  tableCount: number;
  readonly #numbering: Numbering;
  /** Where blocks go: the body, a cell, a text box. */
  readonly #places: WordBlock[][] = [this.blocks];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #tables: OpenTable[] = [];
  #skipDepth = 0;
  #isText = false;
  /** The properties that are being read, the innermost last. */
  readonly #properties: string[] = [];
  #isHidden = false;
  #choices: boolean[] = [];
  #rowCount = 0;
  #blockCount = 0;

  constructor(numbering: Numbering, tablesBefore: number) {
    this.#numbering = numbering;
    this.tableCount = tablesBefore;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#skipDepth > 0 || this.#isSkipped(name)) {
      this.#skipDepth += 1;
      return;
    }
    if (properties.has(name)) this.#properties.push(name);
    else if (this.#properties.length > 0) this.#property(name, attributes);
    else this.#content(name, attributes);
  }

  close(name: string): void {
    if (this.#skipDepth > 0) {
      this.#skipDepth -= 1;
      return;
    }
    if (properties.has(name)) this.#properties.pop();
    else if (this.#properties.length === 0) this.#end(name);
  }

  text(text: string): void {
    if (this.#isText && this.#skipDepth === 0 && !this.#isHidden) this.#paragraphs.at(-1)?.text.push(text);
  }

  /** Among properties `del` marks a deleted row, and changes hold what was before; as content it holds deleted text. */
  #isSkipped(name: string): boolean {
    if (this.#properties.length > 0) return name.endsWith('Change');
    if (name === 'mc:Fallback') return this.#choices.at(-1) === true;
    return skipped.has(name);
  }

  #property(name: string, attributes: Attributes): void {
    const paragraph = this.#paragraphs.at(-1);
    const table = this.#tables.at(-1);
    const value = attributes.get('val');
    if (name === 'numId' && paragraph) paragraph.place.list = value ?? '';
    else if (name === 'ilvl' && paragraph) paragraph.place.level = readLevel(value);
    else if (name === 'pStyle' && paragraph) paragraph.style = value;
    else if (name === 'vanish') this.#isHidden = isOn(value);
    else if (table) this.#tableProperty(table, name, value);
  }

  #tableProperty(table: OpenTable, name: string, value: string | undefined): void {
    const cell = table.row?.cells.at(-1);
    if (name === 'tblHeader' && table.row) table.row.isHeader = isOn(value);
    else if (name === 'del' && this.#properties.at(-1) === 'trPr') table.isDeleted = true;
    else if (name === 'gridBefore') table.column = readWidth(value);
    else if (name === 'gridSpan' && cell) {
      cell.span = readWidth(value);
      table.column = cell.column + cell.span;
    } else if (name === 'vMerge' && cell) this.#merge(table, cell, value === 'restart');
  }

  /** A merged area goes on only under a cell that began one. */
  #merge(table: OpenTable, cell: WordCell, isStart: boolean): void {
    const origin = table.origins.get(cell.column);
    if (isStart || !origin) {
      table.origins.set(cell.column, cell);
      return;
    }
    origin.rowSpan += 1;
    cell.coveredBy = origin;
  }

  #content(name: string, attributes: Attributes): void {
    if (name === 'body') this.hasBody = true;
    else if (name === 'mc:AlternateContent') this.#choices.push(false);
    else if (name === 'mc:Choice') this.#choices[this.#choices.length - 1] = true;
    else if (name === 'p') this.#paragraphs.push({ text: [], place: {}, style: undefined, boxes: [] });
    else if (name === 'r') this.#isHidden = false;
    else if (name === 't') this.#isText = true;
    else if (name === 'txbxContent') this.#places.push([]);
    else if (/^t(?:bl|r|c)$/u.test(name)) this.#openTable(name);
    else this.#character(name, attributes);
  }

  #character(name: string, attributes: Attributes): void {
    const text = this.#isHidden ? undefined : this.#paragraphs.at(-1)?.text;
    if (name === 'tab' || name === 'ptab') text?.push('\t');
    else if (name === 'br' || name === 'cr') text?.push('\n');
    else if (name === 'noBreakHyphen') text?.push('-');
    else if (name === 'sym' && checkMarks.has(attributes.get('char')?.toUpperCase() ?? '')) text?.push('✓');
  }

  #openTable(name: string): void {
    const table = this.#tables.at(-1);
    if (name === 'tbl') {
      this.tableCount += 1;
      const opened: WordTable = { kind: 'table', index: this.tableCount, rows: [] };
      this.#tables.push({ table: opened, row: undefined, isDeleted: false, column: 0, origins: new Map() });
    } else if (name === 'tr' && table) {
      this.#rowCount += 1;
      if (this.#rowCount > maxRows) throw new UnreadableFile('too_large');
      Object.assign(table, { row: { cells: [], isHeader: false }, isDeleted: false, column: 0 });
    } else if (name === 'tc' && table?.row) {
      const cell: WordCell = { column: table.column, span: 1, rowSpan: 1, blocks: [] };
      if (table.row.cells.push(cell) > maxColumns) throw new UnreadableFile('damaged');
      table.column += 1;
      this.#places.push(cell.blocks);
    }
  }

  #end(name: string): void {
    if (name === 't') this.#isText = false;
    else if (name === 'r') this.#isHidden = false;
    else if (name === 'mc:AlternateContent') this.#choices.pop();
    else if (name === 'p') this.#endParagraph();
    else if (name === 'txbxContent') this.#paragraphs.at(-1)?.boxes.push(...(this.#places.pop() ?? []));
    else if (name === 'tc' && this.#tables.at(-1)?.row) this.#places.pop();
    else if (name === 'tr') this.#endRow();
    else if (name === 'tbl') this.#endTable();
  }

  #endParagraph(): void {
    const open = this.#paragraphs.pop();
    if (!open) return;
    const number = this.#numberOf(open);
    const paragraph: WordParagraph = {
      kind: 'paragraph',
      text: open.text.join('').normalize('NFC'),
      ...(number && { number }),
    };
    this.#add(paragraph);
    for (const block of open.boxes) this.#add(block);
  }

  #numberOf({ place, style, text }: OpenParagraph): WordParagraph['number'] {
    const inherited = style === undefined ? undefined : this.#numbering.ofStyle(style);
    const list = place.list ?? inherited?.list;
    if (list === undefined || list === '0') return undefined;
    // Word numbers an empty paragraph too, but only in a table is that meant: a column of row numbers.
    if (text.length === 0 && this.#tables.length === 0) return undefined;
    return this.#numbering.next({ list, level: place.level ?? inherited?.level ?? 0 });
  }

  #endRow(): void {
    const table = this.#tables.at(-1);
    if (!table?.row) return;
    const { cells } = table.row;
    if (!table.isDeleted) table.table.rows.push(table.row);
    const seen = new Set(cells.map((cell) => cell.coveredBy ?? cell));
    for (const [column, origin] of table.origins) if (!seen.has(origin)) table.origins.delete(column);
    table.row = undefined;
  }

  #endTable(): void {
    const closed = this.#tables.pop();
    if (closed) this.#add(closed.table);
  }

  #add(block: WordBlock): void {
    this.#blockCount += 1;
    if (this.#blockCount > maxBlocks) throw new UnreadableFile('too_large');
    this.#places.at(-1)?.push(block);
  }
}

/** A switch is on where it stands, unless it says otherwise. */
function isOn(value: string | undefined): boolean {
  return !['0', 'false', 'off', 'none'].includes(value ?? '');
}

function readWidth(value: string | undefined): number {
  const width = Number(value);
  if (!Number.isInteger(width) || width < 0 || width > maxColumns) throw new UnreadableFile('damaged');
  return width;
}
