/** Why a file cannot be read at all; worded in messages. */
export type UnreadableReason =
  | 'empty'
  | 'not_a_workbook'
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
