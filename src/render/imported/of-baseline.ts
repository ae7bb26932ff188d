import { onOneLine } from '../../text/normalize.ts';
import type { Words } from '../../messages/words.ts';
import type { ProcedureContent } from '../../model/types.ts';
import type { Place } from '../../import/annex/sources.ts';
import type { BaselineDraft } from '../../import/portal/baseline.ts';
import { marksOnly } from '../../model/unreadable.ts';
import { keptAsText as keptOfAnnex } from '../../import/annex/notes.ts';
import type { ListDoubt } from '../../import/portal/record.ts';
import type { Doubt, Origin, Rejection } from '../../import/values/notes.ts';
import { sayDoubt } from './questions.ts';
import { certaintyOf, type ReviewedFile } from '../../import/reviewed.ts';
import { placeKey, type Review, type ReviewedRow, type ReviewNote } from './review.ts';
import { groupBy, LazyList } from '../../model/sequence.ts';

/** Doubts after which the record still says what the file says, in its own words or as not known. */
const keptAsText: ReadonlySet<ListDoubt['reason']> = new Set<ListDoubt['reason']>([
  ...keptOfAnnex,
  'free_may_be_default',
  'levels_of_body',
  'time_without_unit',
  'time_unit_unknown',
  'times_differ',
  'fee_amounts_several',
  'legal_base_without_number',
  'text_without_place',
  'table_not_split',
  ...marksOnly,
  'fee_not_said',
  'fee_none_said',
] satisfies (Doubt['reason'] | ListDoubt['reason'])[]);

/** A drafted baseline, and what else is known of how it came about. */
export interface BaselineImport {
  draft: BaselineDraft;
  files: readonly ReviewedFile[];
  path: string;
  isApplied: boolean;
}

/** The review of a list that a catalog starts from. */
export function reviewBaseline({ draft, files, path, isApplied }: BaselineImport, words: Words): Review {
  const { decision, rejected, doubts, cleanings } = draft;
  const isGeneral = ({ field }: ListDoubt): boolean => field === 'sheet' || field === 'declared';
  const general = doubts.filter(isGeneral).map((doubt) => noteOf(doubt, words));
  const byPlace = groupBy(
    doubts.filter((doubt) => !isGeneral(doubt)),
    ({ origin }) => placeKey(origin),
  );
  const take = (origin: Origin): ListDoubt[] => {
    const key = placeKey(origin);
    const found = byPlace.get(key) ?? none;
    byPlace.delete(key);
    return found;
  };
  const records = decision.new ?? [];
  const originsOf = (record: ProcedureContent): Origin[] => draft.origins.get(record) ?? none;
  const told = new Map<ProcedureContent, ListDoubt[]>();
  for (const record of records) {
    const own = originsOf(record).flatMap(take);
    if (own.length > 0) told.set(record, own);
  }
  // Rows of a long list are gone through, and not held.
  const rows = new LazyList(records, (record) =>
    reviewRow(record, originsOf(record), told.get(record) ?? none, draft.partlyRead.has(record), words),
  );
  return {
    kind: 'baseline',
    decision: decision.number,
    decisionKind: decision.kind,
    issued: decision.issued,
    files: [...files],
    account: {
      rowsRead: draft.rowsRead,
      used: draft.records,
      joined: 0,
      merged: draft.merged,
      rejected: rejected.length,
    },
    declared: [],
    effects: [],
    rows,
    rejected: rejected.map((one) => ({
      place: placeOf(one.origin),
      reason: one.reason,
      message: sayRejection(one, words),
    })),
    general: [...general, ...[...byPlace.values()].flat().map((doubt) => noteOf(doubt, words))],
    questions: [],
    cleanings: cleanings.map(({ origin, ...cleaning }) => ({ place: placeOf(origin), ...cleaning })),
    details: { records: draft.records, merged: draft.merged },
    ...(rows.length > 0 && { path }),
    isApplied: isApplied && rows.length > 0,
  };
}

/** Shared by all rows: a list has none. */
const none: never[] = [];

function reviewRow(
  record: ProcedureContent,
  [first]: readonly Origin[],
  own: readonly ListDoubt[],
  isPartly: boolean,
  words: Words,
): ReviewedRow {
  return {
    place: first ? placeOf(first) : { file: '' },
    codes: record.code === undefined ? [] : [record.code],
    name: record.name,
    certainty: certaintyOf(
      own.map(({ reason }) => reason),
      keptAsText,
      isPartly,
    ),
    notes: own.map((doubt) => noteOf(doubt, words)),
    cells: none,
    drafted: none,
  };
}

/** Returns a place as reviews tell it; one without a sheet is that already, and a list has thousands of them. */
function placeOf(origin: Origin): Place {
  const { file, sheet, row } = origin;
  return sheet === undefined ? origin : { file, sheet, row };
}

function noteOf(doubt: ListDoubt, words: Words): ReviewNote {
  return {
    place: placeOf(doubt.origin),
    field: doubt.field,
    reason: doubt.reason,
    message: sayDoubt(doubt, words),
  };
}

/** Says why a row of a list gave no procedure. */
export function sayRejection({ reason, args }: Rejection, { imports }: Words): string {
  return onOneLine((imports.rejections[reason] as (args: Rejection['args']) => string)(args));
}
