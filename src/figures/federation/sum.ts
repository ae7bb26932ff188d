import { levelOrder } from '../../model/level.ts';
import type { Level } from '../../model/types.ts';
import { onlineServices, type Stats } from '../stats.ts';

/** Figures of several catalogs added up: those of departments are each catalog's own. */
export type SummedStats = Omit<Stats, 'asOf' | 'byDepartment'>;

/** Adds the figures of catalogs up. */
export function sumStats(all: readonly SummedStats[]): SummedStats {
  const sum = (value: (stats: SummedStats) => number) =>
    all.reduce((total, stats) => total + value(stats), 0);
  const levels = (counts: (stats: SummedStats) => Partial<Record<Level, number>>) =>
    Object.fromEntries(
      levelOrder
        .map((level) => [level, sum((stats) => counts(stats)[level] ?? 0)] as const)
        .filter(([, count]) => count > 0),
    );
  return {
    procedures: sum(({ procedures }) => procedures),
    rows: sum(({ rows }) => rows),
    byLevel: levels(({ byLevel }) => byLevel),
    interlinked: {
      same_level: sum(({ interlinked }) => interlinked.same_level),
      cross_level: sum(({ interlinked }) => interlinked.cross_level),
    },
    online: Object.fromEntries(
      onlineServices.map((service) => [service, levels(({ online }) => online[service])]),
    ) as Stats['online'],
    internalProcess: {
      with: sum(({ internalProcess }) => internalProcess.with),
      without: sum(({ internalProcess }) => internalProcess.without),
    },
    suspended: sum(({ suspended }) => suspended),
    lapsed: sum(({ lapsed }) => lapsed),
    abolished: sum(({ abolished }) => abolished),
  };
}
