import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/model/types.ts';
import { fold } from '../../src/plan/fold.ts';
import { catalogOf } from '../../src/plan/catalog.ts';
import { planDecisions } from '../../src/plan/plan.ts';
import { countStats } from '../../src/figures/stats.ts';
import { readCatalog } from '../../src/yaml/catalog-files.ts';
import { emptyState } from '../../src/plan/state.ts';
import { filesOfNewCatalog } from '../../src/plan/file-changes.ts';
import { makeHalfYear, reported } from '../support/half-year/decisions.ts';

const { baseline, publications, internalProcesses } = makeHalfYear();
const doc = (value: Decision) => ({ path: `${value.number}.yaml`, value });

function emptyCatalog() {
  const info = {
    title: 'Thử',
    publisher: { name: 'UBND tỉnh Thái Nguyên', code: 'H55' },
    language: 'vi' as const,
    asOf: '2020-12-31',
  };
  return readCatalog(filesOfNewCatalog(info).map(({ path, after = '' }) => ({ path, text: after })));
}

describe('the half-year of the province’s own report (totals reported, split invented)', () => {
  const files = emptyCatalog();
  const all = [baseline, ...publications, ...internalProcesses].map(doc);
  const { state, steps } = fold(emptyState(files), all);

  it('carries out every row', () => {
    expect(steps.flatMap((step) => step.findings)).toEqual([]);
  });

  it('has 13 publication decisions of 9 departments with 933 + 2 + 930 movements', () => {
    expect(publications).toHaveLength(reported.decisions);
    expect(new Set(publications.map((decision) => decision.department)).size).toBe(reported.departments);
    const movements = steps
      .filter((step) => step.decision.value.kind === 'publication')
      .flatMap((step) => step.movements);
    const count = (action: string) => movements.filter((movement) => movement.action === action).length;
    expect([count('new'), count('amended'), count('replaced'), count('abolished')]).toEqual([933, 2, 0, 930]);
    expect(movements).toHaveLength(reported.movements.total);
  });

  it('opens with 1,884 procedures and closes with 1,887', () => {
    const opening = countStats(fold(emptyState(files), all, '2020-12-31').state, '2020-12-31');
    expect(opening.procedures).toBe(reported.opening);
    const closing = countStats(state, '2021-06-30');
    expect(closing.procedures).toBe(reported.closing);
    expect(closing.interlinked).toEqual(reported.interlinked);
    expect(closing.online.full).toEqual(reported.online);
    expect(closing.internalProcess).toEqual({ with: reported.closing, without: 0 });
    const sum = (pick: (group: (typeof closing.byDepartment)[number]) => number) =>
      closing.byDepartment.reduce((total, group) => total + pick(group), 0);
    expect(sum((group) => group.procedures)).toBe(closing.procedures);
    expect(sum((group) => group.rows)).toBe(closing.rows);
  });

  it('gives the same catalog for any order of arrival', () => {
    const backwards = fold(emptyState(files), [...all].reverse());
    expect(new Map([...backwards.state.records].sort())).toEqual(new Map([...state.records].sort()));
  });

  it('plans the whole half-year in one go', () => {
    const plan = planDecisions(catalogOf(files), all, '2021-06-30');
    expect(plan.findings).toEqual([]);
    expect(plan.after.records).toEqual(state.records);
    expect(plan.asOf.after).toBe('2021-06-23');
  });
});
