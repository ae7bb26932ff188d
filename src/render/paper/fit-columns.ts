import type { PaperCell, PaperTable } from '../../model/paper.ts';
import { placeCells } from './grid.ts';

/** Texts of a column, its heading first, and how much it wants of the page beside others with texts as long. */
export interface FittedColumn {
  texts: readonly string[];
  weight: number;
}

/** Letters of the longest word that is kept whole: a longer one would take the room of all others. */
const mostLetters = 20;
/** As much of a page is left to long texts, though long words be broken. */
const shareOfTexts = 0.25;
/** Margins at both sides of a cell, in letters. */
const margins = 2.5;

/**
 * Shares the width of a page among columns: none is narrower than its longest word, so that nothing is broken into
 * letters, and those with long texts are broader, since rows are as high as their highest cell.
 *
 * @param letters as many letters stand side by side on the page
 * @returns widths that add up to that many letters
 */
export function fitColumns(columns: readonly FittedColumn[], letters: number): number[] {
  const needs = columns.map(({ texts, weight }) => {
    const length = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
    return weight * Math.sqrt(length + 1);
  });
  const least = leastWidths(columns, letters);
  const rest = Math.max(0, letters - sum(least));
  const widths = least.map((one, at) => one + (rest * (needs[at] ?? 0)) / Math.max(1, sum(needs)));
  const scale = letters / sum(widths);
  return widths.map((width) => width * scale);
}

const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);

/** The widths of the longest words that can be kept whole; a heading, which is bold, always is. */
function leastWidths(columns: readonly FittedColumn[], letters: number): number[] {
  const words = columns.map(({ texts: [heading = '', ...texts] }) => ({
    heading: longestWord([heading]) * 1.15,
    text: longestWord(texts),
  }));
  const within = (most: number) =>
    words.map(({ heading, text }) => Math.max(heading, Math.min(text, most)) + margins);
  let most = mostLetters;
  while (most > 0 && sum(within(most)) > letters * (1 - shareOfTexts)) most -= 1;
  return within(most);
}

/** So much broader than another letter is a capital. */
const broader = 0.35;

function longestWord(texts: readonly string[]): number {
  let most = 0;
  for (const text of texts)
    for (const word of text.split(/\s+/u))
      if (word.length * (1 + broader) > most) most = Math.max(most, widthOf(word));
  return most;
}

/** Counts a word's letters, a capital for more than one. */
const widthOf = (word: string): number => word.length + (word.match(/\p{Lu}/gu)?.length ?? 0) * broader;

/** Returns a table whose columns are as wide as their texts want them, weighted by the widths that they had. */
export function fitTable(table: PaperTable, letters: number): PaperTable {
  const texts = table.columns.map((): string[] => []);
  for (const rows of [table.header, table.rows])
    for (const { cell, column } of placeCells(rows).flat()) {
      const isOver = typeof cell !== 'string' && (cell.columns ?? 1) > 1;
      if (!isOver) texts[column]?.push(textOf(cell));
    }
  const widths = fitColumns(
    table.columns.map(({ width }, at) => ({ texts: texts[at] ?? [], weight: width })),
    letters,
  );
  return {
    ...table,
    columns: table.columns.map((column, at) => ({ ...column, width: widths[at] ?? column.width })),
  };
}

function textOf(cell: PaperCell): string {
  const text = typeof cell === 'string' ? cell : cell.text;
  return typeof text === 'string' ? text : text.map((run) => run.text).join('');
}
