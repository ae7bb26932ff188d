import { UnreadableFile, type UnseenKind } from '../../../model/unreadable.ts';
import type { WordBlock, WordDocument, WordParagraph } from './document.ts';
import { ShapeGrounds } from './grounds.ts';
import { type Appearance, isShading, type Look, StyleLooks, takeLook } from './looks.ts';
import { type ListPlace, type Numbering, readLevel, readNumbering } from './numbering.ts';
import { Skipping, skips } from './skipping.ts';
import { TableBuilder } from './table-builder.ts';
import { ParagraphWriter } from './writer.ts';
import { type Attributes, scanXml } from '../xml.ts';

/** Bounds far above the largest annex, which has some thousands of rows. */
const maxRows = 200_000;
const maxBlocks = 2_000_000;

/** Parts of a Word file that its text is read from. */
export interface WordParts {
  document: string;
  numbering?: string;
  styles?: string;
  /** Texts of footnotes, endnotes and comments, by the element that refers to them and its id. */
  notes?: ReadonlyMap<string, string>;
  /** Names of parts that are embedded files, by their ids. */
  embedded?: ReadonlyMap<string, string>;
}

/**
 * Builds a document from the parts of a Word file: paragraphs and tables in order, merged cells resolved,
 * insertions taken and deletions left out as if all changes were accepted. Hidden text stands beside the
 * shown text as `unseen`.
 *
 * @param tablesBefore the number after which the document's tables are numbered
 * @throws UnreadableFile `damaged`, `truncated` or `too_large`
 */
export function buildDocument(parts: WordParts, tablesBefore = 0): WordDocument {
  const builder = new Builder(parts, tablesBefore);
  scanXml(parts.document, builder);
  if (!builder.hasBody) throw new UnreadableFile('not_a_document');
  return { blocks: builder.blocks, tableCount: builder.tableCount - tablesBefore };
}

interface OpenParagraph {
  writer: ParagraphWriter;
  place: Partial<ListPlace>;
  style: string | undefined;
  /** Format of the paragraph mark, and with it of the number that Word writes before the text. */
  mark: Look;
  /** True when the paragraph mark was deleted, so that the next paragraph continues this one. */
  isOpen: boolean;
  isShaded: boolean;
  hasPicture: boolean;
  /** Blocks of text boxes that hang on the paragraph; they follow it. */
  boxes: WordBlock[];
}

const properties = new Set(['pPr', 'rPr', 'trPr', 'tcPr', 'tblPr', 'sectPr']);

class Builder {
  readonly blocks: WordBlock[] = [];
  hasBody = false;
  tableCount: number;
  readonly #parts: WordParts;
  readonly #numbering: Numbering;
  readonly #looks: StyleLooks;
  /** Open lists of blocks: of the body, a cell, a text box. */
  readonly #places: WordBlock[][] = [this.blocks];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #tables: TableBuilder[] = [];
  readonly #skipping = new Skipping();
  readonly #grounds: ShapeGrounds;
  #isText = false;
  /** Properties that are being read, the innermost last. */
  readonly #properties: string[] = [];
  /** Format of the run that is being read, by its own properties. */
  #run: Look = {};
  #choices: boolean[] = [];
  /** Paragraph that the next one in its place continues. */
  #unended: WordParagraph | undefined;
  #rowCount = 0;
  #blockCount = 0;

  constructor(parts: WordParts, tablesBefore: number) {
    this.#parts = parts;
    this.#numbering = readNumbering(parts.numbering, parts.styles);
    this.#looks = new StyleLooks(parts.styles);
    this.#grounds = new ShapeGrounds(/<(?:pic:pic|v:imagedata)[\s/>]/u.test(parts.document));
    this.tableCount = tablesBefore;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#skipping.isOn) this.#skipping.open(name, attributes);
    else if (this.#isSkipped(name)) this.#skipping.begin(name);
    else if (properties.has(name)) this.#properties.push(name);
    else if (this.#properties.length > 0) this.#property(name, attributes);
    else this.#content(name, attributes);
  }

  close(name: string): void {
    if (this.#skipping.isOn) {
      const left = this.#skipping.close(name);
      if (left) this.#note(left.kind, left.text);
    } else if (properties.has(name)) this.#properties.pop();
    else if (this.#properties.length === 0) this.#end(name);
  }

  text(text: string): void {
    if (this.#skipping.isOn) this.#skipping.text(text);
    else if (this.#isText) this.#write(text);
  }

  /**
   * Tells whether an element is skipped: among properties `del` marks a deleted row, and changes hold the
   * state before; as content it holds deleted text.
   */
  #isSkipped(name: string): boolean {
    if (this.#properties.length > 0) return name.endsWith('Change');
    if (name === 'mc:Fallback') return this.#choices.at(-1) === true;
    return skips(name);
  }

  #property(name: string, attributes: Attributes): void {
    const paragraph = this.#paragraphs.at(-1);
    const isOfRun = this.#properties.at(-1) === 'rPr';
    if (isOfRun && paragraph && this.#properties.length > 1) this.#markProperty(paragraph, name, attributes);
    else if (isOfRun) takeLook(this.#run, name, attributes);
    else if (paragraph && this.#properties[0] === 'pPr') this.#paragraphProperty(paragraph, name, attributes);
    else this.#tables.at(-1)?.property(this.#properties.at(-1) ?? '', name, attributes);
  }

  #markProperty(paragraph: OpenParagraph, name: string, attributes: Attributes): void {
    if (name === 'del') paragraph.isOpen = true;
    else takeLook(paragraph.mark, name, attributes);
  }

  #paragraphProperty(paragraph: OpenParagraph, name: string, attributes: Attributes): void {
    const value = attributes.get('val');
    if (name === 'numId') paragraph.place.list = value ?? '';
    else if (name === 'ilvl') paragraph.place.level = readLevel(value);
    else if (name === 'pStyle') paragraph.style = value;
    else if (name === 'shd') paragraph.isShaded = isShading(name, attributes);
  }

  #content(name: string, attributes: Attributes): void {
    if (name.includes(':')) this.#grounds.open(name, attributes);
    if (name === 'body') this.hasBody = true;
    else if (name === 'mc:AlternateContent') this.#choices.push(false);
    else if (name === 'mc:Choice') this.#choices[this.#choices.length - 1] = true;
    else if (name === 'p') this.#openParagraph();
    else if (name === 'r' || name === 'm:r') this.#run = {};
    else if (name === 't' || name === 'm:t') this.#isText = true;
    else if (name === 'txbxContent') this.#places.push([]);
    else if (/^t(?:bl|r|c)$/u.test(name)) this.#openTable(name);
    else this.#character(name, attributes);
  }

  #openParagraph(): void {
    this.#paragraphs.push({
      writer: new ParagraphWriter(),
      place: {},
      style: undefined,
      mark: {},
      isOpen: false,
      isShaded: false,
      hasPicture: false,
      boxes: [],
    });
  }

  #character(name: string, attributes: Attributes): void {
    if (name === 'tab' || name === 'ptab') this.#write('\t');
    else if (name === 'br' || name === 'cr') this.#write('\n');
    else if (name === 'noBreakHyphen') this.#write('-');
    else if (name === 'sym') this.#symbol(attributes);
    else if (name === 'pic:pic' || name === 'v:imagedata') this.#picture();
    else if (name === 'm:oMath') this.#note('math', '');
    else if (name === 'm:sup') this.#write('^');
    else if (name === 'checkBox' || name === 'ddList') this.#note('form_field', '');
    else if (name === 'altChunk' || name === 'subDoc')
      this.#note('embedded', this.#parts.embedded?.get(attributes.get('id') ?? '') ?? '');
    else if (/^(?:footnote|endnote|comment)Reference$/u.test(name)) this.#reference(name, attributes);
  }

  #reference(name: string, attributes: Attributes): void {
    const text = this.#parts.notes?.get(`${name} ${attributes.get('id') ?? ''}`) ?? '';
    this.#note(name === 'commentReference' ? 'comment' : 'footnote', text);
  }

  #picture(): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph) paragraph.hasPicture = true;
  }

  #symbol(attributes: Attributes): void {
    const paragraph = this.#paragraphs.at(-1);
    const code = Number.parseInt(attributes.get('char') ?? '', 16);
    const look = this.#appearance(paragraph);
    paragraph?.writer.writeSymbol(attributes.get('font') ?? '', Number.isNaN(code) ? 0 : code, look);
  }

  #write(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    paragraph?.writer.write(text, this.#appearance(paragraph));
  }

  #appearance(paragraph: OpenParagraph | undefined): Appearance {
    const isShaded =
      paragraph?.isShaded === true ||
      this.#tables.some((table) => table.isShaded || this.#looks.isShaded(table.style)) ||
      this.#looks.isShaded(paragraph?.style);
    // The ground of a text box is its shape's.
    const ground = this.#paragraphs.length > 1 ? this.#grounds.ground : 'paper';
    return this.#looks.appearance(this.#run, paragraph?.style, isShaded ? 'shade' : ground);
  }

  /** Notes hidden content at its place; between paragraphs, in an empty paragraph of its own. */
  #note(kind: UnseenKind, text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph) paragraph.writer.note(kind, text);
    else this.#add({ kind: 'paragraph', text: '', unseen: [{ kind, text }] });
  }

  #openTable(name: string): void {
    const table = this.#tables.at(-1);
    if (name === 'tbl') {
      this.tableCount += 1;
      this.#tables.push(new TableBuilder(this.tableCount));
    } else if (name === 'tr' && table) {
      this.#rowCount += 1;
      if (this.#rowCount > maxRows) throw new UnreadableFile('too_large');
      table.openRow();
    } else if (name === 'tc' && table?.isInRow) this.#places.push(table.openCell());
  }

  #end(name: string): void {
    if (name.includes(':')) this.#grounds.close(name);
    if (name === 't' || name === 'm:t') this.#isText = false;
    else if (name === 'r' || name === 'm:r') this.#run = {};
    else if (name === 'm:num') this.#write('/');
    else if (name === 'mc:AlternateContent') this.#choices.pop();
    else if (name === 'p') this.#endParagraph();
    else if (name === 'txbxContent') this.#paragraphs.at(-1)?.boxes.push(...(this.#places.pop() ?? []));
    else if (name === 'tc' && this.#tables.at(-1)?.isInRow) this.#places.pop();
    else if (name === 'tr') this.#tables.at(-1)?.endRow();
    else if (name === 'tbl') this.#endTable();
  }

  #endParagraph(): void {
    const open = this.#paragraphs.pop();
    if (!open) return;
    const number = this.#numberOf(open);
    // In a row of a list a picture alone may be the value; elsewhere it is an emblem or a signature.
    const isInList = (this.#tables.at(-1)?.table.rows.at(-1)?.cells.length ?? 0) > 2;
    if (open.hasPicture && isInList && open.writer.text.trim() === '') open.writer.note('embedded', '');
    const { text, unseen } = open.writer;
    const paragraph: WordParagraph = {
      kind: 'paragraph',
      text,
      ...(number && { number }),
      ...(unseen.length > 0 && { unseen }),
    };
    this.#addParagraph(paragraph, open.isOpen);
    for (const block of open.boxes) this.#add(block);
  }

  #addParagraph(paragraph: WordParagraph, isOpen: boolean): void {
    const before = this.#unended;
    const isPart = before !== undefined && this.#places.at(-1)?.at(-1) === before;
    if (isPart) {
      before.text += paragraph.text;
      if (paragraph.unseen) before.unseen = [...(before.unseen ?? []), ...paragraph.unseen];
    } else this.#add(paragraph);
    this.#unended = isOpen ? (isPart ? before : paragraph) : undefined;
  }

  #numberOf({ place, style, writer, mark }: OpenParagraph): WordParagraph['number'] {
    const inherited = style === undefined ? undefined : this.#numbering.ofStyle(style);
    const list = place.list ?? inherited?.list;
    if (list === undefined || list === '0') return undefined;
    const { text, unseen } = writer;
    // Word numbers an empty paragraph too, but only in a table is that meant: a column of row numbers.
    if (text.length === 0 && this.#tables.length === 0) return undefined;
    const { isHidden, isStruck } = this.#looks.appearance(mark, style);
    if (isHidden) return undefined;
    const number = this.#numbering.next({ list, level: place.level ?? inherited?.level ?? 0 });
    return isStruck || (text.trim() === '' && unseen.length > 0) ? undefined : number;
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
