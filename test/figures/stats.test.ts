import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision, Level } from '../../src/model/types.ts';
import { type Comparison, compareStats } from '../../src/figures/compare-stats.ts';
import { addsProcedures, crossTabulate, type Group, leavesOf } from '../../src/figures/cross-table.ts';
import { atDate } from '../../src/catalog/at-date.ts';
import { type Catalog, catalogOf } from '../../src/plan/catalog.ts';
import { type DimensionName, dimensionNames } from '../../src/figures/dimensions.ts';
import { fillOneStopForm } from '../../src/figures/forms.ts';
import { anyRecords, type Records, record } from '../support/export/export.ts';
import { baseline, basis, procedure, publication } from '../support/example.ts';
import { anyLedger, anyPeriod, filesWith } from '../support/ledger/any.ts';
import { runs } from '../support/runs.ts';

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const anyDimensions = (most: number): fc.Arbitrary<DimensionName[]> =>
  fc.uniqueArray(fc.constantFrom(...dimensionNames), { minLength: 1, maxLength: most });

const counted = (records: Records, by: readonly DimensionName[]) =>
  Object.values(records).filter(({ status }) => status === 'active' || by.includes('status'));

describe('a table of counts', () => {
  it('adds up in what it says it counts, at every depth and over its columns', () => {
    fc.assert(
      fc.property(anyRecords, anyDimensions(4), fc.boolean(), (records, by, hasColumn) => {
        const column = hasColumn && by.length > 1 ? by.at(-1) : undefined;
        const lines = column ? by.slice(0, -1) : by;
        const table = crossTabulate(Object.values(records), lines, column);
        const all = counted(records, by);
        expect(table.total.procedures).toBe(all.length);
        expect(table.total.rows).toBe(sum(all.map(({ levels }) => levels.length)));
        if (by.includes('level')) expect(table.counted).toBe('rows');
        const check = (whole: Omit<Group, 'key' | 'groups'>, groups: readonly Group[]): void => {
          expect(sum(groups.map(({ rows }) => rows))).toBe(whole.rows);
          expect(sum(groups.map((group) => group[table.counted]))).toBe(whole[table.counted]);
          for (const key of table.columns)
            expect(sum(groups.map(({ cells }) => cells.get(key) ?? 0))).toBe(whole.cells.get(key) ?? 0);
          if (column) expect(sum([...whole.cells.values()])).toBe(whole[table.counted]);
          for (const group of groups) if (group.groups.length > 0) check(group, group.groups);
        };
        check(table.total, table.groups);
      }),
      runs(200),
    );
  });

  it('counts each row under what its own level has, also where levels are not told apart', () => {
    const records = [
      record({
        levels: ['province', 'commune'],
        online: 'full',
        byLevel: { commune: { online: 'partial' } },
      }),
      record({ levels: ['province', 'commune'], online: 'full' }),
      record({ levels: ['commune'], online: 'partial' }),
    ];
    const table = crossTabulate(records, ['online']);
    expect(table.counted).toBe('rows');
    expect(addsProcedures(table)).toBe(false);
    expect(table.groups).toMatchObject([
      { key: 'full', procedures: 2, rows: 3 },
      { key: 'partial', procedures: 2, rows: 2 },
    ]);
    expect(table.total).toMatchObject({ procedures: 3, rows: 5 });
    const columns = crossTabulate(records, ['department'], 'online');
    expect([...columns.total.cells]).toEqual([
      ['full', 3],
      ['partial', 2],
    ]);
    expect(addsProcedures(columns)).toBe(true);
    // Where no procedure differs from level to level, procedures are counted.
    expect(crossTabulate(records.slice(1), ['online'])).toMatchObject({
      counted: 'procedures',
      groups: [{ procedures: 1 }, { procedures: 1 }],
    });
  });

  it('never counts a procedure twice in a line, whatever its levels', () => {
    const both: Level[] = ['province', 'commune'];
    const records = [record({ levels: both }), record({ levels: ['commune'] })];
    const { groups, total } = crossTabulate(records, ['department'], 'level');
    expect(groups).toMatchObject([{ key: 'so-tu-phap', procedures: 2, rows: 3 }]);
    expect([...total.cells]).toEqual([
      ['province', 1],
      ['commune', 2],
    ]);
    expect(leavesOf(crossTabulate(records, ['level']).groups)).toMatchObject([
      { keys: ['province'], procedures: 1, rows: 1 },
      { keys: ['commune'], procedures: 2, rows: 2 },
    ]);
  });

  it('takes what a record does not say for not stated, and keeps the abolished apart', () => {
    const records = [
      record({ oneStop: true, internalProcess: { decision: '1/QĐ-UBND' }, online: 'full' }),
      record({ oneStop: false, interlinked: 'cross_level' }),
      record({ status: 'abolished' }),
    ];
    const keys = (name: DimensionName) =>
      crossTabulate(records, [name]).groups.map(({ key, procedures }) => [key, procedures]);
    expect(keys('one-stop')).toEqual([
      ['yes', 1],
      ['no', 1],
    ]);
    expect(keys('internal-process')).toEqual([
      ['with', 1],
      ['without', 1],
    ]);
    expect(keys('online')).toEqual([
      ['full', 1],
      ['unspecified', 1],
    ]);
    expect(keys('interlinked')).toEqual([
      ['cross_level', 1],
      ['none', 1],
    ]);
    expect(keys('status')).toEqual([
      ['active', 2],
      ['abolished', 1],
    ]);
    expect(keys('year')).toEqual([['2021', 2]]);
    expect(keys('decision')).toEqual([['12/QĐ-UBND@2021-03-01', 2]]);
  });
});

/** The ledgers begin with a list of this day; of days before it nothing is known. */
const begins = '2021-01-01';
const versionOn = (decisions: readonly Decision[], day: string): Catalog =>
  atDate(catalogOf(filesWith(decisions)), day < begins ? begins : day, '.');

/** Checks what holds of every comparison, line by line and in all. */
function expectProved({ lines, total, counted: unit }: Comparison): void {
  for (const { before, after, difference, causes } of [...lines, total])
    for (const tally of ['procedures', 'rows'] as const) {
      expect(before[tally] + difference[tally]).toBe(after[tally]);
      expect(sum(causes.map((cause) => cause.difference[tally]))).toBe(difference[tally]);
    }
  for (const side of ['before', 'after', 'difference'] as const)
    expect(sum(lines.map((line) => line[side][unit]))).toBe(total[side][unit]);
}

describe('a comparison', () => {
  it('of any two days of any ledger is proved by its decisions, line by line', () => {
    fc.assert(
      fc.property(anyLedger, anyPeriod, anyDimensions(3), (decisions, [from, to], by) => {
        const comparison = compareStats(versionOn(decisions, from), versionOn(decisions, to), by);
        expectProved(comparison);
        const causes = [comparison.total, ...comparison.lines].flatMap((line) => line.causes);
        expect(causes.filter(({ class: name }) => name === 'unexplained')).toEqual([]);
      }),
      runs(200),
    );
  });

  const [a, b, c] = ['1.000001', '1.000002', '1.000003'];
  const ledger = [
    baseline([procedure(a, { levels: ['province', 'commune'] }), procedure(b)]),
    publication('10/QĐ-UBND', {
      abolished: [{ code: a, levels: ['commune'], by: basis }],
      new: [procedure(c, { department: 'so-xay-dung' })],
    }),
  ];

  it('names what each decision did to each line', () => {
    const { lines } = compareStats(versionOn(ledger, '2021-01-02'), versionOn(ledger, '2021-04-01'), [
      'department',
    ]);
    expect(lines).toMatchObject([
      {
        keys: ['so-tu-phap'],
        difference: { procedures: 0, rows: -1 },
        causes: [
          { decision: '10/QĐ-UBND', class: 'abolished', changes: 1, difference: { procedures: 0, rows: -1 } },
        ],
      },
      {
        keys: ['so-xay-dung'],
        before: { procedures: 0, rows: 0 },
        causes: [
          { decision: '10/QĐ-UBND', class: 'new', changes: 1, difference: { procedures: 1, rows: 1 } },
        ],
      },
    ]);
  });

  it('says where no decision made the difference', () => {
    const before = versionOn(ledger, '2021-04-01');
    const records = new Map(before.state.records);
    records.delete(b);
    records.set(c, {
      ...procedure(c, { department: 'so-tu-phap' }),
      status: 'active',
      effectiveFrom: '2021-03-01',
      publishedBy: { number: '10/QĐ-UBND', issued: '2021-03-01' },
    });
    const comparison = compareStats(before, { ...before, state: { ...before.state, records } }, [
      'department',
    ]);
    expectProved(comparison);
    for (const { causes } of comparison.lines)
      for (const cause of causes) expect(cause).toMatchObject({ class: 'unexplained' });
    expect(comparison.lines.map(({ difference }) => difference.procedures)).toEqual([0, -1]);
    expect(comparison.total.difference).toEqual({ procedures: -1, rows: -1 });
  });
});

describe('form II.07b', () => {
  const stateOf = (records: Records) => ({
    records: new Map(Object.entries(records)),
    departments: new Map(),
  });

  it('adds up over levels and units, and loses no row but those of ministries', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const { units, total, levels, ministryRows } = fillOneStopForm(stateOf(records));
        for (const group of ['authority', 'oneStop', 'internalProcess'] as const) {
          for (const line of [...units, total])
            expect(sum(levels.map((level) => line[group][level] ?? 0))).toBe(line[group].total);
          for (const level of [...levels, 'total'] as const)
            expect(sum(units.map((unit) => unit[group][level] ?? 0))).toBe(total[group][level] ?? 0);
        }
        const rows = sum(counted(records, []).map((one) => one.levels.length));
        expect(total.authority.total + ministryRows).toBe(rows);
      }),
      runs(200),
    );
  });

  it('counts as one-stop what says so, and what is interlinked unless it says otherwise', () => {
    const form = fillOneStopForm(
      stateOf({
        a: record({ oneStop: true }),
        b: record({ interlinked: 'same_level' }),
        c: record({ interlinked: 'same_level', oneStop: false }),
        d: record({ levels: ['province', 'ministry'] }),
      }),
    );
    expect(form.total.oneStop).toEqual({ total: 2, province: 0, district: 0, commune: 2 });
    expect(form).toMatchObject({ oneStopUnspecified: 1, ministryRows: 1 });
  });
});
