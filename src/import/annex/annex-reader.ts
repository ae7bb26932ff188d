import { headingOfSheet } from '../lists/headings/sheet-names.ts';
import { shorten } from '../values/notes.ts';
import { type AnnexRows, openAccount } from './rows/annex-row.ts';
import { beginsContent, ContentReader } from './content.ts';
import { goesOn, type GridHeader } from './rows/grid.ts';
import { type Heading, isLetterhead, readHeading, splitNumber, withoutCount } from './heading.ts';
import { anyCode } from '../values/codes.ts';
import { type Item, rowText } from './rows/items.ts';
import type { AnnexAction, Doubts } from './notes.ts';
import { Outline } from './outline.ts';
import { listOf, noteColumns } from './rows/list-columns.ts';
import { readTableRows } from './rows/table-rows.ts';
import type { BegunTable } from './rows/table-reading.ts';
import type { WordTable } from '../files/word/document.ts';

/** Facts about a decision that are known before its annexes are read. */
export interface ReaderOptions {
  /** Subject of the decision, which stands in where no heading names a movement, department, sector or level. */
  subject: string | undefined;
  /** Movement of rows for which nothing in the document names one. */
  fallback: AnnexAction | undefined;
  /** True when the full text of procedures may follow their list. */
  hasContent: boolean;
  /** True where the document's sheets may have the names of sectors. */
  sheetsNameSectors: boolean;
}

/** Reads the annexes of a decision in the order in which they stand: headings first, then what is under them. */
export class AnnexReader {
  readonly found: AnnexRows = {
    rows: [],
    rejected: [],
    tables: [],
    account: openAccount(),
    joinedTo: new Map(),
  };
  readonly outline: Outline;
  readonly #doubts: Doubts;
  readonly #fallback: AnnexAction | undefined;
  readonly #hasContent: boolean;
  readonly #sheetsNameSectors: boolean;
  /** The sector that the sheet's name is taken for. */
  #sheetSector: string | undefined;
  #last: { header: GridHeader; table: number } | undefined;
  /** The line before, which may be the beginning of a title. */
  #before = '';
  /** True while the full text of procedures is passed over. */
  #isInContent = false;
  readonly content = new ContentReader();
  /** True below a line that begins notes on a list. */
  #isInNote = false;
  /** A numbered line that becomes a heading if a table follows it. */
  #pending: Heading | undefined;

  constructor({ subject, fallback, hasContent, sheetsNameSectors }: ReaderOptions, doubts: Doubts) {
    this.outline = new Outline(subject === undefined ? undefined : readHeading(subject));
    this.#doubts = doubts;
    this.#fallback = fallback;
    this.#hasContent = hasContent;
    this.#sheetsNameSectors = sheetsNameSectors;
  }

  take(item: Item): void {
    if ('begins' in item) this.#begin(item.sheet);
    else if ('line' in item) this.#line(item.line);
    else if (this.#isInContent) this.#passOver(item.table);
    else if (item.header) this.#list(item.table, item.header, item.continues);
    else this.#tableWithoutHeader(item.table, item.lines);
  }

  #begin(sheet: string | undefined): void {
    this.#isInContent = false;
    const { heading, sector } = headingOfSheet(sheet, this.#sheetsNameSectors);
    this.#sheetSector = sector;
    this.outline.begin(heading);
    this.#before = '';
    this.#pending = undefined;
  }

  /** Tables of the full text of procedures (their papers, fees, steps) list no procedures. */
  #passOver({ index: table }: WordTable): void {
    this.#doubts.add({ table, row: 1 }, 'table', 'content_not_read', {});
  }

  #line(line: string): void {
    if (this.#isInContent && !beginsList(line)) {
      this.content.take(line);
      return;
    }
    this.#isInContent = this.#hasContent && beginsContent(line);
    if (/^điều\s+\d/iu.test(line)) this.outline.reset();
    const before = this.#before;
    this.#before = '';
    this.#note(line);
    if (line.length > 600 || /^(?:[-–+*•(]|điều\s+\d|nơi nhận|ghi chú|căn cứ\s|theo đề nghị)/iu.test(line))
      return;
    const text = isParted(before, line) ? `${before} ${line}` : line;
    this.#before = text;
    if (isLetterhead(text)) return;
    if (this.outline.takesState(line)) {
      this.#pending = undefined;
      return;
    }
    const heading = readHeading(text);
    // A sentence that names a document heads nothing.
    const isSentence = heading.kind === 'document' && /[.;:]$/u.test(text);
    if (heading.kind !== 'other' && !isSentence) {
      this.outline.push(heading, undefined);
      this.#pending = undefined;
    } else if (anyCode.test(line)) this.#tellCoded(line);
    else if (heading.numbering !== undefined && heading.text !== '' && line.length <= 200)
      this.#pending = heading;
  }

  /** Notes what is said below a list of some of its rows: `Ghi chú: (*) bãi bỏ từ ngày …`. */
  #note(line: string): void {
    const last = this.#last;
    this.#isInNote = last !== undefined && (noteLine.test(line) || (this.#isInNote && /^[-–+•]/u.test(line)));
    if (last && this.#isInNote && !bareNote.test(line))
      this.#doubts.add({ table: last.table, row: 1 }, 'table', 'note_below', { text: shorten(line) });
  }

  /** Notes a line beside the lists that names a procedure by its code: no row is made of it. */
  #tellCoded(line: string): void {
    const last = this.#last;
    const isTold = !this.#hasContent || this.#isInNote;
    if (last && !isTold)
      this.#doubts.add({ table: last.table, row: 1 }, 'table', 'line_not_read', { text: shorten(line) });
  }

  #list(table: WordTable, header: GridHeader, continues: number | undefined): void {
    // A title does not go on below the list that it heads.
    this.#before = '';
    const pending = this.#pending;
    if (pending) {
      const sector = withoutCount(pending.text.replace(/(?<!\s)\s*\([^()]*\)\s*$/u, ''));
      this.outline.push({ ...pending, kind: 'sector', sector }, undefined);
      this.#pending = undefined;
    }
    const { found, outline } = this;
    const isContinued = continues !== undefined;
    const reading: BegunTable = {
      table,
      header,
      isContinued,
      isRepeated: !isContinued && this.#last !== undefined && isAlike(this.#last.header, header),
      outline,
      doubts: this.#doubts,
      found,
      fallback: this.#fallback,
      isClosed: false,
    };
    found.tables.push({ ...listOf(table, header), ...(isContinued && { firstRow: 1, continues }) });
    if (!isContinued) noteColumns(table, header, this.#doubts);
    const before = found.rows.length;
    readTableRows(reading);
    const sector = this.#sheetSector;
    for (const row of found.rows.slice(before))
      if (sector !== undefined && row.sector?.name === sector && row.cells.sector === undefined)
        this.#doubts.add(row.origin, 'sector', 'sector_by_place', { sector, place: 'sheet' });
    this.#last = { header: reading.header, table: table.index };
  }

  #tableWithoutHeader(table: WordTable, lines: readonly string[] | undefined): void {
    const last = this.#last;
    if (last && goesOn(table, last.header)) this.#list(table, last.header, last.table);
    else if (lines) for (const line of lines) this.#line(line);
    else this.#refuse(table);
  }

  /**
   * Rejects the rows with a code: they are procedures that cannot be read. A table without any code is
   * something else.
   */
  #refuse({ index: table, rows }: WordTable): void {
    const { account, rejected } = this.found;
    const texts = rows.map(rowText);
    const coded = texts.flatMap((text, index) => (anyCode.test(text) ? [{ text, row: index + 1 }] : []));
    if (coded.length === 0) {
      const text = shorten(texts[0] ?? '', 120);
      this.#doubts.add({ table, row: 1 }, 'table', 'table_not_read', { table, text });
      return;
    }
    account.tableRows += rows.length;
    account.headers += rows.length - coded.length;
    account.rejected += coded.length;
    for (const { text, row } of coded) {
      rejected.push({ origin: { table, row }, reason: 'columns_unknown', args: { text: shorten(text) } });
    }
  }
}

const noteLine = /^(?:ghi chú|lưu ý|chú thích)(?!\p{L})|^(?:\(\*+\)|\*+|\(\d\))\s*:?\s*\p{L}/iu;
const bareNote = /^(?:ghi chú|lưu ý|chú thích)\s*:?$/iu;

/** Tells whether a line is a title after which there are lists again. */
function beginsList(line: string): boolean {
  return /^(?:phụ lục|phần)\s/iu.test(line) || /^danh mục\s/iu.test(splitNumber(line).rest);
}

/** A title that ends where its movement, or the rest of it, should follow. */
const openTitle =
  /(?:danh mục|thủ tục hành chính|tthc)$|(?:danh mục|thủ tục hành chính|tthc)\s(?:.*\s)?(?:bị|được|mới|ban|và|sửa đổi,)$/iu;

/**
 * Tells whether a title is set over two lines: the first ends where the movement should follow, or the second
 * begins in the middle.
 */
function isParted(before: string, line: string): boolean {
  // A count ends a title; a number or the word for a sector begins another.
  const isOwnTitle = /^lĩnh vực\s|^danh mục\s/iu.test(line) || splitNumber(line).numbering !== undefined;
  if (before === '' || isOwnTitle || /\d\s+(?:tthc|thủ tục hành chính)$/iu.test(before)) return false;
  return openTitle.test(before) || /^(?:và|hoặc|được|bị)\s/iu.test(line);
}

/** Tells whether two headers have the same words: the second is set again after a page break. */
function isAlike({ texts }: GridHeader, other: GridHeader): boolean {
  return texts.size === other.texts.size && [...texts].every((text) => other.texts.has(text));
}
