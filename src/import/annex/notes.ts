import type { Action, Level, Part, ProcedureContent } from '../../model/types.ts';
import { marksOnly, type UnseenKind } from '../../model/unreadable.ts';
import { openNotes } from '../values/notes.ts';
import type { DoubtArgs as ValueDoubtArgs, Notes } from '../values/notes.ts';

/** Place of a row in a document: the number of its table, and its row in it, both from 1. */
export interface AnnexOrigin {
  table: number;
  row: number;
  /** Which of several procedures in the row, from the second on. */
  part?: number;
}

/** A place as a person finds it: a row of a table, or of a sheet. */
export interface RowPlace {
  table?: number;
  sheet?: string;
  row?: number;
}

/** Returns the key of a place, as `2:14`; of the third procedure in that row, `2:14.3`. */
export function rowKey({ table, row, part }: AnnexOrigin): string {
  return part === undefined ? `${table}:${row}` : `${table}:${row}.${part}`;
}

/**
 * Movement that an annex names; `standardized` (chuẩn hóa) leaves open which of the law's four it is, what is
 * `suspended` (tạm ngưng) rests for a while, and of what is `corrected` (đính chính) only the wording was wrong.
 */
export type AnnexAction = Action | 'standardized' | 'suspended' | 'corrected';

/** Movements in the order in which they are counted. */
export const annexActions = [
  'new',
  'amended',
  'replaced',
  'abolished',
  'standardized',
  'suspended',
  'corrected',
] as const satisfies readonly AnnexAction[];

/** Part of a decision that a doubt is about. */
export type AnnexField =
  | keyof ProcedureContent
  | 'row'
  | 'table'
  | 'by'
  | 'target'
  | 'number'
  | 'issued'
  | 'issuer'
  | 'effective'
  | 'declared'
  | 'supersedes'
  | 'suspends';

/** Reasons why a row that looks like a procedure's was rejected, with their arguments. */
export interface AnnexRejectionArgs {
  /** No heading, column or title names a movement. */
  action_unknown: { text: string };
  /** A heading or the row itself says that the procedure stays as it is. */
  unmoved: { said: string; text: string };
  /** A row of before a change, and none that shows the procedure after it. */
  before_change_only: { text: string };
  /** `-nt-` as a code or name of a row that has no other. */
  name_repeated: { column: string; text: string; shown: string };
  /** The row has neither a name nor a code, but other cells of it are filled. */
  no_procedure: { text: string };
  /** No heading of this table or an earlier one tells the meaning of its columns. */
  columns_unknown: { text: string };
  /** The register gives the row to another decision. */
  other_decision: { text: string };
  /** A file of ours has two rows of one procedure. */
  row_repeated: { code: string };
  /** A person left the row out. */
  left_out: { text: string };
}

/**
 * Reasons of doubts about a decision, with their arguments: values that may be wrong, and text that has no
 * place in the draft.
 */
export interface OwnDoubtArgs {
  number_missing: { number: string };
  issued_missing: { issued: string };
  effective_missing: Record<never, never>;
  effective_relative: { text: string };
  issuer_missing: Record<never, never>;
  /** A number or a day given by an option, where the paper has another. */
  number_given: { given: string; written: string };
  issued_given: { given: string; written: string };
  issued_differs: { issued: string; other: string };
  document_differs: { number: string; near: string };
  /** A sign that scanning got wrong: `PV0l`. */
  document_number_mended: { number: string; text: string };
  superseded_part: { number: string; text: string };
  /** A day of its own on which a decision ends. */
  superseded_start: { text: string };
  /** Words on the end of a decision, in another way than articles say it. */
  ending_not_read: { text: string };
  /** Words on a suspension that name neither a decision nor a document, or in another way than articles do. */
  suspension_not_read: { text: string };
  /** Only some procedures of a decision are suspended, and no code says which; or of several decisions, of which. */
  suspension_part: { number: string; text: string };
  /** A last day that may or may not be one, or a term without a day. */
  suspension_end: { text: string };
  /** A first day of its own, where a suspension begins with the decision. */
  suspension_start: { text: string };
  /** The same of what is in effect again. */
  resumption_start: { text: string };
  /** Nothing says which decision published a procedure that is to rest, or only the first list did. */
  suspended_decision_missing: { name: string };
  /** The procedure is at more levels than the row names. */
  suspended_at_some_levels: { name: string; levels: readonly Level[] };
  internal_process_named: { numbers: string[] };
  /** The decision approves internal processes besides what it publishes. */
  internal_process_own: { taken: number; missing: number };
  /** A decision of another body than the one whose catalog it is. */
  issuer_differs: { issuer: string; publisher: string };
  /** The catalog begins later than the decision, so its records prove nothing of the rows. */
  before_catalog: { date: string; since: string };
  /** The ledger has a decision of this number and day, so the catalog holds what it came to. */
  in_ledger: { number: string; issued: string };
  count_differs: { heading: string; declared: number; found: number };
  /** The paper's figures are those of the rows that were read, though others were refused. */
  count_without_refused: { declared: number; refused: number };
  declared_twice: { action: AnnexAction; first: number; other: number };
  action_from_title: { action: AnnexAction; text: string };
  /** Headings, columns and notes that say different things of one row. */
  action_differs: { action: AnnexAction; others: AnnexAction[]; text: string };
  action_not_known: { action: AnnexAction; text: string };
  /** `#N/A` and the like: shown by a spreadsheet where a formula failed. */
  cell_error: { column: string; text: string };
  /** A cell with words, under a heading that is not known. */
  cell_not_read: { column: string; text: string };
  /** A row without a number in a list whose rows have one. */
  order_absent: { name: string };
  action_assumed: { action: Action; text: string };
  table_not_read: { table: number; text: string };
  annex_missing: Record<never, never>;
  /** A table within the full text of procedures. */
  content_not_read: Record<never, never>;
  column_without_place: { column: string };
  heading_not_known: { text: string };
  /** A sentence in a row of a list, which names procedures by their codes. */
  note_of_codes: { codes: string[]; text: string };
  row_joined: { text: string };
  code_absent: { name: string };
  code_not_read: { text: string };
  codes_several: { codes: string[] };
  name_absent: { code: string };
  /** The catalog holds no record, so no row could be looked up. */
  catalog_empty: Record<never, never>;
  target_unknown: { name: string; near: string[] };
  target_ambiguous: { name: string; candidates: string[] };
  target_by_name: { name: string; code: string };
  target_abolished: { code: string; name: string };
  already_active: { code: string; name: string };
  name_differs_from_catalog: { code: string; name: string; catalogName: string };
  sector_differs_from_catalog: { code: string; sector: string; catalogSector: string };
  level_not_held: { code: string; levels: Level[]; held: Level[] };
  levels_not_certain: { text: string };
  levels_differ_from_note: { levels: readonly Level[]; noted: readonly Level[]; text: string };
  /** A row is about the district level, which had ended. */
  district_ended: Record<never, never>;
  levels_missing: { name: string };
  sector_missing: { name: string };
  department_missing: { name: string };
  sector_added: { name: string };
  department_added: { name: string };
  /** The same, of one that became part of another in 2025. */
  department_former: { name: string; successor: string };
  department_from_title: { name: string };
  /** Nothing names a managing body: the one department that handles the procedure is taken for it. */
  department_of_agency: { name: string };
  legal_bases_missing: { name: string };
  by_missing: { name: string };
  by_from_legal_bases: Record<never, never>;
  by_from_note: { text: string };
  /** The decision's title names documents, and nothing nearer to the row. */
  by_from_title: { text: string };
  /** A row names its own document below a heading that names another. */
  by_beside_heading: { numbers: string[] };
  no_changes: { name: string };
  changed_parts_in_words: { text: string };
  time_conditional: { text: string };
  /** Each level has a time of its own. */
  time_by_level: { text: string };
  time_in_words: { text: string };
  /** Figures, and words in brackets behind them that name another number. */
  time_figures_differ: { text: string };
  /** Says a share that is cut, and not whether it is off already. */
  time_with_share: { text: string };
  time_unit_of_heading: { text: string; heading: string };
  fee_in_words: { text: string };
  /** Each level has fees of its own. */
  fees_by_level: { text: string };
  /** `0`, `x`: no sum, and no word that nothing is charged. */
  fee_without_sum: { text: string };
  /** A bare figure below ten thousand, taken for dong. */
  fee_unit_assumed: { text: string };
  /** The row leaves the fee open, and the record has one that is known. */
  fee_left: { text: string };
  /** The row names the fee as nothing, and the record has a sum. */
  fee_ends: { text: string };
  /** The value by law, beside the reduced one. */
  value_by_law: { text: string };
  /** The new value of words that tell it beside the former one. */
  value_of_change: { text: string };
  /** Two rows of one amended procedure with values that differ: before and after the change, or of two cases. */
  values_of_two_rows: { text: string };
  /** A row that shows the procedure before a change; the one that shows it after is drafted. */
  row_before_change: { text: string };
  note_not_kept: { text: string };
  /** A line below a list, which says more of some of its rows. */
  note_below: { text: string };
  /** A line beside the lists that names a procedure by its code. */
  line_not_read: { text: string };
  /** An amended row with nothing but the document that amends it. */
  only_bases_change: { numbers: string[] };
  /** Tells of a procedure in force that a file of ours no longer holds when it comes back. */
  row_taken_away: { code: string; name: string };
  /** Nothing says by which documents procedures change; dots stand in the draft. */
  by_to_fill_in: { count: number };
  /** A cell of ours that somebody emptied: no decision takes a value away without another. */
  own_part_emptied: { code: string; part: Part };
  /** A part that only the tool writes, or decisions of another kind. */
  own_part_not_taken: { code: string; part: Part; text: string };
  own_part_unread: { part: Part; text: string };
  own_abolished_changed: { code: string; part: Part; text: string };
  /** The file is of an earlier day: what was changed is found by the catalog of that day. */
  own_older: { date: string };
  /** The file is of a state that the catalog never was in, or is in no longer. */
  own_other_state: { date: string };
  /** A decision changed the procedure on the day of the file or later, so the file may say what stood there before. */
  own_changed_since: { code: string; number: string };
  /** A part of the catalog was exported, and which is not known: rows that are gone are not told. */
  own_part_of_catalog: { part: string };
  online_not_known: { text: string };
  /** A row about a procedure of which another row says the same already, and such another row. */
  code_repeated: { code: string; rows: readonly (AnnexOrigin & RowPlace)[] };
  code_repeated_elsewhere: { code: string; rows: readonly (AnnexOrigin & RowPlace)[] };
  /** A row with several codes, and names in more lines or fewer. */
  names_uneven: { codes: string[]; text: string };
  /** A row with several procedures, which was read as so many rows. */
  row_parted: { count: number };
  /** As many lines as procedures in a cell: taken one for each, or all for each. */
  lines_of_several: { text: string; isEach: boolean };
  /** An article amends or corrects other decisions in words. */
  decision_amended: { numbers: string[]; text: string };
  /** Words of a correction that name no part of the procedure. */
  correction_in_words: { text: string };
  /** A row that corrects, in a decision that publishes. */
  corrected_beside: { name: string };
  /** A new code, which only a correction gives. */
  code_apart: { code: string };
  replacement_not_named: { text: string };
  /** No row of the paper has the procedure that takes the place of this one. */
  successor_elsewhere: { name: string; codes: string[] };
  /** Replaced procedures and those in their place, which have rows of their own, and what told them apart. */
  replacement_in_rows: { count: number; by: 'words' | 'numbers' | 'catalog' };
  /** Several replaced procedures and several in their place, and nothing says which is in the place of which. */
  replaced_together: { olds: number; news: number };
  /** Rows in twos, of which nothing says that the one is in the place of the other. */
  rows_in_twos: { count: number };
}

/** Doubts after which the draft still holds the document's own words, as text. */
export const keptAsText: ReadonlySet<AnnexDoubtReason> = new Set<AnnexDoubtReason>([
  'time_conditional',
  'time_by_level',
  'time_in_words',
  'time_figures_differ',
  'time_unit_of_heading',
  'time_without_unit',
  'time_unit_unknown',
  'fee_in_words',
  'fees_by_level',
  'fee_without_sum',
  'fee_unit_assumed',
  'fee_ends',
  'value_by_law',
  'value_of_change',
  'row_before_change',
  'note_not_kept',
  'only_bases_change',
  'fee_amounts_several',
  'changed_parts_in_words',
  'legal_base_without_number',
  'legal_base_by_name',
  'legal_base_known',
  'column_without_place',
  'row_joined',
  'row_parted',
  'replacement_in_rows',
  'by_beside_heading',
  'across_pages',
  'foreign_letters',
  ...marksOnly,
]);

/** Doubts that the readers of single values note; their words are those of the portal's lists. */
const sharedReasons = [
  'agency_unlikely',
  'applicant_unknown',
  'code_mended',
  'column_as_attribute',
  'date_not_real',
  'decision_number_unusual',
  'error_within',
  'fee_amount_unlikely',
  'fee_amounts_several',
  'legal_base_without_number',
  'legal_base_by_name',
  'legal_base_known',
  'level_of_body_ended',
  'level_unknown',
  'levels_differ_from_body',
  'marks_differ',
  'name_repeated',
  'nothing_repeated',
  'sector_by_place',
  'time_unit_unknown',
  'time_without_unit',
  'value_cut',
  'value_not_understood',
  'year_short',
] as const;
type SharedReason = UnseenKind | (typeof sharedReasons)[number];

export type AnnexDoubtArgs = OwnDoubtArgs & Pick<ValueDoubtArgs, SharedReason>;
export type AnnexDoubtReason = keyof AnnexDoubtArgs;
export type AnnexRejectionReason = keyof AnnexRejectionArgs;

export interface AnnexRejection<Reason extends AnnexRejectionReason = AnnexRejectionReason> {
  origin: AnnexOrigin;
  reason: Reason;
  args: AnnexRejectionArgs[Reason];
}

export interface AnnexDoubt<Reason extends AnnexDoubtReason = AnnexDoubtReason> {
  /** Absent where the doubt is about the decision's text. */
  origin?: AnnexOrigin;
  field: AnnexField;
  reason: Reason;
  args: AnnexDoubtArgs[Reason];
}

/** Number of doubts back to which one that comes up again is known. */
const mostLately = 40;

/** Collects the doubts of reading a document. */
export class Doubts {
  all: AnnexDoubt[] = [];
  /** The last ones that were noted, as text. */
  readonly #lately: string[] = [];

  /** Notes a doubt, once however often it comes up in one place. */
  add<Reason extends AnnexDoubtReason>(
    origin: AnnexOrigin | undefined,
    field: AnnexField,
    reason: Reason,
    args: AnnexDoubtArgs[Reason],
  ): void {
    const doubt: AnnexDoubt<Reason> = { ...(origin && { origin }), field, reason, args };
    const said = JSON.stringify(doubt);
    if (this.#lately.includes(said)) return;
    this.all.push(doubt);
    this.#lately.push(said);
    if (this.#lately.length > mostLately) this.#lately.shift();
  }

  /** Runs a reader of single values, and takes over its doubts. */
  taking<T>(origin: AnnexOrigin | undefined, read: (notes: Notes) => T): T {
    const notes = openNotes({ file: '', row: origin?.row ?? 0 });
    const value = read(notes);
    for (const { field, reason, args } of notes.doubts) {
      if (isShared(reason) && field !== 'sheet') {
        this.all.push({
          ...(origin && { origin }),
          field,
          reason,
          args: args as AnnexDoubtArgs[SharedReason],
        });
      }
    }
    return value;
  }
}

const shared: ReadonlySet<string> = new Set(sharedReasons);

function isShared(reason: string): reason is SharedReason {
  return shared.has(reason);
}
