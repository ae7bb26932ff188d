import { showPart } from '../render/changes/changes.ts';
import type { Json } from '../model/types.ts';
import { capitalize } from '../text/capitals.ts';
import { compareText } from '../model/decision.ts';
import { kindsIn } from '../plan/where.ts';
import type { Snapshot, SnapshotProcedure } from '../catalog/snapshot.ts';
import { type Names, namesOf } from './names.ts';
import { showFees } from './parts.ts';
import type { ExportContext } from './types.ts';
import { groupBy } from '../model/sequence.ts';

/** The active procedures of one department, by sector. */
export interface DepartmentList {
  id: string;
  name: string;
  procedures: number;
  sectors: SectorList[];
}

export interface SectorList {
  id: string;
  name: string;
  procedures: SnapshotProcedure[];
}

/** The list as it is posted: what is in force, without internal procedures unless they are asked for, by department and sector, by code within them. */
export function publicList(snapshot: Snapshot): DepartmentList[] {
  const names = namesOf(snapshot);
  const kinds = kindsIn(snapshot.part?.where);
  const active = snapshot.procedures.filter(
    ({ status, kind = 'standard' }) => status === 'active' && kinds.includes(kind),
  );
  return departmentLists(active, names);
}

/** Groups procedures by department and sector, each in the order in which they come. */
export function departmentLists(procedures: readonly SnapshotProcedure[], names: Names): DepartmentList[] {
  return groupInOrder(procedures, ({ department }) => department).map(([id, held]) => ({
    id,
    name: names.department(id),
    procedures: held.length,
    sectors: sectorsOf(held, names),
  }));
}

function sectorsOf(procedures: readonly SnapshotProcedure[], names: Names): SectorList[] {
  return groupInOrder(procedures, ({ sector }) => sector).map(([id, held]) => ({
    id,
    name: names.sector(id),
    procedures: held,
  }));
}

/** Groups in the order of their keys, each in the order in which its items came. */
export const groupInOrder = <T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] =>
  [...groupBy(items, keyOf)].sort(([a], [b]) => compareText(a, b));

/** A column of the list as people read it. */
export interface ListColumn {
  key: 'code' | 'name' | 'levels' | 'status' | 'timeLimit' | 'fees' | 'place' | 'legalBases';
  head(context: ExportContext): string;
  /** Tells whether a procedure has a value here; a column without any is left out. */
  has(procedure: SnapshotProcedure): boolean;
  cell(procedure: SnapshotProcedure, context: ExportContext): string;
  /** Returns what stands in a cell item by item, where it holds several. */
  items?(procedure: SnapshotProcedure, context: ExportContext): string[];
}

const always = () => true;

const listColumns: readonly ListColumn[] = [
  {
    key: 'code',
    head: ({ output }) => output.list.code,
    has: always,
    cell: ({ code }, { exports }) => code ?? exports.list.noCode,
  },
  { key: 'name', head: ({ exports }) => exports.list.procedure, has: always, cell: ({ name }) => name },
  {
    key: 'levels',
    head: ({ output }) => output.list.levels,
    has: always,
    cell: ({ levels }, context) => capitalize(showPart('levels', levels, context)),
  },
  {
    key: 'status',
    head: ({ terms }) => capitalize(terms.parts.status),
    has: ({ status }) => status !== 'active',
    cell: ({ status }, { output }) => capitalize(output.show.values[status] ?? status),
  },
  {
    key: 'timeLimit',
    head: ({ terms }) => capitalize(terms.parts.timeLimit),
    has: ({ timeLimit }) => timeLimit !== undefined,
    cell: ({ timeLimit }, context) => (timeLimit ? showPart('timeLimit', { ...timeLimit }, context) : ''),
  },
  {
    key: 'fees',
    head: ({ terms }) => capitalize(terms.parts.fees),
    has: ({ fees }) => fees !== undefined && fees !== 'unspecified',
    cell: showFees,
  },
  {
    key: 'place',
    head: ({ exports }) => exports.list.place,
    has: ({ receptionPlace, implementingAgencies }) =>
      receptionPlace !== undefined || implementingAgencies !== undefined,
    cell: ({ receptionPlace, implementingAgencies = [] }) =>
      receptionPlace ?? implementingAgencies.join('; '),
  },
  {
    key: 'legalBases',
    head: ({ terms }) => capitalize(terms.parts.legalBases),
    has: ({ legalBases = [] }) => legalBases.length > 0,
    cell: (procedure, context) => basesOf(procedure, context).join('; '),
    items: basesOf,
  },
];

function basesOf({ legalBases = [] }: SnapshotProcedure, context: ExportContext): string[] {
  return legalBases.map((basis) => showPart('legalBases', { ...basis } as Json, context));
}

/** The columns that this list has something to say in. */
export function listColumnsOf(departments: readonly DepartmentList[]): ListColumn[] {
  const procedures = departments.flatMap(({ sectors }) => sectors.flatMap((sector) => sector.procedures));
  return listColumns.filter(({ has }) => procedures.some(has));
}
