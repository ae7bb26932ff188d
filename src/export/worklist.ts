import type { Words } from '../messages/words.ts';
import {
  codeText,
  decisionText,
  partName,
  placeOf,
  type ReconciledList,
  showSide,
} from '../render/reconciled.ts';
import { wholeWorkbook } from './excel/workbook.ts';
import type { SheetCell, Worksheet } from './excel/worksheet.ts';

type Row = ReconciledList['rows'][number];

/** Writes the differences between a catalog and a list as a worklist in Excel: a row for each. */
export function reconciledWorkbook(
  result: ReconciledList,
  words: Words,
  tool: { name: string; version: string },
): Uint8Array {
  const { reconcile: say } = words.output;
  const title = say.title(words.writing.date(result.asOf), result.files.join(', '));
  const sheets = [workSheet(result, title, words), figuresSheet(result, title, words)];
  return wholeWorkbook({ title, date: result.asOf, sheets }, words, tool);
}

function workSheet(result: ReconciledList, caption: string, words: Words): Worksheet {
  const { reconcile: say } = words.output;
  const { columns } = say;
  const rows = result.rows.flatMap((row) => rowsOf(row, result, words));
  const titles = [
    [columns.kind, 20],
    [columns.code, 11],
    [columns.name, 40],
    [columns.department, 18],
    [columns.part, 16],
    [columns.here, 28],
    [columns.there, 28],
    [columns.decision, 18],
    [columns.place, 14],
    [columns.todo, 30],
    [columns.done, 8],
    [columns.note, 16],
  ] as const;
  const done = { formula: `"${say.done}"`, otherwise: say.doneOtherwise };
  return {
    name: say.sheets.work,
    caption,
    columns: titles.map(([title, width]) => ({
      title,
      width,
      wrap: true,
      ...(title === columns.done && { input: done }),
    })),
    isFiltered: true,
    count: rows.length,
    rows: () => rows,
  };
}

function rowsOf(row: Row, result: ReconciledList, words: Words): SheetCell[][] {
  const { kinds, todo } = words.output.reconcile;
  const lead = [kinds[row.kind], codeText(row, words), row.name, row.department];
  const tail = (place: Row['place']) => [placeOf({ place }, result, words), todo[row.kind]];
  if (row.differences.length === 0)
    return [[...lead, undefined, undefined, undefined, decisionText(row, words), ...tail(row.place)]];
  return row.differences.map((difference) => [
    ...lead,
    partName(difference, words),
    showSide(difference, 'here', words),
    showSide(difference, 'there', words),
    difference.decision ?? decisionText(row, words),
    ...tail(difference.place ?? row.place),
  ]);
}

function figuresSheet(result: ReconciledList, title: string, words: Words): Worksheet {
  const { reconcile: say } = words.output;
  const { here, there, agreeing, ofMinistry, summary, unread } = result;
  const rows: SheetCell[][] = [
    [say.figures.here, here],
    [say.figures.there, there],
    [say.figures.agreeing, agreeing],
    ...Object.entries(summary).map(([kind, count]) => [say.kinds[kind as Row['kind']], count]),
    [say.figures.ofMinistry, ofMinistry],
    [say.figures.unread, unread.length],
  ];
  return {
    name: say.sheets.figures,
    columns: [
      { title, width: 80, wrap: true },
      { title: say.figures.count, width: 12, numbers: 'count' },
    ],
    isFiltered: false,
    count: rows.length,
    rows: () => rows,
  };
}
