import { isFlat } from '../faint.ts';
import { UnreadableFile, type UnseenKind } from '../../../model/unreadable.ts';
import type { Attributes } from '../xml.ts';
import {
  blocksText,
  type WordBlock,
  type WordCell,
  type WordRow,
  type WordTable,
  wholeText,
} from './document.ts';
import { isShading } from './looks.ts';
import { isOn } from '../switches.ts';

/** Word itself allows 63 columns. */
const maxColumns = 1000;

/** Builds a table, row by row. */
export class TableBuilder {
  readonly table: WordTable;
  #row: WordRow | undefined;
  /** Kind of the hidden row, where the row is left out. */
  #leftOut: UnseenKind | undefined;
  #column = 0;
  #style: string | undefined;
  #isTableShaded = false;
  #isCellShaded = false;
  /** Cells of the row that are part of merged areas; `isStart` marks the first cell of one. */
  #merges: { cell: WordCell; isStart: boolean }[] = [];
  #deletedCells: WordCell[] = [];
  /** First cell of each merged area, by its first column. */
  readonly #origins = new Map<number, WordCell>();

  /** @param index the table's number in the document */
  constructor(index: number) {
    this.table = { kind: 'table', index, rows: [] };
  }

  /** Style of the table, where it names one. */
  get style(): string | undefined {
    return this.#style;
  }

  /** True where the ground of the last cell is not the paper's. */
  get isShaded(): boolean {
    return this.#isTableShaded || this.#isCellShaded;
  }

  get isInRow(): boolean {
    return this.#row !== undefined;
  }

  openRow(): void {
    this.#row = { cells: [], isHeader: false };
    this.#leftOut = undefined;
    this.#column = 0;
    this.#merges = [];
    this.#deletedCells = [];
  }

  /** Opens a cell and returns the list for its blocks. */
  openCell(): WordBlock[] {
    const cell: WordCell = { column: this.#column, span: 1, rowSpan: 1, blocks: [] };
    if ((this.#row?.cells.push(cell) ?? 0) > maxColumns) throw new UnreadableFile('damaged');
    this.#column += 1;
    this.#isCellShaded = false;
    return cell.blocks;
  }

  /** Sets a property of the row or of its last cell. */
  property(group: string, name: string, attributes: Attributes): void {
    const value = attributes.get('val');
    const row = this.#row;
    if (name === 'tblStyle') this.#style = value;
    if (name === 'shd' && group === 'tcPr') this.#isCellShaded = isShading(name, attributes);
    else if (name === 'shd') this.#isTableShaded = isShading(name, attributes);
    if (!row) return;
    if (name === 'tblHeader') row.isHeader = isOn(value);
    else if (name === 'del' && group === 'trPr') this.#leftOut = 'deleted_text';
    else if (name === 'hidden' && group === 'trPr' && isOn(value)) this.#leftOut ??= 'hidden_row';
    else if (name === 'trHeight' && hidesRow(attributes)) this.#leftOut ??= 'hidden_row';
    else if (name === 'gridBefore') this.#column = readWidth(value);
    else this.#cellProperty(row.cells.at(-1), name, value);
  }

  #cellProperty(cell: WordCell | undefined, name: string, value: string | undefined): void {
    if (!cell) return;
    if (name === 'cellDel') this.#deletedCells.push(cell);
    else if (name === 'vMerge') this.#merges.push({ cell, isStart: value === 'restart' });
    else if (name === 'gridSpan') {
      cell.span = readWidth(value);
      this.#column = cell.column + cell.span;
    }
  }

  endRow(): void {
    const row = this.#row;
    this.#row = undefined;
    if (!row) return;
    if (this.#leftOut) {
      const text = row.cells
        .map((cell) => wholeText(cell.blocks))
        .filter((one) => one !== '')
        .join(' · ');
      if (text !== '') this.table.unseen = [...(this.table.unseen ?? []), { kind: this.#leftOut, text }];
      return;
    }
    for (const cell of this.#deletedCells) {
      const text = wholeText(cell.blocks);
      const unseen = text === '' ? [] : [{ kind: 'deleted_text', text } as const];
      cell.blocks = [{ kind: 'paragraph', text: '', unseen }];
    }
    for (const { cell, isStart } of this.#merges) this.#merge(row, cell, isStart);
    this.table.rows.push(row);
    const seen = new Set(row.cells.map((cell) => cell.coveredBy ?? cell));
    for (const [column, origin] of this.#origins) if (!seen.has(origin)) this.#origins.delete(column);
  }

  /** Continues a merged area under a cell that began one, and only there. */
  #merge(row: WordRow, cell: WordCell, isStart: boolean): void {
    const origin = this.#origins.get(cell.column);
    if (isStart || !origin) {
      this.#origins.set(cell.column, cell);
      return;
    }
    origin.rowSpan += 1;
    cell.coveredBy = origin;
    const text = blocksText(cell.blocks, false).trim();
    if (text !== '' && text !== blocksText(origin.blocks, false).trim())
      row.unseen = [...(row.unseen ?? []), { kind: 'covered_cell', text }];
  }
}

/** Tells the height of a row that is as good as none, whatever it holds; it is written in twentieths of a point. */
const hidesRow = (attributes: Attributes): boolean =>
  attributes.get('hRule') === 'exact' && isFlat(Number(attributes.get('val')) / 20);

function readWidth(value: string | undefined): number {
  const width = Number(value);
  if (!Number.isInteger(width) || width < 0 || width > maxColumns) throw new UnreadableFile('damaged');
  return width;
}
