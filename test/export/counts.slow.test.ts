import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countStats } from '../../src/figures/stats.ts';
import type { Snapshot } from '../../src/catalog/snapshot.ts';
import { anyRecords, snapshotOf, trapSnapshot, traps } from '../support/export/export.ts';
import { type ReadBack, readers } from '../support/export/export-readers.ts';
import { runs } from '../support/runs.ts';

function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

const countsOf = ({ procedures, rows, list }: ReadBack) => ({
  procedures,
  rows,
  byDepartment: tally(list.map(({ department }) => department)),
  byLevel: tally(list.flatMap(({ levels }) => levels)),
});

function expectedCounts({ procedures, departments, asOf }: Snapshot) {
  const stats = countStats(
    {
      records: new Map(procedures.slice().map((entry) => [entry.id, entry])),
      departments: new Map(departments.map((entry) => [entry.id, entry])),
    },
    asOf,
  );
  return {
    procedures: stats.procedures,
    rows: stats.rows,
    byDepartment: Object.fromEntries(stats.byDepartment.map(({ name, procedures: count }) => [name, count])),
    byLevel: stats.byLevel,
  };
}

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);

describe.each(Object.entries(readers))('%s', (_, read) => {
  it('adds up over departments and levels, whatever the catalog', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        const snapshot = snapshotOf(records);
        const counts = countsOf(await read(snapshot));
        expect(counts).toEqual(expectedCounts(snapshot));
        expect(sum(counts.byDepartment)).toBe(counts.procedures);
        expect(sum(counts.byLevel)).toBe(counts.rows);
      }),
      runs(25),
    );
  });

  it('keeps every text as it was written', async () => {
    const { list } = await read(trapSnapshot());
    expect(list.map(({ name }) => name).sort()).toEqual([...traps].sort());
  });
});
