import type { Refusal } from '../values/notes.ts';
import type { ListDoubt, PortalRecord } from './record.ts';

/** What reading one object gives: a record or why it is none, and the keys that were not read. */
export type ObjectRead = { unread: string[] } & (
  | { record: PortalRecord; doubts: ListDoubt[] }
  | { refusal: Refusal }
);
