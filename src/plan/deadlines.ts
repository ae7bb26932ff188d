import { addWorkingDays, isRealDate, type WorkCalendar, workingDaysBetween } from '../model/date.ts';
import { effectiveDate } from '../model/decision.ts';
import type { Decision } from '../model/types.ts';
import type { Step } from './advance.ts';

/**
 * Working days that QĐ 766/QĐ-TTg gives a province: from signing to publication in the national
 * database, and from signing to effect of what the province regulates itself (đặc thù).
 */
const postingDays = 5;
const publicationDays = 5;

/** How the decisions of a period stand to one deadline. */
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
  /** Decisions with procedures of the province's own, signed at least 5 working days before effect. */
  publication: Deadline;
}

/** How publication decisions stand to their deadlines. */
export function measureDeadlines(published: readonly Step[], calendar: WorkCalendar): Deadlines {
  const posting = published.map(({ decision: { value } }) =>
    measure(value, value.issued, postingDays, value.posted, calendar),
  );
  const publication = published
    .filter(publishesSpecific)
    .map(({ decision: { value } }) =>
      measure(value, effectiveDate(value), -publicationDays, value.issued, calendar),
    );
  return { posting: summarize(posting), publication: summarize(publication) };
}

function publishesSpecific({ movements }: Step): boolean {
  return movements.some(
    ({ action, after }) => action !== 'abolished' && after?.status === 'active' && after.kind === 'specific',
  );
}

/**
 * @param from the day that the deadline runs from
 * @param days working days, back when negative
 * @param done the day on which it was done
 */
function measure(
  { number: decision, issued }: Decision,
  from: string,
  days: number,
  done: string | undefined,
  calendar: WorkCalendar,
): DecisionDeadline {
  const deadline = isRealDate(from) ? addWorkingDays(from, days, calendar) : null;
  const isKnown = deadline !== null && done !== undefined && isRealDate(done);
  return {
    decision,
    issued,
    deadline,
    done: done ?? null,
    daysLate: isKnown ? lateness(deadline, done, calendar) : null,
  };
}

/** Done on a day off right after the deadline: no working day has passed, and yet it is late. */
function lateness(deadline: string, done: string, calendar: WorkCalendar): number {
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
