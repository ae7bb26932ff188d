import type { Unseen } from '../../../model/unreadable.ts';

/** The number that Word puts before a paragraph of a list by itself. */
export interface WordNumber {
  /** As it shows: `1.`, `II.`, `a)`; a bullet is `-`. */
  label: string;
  isBullet: boolean;
}

export interface WordParagraph {
  kind: 'paragraph';
  /** As written, NFC; line breaks and tabs as in the document. */
  text: string;
  number?: WordNumber;
  /** What stands in it and is not part of its text. */
  unseen?: Unseen[];
}

export interface WordCell {
  /** The first column of the grid that the cell takes, from 0, and how many. */
  column: number;
  span: number;
  /** How many rows it takes. */
  rowSpan: number;
  blocks: WordBlock[];
  /** The cell above whose merged area covers this one; what is in this one is not seen. */
  coveredBy?: WordCell;
}

export interface WordRow {
  cells: WordCell[];
  /** Whether Word repeats the row at the top of each page. */
  isHeader: boolean;
  /** What stands in the row beside the text of its cells. */
  unseen?: Unseen[];
}

export interface WordTable {
  kind: 'table';
  /** The table's number in the document, from 1, in the order in which tables begin. */
  index: number;
  rows: WordRow[];
  /** Rows and columns that were left out, and what a sheet tells of its rows: by their numbers in the table. */
  unseen?: (Unseen & { row?: number })[];
  /** The sheet that the table is of, where it comes from a workbook. */
  sheet?: TableSheet;
}

/** The name of a sheet, and the number that the spreadsheet shows beside the table's first row. */
export interface TableSheet {
  name: string;
  firstRow: number;
}

/** Where another sheet or another file begins: headings do not reach over it. */
export interface WordBreak {
  kind: 'break';
  /** The name of the sheet that begins. */
  sheet?: string;
}

export type WordBlock = WordParagraph | WordTable | WordBreak;

/** A Word document as far as it is text and tables: what its reader sees, in order. */
export interface WordDocument {
  blocks: WordBlock[];
  tableCount: number;
}

/** A paragraph's text with the number that Word shows before it. */
export function labelledText({ text, number }: WordParagraph): string {
  if (!number) return text;
  return text.trim() === '' ? number.label.replace(/[.)]$/u, '') : `${number.label} ${text}`;
}

/**
 * All text of a cell, a paragraph a line; of a covered one, the text of the cell that covers it.
 *
 * @param isLabelled whether the numbers that Word shows before paragraphs are part of it
 */
export function cellText(cell: WordCell, isLabelled = true): string {
  return blocksText((cell.coveredBy ?? cell).blocks, isLabelled);
}

/** All text of blocks, a paragraph a line, the cells of a table's row on one. */
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

/** Returns what stands in blocks and is not seen. */
export function unseenIn(blocks: readonly WordBlock[]): Unseen[] {
  return blocks.flatMap((block): Unseen[] => {
    if (block.kind === 'break') return [];
    if (block.kind === 'paragraph') return block.unseen ?? [];
    return [...(block.unseen ?? []), ...block.rows.flatMap(unseenInRow)];
  });
}

/** Returns what stands in a row and is not seen. */
export function unseenInRow({ unseen = [], cells }: WordRow): Unseen[] {
  return [...unseen, ...cells.flatMap((cell) => (cell.coveredBy ? [] : unseenIn(cell.blocks)))];
}

/** Returns the text of blocks and what is not seen of it, on one line, to tell of what was left out. */
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

/** A document of plain text: each line a paragraph. */
export function documentOfText(text: string): WordDocument {
  const lines = text.normalize('NFC').split(/\r\n?|\n/u);
  return { blocks: lines.map((line) => ({ kind: 'paragraph', text: line })), tableCount: 0 };
}
