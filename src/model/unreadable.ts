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
  /** LibreOffice makes no .docx of it. */
  | 'not_converted'
  /** A PDF, where the library that reads them is not installed. */
  | 'pdf'
  /** A PDF whose pages are pictures. */
  | 'scan'
  /** A PDF whose lists stand in columns without lines. */
  | 'unruled'
  /** A web page, as some systems name `.xls`, that holds no list. */
  | 'web_page'
  /** A web page in one file (.mht). */
  | 'web_archive'
  /** XML that is neither a web page nor a workbook. */
  | 'xml'
  /** A document that carries programs (.docm, .xlsm). */
  | 'macro'
  | 'encrypted'
  | 'too_large'
  | 'truncated'
  | 'damaged'
  /** JSON that was cut off, or that something else follows. */
  | 'broken_json'
  | 'json_rows'
  /** Bytes that are no text in any encoding. */
  | 'not_text'
  | 'wrong_encoding'
  /** A quotation mark that is opened and never closed. */
  | 'open_quote'
  /** Text for fonts of before Unicode, which must be converted first. */
  | 'tcvn3'
  | 'vni'
  /** Unicode that was decoded wrongly once. */
  | 'double_encoded'
  /** Vietnamese letters that were written as question marks. */
  | 'letters_lost';

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

/** Kind of a file that is not YAML: one that can be imported, or another. */
export type ForeignKind = 'word' | 'excel' | 'csv' | 'json' | 'other';

/**
 * Kinds of content that a reader does not see as the paper's text, or that the tool cannot read: it is left
 * out of the result, or read with a doubt, and noted.
 */
export const unseenKinds = [
  'struck_text',
  'hidden_text',
  /** White on white, or too small to be read. */
  'faint_text',
  /** White in a text box without a filling, behind which a picture may lie. */
  'white_on_unknown',
  'hidden_row',
  'hidden_column',
  'hidden_sheet',
  'filtered_row',
  'deleted_text',
  'moved_text',
  'superscript',
  'footnote',
  'comment',
  'symbol',
  'math',
  'embedded',
  'form_field',
  /** A page that is a picture, by its number. */
  'scanned_page',
  /** Text beyond the edge of a page. */
  'outside_page',
  /** A text that lies over a line of its table. */
  'across_lines',
  /** A row of a list whose columns no lines part. */
  'unruled_row',
  /** The rest of a row on the next page, which was joined to it. */
  'across_pages',
  /** A text under another cell of a merged area. */
  'covered_cell',
  /** A key of JSON that says nothing that a decision has a place for. */
  'unread_key',
  'error_value',
  /** A formula whose result the file does not hold. */
  'lost_formula',
  /** A text in an encoding of before Unicode, or decoded wrongly once, among others that are not. */
  'old_encoding',
  /** Letters of other alphabets that look like Latin ones, which were put in their place. */
  'foreign_letters',
  /** A cell at an address that no sheet has. */
  'misplaced_cell',
] as const;
export type UnseenKind = (typeof unseenKinds)[number];

/** A piece of a file that is told beside what was read of it. */
export interface Unseen {
  kind: UnseenKind;
  text: string;
}

/** Marks beside a text: what was read is the text itself, without them. */
export const marksOnly = ['superscript', 'footnote', 'comment'] as const satisfies readonly UnseenKind[];

/** Adds a piece to others, to the last one where it goes on with it. */
export function addUnseen(all: Unseen[], kind: UnseenKind, text: string): void {
  const last = all.at(-1);
  if (last?.kind === kind && kind !== 'footnote' && kind !== 'comment') last.text += text;
  else all.push({ kind, text });
}
