// What the forms of `stats` share.
import { exitCodes } from '../../model/failure.ts';
import type { RecordSummary } from '../../model/types.ts';
import { crossTabulate, leavesOf } from '../../figures/cross-table.ts';
import type { Version } from '../../plan/diff.ts';
import type { DimensionName } from '../../figures/dimensions.ts';
import type { Stats } from '../../figures/stats.ts';
import { type Condition, writeConditions } from '../../plan/where.ts';
import type { Figures, Paragraph } from '../../render/figures/figures.ts';
import type { FiguresContext } from '../../render/figures/stats-figures.ts';
import { figureFormats } from '../figures.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';

/**
 * Figures in all their formats; of a part of a catalog they say so.
 *
 * @param more what JSON says beside the counts that it always has
 */
export function countedOutcome(
  shell: Shell,
  { part }: Version<RecordSummary>,
  stats: Stats,
  figures: Figures,
  more: () => object,
): Outcome {
  const blocks = part ? [partNote(part, shell), ...figures.blocks] : figures.blocks;
  return {
    exitCode: exitCodes.ok,
    formats: figureFormats(shell, { ...figures, blocks }, () => ({
      ...stats,
      ...(part && { part }),
      ...more(),
    })),
  };
}

const partNote = (part: readonly Condition[], { words }: Shell): Paragraph => ({
  kind: 'paragraph',
  text: words.figures.stats.part(writeConditions(part).join(' ')),
});

/** What figures are told with. */
export const contextOf = ({ words }: Shell, { publisher = '' }: Version<RecordSummary>): FiguresContext => ({
  publisher,
  words,
});

/** The version that is counted, with whole records: the one named, or the catalog itself. */
export async function wholeVersion(shell: Shell): Promise<Version> {
  const { findVersion, versionOn, workingVersion } = await import('../../catalog/versions.ts');
  const [text] = shell.args;
  if (text === undefined) return workingVersion(shell);
  const version = findVersion(shell, text);
  const { at } = shell.options;
  return typeof at === 'string' ? versionOn(version, at, text) : version;
}

/** Every innermost cell with the keys that lead to it: these add up to the total. */
export function tableJson({ state }: Version<RecordSummary>, by: readonly DimensionName[]): object {
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

/** The keys of a line, by dimension. */
export const keysJson = (by: readonly DimensionName[], keys: readonly string[]): object =>
  Object.fromEntries(by.map((name, i) => [name, keys[i] ?? '']));
