import type { Finding, Place, Position } from '../model/finding.ts';
import { groupBy } from '../model/sequence.ts';
import { createPositioner } from '../yaml/document.ts';

/**
 * Adds lines and columns to findings, so that no text is needed to show them; those of one file come in the order of
 * their places. A text is parsed only when one of its findings has no position yet.
 *
 * @param textOf the text of a file, undefined where there is none (then the place is line 1)
 */
export function positionFindings(
  findings: readonly Finding[],
  textOf: (file: string) => string | undefined,
): Finding[] {
  const locate = createPlaceFinder(textOf);
  const placed = findings.map((finding) => {
    const { related } = finding;
    return {
      ...finding,
      position: locate(finding),
      ...(related && { related: related.map((place) => ({ ...place, position: locate(place) })) }),
    };
  });
  return [...groupBy(placed, ({ file }) => file).values()].flatMap((ofFile) => ofFile.sort(byPlace));
}

const byPlace = (a: { position: Position }, b: { position: Position }): number =>
  a.position.line - b.position.line || a.position.column - b.position.column;

function createPlaceFinder(textOf: (file: string) => string | undefined): (place: Place) => Position {
  const positioners = new Map<string, ReturnType<typeof createPositioner>>();
  return (place) => {
    if (place.position) return place.position;
    const position = positioners.get(place.file) ?? createPositioner(textOf(place.file) ?? '');
    positioners.set(place.file, position);
    return position(place);
  };
}
