import { columnOf } from '../annex/columns.ts';
import type { MergedArea, Sheet } from '../files/table.ts';
import { looksLikeCode } from '../values/codes.ts';

/** Rows within which the headings of the lists stand. */
const lastHeading = 30;

/** Columns of one of several lists that stand side by side, the last one not included. */
interface Strip {
  from: number;
  to: number;
}

/**
 * Parts a sheet whose lists stand side by side, each with its own headings for code and name: one sheet for each.
 * Lines above one of them alone go with it, lines above all with each.
 */
export function sideBySide(sheet: Sheet): Sheet[] {
  const { row, strips } = stripsOf(sheet) ?? { row: 0, strips: [] };
  if (strips.length < 2) return [sheet];
  return strips.map((strip, index) => {
    const { unseen, ...part } = stripOf(sheet, strip, row);
    return { ...part, ...(unseen && index === 0 && { unseen }) };
  });
}

function stripsOf({ rows }: Sheet): { row: number; strips: Strip[] } | undefined {
  for (const [row, cells] of rows.slice(0, lastHeading).entries()) {
    const meanings = cells.map((text) => columnOf(text));
    if (meanings.filter((one) => one === 'code').length < 2) continue;
    const starts = cells.flatMap((text, at) => {
      const isApart = at > 0 && text !== '' && (cells[at - 1] ?? '') === '' && isBlank(rows, row, at - 1);
      return text !== '' && (meanings[at] === 'order' || isApart || at === firstFilled(cells)) ? [at] : [];
    });
    const strips = starts.map((from, index) => ({ from, to: starts[index + 1] ?? Infinity }));
    const isList = ({ from, to }: Strip): boolean => {
      const own = meanings.slice(from, to);
      return own.includes('code') && own.includes('name') && holdsCodes(rows, row, { from, to });
    };
    if (strips.length > 1 && strips.every(isList)) return { row, strips };
  }
  return undefined;
}

const firstFilled = (cells: readonly string[]): number => cells.findIndex((text) => text !== '');

/** Tells whether a column is empty from a row on. */
function isBlank(rows: readonly string[][], row: number, column: number): boolean {
  return rows.slice(row).every((cells) => (cells[column] ?? '').trim() === '');
}

function holdsCodes(rows: readonly string[][], row: number, { from, to }: Strip): boolean {
  return rows
    .slice(row + 1, row + 1 + lastHeading)
    .some((cells) => cells.slice(from, to).some(looksLikeCode));
}

function stripOf(sheet: Sheet, { from, to }: Strip, heading: number): Sheet {
  const { rows, merged = [], numeric } = sheet;
  const isIn = (column: number): boolean => from <= column && column < to;
  const cut = (area: MergedArea): MergedArea[] => {
    const start = Math.max(area.column, from);
    const end = Math.min(area.column + area.columns, to);
    return end > start && isIn(area.column) ? [{ ...area, column: start - from, columns: end - start }] : [];
  };
  return {
    ...sheet,
    rows: rows.map((cells, row) => {
      const own = cells.slice(from, to);
      const filled = cells.filter((text) => text.trim() !== '');
      const isOfAll = row < heading && filled.length === 1 && own.every((text) => text.trim() === '');
      return isOfAll ? filled : own;
    }),
    numeric: numeric
      .filter(({ column }) => isIn(column))
      .map(({ row, column }) => ({ row, column: column - from })),
    ...(merged.length > 0 && { merged: merged.flatMap(cut) }),
  };
}
