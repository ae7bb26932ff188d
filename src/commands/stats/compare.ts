import { type Comparison, compareStats } from '../../figures/compare-stats.ts';
import type { DimensionName } from '../../figures/dimensions.ts';
import { keysOf, tabulate } from '../../figures/cross-table.ts';
import { comparisonFigures } from '../../render/figures/comparison-figures.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';
import { contextOf, type CountedOptions, countedIn, countedOutcome, openAsked } from './counted.ts';
import { kindsIn } from '../../plan/where.ts';
import { openVersion, requireSameWhole } from '../../catalog/find.ts';

export interface CompareOptions extends CountedOptions {
  by: readonly string[] | undefined;
}

/** `stats --compare`: two versions beside each other, by the first dimension alone unless more are asked for. */
export async function compareWith(
  shell: Shell<CompareOptions>,
  name: string,
  by: readonly DimensionName[],
): Promise<Outcome> {
  const catalog = await openAsked(shell);
  const counted = countedIn(shell, catalog);
  const from = await openVersion(shell, name);
  requireSameWhole([name, from], [shell.args[0] ?? '.', catalog]);
  const kinds = kindsIn(shell.options.kind ? [{ key: 'kind', values: [shell.options.kind] }] : catalog.part);
  const dimensions = shell.options.by === undefined ? by.slice(0, 1) : by;
  const comparison = compareStats(from, catalog, dimensions, kinds);
  const registries = {
    departments: new Map([...from.state.departments, ...catalog.state.departments]),
    sectors: new Map([...from.state.sectors, ...catalog.state.sectors]),
  };
  const figures = comparisonFigures(comparison, registries, contextOf(shell, catalog));
  return countedOutcome(shell, counted, figures, () => ({
    table: tabulate(counted.state.records.values(), by),
    compare: compareJson(comparison),
  }));
}

function compareJson({ lines, by, ...comparison }: Comparison): object {
  return {
    ...comparison,
    by,
    rows: lines.map(({ keys, ...line }) => ({ keys: keysOf(by, keys), ...line })),
  };
}
