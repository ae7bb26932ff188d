/** Holds what is said of decisions that are drafted from the catalog, and printed. */
export interface AuthoringWords {
  /** That a decision was written as a paper, and what it holds: `2 mới ban hành; 1 bị bãi bỏ`. */
  printed(path: string, decision: string, movements: string): string;
  /** That reading the file gives the same decision again. */
  readsBack: string;
  /** That a decision was drafted out of the catalog. */
  drafted(path: string, movements: string): string;
  /** That some procedures of a sector have no code and were left as they are. */
  leftOut(count: string): string;
  /** Returns how much is still to be written, and how to see what. */
  toFillIn(count: string, path: string): string;
  /** Heads the list of what the paper does not carry. */
  /** That the words of a paper are those of a publication decision, which this one is not. */
  otherKind(kind: string): string;
  uncarried(count: string): string;
}
