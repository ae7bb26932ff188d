// What the forms of `stats` share.
import { atDate } from '../../catalog/at-date.ts';
import { lookedExit } from '../common/looked.ts';
import { openOnDay, tellExpected } from '../common/on-day.ts';
import { openVersion } from '../../catalog/find.ts';
import type { Catalog } from '../../plan/catalog.ts';
import type { Stats } from '../../figures/stats.ts';
import { type Condition, writeConditions } from '../../plan/where.ts';
import type { Figures, Paragraph } from '../../render/figures/figures.ts';
import type { FiguresContext } from '../../render/figures/stats-figures.ts';
import { figureFormats } from '../common/figures.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';

/**
 * Figures in all their formats; of a part of a catalog they say so.
 *
 * @param more what JSON says beside the counts that it always has
 */
export function countedOutcome(
  shell: Shell,
  catalog: Catalog,
  stats: Stats,
  figures: Figures,
  more: () => object,
): Outcome {
  const { part } = catalog;
  const blocks = part ? [partNote(part, shell), ...figures.blocks] : figures.blocks;
  return {
    exitCode: lookedExit(shell, catalog),
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

/** Returns what figures are told with. */
export const contextOf = ({ words }: Shell, { publisher = '' }: Catalog): FiguresContext => ({
  publisher,
  words,
});

/** Opens what is counted: the version named, or the catalog itself; with `--at`, as it stood on that day. */
export async function openAsked(shell: Shell<{ at: string | undefined }>): Promise<Catalog> {
  const [text] = shell.args;
  const { at } = shell.options;
  if (text === undefined) return openOnDay(shell, at);
  const version = await openVersion(shell, text);
  tellExpected(shell, at);
  return at === undefined ? version : atDate(version, at, text);
}
