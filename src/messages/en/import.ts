import type { Level } from '../../model/types.ts';
import type { ImportWords } from '../import-words.ts';
import { unseenWords } from './unseen.ts';
import { terms } from './terms.ts';
import { counted, writing } from './writing.ts';

/** Names of columns known by their cells. */
const columns: Readonly<Record<string, string>> = {
  code: 'the code',
  name: 'the name',
  levels: 'the levels',
  department: 'the managing department',
  publishedBy: 'the publishing decision',
};

const levelWords = (levels: readonly Level[]): string =>
  levels.map((level) => terms.levels[level]).join(', ');

export const importWords: ImportWords = {
  rejections: {
    broken_json: ({ text }) => `broken JSON: ${text}`,
    not_an_object: ({ text }) => `not a record: ${text}`,
    code_missing: ({ name }) => `no code: ${name}`,
    code_truncated: ({ code }) => `code ${code} lacks digits; there are six after the point`,
    code_lost_zeros: ({ code, likely }) =>
      `the cell holds the number ${code}, its closing zeros are gone; it may be ${likely}`,
    code_online_service: ({ code }) => `${code} names an online service, not a procedure`,
    code_legacy: ({ code }) => `${code} is a code of before the national database`,
    code_several: ({ code }) => `several codes in one cell: ${code}`,
    code_malformed: ({ code }) => `“${code}” is not a procedure code`,
    code_without_point: ({ code, likely }) => `code ${code} lacks its point; it may be ${likely}`,
    code_repeated: ({ code, firstRow }) => `code ${code} stands in row ${firstRow} already`,
    procedure_repeated: ({ name, firstRow }) =>
      `this procedure without a code has the name, department, sector and levels of row ${firstRow}; nothing tells the two apart: ${name}`,
    name_missing: ({ code }) => `procedure ${code} has no name`,
    name_repeated: ({ column, text, shown }) =>
      `the cell “${column}” says “${text}”: codes and names are not taken from the row above; write it out and import again${shown === '' ? '' : ` (${shown})`}`,
    name_conflict: ({ code, name, other, otherFile, otherRow }) =>
      `code ${code} has two names: “${name}” and “${other}” (${otherFile}, row ${otherRow})`,
    department_nowhere: () =>
      'the file has no column for the managing department, and no heading names one; add --department when importing, such as --department "Sở Tư pháp", or add a column “Cơ quan quản lý” to the file',
    department_missing: ({ code }) => `procedure ${code} has no managing department; use --department`,
    sector_missing: ({ code }) => `procedure ${code} has no sector`,
    row_abolished: ({ code, text }) => `${code} is no longer in force (“${text}”), left out of the catalog`,
    ministry_only: ({ code }) =>
      `${code} is handled by a ministry alone and has no place in a province’s catalog; --keep-ministry keeps it`,
    ministry_by_body: ({ code }) =>
      `${code} names no level and is handled by a ministry: taken as a ministry’s alone and left out of a province’s catalog; --keep-ministry keeps it`,
  },
  doubts: {
    level_ended: () =>
      'names districts, and there are none since 2025-07-01: look at the levels, or give the day of the list with --issued',
    ...unseenWords,
    row_below_not_read: ({ text }) => `the row below says more of this procedure and is not read: ${text}`,
    row_not_a_procedure: ({ text }) => `the row is no procedure: ${text}`,
    sheet_without_table: ({ sheet }) => `sheet “${sheet}” holds no list of procedures`,
    column_not_read: ({ column }) => `column “${column}” was not read`,
    column_as_attribute: ({ column }) =>
      `column “${column}” is taken for an attribute of the procedures; the list of those regardless of boundary is published by decisions of its own, so compare it`,
    column_by_cells: ({ column, meaning }) =>
      `column “${column}” was taken, by what its cells hold, for ${columns[meaning] ?? meaning}`,
    key_not_read: ({ key }) => `“${key}” was not read`,
    cell_error: ({ column, text }) =>
      `the cell in column “${column}” is a spreadsheet’s error (${text}), taken for empty`,
    value_not_understood: ({ column, text }) => `“${text}” in column “${column}” is not understood`,
    marks_differ: ({ columns: names }) => `marks in several columns of which one can hold: ${names}`,
    codes_missing: () => 'the list has no codes of procedures: taken as having none yet, to be given later',
    code_mended: ({ text, code }) => `the code is written “${text}”, read as ${code}`,
    department_short: ({ short, department, rows }) =>
      department === undefined
        ? `not known which department “${short}” is (${counted(writing.number(rows), 'row')}): write its name, or add it to aliases in departments.yaml`
        : `“${short}” is read as ${department} (${counted(writing.number(rows), 'row')})`,
    levels_not_told: ({ count }) =>
      `no level of ${counted(writing.number(count), 'procedure')} is named: left as not known, and a ministry alone may handle some; import the portal’s details with it, or write the levels into the file and import again`,
    levels_of_body: ({ levels, body }) =>
      `no column of levels; taken as ${levelWords(levels)}, after the deciding or handling body: ${body}`,
    levels_differ_from_body: ({ levels, held, body }) =>
      `the level is given as ${levelWords(levels)}, but the handling body is of ${levelWords(held)} (${body}): look again`,
    level_of_body_ended: ({ body }) =>
      `the handling body is “${body}”, but there are no districts from 01/7/2025: levels are left open, look again`,
    name_repeated: ({ column, text }) =>
      `the cell “${column}” says “${text}”: not taken from the row above; see which procedure is meant, write it out and import again`,
    nothing_repeated: ({ column, text }) =>
      `the cell “${column}” says “${text}”, but nothing stands above it to be taken: left empty`,
    department_from_heading: ({ department }) => `managing department taken from a heading: ${department}`,
    department_given: ({ given, named, rows }) =>
      `${counted(rows, 'row names', 'rows name')} ${named}: the managing department is ${given}, by --department`,
    department_kept: ({ given, named, rows }) =>
      `${counted(rows, 'row names', 'rows name')} ${named}, so --department ${given} is not used for them`,
    department_by_table: ({ ministry, department, rows }) =>
      `${counted(rows, 'row names', 'rows name')} ${ministry}: the managing department is ${department}, by localDepartments of catalog.yaml`,
    department_is_ministry: ({ ministry, likely, rows }) =>
      `${counted(rows, 'row names', 'rows name')} ${ministry} as managing department, which is none of the province’s${likely === undefined ? '' : ` (mostly ${likely})`}`,
    carried_down: ({ text, row }) => `the cell is empty, taken to be as in row ${row}: ${text}`,
    value_not_text: ({ key }) => `“${key}” is not text`,
    name_differs: ({ code, name, other, otherFile, otherRow }) =>
      `${code}: name “${name}” differs from “${other}” in ${otherFile}, row ${otherRow}`,
    value_differs: ({ value, other, otherFile, otherRow }) =>
      `“${value}” differs from “${other}” in ${otherFile}, row ${otherRow}`,
    department_by_form: ({ department }) =>
      `“${department}” is taken for the managing department, for its line is made like those of other departments: look again`,
    sector_by_place: ({ sector, place }) =>
      `“${sector}” is taken for the sector, since ${{ sheet: 'the sheet has this name', name: 'it stands in brackets before the name', line: 'it stands right above the procedures' }[place]}: look at it`,
    department_assumed: ({ department }) => `the file names no managing department; ${department} is assumed`,
    level_unknown: ({ text }) => `level not known: ${text}`,
    applicant_unknown: ({ text }) => `applicants not in the usual list: ${text}`,
    agency_unlikely: ({ text }) => `hardly the name of an agency: ${text}`,
    value_cut: ({ column, text }) =>
      `a cell in column “${column}” has just 255 letters, and may have lost its end in an old file; look it up in the original: ${text}`,
    name_cut: ({ text }) => `the name may have lost its end: ${text}`,
    text_unlikely: ({ text }) => `unlikely text: ${text}`,
    text_without_place: ({ text }) => `a record has no place for: ${text}`,
    decision_number_unusual: ({ number }) => `unusual decision number: ${number}`,
    legal_base_without_number: ({ text }) => `legal basis without a number, left out: ${text}`,
    legal_base_by_name: ({ text }) => `legal basis without a number, kept by its name: ${text}`,
    legal_base_known: ({ text, number }) =>
      `legal basis without a number is ${number} of the catalog: ${text}`,
    legal_base_number_incomplete: ({ number, title }) => `document number ${number} is incomplete: ${title}`,
    legal_base_number_differs: ({ number, title }) =>
      `number ${number} is not the one in the title: ${title}`,
    error_within: ({ column, text }) =>
      `a cell in column “${column}” has an error value of a program among its words; kept as written: ${text}`,
    year_short: ({ text, year }) => `a year of two figures, taken for ${year}: ${text}`,
    day_of_number: ({ text, date }) =>
      `“${text}” is the number by which spreadsheets count days, taken for ${date}; look at it`,
    date_not_real: ({ text }) => `no such date: ${text}`,
    table_not_split: ({ text }) => `the table could not be split: ${text}`,
    time_not_reduced: ({ heading, text }) =>
      `the column “${heading}” says ${text}: the time limit may be before this reduction or after it`,
    time_without_unit: ({ text }) => `time limit without a unit: ${text}`,
    time_unit_unknown: ({ text }) =>
      `a unit of time that the catalog does not hold (it holds hours, days, working days, months; weeks, minutes and years become these where they come out even); kept as written: ${text}`,
    times_differ: ({ text }) => `time limits differ between channels: ${text}`,
    time_unit_differs: ({ text }) => `units of the time limit differ: ${text}`,
    time_and_fee_run_together: ({ text }) => `time limit and fee run together: ${text}`,
    free_may_be_default: ({ text }) => `“${text}” may be the portal’s default: recorded as not stated`,
    fee_amounts_several: ({ text }) => `several amounts: ${text}`,
    fee_not_said: ({ text }) =>
      `the fee is given as “${text}”: whether one is charged is not clear, recorded as not stated`,
    fee_none_said: ({ text }) => `the fee is given as “${text}”: taken to mean that none is charged`,
    fee_amount_unlikely: ({ text }) => `unlikely amount: ${text}`,
  },
  cleanings: {
    nfc: 'composed to Unicode NFC',
    eth_for_d: 'letters drawn as Đ made Đ',
    invisible_marks: 'invisible marks removed',
    odd_spaces: 'odd spaces replaced',
    line_breaks: 'line breaks removed',
    edge_spaces: 'edge spaces removed',
    double_spaces: 'double spaces folded',
    department_spelling: 'department spelt in one way',
    sector_spelling: 'sector spelt in one way',
    decision_number: 'decision number mended',
    markup: 'HTML tags removed',
    page_furniture: 'page furniture removed',
  },
  unreadable: {
    empty: 'the file is empty',
    not_a_workbook: 'it is no workbook',
    not_a_document: 'it is no Word document',
    old_word:
      'an old Word document (.doc); with LibreOffice installed it is converted, or open it and save it as .docx',
    open_document_text:
      'an OpenDocument text (.odt); with LibreOffice installed it is converted, or open it and save it as .docx',
    rtf: 'an RTF text; with LibreOffice installed it is converted, or open it in Word and save it as .docx',
    not_converted: 'a text of which LibreOffice makes no .docx; open it and save it as .docx',
    pdf: 'a PDF, and the part of tthc that reads PDF is missing (dist/parts/pdf.cjs); install tthc again, or ask for the Word or Excel file of the paper',
    unruled:
      'a PDF whose list stands in columns without lines, so that nobody knows which words are of which column; ask for the Word or Excel file, or open it in Word, draw the table, save it as .docx and check it',
    scan: 'a scan (a PDF of pictures); ask for the Word or Excel file, or have its letters recognised by other software, save that as .docx and check every code',
    web_page:
      'a web page (HTML), whatever its name, in which no table and no line gives the code and name of a procedure; its list may be there only once the page is open: open it, select the list, paste it into Excel and save that as .xlsx, or download the Excel or JSON file of the portal',
    web_archive:
      'a web page that was saved or mailed as one file (.mht); open it in Word and save it as .docx',
    xml: 'an XML file, whatever its name, that tthc does not read; open it in Excel or Word and save it as .xlsx or .docx',
    macro: 'it has macros; save it without (.docx, .xlsx)',
    encrypted: 'the file has a password; save it without one',
    too_large: 'the file is too large',
    broken_json: 'broken JSON: cut off, or followed by something else; download or export it again',
    json_rows:
      'the JSON is a table without headings, so that nothing says what its columns are; add a first row with their names, such as ["Mã TTHC", "Tên TTHC", "Lĩnh vực"]',
    truncated: 'the file is cut off',
    damaged: 'the file is damaged',
    not_text: 'it is no text file',
    wrong_encoding: 'it is not in the encoding that --encoding names',
    open_quote: 'a quotation mark is opened and never closed',
    tcvn3: 'its text is in TCVN3 (fonts such as .VnTime); convert it to Unicode first',
    vni: 'its text is in VNI (fonts such as VNI-Times); convert it to Unicode first',
    double_encoded:
      'its UTF-8 was once decoded wrongly (such as “Thá»§ tá»¥c”); export it again where it was made',
    letters_lost:
      'its Vietnamese letters are lost, and question marks stand for them (such as “C?p l?i gi?y”), for it was saved in an encoding without them; open the original and save it as .xlsx, or as “CSV UTF-8”',
  },
};
