// What the forms of `stats` share.
import { atDate } from '../../catalog/at-date.ts';
import { lookedExit } from '../common/looked.ts';
import { openOnDay, tellExpected } from '../common/on-day.ts';
import { openVersion } from '../../catalog/find.ts';
import type { Catalog } from '../../plan/catalog.ts';
import { countStats, type Stats } from '../../figures/stats.ts';
import type { kinds, RecordSummary } from '../../model/types.ts';
import { countedOf, countInternal } from '../../plan/counts.ts';
import type { CatalogState } from '../../plan/state.ts';
import { type Condition, kindsIn, writeConditions } from '../../plan/where.ts';
import type { Figures, Paragraph } from '../../render/figures/figures.ts';
import type { FiguresContext } from '../../render/figures/stats-figures.ts';
import { figureFormats } from '../common/figures.ts';
import type { Outcome, Shell } from '../../cli/shell.ts';

export interface CountedOptions {
  at: string | undefined;
  kind: Kind | undefined;
}
type Kind = (typeof kinds)[number];

/** A catalog with the procedures of it that are counted, and their counts. */
export interface Counted {
  catalog: Catalog;
  state: CatalogState<RecordSummary>;
  stats: Stats;
  kind: Kind | undefined;
  /** Internal procedures in force that are not counted. */
  internal: number;
}

/** Counts the procedures of the kind asked for; all but internal ones where none is. */
export function countedIn({ options: { kind } }: Shell<CountedOptions>, catalog: Catalog): Counted {
  const asked = kind === undefined ? kindsIn(catalog.part) : [kind];
  const state = countedOf(catalog.summaries, asked);
  const internal = asked.includes('internal') ? 0 : countInternal(catalog.summaries.records.values());
  return { catalog, state, stats: countStats(state, catalog.asOf), kind, internal };
}

/**
 * Figures in all their formats; of a part of a catalog, or of procedures of one kind, they say so.
 *
 * @param more what JSON says beside the counts that it always has
 */
export function countedOutcome(
  shell: Shell,
  { catalog, stats, kind, internal }: Counted,
  figures: Figures,
  more: () => object,
): Outcome {
  const { part } = catalog;
  const blocks = [...notesOf(part, kind, shell), ...figures.blocks, ...notCounted(internal, shell)];
  return {
    exitCode: lookedExit(shell, catalog),
    formats: figureFormats(shell, { ...figures, blocks }, () => ({
      ...stats,
      internalProcedures: internal,
      ...(part && { part }),
      ...(kind !== undefined && { kind }),
      ...more(),
    })),
  };
}

function notesOf(
  part: readonly Condition[] | undefined,
  kind: Kind | undefined,
  { words }: Shell,
): Paragraph[] {
  const { stats } = words.figures;
  const texts = [
    ...(part ? [stats.part(writeConditions(part).join(' '))] : []),
    ...(kind === undefined ? [] : [stats.ofKind(words.output.show.values[kind] ?? kind)]),
  ];
  return texts.map((text) => ({ kind: 'paragraph', text }));
}

/** Says how many internal procedures the figures leave out, where there are any. */
const notCounted = (internal: number, { words: { output, writing } }: Shell): Paragraph[] =>
  internal === 0 ? [] : [{ kind: 'paragraph', text: output.notCounted(writing.number(internal)) }];

/** Returns what figures are told with. */
export const contextOf = ({ words }: Shell, { publisher = '', info }: Catalog): FiguresContext => ({
  publisher,
  publisherCode: info?.value.publisher.code,
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
