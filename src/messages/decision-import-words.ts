import type { AnnexAction, AnnexRejectionArgs, OwnDoubtArgs } from '../import/annex/notes.ts';

/** Words for a decision read out of a document. Doubts of the readers of single values have theirs in `ImportWords`. */
export interface DecisionImportWords {
  actions: Readonly<Record<AnnexAction, string>>;
  rejections: { readonly [Reason in keyof AnnexRejectionArgs]: (args: AnnexRejectionArgs[Reason]) => string };
  doubts: { readonly [Reason in keyof OwnDoubtArgs]: (args: OwnDoubtArgs[Reason]) => string };
}
