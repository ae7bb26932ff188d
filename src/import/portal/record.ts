import type { ProcedureContent } from '../../model/types.ts';
import type { AnnexDoubt } from '../annex/notes.ts';
import type { CleaningNote, Doubt, Origin, Rejection } from '../values/notes.ts';

/** A doubt about a row of a list: of its own readers, or of those that it shares with the annexes of decisions. */
export type ListDoubt = Doubt | (Omit<AnnexDoubt, 'origin'> & { origin: Origin });

/** One procedure as one file of the portal tells of it. */
export interface PortalRecord {
  origin: Origin;
  code: string;
  /** Empty where a details file has a page that did not load. */
  name: string;
  /** The managing agency's name, where the file gives it. */
  department?: string;
  /** The managing agency of the row above, where the row leaves its cell empty. */
  departmentAbove?: { name: string; row: number };
  /** The ministry that the number of the publishing decision names: a weaker witness than `department`. */
  ministry?: string;
  /** The sector's name. */
  sector?: string;
  content: Partial<ProcedureContent>;
}

/** What one file of the portal holds. */
export interface PortalInput {
  kind: 'list' | 'details';
  file: string;
  /** Rows that tell of a procedure, right or wrong: records and rejected together. */
  rowsRead: number;
  records: PortalRecord[];
  rejected: Rejection[];
  cleanings: CleaningNote[];
  doubts: ListDoubt[];
}

/** A file of which nothing has been read yet. */
export function openInput(kind: PortalInput['kind'], file: string): PortalInput {
  return { kind, file, rowsRead: 0, records: [], rejected: [], cleanings: [], doubts: [] };
}
