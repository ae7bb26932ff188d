/** A place of a draft that is to be filled in; where it is that of one among several, the one that it belongs to. */
export interface OpenPlace {
  of: 'name' | 'code' | 'keep' | 'departments' | 'sectors' | 'internal';
  entry?: { publisher: string; name: string };
}

/** Words of merging catalogs. */
export interface MergingWords {
  refused(problems: number): string;
  /** Says that a draft was made, how many places are to be filled in, and what to do then. */
  drafted(file: string, open: string, command: string): string;
  /** Says on which line of a draft what is to be filled in. */
  place(line: number, open: OpenPlace): string;
  /** Says in a draft what is to be filled in at a place, and with which of some codes. */
  comment(open: OpenPlace, codes: readonly string[]): string;
  /** Says how many places there are beside those that are named. */
  morePlaces(count: string): string;
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
