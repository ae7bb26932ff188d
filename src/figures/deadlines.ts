import { addDays, daysBetween, isRealDate } from '../model/date.ts';
import { compareText, effectiveDate, isOfMinistry } from '../model/decision.ts';
import { ownPublicationTerm, type Publisher, regimeOn, type Term } from '../model/law/deadlines.ts';
import { lawText } from '../model/law/texts.ts';
import {
  addWorkingDays,
  type Presumption,
  presumptionOf,
  type WorkCalendar,
  workCalendar,
  workingDaysBetween,
} from '../model/law/working-days.ts';
import type { Decision, Document, Holidays } from '../model/types.ts';
import type { Step } from '../plan/step.ts';

/** Counts of a period's decisions that kept or missed one deadline. */
export interface Deadline {
  kept: number;
  missed: number;
  /** Decisions whose day is not recorded, cannot be true or is still to come: neither kept nor missed. */
  unrecorded: number;
  decisions: DecisionDeadline[];
}

export interface DecisionDeadline {
  decision: string;
  issued: string;
  /** The last day on which it was kept; null where the law of the day gave no time, or it runs from no day that exists. */
  deadline: string | null;
  /** The time that was given, and the text of law that gave it; null where none did. */
  term: { days: number; unit: Term['unit']; law: string } | null;
  /** The day on which it was done; null where that is not recorded. */
  done: string | null;
  /** Days late, counted as those of the time given: 0 when kept, null when not known. */
  daysLate: number | null;
  /** Tells why the day that is recorded proves nothing. */
  doubt?: Doubt;
  /** Presumed days off that the deadline rests on, beside the law and holidays.yaml. */
  presumed?: Presumption;
}

/** A day before the signing from which the time runs cannot be true; on one after today nothing was done yet. */
export type Doubt = 'before_signing' | 'to_come';

export interface Deadlines {
  /** Made public in time after signing (NĐ 63/2010 Điều 24). */
  posting: Deadline;
  /** Decisions with procedures of the province's own, signed in time before effect (as QĐ 766/QĐ-TTg counts). */
  publication: Deadline;
  /** Decisions signed in time before a document that they rest on takes effect, where that day is stated (Điều 15). */
  document: Deadline;
}

/** The last day on which something was done in time, and the time that was given. */
export interface Due {
  deadline: string;
  term: Term;
  /** Presumed days off that counting to it rests on, beside the law and holidays.yaml. */
  presumed?: Presumption;
}

/**
 * Returns until when a decision is to be in the national database (NĐ 63/2010 Điều 24), by the law of the day of its
 * signing; undefined where that gave no time.
 */
export function postingDue(decision: Decision, calendar: WorkCalendar): Due | undefined {
  const { issued } = decision;
  const regime = isRealDate(issued) ? regimeOn(issued) : undefined;
  const isShortened = documentsOf(decision).some(({ shortened }) => shortened);
  const term = (isShortened && regime?.postingShortened) || regime?.posting[publisherOf(decision)];
  return term && shift(issued, term.days, term, calendar);
}

/**
 * Returns until when a decision on a province's own procedures is signed: some days before its effect, which stands for
 * that of the document; by what held on the day of its signing.
 */
export function publicationDue(decision: Decision, calendar: WorkCalendar): Due | undefined {
  const effective = effectiveDate(decision);
  const term = isRealDate(effective) ? ownPublicationTerm(decision.issued) : undefined;
  return term && shift(effective, -term.days, term, calendar);
}

/**
 * Returns until when a decision is signed for the documents that it rests on: some days before one takes effect or,
 * where it was made in the shortened way, after it was signed (NĐ 63/2010 Điều 15); by the law of the day of the
 * decision's signing. Undefined where no document says its day, or the law gave no time.
 */
export function documentDue(decision: Decision, calendar: WorkCalendar): Due | undefined {
  const regime = regimeOn(decision.issued);
  if (!regime) return undefined;
  const before = regime.beforeDocument[publisherOf(decision)];
  return documentsOf(decision)
    .flatMap(({ issued = '', effective = '', shortened }): Due[] => {
      const [day, term, sign] = shortened ? [issued, regime.afterShortened, 1] : [effective, before, -1];
      if (!term || !isRealDate(day)) return [];
      return [shift(day, sign * term.days, term, calendar)];
    })
    .sort((a, b) => compareText(a.deadline, b.deadline))[0];
}

const publisherOf = (decision: Decision): Publisher => (isOfMinistry(decision) ? 'ministry' : 'province');

/** Returns the day that is some days after another, or before it; counted as a time says. */
function shift(day: string, by: number, term: Term, calendar: WorkCalendar): Due {
  if (term.unit === 'day') return { deadline: addDays(day, by), term };
  const deadline = addWorkingDays(day, by, calendar);
  const [from, to] = day < deadline ? [day, deadline] : [deadline, day];
  const presumed = presumptionOf(from, to, calendar);
  return { deadline, term, ...(presumed && { presumed }) };
}

/**
 * Returns the documents that order what the rows of a decision do; of what is new, the basis that took effect last: those
 * before it had not made it a procedure yet.
 */
function documentsOf({ amended = [], replaced = [], abolished = [], ...rest }: Decision): Document[] {
  const ordering = [...amended, ...replaced, ...abolished].flatMap(({ by = [] }) => by);
  return [...ordering, ...(rest.new ?? []).flatMap(({ legalBases }) => latestOf(legalBases ?? []))];
}

function latestOf(bases: readonly Document[]): Document[] {
  const dayOf = ({ effective, issued = '', shortened }: Document) => effective ?? (shortened ? issued : '');
  const last = bases.map(dayOf).sort().at(-1);
  return bases.filter((basis) => dayOf(basis) === last);
}

/** Holds the days off, and the last day on which anything can have been done. */
export interface Clock {
  calendar: WorkCalendar;
  today: string;
}

/** Returns how publication decisions stand to their deadlines. */
export function measureDeadlines(
  published: readonly Step[],
  { holidays, today }: { holidays: Holidays | undefined; today: string },
): Deadlines {
  const calendar = workCalendar(holidays);
  const clock = { calendar, today };
  const decisions = decisionsOf(published);
  const specific = decisionsOf(published.filter(publishesSpecific));
  return {
    posting: measurePosting(published, clock),
    publication: summarize(
      specific.map((one) => measure(one, publicationDue(one, calendar), one.issued, clock)),
    ),
    document: summarize(
      decisions.flatMap((one) => {
        const due = documentDue(one, calendar);
        return due ? [measure(one, due, one.issued, clock)] : [];
      }),
    ),
  };
}

/** Returns how publication decisions stand to the day by which they are to be made public. */
export const measurePosting = (published: readonly Step[], clock: Clock): Deadline =>
  summarize(
    decisionsOf(published).map((one) => measure(one, postingDue(one, clock.calendar), one.posted, clock)),
  );

const decisionsOf = (steps: readonly Step[]): Decision[] => steps.map(({ decision }) => decision.value);

/** Tells whether a decision publishes what the province itself regulates (đặc thù): that alone has to be early. */
export function publishesSpecific({ movements }: Pick<Step, 'movements'>): boolean {
  return movements.some(
    ({ action, after }) => action !== 'abolished' && after?.status === 'active' && after.kind === 'specific',
  );
}

function measure(
  { number: decision, issued }: Decision,
  due: Due | undefined,
  done: string | undefined,
  { calendar, today }: Clock,
): DecisionDeadline {
  const doubt = doubtOf(issued, done, today);
  const isKnown = due && done !== undefined && isRealDate(done) && doubt === undefined;
  return {
    decision,
    issued,
    deadline: due?.deadline ?? null,
    term: due ? { days: due.term.days, unit: due.term.unit, law: lawText(due.term.law).name } : null,
    done: done ?? null,
    daysLate: isKnown ? lateness(due, done, calendar) : null,
    ...(doubt && { doubt }),
    ...(due?.presumed && { presumed: due.presumed }),
  };
}

/** Tells why a recorded day proves nothing; undefined where it does, or where none is recorded. */
function doubtOf(issued: string, done: string | undefined, today: string): Doubt | undefined {
  if (done === undefined) return undefined;
  if (done < issued) return 'before_signing';
  return done > today ? 'to_come' : undefined;
}

/** Counts the days after a deadline as its time is counted; at least one, also on a day off right after it. */
function lateness({ deadline, term }: Due, done: string, calendar: WorkCalendar): number {
  if (done <= deadline) return 0;
  if (term.unit === 'day') return daysBetween(deadline, done);
  return Math.max(1, workingDaysBetween(deadline, done, calendar));
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
