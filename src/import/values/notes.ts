import type { UnseenKind } from '../../model/unreadable.ts';
import type { Json, Level, ProcedureContent } from '../../model/types.ts';
import type { Cleaning } from '../../text/normalize.ts';

/** Place where a record was read: a sheet's row as the spreadsheet numbers it, or a line, from 1. */
export interface Origin {
  file: string;
  row: number;
  /** Only where the workbook has several sheets. */
  sheet?: string;
}

/** Part of a record that a note is about; `row` for the whole of it, `sheet` for its surroundings. */
export type Field = keyof ProcedureContent | 'row' | 'sheet';

/** Reasons why a row did not become a record, with their arguments. */
export interface RejectionArgs {
  broken_json: { text: string };
  not_an_object: { text: string };
  code_missing: { name: string };
  /** Fewer than six digits: `2.00048`. */
  code_truncated: { code: string };
  /** The cell holds a number, whose closing zeros are gone; `likely` is what it may have been. */
  code_lost_zeros: { code: string; likely: string };
  /** `….H55.02` names an online service, not a procedure. */
  code_online_service: { code: string };
  /** The form before the national database: `T-TNG-123456-TT`. */
  code_legacy: { code: string };
  code_several: { code: string };
  code_malformed: { code: string };
  /** Seven digits, as a number that was typed without its point. */
  code_without_point: { code: string; likely: string };
  code_repeated: { code: string; firstRow: number; firstSheet?: string };
  /** Two rows without a code that nothing tells apart. */
  procedure_repeated: { name: string; firstRow: number; firstSheet?: string };
  name_missing: { code: string };
  /** `-nt-` as a code or name: which procedure is meant is not said. */
  name_repeated: { column: string; text: string; shown: string };
  /** Another file gives the code to another procedure. */
  name_conflict: { code: string; name: string; other: string; otherFile: string; otherRow: number };
  department_missing: { code: string };
  /** No row of the file names one, nor a heading. */
  department_nowhere: Record<never, never>;
  sector_missing: { code: string };
  /** The row's status, or the heading above it, says that the procedure is no longer in force. */
  row_abolished: { code: string; text: string };
  /** A ministry alone handles it, so that it has no place in a province's catalog. */
  ministry_only: { code: string };
  /** The same by the bodies that decide or handle it, where no file names levels. */
  ministry_by_body: { code: string };
}

/**
 * Reasons of doubts about a record, with their arguments: values that may be wrong, and text that has no
 * place in a record.
 */
export interface DoubtArgs extends Record<UnseenKind, { text: string }> {
  row_not_a_procedure: { text: string };
  /** A row below a procedure that names another level or case of it, and is not read. */
  row_below_not_read: { text: string };
  sheet_without_table: { sheet: string };
  column_not_read: { column: string };
  /** The heading leaves open what a column holds; its cells do not. */
  column_by_cells: { column: string; meaning: string };
  /** A column of a list sets an attribute that decisions of their own publish: procedures regardless of boundary. */
  column_as_attribute: { column: string };
  /** A key of records in JSON that has no place in a procedure. */
  key_not_read: { key: string };
  /** An error value of a spreadsheet, or a formula without its result. */
  cell_error: { column: string; text: string };
  /** The same within other words, which are kept. */
  error_within: { column: string; text: string };
  value_not_understood: { column: string; text: string };
  /** `-nt-` in a code or name, and where nothing stands above it. */
  name_repeated: { column: string; text: string };
  nothing_repeated: { column: string; text: string };
  marks_differ: { columns: string };
  code_mended: { text: string; code: string };
  /** No procedure of a list has a code. */
  codes_missing: Record<never, never>;
  department_from_heading: { department: string };
  /** A heading of words that no body is known by, made like those that name departments. */
  department_by_form: { department: string };
  /** A line of words right above procedures whose list has no other sector, its sheet's name, or brackets before the row's name. */
  sector_by_place: { sector: string; place: 'line' | 'sheet' | 'name' };
  /** Initials of a department, and the one they stand for; none where no department or several have them. */
  department_short: { short: string; department?: string; rows: number };
  /** Nothing names the levels; they are those of the bodies that decide or handle. */
  levels_of_body: { levels: Level[]; body: string };
  /** No file names the levels of so many procedures. */
  levels_not_told: { count: number };
  /** The levels that are named are those of none of the bodies. */
  levels_differ_from_body: { levels: readonly Level[]; held: readonly Level[]; body: string };
  /** A district's body, after there were districts. */
  level_of_body_ended: { body: string };
  /** The list names districts, which there are no longer on its day. */
  level_ended: Record<never, never>;
  /** The department that was given stands for a ministry that rows name, or not for the department that they name. */
  department_given: { given: string; named: string; rows: number };
  department_kept: { given: string; named: string; rows: number };
  /** The catalog's own table names the department for a ministry. */
  department_by_table: { ministry: string; department: string; rows: number };
  department_is_ministry: { ministry: string; likely?: string; rows: number };
  /** Filled down from a row above, in a list that leaves cells of the same value empty. */
  carried_down: { text: string; row: number };
  value_not_text: { key: string };
  name_differs: { code: string; name: string; other: string; otherFile: string; otherRow: number };
  /** Two values that files give for a part, as a record holds them or in words. */
  value_differs: { value: Json; other: Json; otherFile: string; otherRow: number };
  department_assumed: { department: string };
  level_unknown: { text: string };
  applicant_unknown: { text: string };
  agency_unlikely: { text: string };
  text_unlikely: { text: string };
  /** It ends in dots, or is just as long as old cells are. */
  name_cut: { text: string };
  /** The same of any other value, by its length alone. */
  value_cut: { column: string; text: string };
  /** The field has no place in a record. */
  text_without_place: { text: string };
  decision_number_unusual: { number: string };
  legal_base_without_number: { text: string };
  /** A law without its number: its name stands for it. */
  legal_base_by_name: { text: string };
  /** A law without its number, which the catalog knows. */
  legal_base_known: { text: string; number: string };
  legal_base_number_incomplete: { number: string; title: string };
  legal_base_number_differs: { number: string; title: string };
  date_not_real: { text: string };
  /** A year of two figures, and what it was taken for. */
  year_short: { text: string; year: string };
  /** The number by which a spreadsheet counts days, and the day. */
  day_of_number: { text: string; date: string };
  table_not_split: { text: string };
  time_without_unit: { text: string };
  time_unit_unknown: { text: string };
  /** Says the part that was cut of a time limit, and not what is left. */
  time_not_reduced: { heading: string; text: string };
  times_differ: { text: string };
  /** The table says days and the words beside it working days. */
  time_unit_differs: { text: string; words: string };
  /** `1200 VNĐ`: where the time ends and the sum begins cannot be told. */
  time_and_fee_run_together: { text: string };
  /** `Miễn phí` may be only what the portal shows when nothing was entered. */
  free_may_be_default: { text: string };
  fee_amounts_several: { text: string };
  fee_amount_unlikely: { text: string };
  /** `0`, `Không quy định`, a mark: neither a fee nor a statement that there is none. */
  fee_not_said: { text: string };
  /** `Không` alone. */
  fee_none_said: { text: string };
}

/** Changes made to a text on its way into the record. */
export type PortalCleaning =
  | Cleaning
  | 'department_spelling'
  | 'sector_spelling'
  | 'decision_number'
  | 'page_furniture'
  | 'markup';

type RejectionReason = keyof RejectionArgs;
type DoubtReason = keyof DoubtArgs;

export interface Rejection<Reason extends RejectionReason = RejectionReason> {
  origin: Origin;
  reason: Reason;
  args: RejectionArgs[Reason];
}

export interface Doubt<Reason extends DoubtReason = DoubtReason> {
  origin: Origin;
  field: Field;
  reason: Reason;
  args: DoubtArgs[Reason];
}

export interface CleaningNote {
  origin: Origin;
  field: Field;
  cleaning: PortalCleaning;
  before: string;
  after: string;
}

/** Collects notes while one row is read. */
export interface Notes {
  origin: Origin;
  cleanings: CleaningNote[];
  doubts: Doubt[];
  /** Keys of the doubts that were noted. */
  said?: Set<string>;
}

/** A reason for rejecting a row with its arguments, before its place is known. */
export type Refusal = {
  [Reason in RejectionReason]: { reason: Reason; args: RejectionArgs[Reason] };
}[RejectionReason];

/** Makes empty notes about one row. */
export function openNotes(origin: Origin): Notes {
  return { origin, cleanings: [], doubts: [] };
}

/** Notes a doubt about a field, once however often it comes up in the row. */
export function doubt<Reason extends DoubtReason>(
  notes: Notes,
  field: Field,
  reason: Reason,
  args: DoubtArgs[Reason],
): void {
  const key = JSON.stringify([field, reason, args]);
  notes.said ??= new Set();
  if (notes.said.has(key)) return;
  notes.said.add(key);
  notes.doubts.push({ origin: notes.origin, field, reason, args });
}

/** Notes that a text was changed, with the stretch of it where the change is. */
export function noteCleaning(
  notes: Notes,
  field: Field,
  cleaning: PortalCleaning,
  change: { before: string; after: string },
): void {
  notes.cleanings.push({ origin: notes.origin, field, cleaning, ...excerpt(change) });
}

/** Length of the excerpt of a long text in a note. */
const excerptLength = 160;

function excerpt(change: { before: string; after: string }): { before: string; after: string } {
  const { before, after } = change;
  if (before.length <= excerptLength && after.length <= excerptLength) return change;
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  const start = Math.max(0, same - excerptLength / 4);
  return {
    before: before.slice(start, start + excerptLength),
    after: after.slice(start, start + excerptLength),
  };
}

function joinLines(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.map((line, at) => (at < lines.length - 1 ? line.replace(/;$/u, '') : line)).join('; ');
}

/** Shortens a text for a note about it, on one line. */
export function shorten(written: string, length = 300): string {
  const text = written.includes('\n') ? joinLines(written) : written.trim();
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
