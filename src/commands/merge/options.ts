/** Options of `merge`. */
export interface MergeOptions {
  into: string | undefined;
  on: string | undefined;
  draft: string | undefined;
  force: boolean;
}
