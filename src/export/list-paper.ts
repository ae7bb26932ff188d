import type { Snapshot, SnapshotProcedure } from '../catalog/snapshot.ts';
import type { Words } from '../messages/words.ts';
import { compareText } from '../model/decision.ts';
import type { Paper, PaperRow, PaperSection, PaperTable } from '../model/paper.ts';
import type { Entry } from '../model/types.ts';
import type { Catalog } from '../plan/catalog.ts';
import { countRecords } from '../plan/counts.ts';
import { fitTable } from '../render/paper/fit-columns.ts';
import { lyingLetters, workingPaper } from '../render/paper/working-paper.ts';
import { type Names, namesOf } from './names.ts';
import { writeExcel } from './paper/excel.ts';
import { writeWord } from './paper/word.ts';
import { type ListColumn, listColumnsOf } from './list-columns.ts';
import { type DepartmentList, departmentLists, groupInOrder, publicList } from './public-list.ts';
import type { ExportContext, SnapshotWriter } from './types.ts';

/** A list of procedures that is to be printed, and whose it is. */
interface PrintedList {
  title: string;
  publisher: string;
  asOf: string;
  departments: readonly DepartmentList[];
}

/** Returns procedures of a catalog as a list to be printed, whatever their status. */
export function paperOfEntries(
  { asOf, info, publisher = '', state }: Catalog,
  entries: readonly Entry[],
  words: Words & Pick<ExportContext, 'sheets'>,
  tool: { name: string; version: string },
): Paper {
  const title = info?.value.title ?? words.exports.list.heading;
  const names = namesOf({
    departments: [...state.departments.values()],
    sectors: [...state.sectors.values()],
  });
  const procedures = entries.map(({ id, record }) => ({ id, ...record }));
  const departments = departmentLists(procedures, names);
  return listPaper({ title, publisher, asOf, departments }, { ...words, fileName: '' }, tool);
}

/** Writes the public list of a snapshot as a Word file to be printed. */
export const writeListWord: SnapshotWriter = async (snapshot, context) =>
  written(snapshot, context, writeWord);

/** Writes the public list of a snapshot as a workbook to be printed. */
export const writeListExcel: SnapshotWriter = async (snapshot, context) =>
  written(snapshot, context, writeExcel);

function written(snapshot: Snapshot, context: ExportContext, write: (paper: Paper) => Uint8Array) {
  const { title, publisher, asOf, tool } = snapshot;
  const list = { title, publisher: publisher.name, asOf, departments: publicList(snapshot) };
  return [{ name: context.fileName, chunks: () => [write(listPaper(list, context, tool))] }];
}

/** Shares of the page that columns get beside others of as long texts. */
const weights: Readonly<Record<ListColumn['key'], number>> = {
  code: 1,
  name: 3,
  levels: 1,
  status: 1,
  timeLimit: 3,
  fees: 2,
  place: 2,
  legalBases: 2,
  online: 1,
  byPost: 1,
  boundaryFree: 1,
};

/**
 * A list of procedures as it is printed and posted: what the law wants of it (NĐ 63/2010 Điều 13 khoản 2: name, legal
 * basis, time, place, fees), by department and sector; each department or decision on a sheet of its own where that
 * is asked for.
 */
function listPaper(
  { title, publisher, asOf, departments }: PrintedList,
  context: ExportContext,
  tool: { name: string; version: string },
): Paper {
  const { writing, exports, output } = context;
  const procedures = departments.flatMap(({ sectors }) => sectors.flatMap((sector) => sector.procedures));
  const columns = listColumnsOf(departments);
  const counts = countRecords(procedures.map((one) => ({ ...one, status: 'active' as const })));
  const sentence = exports.about.sentence(
    writing.number(counts.procedures),
    writing.number(counts.rows),
    writing.date(asOf),
  );
  const sheets = sheetsOf(departments, context).map(
    ({ name, heading, lists }, at): Pick<PaperSection, 'name' | 'blocks'> => ({
      name,
      blocks: [
        ...(at === 0
          ? [{ kind: 'paragraph', text: [{ text: sentence, italic: true }], align: 'center' } as const]
          : []),
        ...(heading === undefined ? [] : [{ kind: 'heading', level: 2, text: heading } as const]),
        { ...listTable(lists, columns, context), name },
      ],
    }),
  );
  const empty = { blocks: [{ kind: 'paragraph', text: output.list.noMatch } as const] };
  return workingPaper(
    { title: title.toUpperCase(), publisher, date: asOf, sections: sheets.length > 0 ? sheets : [empty] },
    context,
    tool,
  );
}

interface ListSheet {
  name: string;
  heading?: string;
  lists: readonly DepartmentList[];
}

function sheetsOf(departments: readonly DepartmentList[], context: ExportContext): ListSheet[] {
  const { exports } = context;
  if (departments.length === 0) return [];
  switch (context.sheets) {
    case 'department':
      return departments.map((one) => ({ name: one.name, heading: headOf(one, context), lists: [one] }));
    case 'decision':
      return decisionSheets(departments, context);
    default:
      return [{ name: exports.sheets.list, lists: departments }];
  }
}

/** Sheets of the decisions that published the procedures, in the order in which they were signed. */
function decisionSheets(departments: readonly DepartmentList[], context: ExportContext): ListSheet[] {
  const { exports, writing } = context;
  const names = namesIn(departments);
  const procedures = departments.flatMap(({ sectors }) => sectors.flatMap((sector) => sector.procedures));
  const keyOf = ({ publishedBy }: SnapshotProcedure) =>
    publishedBy ? `${publishedBy.issued ?? ''} ${publishedBy.number}` : '';
  return groupInOrder(procedures, keyOf)
    .sort(([a], [b]) => compareText(a, b))
    .map(([, held]) => {
      const { number = exports.list.noDecision, issued } = held[0]?.publishedBy ?? {};
      const day = issued === undefined ? '' : writing.date(issued);
      return {
        name: number,
        heading: exports.list.decision(number, day, writing.number(held.length)),
        lists: departmentLists(held, names),
      };
    });
}

/** The names that a list has already found for its departments and sectors. */
function namesIn(departments: readonly DepartmentList[]): Names {
  return namesOf({ departments: [...departments], sectors: departments.flatMap(({ sectors }) => sectors) });
}

const headOf = ({ name, procedures }: DepartmentList, { exports, writing }: ExportContext): string =>
  exports.list.department(name, writing.number(procedures));

function listTable(
  lists: readonly DepartmentList[],
  columns: readonly ListColumn[],
  context: ExportContext,
): PaperTable {
  const { list } = context.exports;
  const isSeveral = lists.length > 1 || context.sheets !== 'department';
  let ordinal = 0;
  const rowOf = (procedure: SnapshotProcedure): string[] => {
    ordinal += 1;
    // What was never stated is left to be written in.
    const cells = columns.map(({ has, cell, items }) => {
      if (!has(procedure)) return '';
      return items ? items(procedure, context).join('\n') : cell(procedure, context);
    });
    return [context.writing.number(ordinal), ...cells];
  };
  const table: PaperTable = {
    kind: 'table',
    isSmall: true,
    columns: [{ width: 0, align: 'center' }, ...columns.map(({ key }) => ({ width: weights[key] }))],
    header: [[list.ordinal, ...columns.map(({ head }) => head(context))]],
    rows: lists.flatMap((one): PaperRow[] => [
      ...(isSeveral ? [{ group: headOf(one, context).toUpperCase() }] : []),
      ...one.sectors.flatMap((sector): PaperRow[] => [
        { group: list.sector(sector.name) },
        ...sector.procedures.map(rowOf),
      ]),
    ]),
  };
  return fitTable(table, lyingLetters);
}
