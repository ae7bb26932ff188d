import type { Unseen } from '../../../model/unreadable.ts';

/** The number that Word puts before a paragraph of a list by itself. */
export interface WordNumber {
  /** Label as shown: `1.`, `II.`, `a)`; a bullet is `-`. */
  label: string;
  isBullet: boolean;
}

export interface WordParagraph {
  kind: 'paragraph';
  /** Text as written, NFC; line breaks and tabs as in the document. */
  text: string;
  number?: WordNumber;
  /** Hidden content of the paragraph, which is not part of its text. */
  unseen?: Unseen[];
}

export interface WordCell {
  /** First column of the grid that the cell takes, from 0, and how many. */
  column: number;
  span: number;
  /** Number of rows that it takes. */
  rowSpan: number;
  blocks: WordBlock[];
  /** Cell above whose merged area covers this one; the content of this one is not shown. */
  coveredBy?: WordCell;
}

export interface WordRow {
  cells: WordCell[];
  /** True when Word repeats the row at the top of each page. */
  isHeader: boolean;
  /** Hidden content of the row beside the text of its cells. */
  unseen?: Unseen[];
}

export interface WordTable {
  kind: 'table';
  /** Number of the table in the document, from 1, in the order in which tables begin. */
  index: number;
  rows: WordRow[];
  /** Rows and columns that were left out, and hidden content of a sheet's rows: by their numbers in the table. */
  unseen?: (Unseen & { row?: number })[];
  /** Which of several lists side by side it is, from the second on. */
  half?: number;
  /** Sheet of the table, where it comes from a workbook. */
  sheet?: TableSheet;
}

/** The name of a sheet, and the number that the spreadsheet shows beside the table's first row. */
export interface TableSheet {
  name: string;
  firstRow: number;
}

/** A place where another sheet or another file begins: headings do not reach over it. */
export interface WordBreak {
  kind: 'break';
  /** Name of the sheet that begins. */
  sheet?: string;
}

export type WordBlock = WordParagraph | WordTable | WordBreak;

/** A Word document as text and tables, in the order in which they are shown. */
export interface WordDocument {
  blocks: WordBlock[];
  tableCount: number;
}

/** Returns a paragraph's text with the number that Word shows before it. */
export function labelledText({ text, number }: WordParagraph): string {
  if (!number) return text;
  return text.trim() === '' ? number.label.replace(/[.)]$/u, '') : `${number.label} ${text}`;
}

/**
 * Returns all text of a cell, a paragraph a line; of a covered one, the text of the cell that covers it.
 *
 * @param isLabelled whether the numbers that Word shows before paragraphs are part of it
 */
export function cellText(cell: WordCell, isLabelled = true): string {
  return blocksText((cell.coveredBy ?? cell).blocks, isLabelled);
}

/** Tells whether a cell has text of its own. */
export const isFilled = (cell: WordCell): boolean => !cell.coveredBy && cellText(cell).trim() !== '';

/** Returns the cells of a row that have text of their own. */
export const filledCells = ({ cells }: { cells: readonly WordCell[] }): WordCell[] => cells.filter(isFilled);

/** Returns all text of blocks, a paragraph a line, the cells of a table's row on one. */
export function blocksText(blocks: readonly WordBlock[], isLabelled = true): string {
  const lines = blocks.map((block) => {
    if (block.kind === 'break') return '';
    if (block.kind === 'paragraph') {
      const onlyNumber = block.text.trim() === '';
      return isLabelled || onlyNumber ? labelledText(block) : block.text;
    }
    return block.rows
      .map(({ cells }) => cells.map((cell) => (cell.coveredBy ? '' : cellText(cell, isLabelled))).join('\t'))
      .join('\n');
  });
  return lines.join('\n');
}

/** Returns the hidden content of blocks. */
export function unseenIn(blocks: readonly WordBlock[]): Unseen[] {
  return blocks.flatMap((block): Unseen[] => {
    if (block.kind === 'break') return [];
    if (block.kind === 'paragraph') return block.unseen ?? [];
    return [...(block.unseen ?? []), ...block.rows.flatMap(unseenInRow)];
  });
}

/** Returns the hidden content of a row. */
export function unseenInRow({ unseen = [], cells }: WordRow): Unseen[] {
  return [...unseen, ...cells.flatMap((cell) => (cell.coveredBy ? [] : unseenIn(cell.blocks)))];
}

/** Returns the shown and hidden text of blocks on one line, for a note about a part that was left out. */
export function wholeText(blocks: readonly WordBlock[]): string {
  const parts = blocks.flatMap((block): string[] => {
    if (block.kind === 'break') return [];
    if (block.kind === 'paragraph') return [block.text, ...(block.unseen ?? []).map(({ text }) => text)];
    return block.rows.map(({ cells }) => cells.map((cell) => wholeText(cell.blocks)).join(' · '));
  });
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
}

/** Makes a row of cells of which none is merged, each of its blocks. */
export const plainRow = (cells: readonly WordBlock[][]): WordRow => ({
  isHeader: false,
  cells: cells.map((blocks, column) => ({ column, span: 1, rowSpan: 1, blocks })),
});

/** Makes a document of plain text: each line a paragraph. */
export function documentOfText(text: string): WordDocument {
  const lines = text.normalize('NFC').split(/\r\n?|\n/u);
  return { blocks: lines.map((line) => ({ kind: 'paragraph', text: line })), tableCount: 0 };
}
