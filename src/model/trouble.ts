/** Tells whether a trouble is a file that could not be read; `validate` says at which line, and why. */
export const isUnread = ({ kind }: Pick<Trouble, 'kind'>): boolean =>
  kind === 'conflict' || kind === 'unread' || kind === 'irregular';

/**
 * A reason why a folder is not a whole catalog: a file or entry that is missing, doubled, foreign or cannot
 * be read.
 */
export interface Trouble {
  /**
   * conflict: marks of git's that nobody has settled; irregular: no file but a link, a pipe…; unread: a file that
   * could not be read, or has no place here; missing: a file that has to be there; twin: a second file of one
   * procedure, or of one name where a system takes capitals or accents for the same; foreign: a record that no
   * decision brought; copy: a decision that stands in the ledger twice; edited: a decision that is not what was
   * applied; registry: an entry of a registry that is not
   * what a decision said, or is gone although records name it.
   */
  kind: 'conflict' | 'irregular' | 'unread' | 'missing' | 'twin' | 'foreign' | 'copy' | 'edited' | 'registry';
  /** Inside the catalog folder. */
  path: string;
  /** The entry of a registry. */
  entry?: string;
}
