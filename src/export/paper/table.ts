import type { Alignment, PaperCell, PaperRow, PaperTable, PaperTableColumn } from '../../model/paper.ts';
import { placeCells } from '../../render/paper/grid.ts';
import { countLines } from './lines.ts';
import { linesOf, paragraphXml } from './xml.ts';

/** A row of more lines may be parted by the end of a page: kept whole, it would leave a page half empty. */
const mostWholeLines = 8;
/** Rows that a cell joins stay on one page, unless they have more lines than this. */
const mostJoinedLines = 20;
/** About as many letters of a list stand on a line of so many twentieths of a point, as one. */
const letterWidth = 115;

/**
 * A table with borders, row by row; its header is repeated on every page.
 *
 * @param width between the margins of the page, in twentieths of a point
 */
export function* tableXml(
  { columns, header, rows, isSmall = false }: PaperTable,
  width: number,
): Iterable<string> {
  const size = isSmall ? 'Small' : '';
  const weights = columns.map((column) => column.width);
  const widths = shareWidth(weights, width);
  yield `<w:tbl><w:tblPr><w:tblStyle w:val="Bordered"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>${gridXml(widths)}`;
  const head = new RowWriter(widths, `TableHeader${size}`, () => 'center');
  for (const cells of header)
    yield `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.row(cells)}</w:tr>`;
  const body = new RowWriter(widths, `TableText${size}`, (at) => columns[at]?.align);
  const group = new RowWriter(widths, `TableGroup${size}`, () => undefined);
  const lines = linesOfRows(rows, widths);
  const joined = joinedRows(rows, lines);
  for (const [at, row] of rows.entries()) {
    const properties = (lines[at] ?? 1) > mostWholeLines ? '' : '<w:trPr><w:cantSplit/></w:trPr>';
    const cells = isGroup(row) ? group.row([groupCell(row, columns)]) : body.row(row, joined.has(at));
    yield `<w:tr>${properties}${cells}</w:tr>`;
  }
  yield '</w:tbl>';
}

/** The columns of a table, each with its width. */
export function gridXml(widths: readonly number[]): string {
  return `<w:tblGrid>${widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('')}</w:tblGrid>`;
}

/** Shares a width by weights; the parts add up to the whole. */
export function shareWidth(weights: readonly number[], width: number): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let weighed = 0;
  let shared = 0;
  return weights.map((weight) => {
    weighed += weight;
    const share = Math.round((weighed / sum) * width) - shared;
    shared += share;
    return share;
  });
}

type Group = Extract<PaperRow, { group: string }>;

const isGroup = (row: PaperRow): row is Group => 'group' in row;

const groupCell = ({ group, align }: Group, columns: readonly PaperTableColumn[]): PaperCell => ({
  text: group,
  columns: columns.length,
  ...(align && { align }),
});

/** The rows that stay on one page with the next one: a cell reaches over both, and all that it joins is short. */
function joinedRows(rows: readonly PaperRow[], lines: readonly number[]): ReadonlySet<number> {
  const joined = new Set<number>();
  for (const [at, row] of rows.entries()) {
    if (isGroup(row)) continue;
    const reach = Math.max(1, ...row.map((cell) => (typeof cell === 'string' ? 1 : (cell.rows ?? 1))));
    const height = lines.slice(at, at + reach).reduce((sum, one) => sum + one, 0);
    if (height <= mostJoinedLines) for (let above = at; above < at + reach - 1; above++) joined.add(above);
  }
  return joined;
}

/** Counts the lines of each row: those of its highest cell that is in no other row. */
function linesOfRows(rows: readonly PaperRow[], widths: readonly number[]): number[] {
  return placeCells(rows).map((placed) =>
    placed.reduce((most, { cell, column }) => {
      const { text, columns = 1, rows: tall = 1 } = typeof cell === 'string' ? { text: cell } : cell;
      const width = widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
      return tall > 1 ? most : Math.max(most, linesIn(text, width));
    }, 1),
  );
}

/** Estimates how many lines a text takes in a cell. */
function linesIn(text: Exclude<PaperCell, string>['text'], width: number): number {
  const letters = Math.max(1, Math.floor(width / letterWidth));
  const whole = typeof text === 'string' ? text : text.map((run) => run.text).join('');
  return countLines(whole, letters);
}

/** Writes rows of one kind, and below a cell of several rows the empty cells that Word wants there. */
class RowWriter {
  /** The cells that reach down into the next row, by the column in which they begin. */
  readonly #reaching = new Map<number, { columns: number; rows: number }>();
  readonly #widths: readonly number[];
  readonly #style: string;
  readonly #alignOf: (column: number) => Alignment | undefined;

  constructor(widths: readonly number[], style: string, alignOf: (column: number) => Alignment | undefined) {
    this.#widths = widths;
    this.#style = style;
    this.#alignOf = alignOf;
  }

  row(cells: readonly PaperCell[], keepWithNext = false): string {
    let xml = '';
    let at = 0;
    for (const cell of cells) {
      [xml, at] = this.#pass(xml, at);
      const { text, columns = 1, rows = 1, align } = typeof cell === 'string' ? { text: cell } : cell;
      const merge = rows > 1 ? '<w:vMerge w:val="restart"/>' : '';
      if (rows > 1) this.#reaching.set(at, { columns, rows: rows - 1 });
      const look = { style: this.#style, align: align ?? this.#alignOf(at), keepWithNext };
      const paragraphs = linesOf(text).map((line) => paragraphXml([line], look));
      xml += this.#cell(at, columns, merge, paragraphs.join(''));
      at += columns;
    }
    [xml] = this.#pass(xml, at);
    return xml;
  }

  /** Goes over the places that cells above cover. */
  #pass(written: string, start: number): [xml: string, at: number] {
    let xml = written;
    let at = start;
    for (let above = this.#reaching.get(at); above; above = this.#reaching.get(at)) {
      xml += this.#cell(at, above.columns, '<w:vMerge/>', paragraphXml([], { style: this.#style }));
      above.rows -= 1;
      if (above.rows === 0) this.#reaching.delete(at);
      at += above.columns;
    }
    return [xml, at];
  }

  #cell(at: number, columns: number, merge: string, content: string): string {
    const width = this.#widths.slice(at, at + columns).reduce((sum, one) => sum + one, 0);
    const middle = this.#style.startsWith('TableHeader') ? '<w:vAlign w:val="center"/>' : '';
    const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '';
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}${middle}</w:tcPr>${content}</w:tc>`;
  }
}
