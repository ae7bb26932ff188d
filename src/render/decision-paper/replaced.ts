import { capitalize } from '../../text/capitals.ts';
import { paperWords } from '../../messages/vi/decision-paper.ts';
import type { PaperCell, PaperTable } from '../../model/paper.ts';
import type { Replacement } from '../../model/types.ts';
import { asList, labelled, newRow, type PaperNames, type PrintedRow } from './rows.ts';
import {
  byColumn,
  codeColumn,
  departmentColumn,
  type ListColumn,
  noteColumn,
  partColumns,
  placeColumns,
  tableOf,
  usedColumns,
} from './tables.ts';
import { levelsText } from './words.ts';

/** A procedure that is replaced, as the annex names it. */
export interface OldProcedure {
  code: string | undefined;
  name: string;
}

interface Group {
  olds: readonly OldProcedure[];
  rows: readonly PrintedRow[];
}

const { columns: titles } = paperWords;

const newColumns: readonly ListColumn[] = [
  codeColumn(titles.newCode),
  { title: titles.newName, width: 22, isFixed: true, cell: ({ name }) => name },
  ...placeColumns,
];

/**
 * The list of replacements. Where several procedures are replaced, or by several, cells that reach
 * down hold them together: the last old one beside all new ones but the first, the first new one
 * beside all old ones.
 */
export function replacedTable(
  replacements: readonly Replacement[],
  oldOf: (code: string) => OldProcedure,
  names: PaperNames,
  department: string | undefined,
): PaperTable {
  const groups = replacements.map((row) => groupOf(row, oldOf, names));
  const all = groups.flatMap(({ rows }) => rows);
  const isElsewhere = all.some((row) => row.department !== department);
  const columns = usedColumns(
    [...newColumns, ...(isElsewhere ? [departmentColumn] : []), ...partColumns(false), noteColumn],
    all,
  );
  const by = byColumn(paperWords.by.replaced);
  return tableOf(
    [codeColumn(titles.oldCode), { title: titles.oldName, width: 22 }, ...columns, by],
    groups.flatMap((group, index) => groupRows(group, index + 1, columns, by)),
  );
}

function groupOf(
  { codes, levels, with: records, by }: Replacement,
  oldOf: (code: string) => OldProcedure,
  names: PaperNames,
): Group {
  const rows = records.map((record, index): PrintedRow => {
    const row = { ...newRow(record, names), by: asList(by) };
    if (index > 0 || !levels) return row;
    return {
      ...row,
      notes: [...row.notes, ...labelled([['replacedLevels', capitalize(levelsText(levels))]])],
    };
  });
  return { olds: codes.map(oldOf), rows };
}

function groupRows(
  { olds, rows }: Group,
  order: number,
  columns: readonly ListColumn[],
  by: ListColumn,
): PaperCell[][] {
  const height = olds.length + rows.length - 1;
  return Array.from({ length: height }, (_, at) => {
    const old = olds[at];
    // The first new procedure stands beside all old ones, each other one in a row below them.
    const row = at === 0 ? rows[0] : rows[at - olds.length + 1];
    const isNew = at === 0 || at >= olds.length;
    const oldHeight = at === olds.length - 1 ? rows.length : 1;
    const newHeight = at === 0 ? olds.length : 1;
    return [
      ...(at === 0 ? [tall(String(order), height)] : []),
      ...(old ? [tall(old.code ?? '', oldHeight), tall(old.name, oldHeight)] : []),
      ...(row && isNew ? columns.map(({ cell }) => tall(cell(row), newHeight)) : []),
      ...(row && at === 0 ? [tall(by.cell(row), height)] : []),
    ];
  });
}

const tall = (text: string, rows: number): PaperCell => (rows > 1 ? { text, rows } : text);
