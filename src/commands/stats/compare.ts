import { type Comparison, compareStats } from '../../figures/compare-stats.ts';
import type { DimensionName } from '../../figures/dimensions.ts';
import { countStats } from '../../figures/stats.ts';
import { comparisonFigures } from '../../render/figures/comparison-figures.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';
import { contextOf, countedOutcome, keysJson, tableJson, wholeVersion } from './counted.ts';
import { findVersion, requireSameWhole } from '../../catalog/versions.ts';

/** `stats --compare`: two versions beside each other, by the first dimension alone unless more are asked for. */
export async function compareWith(shell: Shell, by: readonly DimensionName[]): Promise<Outcome> {
  const version = await wholeVersion(shell);
  const name = String(shell.options.compare);
  const from = findVersion(shell, name);
  requireSameWhole([name, from], [shell.args[0] ?? '.', version]);
  const comparison = compareStats(from, version, shell.options.by === undefined ? by.slice(0, 1) : by);
  const registries = {
    departments: new Map([...from.state.departments, ...version.state.departments]),
    sectors: new Map([...from.state.sectors, ...version.state.sectors]),
  };
  const figures = comparisonFigures(comparison, registries, contextOf(shell, version));
  return countedOutcome(shell, version, countStats(version.state, version.asOf), figures, () => ({
    table: tableJson(version, by),
    compare: compareJson(comparison),
  }));
}

function compareJson({ lines, by, ...comparison }: Comparison): object {
  return {
    ...comparison,
    by,
    rows: lines.map(({ keys, ...line }) => ({ keys: keysJson(by, keys), ...line })),
  };
}
