import { compareText } from '../model/decision.ts';
import type { Feedback } from '../model/types.ts';

/** Counts of feedback (phản ánh, kiến nghị) that was received in a period. */
export interface FeedbackCounts {
  received: number;
  /** On how officers act (hành vi hành chính), and on what a rule says (quy định hành chính). */
  conduct: number;
  rule: number;
  answered: number;
  posted: number;
  /** Answered by the day set, and after it or not yet; entries without such a day are in neither. */
  inTime: number;
  late: number;
}

/** Counts feedback by the days of a period, first and last included; what came of it counts up to its last day. */
export function countFeedback(entries: readonly Feedback[], from: string, to: string): FeedbackCounts {
  const received = entries.filter((entry) => entry.received >= from && entry.received <= to);
  const count = (test: (entry: Feedback) => boolean) => received.filter(test).length;
  const isBy = (day: string | undefined, last: string) => day !== undefined && day <= last;
  const isInTime = ({ answered, due = '' }: Feedback) => isBy(answered, due) && isBy(answered, to);
  return {
    received: received.length,
    conduct: count(({ about }) => about === 'conduct'),
    rule: count(({ about }) => about === 'rule'),
    answered: count(({ answered }) => isBy(answered, to)),
    posted: count(({ posted }) => isBy(posted, to)),
    inTime: count((entry) => entry.due !== undefined && isInTime(entry)),
    late: count((entry) => isBy(entry.due, to) && !isInTime(entry)),
  };
}

/** Counts the same by the department that has to answer; departments without any are left out. */
export function countFeedbackByDepartment(
  entries: readonly Feedback[],
  from: string,
  to: string,
): ({ department: string } & FeedbackCounts)[] {
  return [...new Set(entries.map(({ department }) => department))]
    .sort(compareText)
    .map((department) => ({
      department,
      ...countFeedback(
        entries.filter((entry) => entry.department === department),
        from,
        to,
      ),
    }))
    .filter(({ received }) => received > 0);
}

/** Returns feedback by the day on which it was received, then by number. */
export const sortFeedback = (entries: readonly Feedback[]): Feedback[] =>
  [...entries].sort((a, b) => compareText(a.received, b.received) || compareText(a.number, b.number));
