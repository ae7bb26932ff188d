import type { TextLine } from './lines.ts';

/** Lines nearer to the upper and lower edges of a page, in points, may be its head and foot. */
const head = 54;
const foot = 58;
/** Lines of one head stand as close as this, in parts of their size. */
const close = 1.6;

/** A page's lines that are in no table, and its height. */
interface LinedPage {
  lines: readonly TextLine[];
  height: number;
}

/** Returns what a running line says on every page, whatever the page's number. */
const keyOf = ({ text }: TextLine): string =>
  text
    .normalize('NFC')
    .replace(/(trang|page)\s*\d+(?:\s*\/\s*\d+)?/giu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();

/** Returns the lines in the margins above and below the text of a page. */
function marginal({ lines, height }: LinedPage): TextLine[] {
  const above: TextLine[] = [];
  for (const line of lines) {
    const last = above.at(-1);
    const goesOn = last !== undefined && line.base - last.base < line.size * close;
    if (line.base >= head && !goesOn) break;
    above.push(line);
  }
  return [...above, ...lines.filter(({ base }) => base > height - foot)];
}

/** Lines that several pages have in their margins, and the first of each. */
export interface RunningLines {
  all: ReadonlySet<TextLine>;
  first: ReadonlySet<TextLine>;
}

/**
 * Returns the lines that several pages have in their margins: heads and feet, which are no part of the text. A table that
 * goes on on the next page goes on across them.
 */
export function runningLines(pages: readonly LinedPage[]): RunningLines {
  const byKey = new Map<string, { line: TextLine; page: number }[]>();
  for (const [page, one] of pages.entries())
    for (const line of marginal(one)) {
      const key = keyOf(line);
      byKey.set(key, [...(byKey.get(key) ?? []), { line, page }]);
    }
  const repeated = [...byKey.values()].filter((all) => new Set(all.map(({ page }) => page)).size > 1);
  return {
    all: new Set(repeated.flat().map(({ line }) => line)),
    first: new Set(repeated.flatMap(([one]) => one?.line ?? [])),
  };
}
