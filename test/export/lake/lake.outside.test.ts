import { DuckDBInstance } from '@duckdb/node-api';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Stats } from '../../../src/figures/stats.ts';
import { levelOrder } from '../../../src/model/level.ts';
import { copySample, tthcJson } from '../../support/cli.ts';
import { reported } from '../../support/half-year/decisions.ts';
import { halfYearFolder } from '../../support/half-year/catalog.ts';

type Row = Record<string, string | number | null>;

/** Asks DuckDB about a lake as anybody would: the folders are columns. */
async function ask(lake: string, sql: string): Promise<Row[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const files = `read_parquet('${join(lake, '**/*.parquet')}', hive_partitioning = true)`;
  const reader = await connection.runAndReadAll(sql.replaceAll('lake', files));
  return reader.getRowObjectsJson() as Row[];
}

const onDay = (day: string) =>
  `valid_from <= DATE '${day}' AND (valid_to IS NULL OR valid_to > DATE '${day}')`;
const counted = (day: string) => `${onDay(day)} AND status = 'active' AND kind <> 'internal'`;

/** The figures of a day by SQL, in the form of `stats`. */
async function figures(lake: string, day: string) {
  const [sums] = await ask(
    lake,
    `SELECT count(*)::INT AS procedures, coalesce(sum(len(levels)), 0)::INT AS rows,
       count(*) FILTER (WHERE interlinked = 'same_level')::INT AS same_level FROM lake WHERE ${counted(day)}`,
  );
  const levels = await ask(
    lake,
    `SELECT level, count(*)::INT AS n FROM (SELECT unnest(levels) AS level FROM lake WHERE ${counted(day)}) GROUP BY level`,
  );
  const departments = await ask(
    lake,
    `SELECT department, department_name AS name, count(*)::INT AS procedures, sum(len(levels))::INT AS rows
       FROM lake WHERE ${counted(day)} GROUP BY ALL ORDER BY department`,
  );
  const [away] = await ask(
    lake,
    `SELECT count(*) FILTER (WHERE status = 'abolished')::INT AS abolished, count(*) FILTER (WHERE status = 'lapsed')::INT AS lapsed,
       count(*) FILTER (WHERE status = 'suspended')::INT AS suspended FROM lake WHERE ${onDay(day)} AND kind <> 'internal'`,
  );
  const byLevel = Object.fromEntries(levels.map(({ level, n }) => [String(level), n]));
  return {
    ...sums,
    ...away,
    byLevel: Object.fromEntries(
      levelOrder.flatMap((level) => (level in byLevel ? [[level, byLevel[level]]] : [])),
    ),
    byDepartment: departments,
  };
}

const said = ({
  procedures,
  rows,
  byLevel,
  byDepartment,
  interlinked,
  abolished,
  lapsed,
  suspended,
}: Stats) => ({
  procedures,
  rows,
  same_level: interlinked.same_level,
  abolished,
  lapsed,
  suspended,
  byLevel,
  byDepartment: byDepartment.map(({ department, name, procedures: own, rows: ownRows }) => ({
    department,
    name,
    procedures: own,
    rows: ownRows,
  })),
});

describe('DuckDB over a lake', () => {
  let folder = '';
  let lake = '';
  beforeAll(() => {
    folder = copySample();
    lake = join(folder, 'lake');
    tthcJson(folder, ['export', '--to', 'lake', '--partition', 'publisher,year']);
  });

  it('finds the figures of stats, figure by figure, on every day on which something changed', async () => {
    const days = await ask(
      lake,
      'SELECT DISTINCT strftime(valid_from, $$%Y-%m-%d$$) AS day FROM lake ORDER BY day',
    );
    expect(days.length).toBeGreaterThan(8);
    for (const { day } of days) {
      const stats = tthcJson<Stats & Record<string, unknown>>(folder, ['stats', '--at', String(day)]);
      expect(await figures(lake, String(day)), String(day)).toEqual(said(stats));
    }
  });

  it('reads years and publishers from the names of folders, and whole records as JSON', async () => {
    const rows = await ask(lake, 'SELECT DISTINCT publisher, year::INT AS year FROM lake ORDER BY ALL');
    expect(rows).toEqual([
      { publisher: 'H55', year: 2025 },
      { publisher: 'H55', year: 2026 },
    ]);
    const [row] = await ask(
      lake,
      "SELECT record ->> '$.name' AS name, decision FROM lake WHERE code = '2.000815' AND valid_to IS NULL",
    );
    const shown = tthcJson<{ procedure: { name: string } }>(folder, ['show', '2.000815']);
    expect(row?.['name']).toBe(shown.procedure.name);
  });

  it("finds the figures of a province's own half-year", async () => {
    const province = halfYearFolder();
    const written = tthcJson<{ versions: number }>(province, [
      'export',
      '--to',
      'lake',
      '--partition',
      'publisher,year',
    ]);
    const own = join(province, 'lake');
    for (const [day, procedures] of [
      ['2020-12-31', reported.opening],
      ['2021-06-30', reported.closing],
    ] as const) {
      const stats = tthcJson<Stats & Record<string, unknown>>(province, ['stats', '--at', day]);
      const found = await figures(own, day);
      expect(found).toEqual(said(stats));
      expect(found).toMatchObject({ procedures });
    }
    const [all] = await ask(own, 'SELECT count(*)::INT AS n FROM lake');
    expect(all?.['n']).toBe(written.versions);
  });
});
