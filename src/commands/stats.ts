import { exitCodes, Failure } from '../model/failure.ts';
import { type Comparison, compareStats } from '../plan/compare-stats.ts';
import { crossTabulate, leavesOf } from '../plan/cross-table.ts';
import type { Version } from '../plan/diff.ts';
import { type DimensionName, dimensionNames } from '../plan/dimensions.ts';
import { fillOneStopForm } from '../plan/forms.ts';
import { countStats, type Stats } from '../plan/stats.ts';
import { type Condition, writeConditions } from '../plan/where.ts';
import { comparisonFigures } from '../render/figures/comparison-figures.ts';
import { oneStopFigures } from '../render/figures/form-figures.ts';
import type { Figures, Paragraph } from '../render/figures/figures.ts';
import { type FiguresContext, statsFigures } from '../render/figures/stats-figures.ts';
import { nearest } from '../text/distance.ts';
import { figureFormats, wantsForm } from './figures.ts';
import type { Run, Shell } from './shell.ts';
import { findVersion, requireSameWhole, versionOn, workingVersion } from './versions.ts';

/** `stats`: how many procedures and rows there are, by whatever they are told apart by. */
export const run: Run = async (shell) => {
  const by = dimensionsOf(shell.options.by);
  const version = versionAsked(shell);
  const stats = countStats(version.state, version.asOf);
  const { figures, more } = wantsForm(shell, 'II.07b')
    ? asForm(shell, version, stats)
    : shell.options.compare === undefined
      ? asTable(shell, version, stats, by)
      : asComparison(shell, version, by);
  const { part } = version;
  const blocks = part ? [partNote(part, shell), ...figures.blocks] : figures.blocks;
  return {
    exitCode: exitCodes.ok,
    formats: figureFormats(shell, { ...figures, blocks }, { ...stats, ...(part && { part }), ...more }),
  };
};

interface Counted {
  figures: Figures;
  /** What JSON says beside the counts that it always has. */
  more: object;
}

function asTable(shell: Shell, version: Version, stats: Stats, by: readonly DimensionName[]): Counted {
  return {
    figures: statsFigures(stats, version.state, by, contextOf(shell, version)),
    more: { table: tableJson(version, by) },
  };
}

function asForm(shell: Shell, version: Version, stats: Stats): Counted {
  for (const option of ['by', 'compare'])
    if (shell.options[option] !== undefined)
      throw new Failure('options-apart', { options: ['--form', `--${option}`] });
  const form = fillOneStopForm(version.state);
  return {
    figures: oneStopFigures(form, version.asOf, stats.procedures, contextOf(shell, version)),
    more: { form },
  };
}

/** Beside each other, by the first dimension alone unless more are asked for. */
function asComparison(shell: Shell, version: Version, by: readonly DimensionName[]): Counted {
  const name = String(shell.options.compare);
  const from = findVersion(shell, name);
  requireSameWhole([name, from], [shell.args[0] ?? '.', version]);
  const comparison = compareStats(from, version, shell.options.by === undefined ? by.slice(0, 1) : by);
  const registries = {
    departments: new Map([...from.state.departments, ...version.state.departments]),
    sectors: new Map([...from.state.sectors, ...version.state.sectors]),
  };
  return {
    figures: comparisonFigures(comparison, registries, contextOf(shell, version)),
    more: { table: tableJson(version, by), compare: compareJson(comparison) },
  };
}

const contextOf = ({ words }: Shell, { publisher = '' }: Version): FiguresContext => ({ publisher, words });

const partNote = (part: readonly Condition[], { words }: Shell): Paragraph => ({
  kind: 'paragraph',
  text: words.figures.stats.part(writeConditions(part).join(' ')),
});

/** The version that is counted: the one named, or the catalog itself, and with `--at` as it stood on that day. */
function versionAsked(shell: Shell): Version {
  const [text] = shell.args;
  if (text === undefined) return workingVersion(shell);
  const version = findVersion(shell, text);
  const { at } = shell.options;
  return typeof at === 'string' ? versionOn(version, at, text) : version;
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

/** Every innermost cell with the keys that lead to it: these add up to the total. */
function tableJson({ state }: Version, by: readonly DimensionName[]): object {
  const { counted, groups, total } = crossTabulate(state.records.values(), by);
  const { procedures, rows } = total;
  return {
    by,
    counted,
    rows: leavesOf(groups).map((leaf) => ({
      keys: keysJson(by, leaf.keys),
      procedures: leaf.procedures,
      rows: leaf.rows,
    })),
    total: { procedures, rows },
  };
}

const keysJson = (by: readonly DimensionName[], keys: readonly string[]): object =>
  Object.fromEntries(by.map((name, i) => [name, keys[i] ?? '']));

function compareJson({ lines, by, ...comparison }: Comparison): object {
  return {
    ...comparison,
    by,
    rows: lines.map(({ keys, ...line }) => ({ keys: keysJson(by, keys), ...line })),
  };
}
