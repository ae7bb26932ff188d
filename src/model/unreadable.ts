/** Why a file cannot be read at all; worded in messages. */
export type UnreadableReason =
  | 'empty'
  | 'not_a_workbook'
  | 'not_a_document'
  /** The format of Word before 2007 (.doc). */
  | 'old_word'
  /** A document that carries programs (.docm). */
  | 'macro'
  | 'encrypted'
  | 'too_large'
  | 'truncated'
  | 'damaged';

/** A file that somebody gave and that cannot be read: the file's fault, not a bug of the tool. */
export class UnreadableFile extends Error {
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason) {
    super(reason);
    this.name = 'UnreadableFile';
    this.reason = reason;
  }
}
