import { saying, type UnseenWords } from '../unseen-words.ts';

export const unseenWords: UnseenWords = {
  struck_text: saying('struck-out text, not read'),
  hidden_text: saying('hidden text, not read'),
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
  covered_cell: saying('text under a merged cell, not read'),
  error_value: saying('the cell holds an error value'),
  lost_formula: saying('formula without a result in the file, read as empty; open it, calculate and save'),
  misplaced_cell: saying('cell at an address outside of the sheet, not read'),
};
