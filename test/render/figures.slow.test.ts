import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words as en } from '../../src/messages/en/index.ts';
import { words as vi } from '../../src/messages/vi/index.ts';
import type { Procedure } from '../../src/model/types.ts';
import { compareStats } from '../../src/figures/compare-stats.ts';
import { type DimensionName, dimensionNames } from '../../src/figures/dimensions.ts';
import type { CatalogState } from '../../src/plan/state.ts';
import { countStats } from '../../src/figures/stats.ts';
import { renderBars } from '../../src/render/figures/bars.ts';
import { comparisonFigures } from '../../src/render/figures/comparison-figures.ts';
import type { Figures } from '../../src/render/figures/figures.ts';
import { statsFigures } from '../../src/render/figures/stats-figures.ts';
import { renderFigures } from '../../src/render/figures/text.ts';
import { plainStyle } from '../../src/render/style.ts';
import { textWidth } from '../../src/text/width.ts';
import { anyRecords, type Records, record, traps } from '../support/export/export.ts';
import { figureReaders, readNumber } from '../support/export/figures-readers.ts';
import { catalogWith } from '../support/memory.ts';
import { runs } from '../support/runs.ts';

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const context = { publisher: 'UBND tỉnh Thử', words: vi };

function stateOf(records: Records): CatalogState {
  return {
    records: new Map(Object.entries(records)),
    departments: new Map([['so-tu-phap', { id: 'so-tu-phap', name: 'Sở Tư pháp' }]]),
    sectors: new Map([['ho-tich', { id: 'ho-tich', name: 'Hộ tịch' }]]),
    unreadable: new Set(),
  };
}

function figuresOf(records: Records, by: readonly DimensionName[]): Figures {
  const state = stateOf(records);
  return statsFigures(countStats(state, '2021-06-30'), state, by, context);
}

const counted = (records: Records, by: readonly DimensionName[]): Procedure[] =>
  Object.values(records).filter(({ status }) => status === 'active' || by.includes('status'));
const anyBy = fc.uniqueArray(fc.constantFrom(...dimensionNames), { minLength: 1, maxLength: 2 });
const nonEmpty = anyRecords.filter((records) =>
  Object.values(records).some((one) => one.status === 'active'),
);

describe.each(Object.entries(figureReaders))('counts as %s', (_, read) => {
  it('add up, line by line, to the totals that the catalog has', async () => {
    await fc.assert(
      fc.asyncProperty(nonEmpty, anyBy, async (records, by) => {
        const { rows, total } = await read(figuresOf(records, by), vi);
        const all = counted(records, by);
        const [procedures, lots] = [all.length, sum(all.map(({ levels }) => levels.length))];
        expect(rows.length).toBeGreaterThan(0);
        for (const [i, whole] of total.entries())
          expect(sum(rows.map(({ numbers }) => numbers[i] ?? Number.NaN))).toBe(whole);
        expect(total.at(-1)).toBe(lots);
        if (by[0] !== 'level') expect(total.slice(0, -1)).toContain(procedures);
      }),
      runs(15),
    );
  });
});

describe('nested counts', () => {
  const by: DimensionName[] = ['department', 'level', 'sector'];

  it.each(['csv', 'xlsx'])(
    'have every innermost line once as %s, so that they still add up',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(nonEmpty, async (records) => {
          const { rows, total } = (await figureReaders[format]?.(figuresOf(records, by), vi)) ?? {
            rows: [],
            total: [],
          };
          for (const [i, whole] of total.entries())
            expect(sum(rows.map(({ numbers }) => numbers[i] ?? Number.NaN))).toBe(whole);
          expect(new Set(rows.map(({ label }) => label)).size).toBe(rows.length);
        }),
        runs(25),
      );
    },
  );
});

describe('bars', () => {
  const barsOf = (records: Records, by: readonly DimensionName[], width = 80) =>
    renderBars(figuresOf(records, by), { words: vi, width, style: plainStyle });

  it('fit the screen, whatever is counted', () => {
    fc.assert(
      fc.property(nonEmpty, anyBy, fc.constantFrom(60, 80, 132), (records, by, width) => {
        for (const line of barsOf(records, by, width).split('\n'))
          expect(textWidth(line)).toBeLessThanOrEqual(width);
      }),
      runs(60),
    );
  });

  it('are as long as their numbers, and the numbers add up', () => {
    fc.assert(
      fc.property(nonEmpty, (records) => {
        const lines = barsOf(records, ['department'])
          .split('\n')
          .filter((line) => /[█-▏]/u.test(line));
        const bars = lines.map((line) => ({
          number: readNumber(/ ([\d.]+) {2}/u.exec(line)?.[1] ?? ''),
          eighths: sum(
            [...(/[█-▏]+$/u.exec(line)?.[0] ?? '')].map((block) => 0x2590 - (block.codePointAt(0) ?? 0)),
          ),
        }));
        expect(sum(bars.map(({ number }) => number))).toBe(counted(records, []).length);
        const most = bars.reduce((a, b) => (b.number > a.number ? b : a));
        for (const { number, eighths } of bars)
          expect(Math.abs(eighths - (number / most.number) * most.eighths)).toBeLessThanOrEqual(1);
      }),
      runs(60),
    );
  });

  it('are divided by few columns, with what each part means', () => {
    const text = barsOf({ a: record({ levels: ['province', 'commune'] }), b: record() }, [
      'department',
      'level',
    ]);
    expect(text).toContain('█ Cấp tỉnh   ▒ Cấp xã');
    expect(text).toMatch(/^Sở Tư pháp {2,}3 {2}█+▒+$/mu);
  });
});

describe('figures for people', () => {
  const names = Object.fromEntries(
    traps.map((_, i) => [`s${i}`, record({ department: 'so-tu-phap', sector: `s${i}` })]),
  );
  const state = stateOf(names);
  const trapped: CatalogState = {
    ...state,
    sectors: new Map(traps.map((name, i) => [`s${i}`, { id: `s${i}`, name }])),
  };
  const figures = statsFigures(countStats(trapped, '2021-06-30'), trapped, ['sector'], context);

  it.each(Object.entries(figureReaders))(
    'lose no line to names with marks of the format: %s',
    async (_, read) => {
      const { rows, total } = await read(figures, vi);
      expect(rows).toHaveLength(traps.length);
      expect(sum(rows.map(({ numbers }) => numbers.at(-1) ?? 0))).toBe(total.at(-1));
      expect(total.at(-1)).toBe(traps.length);
    },
  );

  it('stay within 80 columns by nesting what does not fit beside each other', () => {
    const records = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [
        `1.${String(i).padStart(6, '0')}`,
        record({ sector: `linh-vuc-${i}`, levels: i % 2 ? ['province'] : ['commune'] }),
      ]),
    );
    const text = renderFigures(figuresOf(records, ['department', 'sector']), {
      words: vi,
      width: 80,
      style: plainStyle,
    });
    for (const line of text.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(80);
    expect(text).toContain('Cơ quan quản lý / Lĩnh vực');
    expect(text).toMatch(/^Sở Tư pháp +30 +30$/mu);
    expect(text).toMatch(/^\s+linh-vuc-7 +1 +1$/mu);
  });

  it('write differences with their signs, and say so in both languages', () => {
    const [one, two] = [
      stateOf({ a: record(), b: record() }),
      stateOf({ a: record(), c: record({ levels: ['province', 'commune'] }), d: record() }),
    ];
    const version = (state: CatalogState) => catalogWith(state, '2021-06-30');
    for (const [words, shown] of [
      [vi, /^Sở Tư pháp +2 +3 +\+1 +2 +4 +\+2$/mu],
      [en, /^Sở Tư pháp +2 +3 +\+1 +2 +4 +\+2$/mu],
    ] as const) {
      const comparison = compareStats(version(one), version(two), ['department']);
      const figuresHere = comparisonFigures(comparison, one, { publisher: '', words });
      expect(renderFigures(figuresHere, { words, width: 100, style: plainStyle })).toMatch(shown);
    }
  });
});
