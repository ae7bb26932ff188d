import type { Refusal } from '../values/notes.ts';
import type { ListDoubt, PortalRecord } from './record.ts';

/** Result of reading one object: a record or a refusal, and the keys that were not read. */
export type ObjectRead = { unread: string[] } & (
  | { record: PortalRecord; doubts: ListDoubt[] }
  | { refusal: Refusal }
);
