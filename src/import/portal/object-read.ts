import type { ListColumn } from '../lists/columns.ts';
import type { Refusal } from '../values/notes.ts';
import type { ListDoubt, PortalRecord } from './record.ts';

/** Result of reading one object: a record or a refusal, the keys that were not read, and those known by their values. */
export type ObjectRead = { unread: string[]; byValue?: ReadonlyMap<string, ListColumn> } & (
  | { record: PortalRecord; doubts: ListDoubt[] }
  | { refusal: Refusal }
);
