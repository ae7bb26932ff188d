/**
 * A printed paper as a value: what an office lays out in Word. It says what stands on the page and
 * how it is arranged; fonts, margins, borders and page numbers are the writer's, by the form of
 * state papers (Nghị định 30/2020/NĐ-CP, Phụ lục I).
 */
export interface Paper {
  language: 'vi' | 'en';
  /** Title in the file's properties; it is not printed. */
  title: string;
  /** Names who the file says made it, e.g. `tthc 0.1.0`; it is not printed. */
  creator: string;
  /** The day on which the file says it was made, ISO; never the clock's, so that bytes are the same. */
  date: string;
  /** The heading that state papers begin with; a paper without one begins with its first block. */
  letterhead?: Letterhead;
  /** At least one; each begins on a new page. */
  sections: readonly PaperSection[];
}

/** The heading of a state paper; the national name and motto stand at its right by themselves. */
export interface Letterhead {
  /** The issuing body, a line each, the last one in bold: `['ỦY BAN NHÂN DÂN', 'TỈNH THÁI NGUYÊN']`. */
  issuer: readonly string[];
  /** As it is to be printed: `Số: 1766/QĐ-UBND`, or with dots where the number is not known. */
  number?: string;
  /** As it is to be printed: `Thái Nguyên, ngày 03 tháng 8 năm 2020`. */
  placeAndDate?: string;
}

export interface PaperSection {
  /** Names its sheet, where it becomes a workbook. */
  name?: string;
  orientation: 'portrait' | 'landscape';
  /** Tells whether its pages are numbered from 1 again, as those of an annex are. */
  restartsNumbers?: boolean;
  blocks: readonly PaperBlock[];
}

export type PaperBlock = PaperParagraph | PaperHeading | PaperTable | PaperColumns | PaperBreak;

export type Alignment = 'left' | 'center' | 'right' | 'justify';

/** A text of one look, or runs of several; `\n` is a line break. */
export type PaperText = string | readonly PaperRun[];

export interface PaperRun {
  text: string;
  bold?: boolean;
  italic?: boolean;
  /** Tells that a comparison found these words only in the text before (struck out), or only after (underlined). */
  mark?: 'removed' | 'added';
}

export interface PaperParagraph {
  kind: 'paragraph';
  text: PaperText;
  /** Default: `justify`. */
  align?: Alignment;
  /** Tells whether its first line is indented, as in the running text of state papers. */
  indent?: boolean;
  /** Tells whether it stays on one page with what follows. */
  keepWithNext?: boolean;
  /** Tells whether a short line stands below it, as below the subject of a state paper. */
  isRuled?: boolean;
  /** Tells whether its letters are as small as can be: it is there for programs. */
  isFine?: boolean;
}

/** A title, in bold and centred unless said otherwise; it stays with what follows. */
export interface PaperHeading {
  kind: 'heading';
  /** 1 is the paper's own title or an annex's; lower ones are found in Word's navigation too. */
  level: 1 | 2 | 3;
  text: PaperText;
  /** Default: `center` for level 1, `left` below it. */
  align?: Alignment;
}

/** A table with borders, as wide as the page; its header rows are repeated on every page. */
export interface PaperTable {
  kind: 'table';
  /** Names its sheet, where the paper becomes a workbook. */
  name?: string;
  columns: readonly PaperTableColumn[];
  /** Header rows, from the top; two where groups of columns have a name of their own. */
  header: readonly (readonly PaperCell[])[];
  rows: readonly PaperRow[];
  /** Tells whether its letters are smaller: a table of many columns. */
  isSmall?: boolean;
  /**
   * Tells whether its rows are filtered and sorted, where the paper becomes a workbook: what reaches over several
   * rows then stands in each of them.
   */
  isFiltered?: boolean;
}

export interface PaperTableColumn {
  /** A share of the table's width, in any unit: only the proportions count. */
  width: number;
  /** The alignment of its cells below the header. Default: `left`. */
  align?: Alignment;
}

/**
 * A row's cells from the left; a place that a cell above covers is left out, as in HTML. A group is
 * a row of one text, in bold, over all columns.
 */
export type PaperRow = readonly PaperCell[] | { group: string; align?: Alignment };

/** A cell's text, each line a paragraph of its own, or more about it. */
export type PaperCell =
  | string
  | {
      text: PaperText;
      /** Number of columns that it takes. Default: 1. */
      columns?: number;
      /** Number of rows that it takes. Default: 1. */
      rows?: number;
      align?: Alignment;
    };

/** Paragraphs side by side without borders: recipients and signature at the end of a paper. */
export interface PaperColumns {
  kind: 'columns';
  columns: readonly { width: number; paragraphs: readonly PaperParagraph[] }[];
}

export interface PaperBreak {
  kind: 'pageBreak';
}
