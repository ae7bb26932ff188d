import type { Movement } from '../model/change.ts';
import { compareText } from '../model/decision.ts';
import { levelOrder } from '../model/level.ts';
import type { Level, RecordSummary } from '../model/types.ts';
import type { Step } from '../plan/step.ts';
import { workCalendar } from '../model/law/working-days.ts';
import { measurePosting } from './deadlines.ts';
import { countMovements, departmentOf, type Movements, sectorOf } from './movements.ts';
import type { FoldedPeriod } from './report.ts';
import type { CatalogState } from '../plan/state.ts';
import { valueAt } from '../model/procedure/by-level.ts';
import { levelCounts } from './stats.ts';

/** Rows by level, and their sum. */
export type LevelSums = Partial<Record<Level, number>> & { total: number };

interface OneStopFigures {
  /** Rows that the province's own authorities handle. */
  authority: LevelSums;
  /** Rows among these that go through the one-stop or interlinked one-stop mechanism. */
  oneStop: LevelSums;
  /** Rows among these that have an approved internal process. */
  internalProcess: LevelSums;
}

/** Form II.07b of TT 01/2020/TT-VPCP: number of procedures that each unit manages. */
export interface OneStopForm {
  form: 'II.07b';
  /** The levels that have columns: the three of the form, and others that rows stand at. */
  levels: Level[];
  units: (OneStopFigures & { department: string; name: string })[];
  total: OneStopFigures;
  /** Rows at the level of ministries, which are not the province's to handle. */
  ministryRows: number;
  /** Rows of which nothing says whether they go through the one-stop mechanism. */
  oneStopUnspecified: number;
}

const formLevels: readonly Level[] = ['province', 'district', 'commune'];

/** Fills in form II.07b. Every figure counts rows (a procedure once for each level), so that it adds up. */
export function fillOneStopForm(
  state: Pick<CatalogState<RecordSummary>, 'records' | 'departments'>,
): OneStopForm {
  const active = [...state.records.values()].filter(({ status }) => status === 'active');
  const held = levelCounts(active);
  const levels = levelOrder.filter(
    (level) => level !== 'ministry' && (formLevels.includes(level) || held[level] !== undefined),
  );
  const ids = distinct(active.map(({ department }) => department));
  return {
    form: 'II.07b',
    levels,
    units: ids.map((department) => ({
      department,
      name: state.departments.get(department)?.name ?? department,
      ...oneStopFigures(
        active.filter((record) => record.department === department),
        levels,
      ),
    })),
    total: oneStopFigures(active, levels),
    ministryRows: held.ministry ?? 0,
    oneStopUnspecified: sumLevels(
      active.filter((record) => isOneStop(record) === undefined),
      levels,
    ).total,
  };
}

/** Tells whether a procedure goes through the interlinked one-stop mechanism: all do, unless it is said. */
const isOneStop = ({ oneStop, interlinked = 'none' }: RecordSummary): boolean | undefined =>
  oneStop ?? (interlinked === 'none' ? undefined : true);

function oneStopFigures(records: readonly RecordSummary[], levels: readonly Level[]): OneStopFigures {
  return {
    authority: sumLevels(records, levels),
    oneStop: sumLevels(
      records.filter((record) => isOneStop(record)),
      levels,
    ),
    internalProcess: sumLevels(
      records,
      levels,
      (record, level) => valueAt(record, 'internalProcess', level) !== undefined,
    ),
  };
}

function sumLevels(
  records: readonly RecordSummary[],
  levels: readonly Level[],
  isCounted?: Parameters<typeof levelCounts>[1],
): LevelSums {
  const counts = levelCounts(records, isCounted);
  const entries = levels.map((level) => [level, counts[level] ?? 0] as const);
  return {
    total: entries.reduce((sum, [, count]) => sum + count, 0),
    ...(Object.fromEntries(entries) as Partial<Record<Level, number>>),
  };
}

interface PublicationFigures {
  /** Different decisions: one that is about two units stands with both. */
  decisions: number;
  movements: Movements;
  /** Decisions made public in time, late, and without a recorded day. */
  posted: { kept: number; missed: number; unrecorded: number };
}

/** Form II.03 of TT 01/2020/TT-VPCP: publications in a period, by unit and sector. */
export interface PublicationForm {
  form: 'II.03';
  from: string;
  to: string;
  units: (PublicationFigures & {
    department: string;
    name: string;
    sectors: (PublicationFigures & { sector: string; name: string })[];
  })[];
  total: PublicationFigures;
}

/** Fills in form II.03. */
export function fillPublicationForm(period: FoldedPeriod): PublicationForm {
  const { published, closing, from, to, holidays, today } = period;
  const clock = { calendar: workCalendar(holidays), today };
  const moved = published.flatMap(({ movements }) => movements);
  const idle = published.filter(({ movements }) => movements.length === 0);
  // A decision that moves no procedure, as a suspension of a part, stands with its own department.
  const figures = (
    test: (movement: Movement) => boolean,
    holds: (department: string | undefined) => boolean = () => false,
  ): PublicationFigures => {
    const moving = published
      .map((step) => ({ ...step, movements: step.movements.filter(test) }))
      .filter(({ movements }) => movements.length > 0);
    const steps: readonly Step[] = [
      ...moving,
      ...idle.filter(({ decision }) => holds(decision.value.department)),
    ];
    const { kept, missed, unrecorded } = measurePosting(steps, clock);
    return {
      decisions: steps.length,
      movements: countMovements(steps.flatMap(({ movements }) => movements)),
      posted: { kept, missed, unrecorded },
    };
  };
  return {
    form: 'II.03',
    from,
    to,
    units: distinct([
      ...moved.map(departmentOf),
      ...idle.flatMap(({ decision }) => decision.value.department ?? []),
    ]).map((department) => {
      const own = moved.filter((movement) => departmentOf(movement) === department);
      return {
        department,
        name: closing.departments.get(department)?.name ?? department,
        ...figures(
          (movement) => departmentOf(movement) === department,
          (of) => of === department,
        ),
        sectors: distinct(own.map(sectorOf)).map((sector) => ({
          sector,
          name: closing.sectors.get(sector)?.name ?? sector,
          ...figures((movement) => departmentOf(movement) === department && sectorOf(movement) === sector),
        })),
      };
    }),
    total: figures(
      () => true,
      () => true,
    ),
  };
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)].sort(compareText);
