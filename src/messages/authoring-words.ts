/** Words for decisions that are drafted from the catalog, and printed. */
export interface AuthoringWords {
  /** Reports that a decision was written as a paper, with its movements: `2 mới ban hành; 1 bị bãi bỏ`. */
  printed(path: string, decision: string, movements: string): string;
  /** Reports that reading the file gives the same decision again. */
  readsBack: string;
  /** Reports that a decision was drafted out of the catalog. */
  drafted(path: string, movements: string): string;
  /** Reports that some procedures of a sector have no code and were left as they are. */
  leftOut(count: string): string;
  /** Reports the number of places still to be filled in, and how to see them. */
  toFillIn(count: string, path: string): string;
  /** Warns that the words of a paper are those of a publication decision, which this one is not. */
  otherKind(kind: string): string;
  /** Heads the list of what the paper does not carry. */
  uncarried(count: string): string;
}
