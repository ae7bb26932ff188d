/** Words of merging catalogs. */
export interface MergingWords {
  refused(problems: number): string;
  /** Says that a draft was made, how many places are to be filled in, and what to do then. */
  drafted(file: string, open: string, command: string): string;
  source: string;
  procedures: string;
  rows: string;
  doubles: string;
  result: string;
  title(date: string): string;
  /** The sum that proves the counts. */
  proof(sum: string, doubles: string, result: string): string;
  internal(count: string): string;
  namesakes(count: string): string;
  kept(folders: string): string;
  wrote(folder: string, files: string): string;
}
