import { compareText } from '../model/decision.ts';
import { kindsIn } from '../plan/where.ts';
import type { Snapshot, SnapshotProcedure } from '../catalog/snapshot.ts';
import { type Names, namesOf } from './names.ts';
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
