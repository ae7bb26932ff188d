import { addDays } from '../model/date.ts';
import { compareText, isSameDecision } from '../model/decision.ts';
import { type LawId, lawText, lawTexts } from '../model/law/texts.ts';
import type { Document, DocumentStatus, RecordSummary } from '../model/types.ts';
import type { CatalogState } from '../plan/state.ts';
import { groupBy } from '../model/sequence.ts';

/** Why a procedure is to be looked at again: what has become of a text that it rests on. */
export const reviewReasons = ['ended', 'suspended', 'amended', 'not_yet'] as const;
export type ReviewReason = (typeof reviewReasons)[number];

/** A procedure, with a text that it rests on and what has become of that. */
export interface ReviewRow {
  id: string;
  name: string;
  department: string;
  /** The number of the text. */
  document: string;
  reason: ReviewReason;
  /** The day from which it is so. */
  since?: string;
  /** The number of the text that made it so. */
  by?: string;
}

/** Procedures that rest on texts that have ended, were suspended or amended, or do not hold yet. */
export interface Review {
  asOf: string;
  /** Number of texts of which something is known. */
  documents: number;
  /** Procedures in force, and those of them to be looked at, each counted once. */
  procedures: number;
  toReview: number;
  rows: ReviewRow[];
}

/** Tells why a text is to be looked at on a day, and since when. */
type Finding = Pick<ReviewRow, 'reason' | 'since' | 'by'>;

/** Returns the texts that the tool itself knows to have ended. */
export function endedLaw(): DocumentStatus[] {
  return (Object.keys(lawTexts) as LawId[]).flatMap((id): DocumentStatus[] => {
    const { name, to, endedBy } = lawText(id);
    const numberOf = (text: string) => text.replace(/^\S+\s/u, '');
    if (to === undefined) return [];
    return [
      { number: numberOf(name), expires: to, ...(endedBy && { endedBy: { number: numberOf(endedBy) } }) },
    ];
  });
}

/**
 * Finds the procedures in force that are to be looked at again (rà soát, NĐ 63/2010 Chương V), by department, then code.
 *
 * @param known what is known of texts, that of the catalog before that of the tool
 */
export function reviewRecords(
  { records }: Pick<CatalogState<RecordSummary>, 'records'>,
  known: readonly DocumentStatus[],
  asOf: string,
): Review {
  const byNumber = groupBy(known, ({ number }) => number);
  const active = [...records].filter(([, { status }]) => status === 'active');
  const rows = active.flatMap(([id, record]) =>
    (record.legalBases ?? []).flatMap((basis): ReviewRow[] => {
      const status = byNumber.get(basis.number)?.find((one) => isSameDecision(one, basis));
      const found = status && findingOn(status, asOf, (amending) => hasSeenTo(record, amending));
      const { name, department } = record;
      return found ? [{ id, name, department, document: basis.number, ...found }] : [];
    }),
  );
  const sorted = rows.sort(
    (a, b) =>
      compareText(a.department, b.department) ||
      compareText(a.id, b.id) ||
      compareText(a.document, b.document),
  );
  return {
    asOf,
    documents: known.length,
    procedures: active.length,
    toReview: new Set(sorted.map(({ id }) => id)).size,
    rows: sorted,
  };
}

/**
 * Tells whether a procedure has been seen to since a document amended what it rests on: it was published later, or rests
 * on that document too, as one that was published in time, before the document took effect.
 */
const hasSeenTo = (record: RecordSummary, amending: Document): boolean =>
  dayOf(amending) <= lastPublished(record) ||
  (record.legalBases ?? []).some((basis) => isSameDecision(basis, amending));

/** Returns the day of the last decision that published or amended a procedure. */
function lastPublished({ publishedBy, amendedBy = [] }: RecordSummary): string {
  return (
    [publishedBy, ...amendedBy]
      .map(({ issued = '' }) => issued)
      .sort()
      .at(-1) ?? ''
  );
}

function findingOn(
  status: DocumentStatus,
  day: string,
  isSeenTo: (amending: Document) => boolean,
): Finding | undefined {
  const { effective, suspended, amendedBy = [] } = status;
  const by = (document: Document | undefined) => (document ? { by: document.number } : {});
  const ended = endOf(status);
  if (ended !== undefined && ended <= day)
    return { reason: 'ended', ...(ended && { since: ended }), ...by(status.endedBy) };
  if (suspended && suspended.from <= day && (suspended.expires === undefined || day <= suspended.expires))
    return { reason: 'suspended', since: suspended.from, ...by(suspended.by) };
  if (effective !== undefined && day < effective) return { reason: 'not_yet', since: effective };
  const amending = amendedBy
    .filter((document) => dayOf(document) <= day && !isSeenTo(document))
    .sort((a, b) => compareText(dayOf(a), dayOf(b)))
    .at(-1);
  if (!amending) return undefined;
  const since = dayOf(amending);
  return { reason: 'amended', ...(since && { since }), ...by(amending) };
}

/**
 * Returns the first day on which a text is no more: after its last, or from the one on which another has ended it,
 * whichever is earlier. Empty where it has ended on a day that is not stated.
 */
function endOf({ expires, endedBy }: Pick<DocumentStatus, 'expires' | 'endedBy'>): string | undefined {
  const last = expires === undefined ? undefined : addDays(expires, 1);
  const other = last === undefined ? endedBy && dayOf(endedBy) : endedBy?.effective;
  return [last, other].filter((day) => day !== undefined).sort()[0];
}

const dayOf = ({ effective, issued }: Document): string => effective ?? issued ?? '';
