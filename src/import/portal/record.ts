import type { ProcedureContent } from '../../model/types.ts';
import type { AnnexDoubt } from '../annex/notes.ts';
import type { ListColumn } from '../lists/columns.ts';
import type { CleaningNote, Doubt, Origin, Refusal, Rejection } from '../values/notes.ts';

/** A doubt about a row of a list: from readers of lists, or from those shared with annexes of decisions. */
export type ListDoubt =
  | Doubt
  | (Omit<AnnexDoubt, 'origin' | 'field'> & { origin: Origin; field: AnnexDoubt['field'] | 'sheet' });

/** One procedure read from one file of the portal. */
export interface PortalRecord {
  origin: Origin;
  code: string;
  /** Name; empty where a details file has a page that did not load. */
  name: string;
  /** Name of the managing agency, where the file gives it. */
  department?: string;
  /** Initials in a heading or the sheet's name, which may be those of the managing agency. */
  departmentShort?: string;
  /** Managing agency of the row above, where the row leaves its cell empty. */
  departmentAbove?: { name: string; row: number };
  /** Ministry in the number of the publishing decision: a weaker witness than `department`. */
  ministry?: string;
  /** Name of the sector. */
  sector?: string;
  content: Partial<ProcedureContent>;
  /** True where no file names its levels, and they were taken from the bodies that decide or handle it. */
  hasLevelsOfBodies?: true;
  /** True where the row has text in a column, or a value under a key, that was not read. */
  hasUnread?: true;
}

/** Everything read from one file of the portal. */
export interface PortalInput {
  kind: 'list' | 'details';
  file: string;
  /** Number of rows about a procedure, right or wrong: records and rejected together. */
  rowsRead: number;
  records: PortalRecord[];
  rejected: Rejection[];
  cleanings: CleaningNote[];
  doubts: ListDoubt[];
}

/** Makes the input of a file from which nothing has been read yet. */
export function openInput(kind: PortalInput['kind'], file: string): PortalInput {
  return { kind, file, rowsRead: 0, records: [], rejected: [], cleanings: [], doubts: [] };
}

/** Result of reading one object: a record or a refusal, the keys that were not read, and those known by their values. */
export type ObjectRead = { unread: string[]; byValue?: ReadonlyMap<string, ListColumn> } & (
  | { record: PortalRecord; doubts: ListDoubt[] }
  | { refusal: Refusal }
);
