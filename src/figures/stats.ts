import { levelOrder } from '../model/level.ts';
import type { Department, Level, RecordSummary } from '../model/types.ts';
import { compareText } from '../model/decision.ts';
import { type Counts, countRecords } from '../plan/counts.ts';
import { hasProcess, valueAt } from '../model/procedure/by-level.ts';
import type { CatalogState } from '../plan/state.ts';
import { groupBy } from '../model/sequence.ts';

/** The counts of a catalog on a date. Procedures and rows (one for each level) are never mixed. */
export interface Stats extends Counts {
  asOf: string;
  byDepartment: DepartmentCounts[];
  /** Active procedures that are handled by several bodies: at one level, or across levels. */
  interlinked: { same_level: number; cross_level: number };
  /** Rows by online service and level. */
  online: Record<OnlineService, Partial<Record<Level, number>>>;
  internalProcess: { with: number; without: number };
  /** Procedures that are kept on record, and out of force: for a time, by their term, by a decision. */
  suspended: number;
  lapsed: number;
  abolished: number;
}

export interface DepartmentCounts {
  department: string;
  name: string;
  procedures: number;
  rows: number;
  levels: Partial<Record<Level, number>>;
}

export const onlineServices = ['full', 'partial', 'information', 'none', 'unspecified'] as const;
export type OnlineService = (typeof onlineServices)[number];

/** The parts of a record that are counted. */
export const countedParts = [
  'department',
  'levels',
  'kind',
  'online',
  'interlinked',
  'internalProcess',
  'byLevel',
  'status',
] as const satisfies readonly (keyof RecordSummary)[];

export type CountedRecord = Pick<RecordSummary, (typeof countedParts)[number]>;

type CountedState = Pick<CatalogState<CountedRecord>, 'records' | 'departments'>;

/** Counts a state by department and level, and the attributes that reports ask for. */
export function countStats(state: CountedState, asOf: string): Stats {
  const all = [...state.records.values()];
  const active = all.filter((record) => record.status === 'active');
  const online = Object.fromEntries(
    onlineServices.map((service) => [
      service,
      levelCounts(active, (record, level) => (valueAt(record, 'online', level) ?? 'unspecified') === service),
    ]),
  ) as Stats['online'];
  const having = (test: (record: CountedRecord) => boolean) => active.filter(test).length;
  const out = (status: RecordSummary['status']) => all.filter((record) => record.status === status).length;
  return {
    asOf,
    ...countRecords(active),
    byDepartment: countDepartments(active, state.departments),
    interlinked: {
      same_level: having((record) => record.interlinked === 'same_level'),
      cross_level: having((record) => record.interlinked === 'cross_level'),
    },
    online,
    internalProcess: {
      with: having(hasProcess),
      without: having((record) => !hasProcess(record)),
    },
    suspended: out('suspended'),
    lapsed: out('lapsed'),
    abolished: out('abolished'),
  };
}

function countDepartments(
  active: readonly CountedRecord[],
  departments: ReadonlyMap<string, Department>,
): DepartmentCounts[] {
  const groups = groupBy(active, ({ department }) => department);
  return [...groups.keys()].sort(compareText).map((department) => {
    const records = groups.get(department) ?? [];
    const levels = levelCounts(records);
    return {
      department,
      name: departments.get(department)?.name ?? department,
      procedures: records.length,
      rows: Object.values(levels).reduce((sum, count) => sum + count, 0),
      levels,
    };
  });
}

/** Returns how many of the records are held at each level; levels that none is held at are left out. */
export function levelCounts(
  records: readonly CountedRecord[],
  isCounted: (record: CountedRecord, level: Level) => boolean = () => true,
): Partial<Record<Level, number>> {
  const counts: Partial<Record<Level, number>> = {};
  for (const level of levelOrder) {
    const count = records.filter(
      (record) => record.levels.includes(level) && isCounted(record, level),
    ).length;
    if (count > 0) counts[level] = count;
  }
  return counts;
}
