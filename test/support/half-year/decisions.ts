import type { Decision, Level, ProcedureContent } from '../../../src/model/types.ts';

/**
 * The half-year of Thái Nguyên's own report (first half of 2021): 1,884 procedures, 13 publication
 * decisions for 9 departments with 933 new, 2 amended, 930 abolished, and 4 decisions that approve
 * internal processes; 1,887 procedures at the end.
 *
 * Only the totals are the report's. How they are split over departments, decisions, levels and codes
 * is INVENTED here: the report does not say.
 */
export interface HalfYear {
  baseline: Decision;
  publications: Decision[];
  internalProcesses: Decision[];
}

export const reported = {
  opening: 1884,
  closing: 1887,
  movements: { new: 933, amended: 2, replaced: 0, abolished: 930, total: 1865 },
  decisions: 13,
  departments: 9,
  interlinked: { same_level: 52, cross_level: 38 },
  online: { province: 1072, district: 115, commune: 44 },
  internalProcessDecisions: 4,
} as const;

/** Department, procedures at the start, and for each of its decisions [abolished, new, amended]: invented. */
const split: readonly {
  id: string;
  name: string;
  procedures: number;
  decisions: readonly [number, number, number][];
}[] = [
  { id: 'so-giao-thong-van-tai', name: 'Sở Giao thông vận tải', procedures: 130, decisions: [[120, 122, 0]] },
  { id: 'so-ngoai-vu', name: 'Sở Ngoại vụ', procedures: 20, decisions: [[8, 8, 0]] },
  {
    id: 'so-y-te',
    name: 'Sở Y tế',
    procedures: 190,
    decisions: [
      [150, 149, 0],
      [20, 22, 1],
    ],
  },
  {
    id: 'so-thong-tin-va-truyen-thong',
    name: 'Sở Thông tin và Truyền thông',
    procedures: 60,
    decisions: [[40, 40, 0]],
  },
  {
    id: 'so-tu-phap',
    name: 'Sở Tư pháp',
    procedures: 250,
    decisions: [
      [130, 131, 0],
      [40, 40, 0],
    ],
  },
  { id: 'so-noi-vu', name: 'Sở Nội vụ', procedures: 180, decisions: [[90, 90, 0]] },
  {
    id: 'so-xay-dung',
    name: 'Sở Xây dựng',
    procedures: 154,
    decisions: [
      [60, 60, 1],
      [30, 29, 0],
    ],
  },
  { id: 'so-cong-thuong', name: 'Sở Công Thương', procedures: 400, decisions: [[100, 100, 0]] },
  {
    id: 'so-tai-chinh',
    name: 'Sở Tài chính',
    procedures: 500,
    decisions: [
      [92, 92, 0],
      [50, 50, 0],
    ],
  },
];

const document = { number: '63/2010/NĐ-CP', issued: '2010-06-08' };
const baselineProcess = { decision: '100/QĐ-UBND', issued: '2020-01-15' };

/** Makes the decisions; the same every time. */
export function makeHalfYear(): HalfYear {
  const codes = codeSource();
  const lists = new Map(split.map(({ id, procedures }) => [id, Array.from({ length: procedures }, codes)]));
  const closing = new Map<string, string[]>();
  const publications: Decision[] = [];
  let number = 200;
  for (const { id, decisions } of split) {
    let held = lists.get(id) ?? [];
    let untouched = 0;
    for (const [abolished, created, amended] of decisions) {
      const gone = held.slice(untouched, untouched + abolished);
      const later = held.slice(untouched + abolished);
      // Most of what is abolished is published anew under its code; the last few make room for new codes.
      const kept = gone.slice(0, Math.min(gone.length, created) - 2);
      const fresh = [...kept, ...Array.from({ length: created - kept.length }, codes)];
      held = [...held.slice(0, untouched), ...fresh, ...later];
      untouched += created;
      number += 7;
      const issued = `2021-0${1 + (publications.length % 6)}-${10 + publications.length}`;
      publications.push({
        number: `${number}/QĐ-UBND`,
        kind: 'publication',
        issuer: 'Chủ tịch UBND tỉnh Thái Nguyên',
        issued,
        effective: 'on_signing',
        department: id,
        declared: { new: created, amended, replaced: 0, abolished },
        abolished: gone.map((code) => ({ code, by: document })),
        new: fresh.map((code) => ({ code }) as ProcedureContent),
        amended: later
          .slice(-amended || later.length)
          .slice(0, amended)
          .map((code) => ({
            code,
            changes: { timeLimit: { value: 3, unit: 'working_day' } },
            changedParts: ['timeLimit'],
            by: document,
          })),
      });
    }
    closing.set(id, held);
  }
  const content = contentOf(closing);
  for (const decision of publications) {
    decision.new = (decision.new ?? []).map(({ code = '' }) => content(code, decision.department as string));
  }
  return {
    baseline: {
      number: 'Danh mục đầu kỳ',
      kind: 'baseline',
      issued: '2020-12-31',
      effective: 'on_signing',
      departments: split.map(({ id, name }) => ({ id, name })),
      sectors: split.map(({ id, name }) => ({ id: `linh-vuc-${id}`, name: `Lĩnh vực của ${name}` })),
      new: split.flatMap(({ id }) => (lists.get(id) ?? []).map((code) => content(code, id))),
    },
    publications,
    internalProcesses: split.slice(0, 4).map(({ id }, i) => ({
      number: `${500 + i}/QĐ-UBND`,
      kind: 'internal_process',
      issued: `2021-06-2${i}`,
      effective: 'on_signing',
      department: id,
      amended: (closing.get(id) ?? []).map((code) => ({ code })),
    })),
  };
}

function codeSource(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `${1 + (last % 3)}.${String(last).padStart(6, '0')}`;
  };
}

/** Returns a record's values, so that the closing list has the report's figures. */
function contentOf(closing: ReadonlyMap<string, readonly string[]>) {
  const order = new Map([...closing.values()].flat().map((code, i) => [code, i]));
  const { province, district, commune } = reported.online;
  const { same_level, cross_level } = reported.interlinked;
  return (code: string, department: string): ProcedureContent => {
    const i = order.get(code) ?? Number.MAX_SAFE_INTEGER;
    const isOnline = i < province + district + commune;
    const levels: Level[] = levelsOf(i);
    return {
      code,
      name: `Thủ tục số ${code}`,
      department,
      sector: `linh-vuc-${department}`,
      levels,
      online: isOnline ? 'full' : 'partial',
      ...(isOnline && { legacyOnlineLevel: 4 }),
      ...(i < same_level && { interlinked: 'same_level' as const, coordinatingAgencies: ['Công an tỉnh'] }),
      ...(i >= same_level &&
        i < same_level + cross_level && {
          interlinked: 'cross_level' as const,
          coordinatingAgencies: ['UBND cấp xã'],
        }),
      internalProcess: baselineProcess,
      legalBases: [document],
    };
  };
}

function levelsOf(i: number): Level[] {
  const { province, district, commune } = reported.online;
  if (i < province) return ['province'];
  if (i < province + district) return ['district'];
  if (i < province + district + commune) return ['commune'];
  return i % 5 === 0 ? ['province', 'commune'] : ['province'];
}
