import { addDays, addWorkingDays, isRealDate, type WorkCalendar, workingDaysBetween } from '../model/date.ts';
import { effectiveDate } from '../model/decision.ts';
import type { Decision, Document } from '../model/types.ts';
import type { Step } from '../plan/step.ts';

/**
 * Working days that QĐ 766/QĐ-TTg gives a province: from signing to publication in the national
 * database, and from signing to effect of what the province regulates itself (đặc thù).
 */
const postingDays = 5;
const publicationDays = 5;

/** Days before a document takes effect, and after one made in the shortened way is signed (NĐ 63/2010 Điều 15). */
const daysBeforeDocument = 5;
const daysAfterShortened = 3;

/** Counts of a period's decisions that kept or missed one deadline. */
export interface Deadline {
  kept: number;
  missed: number;
  /** Decisions whose day is not recorded: neither kept nor missed. */
  unrecorded: number;
  decisions: DecisionDeadline[];
}

export interface DecisionDeadline {
  decision: string;
  issued: string;
  /** The last day on which it was kept; null where the day that it runs from is none that exists. */
  deadline: string | null;
  /** The day on which it was done; null where that is not recorded. */
  done: string | null;
  /** Working days late: 0 when kept, null when not known. */
  daysLate: number | null;
}

export interface Deadlines {
  /** Made public within 5 working days of signing. */
  posting: Deadline;
  /** Decisions with procedures of the province's own, signed at least 5 working days before effect (QĐ 766/QĐ-TTg). */
  publication: Deadline;
  /** Decisions signed at least 5 days before a document that they rest on takes effect, where that day is stated. */
  document: Deadline;
}

/** Returns the last day on which a decision is made public in time (NĐ 63/2010 Điều 24). */
export const postingDeadline = (issued: string, calendar: WorkCalendar): string =>
  addWorkingDays(issued, postingDays, calendar);

/**
 * The last day on which a decision on a province's own procedures is signed in time. NĐ 63/2010 Điều
 * 15 said 10 working days before effect; the effect of the decision stands for that of the document.
 */
export const publicationDeadline = (effective: string, calendar: WorkCalendar): string =>
  addWorkingDays(effective, -publicationDays, calendar);

/**
 * Returns the last day on which a decision is signed in time for the documents that it rests on: the 5th day before one
 * takes effect or, where it was made in the shortened way, the 3rd after it was signed (NĐ 63/2010 Điều 15). Days, not
 * working days. Undefined where no document says its day.
 */
export function documentDeadline(decision: Decision): string | undefined {
  return documentsOf(decision)
    .flatMap(({ issued, effective, shortened }) => {
      if (shortened)
        return issued === undefined || !isRealDate(issued) ? [] : [addDays(issued, daysAfterShortened)];
      return effective === undefined || !isRealDate(effective)
        ? []
        : [addDays(effective, -daysBeforeDocument)];
    })
    .sort()[0];
}

/** Returns the documents that order what the rows of a decision do. */
function documentsOf({ amended = [], replaced = [], abolished = [], ...rest }: Decision): Document[] {
  const ordering = [...amended, ...replaced, ...abolished].flatMap(({ by = [] }) => by);
  return [...ordering, ...(rest.new ?? []).flatMap(({ legalBases = [] }) => legalBases)];
}

/** Returns how publication decisions stand to their deadlines. */
export function measureDeadlines(published: readonly Step[], calendar: WorkCalendar): Deadlines {
  const posting = published.map(({ decision: { value } }) => {
    const deadline = isRealDate(value.issued) ? postingDeadline(value.issued, calendar) : null;
    return measure(value, deadline, value.posted, calendar);
  });
  const publication = published.filter(publishesSpecific).map(({ decision: { value } }) => {
    const effective = effectiveDate(value);
    const deadline = isRealDate(effective) ? publicationDeadline(effective, calendar) : null;
    return measure(value, deadline, value.issued, calendar);
  });
  const document = published.flatMap(({ decision: { value } }) => {
    const deadline = documentDeadline(value);
    return deadline === undefined ? [] : measure(value, deadline, value.issued);
  });
  return {
    posting: summarize(posting),
    publication: summarize(publication),
    document: summarize(document),
  };
}

/** Tells whether a decision publishes what the province itself regulates (đặc thù): that alone has to be early. */
export function publishesSpecific({ movements }: Pick<Step, 'movements'>): boolean {
  return movements.some(
    ({ action, after }) => action !== 'abolished' && after?.status === 'active' && after.kind === 'specific',
  );
}

function measure(
  { number: decision, issued }: Decision,
  deadline: string | null,
  done: string | undefined,
  calendar?: WorkCalendar,
): DecisionDeadline {
  const isKnown = deadline !== null && done !== undefined && isRealDate(done);
  return {
    decision,
    issued,
    deadline,
    done: done ?? null,
    daysLate: isKnown ? lateness(deadline, done, calendar) : null,
  };
}

/** Counts the working days after a deadline, or all days without a calendar; at least one, also on a day off right after it. */
function lateness(deadline: string, done: string, calendar?: WorkCalendar): number {
  if (!calendar) return Math.max(0, (Date.parse(done) - Date.parse(deadline)) / 86_400_000);
  return done > deadline ? Math.max(1, workingDaysBetween(deadline, done, calendar)) : 0;
}

function summarize(decisions: DecisionDeadline[]): Deadline {
  const count = (test: (daysLate: number | null) => boolean) =>
    decisions.filter(({ daysLate }) => test(daysLate)).length;
  return {
    kept: count((days) => days === 0),
    missed: count((days) => days !== null && days > 0),
    unrecorded: count((days) => days === null),
    decisions,
  };
}
