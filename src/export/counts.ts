import { levelOrder } from '../model/level.ts';
import {
  type CountedRecord,
  countedParts,
  countStats,
  type DepartmentCounts,
  type Stats,
} from '../figures/stats.ts';
import { countedOf } from '../plan/counts.ts';
import { kindsIn } from '../plan/where.ts';
import type { Snapshot } from '../catalog/snapshot.ts';
import type { ExportContext } from './types.ts';

/** The counts of a snapshot, counted anew from its procedures. */
export function countSnapshot({ procedures, departments, asOf, part }: Snapshot): Stats {
  const records = new Map<string, CountedRecord>();
  for (const procedure of procedures) records.set(procedure.id, countedPart(procedure));
  const state = { records, departments: new Map(departments.map((entry) => [entry.id, entry])) };
  return countStats(countedOf(state, kindsIn(part?.where)), asOf);
}

/** A copy of what is counted, for which the procedure itself need not be held. */
function countedPart(procedure: CountedRecord): CountedRecord {
  const entries = countedParts.map((part) => [part, procedure[part]]);
  return structuredClone(Object.fromEntries(entries)) as CountedRecord;
}

export interface CountRow {
  label: string;
  /** Department that is counted; the total has none. */
  department?: string;
  /** Numbers of procedures, then of each level, then of rows; in the order of the heads. */
  numbers: number[];
}

export interface CountTable {
  heads: string[];
  rows: CountRow[];
  total: CountRow;
}

/** Procedures and rows by department and level; levels that nothing is held at are left out. */
export function countTable(stats: Stats, { terms, figures }: ExportContext): CountTable {
  const levels = levelOrder.filter((level) => stats.byLevel[level] !== undefined);
  const numbers = ({
    procedures,
    levels: held,
    rows,
  }: Pick<DepartmentCounts, 'procedures' | 'levels' | 'rows'>) => [
    procedures,
    ...levels.map((level) => held[level] ?? 0),
    rows,
  ];
  return {
    heads: [
      figures.dimensions.department,
      figures.procedures,
      ...levels.map((level) => terms.levels[level]),
      figures.rows,
    ],
    rows: stats.byDepartment.map((group) => ({
      label: group.name,
      department: group.department,
      numbers: numbers(group),
    })),
    total: { label: figures.total, numbers: numbers({ ...stats, levels: stats.byLevel }) },
  };
}
