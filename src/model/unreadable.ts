/** Why a file cannot be read at all; worded in messages. */
export type UnreadableReason =
  | 'empty'
  | 'not_a_workbook'
  | 'not_a_document'
  /** The format of Word before 2007 (.doc). */
  | 'old_word'
  /** A text of OpenDocument (.odt). */
  | 'open_document_text'
  /** Rich Text Format, whatever the file's name says. */
  | 'rtf'
  | 'pdf'
  /** A web page, as some systems name `.xls`. */
  | 'web_page'
  /** A document that carries programs (.docm, .xlsm). */
  | 'macro'
  | 'encrypted'
  | 'too_large'
  | 'truncated'
  | 'damaged'
  /** JSON that was cut off, or that something else follows. */
  | 'broken_json'
  /** Bytes that are no text in any encoding. */
  | 'not_text'
  | 'wrong_encoding'
  /** A quotation mark that is opened and never closed. */
  | 'open_quote'
  /** Text for fonts of before Unicode, which must be converted first. */
  | 'tcvn3'
  | 'vni'
  /** Unicode that was decoded wrongly once. */
  | 'double_encoded';

/** A file that somebody gave and that cannot be read: the file's fault, not a bug of the tool. */
export class UnreadableFile extends Error {
  readonly reason: UnreadableReason;
  /** The line of a text file, from 1, where it is known. */
  readonly line: number | undefined;

  constructor(reason: UnreadableReason, line?: number) {
    super(reason);
    this.name = 'UnreadableFile';
    this.reason = reason;
    this.line = line;
  }
}

/** What a file is that is no YAML: of the kinds that can be imported, or of another. */
export type ForeignKind = 'word' | 'excel' | 'csv' | 'json' | 'other';
