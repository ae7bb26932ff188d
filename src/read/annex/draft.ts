import { cleanLine } from '../../text/normalize.ts';
import { shorten } from '../portal/notes.ts';
import {
  type AnnexAccount,
  type AnnexRow,
  type AnnexRows,
  type AnnexTable,
  openAccount,
} from './annex-row.ts';
import { columnAt, findHeader, type GridHeader } from './grid.ts';
import { type DecisionHeader, readDecisionHeader } from './header.ts';
import { type Heading, readHeading } from './heading.ts';
import { type AnnexAction, type AnnexDoubt, type AnnexRejection, Doubts } from './notes.ts';
import { type CountedHeading, Outline } from './outline.ts';
import { readTableRows } from './table-rows.ts';
import {
  cellText,
  labelledText,
  type WordBlock,
  type WordDocument,
  type WordTable,
} from './word/document.ts';

/** How many procedures a decision says it has of one movement, and how many were found. */
export interface DeclaredCount {
  declared?: number;
  found: number;
}

/** A publication decision as its document has it, before anything is looked up in a catalog. */
export interface DecisionDraft {
  header: DecisionHeader;
  declared: Partial<Record<AnnexAction, DeclaredCount>>;
  /** Every heading that says how many procedures follow it. */
  counted: CountedHeading[];
  rows: AnnexRow[];
  tables: AnnexTable[];
  /** `rows + joined + rejected + headings + headers + blank` is `tableRows`. */
  account: AnnexAccount;
  rejected: AnnexRejection[];
  doubts: AnnexDoubt[];
}

/** A document in the order in which it is read: lines of paragraphs and of tables that only lay out text. */
type Item = { line: string } | { table: WordTable; header?: GridHeader };

/**
 * Reads a publication decision (quyết định công bố) out of a document: its particulars, and the
 * procedures in its annexes. Every row of a list is accounted for; nothing is guessed.
 */
export function readDecision(document: WordDocument): DecisionDraft {
  const doubts = new Doubts();
  const items = itemsOf(document.blocks);
  const firstList = items.findIndex((item) => 'table' in item && item.header !== undefined);
  const before = (firstList < 0 ? items : items.slice(0, firstList)).flatMap((item) =>
    'line' in item ? [item.line] : [],
  );
  const header = readDecisionHeader(before, doubts);
  const lastArticle = items.findLastIndex(
    (item, index) => (firstList < 0 || index < firstList) && 'line' in item && /^điều\s+\d/iu.test(item.line),
  );
  const reader = new AnnexReader(header.subject, doubts);
  for (const item of items.slice(lastArticle + 1)) reader.take(item);
  if (reader.found.tables.length === 0) doubts.add(undefined, 'table', 'annex_missing', {});
  const { rows, tables, account, rejected } = reader.found;
  const { counted } = reader.outline;
  noteCounts(counted, doubts);
  const declared = declaredOf(rows, counted, header, doubts);
  return { header, declared, counted, rows, tables, account, rejected, doubts: doubts.all };
}

function itemsOf(blocks: readonly WordBlock[]): Item[] {
  return blocks.flatMap((block): Item[] => {
    if (block.kind === 'paragraph') return lineOf(labelledText(block));
    const header = findHeader(block);
    if (header) return [{ table: block, header }];
    return isLayout(block)
      ? block.rows.flatMap(({ cells }) => cells.flatMap(itemsOfCell))
      : [{ table: block }];
  });
}

/** No line that says something of a decision is longer. */
const longestLine = 20_000;

function lineOf(text: string): Item[] {
  const line = cleanLine(text.slice(0, longestLine)).text;
  return line === '' ? [] : [{ line }];
}

/** A cell's text is one line, however it was broken to fit; tables in it are read on their own. */
function itemsOfCell(cell: WordTable['rows'][number]['cells'][number]): Item[] {
  if (cell.coveredBy) return [];
  if (cell.blocks.some(({ kind }) => kind === 'table')) return itemsOf(cell.blocks);
  return lineOf(cellText(cell));
}

const anyCode = /[1-9]\.\d{6}(?!\d)/u;

/** Tables of a few cells carry the national heading, number and date, and the signature. */
function isLayout(table: WordTable): boolean {
  const hasTable = table.rows.some(({ cells }) =>
    cells.some(({ blocks }) => blocks.some(({ kind }) => kind === 'table')),
  );
  const isSmall = table.rows.length <= 6 && table.rows.every(({ cells }) => cells.length <= 3);
  return hasTable || (isSmall && !table.rows.some((_, index) => anyCode.test(rowText(table, index))));
}

class AnnexReader {
  readonly found: AnnexRows = { rows: [], rejected: [], tables: [], account: openAccount() };
  readonly outline: Outline;
  readonly #doubts: Doubts;
  #last: { header: GridHeader; table: number } | undefined;
  /** A numbered line of which only a table after it can tell whether it is its heading. */
  #pending: Heading | undefined;

  constructor(subject: string | undefined, doubts: Doubts) {
    this.outline = new Outline(subject === undefined ? undefined : readHeading(subject));
    this.#doubts = doubts;
  }

  take(item: Item): void {
    if ('line' in item) this.#line(item.line);
    else if (item.header) this.#list(item.table, item.header, undefined);
    else this.#tableWithoutHeader(item.table);
  }

  #line(line: string): void {
    if (/^điều\s+\d/iu.test(line)) this.outline.reset();
    if (line.length > 600 || /^(?:[-–+*•(]|điều\s+\d|nơi nhận|ghi chú|căn cứ\s|theo đề nghị)/iu.test(line))
      return;
    const heading = readHeading(line);
    if (heading.kind !== 'other') {
      this.outline.push(heading, undefined);
      this.#pending = undefined;
    } else if (heading.numbering !== undefined && line.length <= 200) this.#pending = heading;
  }

  #list(table: WordTable, header: GridHeader, continues: number | undefined): void {
    const pending = this.#pending;
    if (pending) {
      const sector = pending.text.replace(/\s*\([^)]*\)\s*$/u, '');
      this.outline.push({ ...pending, kind: 'sector', sector }, undefined);
      this.#pending = undefined;
    }
    const { found, outline } = this;
    const isContinued = continues !== undefined;
    found.tables.push({
      table: table.index,
      columns: header.columns.map(({ column, heading }) => ({ ...(column && { column }), heading })),
      ...(isContinued && { continues }),
    });
    this.#noteColumns(table, header, isContinued);
    readTableRows({ table, header, isContinued, outline, doubts: this.#doubts, found });
    this.#last = { header, table: table.index };
  }

  #noteColumns(table: WordTable, header: GridHeader, isContinued: boolean): void {
    if (isContinued) return;
    const origin = { table: table.index, row: header.firstRow + 1 };
    for (const { column, heading } of header.columns) {
      if (!column)
        this.#doubts.add(origin, 'table', 'column_without_place', { column: shorten(heading, 100) });
    }
  }

  #tableWithoutHeader(table: WordTable): void {
    const last = this.#last;
    if (last && goesOn(table, last.header)) {
      this.#list(table, last.header, last.table);
      return;
    }
    const { account, rejected } = this.found;
    const text = shorten(rowText(table, 0), 120);
    const coded = table.rows.map((_, index) => index).filter((index) => anyCode.test(rowText(table, index)));
    if (coded.length === 0) {
      this.#doubts.add({ table: table.index, row: 1 }, 'table', 'table_not_read', {
        table: table.index,
        text,
      });
      return;
    }
    account.tableRows += table.rows.length;
    account.headers += table.rows.length - coded.length;
    account.rejected += coded.length;
    for (const index of coded) {
      const origin = { table: table.index, row: index + 1 };
      rejected.push({ origin, reason: 'columns_unknown', args: { text: shorten(rowText(table, index)) } });
    }
  }
}

function rowText(table: WordTable, index: number): string {
  const cells = table.rows[index]?.cells ?? [];
  return cells
    .map((cell) => cleanLine(cellText(cell)).text)
    .filter((text) => text !== '')
    .join(' · ');
}

/** Whether a table without a header has the columns of the list before it: a page break parted them. */
function goesOn(table: WordTable, header: GridHeader): boolean {
  const width = Math.max(...header.columns.map(({ end }) => end));
  return table.rows.some(({ cells }) => {
    const last = cells.at(-1);
    if (!last || last.column + last.span !== width) return false;
    const texts = new Map(
      cells.map((cell) => [columnAt(header.columns, cell)?.column, cellText(cell).trim()]),
    );
    const name = texts.get('name') ?? texts.get('oldName') ?? '';
    const isNumbered = /^\d{1,4}[.)]?$/u.test(texts.get('order') ?? '');
    const isCoded = anyCode.test(texts.get('code') ?? texts.get('oldCode') ?? '');
    return /\p{L}{2}/u.test(name) && (isNumbered || isCoded);
  });
}

function noteCounts(counted: readonly CountedHeading[], doubts: Doubts): void {
  for (const { text, declared, found, origin } of counted) {
    if (declared !== found)
      doubts.add(origin, 'declared', 'count_differs', { heading: shorten(text, 160), declared, found });
  }
}

/** The figures of the outermost headings, where these have every row of the movement under them; else those of the articles. */
function declaredOf(
  rows: readonly AnnexRow[],
  counted: readonly CountedHeading[],
  header: DecisionHeader,
  doubts: Doubts,
): DecisionDraft['declared'] {
  const declared: DecisionDraft['declared'] = {};
  for (const { action } of rows) declared[action] = { found: (declared[action]?.found ?? 0) + 1 };
  for (const action of ['new', 'amended', 'replaced', 'abolished', 'standardized'] as const) {
    const outermost = counted.filter((one) => one.isOutermost && one.action === action);
    const found = declared[action]?.found ?? 0;
    const isWhole = outermost.reduce((sum, one) => sum + one.found, 0) === found;
    const byHeadings =
      outermost.length > 0 && isWhole ? outermost.reduce((sum, one) => sum + one.declared, 0) : undefined;
    const byArticles = header.declared[action];
    if (byHeadings !== undefined && byArticles !== undefined && byHeadings !== byArticles) {
      doubts.add(undefined, 'declared', 'declared_twice', { action, first: byArticles, other: byHeadings });
    }
    const figure = byHeadings ?? byArticles;
    if (figure !== undefined) declared[action] = { declared: figure, found };
  }
  return declared;
}
