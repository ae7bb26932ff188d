import { UnreadableFile, type Unseen, type UnseenKind } from '../../model/unreadable.ts';
import { columnName } from '../../text/column-name.ts';
import type { MergedArea, Sheet, UnseenInSheet } from './table.ts';

/** The largest list that exists has some thousands of rows; these bounds are far above it. */
const maxRows = 200_000;
const maxCells = 5_000_000;

/** The last row and column that Excel and LibreOffice have, both from 0. */
export const lastRow = 1_048_575;
export const lastColumn = 16_383;

/** A cell of a file's sheet: its shown text, and its hidden text. */
export interface RawCell {
  text: string;
  isNumber?: boolean;
  unseen?: Unseen[];
}

/** A merged area by its first and last row and column, all from 0. */
export interface RawArea {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Collects a sheet as its file has it, hidden rows and columns too, within bounds. */
export class RawSheet {
  readonly name: string;
  /** Filled rows by their index. */
  readonly rows = new Map<number, Map<number, RawCell>>();
  readonly areas: RawArea[] = [];
  readonly hiddenRows = new Map<number, 'hidden_row' | 'filtered_row'>();
  /** First and last index of hidden columns. */
  readonly hiddenColumns: [number, number][] = [];
  isHidden = false;
  readonly #beside: UnseenInSheet[] = [];
  #cells = 0;

  constructor(name: string) {
    this.name = name;
  }

  /** Puts a cell into its place; one with neither shown nor hidden text is left out. */
  put(row: number, column: number, cell: RawCell): void {
    const isBlank = cell.text.trim() === '';
    if (isBlank && !cell.unseen?.length) return;
    this.#cells += 1;
    const line = this.rows.get(row) ?? new Map<number, RawCell>();
    this.rows.set(row, line.set(column, cell));
    if (this.rows.size > maxRows || this.#cells > maxCells) throw new UnreadableFile('too_large');
  }

  /** Notes a text that stands in no cell of the sheet, with the row that it is about. */
  note(kind: UnseenKind, text: string, row?: number): void {
    if (this.#beside.length < 100) this.#beside.push({ kind, text, ...(row !== undefined && { row }) });
  }

  /** Returns the sheet as it is shown, with its hidden text beside it. */
  seen(): Sheet {
    if (this.isHidden)
      return { name: this.name, rows: [], firstRow: 1, numeric: [], unseen: this.#hiddenWhole() };
    const unseen = this.#beside;
    const areas = this.areas.map((area) => this.#visible(area));
    unseen.push(...this.#takeCovered(areas), ...this.#takeColumns(), ...this.#takeRows());
    const sheet = this.#compose(unseen);
    const merged = mergedIn(areas, sheet);
    return { ...sheet, ...(merged.length > 0 && { merged }) };
  }

  /** Returns all that the sheet holds, what is hidden or filtered out too. */
  whole(): Sheet {
    this.isHidden = false;
    this.hiddenRows.clear();
    this.hiddenColumns.length = 0;
    return this.seen();
  }

  #hiddenWhole(): UnseenInSheet[] {
    const texts = [...this.rows.values()].map(rowText);
    return texts.length === 0
      ? []
      : [{ kind: 'hidden_sheet', text: `${this.name}: ${texts.slice(0, 20).join(' / ')}` }];
  }

  #isHiddenColumn(column: number): boolean {
    return this.hiddenColumns.some(([first, last]) => first <= column && column <= last);
  }

  /** Moves the text of a merged area to the first row and column of it that is not hidden. */
  #visible(area: RawArea): RawArea {
    const { bottom, right } = area;
    let { top, left } = area;
    while (top < bottom && this.hiddenRows.has(top)) top += 1;
    while (left < right && this.#isHiddenColumn(left)) left += 1;
    const cell = this.rows.get(area.top)?.get(area.left);
    if (cell && (top !== area.top || left !== area.left)) {
      this.rows.get(area.top)?.delete(area.left);
      this.rows.set(top, (this.rows.get(top) ?? new Map<number, RawCell>()).set(left, cell));
    }
    return { top, left, bottom, right };
  }

  /** Removes the cells under merged areas. */
  #takeCovered(areas: readonly RawArea[]): UnseenInSheet[] {
    const unseen: UnseenInSheet[] = [];
    let budget = maxCells;
    for (const area of areas) {
      const shown = this.rows.get(area.top)?.get(area.left)?.text ?? '';
      const height = area.bottom - area.top + 1;
      const rows =
        height > this.rows.size
          ? [...this.rows.keys()]
          : Array.from({ length: height }, (_, at) => area.top + at);
      for (const row of rows) {
        if (row < area.top || row > area.bottom) continue;
        budget -= 1;
        for (const [column, { text }] of this.rows.get(row) ?? []) {
          budget -= 1;
          if (budget < 0) throw new UnreadableFile('too_large');
          if (column < area.left || column > area.right || (row === area.top && column === area.left))
            continue;
          this.rows.get(row)?.delete(column);
          if (text.trim() !== '' && text !== shown) unseen.push({ kind: 'covered_cell', text, row });
        }
      }
    }
    return unseen;
  }

  #takeColumns(): UnseenInSheet[] {
    const texts = new Map<number, string[]>();
    if (this.hiddenColumns.length === 0) return [];
    for (const line of this.rows.values()) {
      for (const [column, { text }] of line) {
        if (!this.#isHiddenColumn(column)) continue;
        line.delete(column);
        texts.set(column, [...(texts.get(column)?.slice(0, 20) ?? []), text]);
      }
    }
    return [...texts].map(([column, all]) => ({
      kind: 'hidden_column',
      text: `${columnName(column)}: ${all.join(' · ')}`,
    }));
  }

  #takeRows(): UnseenInSheet[] {
    return [...this.hiddenRows].flatMap(([row, kind]) => {
      const text = rowText(this.rows.get(row) ?? new Map());
      this.rows.delete(row);
      return text === '' ? [] : [{ kind, text, row }];
    });
  }

  #compose(told: readonly UnseenInSheet[]): Sheet {
    const filled = [...this.rows].filter(([, line]) => line.size > 0).sort(([a], [b]) => a - b);
    const texts = filled
      .map(([row, line]) => [row, textsOf(line)] as const)
      .filter(([, cells]) => cells.length > 0);
    const first = texts[0]?.[0] ?? 0;
    const rows: string[][] = [];
    for (const [row, cells] of texts) {
      while (rows.length < row - first) rows.push(emptyRow);
      rows.push(cells);
    }
    const numeric = filled.flatMap(([row, line]) =>
      [...line]
        .filter(([, { isNumber }]) => isNumber === true)
        .map(([column]) => ({ row: row - first, column }))
        .sort((a, b) => a.column - b.column),
    );
    const own = filled.flatMap(([row, line]) =>
      [...line.values()].flatMap(({ unseen = [] }) => unseen.map((one) => ({ ...one, row }))),
    );
    const unseen = [...told, ...own].map(({ row, ...one }) => ({
      ...one,
      ...(row !== undefined && { row: row - first }),
    }));
    return { name: this.name, rows, firstRow: first + 1, numeric, ...(unseen.length > 0 && { unseen }) };
  }
}

/** One array for all empty rows, so that a sheet with a stray cell in its last row stays small. */
const emptyRow: string[] = [];

/** Returns a row's texts up to its last cell that shows something. */
function textsOf(line: ReadonlyMap<number, RawCell>): string[] {
  const texts: string[] = [];
  for (const [column, { text }] of [...line].sort(([a], [b]) => a - b)) {
    if (text.trim() === '') continue;
    while (texts.length < column) texts.push('');
    texts.push(text);
  }
  return texts;
}

function rowText(line: ReadonlyMap<number, RawCell>): string {
  return [...line.values()]
    .map(({ text, unseen = [] }) => text.trim() || unseen.map((one) => one.text).join(' '))
    .filter((text) => text !== '')
    .join(' · ');
}

/** Returns the merged areas of a sheet, by its own rows, as far as these go. */
function mergedIn(areas: readonly RawArea[], { rows, firstRow }: Sheet): MergedArea[] {
  return areas.flatMap(({ top, left, bottom, right }) => {
    const row = top - (firstRow - 1);
    if (row < 0 || row >= rows.length) return [];
    const last = Math.min(bottom - (firstRow - 1), rows.length - 1);
    return [{ row, column: left, rows: last - row + 1, columns: right - left + 1 }];
  });
}

/** Makes the cell of a text that is partly or wholly not seen. */
export function cellOf(text: string, unseen: readonly { kind: UnseenKind; text: string }[]): RawCell {
  return unseen.length > 0 ? { text, unseen: [...unseen] } : { text };
}
