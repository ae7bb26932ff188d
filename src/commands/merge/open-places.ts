import type { OpenPlace } from '../../messages/merging-words.ts';
import type { Words } from '../../messages/words.ts';
import { blank } from '../../model/blank.ts';
import type { Finding, Path } from '../../model/finding.ts';
import { makeFinding } from '../../model/make-finding.ts';
import type { Merger } from '../../model/types.ts';

/** As many places as can be read at once. */
const mostPlaces = 12;

/** Returns the finding of a place that is still to be filled in. */
export const toFillIn = (file: string, at: Path): Finding =>
  makeFinding('decision/to-fill-in', file, at, { text: blank, isNeeded: true });

/** Returns what is to be filled in at a place of a draft. */
export function openPlaceOf(draft: Merger, [key, at]: Path): OpenPlace {
  if (key === 'publisher') return { of: at === 'name' ? 'name' : 'code' };
  if (key !== 'departments' && key !== 'sectors' && key !== 'internal') return { of: 'keep' };
  const entry = draft[key]?.[Number(at)];
  if (!entry) return { of: key };
  const { publisher, name = 'code' in entry ? entry.code : '' } = entry;
  return { of: key, entry: { publisher, name } };
}

/**
 * Names the places of a draft that are still to be filled in, a line each, as many as can be read at once.
 *
 * @param places where they stand, in the same order
 */
export function tellPlaces(
  draft: Merger,
  open: readonly Path[],
  places: readonly { line: number }[],
  { output, writing }: Words,
): string[] {
  const { place, morePlaces } = output.merging;
  const named = open
    .slice(0, mostPlaces)
    .map((at, i) => `  ${place(places[i]?.line ?? 1, openPlaceOf(draft, at))}`);
  const more = open.length - named.length;
  return more > 0 ? [...named, `  ${morePlaces(writing.number(more))}`] : named;
}

/** Returns the places of a draft that are still to be filled in. */
export function blanksIn(value: unknown, path: Path = []): Path[] {
  if (value === blank) return [path];
  if (typeof value !== 'object' || value === null) return [];
  const entries: (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return entries.flatMap(([key, held]) => blanksIn(held, [...path, key]));
}
