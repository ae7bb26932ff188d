/** A file as it was found: where it stands in the catalog, how to name it to people, and its text. */
export interface SourceFile {
  /** Path inside the catalog folder, with forward slashes; for a file outside it, as it was given. */
  path: string;
  text: string;
  /** Kind of a thing that is no file of text, and was not opened. */
  irregular?: Irregular;
}

/** A file that is to change; where a text is undefined, there is no file. */
export interface FileChange {
  /** Path inside the catalog folder, with forward slashes. */
  path: string;
  /** The text that it must hold now. */
  before: string | undefined;
  /** The text that it shall hold. */
  after: string | undefined;
}

/** Kinds of things that may stand in a folder in place of a file. */
export type Irregular = 'link' | 'pipe' | 'socket' | 'device' | 'folder' | 'large';

/** A file that was read into a value of its kind. */
export interface Doc<T> {
  path: string;
  value: T;
}
