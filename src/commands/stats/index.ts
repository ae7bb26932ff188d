import { Failure } from '../../model/failure.ts';
import type { RecordSummary } from '../../model/types.ts';
import type { Version } from '../../plan/diff.ts';
import { type DimensionName, dimensionNames } from '../../figures/dimensions.ts';
import { fillOneStopForm } from '../../figures/forms.ts';
import { countStats, type Stats } from '../../figures/stats.ts';
import { oneStopFigures } from '../../render/figures/form-figures.ts';
import type { Figures } from '../../render/figures/figures.ts';
import { statsFigures } from '../../render/figures/stats-figures.ts';
import { nearest } from '../../text/distance.ts';
import { wantsForm } from '../figures.ts';
import type { Run, Shell } from '../../cli/shell.ts';
import { contextOf, countedOutcome, tableJson, wholeVersion } from './counted.ts';
import { summarizedVersion } from '../../catalog/summaries.ts';

/** `stats`: how many procedures and rows there are, by whatever they are told apart by. */
export const run: Run = async (shell) => {
  const by = dimensionsOf(shell.options.by);
  if (shell.options.compare !== undefined && !wantsForm(shell, 'II.07b'))
    return (await import('./compare.ts')).compareWith(shell, by);
  const version = await versionAsked(shell);
  const stats = countStats(version.state, version.asOf);
  const { figures, more } = wantsForm(shell, 'II.07b')
    ? asForm(shell, version, stats)
    : asTable(shell, version, stats, by);
  return countedOutcome(shell, version, stats, figures, more);
};

interface Counted {
  figures: Figures;
  /** What JSON says beside the counts that it always has. */
  more(): object;
}

function asTable(
  shell: Shell,
  version: Version<RecordSummary>,
  stats: Stats,
  by: readonly DimensionName[],
): Counted {
  return {
    figures: statsFigures(stats, version.state, by, contextOf(shell, version)),
    more: () => ({ table: tableJson(version, by) }),
  };
}

function asForm(shell: Shell, version: Version<RecordSummary>, stats: Stats): Counted {
  for (const option of ['by', 'compare'])
    if (shell.options[option] !== undefined)
      throw new Failure('options-apart', { options: ['--form', `--${option}`] });
  const form = fillOneStopForm(version.state);
  return {
    figures: oneStopFigures(form, version.asOf, stats.procedures, contextOf(shell, version)),
    more: () => ({ form }),
  };
}

/** The version that is counted: the one named, or the catalog itself, and with `--at` as it stood on that day. */
async function versionAsked(shell: Shell): Promise<Version<RecordSummary>> {
  return shell.args.length === 0 ? summarizedVersion(shell) : wholeVersion(shell);
}

const usual: readonly DimensionName[] = ['department', 'level'];

/**
 * What is counted by, in the order given.
 *
 * @throws Failure `unknown-dimension`, with what is near and which there are; `bad-value` for one named twice
 */
function dimensionsOf(value: unknown): readonly DimensionName[] {
  if (value === undefined) return usual;
  const names = String(value)
    .split(',')
    .map((text) => dimensionOf(text.trim()));
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice) {
    const allowed = dimensionNames.filter((name) => !names.includes(name));
    throw new Failure('bad-value', { option: '--by', value: String(value), allowed });
  }
  return names;
}

function dimensionOf(text: string): DimensionName {
  const found = dimensionNames.find((name) => name === text);
  if (found) return found;
  throw new Failure('unknown-dimension', {
    name: text,
    near: nearest(text, dimensionNames),
    allowed: [...dimensionNames],
  });
}
