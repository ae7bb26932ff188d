import { groupBy } from '../../model/sequence.ts';
/**
 * Figures as people get them, before any format: what `stats` and `report` say as one value. The
 * terminal, Markdown, CSV, HTML, Word and Excel are all written from it, so that they cannot differ.
 */
export interface Figures {
  title: string;
  /** Whose figures they are. */
  publisher: string;
  /** The day that they are true on, ISO. */
  date: string;
  language: 'vi' | 'en';
  blocks: Block[];
  /** Kind, subject and closing of a state paper that is signed, where they are one. */
  paper?: { kind: string; subject: string; closing: string };
}

export type Block = Paragraph | Facts | FigureTable | Chart;

export interface Paragraph {
  kind: 'paragraph';
  text: string;
  /** The sum that the figures are proved by: it stands out. */
  isProof?: boolean;
}

/** Single figures, each with its label; the parts of one stand together. */
export interface Facts {
  kind: 'facts';
  title: string;
  facts: Fact[];
}

export interface Fact {
  label: string;
  parts: { label?: string; value: number }[];
}

export type FigureCell = string | number | { date: string } | undefined;

export interface FigureColumn {
  title: string;
  /** The head that stands over this column and its neighbours of the same group. */
  group?: string;
  /** Numbers that say which way they go: +3, −2. */
  isSigned?: boolean;
  isText?: boolean;
}

/** A line of a table: labels from the outermost in, of which it has its own last one. */
export interface FigureRow {
  labels: string[];
  cells: FigureCell[];
  /** The sum of the lines below it: left out where a program adds up. */
  isSubtotal?: boolean;
}

export interface FigureTable {
  kind: 'table';
  /** Short: the name of its sheet in a workbook. */
  name: string;
  caption: string;
  /** Heads of the labels. */
  heads: string[];
  /** The head of a first column that numbers the outermost lines, where there is one. */
  ordinal?: string;
  columns: FigureColumn[];
  rows: FigureRow[];
  total?: FigureRow;
  /** The same figures in fewer columns, for paper and screens; counted only when it is wanted. */
  narrow?: () => FigureTable;
}

/** Bars of one or several parts. */
export interface Chart {
  kind: 'chart';
  caption: string;
  /** Unit that a bar counts. */
  unit: string;
  /** Names of the parts; one name, or as many as each bar has values. */
  series: string[];
  bars: { label: string; values: number[] }[];
}

/** Returns how deep a line lies: the outermost at 0. */
export const depthOf = ({ labels }: FigureRow): number => Math.max(0, labels.findLastIndex(Boolean));

/**
 * Lines that each have all of their labels, with a line before those that share the outer ones.
 *
 * @param sum what such a line says of the lines below it; nothing when left out
 */
export function withSubtotals(
  rows: readonly FigureRow[],
  sum: (below: readonly FigureRow[]) => FigureCell[] = () => [],
  depth = 0,
): FigureRow[] {
  const groups = groupBy(rows, ({ labels }) => labels[depth] ?? '');
  if ((rows[0]?.labels.length ?? 0) - 1 <= depth) return [...rows];
  return [...groups.values()].flatMap((below) => [
    {
      labels: (below[0]?.labels ?? []).map((label, i) => (i > depth ? '' : label)),
      cells: sum(below),
      isSubtotal: true,
    },
    ...withSubtotals(below, sum, depth + 1),
  ]);
}

/** A column's title with the head over it. */
export const fullTitle = ({ group, title }: FigureColumn): string =>
  group === undefined ? title : `${group}: ${title}`;

/** Numbers of the outermost lines, beside each line. */
export function ordinalsOf(rows: readonly FigureRow[]): string[] {
  let last = 0;
  return rows.map((row) => {
    if (depthOf(row) > 0) return '';
    last += 1;
    return String(last);
  });
}

/** The most columns that a page of paper holds. */
const pageColumns = 12;

/** A table as it fits on a page. */
export const forPaper = (table: FigureTable): FigureTable =>
  table.narrow && table.columns.length > pageColumns ? table.narrow() : table;
