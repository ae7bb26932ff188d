import { showPart } from '../render/changes.ts';
import type { Json } from '../model/types.ts';
import { compareText } from '../model/decision.ts';
import type { Snapshot, SnapshotProcedure } from '../catalog/snapshot.ts';
import { type Names, namesOf } from './names.ts';
import { showFees } from './parts.ts';
import type { ExportContext } from './types.ts';

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

/** The list as it is posted: what is in force, by department and sector, by code within them. */
export function publicList(snapshot: Snapshot): DepartmentList[] {
  const names = namesOf(snapshot);
  const active = snapshot.procedures.filter(({ status }) => status === 'active');
  return groupBy(active, ({ department }) => department).map(([id, held]) => ({
    id,
    name: names.department(id),
    procedures: held.length,
    sectors: sectorsOf(held, names),
  }));
}

function sectorsOf(procedures: readonly SnapshotProcedure[], names: Names): SectorList[] {
  return groupBy(procedures, ({ sector }) => sector).map(([id, held]) => ({
    id,
    name: names.sector(id),
    procedures: held,
  }));
}

/** Groups in the order of their keys, each in the order in which its items came. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups].sort(([a], [b]) => compareText(a, b));
}

/** A column of the list as people read it. */
export interface ListColumn {
  key: 'code' | 'name' | 'levels' | 'timeLimit' | 'fees' | 'place' | 'legalBases';
  head(context: ExportContext): string;
  /** Tells whether a procedure has a value here; a column without any is left out. */
  has(procedure: SnapshotProcedure): boolean;
  cell(procedure: SnapshotProcedure, context: ExportContext): string;
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
    cell: ({ legalBases = [] }, context) =>
      showPart(
        'legalBases',
        legalBases.map((basis): Json => ({ ...basis })),
        context,
      ),
  },
];

/** The columns that this list has something to say in. */
export function listColumnsOf(departments: readonly DepartmentList[]): ListColumn[] {
  const procedures = departments.flatMap(({ sectors }) => sectors.flatMap((sector) => sector.procedures));
  return listColumns.filter(({ has }) => procedures.some(has));
}

/** Returns a text with its first letter large. */
export const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
