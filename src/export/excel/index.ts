import type { Part } from '../../model/types.ts';
import type { Snapshot, SnapshotProcedure } from '../../catalog/snapshot.ts';
import { countSnapshot, countTable } from '../counts.ts';
import { type Names, namesOf } from '../names.ts';
import { showProcedurePart } from '../parts.ts';
import { capitalize } from '../../text/capitals.ts';
import type { ExportContext, SnapshotWriter } from '../types.ts';
import { aboutSheet } from './about-sheet.ts';
import { workbookChunks } from './workbook.ts';
import type { SheetCell, Worksheet } from './worksheet.ts';

/**
 * A workbook for people: every part of every procedure with Vietnamese heads, filters and real
 * dates and numbers; the counts; and what the file is.
 */
export const writeXlsx: SnapshotWriter = async (snapshot, context) => [
  {
    name: context.fileName,
    chunks: () =>
      workbookChunks({
        title: snapshot.title,
        creator: `${snapshot.tool.name} ${snapshot.tool.version}`,
        date: snapshot.asOf,
        sheets: [listSheet(snapshot, context), countsSheet(snapshot, context), aboutSheet(snapshot, context)],
        cutShort: (characters) => context.exports.cutShort(context.writing.number(characters)),
      }),
  },
];

/** Parts that are short or that people read in full; the others stay on one line. */
const widths: Readonly<Partial<Record<Part, number>>> = {
  code: 12,
  name: 60,
  department: 28,
  sector: 28,
  levels: 20,
  timeLimit: 24,
  fees: 24,
  implementingAgencies: 30,
  receptionPlace: 30,
  legalBases: 40,
};

function listSheet(snapshot: Snapshot, context: ExportContext): Worksheet {
  const { terms, exports } = context;
  const parts = Object.keys(terms.parts) as Part[];
  const names = namesOf(snapshot);
  return {
    name: exports.sheets.list,
    columns: [
      { title: capitalize(exports.columns.id), width: 12 },
      ...parts.map((part) => ({
        title: capitalize(terms.parts[part]),
        width: widths[part] ?? 16,
        wrap: widths[part] !== undefined,
      })),
    ],
    isFiltered: true,
    count: snapshot.procedures.length,
    *rows() {
      for (const procedure of snapshot.procedures) {
        yield [procedure.id, ...parts.map((part) => partCell(procedure, part, names, context))];
      }
    },
  };
}

function partCell(procedure: SnapshotProcedure, part: Part, names: Names, context: ExportContext): SheetCell {
  const value = procedure[part];
  if (part === 'effectiveFrom' || part === 'effectiveTo')
    return value === undefined ? undefined : { date: String(value) };
  return typeof value === 'number' ? value : showProcedurePart(procedure, part, context, names);
}

function countsSheet(snapshot: Snapshot, context: ExportContext): Worksheet {
  const { heads, rows, total } = countTable(countSnapshot(snapshot), context);
  return {
    name: context.exports.sheets.counts,
    columns: heads.map((title, index) => ({ title, width: index === 0 ? 40 : 14 })),
    isFiltered: false,
    count: rows.length + 1,
    rows: () => [...rows, total].map(({ label, numbers }) => [label, ...numbers]),
  };
}
