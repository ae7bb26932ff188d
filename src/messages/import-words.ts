import type { UnreadableReason } from '../model/unreadable.ts';
import type { DoubtArgs, PortalCleaning, RejectionArgs } from '../import/values/notes.ts';

/** Words for the rows of imported files. */
export interface ImportWords {
  rejections: { readonly [Reason in keyof RejectionArgs]: (args: RejectionArgs[Reason]) => string };
  doubts: { readonly [Reason in keyof DoubtArgs]: (args: DoubtArgs[Reason]) => string };
  cleanings: Readonly<Record<PortalCleaning, string>>;
  unreadable: Readonly<Record<UnreadableReason, string>>;
}
