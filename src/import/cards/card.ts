import type { CellPlace } from '../files/table.ts';

/** One procedure, laid out with its labels beside its values (`Tên thủ tục | …`): the cells under each label. */
export interface Card {
  /** Index of its first row. */
  row: number;
  cells: Map<string, CellPlace[]>;
}

/** Cards that stand below one another, or side by side under the same labels. */
export interface Cards {
  /** Index of the first row of the first card. */
  first: number;
  /** Labels as written, in the order in which they first come. */
  labels: string[];
  cards: Card[];
  /** Rows among the cards that are of none. */
  others: number[];
  /** The rows without a column of numbers, a line of label and value parted into two cells. */
  rows: readonly (readonly string[])[];
  /** Number of columns left out before them. */
  offset: number;
  /** True where a card says twice what a procedure has once: it is made of several. */
  mixes?: boolean;
}
