import type { DecisionImportWords } from '../decision-import-words.ts';
import { list, rowsIn } from '../phrases.ts';
import { reviewWords } from './review.ts';
import { terms } from './terms.ts';
import { counted, writing } from './writing.ts';

const actions = {
  ...terms.actions,
  standardized: 'standardized',
  suspended: 'suspended',
  corrected: 'corrected',
};
const near = (names: readonly string[]): string =>
  names.length > 0 ? `; near it: ${names.join(' · ')}` : '';

export const decisionImportWords: DecisionImportWords = {
  actions,
  rejections: {
    action_unknown: ({ text }) => `not said whether new, amended, replaced or abolished: ${text}`,
    before_change_only: ({ text }) =>
      `a row of before the change, and no row shows what the procedure becomes: ${text}`,
    unmoved: ({ said, text }) => `said to be “${said}”, which is none of the four movements: ${text}`,
    name_repeated: ({ column, text, shown }) =>
      `the cell “${column}” says “${text}”: codes and names are not taken from the row above; write it out and import again${shown === '' ? '' : ` (${shown})`}`,
    no_procedure: ({ text }) => `neither a name nor a code: ${text}`,
    columns_unknown: ({ text }) => `the table has no header: ${text}`,
    other_decision: ({ text }) => `of another decision: ${text}`,
    row_repeated: ({ code }) => `${code} stands in another row of the file; only the first is taken`,
    left_out: ({ text }) => `left out by hand: ${text}`,
  },
  doubts: {
    number_missing: ({ number }) => `the document gives no decision number; ${number} stands in for it`,
    issued_missing: ({ issued }) =>
      `the document gives no date of signing; ${writing.date(issued)} stands in for it`,
    effective_missing: () => 'the document does not say when it takes effect; taken as on signing',
    effective_relative: ({ text }) => `the day of effect cannot be worked out: ${text}`,
    issuer_missing: () => 'the issuer is not known',
    number_given: ({ given, written }) => `numbered ${given} by --number, but the paper says ${written}`,
    issued_given: ({ given, written }) =>
      `signed on ${writing.date(given)} by --issued, but the paper says ${writing.date(written)}`,
    issued_differs: ({ issued, other }) => `signed on ${writing.date(issued)}, but the annex says ${other}`,
    document_differs: ({ number, near: other }) =>
      `the annex says ${number}, the legal bases say ${other}; one of them may be wrong`,
    document_number_mended: ({ number, text }) => `number “${text}” read as ${number}: look again`,
    superseded_part: ({ number, text }) => `only a part of ${number} ends: ${text}`,
    superseded_start: ({ text }) =>
      `the end has a day of its own; the draft takes the day on which this decision takes effect: ${text}`,
    ending_not_read: ({ text }) =>
      `a sentence on the end of a decision is not read; write it under “supersedes” if it is one: ${text}`,
    suspension_not_read: ({ text }) =>
      `a sentence on suspending is not read; write it under “suspends” if it does: ${text}`,
    suspension_part: ({ number, text }) =>
      `only a part of ${number} is suspended, and it is not known which procedures: write their codes under “suspends”: ${text}`,
    suspension_end: ({ text }) => `the last day of the suspension is not certain: ${text}`,
    resumption_start: ({ text }) =>
      `the return into force has a day of its own; the draft counts from the day the decision takes effect: ${text}`,
    suspension_start: ({ text }) =>
      `the suspension has a first day of its own; the draft suspends from the day the decision takes effect: ${text}`,
    suspended_decision_missing: ({ name }) =>
      `the decision that published the suspended procedure is not known: write its number for … under “suspends”; a procedure of the first list alone is abolished for a time (“abolished”, “expires”): ${name}`,
    suspended_at_some_levels: ({ name, levels }) =>
      `suspended at ${list(levels.map((level) => terms.levels[level]))} only, but the procedure is at other levels too; the draft suspends it whole: ${name}`,
    internal_process_named: ({ numbers }) =>
      `internal processes are those of ${list(numbers)}: make a decision of its own where there is none`,
    internal_process_own: ({ taken, missing }) =>
      `the decision also approves internal processes: internalProcess is set for ${counted(taken, 'procedure')}${missing === 0 ? '' : `; of ${missing} no process was found in the annexes, look and import it separately`}`,
    issuer_differs: ({ issuer, publisher }) => `issued by ${issuer}, but the catalog is that of ${publisher}`,
    in_ledger: ({ number, issued }) =>
      `the ledger has decision ${number} of ${writing.date(issued)}: the catalog already holds what it came to, so it is not compared; applied again it changes nothing or is refused`,
    before_catalog: ({ date, since }) =>
      `the decision is of ${writing.date(date)} and the catalog begins on ${writing.date(since)}: the catalog already holds what it came to, so it cannot be compared or applied`,
    count_differs: ({ heading, declared, found }) => `“${heading}” says ${declared}, ${found} found`,
    count_without_refused: ({ declared, refused }) =>
      `the paper counts ${declared} procedures, as many as rows were read, and ${refused} more rows were refused: if these are procedures, the figure agrees by chance`,
    declared_twice: ({ action, first, other }) =>
      `${actions[action]}: the articles say ${first}, the annex says ${other}`,
    action_from_title: ({ action, text }) =>
      `the list has no heading of its own; taken as ${actions[action]} by ${text === '' ? 'the headings of its columns' : `“${text}”`}`,
    action_differs: ({ action, others, text }) =>
      `taken as ${actions[action]}, but elsewhere it says ${list(others.map((other) => actions[other]))}${text === '' ? '' : `: ${text}`}`,
    action_not_known: ({ action, text }) =>
      `not known what “${text}” does; taken as ${actions[action]} by the heading`,
    cell_error: ({ column, text }) =>
      `the cell under “${column}” is an error of the spreadsheet (${text}), taken as empty`,
    cell_not_read: ({ column, text }) => `not known what the column “${column}” says; the cell has: ${text}`,
    order_absent: ({ name }) => `the row has no number and may be the rest of the one above: ${name}`,
    action_assumed: ({ action, text }) =>
      `standardized or published anew, taken as ${actions[action]}: ${text}`,
    table_not_read: ({ table, text }) => `table ${table} is no list of procedures and was not read: ${text}`,
    content_not_read: () => 'a table within the full text of procedures, which is no list; not read',
    annex_missing: () => 'no list of procedures was found',
    column_without_place: ({ column }) => `a record has no place for column “${column}”`,
    heading_not_known: ({ text }) => `row not understood: ${text}`,
    note_of_codes: ({ codes, text }) =>
      `a note in the table names ${list(codes)} and is not in the draft; if the decision means it, write it as a row of the list and import that again: ${text}`,
    row_joined: ({ text }) => `joined to the row before: ${text}`,
    code_absent: ({ name }) => `no code: ${name}`,
    code_not_read: ({ text }) => `the code cannot be read and is not in the draft: ${text}`,
    code_repeated: ({ code, rows }) =>
      `${code} stands in ${rowsIn(rows, reviewWords)} already: two rows about one procedure, look at the code or join what they say`,
    code_repeated_elsewhere: ({ code, rows }) => `${code} stands in ${rowsIn(rows, reviewWords)} too`,
    codes_several: ({ codes }) => `several codes in one row: ${list(codes)}`,
    name_absent: ({ code }) => `${code} has no name`,
    catalog_empty: () => 'the catalog holds no procedures yet, so codes and names could not be looked up',
    target_unknown: ({ name, near: names }) => `not in the catalog: ${name}${near(names)}`,
    target_ambiguous: ({ name, candidates }) =>
      `several procedures have the name: ${name}; ${candidates.join(' · ')}`,
    target_by_name: ({ name, code }) => `code ${code} taken by the name: ${name}`,
    target_abolished: ({ code, name }) => `${code} is abolished already: ${name}`,
    already_active: ({ code, name }) => `${code} is active already: ${name}`,
    name_differs_from_catalog: ({ code, name, catalogName }) =>
      `${code}: name “${name}” is not the catalog’s “${catalogName}”`,
    sector_differs_from_catalog: ({ code, sector, catalogSector }) =>
      `${code}: sector “${sector}” is not the catalog’s “${catalogSector}”`,
    level_not_held: ({ code, levels, held }) =>
      `${code} is not held at ${list(levels.map((level) => terms.levels[level]))}; the catalog has ${list(held.map((level) => terms.levels[level]))}`,
    levels_not_certain: ({ text }) => `levels not certain: ${text}`,
    levels_differ_from_note: ({ levels, noted, text }) =>
      `the level is given as ${list(levels.map((level) => terms.levels[level]))}, but the note says ${list(noted.map((level) => terms.levels[level]))} (${text}): look again`,
    levels_missing: ({ name }) => `levels not known: ${name}`,
    sector_missing: ({ name }) => `sector not known: ${name}`,
    department_missing: ({ name }) => `managing department not known: ${name}`,
    sector_added: ({ name }) => `new sector, to be added to sectors.yaml: ${name}`,
    department_added: ({ name }) => `new department, to be added to departments.yaml: ${name}`,
    department_former: ({ name, successor }) =>
      `new department, to be added to departments.yaml: ${name}; most of its work went to ${successor} in 2025: where the decision was signed since, look at the managing department again`,
    department_of_agency: ({ name }) =>
      `no managing department is named; the one that handles it is taken: ${name}`,
    department_from_title: ({ name }) =>
      `managing department taken from the subject and the proposal: ${name}`,
    legal_bases_missing: ({ name }) => `no legal basis with a number: ${name}`,
    by_missing: ({ name }) => `not said by which document: ${name}`,
    by_from_legal_bases: () =>
      'the list has no column for the documents that amend or abolish: taken from that of the legal bases',
    by_from_note: ({ text }) => `document taken from the note: ${text}`,
    by_from_title: ({ text }) => `the documents of the decision's title, for every row: ${text}`,
    by_beside_heading: ({ numbers }) => `the row's own document; the heading above names ${list(numbers)}`,
    no_changes: ({ name }) => `the row states nothing new: ${name}`,
    changed_parts_in_words: ({ text }) => `parts said to change: ${text}`,
    time_conditional: ({ text }) => `time limit with conditions, kept as text: ${text}`,
    time_by_level: ({ text }) => `a time limit for each level: ${text}`,
    time_figures_differ: ({ text }) =>
      `the figures and the words of the time limit differ; kept as written, ask which one holds: ${text}`,
    time_in_words: ({ text }) => `a time limit that is no figure; kept as written: ${text}`,
    time_with_share: ({ text }) =>
      `the time limit is written with a share that is cut; not clear whether that is off already: ${text}`,
    time_unit_of_heading: ({ text, heading }) =>
      `the cell says “${text}”, the column’s heading “${heading}”: kept as text`,
    fee_in_words: ({ text }) => `fee without an amount: ${text}`,
    fees_by_level: ({ text }) => `fees for each level: ${text}`,
    fee_unit_assumed: ({ text }) => `the unit of the fee “${text}” is not said: taken as VND`,
    fee_without_sum: ({ text }) =>
      `the fee says “${text}”: not known whether it is none or not set; left open`,
    fee_left: ({ text }) => `the fee says “${text}”, the catalog has a sum: the catalog's is kept`,
    fee_ends: ({ text }) =>
      `the fee says “${text}”, the catalog has a sum: the draft says that nothing is charged`,
    value_by_law: ({ text }) => `by law: ${text}`,
    values_of_two_rows: ({ text }) =>
      `two rows of one amended procedure give two values; both are taken, leave out the former one if that is what it is: ${text}`,
    row_before_change: ({ text }) =>
      `a row of before the change, not taken; the draft takes the row of after it: ${text}`,
    value_of_change: ({ text }) => `the new value taken from words that tell a change: ${text}`,
    line_not_read: ({ text }) =>
      `a line outside the tables names a procedure by its code and is not read; if the decision is about it, put it into a table: ${text}`,
    note_below: ({ text }) => `a note below the table is not read: ${text}`,
    note_not_kept: ({ text }) => `the note has no place in the draft: ${text}`,
    only_bases_change: ({ numbers }) =>
      `the row says nothing new but the amending document: the draft adds ${list(numbers)} to the legal bases; if more changes, write it into the paper and import that again`,
    district_ended: () =>
      'the row is about the district level, which ended on 2025-07-01: look at its level again (province, commune)',
    row_taken_away: ({ code, name }) =>
      `the file no longer has ${code} ${name}: the draft abolishes it; if the row was only deleted from the file, answer “${reviewWords.asking.takenAway.leave_out}”`,
    by_to_fill_in: ({ count }) =>
      `${counted(writing.number(count), 'row does', 'rows do')} not say by which document: write its number where … stands under by before it is applied (it can be looked at as it is)`,
    own_part_emptied: ({ code, part }) =>
      `${code}: the cell of ${terms.parts[part]} was emptied; a decision cannot take content away, the draft keeps the catalog’s`,
    own_part_not_taken: ({ code, part, text }) =>
      `${code}: no publication decision changes the ${terms.parts[part]}, the draft leaves it out: ${text}`,
    own_part_unread: ({ part, text }) => `not understood as ${terms.parts[part]}: ${text}`,
    own_abolished_changed: ({ code, part, text }) =>
      `${code} is abolished, its ${terms.parts[part]} cannot be changed: ${text}`,
    own_older: ({ date }) =>
      `the file was exported from the catalog of ${writing.date(date)}: only what differs from that day’s is taken`,
    own_changed_since: ({ code, number }) =>
      `${code}: ${number} has changed this procedure since the file was exported; what differs may be what stood there before, and no edit`,
    own_other_state: ({ date }) =>
      `the catalog is no longer as it was when the file was exported (${writing.date(date)}): it is held against the catalog of now, and what differs may be the catalog’s own change`,
    own_part_of_catalog: ({ part }) =>
      `the file is only a part of the catalog (${part}): which rows were taken away cannot be told`,
    decision_amended: ({ numbers, text }) =>
      `the decision also amends or corrects ${list(numbers)}; the draft does not have that: add amended rows, or draft a correction, for the procedures that change by it: ${text}`,
    names_uneven: ({ codes, text }) =>
      `the cell of codes has ${codes.length} (${list(codes)}), that of names has not ${codes.length} lines, so the row was not parted: ${text}`,
    row_parted: ({ count }) => `a row with ${count} procedures, read as ${count} rows`,
    lines_of_several: ({ text, isEach }) =>
      isEach
        ? `as many lines as procedures in a cell, taken one for each: ${text}`
        : `as many lines as procedures in a cell, taken all for each: ${text}`,
    correction_in_words: ({ text }) =>
      `the correction names no part of the procedure, so the draft does not have it: ${text}`,
    corrected_beside: ({ name }) =>
      `a row that corrects, in a decision that publishes: drafted as amended; where it only mends a slip, draft a correction of its own: ${name}`,
    code_apart: ({ code }) =>
      `new code ${code}: a publication changes no code; draft a correction of its own for it`,
    online_not_known: ({ text }) => `online level not known: ${text}`,
    successor_elsewhere: ({ name, codes }) =>
      `what takes its place (${codes.join(', ')}) has no row in the paper; taken as abolished: ${name}`,
    replacement_not_named: ({ text }) => `the replacing procedure is not named; taken as amended: ${text}`,
    replacement_in_rows: ({ count, by }) =>
      `replaced procedures and those in their place have rows of their own; ${count} pairs joined by ${{ words: 'the words beside or above them', numbers: 'their numbers', catalog: 'the catalog: those in force are the replaced ones' }[by]}`,
    replaced_together: ({ olds, news }) =>
      `the paper does not say which procedure takes the place of which: the draft has ${olds} procedures replaced by ${news} together; part them in the draft if the pairs are known`,
    rows_in_twos: ({ count }) =>
      `the rows go in ${count} pairs, and neither words nor codes in the catalog say which row is of the replaced procedure; each is read as a procedure of its own. Write “TTHC được thay thế” and “TTHC thay thế” into a column of the table and import again`,
  },
};
