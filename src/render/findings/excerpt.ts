import type { ShownFile } from '../../model/rule-info.ts';

/** A line of an excerpt; one without a number stands for lines that are left out. */
export interface ExcerptLine {
  number: number | undefined;
  text: string;
}

const gap: ExcerptLine = { number: undefined, text: '…' };

/** Files of this many lines are shown whole. */
const shortest = 12;
/** Lines around what matters. */
const around = 2;
/** Number of lines of a stretch that are shown; a longer one is cut. */
const longest = 14;

/**
 * Returns the lines of a file in which it differs from its like, with some around them, and those around the
 * line that is marked. The line that names the schema for editors never matters.
 */
export function excerpt({ text, like }: ShownFile, marked?: number): ExcerptLine[] {
  const lines = linesOf(text);
  const [from, to] = lines.length <= shortest ? [1, lines.length] : changedLines(lines, linesOf(like ?? ''));
  const wanted = new Set<number>();
  const want = (first: number, last: number) => {
    for (let number = first - around; number <= last + around; number++) wanted.add(number);
  };
  if (from <= to) want(from, Math.min(to, from + longest));
  if (marked !== undefined) want(marked, marked);
  const shown = cut(lines, wanted);
  return to > from + longest ? [...shown, gap] : shown;
}

/** The first and the last line that differ, counted from 1; around the gap where lines are only missing. */
function changedLines(lines: readonly string[], others: readonly string[]): [from: number, to: number] {
  const most = Math.min(lines.length, others.length);
  let before = 0;
  while (before < most && lines[before] === others[before]) before++;
  if (before === lines.length && before === others.length) return [1, 0];
  let after = 0;
  while (after < most - before && lines.at(-1 - after) === others.at(-1 - after)) after++;
  const [from, to] = [before + 1, lines.length - after];
  return from <= to ? [from, to] : [Math.max(1, to), from];
}

function cut(lines: readonly string[], wanted: ReadonlySet<number>): ExcerptLine[] {
  const shown: ExcerptLine[] = [];
  let last = 0;
  for (const [i, text] of lines.entries()) {
    const number = i + 1;
    if (!wanted.has(number) || text.startsWith('# yaml-language-server')) continue;
    if (number > last + 1 && shown.length > 0) shown.push(gap);
    shown.push({ number, text });
    last = number;
  }
  return shown;
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/u);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
