import { feeLabels } from '../../model/sheet/fee-kinds.ts';
import { type SheetColumn, sheetColumns } from '../../model/sheet/columns.ts';
import type { Part, Procedure } from '../../model/types.ts';
import { cleanLine, cleanLines } from '../../text/normalize.ts';
import type { Sheet } from '../files/table.ts';
import type { AttributeColumn } from '../values/attributes/columns.ts';
import { readAttributes } from '../values/attributes/read.ts';
import { openNotes } from '../values/notes.ts';
import { readEdited } from './edited.ts';
import type { OwnFacts, OwnFile, OwnForm, OwnRow } from './own-file.ts';
import { factsIn, isShown, lastHead, mayBeOwn, unguarded } from './own-table.ts';

/** Describes the officers' sheet as it is exported in one language. */
export interface OwnSheet {
  /** Columns by their titles. */
  titles: ReadonlyMap<string, SheetColumn>;
  show(procedure: Procedure, column: SheetColumn): string;
  /** Facts of the file by the labels before them. */
  facts: ReadonlyMap<string, keyof OwnFacts>;
}

/** A sheet of which columns were taken out is one as long as it has as many. */
const fewestColumns = 12;

/**
 * Reads an officers' sheet that we exported and that came back, with its columns in any order: known by its titles
 * together with the fingerprint that the file carries. Officers have sheets of the same titles that are not ours.
 */
export function readOwnSheet(sheets: readonly Sheet[], forms: readonly OwnSheet[]): OwnFile | undefined {
  if (!mayBeOwn(sheets)) return undefined;
  for (const form of forms) {
    for (const sheet of sheets) {
      const found = findHead(sheet, form);
      if (found) return openSheet(sheet, found, form, sheets);
    }
  }
  return undefined;
}

/** A column of a sheet that came back. */
interface Placed {
  at: number;
  column: SheetColumn;
  title: string;
}

/** Finds the row of heads with the most of our titles; one that reaches down over two rows may stand only in the first. */
function findHead({ rows }: Sheet, { titles }: OwnSheet): { head: number; columns: Placed[] } | undefined {
  const byKey = new Map([...titles].map(([title, column]) => [keyOf(title), column]));
  let best: { head: number; columns: Placed[]; known: number } | undefined;
  for (let head = 0; head < Math.min(rows.length, lastHead); head++) {
    const width = Math.max(rows[head]?.length ?? 0, rows[head - 1]?.length ?? 0);
    const columns = Array.from({ length: width }, (_, at) => at).flatMap((at): Placed[] => {
      const own = rows[head]?.[at] ?? '';
      const title = own.trim() === '' ? (rows[head - 1]?.[at] ?? '') : own;
      const column = byKey.get(keyOf(title));
      return column === undefined ? [] : [{ at, column, title: cleanLine(title).text }];
    });
    const known = new Set(columns.map(({ column }) => column));
    const isHead = known.size >= fewestColumns && known.has('code') && known.has('name');
    if (isHead && known.size > (best?.known ?? 0)) best = { head, columns, known: known.size };
  }
  return best;
}

const keyOf = (title: string): string => cleanLine(title).text.toLowerCase();

function openSheet(
  { name, firstRow, rows }: Sheet,
  { head, columns }: { head: number; columns: readonly Placed[] },
  form: OwnSheet,
  sheets: readonly Sheet[],
): OwnFile {
  const own: OwnRow[] = [];
  const order = columns.find(({ column }) => column === 'order')?.at;
  const strangers: OwnFile['strangers'] = [];
  for (const [index, cells] of rows.entries()) {
    // A line that has only its number is no procedure's.
    const texts = cells.map((cell) => cell.trim()).filter((cell, at) => cell !== '' && at !== order);
    if (index <= head || texts.length === 0) continue;
    const row = openRow(index + 1, cells, columns, form);
    if (row.name === '' && row.id === '') strangers.push({ row: index + 1, text: texts.join(' · ') });
    else own.push(row);
  }
  return {
    facts: factsIn(sheets, form),
    rows: own,
    strangers,
    names: new Map(),
    titleOf: (part) => titlesOf(part, columns).join(', ') || part,
    sheet: { name, firstRow, rows: rows.length },
  };
}

const isOf = (part: Part, column: SheetColumn): boolean =>
  (sheetColumns[column] as readonly Part[]).includes(part);

const titlesOf = (part: Part, columns: readonly Placed[]): string[] =>
  columns.filter(({ column }) => isOf(part, column)).map(({ title }) => title);

function openRow(row: number, cells: readonly string[], columns: readonly Placed[], form: OwnSheet): OwnRow {
  const texts = new Map(columns.map(({ at, column }) => [column, unguarded(cells[at] ?? '')]));
  const own = (column: SheetColumn): string => cleanLines(texts.get(column) ?? '').text;
  const filled = (part: Part): Placed[] =>
    columns.filter(({ column }) => isOf(part, column) && own(column) !== '');
  const isChanged = (column: SheetColumn, procedure: Procedure): boolean =>
    !isShown(own(column), cleanLines(form.show(procedure, column)).text);
  const text = (part: Part): string =>
    filled(part)
      .map(({ column, title }) =>
        titlesOf(part, columns).length > 1 ? `${title}: ${own(column)}` : own(column),
      )
      .join('; ');
  const code = own('code');
  return {
    row,
    id: code,
    ...(code !== '' && { code }),
    name: cleanLine(texts.get('name') ?? '').text,
    parts: [...new Set(columns.flatMap(({ column }): readonly Part[] => sheetColumns[column]))],
    isEmpty: (part) => filled(part).length === 0,
    differs: (part, procedure) =>
      columns.some(({ column }) => isOf(part, column) && isChanged(column, procedure)),
    text,
    read: (part, before, doubts) => {
      const { said, isMark } = attributeRead(part, own);
      if (!isMark)
        return readEdited(
          part,
          part === 'fees' ? feesOf(own) : text(part),
          { row, before, form: plain(form) },
          doubts,
        );
      if (said === undefined)
        doubts.add({ table: 1, row }, 'row', 'own_part_unread', { part, text: text(part) });
      return said;
    },
    unread: (procedure) =>
      columns
        .filter(({ column }) => column === 'note' && isChanged(column, procedure))
        .map(({ column, title }) => ({ column: title, text: own(column) })),
  };
}

/** The columns of lists that columns of marks are read as. */
const attributes: Readonly<Partial<Record<SheetColumn, AttributeColumn>>> = {
  sameLevel: 'interlinkedSame',
  crossLevel: 'interlinkedCross',
  boundaryFree: 'boundaryFree',
  full: 'onlineFull',
  partial: 'onlinePartial',
  information: 'onlineInfo',
  post: 'postal',
};

/** Reads a part out of the marks of its columns, where it has such. */
function attributeRead(
  part: Part,
  own: (column: SheetColumn) => string,
): { said?: unknown; isMark: boolean } {
  const marks = Object.entries(attributes) as [SheetColumn, AttributeColumn][];
  if (!marks.some(([column]) => isOf(part, column))) return { isMark: false };
  const read: Partial<Procedure> = readAttributes(
    (one) =>
      marks
        .filter(([, meaning]) => meaning === one)
        .map(([column]) => ({ heading: column, text: own(column) })),
    openNotes({ file: '', row: 0 }),
  );
  return { said: read[part], isMark: true };
}

/** Returns fees with the kind in whose column each stands. */
function feesOf(textOf: (column: 'fee' | 'charge') => string): string {
  const entries = (['fee', 'charge'] as const).flatMap((column) =>
    textOf(column)
      .split(/;\s|\n/u)
      .filter((entry) => entry.trim() !== '')
      .map((entry) => `${feeLabels[column]}: ${entry.trim()}`),
  );
  return entries.join('; ');
}

/** Returns the form of a table with a column for each part, which is what shows entries that stood there before. */
function plain(form: OwnSheet): OwnForm {
  const columns = Object.keys(sheetColumns) as SheetColumn[];
  return {
    titles: new Map(),
    facts: form.facts,
    show: (procedure, part) =>
      part === 'fees'
        ? feesOf((column) => form.show(procedure, column))
        : columns
            .filter((column) => isOf(part, column))
            .map((column) => form.show(procedure, column))
            .join('; '),
  };
}
