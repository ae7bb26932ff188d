import { Failure } from '../../model/failure.ts';
import { type DimensionName, dimensionNames } from '../../figures/dimensions.ts';
import { tabulate } from '../../figures/cross-table.ts';
import { fillOneStopForm } from '../../figures/forms.ts';
import { oneStopFigures } from '../../render/figures/form-figures.ts';
import type { Figures } from '../../render/figures/figures.ts';
import { statsFigures } from '../../render/figures/stats-figures.ts';
import { nearest } from '../../text/distance.ts';
import type { FormOption } from '../common/figures.ts';
import type { Run, Shell } from '../../cli/shell.ts';
import type { CompareOptions } from './compare.ts';
import { contextOf, type Counted, countedIn, countedOutcome, openAsked } from './counted.ts';

interface StatsOptions extends CompareOptions, FormOption {
  compare: string | undefined;
}

/** `stats`: how many procedures and rows there are, by whatever they are told apart by. */
export const run: Run<StatsOptions> = async (shell) => {
  const { compare, form } = shell.options;
  const by = dimensionsOf(shell.options.by);
  if (compare !== undefined && form === undefined)
    return (await import('./compare.ts')).compareWith(shell, compare, by);
  const counted = countedIn(shell, await openAsked(shell));
  const { figures, more } = form === undefined ? asTable(shell, counted, by) : asForm(shell, counted);
  return countedOutcome(shell, counted, figures, more);
};

interface Told {
  figures: Figures;
  /** Returns the keys that JSON has beside the counts. */
  more(): object;
}

function asTable(shell: Shell, { catalog, state, stats }: Counted, by: readonly DimensionName[]): Told {
  return {
    figures: statsFigures(stats, state, by, contextOf(shell, catalog)),
    more: () => ({ table: tabulate(state.records.values(), by) }),
  };
}

function asForm(shell: Shell<StatsOptions>, { catalog, state, stats }: Counted): Told {
  for (const option of ['by', 'compare'] as const)
    if (shell.options[option] !== undefined)
      throw new Failure('options-apart', { options: ['--form', `--${option}`] });
  const form = fillOneStopForm(state);
  return {
    figures: oneStopFigures(form, catalog.asOf, stats.procedures, contextOf(shell, catalog)),
    more: () => ({ form }),
  };
}

const usual: readonly DimensionName[] = ['department', 'level'];

/**
 * Returns what is counted by, in the order given.
 *
 * @throws Failure `unknown-dimension`, with what is near and which there are; `dimension-twice`
 */
function dimensionsOf(texts: readonly string[] | undefined): readonly DimensionName[] {
  if (texts === undefined) return usual;
  const names = texts.map(dimensionOf);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice) throw new Failure('dimension-twice', { name: twice });
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
