import { saying, type UnseenWords } from '../unseen-words.ts';

export const unseenWords: UnseenWords = {
  struck_text: saying('struck-out text, not read'),
  hidden_text: saying('hidden text, not read'),
  faint_text: saying('text in white on white, or too small for the eye, not read'),
  white_on_unknown: saying(
    'white text in a text box without a filling, which may lie over a picture or a coloured shape, so that one cannot know whether it is seen: not read; if it is seen, fill the box or copy the text out of it, and import again',
  ),
  hidden_row: saying('hidden row, not read'),
  hidden_column: saying('hidden column, not read'),
  hidden_sheet: saying('hidden sheet, not read'),
  filtered_row: saying('row hidden by a filter, not read; take the filter off and save where it is wanted'),
  deleted_text: saying('deleted (tracked change), not read'),
  moved_text: saying('moved elsewhere (tracked change), not read in its old place'),
  superscript: saying('raised text (the mark of a note), not taken into the text'),
  footnote: saying('there is a note'),
  comment: saying('there is a comment in the margin'),
  symbol: saying('sign of a symbol font that cannot be read'),
  math: saying('mathematical formula, of which only the letters are read'),
  embedded: saying('part embedded in the document, not read; copy it into the text where it is wanted'),
  form_field: saying('check box or drop-down of a form that cannot be read'),
  scanned_page: saying('page that is a picture and cannot be read'),
  outside_page: saying('text beyond the edge of the page, not read; page'),
  across_lines: saying('text over a line of the table, which may belong to two cells'),
  unruled_row: saying('row of a table without lines, of which no column is known; not read'),
  across_pages: saying('the row goes on on the next page, and its rest was joined to it'),
  covered_cell: saying('text under a merged cell, not read'),
  unread_key: saying('key that is not read'),
  error_value: saying('the cell holds an error value'),
  lost_formula: saying('formula without a result in the file, read as empty; open it, calculate and save'),
  foreign_letters: saying(
    'letters that look Vietnamese but are of another alphabet (Cyrillic, Greek, full width, ligatures); mended',
  ),
  old_encoding: saying(
    'text in an old encoding (TCVN3, VNI), decoded wrongly, or with “?” for lost letters; convert it to Unicode',
  ),
  misplaced_cell: saying('cell at an address outside of the sheet, not read'),
};
